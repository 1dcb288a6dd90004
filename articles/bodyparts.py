"""Where on the body a topic or programme belongs: the one list of places, and the words that lead to each.

The words are looked for in a title and in the patient's words beside it, so an editor who wants a page under another
place writes the place there. What names no place is under the whole body: nothing is left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from .danish import normalised

T = TypeVar("T")


@dataclass(frozen=True)
class BodyPart:
    """slug is its address; name stands on links; within goes on after 'ondt'.

    words: how a word begins that names the place, as a regular expression; compounds that end in it are named too.
    """

    slug: str
    name: str
    within: str
    words: str


BODY_PARTS = (
    BodyPart(
        "hoved",
        "Hoved og kæbe",
        "i hovedet eller kæben",
        r"\w*hovedpine|hoved(?!sag|regel|formål|parten|træk)|kæbe|hjernerystelse|migræne|svimmel|ansigt|øresten|tænder",
    ),
    BodyPart("nakke", "Nakke og hals", "i nakken eller halsen", r"nakke|hals(?:en)?\b|halshvirv|piskesmæld|whiplash"),
    BodyPart(
        "skulder",
        "Skulder",
        "i skulderen",
        r"\w*skuld(?:er|r)(?!blad)|kraveben|rotator(?:manchet|cuff)|impingement|supraspinatus",
    ),
    BodyPart(
        "arm",
        "Arm og albue",
        "i armen eller albuen",
        r"\w*albue|(?:muse|over|under)?arm(?!bånd|at|er|é|od)|epi[ck]ondyl|[bt]riceps",
    ),
    BodyPart(
        "haand",
        "Hånd og fingre",
        "i hånden eller fingrene",
        r"hånd(?!tag|ter|vægt|klæd|bold|værk|bog|køb|sving|elag)|hænder|\w*finge?r|tommel|karpal|quervain",
    ),
    BodyPart(
        "bryst",
        "Bryst og øvre ryg",
        "i brystet eller øverst i ryggen",
        r"bryst|ribben|skulderblad|øvre\s+(?:del\s+af\s+)?ryg|øverst\s+i\s+ryg|thora[xk]|kyfose|lunge|vejrtrækning|åndenød"
        r"|\bkol\b",
    ),
    BodyPart("mave", "Mave", "i maven", r"mave(?!syre)|bugvæg|core\b"),
    BodyPart(
        "ryg",
        "Ryg og lænd",
        "i ryggen eller lænden",
        r"lænd|(?:svaj)?ryg(?!ning|e|te)|korsryg|is(?:ki|chi)as|lumba|hekseskud|diskus|spinalsten|s[ck]olio",
    ),
    BodyPart(
        "baekken",
        "Bækken og underliv",
        "i bækkenet eller underlivet",
        r"bækken|underliv|haleben|knib|inkontinens|utæt|blære|urin|tisse|nedsunk|prostata|endetarm|afføring|gravid|fødsel|efterfødsel"
        r"|kejsersnit",
    ),
    BodyPart(
        "hofte", "Hofte og lyske", "i hoften, lysken eller ballen", r"\w*hofte|lyske|balde|balle(?:n|r|rne)?\b|bagdel"
    ),
    BodyPart(
        "laar",
        "Lår",
        "i låret",
        r"(?:for|bag|inder)?lår(?!ig)|benet\b|ondt\s+i\s+benene|hase(?:n|r|rne|muskel\w*|muskler\w*)?\b",
    ),
    BodyPart("knae", "Knæ", "i knæet", r"\w*knæ|menisk|\w*korsbånd"),
    BodyPart(
        "underben",
        "Skinneben og læg",
        "i skinnebenet eller læggen",
        r"underben|skinneben|benet\b|ondt\s+i\s+benene|læg(?:gen|gene|muskel\w*|muskler\w*|krampe\w*|smerte\w*)?\b|a[ck]h?illes",
    ),
    BodyPart(
        "fod",
        "Fod og ankel",
        "i foden eller anklen",
        r"(?:plat|hul|for|drop)?fod(?!bold|ring|re|er|note|tøj)|fødder|ankel|ankl(?:en|er)|hæl(?!vt)"
        r"|tå(?:en|led\w*)?\b|tæer|storetå|svang(?:en)?\b|knyst|vrist|plantar|a[ck]h?illes",
    ),
    BodyPart(
        "hele-kroppen",
        "Hele kroppen",
        "i hele kroppen",
        r"hele\s+kroppen|balance|neuromuskulær|fald(?:forebyg|træn|risiko)|kondition|fibromyalgi|leddegigt|knogleskør"
        r"|parkinson|sclerose|apopleksi",
    ),
)
WHOLE_BODY = BODY_PARTS[-1]
_NAMED = {part: re.compile(rf"\b(?:{part.words})") for part in BODY_PARTS}


def body_part(slug: str) -> BodyPart | None:
    return next((part for part in BODY_PARTS if part.slug == slug), None)


def body_parts_in(*texts: str) -> tuple[BodyPart, ...]:
    """The places that a title and the patient's words name, from head to foot; the whole body where they name none."""
    return parts_named_in(*texts) or (WHOLE_BODY,)


def parts_named_in(*texts: str, among: Iterable[BodyPart] = BODY_PARTS) -> tuple[BodyPart, ...]:
    """Those of the places that the texts name, in the order in which they are given."""
    said = normalised("\n".join(texts)).casefold()
    return tuple(part for part in among if _NAMED[part].search(said))


def by_body_part(placed: Iterable[tuple[T, tuple[BodyPart, ...]]]) -> dict[BodyPart, list[T]]:
    """Rows by each place they belong to: the whole body first, then from head to foot; places without rows left out."""
    rows: dict[BodyPart, list[T]] = {part: [] for part in (WHOLE_BODY, *BODY_PARTS)}
    for row, parts in placed:
        for part in parts:
            rows[part].append(row)
    return {part: found for part, found in rows.items() if found}
