"""How many warnings of a corpus are found, rated too low, or made up.

A corpus file holds passages parted by '==='; each '-> level: words' says the words that one sign must hold. A sign is
found when one that the reader took holds these words at this level or a more urgent one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from articles.content import Sign
from articles.redflags import find_signs
from articles.urgency import Urgency

FOLDER = Path(__file__).parent / "signs"
ACUTE = (Urgency.LIFE_THREATENING, Urgency.IMMEDIATE)


@dataclass(frozen=True)
class Passage:
    text: str
    expected: tuple[tuple[Urgency, str], ...] = ()


@dataclass
class Score:
    counts: Counter = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def passages(path: Path) -> Iterator[Passage]:
    for part in re.split(r"^===\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        lines = [line for line in part.split("\n") if not line.startswith("# ")]
        text = "\n".join(line for line in lines if not line.startswith("-> "))
        marks = [line[3:].split(": ", 1) for line in lines if line.startswith("-> ")]
        yield Passage(text.strip("\n"), tuple((Urgency(level), words) for level, words in marks))


def measure(*names: str) -> Score:
    score = Score()
    for name in names:
        for passage in passages(FOLDER / f"{name}.txt"):
            _judge(passage, find_signs(passage.text), score)
    return score


def _judge(passage: Passage, signs: list[Sign], score: Score) -> None:
    for urgency, words in passage.expected:
        outcome = _outcome(urgency, words, signs)
        kind = "acute" if urgency in ACUTE else "other"
        score.counts[kind] += 1
        score.counts[f"{kind} {outcome}"] += 1
        if outcome != "right":
            score.failures.append(
                f"{outcome}: {urgency.value}: {words} -- {[(s.urgency.value, s.text) for s in signs]}"
            )
    for sign in signs:
        score.counts["signs"] += 1
        if not any(_holds(sign.text, words) for _, words in passage.expected):
            score.counts["invented"] += 1
            score.failures.append(f"invented: {sign.urgency.value}: {sign.text} -- {passage.text}")


def _outcome(urgency: Urgency, words: str, signs: list[Sign]) -> str:
    held = [sign.urgency for sign in signs if _holds(sign.text, words)]
    if not held:
        return "missed"
    best = min(held, key=lambda level: level.rank)
    if best is urgency:
        return "right"
    return "too high" if best.rank < urgency.rank else "too low"


def _holds(text: str, words: str) -> bool:
    return " ".join(re.findall(r"\w+", words.lower())) in " ".join(re.findall(r"\w+", text.lower()))
