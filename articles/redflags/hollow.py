"""Conditions that name no sign themselves but point at signs named elsewhere: 'hvis et af disse tegn viser sig'."""

import re
from functools import lru_cache

from ..quickpatterns import QuickPattern
from .symptoms import is_of_the_body

_FUNCTION = """
    du man i jer dig sig vi det den de dem der dette disse dit din dine her hvad som at om af på for ved under over hos
    med til fra og eller men så også altid bare blot et en ét én to flere mere mindst færre ej noget nogen nogle enkelte
    ene anden andet andre samme alle hver slags form grad hvis når såfremt dersom ifald i fald tilfælde skulle mod
    forventning sådan sådanne selv stadig nu ikke stede tilstede herpå derpå herom hertil to tre fire fem alligevel hvor
""".split()
_LIGHT_VERBS = """
    kræver bør skal gør tilfældet handling gøre kun vej
    er har får kan bliver kommer sker ses viser gælder passer opstår oplever mærker observerer indtræffer
    udvikler opdager forekommer opleve få genkender bemærker opfylder mistænker have være se mærke opdage lider ser
    ske opstå haft fået vil oplevet mærket kender nikker ja svare svarer siger sige dukker op møder rammes føler melder
    optræder indtræder fremkommer indfinder
""".split()
_POINTING = """
    følgende nedenstående ovenstående ovennævnte nævnte nedennævnte nedenfor herunder ovenfor listen listede beskrevne
    anførte
""".split()
_EMPTY = frozenset([*_FUNCTION, *_LIGHT_VERBS, *_POINTING])
_SIGN = re.compile(
    r"""tegn\w*|symptom\w*|fare(?:tegn|signal)\w*|alarm(?:tegn|signal|symptom)\w*|advarsels(?:tegn|signal)\w*|signal\w*
    |flag\w*|mistanke|ting\w*|punkt\w*|situation\w*|tilstand\w*|forhold\w*|kriteri\w*|udsagn\w*|gene?r?(?:ne)?
    |problem(?:er|erne)?|alarmerende|haster?|hastende|kritiske?|alvorlige?t?|advarende|akut(?:te)?|livstruende|(?:livs)?farlige?t?|komplikation\w*|ulykker?|nødopkald""",
    re.VERBOSE,
)
_INSTRUCTS = re.compile(
    r"""(?:bliv|løft|sæt|forsøg|prøv|stop|pres|skift|lad|gør|undgå|rør|drik|spis|køl|brug|hvil|sid|lig|tag|løsn|afbryd
    |fjern|skynd|stræk|bøj|træk|drej|gentag|stå|gå|sov|rul|læg\s+(?:dig|jer|den|det|is|en|et|ben\w*|arm\w*|hånd\w*)
    |hold(?!\s+i\s+(?:nakke|ryg|lænd|side)))\s[^,]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"\w+")
_RED_FLAGS = re.compile(r"\brød[et]\s+flag", re.IGNORECASE)
_NAMED_TOGETHER = re.compile(
    rf"\b(?:{'|'.join(_POINTING)}|disse|af)\s+(?:\w+\s+)?(?:tegn|tegnene|symptomer|symptomerne|situationer|tilfælde)\b",
    re.IGNORECASE,
)
"""'Nedenstående symptomer', whatever time or place is told with them."""
_ONE_OF_THEM = re.compile(r"\b(?:[eé]n|[eé]t|nogen|nogle|flere)\s+af\s+(?:dem|delene)\b", re.IGNORECASE)
"""'Halter en af dem', whatever happens to one of what was listed."""
_EXPLAINS = re.compile(
    r"""der\s+(?:kan|er)\s+(?:\w+\s+)?(?:være\s+)?(?:tale\s+om|fare\s+for|risiko\s+for)\b
    | (?:vent|tøv|reag[eé]r|handl)\b
    | (?:den|de)\s+(?:(?:kan|vil)\s+(?:\w+\s+)?(?:være|skyldes|betyde)|skyldes|betyder|tyder)\b
    | (?:det|dette|disse|begge\s+dele|alt\s+sammen|tilstanden)\s+
      (?:(?:kan|vil|er)\s+)?(?:\w+\s+)?(?:være|er|skyldes?|betyder?|tyder?|tegn)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MARKER = re.compile(
    r"\b(?:hvis|såfremt|ved|når|opmærksom|øje\s+med|(?:u?normalt|bekymrende|alvorligt|meningen),?\s+at)\b",
    re.IGNORECASE,
)

LABEL = QuickPattern(
    r"""\b(?:(?:fare|alarm|advarsels)(?:signal|tegn|symptom)\w*|røde\s+flag|kontaktårsag\w*
    |(?:alvorlige|akutte|livstruende|farlige)\s+(?:tegn|symptomer|komplikationer)
    |(?:tegn|symptomer|mistanke)\s+(?:på|om)\s+(?:en\s+)?(?:\w+\s+)?(?:infektion|\w*betændelse|blodprop\w*|blodforgiftning
      |komplikation\w*|cauda\s+equina|hjerneblødning|slagtilfælde|stroke|dyb\s+vene\w*)
    |tegn,?\s+(?:(?:som|der|du|man)\s+)*(?:ikke|aldrig)\s+(?:må|skal)\s+(?:overse\w*|ignorere\w*|sidde\w*))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A name for signs of danger, so that a list beneath it warns."""
REACT = re.compile(r"\b(?:reag[eé]re?|hold(?:e)?\s+øje|opmærksom)\b", re.IGNORECASE)
"""It asks for attention, and leaves it to other sentences what to do."""
POINTS_AT_LIST = re.compile(r"\b(?:følgende|nedenstående|her\s*under|nedenfor)\b|:\s*$", re.IGNORECASE)
"""The signs come after these words."""


@lru_cache(maxsize=512)
def is_hollow(condition: str) -> bool:
    """Whether no word of the condition says what can be felt or seen; so also where there is no word at all."""
    if named := _NAMED_TOGETHER.search(condition) or _ONE_OF_THEM.search(condition):
        rest = f"{condition[: named.start()]} {condition[named.end() :]}"
        return not is_of_the_body(rest)
    words = _WORD.findall(_RED_FLAGS.sub("flag", condition).lower())
    return all(word in _EMPTY or _SIGN.fullmatch(word) for word in words)


def instructs(text: str) -> bool:
    """'Læg dig ned', 'Løft benet': what to do, and nothing that happens to a body."""
    return bool(_INSTRUCTS.match(text.strip()))


def explains(text: str) -> bool:
    """'Det kan være en blodprop': what the signs before it mean, and no sign itself."""
    return bool(_EXPLAINS.match(text.strip())) and not _MARKER.search(text) and not is_of_the_body(_listed(text))


def _listed(text: str) -> str:
    return text.partition(": ")[2]
