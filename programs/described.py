"""Exercises that an article describes: they become a programme when, and only when, it tells how they are done.

A heading, a numbered list or a bold name may present an exercise. A mention ('planken styrker maven') is none, and
neither is advice on lifting, sitting or ice, however much it sounds like an instruction. Questions and answers are
left alone. The article keeps its text unchanged.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from articles.content import ArticleContent
from articles.danish import danish_slug
from articles.files import MAX_TITLE
from articles.outline import Section, outline
from articles.quickpatterns import QuickPattern

from .blocks import Block, blocks
from .content import ExerciseContent, ProgramContent
from .dosage import Dosage
from .dosage.hints import may_state_a_dose
from .exerciseunits import LABEL, Unit, exercises_among, plain_words, units_in
from .instructions import sentences, understand
from .leaflets.doses import dose_of_exercise
from .movements import moves

_PURPOSE = re.compile(
    r"\b(?:træner|styrker|løsner|øger|forbedrer|hjælper|mindsker|reducerer|lindrer|aktiverer|strækker\s+ud|gavner"
    r"|stabiliserer|giver|er\s+god(?:t|e)?\s+(?:til|for|mod))\b",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(r"^Hvad er (?:en |et )?(?=\w)|\s*\?+$|(?<=\w{3})(?::|\s+[–—→|-])\s.*$", re.IGNORECASE)
_GENERAL = QuickPattern(
    r"øvels|program|gentag|\bsæt\b|\btræn|\b(?:lav|gør|udfør)\s+(?:dem|alle|hver\s+af)\b", re.IGNORECASE
)
_PAIN = re.compile(r"smerte|ondt|svimmel|jag|stikkende", re.IGNORECASE)
_STOP = QuickPattern(r"\b(?:stop|stoppe|stopper|stoppes|afbryd|afbryde)\b", re.IGNORECASE)
_SCALE = QuickPattern(r"\bskala\b|\b0\s*(?:til|-|–)\s*10\b", re.IGNORECASE)
_UNIT = QuickPattern(
    r"sek|min(?:ut|\b)|\bgang|gentag|\bsæt|\bserie|\brunde|\brep|\bx\b|\dx|×|\bdag(?:lig|en|e)?|\buge|\bside"
    r"|\bben|\barm"
    r"|morgen|aften|\bhold|\bskift|\btime",
    re.IGNORECASE,
)
_INCREASE = re.compile(r"^(?:øg|forøg|progress?[eé]r|progredi[eé]r)\b", re.IGNORECASE)


def program_in(article: ArticleContent) -> ProgramContent | None:
    """The programme of the exercises the article describes, in their order; None when it describes none."""
    read = _read(article)
    if not read.exercises:
        return None
    title = program_title(article)
    return ProgramContent(
        title=title,
        slug=danish_slug(title),
        topic=article.slug,
        intro="\n\n".join(read.before),
        exercises=tuple(_exercise(unit, article) for unit in read.exercises),
        dosage=_general_dose([sentence for text in read.before for sentence in sentences(text)]),
        progression=read.own_words(lambda sentence: bool(_INCREASE.match(sentence))),
        pain_rule=read.own_words(lambda sentence: bool(_SCALE.search(sentence) and _PAIN.search(sentence))),
        stop_rule=read.own_words(_is_stop_rule),
        sources=article.sources,
        revised_on=article.updated_on or article.published_on,
        status=article.status,
    )


@dataclass(frozen=True)
class Described:
    """An exercise as the article tells it, and where: in the section (articles.outline) with that slug, below the
    heading (line 0) or after that many lines of the section's own Markdown."""

    exercise: ExerciseContent
    section: str
    line: int


def exercises_described_in(article: ArticleContent) -> tuple[Described, ...]:
    """The exercises of program_in, each with its place in the body."""
    return tuple(Described(_exercise(unit, article), unit.section, unit.line) for unit in _read(article).exercises)


def program_title(article: ArticleContent) -> str:
    """'Øvelser til ondt i lænden' for 'Ondt i lænden: råd og øvelser'; a title that names exercises stands as it is."""
    if re.match(r"\w*øvelser\b", article.title, re.IGNORECASE):
        return article.title
    topic = _SUBTITLE.sub("", article.title)
    title = f"Øvelser til {_as_inside_a_sentence(topic, article.text)}"
    return title if len(title) <= MAX_TITLE else article.title


def proposed_doses(article: ArticleContent) -> list[str]:
    """Doses that the article states without an exercise: a Danish line each, for a physiotherapist to decide on."""
    read = _read(article)
    taken = {sentence for unit in read.exercises for sentence in unit.sentences}
    taken |= {sentence for text in read.before for sentence in sentences(text)}
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

    exercises: tuple[Unit, ...]
    texts: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]

    @property
    def before(self) -> list[str]:
        """The texts that introduce the exercises, each once."""
        return list(dict.fromkeys(unit.before for unit in self.exercises if unit.before))

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
    introduction = plain_words(before)
    units = [unit for section in sections for unit in units_in(section, (article.title,), introduction)]
    return _Article(
        exercises=tuple(exercises_among(units)),
        texts=((article.title, before), *(text for part in sections for text in _texts_in(part, part.title))),
        answers=tuple((question.title, question.answer_markdown) for question in read.questions),
    )


def _texts_in(section: Section, heading: str) -> Iterator[tuple[str, str]]:
    """All that stands under a heading, in the pieces in which its exercises are looked for: each is parsed once."""
    yield heading, section.markdown
    for subsection in section.subsections:
        yield from _texts_in(subsection, heading)


def _sentences_of(markdown: str) -> list[str]:
    return [sentence for block in blocks(markdown) for sentence in sentences(block.words)]


def _exercise(unit: Unit, article: ArticleContent) -> ExerciseContent:
    labels = [LABEL.fullmatch(block.name) for block in unit.blocks]
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
        dosage=dose_of_exercise([unit.text]),
        dosage_text=" ".join(block.words for block, label in pairs if label and label["dose"]),
        note=" ".join(block.words for block, label in pairs if label and label["note"]),
    )


def _without(purposes: list[str], block: Block) -> str:
    return " ".join(sentence for sentence in sentences(block.words) if sentence not in purposes)


def _is_purpose(sentence: str) -> bool:
    return bool(_PURPOSE.search(sentence)) and not moves(sentence) and not re.search(r"\d", sentence)


def _general_dose(told: list[str]) -> Dosage:
    general = [s for s in told if _GENERAL.search(s) and not _SCALE.search(s) and _dose_in(s)]
    return Dosage.extract(" ".join(general)) if general else Dosage()


def _dose_in(text: str) -> Dosage:
    return Dosage.extract(text) if _may_hold_a_dose(text) else Dosage()


def _may_hold_a_dose(text: str) -> bool:
    """A quick look before the words are read one by one."""
    return may_state_a_dose(text) and bool(_UNIT.search(text))


def _is_stop_rule(sentence: str) -> bool:
    return bool(_STOP.search(sentence) and _PAIN.search(sentence)) and "?" not in sentence


def _as_inside_a_sentence(topic: str, text: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    first = re.match(r"[\w-]+", topic)
    if not first or re.search(r"[A-ZÆØÅ0-9]", first[0][1:]) or _is_a_name(first[0], text):
        return topic
    return topic[0].lower() + topic[1:]


def _is_a_name(word: str, text: str) -> bool:
    """Whether the text writes the word large inside a sentence, and never small."""
    inside = re.search(rf"[a-zæøå,] {re.escape(word)}\b", text)
    return bool(inside) and not re.search(rf"\b{re.escape(word[0].lower() + word[1:])}\b", text)
