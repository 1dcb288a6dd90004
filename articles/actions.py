"""Whom a text tells the reader to turn to, and how soon that is: `livsfare`, `straks`, `snart` or `klinik`.

The levels follow DSAM's Akuthåndbogen as articles/urgency.py folds it: the emergency number is danger to life; at
once, the on-call doctor and the emergency department are `straks`; a doctor, or a limit of days, is `snart`; a
physiotherapist or an ordinary talk is `klinik`. A ward's own number says nothing of haste, and `the clinic` may be a
ward: there the level is a guess upwards.
"""

import re

from .symptoms import DANGER
from .urgency import Urgency

_TARGET = r"""(?:(?:\w*(?:læge|vagt|ambulance|akut|skadestue|afdeling|ambulatori|sygehus|hospital|afsnit|klinik|terapeut
    |kiropraktor|behandler|sundheds|personale|jordemoder|jordemødre|fødegang|modtagelse|sygeplejerske|fagperson
    |professionel|alarmcentral|cent(?:er|re)|teamet|fødested|hjemmepleje|doktor)\w*)
    |\bos\b|\bhjælp\b|\b(?:112|1-1-2|1813|1818)\b|\bfaglig\s+vurdering\b)"""
_VERB = r"""\b(?:ring(?:e|er|es)?|kontakt(?:e|er|es|et)?|tag(?:e|er)?\s+(?:\w+\s+)?kontakt|søg(?:e|er|es)?
    |opsøg(?:e|er)?|henvend(?:e|er)?\s+(?:dig|sig|jer)|tilkald(?:e|er|es)?|alarm[eé]r(?:e|er|es)?
    |gå|kom(?:me)?|mød(?:e)?|kør(?:e)?
    |tag(?:e)?|konsult[eé]r(?:e)?|få|have|se|bestil(?:le)?|book(?:e)?|spørg(?:e)?
    |tal(?:e)?\s+(?:\w+\s+)?med|snak(?:ke)?\s+(?:\w+\s+)?med
    |(?:underret|orient[eé]r|informer)(?:te|e)?)\b"""
_BETWEEN = r"(?:\s+(?!(?:hvis|ved|såfremt|for\s+at|med\s+(?:råd|medicin))\b)[\w\d./+-]+){0,7}?\s+"
_SEEN = r"(?:undersøges|vurderes|tilses|ses|udredes|indlægges|tjekkes|behandles|undersøgt|vurderet|tilset)"
_CARE = (
    r"(?:vurdering|undersøgelse|behandling|\w*hjælp|\w*kontakt|indlæggelse|udredning|lægetjek|operation|\w*vurdering)"
)
_NOW_WORDS = r"(?:straks|omgående|øjeblikkelig\w*|akut\w*|med\s+det\s+samme|hurtigst\s+muligt|snarest|samme\s+dag)"
_HOUSE = r"(?:læge\w*|skadestue\w*|akutmodtagelse\w*|akutklinik\w*|hospital\w*|sygehus\w*)"

_ACTION = re.compile(
    rf"""(?:{_VERB}{_BETWEEN}{_TARGET}
    | \b(?:kræve[rs]?|behov\s+for|anledning\s+til|føre\s+til|tale\s+for)\b(?:\s+\w+){{0,3}}?\s+{_CARE}\b
      (?:\s+(?:til|hos)\s+\w+)?
    | \b(?:skal|bør|må)\b(?:\s+\w+){{0,5}}?\s+{_SEEN}\b(?:\s+(?:{_NOW_WORDS}|(?:af|hos|på)\s+(?:\w+\s+){{0,2}}?{_TARGET}
      |inden\s+for\s+\w+\s+\w+))*
    | \b(?:skal|bør)(?:\s+\w+){{0,4}}?\s+(?:på|til)\s+(?:\w+\s+){{0,2}}?{_HOUSE}
    | \b(?:læge|vagtlæge|lægevagt|afdeling|ambulance|sygehus|hospital|hjælp|jordemoder)\w*
      \s+(?:straks\s+)?(?:kontaktes|tilkaldes|konsulteres|opsøges|underrettes)
    | \b(?:er\s+det|ringes|ringer\s+du|hjælp\s+på)\s+(?:112|1-1-2)\b
    | \bhave\s+(?:\w+\s+)?hjælp\b
    | \bbliver?\s+(?:\w+\s+)?(?:indlagt|undersøgt|tilset|vurderet)\b
      (?:\s+(?:{_NOW_WORDS}|(?:af|hos|på)\s+\w+(?:\s+læge)?))*
    | \b(?:akut|øjeblikkelig|omgående)\s+(?:\w+\s+)?{_CARE}\b
    | \b(?:skal|bør)\s+(?:en\s+|din\s+|egen\s+)?læge\w*\s+(?:\w+\s+)?(?:se|undersøge|vurdere|kontaktes)\b
    | ^\s*(?:112|1-1-2|1813|1818|lægevagt\w*|skadestue\w*)(?=\s*[:–-]\s))""",
    re.IGNORECASE | re.VERBOSE,
)

_STEMS = """
    læge vagt 112 1-1-2 1813 1818 akut hjælp hospital sygehus skadestue afdeling ambul afsnit klinik terapeut kræve
    behov kiroprakt behandl sundheds persona jordem jordmø fødeg modtagelse sygeplej fagperson profession alarm cent
    team fødested doktor vurder undersøg tilse vurderet udredes indlæg indlagt anledning tjekkes tilkald føre ses os
""".split()
"""What every action holds; a sentence without it need not be read closely."""

_LIFE = re.compile(r"\b(?:112|1-1-2)\b|alarmcentral|\bambulance", re.IGNORECASE)
_NOW = re.compile(
    r"""\b(?:straks|omgående|øjeblikkelig\w*|(?:sub)?akut\w*|\w*skadestue\w*|lægevagt\w*|vagtlæge\w*|vagthavende
    |1813|1818|med\s+det\s+samme|hurtigst\s+muligt|så\s+hurtigt\s+som\s+muligt|samme\s+dag|i\s+dag
    |i\s+løbet\s+af\s+dagen|uden\s+ophold
    |hurtig\s+(?:kontakt|\w*hjælp|lægekontakt)|inden\s+for\s+(?:få|en|et\s+par|1|2|to)\s+timer?|fødegang\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PERHAPS_NOW = re.compile(r"\b(?:snarest|hurtigt|nu)\b", re.IGNORECASE)
_SOON = re.compile(
    r"""\b(?:inden\s+for|indenfor|i\s+løbet\s+af)\s+(?:(?:et|1|få|24|48|nogle|et\s+par|to|2|den\s+næste)\s+)?
      (?:døgn\w*|timer|dage?\w*)\b
    |\bnæste\s+(?:hver)?dag\b|\bhurtig\s+(?:\w+\s+)?(?:vurdering|undersøgelse|udredning|behandling)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DOCTOR = re.compile(r"læge|doktor", re.IGNORECASE)
_TALK = re.compile(r"\b(?:tal(?:e)?|snak(?:ke)?)\s+(?:\w+\s+)?med|\bspørg|\bfaglig\s+vurdering|\btid\b", re.IGNORECASE)
_CLINIC = re.compile(
    r"terapeut|klinik|behandler|kiropraktor|fagperson|professionel|faglig\s+vurdering|sundhedspersonale",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"afdeling|ambulatori|sygehus|hospital|afsnit|\bos\b|jordem|modtagelse|sygeplejerske|cent(?:er|re)"
    r"|team|fødested|hjemmepleje",
    re.IGNORECASE,
)


_LASTING = re.compile(
    r"\bstadig\b|\befter\s+[\w–-]+\s+(?:uger|måneder)|\bikke\b.*\b(?:bedre|bedring|fremgang|aftag\w*)\b", re.IGNORECASE
)


def find_action(text: str, start: int = 0) -> re.Match[str] | None:
    """The first words from `start` on that tell the reader to turn to someone."""
    lowered = text.lower()
    return _ACTION.search(text, start) if any(stem in lowered for stem in _STEMS) else None


def level_of(action: str, sign: str) -> tuple[Urgency, bool] | None:
    """How soon the words of an action say, and whether that is a guess upwards; None where they say nothing."""
    if _LIFE.search(action):
        return Urgency.LIFE_THREATENING, False
    if _NOW.search(action):
        return Urgency.IMMEDIATE, False
    if _SOON.search(action):
        return Urgency.SOON, False
    if _PERHAPS_NOW.search(action):
        return Urgency.IMMEDIATE, True
    if _WARD.search(action) and (DANGER.search(sign) or not _TALK.search(action)):
        return (Urgency.SOON if _LASTING.search(sign) else Urgency.IMMEDIATE), True
    if re.search("klinik", action, re.IGNORECASE) and DANGER.search(sign) and not _LASTING.search(sign):
        return Urgency.IMMEDIATE, True
    return _unhurried_level(action)


def _unhurried_level(action: str) -> tuple[Urgency, bool] | None:
    if _TALK.search(action):
        return Urgency.CLINIC, False
    if _DOCTOR.search(action):
        return Urgency.SOON, bool(_CLINIC.search(action))
    if _CLINIC.search(action):
        return Urgency.CLINIC, False
    return (
        (Urgency.SOON, True) if re.search(r"hjælp|vurdering|undersøg|udred|sundheds", action, re.IGNORECASE) else None
    )
