"""What a text turns its reader to someone for, and no sign of the body: a question, an appointment, a paper."""

import re

from ..quickpatterns import QuickPattern
from .actions import Action
from .levels import level_of, says_haste
from .symptoms import ALARMING, DANGER, is_of_the_body, may_be_sign

_CAUTION = re.compile(
    r"\b(?:først|før\s+(?:du|de|man|start|træning)(?!\s+(?:fortsætter|genoptager|træner\s+videre))|inden\s+(?:du|de|man|start|træning)|(?<=\w,\s)især\s+hvis|til\s+råds)\b",
    re.IGNORECASE,
)
_INJURED = re.compile(
    r"\befter\s+(?:et\s+|en\s+)?(?:\w+\s+)?(?:ulykke|fald|slag|traume|styrt|trafikuheld)\b", re.IGNORECASE
)
_TELLS_WHEN = re.compile(r"\b(?:hvornår|hvordan|om)\s+(?:du|man|I)\s[^,]*$", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:spørge?|aftale?|tale?|snakke?|drøfte?)\b[^,.;:]{0,60},?\s+"
    r"(?:om|hvornår|hvordan|hvor(?:\s+\w+)?|hvad|hvilken|hvilke[nt]?)\s+(?:du|man|I|der|det|den|din|dit)\b"
    r"(?!\s*(?:[.,;:!?]|$))",
    re.IGNORECASE,
)
_ABSENCE = re.compile(r"\b(?:bliv\s+hjemme|meld\w*\s+(?:afbud|fra)|afbud|aflys|afbestil)", re.IGNORECASE)
_SOURCE = re.compile(r"hospital|sygehus|håndbog", re.IGNORECASE)
"""'Blodprop i benet: Gentofte Hospital' names whom a text is from."""
_PAPER = re.compile(
    r"\b(?:henvisning|attest|tilskud|sygemelding|recept|journal|erklæring|kontrol\b|kontrollen\b)\w*", re.IGNORECASE
)
_ASKED = r"""spørgsmål|tvivl\b|utryg|noget\s+er\s+uklart|usikker\s+på\s+(?:øvels|om|hvordan|hvad)|forslag|ønsker
    |bekymret|nervøs|(?<!ikke\s)vil\s+(?:have|vide|gerne|tage|begynde|starte|prøve|bruge|træne)"""
_BOOKED = r"""forhindret|forfald|udebliv\w*|ændre\b|aflyse|afbud|tid\b|forsinket|bestil|indkald|ventetid
    |uden\s+for\s+\w*tid|ikke\s+komme(?=[?.]|$)|fjernes|skiftes|hør(?:t|er)\s+(?:\w+\s+)?fra|(?:har\s+du\s+)ikke\s+fået|ikke\s+fået\s+(?:tid|svar|brev)"""
_NEEDED = r"""brug\s+for(?!\s+(?:mere|flere|stærkere)\s+(?:smerte|medicin|ilt|tabl))|behov\s+for
    |tolk|recept|flere\s+øvelser|mangler\s+(?:du\s+)?(?:\w+\s+)?(?:øvelse|papir|medicin|bind|forbinding|plast|krykke|strømpe)|løbet\s+tør|gået\s+i\s+stå
    |akut\s+(?:sygdom|brug|behov)|livsfare|nødstilfælde"""
_ARRANGED = r"""komme\s+til|rejse\s+til|flytter|skifter\s+(?:adresse|telefon)|kørsel|transport|befordring|parkering
    |faktura|regning|gebyr|forsikring|journal|fejl\s+i"""
ERRAND = QuickPattern(rf"\b(?:{_ASKED}|{_BOOKED}|{_NEEDED}|{_ARRANGED})", re.IGNORECASE | re.VERBOSE)
_FACT = re.compile(
    r"\b(?:bruger|tager|får|er\s+i\s+behandling\s+med)\s[^,.]*(?:medicin|tabletter|piller|insulin|medikament)"
    r"|\bgravid\b|pacemaker|allerg|\bmetal",
    re.IGNORECASE,
)
"""What someone who treats must know beforehand, and nothing that happens to a body."""
_APPOINTMENT = re.compile(
    r"(?:(?:den|din|dit|næste|første|sidste)\s+)*\w*(?:kontrol(?:len)?|besøg|konsultation|udskrivelse|indlæggelse|undersøgelse"
    r"|samtale|behandling)(?:en|et)?|(?:du\s+)?(?:er\s+)?(?:udskrevet|(?:kommet\s+)?hjem(?:me)?|opereret)",
    re.IGNORECASE,
)
_HELP_WITH = re.compile(r"(?<=hjælp)\s+(?:til|med)\s+(?:at|dine?|dit|det(?!\s+samme))\b", re.IGNORECASE)
_WISH = re.compile(
    r"(?:vil\s+(?:du|I|man)|(?:du|I|man)\s+vil)\s+(?:gerne\s+)?"
    r"(?:have|høre|vide|læse|tale|bestille|aflevere|hente|låne|ændre|flytte|klage|deltage|tilmelde)\b",
    re.IGNORECASE,
)
"""'Vil du høre mere om blodpropper', whatever is spoken of."""
_HOURS = re.compile(
    r"(?:om|i|på|efter|uden\s+for|udenfor|mellem|hele)\s[^,.]*(?:aften|weekend|nat|dagtid|hverdag|helligdag|åbningstid|lukketid|telefontid|tidsrum|tidspunkt|ferie|kl)"
    r"\w*(?:\s.*)?",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?:hverdage?|(?:man|tirs|ons|tors|fre|lør|søn)dag\w*|weekend\w*|døgnet|dagligt|telefon\w*|tlf|kl)\b",
    re.IGNORECASE,
)
_OR = re.compile(r",?\s+eller\s+(?=(?:du|der|det|hvis|\w{3,}(?:en|et|erne|ene))\s)", re.IGNORECASE)
"""Before a clause of its own; not within 'mangler bind eller plaster'."""
_WORRY = re.compile(r"(?:bekymret|nervøs|bange|utryg|i\s+tvivl|tvivl|spørgsmål|usikker\s+på)\b", re.IGNORECASE)


_BY_OTHERS = QuickPattern(
    r"""^\s*på\s+(?:skadestuen|hospitalet|sygehuset)\s
    | ^\s*(?:lægen|kirurgen|vi|personalet|\w*(?:terapeuten|afdelingen|klinikken|plejersken|teamet))\s+(?!skal|bør|må)
    | \b(?:vil|kan|giver|tager|ordinerer|tilbyder)\s+(?:\w+\s+)?læge | \blæge\w*\s+(?:vil|kan|giver)\b
    | \b\w+[eø]r\s+(?:lægen|kirurgen|skadestuen|personalet|afdelingen|ambulatoriet)\b
    | \b(?:får|fik|bliver)\s+(?:du|man|I)\s+(?:\w+\s+)?
      (?:af|medicin|svar|tilbudt?|besked|indkaldt|kontaktet|ringet)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What those who treat will do: 'lægen henviser dig', 'så kan lægen give …'."""


def is_by_others(text: str) -> bool:
    return bool(_BY_OTHERS.search(text))


def is_errand(condition: str) -> bool:
    """Of 'stingene springer op, eller du er utryg' the first is none, so neither is the whole."""
    return all(map(_is_errand, _OR.split(condition)))


def _is_errand(condition: str) -> bool:
    if _WISH.match(condition) or _APPOINTMENT.fullmatch(condition) or _HOURS.fullmatch(condition):
        return True
    if _OPENING.search(condition) and not may_be_sign(condition):
        return True
    return bool(ERRAND.search(condition)) and not DANGER.search(condition)


def is_fact(condition: str) -> bool:
    return bool(_FACT.search(condition)) and not is_of_the_body(_FACT.sub("", condition)) and " og " not in condition


def is_worry(text: str) -> bool:
    """'Bekymret for en blodprop?'"""
    return bool(_WORRY.match(text))


def asks_for_something_else(text: str, action: Action) -> bool:
    """'Spørg lægen, om du må køre bil', 'få en henvisning hos din læge', 'Sygemelding: egen læge'."""
    if _TELLS_WHEN.search(text[: action.start]) or _ASKS.search(text) or _HELP_WITH.match(text, action.end):
        return True
    if _ABSENCE.search(text) and not says_haste(text):
        return True
    if action.bare and (_SOURCE.search(text, action.start) or not _alarms_alone(text[: action.start])):
        return True
    return bool(_PAPER.search(text, action.start, action.end)) and not says_haste(text[action.start : action.end])


def _alarms_alone(before: str) -> bool:
    """What stands before the colon of a bare house: a sign, and not more columns of a row."""
    return bool(ALARMING.search(before)) and before.count(": ") == 1


def is_caution(text: str, action: str) -> bool:
    """Advice to ask before one begins; no sign, unless the words are urgent."""
    level = level_of(action, "")
    hurries = level is not None and level[0].rank <= 1
    return bool(_CAUTION.search(text)) and not hurries and not _INJURED.search(text)
