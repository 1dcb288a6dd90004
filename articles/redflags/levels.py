"""How soon the words of an action say: `livsfare`, `straks`, `snart` or `klinik`.

The levels follow DSAM's Akuthåndbogen as articles/urgency.py folds it: the emergency number is danger to life; at
once, the on-call doctor and the emergency department are `straks`; a doctor, or a limit of days, is `snart`; a
physiotherapist is `klinik`, and so is a talk with the doctor about what has lasted for weeks. A ward's own number
says nothing of haste, and `the clinic` may be a ward: there the level is a guess upwards.
"""

import re
from functools import lru_cache

from ..quickpatterns import QuickPattern
from ..urgency import Urgency
from .symptoms import DANGER, may_be_sign

Level = tuple[Urgency, bool]
"""How soon, and whether that is a guess upwards."""

_LIFE = QuickPattern(r"\b(?:112|1-1-2)\b|alarmcentral|\bambulance", re.IGNORECASE)
_NOW = QuickPattern(
    r"""\b(?:straks|omgående|øjeblikkelig\w*|(?:sub)?akut\w*|\w*skadestue\w*|\w*lægevagt\w*|vagtlæge\w*|vagthavende|vagt(?:en)?
    |1813|1818|med\s+det\s+samme|hurtigst\s+muligt|så\s+(?:hurtigt|snart)\s+(?:som|du\s+kan)|samme\s+(?:dag|aften|nat)
    |i\s+(?:dag|aften|nat|eftermiddag)|(?:før|inden)\s+du\s+(?:lægger\s+dig|går\s+i\s+seng|skal\s+sove)
    |i\s+løbet\s+af\s+dagen|inden\s+(?:dagen\s+er\s+omme|midnat|natten)|prompte|nu\s+og\s+her|her\s+og\s+nu|skal\s+(?:det\s+)?(?:ske|være)\s+nu|på\s+stedet|uopsættelig\w*|ufortøvet|lynhurtigt|inden\s+aften|samme\s+døgn
    |falck|giftlinjen|livslini?[ej]+n|uden\s+(?:ophold|tøven|forsinkelse|at\s+vente|at\s+tøve)|haster(?!\s+ikke)|undgå\s+at\s+vente|hver\s+time\s+(?:er\s+)?vigtig|hver\s+time\s+tæller|tæller\s+hvert\s+minut|hastesag|nødsituation
    |livsfarlig\w*|livstruende|(?:vent|tøv)\s+(?:ikke|aldrig)|(?:ikke|aldrig)\s+(?:vente|tøve|afvente\w*|udskydes|udsættes)|lad\s+være\s+med\s+at\s+(?:vente|tøve)|ikke\s+(?:blive\s+hjemme|se\s+tiden\s+an)|gå\s+ikke\s+(?:hjem|i\s+seng)|tåler\s+(?:det\s+)?(?:ikke|ingen)|ingen\s+tid\s+at\s+spilde|(?:tab|spild)\s+(?:ikke|ingen)\s+tid\w*|(?:gælder\s+det|drejer\s+det\s+sig\s+om)\s+(?:minutter|timer)
    |hurtig\s+(?:kontakt|\w*hjælp|lægekontakt)|(?:inden\s+for|indenfor|i\s+løbet\s+af)\s+(?:de\s+(?:første|næste)\s+)?
      (?:(?:få|en|en\s+halv|et\s+par|to|tre|fire|seks|[1-8]|[1-6]\s*[-–]\s*[2-8])\s+)?timer?
    |fødegang\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PERHAPS_NOW = QuickPattern(
    r"\b(?:snarest|hurtigt|nu|tilkald\w*|døgnet\s+rundt|hele\s+døgnet|dag\s+og\s+nat|også\s+om\s+natten|uanset\s+tidspunkt|hurtig\s+(?:handling|reaktion|indsats)|(?:tilkald|kald|råb|bed)\w*\s+(?:\w+\s+){0,2}hjælp|(?:kald|råb)\w*\s+på|(?:slå|tryk|træk|aktiv|udløs)\w*\s[^.]*alarm\w*|nødkald\w*|(?:gribe?|tage?)\s+(?:telefonen|knoglen|røret))\b",
    re.IGNORECASE,
)
_AT_A_HOSPITAL = re.compile(
    r"\b(?:gen)?indlæg(?:ges\b|gelse)|\bindlagt\b|\bkræve[rs]?\b[^.]*\blægehjælp", re.IGNORECASE
)
"""Without a word of haste, and yet hardly a matter of days."""
_SOON = QuickPattern(
    r"""\b(?:inden\s+for|indenfor|i\s+løbet\s+af)\s+(?:(?:et|en|1|få|24|48|nogle|et\s+par|to|2|den\s+næste)\s+)?
      (?:døgn\w*|timer|dage?\w*|ugen?)\b
    |(?<!ikke\s)\bi\s+morgen\b|\b(?:næste|førstkommende)\s+(?:hver)?dag\b|\bdenne\s+uge\b|\bhurtig\s+(?:\w+\s+)?(?:vurdering|undersøgelse|udredning|behandling)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DOCTOR = re.compile(r"læge|doktor", re.IGNORECASE)
_HOUSE = QuickPattern(r"læge|1813|1818|skadestue|akut(?:modtagelse|klinik|afdeling)", re.IGNORECASE)
_TALK = re.compile(
    r"\b(?:tal(?:e)?|snak(?:ke)?)\s+(?:\w+\s+)?med|\bspørg|\bfaglig\s+vurdering|\btid\b(?!\s+til\s+at)|\baftal|\bny\s+vurdering|\bvelkommen|\btilbage\s+til",
    re.IGNORECASE,
)
_CLINIC = re.compile(
    r"terapeut|klinik|behandler|kiropraktor|fagperson|professionel|faglig\s+vurdering|personale",
    re.IGNORECASE,
)
_CLINIC_OR_WARD = re.compile("klinik|personale", re.IGNORECASE)
_WARD = QuickPattern(
    r"afdeling|ambulatori|sygehus|hospital|afsnit|bandag|kirurg|operatør|bagvagt|forvagt|opvågning|sundhedsplej|koordinator|sekretær|\bFAM\b|jordem|modtagelse|sygeplejerske|cent(?:er|re)"
    r"|team|fødested|hjemmepleje",
    re.IGNORECASE,
)
_TELL = re.compile(r"\bfortæl|\b(?:sig|siger?)\s+det\b|\bnævn", re.IGNORECASE)
_US = re.compile(r"\bos\b|\bvi\s+(?:\w+\s+)?(?:gerne|have|vide)|\bgerne\s+(?:se|høre)", re.IGNORECASE)
_SOMEONE = re.compile(r"hjælp|vurdering|undersøg|udred|sundheds|indlæg|tilse|røntgen", re.IGNORECASE)
_CALLED = re.compile(rf"{_DOCTOR.pattern}|{_CLINIC.pattern}", re.IGNORECASE)
_RING = re.compile(r"\bringe?\b", re.IGNORECASE)
_FOR_DAYS = re.compile(r"\b(?:døgn|timer?|minutter)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\bstadig\b|\b(?:efter|over|end|flere)\s+(?:[\w–-]+\s+)?(?:uger|måned(?:er)?)\b|\bikke\b.*\b(?:bedre|bedring|fremgang|aftag\w*)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def level_of(action: str, sign: str) -> Level | None:
    """How soon the words of an action say for this sign; None where they say nothing."""
    if _LIFE.search(action):
        return Urgency.LIFE_THREATENING, False
    if _NOW.search(action):
        return Urgency.IMMEDIATE, False
    if _SOON.search(action):
        return Urgency.SOON, False
    if _PERHAPS_NOW.search(action) or _AT_A_HOSPITAL.search(action):
        return Urgency.IMMEDIATE, True
    if _may_be_ward(action) and (DANGER.search(sign) or not _is_talk(action)):
        return (Urgency.SOON if lasts(sign) else Urgency.IMMEDIATE), True
    if _CLINIC_OR_WARD.search(action) and DANGER.search(sign) and not lasts(sign):
        return Urgency.IMMEDIATE, True
    return _unhurried_level(action, sign)


def _is_talk(action: str) -> bool:
    return bool(_TALK.search(action) or _TELL.search(action))


def _may_be_ward(action: str) -> bool:
    return bool(_WARD.search(action)) or bool(_US.search(action)) and not _CLINIC.search(action)


def lasts(sign: str) -> bool:
    return bool(_LASTING.search(sign)) and not _FOR_DAYS.search(sign)


def is_urgent(action: str) -> bool:
    """Whether the words of an action alone say danger to life, or at once."""
    level = level_of(action, "")
    return level is not None and level[0].rank <= 1 and not level[1]


def states_time(action: str) -> bool:
    """Whether the words set a limit of days themselves."""
    return bool(_SOON.search(action))


def calls_a_doctor(action: str) -> bool:
    """Nobody is told to call an ambulance, a doctor or an emergency ward about a lost leaflet."""
    return bool(_LIFE.search(action) or _HOUSE.search(action))


def says_haste(text: str) -> bool:
    return bool(_LIFE.search(text) or _NOW.search(text))


def _unhurried_level(action: str, sign: str) -> Level | None:
    if _RING.search(action) and DANGER.search(sign) and not _CALLED.search(action):
        return Urgency.IMMEDIATE, True
    is_talk = bool(_TALK.search(action))
    if _DOCTOR.search(action) and not (is_talk and lasts(sign)):
        return Urgency.SOON, is_talk or bool(_CLINIC.search(action))
    if is_talk:
        return Urgency.CLINIC, False
    if _CLINIC.search(action) or _TELL.search(action):
        return Urgency.CLINIC, False
    if _RING.search(action) and may_be_sign(sign):
        return Urgency.IMMEDIATE, True
    return (Urgency.SOON, True) if _SOMEONE.search(action) else None
