"""What can be wrong with a printed sheet, found in the PDF itself."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from io import BytesIO
from itertools import combinations
from pathlib import Path

import zxingcpp
from PIL import Image
from pypdf import PdfReader

from programs.kinds import Kind
from programs.plan import PlannedExercise
from programs.sheet import Sheet, page_count, render
from programs.sheet.content import LONGEST_TITLE_IN_FOOT
from programs.sheet.wording import name, shortened

from .sheets import POINTS_A_MM, squeezed

WHOLE = (Kind.NORMAL, Kind.LARGE, Kind.ONE_A_PAGE)
LEAST_SIZE = {Kind.LARGE: 16}
"""Points, beside the foot; 12 on all other kinds."""
BODY_SIZE = {Kind.NORMAL: 13, Kind.LARGE: 18, Kind.ONE_A_PAGE: 14}
FOOT_SIZE = {Kind.LARGE: 12}
"""9 on all other kinds."""
LEFT, RIGHT, TOP, BOTTOM = 17.5, 192.5, 13, 285
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """Millimetres from the page's upper left corner."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """Of its type, in points: a word's box is as high as that."""
        return (self.bottom - self.top) * POINTS_A_MM

    def overlaps(self, other: "Word") -> bool:
        """By more than the air that a line's box has above and below its letters."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > 0.4 and high > 0.25 * min(self.bottom - self.top, other.bottom - other.top)


class Printed:
    """A sheet as paper: its pages' texts in the order in which they are read, and where each word stands."""

    def __init__(self, sheet: Sheet, folder: Path) -> None:
        self.sheet, self.pdf, self.folder = sheet, render(sheet), folder
        self._file = folder / "ark.pdf"
        self._file.write_bytes(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        """Without the feet."""
        title = shortened(name(self.sheet.plan.title), LONGEST_TITLE_IN_FOOT)
        foot = squeezed(f"{title} · Udgave {self.sheet.plan.edition}")
        return [squeezed(page).rpartition(foot)[0].strip() for page in self._told("-raw").split("\f")[:-1]]

    @cached_property
    def words(self) -> list[Word]:
        pages = self._told("-bbox").split("<page ")[1:]
        return [
            Word(unescape(text), number, *(float(edge) / POINTS_A_MM for edge in edges))
            for number, page in enumerate(pages, start=1)
            for *edges, text in _WORD.findall(page)
        ]

    def codes(self) -> list[str]:
        """What a telephone reads on each page, as a printer without colours prints it."""
        command = ["pdftoppm", "-r", "150", "-gray", "-png", self._file, self.folder / "side"]
        subprocess.run(command, capture_output=True, check=True)
        return [_code(page) for page in sorted(self.folder.glob("side*.png"))]

    def _told(self, option: str) -> str:
        return subprocess.run(["pdftotext", option, self._file, "-"], capture_output=True, check=True).stdout.decode()


def faults(sheet: Sheet, folder: Path) -> list[str]:
    printed = Printed(sheet, folder)
    found = [
        *_outside(printed.words),
        *_too_small(printed),
        *_overlapping(printed.words),
        *_miscounted(printed),
        *_split(printed),
        *_lonely_headings(printed),
        *_lost_or_out_of_order(printed),
    ]
    return [f"{sheet.kind}: {fault}" for fault in found]


def _outside(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        if word.left < LEFT or word.right > RIGHT or word.top < TOP or word.bottom > BOTTOM:
            yield f"»{word.text}« på side {word.page} står uden for margenen"


def _too_small(printed: Printed) -> Iterator[str]:
    least, foot = LEAST_SIZE.get(printed.sheet.kind, 12), FOOT_SIZE.get(printed.sheet.kind, 9)
    for word in printed.words:
        if word.size < foot - 0.1 or foot + 0.1 < word.size < least - 0.1:
            yield f"»{word.text}« på side {word.page} er kun {word.size:.1f} punkter"


def _overlapping(words: list[Word]) -> Iterator[str]:
    for page in {word.page for word in words}:
        for one, other in combinations([word for word in words if word.page == page], 2):
            if one.overlaps(other):
                yield f"»{one.text}« og »{other.text}« på side {page} dækker hinanden"


def _miscounted(printed: Printed) -> Iterator[str]:
    pages = len(PdfReader(BytesIO(printed.pdf)).pages)
    if page_count(printed.pdf) != pages:
        yield f"{page_count(printed.pdf)} sider i stedet for {pages}"


def _split(printed: Printed) -> Iterator[str]:
    if printed.sheet.kind is Kind.LOG:
        return
    for exercise in printed.sheet.plan.exercises:
        pages = [_pages_with(mark, printed.pages) for mark in _marks(exercise, printed.sheet)]
        if any(len(page) != 1 for page in pages) or len(set.union(*pages)) != 1:
            yield f"øvelse {exercise.number} står på siderne {pages}"


def _marks(exercise: PlannedExercise, sheet: Sheet) -> list[str]:
    """Words of it that stand once on a sheet of this kind."""
    number = exercise.number
    if sheet.kind in WHOLE:
        return [f"navn{number}", f"dosis{number}", f"slut{number}"]
    is_drawn = exercise.key in sheet.figures
    return [f"dosis{number}"] if sheet.kind is Kind.PICTURES and is_drawn else [f"navn{number}", f"dosis{number}"]


def _pages_with(word: str, pages: list[str]) -> set[int]:
    return {number for number, text in enumerate(pages, start=1) if re.search(rf"\b{word}\b", text)}


def _lonely_headings(printed: Printed) -> Iterator[str]:
    """A page whose last words are larger than the text of its kind."""
    if printed.sheet.kind not in WHOLE:
        return
    foot = FOOT_SIZE.get(printed.sheet.kind, 9)
    for page in sorted({word.page for word in printed.words})[:-1]:
        words = [word for word in printed.words if word.page == page and word.size > foot + 0.1]
        last = max(words, key=lambda word: word.bottom)
        if last.size > BODY_SIZE[printed.sheet.kind] + 2.5:
            yield f"side {page} ender med overskriften »{last.text}«"


def _lost_or_out_of_order(printed: Printed) -> Iterator[str]:
    text, place = " ".join(printed.pages), 0
    for expected in _expected(printed.sheet):
        found = text.find(expected, place)
        if found < 0:
            yield f"»{expected}« mangler efter »{text[max(0, place - 40) : place]}«"
            return
        place = found + len(expected)


def _expected(sheet: Sheet) -> list[str]:
    plan = sheet.plan
    head = [plan.title]
    exercises = [text for exercise in plan.exercises for text in _texts(exercise, sheet)]
    if sheet.kind in WHOLE:
        head += [plan.intro, plan.stop_rule, plan.pain_rule]
        exercises += [plan.progression, plan.remarks, "Hvornår og hvor"]
    if sheet.kind is Kind.LOG:
        return [squeezed(text) for text in (plan.title, "Din dagbog", plan.stop_rule, plan.pain_rule)]
    log = ["Din dagbog", "Smerte 0–10"] if sheet.log else []
    return [squeezed(text) for text in (*head, *exercises, *log) if text.strip()]


def _texts(exercise: PlannedExercise, sheet: Sheet) -> list[str]:
    heading, words = f"{exercise.number}. {exercise.name}", exercise.dosage_text
    if sheet.kind is Kind.FRIDGE:
        return [heading, words]
    if sheet.kind is Kind.PICTURES:
        return [f"{exercise.number}.", words]
    own = " ".join(exercise.dose_sentences)
    return [heading, exercise.purpose, exercise.starting_position, *exercise.steps, own, words, exercise.feel,
            exercise.avoid, *re.split(r"Lettere: |Sværere: ", exercise.note)]  # fmt: skip


def _code(page: Path) -> str:
    with Image.open(page) as picture:
        return next((found.text for found in zxingcpp.read_barcodes(picture)), "")
