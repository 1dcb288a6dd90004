"""A plan in an address: 'p=1.3-k7f2.b2x9.m41a_s3r8', short, the same for the same plan, and never free text.

p is version, edition with the mark of the signs, then the exercises in order. An exercise is named by the first
characters of a hash of its own address, so that it never becomes another one; '_2' after it is the second time it
stands in the programme, '_s3r8' its dose (programs/dosecode.py) where it is not the programme's, '_' alone the dose of
the one before. 'k' after a dose keeps the programme's load, 'x' leaves out the dose's words. 'ark' is the kind of
sheet, 'log=nej' one without a log. What equals the programme is not there at all; only paper's address names its
edition even so: 'udgave=3-k7f2'.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from urllib.parse import urlencode

from articles.content import Sign

from . import dosecode
from .dosage import Dosage, DosageError
from .kinds import Kind
from .plan import Plan, PlannedExercise
from .tailored import Pick, common_base, picks_of, tailored

VERSION = "1"
SHORTEST_NAME = 4
LONGEST = 6000
_MOST_PROBLEMS = 12
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_EDITION = re.compile(r"([0-9]{1,8})(?:-([0-9a-z]{4}))?")
_ITEM = re.compile(r"([0-9a-z]{4,24})(?:_([0-9]{1,3}))?(?:_((?:[a-z][0-9a-z-]*)?))?")
_KEEPS_LOAD, _WITHOUT_WORDS = "k", "x"
_NO_LOG = "nej"


@dataclass(frozen=True)
class Opened:
    """The plan that an address opens. edition and signs_mark are of the paper that it stands on, None and '' where it
    does not say. problems are Danish lines on what did not fit; the plan is made of the rest.
    """

    plan: Plan
    edition: int | None = None
    signs_mark: str = ""
    problems: tuple[str, ...] = ()


class _Misfit(Exception):
    """str() is the end of a sentence that begins with the exercise."""


def query_of(plan: Plan, default: Plan) -> str:
    """The one query of a plan, without a question mark; '' for the default plan."""
    return urlencode({**_exercises(plan, default), **_settings(plan)})


def query_on_paper(plan: Plan, default: Plan) -> str:
    """The same, and the edition is there even where the plan is the default one."""
    named = _exercises(plan, default) or {"udgave": _edition(default)}
    return urlencode({**named, **_settings(plan)})


def item_names(default: Plan) -> dict[tuple[str, int], str]:
    """How addresses name each of a programme's exercises, by its key."""
    names = _short_names(default)
    return {exercise.key: _item_name(names[exercise.slug], exercise.turn) for exercise in default.exercises}


def signs_mark(signs: Iterable[Sign]) -> str:
    """Four characters that change with the signs or their urgency, not with their order."""
    return _hashed("\0".join(sorted(f"{sign.urgency.value} {sign.text}" for sign in signs)))[:4]


def read(query: Mapping[str, str], default: Plan, former_slugs: Mapping[str, str] | None = None) -> Opened:
    """Never raises: whatever does not fit is a problem, and the plan is made of the rest.

    former_slugs: the exercises' earlier addresses, each with the present one.
    """
    opened = _read_exercises(query["p"].lower(), default, former_slugs or {}) if query.get("p") else None
    opened = opened or Opened(default, *_read_edition(query.get("udgave", "")))
    kind, problems = _read_kind(query.get("ark", ""))
    plan = replace(opened.plan, kind=kind, with_log=query.get("log") != _NO_LOG)
    return replace(opened, plan=plan, problems=(*opened.problems, *problems))


def _edition(default: Plan) -> str:
    return f"{default.edition}-{signs_mark(default.signs)}"


def _exercises(plan: Plan, default: Plan) -> dict[str, str]:
    if plan.exercises == default.exercises:
        return {}
    names = item_names(default)
    known = {exercise.key: exercise for exercise in default.exercises}
    chosen = picks_of(plan, default)
    doses = [_dose(pick, common_base(known[pick.key])) for pick in chosen]
    pairs = zip(chosen, pairwise(["", *doses]), strict=True)
    items = [names[pick.key] + _dose_of_item(*pair) for pick, pair in pairs]
    return {"p": ".".join([VERSION, _edition(default), *items])}


def _settings(plan: Plan) -> dict[str, str]:
    kind = {"ark": plan.kind.value} if plan.kind is not Kind.NORMAL else {}
    return kind if plan.with_log else {**kind, "log": _NO_LOG}


def _item_name(name: str, turn: int) -> str:
    return f"{name}_{turn}" if turn > 1 else name


def _dose_of_item(dose_before: str, dose: str) -> str:
    if not dose:
        return ""
    return "_" if dose == dose_before else f"_{dose}"


def _dose(pick: Pick, base: Dosage) -> str:
    return _figures(pick.dosage, base) + ("" if pick.words else _WITHOUT_WORDS)


def _figures(dosage: Dosage | None, base: Dosage) -> str:
    if dosage is None:
        return ""
    if dosage.side and dosage == replace(base, side=dosage.side):
        return dosecode.SIDES[dosage.side]
    return dosecode.encode(dosage) + (_KEEPS_LOAD if dosage.load else "")


@lru_cache(maxsize=2048)
def _hashed(text: str) -> str:
    number = int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:16])
    digits = []
    for _ in range(24):
        number, digit = divmod(number, 36)
        digits.append(_DIGITS[digit])
    return "".join(digits)


def _short_names(default: Plan) -> dict[str, str]:
    """As many characters of the hash as tell the programme's exercises apart."""
    slugs = {exercise.slug for exercise in default.exercises}
    length = SHORTEST_NAME
    while len({_hashed(slug)[:length] for slug in slugs}) < len(slugs):
        length += 1
    return {slug: _hashed(slug)[:length] for slug in slugs}


def _read_exercises(code: str, default: Plan, former_slugs: Mapping[str, str]) -> Opened:
    version, _, rest = code.partition(".")
    edition, *items = rest.split(".")
    if len(code) > LONGEST or version != VERSION or not _EDITION.fullmatch(edition):
        return Opened(default, problems=("Adressen kan ikke læses. Her er hele programmet, som det er nu.",))
    picks, problems = _read_items(items, default, former_slugs)
    if not picks:
        problems = [*problems, "Ingen af øvelserne i adressen kan findes. Her er hele programmet, som det er nu."]
    plan = tailored(default, picks) if picks else default
    return Opened(plan, *_read_edition(edition), tuple(problems))


def _read_edition(text: str) -> tuple[int | None, str]:
    found = _EDITION.fullmatch(text)
    return (int(found[1]), found[2] or "") if found else (None, "")


def _read_kind(word: str) -> tuple[Kind, list[str]]:
    kind = Kind.from_address(word)
    if kind or not word:
        return kind or Kind.NORMAL, []
    return Kind.NORMAL, ["Den slags ark findes ikke. Her er det almindelige."]


@dataclass
class _Items:
    """Reads one exercise after the other and keeps what fits."""

    slugs: Mapping[str, str]
    exercises: Mapping[tuple[str, int], PlannedExercise]
    picks: dict[tuple[str, int], Pick] = field(default_factory=dict)
    dose: str = ""
    problems: list[str] = field(default_factory=list)

    def read(self, place: int, item: str) -> None:
        try:
            self._add(item)
        except _Misfit as misfit:
            self.problems.append(f"Øvelse {place} {misfit}")

    def _add(self, item: str) -> None:
        parts = _ITEM.fullmatch(item)
        self.dose = "" if not parts or parts[3] is None else parts[3] or self.dose
        found = parts and self._exercise(parts[1], int(parts[2] or 1))
        if not found:
            raise _Misfit("findes ikke i programmet.")
        if found.key in self.picks:
            raise _Misfit("står to gange i adressen.")
        self.picks[found.key] = Pick(found.slug, found.turn)
        self.picks[found.key] = _with_dose(found, self.dose)

    def _exercise(self, name: str, turn: int) -> PlannedExercise | None:
        slugs = {slug for hashed, slug in self.slugs.items() if hashed.startswith(name)}
        return self.exercises.get((slugs.pop(), turn)) if len(slugs) == 1 else None


def _read_items(items: Sequence[str], default: Plan, former_slugs: Mapping[str, str]) -> tuple[list[Pick], list[str]]:
    present = {exercise.slug: exercise.slug for exercise in default.exercises}
    slugs = {_hashed(slug): now for slug, now in {**former_slugs, **present}.items() if now in present}
    reading = _Items(slugs, {exercise.key: exercise for exercise in default.exercises})
    for place, item in enumerate(items, start=1):
        reading.read(place, item)
    more = ["Der er mere i adressen, som ikke passer."] if len(reading.problems) > _MOST_PROBLEMS else []
    return list(reading.picks.values()), reading.problems[:_MOST_PROBLEMS] + more


def _with_dose(exercise: PlannedExercise, code: str) -> Pick:
    words = not code.endswith(_WITHOUT_WORDS)
    code = code.removesuffix(_WITHOUT_WORDS)
    keeps_load = code.endswith(_KEEPS_LOAD)
    try:
        dosage = dosecode.decode(code.removesuffix(_KEEPS_LOAD))
    except DosageError as error:
        raise _Misfit("har en dosis i adressen, der ikke kan læses. Programmets dosis står i stedet.") from error
    if keeps_load:
        dosage = replace(dosage, load=common_base(exercise).load)
    return Pick(exercise.slug, exercise.turn, dosage or None, words=words)
