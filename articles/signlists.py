"""Red flags as a list in a file's front matter: text, urgency, status and source of each."""

from .content import Sign
from .frontmatter import FrontMatter, Meta
from .reading import FileProblem
from .urgency import Urgency

NAME = "red_flags"
KEYS = ("text", "urgency", "status", "source")
STATUSES = ("proposed", "approved")


def signs_in(front: FrontMatter, name: str = NAME) -> tuple[Sign, ...]:
    """The listed signs; without a status one is proposed. Raises FileProblem with the list's line."""
    listed = front.meta.get(name) or []
    try:
        if not isinstance(listed, list):
            raise ValueError(f"»{name}« skal være en liste.")
        return tuple(map(_sign, listed))
    except ValueError as error:
        raise FileProblem(str(error), front.lines[name]) from error


def as_list(signs: tuple[Sign, ...]) -> list[Meta]:
    """What signs_in reads back to the same signs."""
    return [_written(sign) for sign in signs]


def _sign(item: Meta) -> Sign:
    if not isinstance(item, dict) or not all(isinstance(value, str) for value in item.values()):
        raise ValueError("Hvert faresignal skal have linjerne »text« og »urgency«.")
    if unknown := set(item) - set(KEYS):
        raise ValueError(f"»{min(unknown)}« er ikke et felt. Et faresignal har {', '.join(KEYS)}.")
    if not item.get("text", "").strip():
        raise ValueError("Et faresignal mangler sin tekst.")
    if item.get("urgency") not in set(Urgency):
        raise ValueError("Et faresignals »urgency« skal være livsfare, straks, snart eller klinik.")
    if (status := item.get("status", STATUSES[0])) not in STATUSES:
        raise ValueError("Et faresignals »status« skal være proposed eller approved.")
    return Sign(item["text"], Urgency(item["urgency"]), item.get("source", ""), status == STATUSES[0])


def _written(sign: Sign) -> Meta:
    written: dict[str, Meta] = {"text": sign.text, "urgency": sign.urgency.value}
    written["status"] = STATUSES[0] if sign.doubtful else STATUSES[1]
    return written | ({"source": sign.source} if sign.source else {})
