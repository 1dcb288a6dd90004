"""What stands on the sheet, in its order and words: a plan as the plain data that the template lays out."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from articles.dates import MONTHS
from articles.urgency import Urgency, by_urgency

from ..dosage import Dosage
from ..plan import Plan, PlannedExercise, PlannedSection
from .blocks import blocks, plain
from .glyphs import printable, unprintable

UNREVIEWED = "Ikke fagligt gennemgået endnu"
COMMON_DOSE = "Fælles dosis"
NO_BREAK = "\u00a0"
NAMELESS = "Uden navn"
_NO_SIGNS = (
    "Der er ikke skrevet særlige tegn til dette program endnu. Ring 112 ved livsfare. Bliver du pludselig syg eller"
    " meget dårligere, så ring til din læge. Uden for lægens åbningstid ringer du til lægevagten."
)
_LABELS_OF_A_NOTE = re.compile(r"(?:^|(?<=[.!?]))\s*(?=(?:Lettere|Sværere):)")
_LONGEST_TITLE_IN_FOOT = 70


@dataclass(frozen=True)
class Call:
    """One line of whom to call; phone is '' where only the patient knows it."""

    when: str
    whom: str
    phone: str = ""


@dataclass(frozen=True)
class Help:
    """What to do at one level of urgency, and the calls in order."""

    action: str
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True)
class ClinicCard:
    """The clinic as its paper shows it. help has all four levels."""

    name: str
    help: Mapping[Urgency, Help]
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Figure:
    """A still picture. svg is a whole SVG document that refers to nothing outside itself; alt says what it shows."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Sheet:
    """All that one printed sheet depends on. address opens this plan in this edition on a screen.

    figures are an exercise's one or two pictures by its slug; an exercise without gets an empty frame to draw in.
    """

    plan: Plan
    clinic: ClinicCard
    address: str
    figures: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)


def data_of(sheet: Sheet) -> dict:
    """JSON-able, every text in characters that the font has; pictures are left out."""
    return _mapped(_data(sheet))


def unprintable_in(sheet: Sheet) -> set[str]:
    """The characters of the sheet's texts that paper can only mark as missing: tell whoever wrote them."""
    return unprintable("\n".join(_texts(_data(sheet))))


def figures_of(sheet: Sheet) -> list[Figure]:
    """In the order in which data_of numbers them."""
    return [figure for exercise in sheet.plan.exercises for figure in sheet.figures.get(exercise.slug, ())]


def short_address(address: str) -> str:
    """What a person types: no https, no query."""
    return re.sub(r"^https?://", "", address).partition("?")[0].rstrip("/")


def _data(sheet: Sheet) -> dict:
    plan = sheet.plan
    return {
        "title": _name(plan.title),
        "clinic": {"name": _line(sheet.clinic.name), "lines": _contact_lines(sheet.clinic)},
        "facts": " · ".join(plan.facts()),
        "fields": ["Navn", "Fysioterapeut", "Dato"],
        "intro": blocks(plan.intro),
        "stop": {"title": "Hvornår skal du stoppe og søge hjælp?", "levels": _levels(sheet), "none": _NO_SIGNS},
        "rules": _titled(("Stop øvelsen", plan.stop_rule), ("Så meget må det gøre ondt", plan.pain_rule)),
        "dose": _common_dose("Fælles for øvelserne, når der ikke står andet", plan.dosage, plan.dosage_text),
        "exercises": {"title": "Øvelserne", "groups": _groups(sheet)},
        "after": [
            *_titled(("Sådan øger du", plan.progression), ("Mere om programmet", plan.remarks)),
            *_source_contact(plan.contact),
        ],
        "words": {"tick": "Denne øvelse er til dig", "frame": "Plads til en tegning", "dose": "Så meget skal du gøre"},
        "foot": _foot(sheet),
        "edition_on": plan.edition_on and [plan.edition_on.year, plan.edition_on.month, plan.edition_on.day],
    }


def _contact_lines(clinic: ClinicCard) -> list[str]:
    address = ", ".join(line.strip() for line in clinic.address.splitlines() if line.strip())
    return [line for line in (address, clinic.phone and _unbroken(f"Telefon {clinic.phone}")) if line]


def _levels(sheet: Sheet) -> list[dict]:
    return [
        _level(urgency, [sign.text for sign in signs], sheet.clinic.help[urgency])
        for urgency, signs in by_urgency(sheet.plan.signs)
    ]


def _level(urgency: Urgency, signs: list[str], help_: Help) -> dict:
    these = "dette tegn" if len(signs) == 1 else "et af disse tegn"
    return {
        "rank": urgency.rank,
        "heading": f"{urgency.label}: {help_.action}{' –' if '–' in help_.action else ''} ved {these}",
        "signs": [_line(sign) for sign in signs],
        "calls": [_call(call) for call in help_.calls],
    }


def _call(call: Call) -> dict:
    whom = "" if call.whom == call.phone else call.whom
    return {"text": _line(f"{call.when}: {whom}"), "phone": call.phone and _unbroken(f"Ring {call.phone}")}


def _titled(*texts: tuple[str, str]) -> list[dict]:
    return [{"title": title, "blocks": found} for title, text in texts if (found := blocks(text))]


def _source_contact(contact: str) -> list[dict]:
    lines = plain(contact)
    return [{"title": "Programmet kommer herfra", "blocks": lines}] if lines else []


def _common_dose(title: str, dosage: Dosage, text: str = "") -> dict | None:
    found = plain("\n".join([_sentences(dosage), text]))
    return {"title": title, "blocks": found} if found else None


def _groups(sheet: Sheet) -> list[dict]:
    """Runs of exercises under one heading; a plan without groups is one run without heading."""
    sections = {section.title: section for section in sheet.plan.sections}
    names = _names_of_figures(sheet)
    groups: list[dict] = []
    for exercise in sheet.plan.exercises:
        if not groups or groups[-1]["title"] != exercise.section:
            groups.append(_group(sections.get(exercise.section, PlannedSection(exercise.section))))
        groups[-1]["exercises"].append(_exercise(exercise, sheet, names))
    return groups


def _group(section: PlannedSection) -> dict:
    return {
        "title": section.title,
        "blocks": blocks(section.text),
        "dose": _common_dose("Fælles for denne gruppe", section.dosage),
        "exercises": [],
    }


def _names_of_figures(sheet: Sheet) -> Iterator[str]:
    return (str(index) for index, _ in enumerate(figures_of(sheet)))


def _exercise(exercise: PlannedExercise, sheet: Sheet, names: Iterator[str]) -> dict:
    return {
        "heading": f"{exercise.number}. {_name(exercise.name)}",
        "parts": [part for part in _parts(exercise, sheet.plan.dosage_text) if part],
        "figures": [{"name": next(names), "alt": _name(figure.alt)} for figure in sheet.figures.get(exercise.slug, ())],
    }


def _parts(exercise: PlannedExercise, common: str) -> Iterator[dict | None]:
    yield _said("", exercise.purpose)
    yield _said("Du skal bruge", exercise.equipment)
    yield _said("Start sådan", exercise.starting_position)
    yield {"label": "Gør sådan", "steps": list(exercise.steps)} if exercise.steps else None
    yield from _dose_parts(exercise, common)
    yield _said("Det skal du mærke", exercise.feel)
    yield _said("Pas på", exercise.avoid)
    yield from (_said(*part) for part in _note_parts(exercise.note))


def _dose_parts(exercise: PlannedExercise, common: str) -> Iterator[dict | None]:
    """The exercise's own dose, what it takes over from all, or a line to write on where nobody has said."""
    yield _said("Dosis", "\n".join([_sentences(exercise.dosage), exercise.dosage_text]))
    yield _said(COMMON_DOSE, _sentences(exercise.inherited))
    if exercise.is_dose_unknown:
        yield _said(COMMON_DOSE, common) or {"label": "Dosis", "blank": "(aftal med din fysioterapeut)"}


def _sentences(dosage: Dosage) -> str:
    return _unbroken(" ".join(dosage.sentences()))


def _unbroken(text: str) -> str:
    """A number and its unit, or the parts of a phone number, on one line; only for texts of our own making."""
    return re.sub(r"(?<=\d) (?=\w)|(?<=Ring) ", NO_BREAK, text)


def _note_parts(note: str) -> Iterator[tuple[str, str]]:
    """'Lettere: … Sværere: …' as two parts, each under its own label."""
    for text in _LABELS_OF_A_NOTE.split(note):
        label, colon, rest = text.strip().partition(":")
        yield (label, rest) if colon and label in ("Lettere", "Sværere") else ("", text)


def _said(label: str, text: str) -> dict | None:
    found = plain(text)
    return {"label": label, "blocks": found} if found else None


def _foot(sheet: Sheet) -> dict:
    plan, clinic = sheet.plan, sheet.clinic
    dated = f", {_date(plan.edition_on)}" if plan.edition_on else ""
    name = _line(clinic.name)
    questions = f"Spørgsmål: Ring til {name}, {_unbroken(_line(clinic.phone))}. " if clinic.phone else f"Spørg {name}. "
    return {
        "title": _shortened(_name(plan.title)),
        "edition": f"Udgave {plan.edition}{dated}",
        "review": _review(plan),
        "calls": f"{questions}Livsfare: Ring 112.",
        "screen": "Se programmet på en skærm: Scan koden, eller skriv",
        "address": sheet.address,
        "short_address": short_address(sheet.address),
        "code": f"QR-kode, der åbner programmet på {short_address(sheet.address)}",
    }


def _review(plan: Plan) -> str:
    if not plan.reviewed_on:
        return UNREVIEWED
    return f"Fagligt gennemgået {_date(plan.reviewed_on)} af {_line(plan.reviewed_by)}"


def _date(date: datetime.date) -> str:
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _name(text: str) -> str:
    """One line that is never empty: a heading or a picture without words would be no accessible PDF."""
    return _line(text) if printable(text).strip() else NAMELESS


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE_IN_FOOT else title[:_LONGEST_TITLE_IN_FOOT].rstrip() + "…"


def _mapped(value):
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _mapped(part) for key, part in value.items()}
    return [_mapped(part) for part in value] if isinstance(value, list) else value


def _texts(value) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
