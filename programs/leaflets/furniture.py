"""What stands on a page because it is a page: numbers, running heads and feet, the numbers of pictures."""

import re
from collections import Counter

Numbered = tuple[int, str]
"""A line of the source: its number from 1, and its text."""

_OF = r"(?:af|/|ud af|of)"
_PAGE_NUMBER = rf"(?:side|s\.|page)\s*\d{{1,3}}(?:\s*{_OF}\s*\d{{1,3}})?|\d{{1,3}}\s*{_OF}\s*\d{{1,3}}(?![\d./-]*\d)"
_ONLY_PAGE_NUMBER = re.compile(rf"\W*(?:{_PAGE_NUMBER})\W*", re.IGNORECASE)
_HOLDS_PAGE_NUMBER = re.compile(
    rf"(?:^|[|·•–-]\s*|\s{{2,}})(?:side|page)\s*\d{{1,3}}(?:\s*{_OF}\s*\d{{1,3}})?\s*[|·•]?\s*$"
    rf"|(?:[|·•]\s*|\s{{3,}})\d{{1,3}}\s*{_OF}\s*\d{{1,3}}\s*$"
    rf"|^(?:side|page)\s*\d{{1,3}}\s*{_OF}\s*\d{{1,3}}\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_PRINTED = re.compile(
    r"\W*(?:udskrevet|udskriftsdato|print(?:et|dato)|trykt)\W*(?:den\W*)?\d[\d./-]+(?:\s*kl\.?\s*[\d.:]+)?\W*",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\W*(?:figur|fig\.?|billede|foto|illustration|tegning|video|qr-?kode)\s*\d{0,2}\s*[.:]?\W*", re.IGNORECASE
)
_OPENS_A_PAGE = re.compile(r" [^\W\d_]\S")
"""Some viewers leave a blank before a page's first line and no other sign of the break."""
_SAYS_NOTHING = (_ONLY_PAGE_NUMBER, _PRINTED, _CAPTION)
_EDGE = 3


def without_furniture(pages: list[list[Numbered]]) -> tuple[list[list[Numbered]], list[str]]:
    """The pages without what repeats at their edges, and each running head or foot once, without its page number."""
    running = _running(pages)
    numbers = _bare_page_numbers(pages)
    kept: list[list[Numbered]] = []
    said: list[str] = []
    for page in pages:
        kept.append([])
        for number, text in page:
            if number in numbers or says_nothing(text.strip()):
                kept[-1].append((number, ""))
            elif _is_running(text, running):
                kept[-1].append((number, ""))
                said.append(_words(text))
            else:
                kept[-1].append((number, text))
    return kept, [text for text in _each_once(said) if re.search(r"[^\W\d_]", text)]


def says_nothing(text: str) -> bool:
    """A page number, a date of printing or a picture's number, alone on its line."""
    return bool(text) and any(form.fullmatch(text) for form in _SAYS_NOTHING)


def _each_once(said: list[str]) -> list[str]:
    """One of each shape; what differs from page to page is the page's number at the end."""
    by_shape: dict[str, list[str]] = {}
    for text in said:
        by_shape.setdefault(_shape(text), []).append(text)
    return [texts[0] if len(set(texts)) == 1 else re.sub(r"\W*\d+$", "", texts[0]) for texts in by_shape.values()]


def _is_running(text: str, running: set[str]) -> bool:
    return bool(running and text.strip()) and _shape(text) in running


def _words(text: str) -> str:
    text = re.sub(rf"\b(?:{_PAGE_NUMBER})", " ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\b(?:udskrevet|udskriftsdato|printet|trykt)\W*(?:den\W*)?\d[\d./-]+", " ", text, flags=re.IGNORECASE
    )
    text = re.sub(r"\b(?:side|s\.)\s*$", " ", text, flags=re.IGNORECASE)
    return " ".join(text.split()).strip(" |·•-–,;")


def _shape(text: str) -> str:
    """Running heads differ from page to page in their figures only."""
    return re.sub(r"\d+", "0", " ".join(text.split())).casefold()


def _running(pages: list[list[Numbered]]) -> set[str]:
    """The shapes of lines at the edge of at least two pages, or with a page number and seen twice."""
    edges: Counter[str] = Counter()
    numbered: Counter[str] = Counter()
    for page in pages:
        texts = [text for _, text in page if text.strip()]
        edges.update({_shape(text) for text in texts[:_EDGE] + texts[-_EDGE:]})
        numbered.update(_shape(text) for text in texts if _HOLDS_PAGE_NUMBER.search(text.strip()))
    once = set(numbered) if len(pages) == 1 else set()
    opening = [text for page in pages for _, text in page if _OPENS_A_PAGE.match(text)]
    numbered.update(shape for text in opening if not _is_instruction(shape := _shape(text)))
    around = [_around(texts) for page in pages if (texts := [text for _, text in page if text.strip()])]
    for shapes in (shapes for page in around for shapes in page if sum(map(len, around)) > 1):
        numbered.update(shapes)
    needed = 2 if len(pages) < 4 else max(2, len(pages) // 2)
    repeated = {shape for shape, times in edges.items() if times >= needed and not _is_instruction(shape)}
    return repeated | {shape for shape, times in numbered.items() if times >= 2 or once and shape in once}


def _around(texts: list[str]) -> list[set[str]]:
    """Shapes of the line before and the line after each page number, where no form feed shows the pages' ends."""
    places = [index for index, text in enumerate(texts) if _ends_a_page(text.strip())]
    near = [[*texts[max(0, place - 1) : place], *texts[place + 1 : place + 2]] for place in places]
    return [{shape for text in lines if not _is_instruction(shape := _shape(text))} for lines in near]


def _ends_a_page(text: str) -> bool:
    return bool(_ONLY_PAGE_NUMBER.fullmatch(text) or _HOLDS_PAGE_NUMBER.search(text))


def _is_instruction(shape: str) -> bool:
    """'Gentag 10 gange.' or 'Øvelse 3' may well stand at the foot or head of two pages."""
    return shape.endswith((".", "!", ":")) or bool(
        re.match(r"(?:nr\.? ?|øvelse(?: nr\.?)? )?0\b(?!\.0)|øvelse(?!r)|fase|niveau|uge", shape)
    )


def _bare_page_numbers(pages: list[list[Numbered]]) -> set[int]:
    """Lines that hold only a number, where those numbers count the pages: at their edges, or after the text's end."""
    if len(pages) == 1:
        return _counting_numbers_of_one_long_page(pages[0])
    found: dict[int, int] = {}
    for page in pages:
        filled = [(number, text) for number, text in page if text.strip()]
        found |= {number: int(text) for number, text in filled[:1] + filled[-1:] if _BARE_NUMBER.fullmatch(text)}
    return set(found) if _counts(list(found.values())) else set()


def _counts(values: list[int]) -> bool:
    return all(later == earlier + 1 for earlier, later in zip(values, values[1:], strict=False))


def _counting_numbers_of_one_long_page(page: list[Numbered]) -> set[int]:
    """Without page breaks a bare number is a page's only when the text's last line is the last of them: the heads of
    exercises that have only a number are followed by their instruction."""
    filled = [(number, text) for number, text in page if text.strip()]
    bare = [(number, int(text)) for number, text in filled if _BARE_NUMBER.fullmatch(text)]
    if len(bare) > 1 and bare[-1][0] == filled[-1][0] and _counts([value for _, value in bare]):
        return {number for number, _ in bare}
    return set()
