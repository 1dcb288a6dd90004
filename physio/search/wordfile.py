"""The words that editors give the search as a file: patients' words for the site's, and words that bring a sign's card.

    ---
    type: "search words"
    ---

    # Patienters ord

    ## ondt i lænden          what the site writes
    - hekseskud              what patients say for it

    # Ord, der haster

    ## ikke tisse             words of the sign
    - kan ikke lade vandet

Read strictly: what is unknown is refused with its line. docs/formats.md tells it to the people who write such files.
Free of Django.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.frontmatter import dump, split
from articles.reading import FileProblem
from programs.markup import Part, as_said, as_written, heading, parts

TYPE = "search words"
SECTIONS = {"Patienters ord": "patients", "Ord, der haster": "urgent"}
LONGEST_NAME = 100
_FIRST = "Skriv »# Patienters ord« eller »# Ord, der haster«."
_PHRASE = re.compile(r"[-*][ \t]+(.*)")


@dataclass(frozen=True)
class WordList:
    """name: the site's words for it, or a sign's. said: what patients say, at least one expression."""

    name: str
    said: tuple[str, ...]


@dataclass(frozen=True)
class WordsContent:
    """Each section is all that there is to be of it; None says nothing of it."""

    patients: tuple[WordList, ...] | None = None
    urgent: tuple[WordList, ...] | None = None


def read(text: str) -> WordsContent:
    """Raises FileProblem."""
    front = split(text)
    if unknown := [key for key in front.meta if key != "type"]:
        raise FileProblem(f"Feltet »{unknown[0]}« kendes ikke. Der skal kun stå »type«.", front.lines[unknown[0]])
    before, *under = parts(front.body, front.body_line)
    _expect_nothing(before, f"Linjen hører ikke til en liste. {_FIRST}")
    sections: dict[str, list[WordList]] = {}
    for part in under:
        if part.level == 1:
            lists = sections.setdefault(_section(part, sections), [])
        elif sections:
            lists.append(_list(part))
        else:
            raise FileProblem(f"Listen hører ikke til et afsnit. {_FIRST}", part.line)
    return WordsContent(**{name: tuple(lists) for name, lists in sections.items()})


def write(content: WordsContent) -> str:
    """The file that reads back to the same content."""
    return "\n".join([dump({"type": TYPE}), *_written(content)])


def _section(part: Part, sections: dict[str, list[WordList]]) -> str:
    name = SECTIONS.get(part.title, "")
    if not name:
        raise FileProblem(f"Afsnittet »{part.title}« kendes ikke. {_FIRST}", part.line)
    if name in sections:
        raise FileProblem(f"Afsnittet »{part.title}« står to gange.", part.line)
    _expect_nothing(part, "Skriv først en linje som »## ondt i lænden«: det, som udtrykkene betyder.")
    return name


def _list(part: Part) -> WordList:
    name = as_said(part.title).strip()
    if not name or len(name) > LONGEST_NAME:
        raise FileProblem(f"Efter »##« skal der stå 1 til {LONGEST_NAME} tegn.", part.line)
    said = tuple(filter(None, _phrases(part)))
    if not said:
        raise FileProblem(
            f"Under »{name}« mangler det, patienter siger. Skriv mindst én linje som »- hekseskud«.", part.line
        )
    return WordList(name, said)


def _phrases(part: Part) -> Iterator[str]:
    for number, line in _lines(part):
        phrase = _PHRASE.fullmatch(line)
        if not phrase:
            raise FileProblem(f"»{line}« er ikke et udtryk på listen. Skriv »- « foran.", number)
        yield as_said(phrase[1].strip()).strip()


def _expect_nothing(part: Part, instead: str) -> None:
    for number, _ in _lines(part):
        raise FileProblem(instead, number)


def _lines(part: Part) -> Iterator[tuple[int, str]]:
    """Those that are not blank, each with its number in the file."""
    first = part.line + (part.level > 0)
    return ((number, line.strip()) for number, line in enumerate(part.lines, first) if line.strip())


def _written(content: WordsContent) -> Iterator[str]:
    for title, section in SECTIONS.items():
        if (lists := getattr(content, section)) is not None:
            yield heading(1, title) + "\n"
            yield from map(_written_list, lists)


def _written_list(words: WordList) -> str:
    lines = (f"- {as_written(phrase)}" for phrase in words.said)
    return "\n".join([heading(2, as_written(words.name)), *lines, ""])
