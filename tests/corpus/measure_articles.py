"""How many articles of the corpus are read as a careful reader reads them.

expected.toml says for each file what stands in it, or on which line and with which words it is refused.
"""

import tomllib
from collections import Counter
from pathlib import Path

from articles.files import read
from articles.outline import outline
from articles.reading import FileProblem, decode

from .measure_signs import Score

FOLDER = Path(__file__).parent / "articles"


def measure(part: str) -> Score:
    """part: `open` or `held_out`. Counts `fields` and `fields right`, `files` and `files right`."""
    score = Score(Counter())
    for name, expected in expectations(part).items():
        judge(name, expected, score)
    return score


def expectations(part: str) -> dict[str, dict]:
    everything = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
    return {name: expected for name, expected in everything.items() if name.startswith(f"{part}/")}


def judge(name: str, expected: dict, score: Score) -> None:
    found = observed(FOLDER / f"{name}.md")
    wrong = [field for field, value in expected.items() if not _agrees(field, value, found)]
    score.counts.update({"files": 1, "fields": len(expected), "fields right": len(expected) - len(wrong)})
    score.counts["files right"] += not wrong
    score.failures += [f"{name}: {field}: {found.get(field)!r}, not {expected[field]!r}" for field in wrong]


def observed(path: Path) -> dict:
    try:
        content = read(decode(path.read_bytes()), path.name)
    except FileProblem as problem:
        return {"line": problem.line, "says": problem.reason}
    plan = outline(content.text)
    return {
        "title": content.title,
        "published": content.published_on and content.published_on.isoformat(),
        "updated": content.updated_on and content.updated_on.isoformat(),
        "sections": plan.second_level,
        "faq": len(plan.questions),
        "tables": plan.tables,
        "remark": "\n".join(content.remarks),
    }


def _agrees(field: str, value: object, found: dict) -> bool:
    if field in ("says", "remark"):
        return str(value) in str(found.get(field, ""))
    return found.get(field) == value
