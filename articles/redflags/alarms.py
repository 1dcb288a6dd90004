"""Haste without anyone to turn to: 'Det haster, hvis du ikke kan lade vandet', 'Hvornår er det akut?'."""

import re

from ..quickpatterns import QuickPattern
from .clauses import INVERTED, before_main_clause, main_clause, own_marker, stressed_marker
from .reassurance import reassures
from .symptoms import may_be_sign

_DEADLY = (
    r"(?:livstruende|livsfarlig\w*|(?:en\s+)?nødsituation|(?:en\s+)?hastesag|et\s+akut\s+(?:tilfælde|problem)"
    r"|en\s+akut\s+(?:tilstand|situation))"
)
_CANNOT_WAIT = (
    r"(?:(?:kan|må|bør|skal)\s+(?:\w+\s+){0,2}?(?:ikke|aldrig)\s+(?:vente|afventes|udskydes|udsættes)|tåler\s+(?:det\s+)?(?:ikke|ingen)\s+\w+|haster"
    r"|drejer\s+det\s+sig\s+om\s+(?:minutter|timer)|er\s+der\s+ingen\s+tid\s+at\s+spilde|gælder\s+det\s+(?:minutter|timer))"
)
_ALARM = re.compile(
    rf"\b(?:(?:undgå|lad\s+være\s+med)\s+at\s+vente|må\s+(?:du|man|I)\s+ikke\s+(?:blive\s+hjemme|se\s+tiden\s+an)|gå\s+ikke\s+(?:hjem|i\s+seng)|(?:vent|tøv)\s+ikke|{_CANNOT_WAIT}|er\s+(?:altid\s+)?{_DEADLY}"
    r"|(?:det|dette|situationen|tilstanden)\s+(?:\w+\s+)?er\s+(?:\w+\s+)?akut\w*"
    rf"|er\s+det\s+(?:altid\s+)?(?:en\s+|et\s+)?(?:akut\w*|{_DEADLY})"
    r"|(?:tab|spild)\s+(?:ikke|ingen)\s+tid\w*"
    r"|skal\s+(?:det\s+)?(?:ske|være)\s+(?:straks|i\s+dag|samme\s+dag|nu|med\s+det\s+samme|akut)|er\s+hver\s+time\s+vigtig|hver\s+time\s+(?:tæller|er\s+vigtig)|tæller\s+hvert\s+minut)\b",
    re.IGNORECASE,
)
_OF_ITS_SUBJECT = re.compile(rf"\s+(?:{_CANNOT_WAIT}|er\s+(?:altid\s+)?{_DEADLY})\b", re.IGNORECASE)
_ASIDE = re.compile(r"^(?:at|når)\s+|,$", re.IGNORECASE)
_IT = re.compile(
    r"(?:det|dette|så|her|situationen|tilstanden|begge\s+dele|alt|de|den|disse|følgende|nogle\s+ting"
    r"|i\s+de\s+(?:situationer|tilfælde))\b",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:ved|når)\s+", re.IGNORECASE)
_MAY_ALARM = QuickPattern(
    "haste|akut|livs|nødsit|hver time|hvert minut|vente?|øv ikke|ikke tid|ingen tid|skal det|det skal"
    "|afvente|udsky|udsæt|hjemme|ikke hjem|ikke i seng|tiden an|tåler|spilde|minutter",
    re.IGNORECASE,
)
_WHEN_IS_IT = re.compile(
    r"hvornår\s+((?:haster\s+det|er\s+(?:det|situationen)\s+(?:akut|livstruende|livsfarligt|en\s+nødsituation)))\W*$",
    re.IGNORECASE,
)
_IN_NO_HURRY = re.compile(
    r"\b(?:ikke|sjældent|ingen)\s+(?:haster|hast|akut|livs\w+)|haster\s+(?:ikke|sjældent)"
    r"|vente\s+med\s+at\s+(?!ring|kontakt|søge|tage|få|gå\s+til|henvende|opsøge)",
    re.IGNORECASE,
)


def alarm_of(sentence: str) -> tuple[str, str]:
    """The words of haste and the condition they are said of; '' for each that is not there."""
    if not _MAY_ALARM.search(sentence):
        return "", ""
    if asked := _WHEN_IS_IT.match(sentence):
        return asked[1], ""
    alarm = _ALARM.search(sentence)
    if not alarm or sentence.endswith("?") or reassures(sentence) or _IN_NO_HURRY.search(sentence):
        return "", ""
    if condition := _condition(sentence, alarm):
        return alarm[0], condition
    return (alarm[0], "") if _IT.match(sentence) else ("", "")


def _condition(sentence: str, alarm: re.Match[str]) -> str:
    if marker := own_marker(sentence):
        return _to_its_end(sentence, marker.end())
    if INVERTED.match(sentence) and (main := main_clause(sentence)) and main.start() <= alarm.start():
        return sentence[: main.start()]
    if at := _AT.match(sentence):
        return sentence[at.end() : alarm.start()].strip(" ,")
    if (said := _OF_ITS_SUBJECT.search(sentence)) and not _IT.match(sentence):
        subject = _ASIDE.sub("", sentence[: said.start()])
        return subject if may_be_sign(subject) else ""
    stressed = stressed_marker(sentence)
    return _to_its_end(sentence, stressed.end()) if stressed else ""


def _to_its_end(sentence: str, start: int) -> str:
    return before_main_clause(sentence[start:]).strip()
