"""Haste without anyone to turn to: 'Det haster, hvis du ikke kan lade vandet', 'Hvornår er det akut?'."""

import re

from .conditions import MAIN_CLAUSE, MARKER
from .reassurance import reassures

_ALARM = re.compile(
    r"\b(?:undgå\s+at\s+vente|(?:vent|tøv)\s+ikke|må\s+(?:du\s+|man\s+)?ikke\s+vente)\b"
    r"|\b(?:det|dette|situationen)\s+(?:\w+\s+)?(?:haster|er\s+(?:\w+\s+)?(?:akut\w*|livstruende|livsfarlig\w*"
    r"|nødsituation|hastesag))(?:\s+især)?|\ber\s+det\s+(?:altid\s+)?(?:en\s+|et\s+)?(?:akut\w*|livstruende|livsfarlig\w*|nødsituation)"
    r"|\ber\s+hver\s+time\s+vigtig|\bhver\s+time\s+(?:tæller|er\s+vigtig)|\btæller\s+hvert\s+minut",
    re.IGNORECASE,
)
_MAY_ALARM = re.compile("haste|akut|livs|nødsit|hver time|hvert minut|vente?|øv ikke")
_WHEN_IS_IT = re.compile(
    r"hvornår\s+((?:haster\s+det|er\s+(?:det|situationen)\s+(?:akut|livstruende|livsfarligt|en\s+nødsituation)))\W*$",
    re.IGNORECASE,
)
_IN_NO_HURRY = re.compile(r"\b(?:ikke|sjældent)\s+(?:haster|akut)|haster\s+(?:ikke|sjældent)", re.IGNORECASE)


def alarm_of(sentence: str) -> tuple[str, str]:
    """The words of haste and the condition they are said of; '' for each that is not there."""
    if not _MAY_ALARM.search(sentence):
        return "", ""
    if asked := _WHEN_IS_IT.match(sentence):
        return asked[1], ""
    marker, alarm = MARKER.search(sentence), _ALARM.search(sentence)
    if not marker or not alarm or reassures(sentence) or _IN_NO_HURRY.search(sentence):
        return "", ""
    return alarm[0], MAIN_CLAUSE.split(sentence[marker.end() :])[0].strip()
