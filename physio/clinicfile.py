"""The clinic as a file: who it is, whom to call in each region, and the stop signs that hold for every exercise.

    ---
    type: "clinic"
    name: "Klinikken ved Åen"
    region: "Region Midtjylland"
    regions:
      - name: "Region Midtjylland"
        service: "Lægevagten"
        phone: "70 11 31 31"
        …
    red_flags:
      - text: "…"
    ---

Read strictly: what is unknown is refused with its line. docs/formats.md tells it to the people who write such files.
"""

import datetime
from dataclasses import dataclass

from articles import signlists
from articles.content import Sign
from articles.dates import DateProblem, parse_date
from articles.frontmatter import FrontMatter, Meta, dump, split
from articles.reading import FileProblem

TYPE = "clinic"
TEXTS = ("name", "address", "phone", "email", "cvr", "hours", "region")
REGION_TEXTS = ("name", "service", "phone", "hours", "source", "note")
REGION_DATES = ("checked_on", "check_again_on")
_KEYS = ("type", *TEXTS, "regions", signlists.NAME)
_NEEDED = ("name", "service", "phone", "hours", *REGION_DATES)


@dataclass(frozen=True)
class RegionContent:
    """Whom to call outside the doctor's hours, and when the number was checked and is to be checked again."""

    name: str
    service: str
    phone: str
    hours: str
    checked_on: datetime.date
    check_again_on: datetime.date
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class ClinicContent:
    """region is the name of a region or ''. name is '' where nobody has filled in the clinic yet.

    regions and signs are all that there are to be; None says nothing of them.
    """

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    cvr: str = ""
    hours: str = ""
    region: str = ""
    regions: tuple[RegionContent, ...] | None = None
    signs: tuple[Sign, ...] | None = None


def read(text: str) -> ClinicContent:
    """Raises FileProblem."""
    front = split(text)
    for key in front.meta:
        if key not in _KEYS:
            raise FileProblem(f"Feltet »{key}« kendes ikke. Brug {', '.join(_KEYS)}.", front.lines[key])
    if front.body.strip():
        raise FileProblem("Under blokken må der ikke stå noget: klinikken har ingen anden tekst.", front.body_line)
    return ClinicContent(
        **{key: _text(front, key) for key in TEXTS},
        regions=tuple(_region(item, front) for item in _listed(front, "regions")) if "regions" in front.meta else None,
        signs=signlists.signs_in(front) if signlists.NAME in front.meta else None,
    )


def write(content: ClinicContent) -> str:
    """The file that reads back to the same content; empty fields are left out."""
    meta: dict[str, Meta] = {"type": TYPE} | {key: text for key in TEXTS if (text := getattr(content, key))}
    if content.regions is not None:
        meta["regions"] = [_written(region) for region in content.regions] or ""
    if content.signs is not None:
        meta[signlists.NAME] = signlists.as_list(content.signs) or ""
    return dump(meta)


def _text(front: FrontMatter, key: str) -> str:
    value = front.meta.get(key, "")
    if not isinstance(value, str):
        raise FileProblem(f"»{key}« skal være tekst.", front.lines[key])
    return value


def _listed(front: FrontMatter, key: str) -> list[Meta]:
    value = front.meta.get(key) or []
    if not isinstance(value, list):
        raise FileProblem(f"»{key}« skal være en liste.", front.lines[key])
    return value


def _region(item: Meta, front: FrontMatter) -> RegionContent:
    line = front.lines["regions"]
    if not isinstance(item, dict) or not all(isinstance(value, str) for value in item.values()):
        raise FileProblem(f"Hver region skal have linjerne {', '.join(_NEEDED)}.", line)
    if unknown := set(item) - {*REGION_TEXTS, *REGION_DATES}:
        raise FileProblem(f"»{min(unknown)}« er ikke et felt i en region.", line)
    if missing := [key for key in _NEEDED if not item.get(key, "").strip()]:
        raise FileProblem(f"Regionen »{item.get('name', '')}« mangler »{missing[0]}«.", line)
    try:
        dates = {key: parse_date(item[key]) for key in REGION_DATES}
    except DateProblem as problem:
        raise FileProblem(f"Regionen »{item['name']}«: {problem}", line) from problem
    return RegionContent(**{key: item.get(key, "") for key in REGION_TEXTS}, **dates)


def _written(region: RegionContent) -> Meta:
    texts = {key: text for key in REGION_TEXTS if (text := getattr(region, key))}
    return texts | {key: getattr(region, key).isoformat() for key in REGION_DATES}
