"""When a leaflet was last revised, among all the other dates that may stand in it."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from articles.dates import MONTHS, DateProblem, parse_date

from .contact import PHONE, is_institution, names_institution

_NEAR = 120
_MONTH = "|".join(MONTHS)
_DATE = (
    rf"(?:(?:den|d\.|pr\.)?\s*\d{{1,2}}\s*[./-]\s*\d{{1,2}}\s*[./ -]\s*\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|(?:den\s+)?\d{{1,2}}\.?\s*(?:{_MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s*,?\s*\d{{4}}"
    rf"|(?:{_MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s*,?\s*\d{{4}}|\d{{1,2}}\s*[./-]\s*\d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2})"
)
_DATED = re.compile(rf"(?<![\d.])(?<!\d )(?P<date>{_DATE})(?![\d])", re.IGNORECASE)
_YEAR = re.compile(r"\d\d")
_KEYWORDS = (
    re.compile(
        r"(?:revideret|revision|revisionsdato|rev\.|opdateret|redigeret|ajourført|ændret|revidering|tilrettet|gennemset"
        r"|gennemlæst|kontrolleret|\brettet(?!\s+mod)|(?:er|blev|sidst|senest)\s+(?:\w+\s+)?gennemgået)[^\d]*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:godkendt|gyldig fra|gælder fra|gældende fra|ikrafttræd\w*|version\w*|vers\.?|udgave|dato)\b.{0,24}$"
        r"|\bv\.?\s?\d[\d.]*\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:udarbejdet|udgivet|lavet|skrevet|oprettet|trykt|produceret|forfatter\w*|©)\b.{0,80}$"
        r"|(?:pjecen?|vejledning(?:en)?|folder(?:en)?|programmet|brochuren?|materialet|teksten|hæftet) er fra\W*$",
        re.IGNORECASE,
    ),
)
_NOT_REVISED = re.compile(
    r"(?:næste\s+\w+|revideres(?:\s+\w+)?|udskrevet|udskriftsdato|print\w*|udløber|gyldig til|genbehandles"
    r"|senest(?=\W*$)|opereret|operation\w*|født|siden)\W*(?:den|d\.|i)?\W*$",
    re.IGNORECASE,
)


def is_dated(text: str) -> bool:
    """A line that tells when the leaflet was made or revised, and little else."""
    return len(text.split()) <= 20 and _said(text) is not None


def revised_on(texts: list[str]) -> datetime.date | None:
    """When the source was last revised; of a month its first day. None where two dates claim it or none does."""
    found = [said for text in texts for match in _dated(text) if (said := _claim(match, text))]
    if not found:
        return None
    best = min(rank for rank, _ in found)
    return max(date for rank, date in found if rank == best)


def _dated(text: str) -> Iterator[re.Match[str]]:
    """Every date, looked for only where a year may stand."""
    return _DATED.finditer(text) if _YEAR.search(text) else iter(())


def _said(text: str) -> datetime.date | None:
    return revised_on([text])


def _claim(match: re.Match[str], text: str) -> tuple[int, datetime.date] | None:
    before = _DATED.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    if _NOT_REVISED.search(before):
        return None
    rank = next((rank for rank, keyword in enumerate(_KEYWORDS) if keyword.search(before)), None)
    if rank is None:
        rank = len(_KEYWORDS) if _stands_alone(match, text) else None
    date = _date(match["date"])
    return (rank, date) if rank is not None and date else None


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """A date at the end of a line of names, or alone on its line."""
    if re.search(r"[./-]\d{2}$", match["date"]):
        return False
    rest = text[match.end() :].strip(" .|·")
    before = text[: match.start()].strip(" .,|·–-")
    return not rest and (
        not before
        or is_institution(before)
        or bool(PHONE.search(before) or names_institution(before))
        and len(text.split()) <= 20
    )


def _date(text: str) -> datetime.date | None:
    text = re.sub(r"^(?:den|d\.|pr\.)\s*", "", text.strip(), flags=re.IGNORECASE).rstrip(".")
    if month := re.fullmatch(r"(\d{1,2})\s*[./-]\s*(\d{4})", text):
        text = f"1/{month[1]}/{month[2]}"
    elif short := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2})", text):
        text = f"{short[1]}/{short[2]}/20{short[3]}"
    elif re.match(r"[^\W\d]", text):
        text = f"1. {text}"
    text = re.sub(r"\b(jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.", r"\1", text)
    with suppress(DateProblem):
        return parse_date(text)
    return None
