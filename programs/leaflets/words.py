"""The count that proves that no word of a leaflet is lost on its way into a programme."""

import re
from collections import Counter
from dataclasses import fields

from ..content import ExerciseContent, ProgramContent
from .contact import BARE_CONTACT
from .page import page_of
from .phrases import BARE_LABEL
from .structure import contents_of

_CARRIED_BY_A_FIELD = re.compile(
    r"(?:^|\n)\W*(?:øvelse\s*(?:nr\.?|nummer|no\.?)?\s*\d{1,2}[a-h]?\b|nr\.?\s*\d{1,2}\b"
    r"|\d{1,2}(?:\.\d{1,2})?(?:[.):]?(?:\s|$)|[.)](?=[A-ZÆØÅ]))"
    r"|(?:udgangs(?:stilling|position)|udførelse|formål|pas på|det skal du mærke|udstyr|redskab\w*|sådan gør du"
    r"|start(?:position|stilling)|obs|du skal bruge)(?:en|et|n)?\s*(?::|$))",
    re.IGNORECASE,
)


def lost_words(text: str, content: ProgramContent) -> list[str]:
    """Words of the leaflet that stand nowhere in the programme, each as often as it is missing.

    What a field says by itself does not count: an exercise's number, and labels such as 'Udgangsstilling:'. Nor do
    page furniture and a list of contents, which speak of pages that are gone.
    """
    blocks = page_of(text).text
    contents = {block.line for block in contents_of(blocks)}
    said: Counter[str] = Counter()
    for block in blocks:
        if block.line in contents or BARE_LABEL.match(block.text) or BARE_CONTACT.match(block.text):
            continue
        said.update(_words(_CARRIED_BY_A_FIELD.sub(" ", block.text)))
    return sorted((said - Counter(_words(_all_text(content)))).elements())


def _all_text(content: ProgramContent) -> str:
    parts = [_texts(content)]
    parts += [_texts(exercise) for exercise in content.exercises]
    parts += [f"{section.title}\n{section.text}" for section in content.sections]
    return "\n".join(parts)


def _texts(content: ProgramContent | ExerciseContent) -> str:
    values = [getattr(content, field.name) for field in fields(content)]
    texts = [value for value in values if isinstance(value, str)]
    texts += [text for value in values if isinstance(value, tuple) for text in value if isinstance(text, str)]
    return "\n".join(texts)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
