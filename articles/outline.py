"""What an article's Markdown consists of: sections, questions with answers, tables. Read, never stored.

Only true headings count (not a `#` in a code block, a quotation or a list), and nothing is lost: the intro and the
sources of all parts, joined, are the body again. The slugs are the ids that render_markdown gives the headings.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from textwrap import dedent

from markdown_it.token import Token

from .commonmark import heading_ids, heading_titles, parse
from .quickpatterns import QuickPattern

_FAQ = QuickPattern(
    r"""\bfaq\b | \bq\s*(?:&|og|/)\s*a\b
    | \bspørgsmål\s*(?:og|&|/|\+|-|–)\s*svar\b
    | \b(?:ofte|oftest|tit|hyppig\w*|typisk\w*|almindelig\w*|gængse|mest)\s+(?:\w+\s+)?spørgsmål
    | \b(?:ofte|tit|hyppigt|bliver)\s+(?:\w+\s+){0,2}spurgt\b | \bspurgt\s+om\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PERHAPS_FAQ = re.compile(r"\b(?:spørgsmål\w*|spørg\w*|svar\w*)\b", re.IGNORECASE)
_QUESTION_WORD = re.compile(
    r"(?:hv[aeio]\w*|kan|skal|må|bør|er|har|får|hjælper|gør|findes|virker|behøver|vil)\b", re.IGNORECASE
)
_NO_QUESTION = re.compile(
    r"""(?:kilde\w*|referencer?|litteratur\w*|henvisning\w*|læs\s+(?:mere|også)|se\s+også|links?|noter?|fodnoter?
    |om\s+forfatter\w*|forfatter\w*|kontakt\w*|book\w*|bestil\w*|relatere\w*|(?:sidst\s+)?opdater\w*|ansvar\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BOLD_QUESTION = re.compile(
    r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(\*\*|__)(?P<title>(?:(?!\1).)+\?)\s*\1\s*:?[ \t]*(?P<answer>[^\n]*\n?)"
)


@dataclass(frozen=True)
class Section:
    """A heading and all beneath it. markdown: the text before its first subsection; whole: all but the heading.

    ids: the ids of the headings in `whole`, in order, for render_markdown(section.whole, section.ids).
    """

    title: str
    slug: str
    level: int
    markdown: str
    whole: str
    source: str
    subsections: tuple["Section", ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """ids: the ids of headings inside the answer."""

    title: str
    slug: str
    answer_markdown: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Questions:
    """A block of questions in its place. markdown: what stands before the first; subsections: such as a source list."""

    title: str
    slug: str
    level: int
    markdown: str
    questions: tuple[Question, ...]
    source: str
    subsections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Outline:
    """intro: the text before the first heading. parts: all that follows, in order. tables: how many."""

    intro: str
    parts: tuple[Section | Questions, ...]
    tables: int

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the contents list: the second level, or the highest there is when nothing is second."""
        sections = [part for part in self.parts if isinstance(part, Section)]
        level = 2 if self.second_level else min((section.level for section in sections), default=2)
        return tuple(section for section in sections if section.level == level)

    @property
    def second_level(self) -> int:
        """How many second-level headings there are, questions apart."""
        return sum(isinstance(part, Section) and part.level == 2 for part in self.parts)

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(q for part in self.parts if isinstance(part, Questions) for q in part.questions)


@lru_cache(maxsize=8)
def outline(body: str) -> Outline:
    """Kept for a moment: the report, the programme and the search ask for the same text."""
    tokens = parse(body)
    reader = _Reader(re.findall(r"[^\n]*\n|[^\n]+", body), _headings(tokens), tokens)
    return Outline(reader.intro(), tuple(reader.parts()), sum(token.type == "table_open" for token in tokens))


@dataclass(frozen=True)
class _Heading:
    title: str
    slug: str
    level: int
    start: int
    end: int
    """The heading stands on lines start to end, the end not included."""
    structural: bool = True

    @property
    def asks(self) -> bool:
        return self.title.rstrip(" *_").endswith("?")


def _headings(tokens: list[Token]) -> list[_Heading]:
    opened = [token for token in tokens if token.type == "heading_open"]
    titles = heading_titles(tokens)
    return [
        _Heading(title, slug, int(token.tag[1]), token.map[0], token.map[1], structural=token.level == 0)
        for token, title, slug in zip(opened, titles, heading_ids(titles), strict=True)
        if token.map
    ]


class _Reader:
    """Cuts the lines of one body at its headings. Ranges are of headings (indices) or of lines."""

    def __init__(self, lines: list[str], headings: list[_Heading], tokens: list[Token]) -> None:
        self.lines = lines
        self.all_headings = headings
        self.starts = [heading.start for heading in headings]
        self.headings = [heading for heading in headings if heading.structural]
        self.paragraphs = [t.map[0] for t in tokens if t.type == "paragraph_open" and t.map]

    def intro(self) -> str:
        return self._text(0, self._start(0))

    def parts(self) -> list[Section | Questions]:
        parts: list[Section | Questions] = []
        first = 0
        while first < len(self.headings):
            asks = self._is_questions(first)
            last = self._end_of_questions(first) if asks else self._end_of_part(first)
            parts.append(self._questions(first, last) if asks else self._section(first, last))
            first = last
        return parts

    def _start(self, index: int) -> int:
        return self.headings[index].start if index < len(self.headings) else len(self.lines)

    def _text(self, start: int, end: int) -> str:
        return "".join(self.lines[start:end])

    def _ids(self, start: int, end: int) -> tuple[str, ...]:
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return tuple(heading.slug for heading in self.all_headings[first:last])

    def _end_of(self, first: int) -> int:
        """The next heading that does not lie beneath this one."""
        level = self.headings[first].level
        following = range(first + 1, len(self.headings))
        return next((index for index in following if self.headings[index].level <= level), len(self.headings))

    def _end_of_part(self, first: int) -> int:
        level = max(2, self.headings[first].level)
        for index in range(first + 1, len(self.headings)):
            if self.headings[index].level <= level or self._is_questions(index):
                return index
        return len(self.headings)

    def _section(self, first: int, last: int) -> Section:
        heading, end = self.headings[first], self._start(last)
        subsections = self._subsections(first + 1, last)
        return Section(
            title=heading.title,
            slug=heading.slug,
            level=heading.level,
            markdown=self._text(heading.end, min(end, self._start(first + 1))),
            whole=self._text(heading.end, end),
            source=self._text(heading.start, end),
            subsections=tuple(subsections),
            ids=self._ids(heading.end, end),
        )

    def _subsections(self, first: int, last: int) -> list[Section]:
        sections = []
        while first < last:
            end = min(last, self._end_of(first))
            sections.append(self._section(first, end))
            first = end
        return sections

    def _is_questions(self, index: int) -> bool:
        title = self.headings[index].title
        if _FAQ.search(title):
            return not _QUESTION_WORD.match(title)
        if not _PERHAPS_FAQ.search(title) or _QUESTION_WORD.match(title):
            return False
        beneath = self.headings[index + 1 : self._end_of(index)]
        return any(heading.asks for heading in beneath) or bool(self._bold_lines(index, self._end_of(index)))

    def _end_of_questions(self, first: int) -> int:
        last = self._end_of(first)
        if last > first + 1 or self._text(self.headings[first].end, self._start(last)).strip():
            return last
        level = self.headings[first].level  # nothing beneath: the questions stand beside their heading
        while last < len(self.headings) and self.headings[last].level == level and self.headings[last].asks:
            last = self._end_of(last)
        return last

    def _questions(self, first: int, last: int) -> Questions:
        heading = self.headings[first]
        pieces = self._pieces(first + 1, last)
        if not any(asked for _, _, asked in pieces):
            return self._bold_questions(first, last)
        return Questions(
            title=heading.title,
            slug=heading.slug,
            level=heading.level,
            markdown=self._text(heading.end, self._start(first + 1)),
            questions=tuple(self._question(start, end) for start, end, asked in pieces if asked),
            source=self._text(heading.start, self._start(last)),
            subsections=tuple(self._section(start, end) for start, end, asked in pieces if not asked),
        )

    def _pieces(self, first: int, last: int) -> list[tuple[int, int, bool]]:
        """From which heading to which each question runs, or a piece that is none: a source list, a group's title."""
        pieces = []
        while first < last:
            end = self._end_of_piece(first, min(last, self._end_of(first)))
            asked = _is_question(self.headings[first]) and not self._groups(first)
            pieces.append((first, end, asked))
            first = end
        return pieces

    def _end_of_piece(self, first: int, end: int) -> int:
        if self._groups(first):
            return first + 1
        return next((i for i in range(first + 1, end) if not _is_question(self.headings[i])), end)

    def _groups(self, index: int) -> bool:
        beneath = range(index + 1, self._end_of(index))
        return not self.headings[index].asks and any(self.headings[i].asks for i in beneath)

    def _question(self, first: int, last: int) -> Question:
        heading, end = self.headings[first], self._start(last)
        return Question(
            heading.title, heading.slug, self._text(heading.end, end).strip("\n"), self._ids(heading.end, end)
        )

    def _bold_questions(self, first: int, last: int) -> Questions:
        """Questions without headings: each a bold line that ends with a question mark."""
        heading = self.headings[first]
        text_end = self._start(min(first + 1, last))
        found = self._bold_lines(first, last)
        ends = [*(line for line, _ in found[1:]), text_end]
        taken = [h.slug for h in self.all_headings]
        slugs = heading_ids([*taken, *(match["title"] for _, match in found)])[len(taken) :]
        return Questions(
            title=heading.title,
            slug=heading.slug,
            level=heading.level,
            markdown=self._text(heading.end, found[0][0] if found else text_end),
            questions=tuple(
                Question(match["title"].strip(), slug, (match["answer"] + dedent(self._text(line + 1, end))).strip())
                for (line, match), slug, end in zip(found, slugs, ends, strict=True)
            )
            if found
            else (),
            source=self._text(heading.start, self._start(last)),
            subsections=tuple(self._subsections(first + 1, last)),
        )

    def _bold_lines(self, first: int, last: int) -> list[tuple[int, re.Match[str]]]:
        """The lines of a heading's own text that ask in bold type."""
        own = range(self.headings[first].end, self._start(min(first + 1, last)))
        return [
            (line, match)
            for line in self.paragraphs
            if line in own and (match := _BOLD_QUESTION.match(self.lines[line]))
        ]


def _is_question(heading: _Heading) -> bool:
    return heading.asks or not _NO_QUESTION.match(heading.title)
