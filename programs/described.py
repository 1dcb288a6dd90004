"""Exercises that an article describes: they become a programme when, and only when, it tells how they are done.

A heading, a numbered list or a bold name may present an exercise. A mention ('planken styrker maven') is none, and
neither is advice on lifting, sitting or ice, however much it sounds like an instruction. Questions and answers are
left alone. The article keeps its text unchanged.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from articles.content import ArticleContent
from articles.danish import danish_slug
from articles.outline import Section, outline

from .blocks import Block, blocks
from .content import ExerciseContent, ProgramContent
from .dosage import Dosage
from .exercisenames import ExerciseName, exercise_name
from .instructions import sentences, understand
from .movements import is_active, is_instruction, may_instruct, moves

_EXERCISE_WORD = re.compile(r"øvelse|træn|stræk|udspænd|program|mobiliser|styrk|bevægelighed", re.IGNORECASE)
_OTHER_WORD = re.compile(
    r"løfteteknik|\bløfter\b|\bsidde(?!nde)|\barbejds|kontor|ergonomi|søvn|\bsov|\bis\b|\bkulde|\bvarme|massage|behandl"
    r"|undersøg|\btest|anfald|førstehjælp|\bakut|døgn|\btape|bandage|\bkost(?:en)?\b|ernæring|operation|medicin|forebyg|undgå",
    re.IGNORECASE,
)
_NO_EXERCISE = re.compile(
    r"^(?:\w*råd|tips?|husk|bemærk|vigtigt?|fordele?|formål|udstyr|opvarmning|nedkøling|progression|smerter?|hævelse"
    r"|årsager?|symptomer?|konklusion|opsummering|hvile|pauser?|vægt\w*|sko\w*|uge|fase|niveau|dag|trin\s*\d+|andre|flere"
    r"|generelt?|hjælpemidler|svømning|cykling|gang(?!\s+(?:på|med))|gåture?|løb(?!\s+på)|yoga|pilates|sikkerhed"
    r"|forholdsregler|\w*foretag\w*"
    r"|hold dig|brug|sørg|varm op|lyt|vær|få|spis|drik|søg|kontakt|bliv|øg|start|begynd|vælg|tab dig|stop|hold pause"
    r")\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:udgangs\w+|start(?:position|stilling)\w*|position\w*|formål\w*|effekt\w*|hvorfor|udstyr\w*|redskab\w*"
    r"|pas på|undgå|vær opmærksom(?: på)?|det skal du mærke|du skal mærke|mærk|udførelse\w*|sådan gør du|gør sådan"
    r"|fremgangsmåde\w*|instruktion\w*|bevægelse\w*|trin \d+|(?P<dose>dosering\w*|dosis|gentagelser|antal"
    r"(?: gentagelser)?|sæt|varighed|hyppighed|hvor ofte|frekvens)"
    r"|(?P<note>tips?|bemærk|husk|vigtigt|progression|variation\w*|(?:gør (?:den|det) )?(?:sværere|lettere)))",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:træner|styrker|løsner|øger|forbedrer|hjælper|mindsker|reducerer|lindrer|aktiverer|strækker\s+ud|gavner"
    r"|stabiliserer|giver|er\s+god(?:t|e)?\s+(?:til|for|mod))\b",
    re.IGNORECASE,
)
_ABOUT_IT = re.compile(r"^(?:øvelsen|denne øvelse|bevægelsen|strækket|den\b)", re.IGNORECASE)
_EXERCISES = re.compile(r"øvels|program", re.IGNORECASE)
_GENERAL = re.compile(r"øvels|program|gentag|\bsæt\b|\btræn", re.IGNORECASE)
_PAIN = re.compile(r"smerte|ondt|svimmel|jag|stikkende", re.IGNORECASE)
_STOP = re.compile(r"\b(?:stop|stoppe|stopper|stoppes|afbryd|afbryde)\b", re.IGNORECASE)
_SCALE = re.compile(r"smerte.*(?:\bskala|0\s*(?:til|-|–)\s*10)|(?:\bskala|0\s*(?:til|-|–)\s*10).*smerte", re.IGNORECASE)
_INCREASE = re.compile(r"^(?:øg|forøg|progress?[eé]r|progredi[eé]r)\b", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:i|hold\w*|gentag\w*)\s[^.]{0,30}?\d+\s*(?:sek|min|gange)", re.IGNORECASE)
_UNIT = re.compile(
    r"sek|min(?:ut|\b)|\bgang|gentag|\bsæt|\bserie|\brunde|\brep|\bx\b|\dx|×|\bdag(?:lig|en|e)?|\buge|\bside|\bben|\barm"
    r"|morgen|aften|\bhold|\bskift|\btime",
    re.IGNORECASE,
)
_STRENGTHS = ("sets", "reps", "hold_s", "duration_s")


@dataclass(frozen=True)
class _Unit:
    """A name with the blocks that may tell how it is done, and the headings it stands under, outermost first."""

    name: ExerciseName
    blocks: tuple[Block, ...]
    headings: tuple[str, ...]
    before: str
    """The text that introduces it together with its neighbours."""
    place: int | None = None
    """Its number in a list; that alone makes nothing an exercise."""

    @property
    def sentences(self) -> list[str]:
        return [sentence for block in self.blocks for sentence in sentences(block.text)]

    @property
    def text(self) -> str:
        return " ".join(block.words if _LABEL.fullmatch(block.name) else block.text for block in self.blocks)


def program_in(article: ArticleContent) -> ProgramContent | None:
    """The programme of the exercises the article describes, in their order; None when it describes none."""
    read = _read(article)
    if not read.exercises:
        return None
    title = program_title(article)
    before = list(dict.fromkeys(unit.before for unit in read.exercises if unit.before))
    return ProgramContent(
        title=title,
        slug=danish_slug(title),
        topic=article.slug,
        intro="\n\n".join(before),
        exercises=tuple(_exercise(unit, article) for unit in read.exercises),
        dosage=_general_dose([sentence for text in before for sentence in sentences(text)]),
        progression=read.own_words(lambda sentence: bool(_INCREASE.match(sentence))),
        pain_rule=read.own_words(lambda sentence: bool(_SCALE.search(sentence))),
        stop_rule=read.own_words(_is_stop_rule),
        sources=article.sources,
        revised_on=article.updated_on or article.published_on,
        status=article.status,
    )


def program_title(article: ArticleContent) -> str:
    if re.match(r"\w*øvelser\b", article.title, re.IGNORECASE):
        return article.title
    return f"Øvelser til {_as_inside_a_sentence(article)}"


def proposed_doses(article: ArticleContent) -> list[str]:
    """Doses that the article states without an exercise: a Danish line each, for a physiotherapist to decide on."""
    read = _read(article)
    taken = {sentence for unit in read.exercises for sentence in (*unit.sentences, *sentences(unit.before))}
    return [
        f"Dosis uden øvelse under »{heading}«: {dose} (»{sentence}«)"
        for heading, text in (*read.texts, *read.answers)
        if _GENERAL.search(text) and _may_hold_a_dose(text)
        for sentence in _sentences_of(text)
        if sentence not in taken and _GENERAL.search(sentence) and (dose := _dose_in(sentence))
    ]


@dataclass(frozen=True)
class _Article:
    """exercises: what it describes. texts, answers: Markdown with its heading, questions and answers apart."""

    exercises: tuple[_Unit, ...]
    texts: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]

    def own_words(self, wanted: Callable[[str], bool]) -> str:
        """The article's own sentences of one kind, each once."""
        return " ".join(dict.fromkeys(sentence for sentence in self.told if wanted(sentence)))

    @cached_property
    def told(self) -> list[str]:
        return [sentence for _, text in self.texts for sentence in _sentences_of(text)]


@lru_cache(maxsize=4)
def _read(article: ArticleContent) -> _Article:
    """Kept for a moment, because the programme and the report ask for the same."""
    read = outline(article.body)
    sections = [part for part in read.parts if isinstance(part, Section)]
    before = "\n\n".join(part for part in (article.lead, read.intro.strip()) if part)
    units = [unit for section in sections for unit in _units(section, (article.title,), before)]
    return _Article(
        exercises=tuple(unit for unit in units if _is_exercise(unit)),
        texts=((article.title, before), *((section.title, section.whole) for section in sections)),
        answers=tuple((question.title, question.answer_markdown) for question in read.questions),
    )


def _sentences_of(markdown: str) -> list[str]:
    return [sentence for block in blocks(markdown) for sentence in sentences(block.words)]


def _units(section: Section, above: tuple[str, ...], before: str) -> Iterator[_Unit]:
    found = blocks(section.markdown) if may_instruct(section.markdown) else []
    headings = (*above, section.title)
    inside = list(_named_units(found, headings))
    if any(_is_exercise(unit) for unit in inside):
        yield from inside
    elif found and (name := exercise_name(section.title)):
        yield _Unit(name, tuple(_about_the_exercise(found)), above, _plain(before))
    for subsection in section.subsections:
        yield from _units(subsection, headings, section.markdown)


def _named_units(found: list[Block], headings: tuple[str, ...]) -> Iterator[_Unit]:
    """Each name in bold or in a list, with what follows up to the next one."""
    starts = [i for i, block in enumerate(found) if block.name and not _LABEL.fullmatch(block.name)]
    before = " ".join(block.words for block in found[: starts[0]]) if starts else ""
    for start, end in pairwise([*starts, len(found)]):
        first, *rest = found[start:end]
        if name := exercise_name(first.name):
            own = [replace(first, name=""), *rest] if first.text else rest
            yield _Unit(name, tuple(_about_the_exercise(own)), headings, before, first.number)


def _about_the_exercise(found: list[Block]) -> Iterator[Block]:
    """The first block and those after it that still tell of the exercise: a step, a dose, a label, what it is for."""
    for index, block in enumerate(found):
        told = sentences(block.text)
        step = block.in_list and not block.name and any(map(moves, told))
        purpose = bool(told and _ABOUT_IT.match(told[0]))
        known = step or purpose or _LABEL.fullmatch(block.name) or _is_dosed(block.text)
        if index == 0 or known or any(map(is_instruction, told)):
            yield block


def _is_exercise(unit: _Unit) -> bool:
    told = [sentence for sentence in unit.sentences if is_instruction(sentence)]
    if not told or _speaks_of_something_else(unit):
        return False
    dosed = _is_dosed(unit.text)
    many = sum(len(moves(sentence)) for sentence in unit.sentences) > 1
    active = any(map(is_active, told))
    if unit.name.asked and len(told) > 1:
        return True
    if unit.name.asked or unit.name.number is not None or _is_among_exercises(unit):
        return dosed or (many and active)
    return dosed and active


def _speaks_of_something_else(unit: _Unit) -> bool:
    name = unit.name.name
    if _NO_EXERCISE.match(name) or (_OTHER_WORD.search(name) and not _EXERCISE_WORD.search(name)):
        return True
    return _nearest(unit) is False and not unit.name.asked


def _is_among_exercises(unit: _Unit) -> bool:
    return _nearest(unit) is True or bool(_EXERCISES.search(unit.before))


def _nearest(unit: _Unit) -> bool | None:
    for heading in reversed(unit.headings):
        if _EXERCISE_WORD.search(heading):
            return True
        if _OTHER_WORD.search(heading):
            return False
    return None


def _exercise(unit: _Unit, article: ArticleContent) -> ExerciseContent:
    labels = [_LABEL.fullmatch(block.name) for block in unit.blocks]
    pairs = list(zip(unit.blocks, labels, strict=True))
    purposes = [
        sentence for block, label in pairs if not label for sentence in sentences(block.text) if _is_purpose(sentence)
    ]
    told = understand([_without(purposes, block) for block, label in pairs if not label or not label.lastgroup])
    return ExerciseContent(
        name=unit.name.name or article.title,
        number=unit.place if unit.name.number is None else unit.name.number,
        aliases=unit.name.aliases,
        purpose=" ".join(filter(None, (told.purpose, *purposes))),
        starting_position=told.starting_position,
        steps=told.steps,
        feel=told.feel,
        avoid=told.avoid,
        equipment=told.equipment,
        dosage=Dosage.extract(unit.text),
        dosage_text=" ".join(block.words for block, label in pairs if label and label["dose"]),
        note=" ".join(block.words for block, label in pairs if label and label["note"]),
    )


def _without(purposes: list[str], block: Block) -> str:
    return " ".join(sentence for sentence in sentences(block.words) if sentence not in purposes)


def _is_purpose(sentence: str) -> bool:
    return bool(_PURPOSE.search(sentence)) and not moves(sentence) and not re.search(r"\d", sentence)


def _is_dosed(text: str) -> bool:
    """Whether it says how many times or how long, also where the figures are not read as a dose."""
    if _TIMED.search(text):
        return True
    dose = _dose_in(text)
    return any(getattr(dose, name) for name in _STRENGTHS)


def _dose_in(text: str) -> Dosage:
    return Dosage.extract(text) if _may_hold_a_dose(text) else Dosage()


def _may_hold_a_dose(text: str) -> bool:
    """A quick look before the words are read one by one."""
    return bool(_UNIT.search(text))


def _general_dose(told: list[str]) -> Dosage:
    general = [s for s in told if _GENERAL.search(s) and not _SCALE.search(s) and _dose_in(s)]
    return Dosage.extract(" ".join(general)) if general else Dosage()


def _is_stop_rule(sentence: str) -> bool:
    return bool(_STOP.search(sentence) and _PAIN.search(sentence)) and "?" not in sentence


def _plain(markdown: str) -> str:
    return " ".join(block.words for block in blocks(markdown))


def _as_inside_a_sentence(article: ArticleContent) -> str:
    """The title with a small first letter, unless its first word is a name or an abbreviation."""
    first = re.match(r"[\w-]+", article.title)
    if not first or re.search(r"[A-ZÆØÅ0-9]", first[0][1:]) or _is_a_name(first[0], article.text):
        return article.title
    return article.title[0].lower() + article.title[1:]


def _is_a_name(word: str, text: str) -> bool:
    """Whether the text writes the word large inside a sentence, and never small."""
    inside = re.search(rf"[a-zæøå,] {re.escape(word)}\b", text)
    return bool(inside) and not re.search(rf"\b{re.escape(word[0].lower() + word[1:])}\b", text)
