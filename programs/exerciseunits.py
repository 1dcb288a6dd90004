"""Where an article may describe an exercise, and whether it does.

A heading, an item of a list or a bold name presents it; only an instruction makes it one. What stands under headings
on lifting, sitting, ice or treatment is advice, however much it sounds like an instruction.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from articles.outline import Section

from .blocks import Block, blocks
from .exercisenames import ExerciseName, exercise_name
from .instructions import LIKE_ANOTHER, sentences
from .movements import is_active, is_instruction, may_instruct, moves

_EXERCISE_WORD = re.compile(r"øvelse|træn|stræk|udspænd|program|mobiliser|styrk|bevægelighed", re.IGNORECASE)
_OTHER_WORD = re.compile(
    r"løfteteknik|\bløfter\b|\bsidde(?!nde)|\barbejds|kontor|ergonomi|søvn|\bsov|\bis\b|\bkulde|\bvarme|massage|behandl"
    r"|undersøg|\btest|anfald|førstehjælp|\bakut|døgn|\btape|bandage|\bkost(?:en)?\b|ernæring|operation|medicin"
    r"|forebyg|undgå",
    re.IGNORECASE,
)
_NO_EXERCISE = re.compile(
    r"^(?:\w*råd|tips?|husk|bemærk|vigtigt?|fordele?|formål|udstyr|opvarmning|nedkøling|progression|smerter?|hævelse"
    r"|årsager?|symptomer?|konklusion|opsummering|hvile|pauser?|vægt\w*|sko\w*|uge|fase|niveau|dag|trin\s*\d+"
    r"|andre|flere"
    r"|generelt?|hjælpemidler|svømning|cykling|gang(?!\s+(?:på|med))|gåture?|løb(?!\s+på)|yoga|pilates|sikkerhed"
    r"|forholdsregler|\w*foretag\w*"
    r"|hold dig|brug|sørg|varm op|lyt|vær|få|spis|drik|søg|kontakt|bliv|øg|start|begynd|vælg|tab dig|stop|hold pause"
    r")\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:udgangs\w+|start(?:position|stilling)\w*|position\w*|formål\w*|effekt\w*|hvorfor|udstyr\w*|redskab\w*"
    r"|pas på|undgå|vær opmærksom(?: på)?|det skal du mærke|du skal mærke|mærk|udførelse\w*|sådan gør du|gør sådan"
    r"|fremgangsmåde\w*|instruktion\w*|bevægelse\w*|trin \d+|(?P<dose>dosering\w*|dosis|gentagelser|antal"
    r"(?: gentagelser)?|sæt|varighed|hyppighed|hvor ofte|frekvens)"
    r"|(?P<note>tips?|bemærk|husk|vigtigt|progression|variation\w*|(?:gør (?:den|det) )?(?:sværere|lettere)))",
    re.IGNORECASE,
)
_ABOUT_IT = re.compile(r"^(?:øvelsen|denne øvelse|bevægelsen|strækket|den\b)", re.IGNORECASE)
_EXERCISES = re.compile(r"øvels|program", re.IGNORECASE)
_DOSED = re.compile(
    r"\d\s*(?:sek|min\b|minut|gentag|rep\b|reps)|\d\s*[x×]\s*\d|\bsæt\s+(?:af|á|à|med)\b"
    r"|\bgentag\s+(?:øvelsen\s+)?\w+\s+gange"
    r"|\bgange\b(?!\s+(?:om|i|dag\w*|ugentlig\w*|daglig\w*)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Unit:
    """A name with the blocks that may tell how it is done, and the headings it stands under, outermost first.

    section: the nearest heading's id. line: where in that section's own text its name ends; 0 for the heading itself.
    """

    name: ExerciseName
    blocks: tuple[Block, ...]
    headings: tuple[str, ...]
    before: str
    """The text that introduces it together with its neighbours."""
    place: int | None = None
    """Its number in a list; that alone makes nothing an exercise."""
    section: str = ""
    line: int = 0

    @cached_property
    def sentences(self) -> list[str]:
        return [sentence for block in self.blocks for sentence in sentences(block.text)]

    @cached_property
    def text(self) -> str:
        return " ".join(block.words if LABEL.fullmatch(block.name) else block.text for block in self.blocks)


def units_in(section: Section, above: tuple[str, ...], before: str) -> Iterator[Unit]:
    """All that may be exercises in a section and beneath it. above: the headings over it. before: what leads to it."""
    found = blocks(section.markdown) if may_instruct(section.markdown) else []
    headings = (*above, section.title)
    inside = list(_named_units(found, headings, section.slug))
    if any(is_exercise(unit) for unit in inside):
        yield from inside
    elif found and (name := exercise_name(section.title)):
        yield Unit(name, tuple(_about_the_exercise(found)), above, before, section=section.slug)
    before = plain_words(section.markdown) if section.subsections else ""
    for subsection in section.subsections:
        yield from units_in(subsection, headings, before)


def _named_units(found: list[Block], headings: tuple[str, ...], section: str) -> Iterator[Unit]:
    """Each name in bold or in a list, with what follows up to the next one."""
    starts = [i for i, block in enumerate(found) if block.name and not LABEL.fullmatch(block.name)]
    before = " ".join(block.words for block in found[: starts[0]]) if starts else ""
    for start, end in pairwise([*starts, len(found)]):
        first, *rest = found[start:end]
        if name := exercise_name(first.name):
            own = [replace(first, name=""), *rest] if first.text else rest
            yield Unit(name, tuple(_about_the_exercise(own)), headings, before, first.number, section, first.end)


def _about_the_exercise(found: list[Block]) -> Iterator[Block]:
    """The first block and those after it that still tell of the exercise: a step, a dose, a label, what it is for."""
    for index, block in enumerate(found):
        told = sentences(block.text)
        step = block.in_list and not block.name and any(map(moves, told))
        purpose = bool(told and _ABOUT_IT.match(told[0]))
        known = step or purpose or LABEL.fullmatch(block.name) or _is_dosed(block.text)
        if index == 0 or known or any(map(is_instruction, told)):
            yield block


def exercises_among(units: list[Unit]) -> list[Unit]:
    """Those that are surely exercises, and those beside them that tell in short what to do and how much."""
    sure = [unit for unit in units if is_exercise(unit)]
    beside = {unit.headings for unit in sure}
    return [unit for unit in units if unit in sure or unit.headings in beside and _tells_in_short(unit)]


def _tells_in_short(unit: Unit) -> bool:
    """'Hop på stedet i 20 sekunder', 'Samme øvelse med bøjede knæ. 3 sæt af 15': no word of the body, but a dose."""
    does = any(map(is_active, unit.sentences)) or bool(LIKE_ANOTHER.match(unit.text))
    return does and _is_dosed(unit.text) and not _speaks_of_something_else(unit)


def is_exercise(unit: Unit) -> bool:
    told = [sentence for sentence in unit.sentences if is_instruction(sentence)]
    if not told or _speaks_of_something_else(unit):
        return False
    dosed = _is_dosed(unit.text)
    many = sum(len(moves(sentence)) for sentence in unit.sentences) > 1
    active = any(map(is_active, unit.sentences))
    if unit.name.asked and len(told) > 1:
        return True
    if unit.name.asked or unit.name.number is not None or _is_among_exercises(unit):
        return dosed or (many and active)
    return dosed and active


def _speaks_of_something_else(unit: Unit) -> bool:
    name = unit.name.name
    if _NO_EXERCISE.match(name) or (_OTHER_WORD.search(name) and not _EXERCISE_WORD.search(name)):
        return True
    return _nearest(unit) is False and not unit.name.asked


def _is_among_exercises(unit: Unit) -> bool:
    return _nearest(unit) is True or bool(_EXERCISES.search(unit.before))


def _nearest(unit: Unit) -> bool | None:
    for heading in reversed(unit.headings):
        if _EXERCISE_WORD.search(heading):
            return True
        if _OTHER_WORD.search(heading):
            return False
    return None


def _is_dosed(text: str) -> bool:
    """Whether it says how many times or how long; what exactly is for Dosage to read."""
    return bool(_DOSED.search(text))


def plain_words(markdown: str) -> str:
    return " ".join(block.words for block in blocks(markdown))
