"""All that is found out from the bytes of one file, whichever process does it."""

from dataclasses import dataclass

from articles.reading import FileProblem
from programs.content import ExerciseContent

from . import sources
from .search import texts as searchtexts
from .search.texts import SearchText
from .sources import FileContent


@dataclass(frozen=True)
class PageTexts:
    """What the search is to know of the pages that a file gives; one entry in exercises for each exercise."""

    topic: tuple[SearchText, ...] = ()
    program: tuple[SearchText, ...] = ()
    exercises: tuple[tuple[SearchText, ...], ...] = ()


@dataclass(frozen=True)
class Reading:
    """What came of one file: its content or its problem. digest: see sources.digest."""

    digest: str
    content: FileContent | None = None
    problem: FileProblem | None = None
    texts: PageTexts = PageTexts()


def reading(raw: bytes, name: str) -> Reading:
    digest = sources.digest(raw)
    try:
        content = sources.read(raw, name)
    except FileProblem as problem:
        return Reading(digest, problem=problem)
    return Reading(digest, content, texts=_texts_of(content))


def _texts_of(content: FileContent) -> PageTexts:
    topic, program = content.article, content.program
    return PageTexts(
        searchtexts.of_topic(topic, "\n".join(topic.aliases)) if topic else (),
        searchtexts.of_program(program, "\n".join(program.aliases)) if program else (),
        tuple(_texts_of_exercise(exercise) for exercise in program.exercises) if program else (),
    )


def _texts_of_exercise(exercise: ExerciseContent) -> tuple[SearchText, ...]:
    return searchtexts.of_exercise(exercise, "\n".join(exercise.steps), "\n".join(exercise.aliases))
