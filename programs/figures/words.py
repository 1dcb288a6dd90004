"""A motion in words, for people who do not see its picture: the start, and what happens on the way to the end.

Everything is taken from the solved bodies and their angles, so that words and picture cannot differ.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from .bodymoves import moves_of_the_body
from .frames import frames_of
from .limbmoves import moves_of_the_limbs
from .motion import Motion
from .stage import Move, Stage
from .starts import start_in_words

_MOST_MOVES = 4
_GOES_ON = "Bevægelsen fortsætter"


def describe(motion: Motion) -> str:
    """Two or more plain Danish sentences: how it starts, and what then happens, stage by stage."""
    return " ".join(stages_in_words(motion))


def stages_in_words(motion: Motion) -> list[str]:
    """The start, then each stage that has something to tell."""
    frames = frames_of(motion)
    bodies = [frames.bodies[key] for key in frames.keys]
    stages = zip(pairwise(motion.way), pairwise(bodies), strict=True)
    told = [_sentence(_clearest(_moves(Stage(*poses, *ends, motion.working)))) for poses, ends in stages]
    new = [_GOES_ON if text == before else text for before, text in pairwise(["", *filter(None, told)])]
    openers = ["Derefter", *["Så"] * len(new)]
    moves = [f"{opener}: {text}." for opener, text in zip(openers, new, strict=False)]
    return [start_in_words(motion, frames.bodies[0]), *moves]


def _moves(stage: Stage) -> Iterator[Move]:
    """The body as a whole first."""
    yield from moves_of_the_body(stage)
    yield from moves_of_the_limbs(stage)


def _clearest(moves: Iterable[Move]) -> list[Move]:
    """The largest few, in the order in which they were found: more than that nobody can picture."""
    largest: dict[tuple[str, str], Move] = {}
    for move in moves:
        known = largest.setdefault((move.who, move.does), move)
        largest[move.who, move.does] = max(known, move)
    least = sorted((move.weight for move in largest.values()), reverse=True)[:_MOST_MOVES]
    return [move for move in largest.values() if move.weight >= least[-1]][:_MOST_MOVES]


def _sentence(moves: list[Move]) -> str:
    """'Kroppen sænkes, og begge hofter og knæ bøjes'."""
    if not moves:
        return ""
    *first, last = _told_together(moves)
    text = f"{', '.join(first)}, og {last}" if first else last
    return text[0].upper() + text[1:]


def _told_together(moves: list[Move]) -> list[str]:
    """Those that do the same are told once; so is who does two things, one after the other."""
    doers: dict[str, list[str]] = {}
    for move in moves:
        doers.setdefault(move.does, []).append(move.who)
    deeds: list[tuple[str, list[str]]] = []
    for does, who in ((does, _all_of(names)) for does, names in doers.items()):
        if deeds and deeds[-1][0] == who:
            deeds[-1][1].append(does)
        else:
            deeds.append((who, [does]))
    return [f"{who} {_listed(does)}" for who, does in deeds]


def _all_of(names: list[str]) -> str:
    """'højre hofte' and 'højre knæ' as 'højre hofte og knæ'."""
    told = [names[0]]
    for before, name in pairwise(names):
        side, _, part = name.partition(" ")
        told.append(part if part and before.startswith(f"{side} ") else name)
    return _listed(told)


def _listed(texts: list[str]) -> str:
    *first, last = texts
    return f"{', '.join(first)} og {last}" if first else last
