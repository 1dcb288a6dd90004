"""A dose for who reads little Danish: figures, and signs with a word behind each.

A part is {"sign", "word", "text"}: sign names a drawing of the template ('' for none), word says it aloud.
"""

from ..dosage import Dosage, Range
from ..plan import PlannedExercise
from .wording import NO_BREAK, line

HOLD, REST, DAY, WEEK, WEEKS = "hold", "rest", "day", "week", "weeks"
WORDS = {HOLD: "hold", REST: "pause", DAY: "hver dag", WEEK: "dage om ugen", WEEKS: "uger"}
_SIDES = {"each": "begge sider", "left": "venstre side", "right": "højre side"}
_MINUTE = 60

Part = dict[str, str]


def dose_in_symbols(exercise: PlannedExercise) -> list[Part]:
    """All of the dose; what has no sign stands in words."""
    dose = exercise.whole_dosage
    parts = [
        _part("", _work(dose)),
        _part(HOLD, _time(dose.hold_s)),
        _part(REST, _time(dose.rest_s)),
        _part("", _SIDES.get(dose.side or "", "")),
        _part(DAY, _times(dose.per_day)),
        _part(WEEK, span(dose.per_week)),
        _part(WEEKS, span(dose.weeks)),
        *(_part("", text) for text in _in_words(dose, exercise)),
    ]
    return [part for part in parts if part["text"]]


def legend(exercises: list[list[Part]]) -> list[Part]:
    """Each sign that is used, with its word, in one fixed order."""
    used = {part["sign"] for parts in exercises for part in parts}
    return [{"sign": sign, "word": word, "text": word} for sign, word in WORDS.items() if sign in used]


def span(value: Range | None) -> str:
    """'8–12', '10', '8+', 'max. 10', or ''."""
    if not value:
        return ""
    low, high = value
    if low is None or high is None:
        return f"max.{NO_BREAK}{high}" if low is None else f"{low}+"
    return str(low) if low == high else f"{low}–{high}"


def _part(sign: str, text: str) -> Part:
    return {"sign": sign, "word": WORDS.get(sign, ""), "text": line(text) if not sign else text}


def _work(dose: Dosage) -> str:
    """'3 × 10', '10 ×', '3 × 20 s', and both where the patient has the choice."""
    work = " / ".join(part for part in (span(dose.reps), _time(dose.duration_s)) if part)
    if dose.sets:
        return _unbroken(f"{span(dose.sets)} × {work}") if work else f"{span(dose.sets)}{NO_BREAK}sæt"
    return _unbroken(f"{work} ×") if work and not dose.duration_s else _unbroken(work)


def _times(value: Range | None) -> str:
    return _unbroken(f"{span(value)} ×") if value else ""


def _time(seconds: Range | None) -> str:
    if not seconds:
        return ""
    if all(end is None or (end >= 2 * _MINUTE and end % _MINUTE == 0) for end in seconds):
        return _unbroken(f"{span(tuple(end and end // _MINUTE for end in seconds))} min")
    return _unbroken(f"{span(seconds)} s")


def _in_words(dose: Dosage, exercise: PlannedExercise) -> list[str]:
    without_sign = Dosage(tempo_s=dose.tempo_s, every_min=dose.every_min, load=dose.load)
    return [str(without_sign), exercise.dosage_text]


def _unbroken(text: str) -> str:
    return text.replace(" ", NO_BREAK)
