"""The form in which a programme is made to fit one patient, as plain data: what it shows, and what was typed in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .dosage import Dosage, DosageError
from .kinds import Kind
from .plan import Plan, PlannedExercise
from .plancode import item_names
from .tailored import Pick, common_base, tailored

SIDES = {"": "Som skrevet", "right": "Kun højre", "left": "Kun venstre", "each": "Begge sider"}
LONGEST_DOSE = 300
_NONE_CHOSEN = "Vælg mindst én øvelse."


@dataclass(frozen=True)
class Row:
    """One exercise. name is its name in addresses; known as the programme has it; place, dose and side as typed.

    planned is what the patient gets, None where it is not chosen or its dose is not understood.
    """

    name: str
    known: PlannedExercise
    chosen: bool
    place: str
    dose: str
    side: str = ""
    words: bool = True
    place_error: str = ""
    dose_error: str = ""
    planned: PlannedExercise | None = None


@dataclass(frozen=True)
class Form:
    """plan is None as long as something must be put right; errors are for the form as a whole."""

    rows: tuple[Row, ...]
    kind: Kind = Kind.NORMAL
    with_log: bool = True
    plan: Plan | None = None
    errors: tuple[str, ...] = field(default=())

    @property
    def faulty(self) -> list[Row]:
        return [row for row in self.rows if row.place_error or row.dose_error]


def form_of(plan: Plan, default: Plan) -> Form:
    """The form filled in with a plan. What is not chosen stands after what it comes after in the programme."""
    names = item_names(default)
    chosen = {exercise.key: exercise for exercise in plan.exercises}
    known = {exercise.key: exercise for exercise in default.exercises}
    rows = tuple(
        _row_of(names[key], known[key], chosen.get(key), str(place))
        for place, key in enumerate(_in_rows(plan, default), start=1)
    )
    return Form(rows, plan.kind, plan.with_log, plan)


def read_form(typed: Mapping[str, Sequence[str]], default: Plan) -> Form:
    """What was typed, by field. The rows keep the order in which the form had them; what is not understood is kept as
    it was typed and has its error beside it.
    """
    names = item_names(default)
    known = {names[exercise.key]: exercise for exercise in default.exercises}
    shown = [name.removeprefix("plads-") for name in typed if name.startswith("plads-")]
    order = [*dict.fromkeys(name for name in shown if name in known), *(name for name in known if name not in shown)]
    rows = [_read_row(name, known[name], typed, index, len(order)) for index, name in enumerate(order, start=1)]
    kind = Kind.from_address(_last(typed, "ark")) or Kind.NORMAL
    form = Form(tuple(rows), kind, _last(typed, "log") == "ja")
    return _with_plan(form, default)


def only_section(default: Plan, title: str, form: Form) -> Plan:
    """Every exercise of one group and no other, with the programme's doses."""
    picks = [Pick(e.slug, e.turn) for e in default.exercises if e.section == title]
    return tailored(default, picks, kind=form.kind, with_log=form.with_log)


def _in_rows(plan: Plan, default: Plan) -> list[tuple[str, int]]:
    keys = [exercise.key for exercise in plan.exercises]
    before = None
    for exercise in default.exercises:
        if exercise.key not in keys:
            keys.insert(keys.index(before) + 1 if before else 0, exercise.key)
        before = exercise.key
    return keys


def _row_of(name: str, known: PlannedExercise, planned: PlannedExercise | None, place: str) -> Row:
    words = not planned or planned.dosage_text == known.dosage_text
    return Row(name, known, bool(planned), place, str(common_base(planned or known)), words=words, planned=planned)


def _read_row(name: str, known: PlannedExercise, typed: Mapping[str, Sequence[str]], index: int, count: int) -> Row:
    side = _last(typed, f"side-{name}")
    row = Row(
        name,
        known,
        chosen=name in typed.get("med", ()),
        place=_last(typed, f"plads-{name}").strip() or str(index),
        dose=_last(typed, f"dosis-{name}").strip(),
        side=side if side in SIDES else "",
        words=not known.dosage_text or _last(typed, f"ord-{name}") == "ja",
    )
    return _checked(row, count) if row.chosen else row


def _last(typed: Mapping[str, Sequence[str]], name: str) -> str:
    return typed[name][-1] if typed.get(name) else ""


def _checked(row: Row, count: int) -> Row:
    place_error = "" if _is_place(row.place, count) else f"Skriv et tal fra 1 til {count}, ikke »{row.place[:20]}«."
    try:
        _dosage(row)
    except DosageError as error:
        return replace(row, place_error=place_error, dose_error=str(error))
    return replace(row, place_error=place_error)


def _is_place(text: str, count: int) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= count


def _dosage(row: Row) -> Dosage | None:
    """None for the programme's. Raises DosageError, also for a load that is not the programme's: it would be lost."""
    if len(row.dose) > LONGEST_DOSE:
        raise DosageError(f"Dosis må højst fylde {LONGEST_DOSE} tegn.")
    dosage = Dosage.parse(row.dose) if row.dose else Dosage()
    if dosage.load not in ("", common_base(row.known).load):
        raise DosageError(
            f"Belastningen »{dosage.load}« kan ikke komme med på arket. Slet den her, og skriv den på arket med pen."
        )
    if row.side:
        dosage = replace(dosage or common_base(row.known), side=row.side)
    return dosage or None


def _with_plan(form: Form, default: Plan) -> Form:
    chosen = [row for row in form.rows if row.chosen]
    if not chosen:
        return replace(form, errors=(_NONE_CHOSEN,))
    if form.faulty:
        return _with_what_is_understood(form, default)
    picks = [_pick(row) for row in _in_place(form.rows) if row.chosen]
    return replace(form, plan=tailored(default, picks, kind=form.kind, with_log=form.with_log))


def _with_what_is_understood(form: Form, default: Plan) -> Form:
    """Each row whose dose was understood reads it back, though another one was not."""
    rows = (
        replace(row, planned=_planned(row, default)) if row.chosen and not row.dose_error else row for row in form.rows
    )
    return replace(form, rows=tuple(rows))


def _planned(row: Row, default: Plan) -> PlannedExercise:
    return tailored(default, [_pick(row)]).exercises[0]


def _pick(row: Row) -> Pick:
    return Pick(row.known.slug, row.known.turn, _dosage(row), row.words)


def _in_place(rows: Sequence[Row]) -> list[Row]:
    """By the places typed. Of two with one place, the one that was moved up to it comes first, one moved down last."""

    def key(numbered: tuple[int, Row]) -> tuple[int, int, int]:
        index, row = numbered
        place = int(row.place) if _is_place(row.place, len(rows)) else index
        return place, (place > index) - (place < index), index

    return [row for _, row in sorted(enumerate(rows, start=1), key=key)]
