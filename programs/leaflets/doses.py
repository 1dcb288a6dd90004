"""The dose of one exercise, from its own text."""

import re
from dataclasses import replace

from ..dosage import Dosage
from ..instructions import sentences
from .rulewords import kind_of
from .walks import as_exercise, is_walk

_STEP_NUMBER = re.compile(r"^\d{1,2}[.)]?\s+(?=Sæt\s+(?!à|á|a\b|af\b|x\b|med\s+\d|[\d(]))")
"""'1 Sæt albuen på bordet' is the first step, not one set."""
_ONE_THEN_THE_OTHER = re.compile(
    r"\b(?P<verb>drej|bøj|læn|vip|kig|vend|stræk|løft)\b[^.]*\b(?P<side>højre|venstre)\b[^.]*\.(?:[^.]*\.){0,2}?\s*"
    r"(?:(?:og|så|derefter)\s+)?(?P=verb)\b[^.]*\b(?!(?P=side))(?:højre|venstre)\b",
    re.IGNORECASE,
)
_ONE_THEN_THE_OTHER = re.compile(
    r"\b(?P<verb>drej|bøj|læn|vip|kig|vend|stræk|løft)\b[^.]*\b(?P<side>højre|venstre)\b[^.]*\.(?:[^.]*\.){0,2}?\s*"
    r"(?:(?:og|så|derefter)\s+)?(?P=verb)\b[^.]*\b(?!(?P=side))(?:højre|venstre)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^hvor\s+(?:tit|ofte|mange(?:\s+gange)?|meget|længe)\s*[:?]\s*", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?P<least>\d{1,2})(?:\s*[-–]\s*\d{1,2})?\s+(?:[a-zæøå]+\s+)?"
    r"(?:pust|knib|åndedrag|vejrtrækning\w*|indånding\w*|udånding\w*|host|cirkler|sving|klem|tryk|runder)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:indtil\s+du\s+kan|senere|efterhånden|alternativt|i\s+stedet|hvis\s+du\s+kan|når\s+du\s+kan(?!\s+(?:stå|gå|støtte|sidde|ligge|komme)\b)|kan\s+du\s+øge"
    r"|øges?\b|forsøg\s+at\s+komme\s+op|målet\s+er|sværere|lettere)\b|^(?:øg|forøg)\b",
    re.IGNORECASE,
)


def dose_of_exercise(texts: list[str], name: str = "") -> Dosage:
    """What the exercise's own text surely says; how to do more later is not its dose."""
    said = [sentence for text in texts for sentence in sentences(text) if not is_later(sentence)]
    said = [as_exercise(sentence) for sentence in said] if is_walk(name) else said
    said = [_STEP_NUMBER.sub("", _ASKED.sub("", sentence)) for sentence in said]
    text = " ".join(_ended(sentence) for sentence in said)
    dose = Dosage.extract(text).merged_over(agreed([Dosage.extract(sentence) for sentence in said]))
    return _with_both_sides(_without_rounds(dose, text), text)


def _with_both_sides(dose: Dosage, text: str) -> Dosage:
    """'Drej til højre. Gentag til venstre' is each side, and an exercise that speaks of both is never of one alone."""
    if dose.side is None and _ONE_THEN_THE_OTHER.search(text):
        return replace(dose, side="each")
    if dose.side not in ("left", "right") or not all(
        re.search(rf"\b{side}", text, re.IGNORECASE) for side in ("højre", "venstre")
    ):
        return dose
    again = re.search(
        r"\b(?:gentag\w*|skift\w*|samme|derefter|bagefter)\b[^.]*\b(?:højre|venstre)\b", text, re.IGNORECASE
    )
    return replace(dose, side="each" if again else None)


def _without_rounds(dose: Dosage, text: str) -> Dosage:
    """In '10 pust. Gentag 3 gange' the three are rounds of ten: better no repetitions than three."""
    counted = _COUNTED.search(text)
    if not counted or not dose.reps or counted["least"] in map(str, dose.reps):
        return dose
    return replace(dose, reps=None)


def is_later(sentence: str) -> bool:
    return bool(_CONDITIONAL.search(sentence)) or kind_of(sentence) in ("progression", "pain_rule")


def _ended(sentence: str) -> str:
    return sentence if sentence[-1:] in ".!?:;," else f"{sentence}."


def agreed(doses: list[Dosage]) -> Dosage:
    names = (
        "sets",
        "reps",
        "hold_s",
        "duration_s",
        "rest_s",
        "tempo_s",
        "per_day",
        "per_week",
        "every_min",
        "weeks",
        "side",
    )
    agreed = {}
    for name in names:
        values = {getattr(dose, name) for dose in doses} - {None}
        if len(values) == 1:
            agreed[name] = values.pop()
    return Dosage(**agreed)
