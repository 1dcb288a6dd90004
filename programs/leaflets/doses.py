"""Which dose a sentence holds for: one exercise, some of them by number, or all."""

import re
from dataclasses import dataclass, replace

from ..dosage import Dosage
from ..instructions import sentences
from .rulewords import kind_of
from .walks import as_exercise, is_walk

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
_SOME = re.compile(
    r"\bøvelse(?:r|rne)?\s*(?:nr\.?\s*)?(?P<list>\d{1,2}(?:\s*(?:-|–|til|og|,|\+|samt)\s*\d{1,2})+)(?!\d|\s*(?:x|×"
    r"|gange?|sæt|serier|gent|rep|min|sek|dage|uger|timer)\b)",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:gentag\s+|lav\s+)?øvelse\s*(?:nr\.?\s*)?(?P<one>\d{1,2})\b\s*:?\s+(?=\S)", re.IGNORECASE)
_STEP_NUMBER = re.compile(r"^\d{1,2}[.)]?\s+(?=Sæt\s+(?!à|á|a\b|af\b|x\b|med\s+\d|[\d(]))")
"""'1 Sæt albuen på bordet' is the first step, not one set."""
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
_PLANNED = re.compile(r"^(?:uge|dag|fase|niveau|(?:man|tirs|ons|tors|fre|lør|søn)dag)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:flere\s+gange|efter\s+behov|så\s+(?:tit|ofte|mange|meget|længe|lang)|et\s+par|nogle\s+gange|jævnligt|ofte"
    r"|tit|få\s+gentagelser)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:indtil\s+du\s+kan|senere|efterhånden|alternativt|i\s+stedet|hvis\s+du\s+kan|når\s+du\s+kan|kan\s+du\s+øge"
    r"|øges?\b|forsøg\s+at\s+komme\s+op|målet\s+er|sværere|lettere)\b|^(?:øg|forøg)\b",
    re.IGNORECASE,
)


_AND_BEGIN = re.compile(r",?\s+og\s+(?:begynd|start|øg|læg|nå)\b.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class SomeDose:
    """The dose of some exercises by their printed numbers, with the sentence that says it."""

    numbers: tuple[int, ...]
    title: str
    text: str
    dosage: Dosage


def dose_of_exercise(texts: list[str], name: str = "") -> Dosage:
    """What the exercise's own text surely says; how to do more later is not its dose."""
    said = [sentence for text in texts for sentence in sentences(text) if not _is_later(sentence)]
    said = [as_exercise(sentence) for sentence in said] if is_walk(name) else said
    said = [_STEP_NUMBER.sub("", _ASKED.sub("", sentence)) for sentence in said]
    text = " ".join(_ended(sentence) for sentence in said)
    dose = Dosage.extract(text).merged_over(_agreed([Dosage.extract(sentence) for sentence in said]))
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


def _is_later(sentence: str) -> bool:
    return bool(_CONDITIONAL.search(sentence)) or kind_of(sentence) in ("progression", "pain_rule")


def _ended(sentence: str) -> str:
    return sentence if sentence[-1:] in ".!?:;," else f"{sentence}."


def is_about_all(sentence: str) -> bool:
    """A dose for the programme as a whole: it speaks of the exercises and of nothing else that is counted."""
    return (
        bool(_ABOUT_ALL.search(sentence))
        and not _NOT_THE_EXERCISES.search(sentence)
        and not _SOME.search(sentence)
        and not re.search(r"\b(?:denne\s+øvelse|øvelsen)\b", sentence, re.IGNORECASE)
        and not _ONE.match(sentence)
        and not _is_later(sentence)
        and not re.search(r"\?$", sentence)
    )


def general_dose(texts: list[str]) -> Dosage:
    """The dose for all exercises. Two sentences that contradict each other in a quantity leave it open."""
    told = [_AND_BEGIN.sub("", sentence) for text in texts for sentence in sentences(text)]
    said = [sentence for sentence in told if is_about_all(sentence)]
    return _agreed([Dosage.extract(sentence) for sentence in said])


def is_vague_dose(sentence: str) -> bool:
    """It says for all exercises how much, in words that no figure can say."""
    return is_about_all(sentence) and bool(_VAGUE.search(sentence))


def _agreed(doses: list[Dosage]) -> Dosage:
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


def group_dose(texts: list[str]) -> Dosage:
    """What the text under a phase's or level's heading says for its exercises."""
    said = [
        sentence
        for text in texts
        for sentence in sentences(text)
        if not _is_later(sentence) and not _NOT_THE_EXERCISES.search(sentence) and not _SOME.search(sentence)
    ]
    return _agreed([Dosage.extract(sentence) for sentence in said])


def doses_of_some(text: str) -> tuple[str, list[SomeDose]]:
    """The text without the sentences that give a dose to exercises by number, and those doses."""
    rest: list[str] = []
    found: list[SomeDose] = []
    for sentence in sentences(text):
        match = _SOME.search(sentence)
        dose = _dose_after(sentence, match) if match and not _PLANNED.match(sentence) else Dosage()
        if match and dose:
            title = f"Øvelse {' '.join(match['list'].split())}"
            found.append(SomeDose(_numbers(match["list"]), title, sentence, dose))
        else:
            rest.append(sentence)
    return " ".join(rest), found


def _dose_after(sentence: str, match: re.Match[str]) -> Dosage:
    if _is_later(sentence):
        return Dosage()
    return Dosage.extract("Øvelserne " + sentence[match.end() :].lstrip(" :,"))


def _numbers(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in re.split(r"\s*(?:og|,|\+|samt)\s*", text):
        ends = [int(figure) for figure in re.findall(r"\d+", part)]
        if len(ends) == 2 and 0 < ends[1] - ends[0] < 30:
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return tuple(found)
