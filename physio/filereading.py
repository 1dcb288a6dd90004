"""All that is found out from the bytes of one file, whichever process does it."""

from dataclasses import dataclass

from articles.reading import FileProblem

from . import searchtexts, sources
from .searchtexts import SearchText
from .sources import FileContent


@dataclass(frozen=True)
class Reading:
    """What came of one file: its content or its problem. texts: what the search is to know of its topic."""

    digest: str
    content: FileContent | None = None
    problem: FileProblem | None = None
    texts: tuple[SearchText, ...] = ()


def reading(raw: bytes, name: str) -> Reading:
    digest = sources.digest(raw)
    try:
        content = sources.read(raw, name)
    except FileProblem as problem:
        return Reading(digest, problem=problem)
    return Reading(digest, content, texts=_texts_of(content))


def _texts_of(content: FileContent) -> tuple[SearchText, ...]:
    if not (topic := content.article):
        return ()
    return searchtexts.of_topic(topic.title, topic.lead, topic.body, "\n".join(topic.aliases))
