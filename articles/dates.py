"""Dates as people in Denmark write them: the day first, in figures or with the month's name."""

import datetime
import re

MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august"]
MONTHS += ["september", "oktober", "november", "december"]
_ENGLISH = ["january", "february", "march", "april", "may", "june", "july", "august"]
_ENGLISH += ["september", "october", "november", "december"]
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

_WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s*,?\s*)?(?:den|d\.)?\s*"
_DAY_FIRST = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})\s*[./\s-]\s*(?P<year>\d{4})", re.IGNORECASE
)
_NAMED = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})\s*[.-]?\s*(?P<month>[a-z]{3,9})\s*[.,-]?\s*(?P<year>\d{4})", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<day>\d{1,2})(?:[T\s]\d{2}:\d{2}.*)?"
)
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[./-]\s*\d{1,2}\s*[./\s-]\s*\d{2}")


class DateProblem(ValueError):
    """Why a text is no date, in Danish."""


def parse_date(text: str) -> datetime.date:
    """'24/02/2024', '24-2-2024', '24. februar 2024', '2024-02-24' and their like; raises DateProblem.

    Of a point in time the date is taken as it is written.
    """
    text = " ".join(text.split())
    for form in (_DAY_FIRST, _NAMED, _YEAR_FIRST):
        if match := form.fullmatch(text):
            return _date(text, match)
    if _SHORT_YEAR.fullmatch(text):
        raise DateProblem(f"»{text}«: skriv årstallet med fire cifre.")
    raise DateProblem(f"»{text}« er ikke en dato. Skriv den som 24/02/2024 eller 24. februar 2024.")


def _date(text: str, match: re.Match[str]) -> datetime.date:
    day, month, year = int(match["day"]), _month(text, match["month"]), int(match["year"])
    if not 1 <= month <= 12:
        raise DateProblem(f"»{text}«: der er ingen måned nummer {month}. Dagen skal stå først.")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateProblem(f"»{text}«: årstallet {year} kan ikke passe.")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise DateProblem(f"»{text}«: {MONTHS[month - 1]} {year} har ingen dag nummer {day}.") from None


def _month(text: str, word: str) -> int:
    if word.isdigit():
        return int(word)
    word = word.lower()
    for number, names in enumerate(zip(MONTHS, _ENGLISH, strict=True), start=1):
        if word in names or (len(word) <= 4 and any(name.startswith(word) for name in names)):
            return number
    raise DateProblem(f"»{text}«: »{word}« er ingen måned.")
