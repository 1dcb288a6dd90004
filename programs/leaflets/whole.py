"""The dose that holds for all exercises, or for those of a group."""

import re
from dataclasses import replace
from itertools import pairwise

from ..dosage import Dosage
from ..dosage.limits import top
from ..instructions import sentences
from .blocks import Block
from .doses import agreed, is_later
from .some import SOME

_ABOUT_ALL = re.compile(
    r"\b(?:(?:alle\s+)?øvelser(?:ne)?|(?:hver|hver\s+af|de\s+enkelte)\s+(?:øvelse|øvelser(?:ne)?)|hver\s+(?:øvelse"
    r"|stilling|bevægelse)|hvert\s+(?:stræk|knib)|øvelse(?=\s+laves)|programmet|øvelsesprogrammet|træningsprogrammet"
    r"|træningen|træn|træne"
    r"|knæøvelser\w*|\w+øvelserne|dosis|dosering|hyppighed|varighed|frekvens|pause\b.{0,25}\bmellem\s+(?:hver|alle|de|sæt|øvels|seri|rund)\w*|lav\s+dem|gør\s+dem"
    r"|de\s+(?:laves"
    r"|udføres|gentages)|gennemfør|du\s+træner)\b",
    re.IGNORECASE,
)
_NOT_THE_EXERCISES = re.compile(
    r"\b(?:is|ispose\w*|kulde|varme|varmt|vand|tablet\w*|panodil|paracetamol|ibuprofen|medicin|smertestillende|mg|kg"
    r"|gå\s+(?:en\s+)?tur\w*|gåtur\w*|cykl\w*|ture?|pause\s+fra|sygemeld\w*|operation\w*"
    r"|forbinding\w*|bandage\w*|skinne\w*|slynge\w*|krykke\w*|bad|søvn|sove|telefon\w*|tlf|kl|kontrol|suturer\w*"
    r"|smerter?\b.{0,30}(?:skala|ud\s+af)|før\s+du|(?:når|mens|hvis|inden|dage\s+hvor)\s+du\s+træner|efter\s+træning\w*)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:gentag\s+|lav\s+)?øvelse\s*(?:nr\.?\s*)?(?P<one>\d{1,2})\b\s*:?\s+(?=\S)", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:flere\s+gange|efter\s+behov|så\s+(?:tit|ofte|mange|meget|længe|lang)|et\s+par|nogle\s+gange|jævnligt|ofte"
    r"|tit|få\s+gentagelser)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:hvor|så)\s+(?:tit|ofte|mange|meget)\b(?!.*\b(?:må|ondt|smert\w*)\b)|hyppighed|dos(?:is|ering)\b|frekvens"
    r"|træningsmængde|træningsdosis|mængde|sådan\s+træner\s+du)[^:]*\W*$",
    re.IGNORECASE,
)
"""A heading over the dose of all exercises, which then need not be named below it."""
_ASKED = re.compile(r"^hvor\s+(?:tit|ofte|meget|mange\s+gange)\s*[:?]\s*(?=\S)", re.IGNORECASE)
_BEGINS_WITH = re.compile(
    r"\b(?:begynd|start)\s+(?:\w+\s+)?med\s+(?P<dose>[^,.]+)(?!.*\b(?:øg\w*|stig\w*|op)\s+(?:\w+\s+)?til\s+\d)",
    re.IGNORECASE,
)
"""What one begins with is the dose of today, unless the same breath says where it ends ('og øg til 15')."""
_LONGEST_OF_EACH = 300
_EACH = re.compile(r"\bhver(?:t)?\s+(?:øvelse|stilling|bevægelse|stræk)\b", re.IGNORECASE)
_AND_MORE = re.compile(r",?\s+og\s+(?:begynd|start|øg|læg|nå)\b.*", re.IGNORECASE | re.DOTALL)


def is_about_all(sentence: str) -> bool:
    """A dose for the programme as a whole: it speaks of the exercises and of nothing else that is counted."""
    return (
        bool(_ABOUT_ALL.search(sentence))
        and not _NOT_THE_EXERCISES.search(sentence)
        and not SOME.search(sentence)
        and not re.search(r"\b(?:denne\s+øvelse|øvelsen)\b", sentence, re.IGNORECASE)
        and not _ONE.match(sentence)
        and not is_later(sentence)
        and not re.search(r"\?$", sentence)
    )


def general_dose(blocks: list[Block]) -> Dosage:
    """The dose for all exercises. Two sentences that contradict each other in a quantity leave it open."""
    said: list[str] = []
    asked = False
    for before, block in pairwise([None, *blocks]):
        goes_on = asked and before is not None and before.kind == block.kind == "item"
        asked = goes_on or before is not None and before.kind == "title" and bool(_ASKS.match(before.text))
        if block.kind != "title":
            said += _about_all(block.text, asked)
    return agreed([_of_each(sentence) for sentence in said])


def _of_each(sentence: str) -> Dosage:
    """The dose that a sentence gives each exercise: the minutes of a session ('20 minutter hver dag') are not its."""
    dose = Dosage.extract(sentence)
    is_session = dose.duration_s and top(dose.duration_s) > _LONGEST_OF_EACH and not _EACH.search(sentence)
    return replace(dose, duration_s=None) if is_session else dose


def _about_all(text: str, asked: bool) -> list[str]:
    """The sentences of a block that hold for all exercises, each saying so; asked: its heading says so."""
    told = sentences(text)
    found = [_about_exercises(sentence, asked) for sentence in told]
    found = [sentence for sentence in found if is_about_all(sentence)]
    first = [f"Lav {match['dose']}." for sentence in told if (match := _BEGINS_WITH.search(sentence))]
    return found + first if found else []


def _about_exercises(sentence: str, asked: bool) -> str:
    sentence = _AND_MORE.sub("", sentence)
    told = _ASKED.sub("", sentence)
    is_answer = (asked or told != sentence) and not _ABOUT_ALL.search(told)
    return f"Øvelserne: {told}" if is_answer else sentence


def is_vague_dose(sentence: str) -> bool:
    """It says for all exercises how much, in words that no figure can say."""
    return is_about_all(sentence) and bool(_VAGUE.search(sentence))


def group_dose(texts: list[str]) -> Dosage:
    """What the text under a phase's or level's heading says for its exercises."""
    said = [
        sentence
        for text in texts
        for sentence in sentences(text)
        if not is_later(sentence) and not _NOT_THE_EXERCISES.search(sentence) and not SOME.search(sentence)
    ]
    return agreed([Dosage.extract(sentence) for sentence in said])
