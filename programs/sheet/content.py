"""What stands on the sheet, in its order and words: a plan as the plain data that the template lays out."""

from collections.abc import Iterable

from articles.urgency import Urgency, by_urgency

from ..kinds import Kind
from ..plan import Plan
from .blocks import blocks, plain
from .exercises import common_dose, groups_of
from .given import Call, ClinicCard, Sheet
from .glyphs import printable, unprintable
from .log import Log
from .own import PLANNING, WORDS, log_data, ready_data
from .room import divisible, surely_fits
from .symbols import legend
from .wording import date, line, name, short_address, shortened, unbroken

UNREVIEWED = "Ikke fagligt gennemgået endnu"
_NO_SIGNS = "Der er ikke skrevet særlige tegn til dette program endnu."
_ALWAYS = (
    "Ring 112 ved livsfare. Bliver du pludselig syg eller meget dårligere, så ring til din læge. Uden for lægens"
    " åbningstid ringer du til lægevagten."
)
LONGEST_TITLE_IN_FOOT = 70


def data_of(sheet: Sheet) -> dict:
    """JSON-able, every text in characters that the font has; pictures are left out."""
    return _mapped(_data(sheet))


def unprintable_in(sheet: Sheet) -> set[str]:
    """The characters of the sheet's texts that paper can only mark as missing: tell whoever wrote them."""
    return unprintable("\n".join(_texts(_data(sheet))))


def _data(sheet: Sheet) -> dict:
    plan = sheet.plan
    groups = groups_of(sheet)
    return {
        "title": name(plan.title),
        "clinic": {"name": line(sheet.clinic.name), "lines": _contact_lines(sheet.clinic)},
        "facts": " · ".join(plan.facts()),
        "fields": ["Navn", "Fysioterapeut", "Dato"],
        "intro": blocks(plan.intro),
        "stop": _stop(sheet),
        "rules": _titled(sheet, ("Stop øvelsen", plan.stop_rule), ("Så meget må det gøre ondt", plan.pain_rule)),
        "ready": ready_data(plan),
        "dose": common_dose("Fælles for øvelserne, når der ikke står andet", plan.dosage, plan.dosage_text),
        "dose-in-words": plain(plan.dosage_text),
        "exercises": {"title": "Øvelserne", "groups": groups},
        "legend": legend([exercise["symbols"] for group in groups for exercise in group["exercises"]]),
        "after": [
            *_titled(sheet, ("Sådan øger du", plan.progression), ("Mere om programmet", plan.remarks)),
            *_source_contact(plan.contact),
        ],
        "planning": PLANNING,
        "log": log_data(sheet.log or Log.of(plan)) if sheet.log or sheet.kind is Kind.LOG else None,
        "words": WORDS,
        "foot": _foot(sheet),
        "edition_on": plan.edition_on and [plan.edition_on.year, plan.edition_on.month, plan.edition_on.day],
    }


def _contact_lines(clinic: ClinicCard) -> list[str]:
    address = ", ".join(part.strip() for part in clinic.address.splitlines() if part.strip())
    return [part for part in (address, clinic.phone and unbroken(f"Telefon {clinic.phone}")) if part]


def _stop(sheet: Sheet) -> dict:
    return {
        "title": "Hvornår skal du stoppe og søge hjælp?",
        "levels": [
            _level(urgency, [line(sign.text) for sign in signs], sheet)
            for urgency, signs in by_urgency(sheet.plan.signs)
        ],
        "none": f"{_NO_SIGNS} {_ALWAYS}",
        "always": _ALWAYS,
        "more": "Alle tegn står på det fulde ark. Du kan også scanne koden nederst.",
    }


def _level(urgency: Urgency, signs: list[str], sheet: Sheet) -> dict:
    help_ = sheet.clinic.help[urgency]
    these = "dette tegn" if len(signs) == 1 else "et af disse tegn"
    calls = [_call(call) for call in help_.calls]
    return {
        "rank": urgency.rank,
        "short": f"{urgency.label}: {help_.action}.",
        "heading": f"{urgency.label}: {help_.action}{' –' if '–' in help_.action else ''} ved {these}",
        "signs": signs,
        "calls": calls,
        "fits": surely_fits([*signs, *(call["text"] for call in calls)], sheet.kind),
    }


def _call(call: Call) -> dict:
    whom = "" if call.whom == call.phone else call.whom
    return {"text": line(f"{call.when}: {whom}"), "phone": call.phone and unbroken(f"Ring {call.phone}")}


def _titled(sheet: Sheet, *texts: tuple[str, str]) -> list[dict]:
    return [
        {"title": title, "blocks": found, "fits": surely_fits([text], sheet.kind)}
        for title, text in texts
        if (found := blocks(text))
    ]


def _source_contact(contact: str) -> list[dict]:
    lines = plain(contact)
    return [{"title": "Programmet kommer herfra", "blocks": lines}] if lines else []


def _foot(sheet: Sheet) -> dict:
    plan, address = sheet.plan, short_address(sheet.address)
    dated = f", {date(plan.edition_on)}" if plan.edition_on else ""
    return {
        "title": shortened(name(plan.title), LONGEST_TITLE_IN_FOOT),
        "edition": f"Udgave {plan.edition}{dated}",
        "review": _review(plan),
        "calls": f"{_questions(sheet.clinic)} Livsfare: Ring 112.",
        "screen": "Se programmet på en skærm: Scan koden, eller skriv",
        "address": address,
        "opens": sheet.address,
        "code": f"QR-kode, der åbner programmet på {address}",
    }


def _review(plan: Plan) -> str:
    if not plan.reviewed_on:
        return UNREVIEWED
    return f"Fagligt gennemgået {date(plan.reviewed_on)} af {line(plan.reviewed_by)}"


def _questions(clinic: ClinicCard) -> str:
    named = line(clinic.name)
    return f"Spørgsmål: Ring til {named}, {unbroken(clinic.phone)}." if clinic.phone else f"Spørg {named}."


def _mapped(value):
    if isinstance(value, str):
        return divisible(printable(value))
    if isinstance(value, dict):
        return {key: _mapped(part) for key, part in value.items()}
    return [_mapped(part) for part in value] if isinstance(value, list) else value


def _texts(value) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
