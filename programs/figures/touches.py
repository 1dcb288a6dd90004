"""What the body touches, in words: what it rests on, lets go of, takes hold of and slides along."""

from collections.abc import Iterable, Iterator

from .motion import Contact, Pose
from .phrases import LEGS, NAMES, SLIDING
from .skeleton import Body
from .surfaces import POINTS, STANDS_UPRIGHT, SURFACES
from .vectors import distance

LEAST_WAY = 0.05
"""Metres that are worth a word."""


def supported(pose: Pose) -> str:
    """What hands rest on, and feet on something else than the floor: the rest goes without saying."""
    told = [] if pose.posture == "all_fours" else [contact for contact in pose.contacts if _is_worth_telling(contact)]
    leans = " Ryggen er mod væggen." if any(map(_leans_its_back, pose.contacts)) else ""
    return leans + "".join(f" {_capital(whose)} {_is_on(thing)}." for whose, thing in _together(told))


def contact_changes(start: Pose, end: Pose, before: Body, after: Body) -> Iterator[tuple[str, str]]:
    """Whose and what it does: what lets go, slides and is put somewhere on the way from one key pose to the next."""
    still_there = {contact.point for contact in end.contacts}
    gone = [contact for contact in start.contacts if _is_limb(contact) and contact.point not in still_there]
    yield from ((whose, f"slipper {thing}") for whose, thing in _together(gone))
    yield from _slides(start, before, after)
    new = [contact for contact in end.contacts if _is_limb(contact) and contact not in start.contacts]
    yield from ((whose, f"sættes på {thing}") for whose, thing in _together(new))


def one_or_both(names: tuple[str, str], sides: list[str]) -> str:
    """'højre hånd' or 'begge hænder'."""
    singular, plural = names
    return f"begge {plural}" if len(sides) == 2 else f"{side_word(sides[0])} {singular}"


def side_word(side: str) -> str:
    return "højre" if side == "right" else "venstre"


def _is_limb(contact: Contact) -> bool:
    return contact.point.endswith(("_foot", "_hand"))


def _is_worth_telling(contact: Contact) -> bool:
    return contact.point.endswith("_hand") or (contact.point.endswith("_foot") and contact.on != "floor")


def _leans_its_back(contact: Contact) -> bool:
    return contact.point == "back" and contact.on == "wall"


def _together(contacts: Iterable[Contact]) -> Iterator[tuple[str, str]]:
    """Whose and what, both sides at once where they touch the same: ('begge hænder', 'lårene')."""
    found: dict[tuple[str, str], list[str]] = {}
    for contact in contacts:
        side, _, part = contact.point.partition("_")
        found.setdefault((part, contact.on), []).append(side)
    for part, thing in [(part, thing) for part in NAMES for thing in LEGS]:
        own = {(part, f"{side}_{thing}"): [side] for side in ("left", "right")}
        if all(found.get(place) == sides for place, sides in own.items()):
            found = {place: sides for place, sides in found.items() if place not in own}
            found[part, thing] = ["left", "right"]
    for (part, on), sides in found.items():
        yield one_or_both(NAMES[part], sides), LEGS.get(on) or SURFACES[on]


def _is_on(thing: str) -> str:
    return f"hviler på {thing}" if thing == SURFACES["body"] else f"er på {thing}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _slides(start: Pose, before: Body, after: Body) -> Iterator[tuple[str, str]]:
    """What slides along something on the way, and which way: up or down, or from or to the body."""
    ways: dict[tuple[str, str], list[str]] = {}
    for contact in start.contacts:
        side, _, part = contact.point.partition("_")
        if contact.slides and part in SLIDING and (way := _way_along(contact, before, after)):
            ways.setdefault((part, way), []).append(side)
    yield from ((one_or_both(SLIDING[part], sides), way) for (part, way), sides in ways.items())


def _way_along(contact: Contact, before: Body, after: Body) -> str:
    place = POINTS[contact.point][0]
    start, end = before.at[place], after.at[place]
    if distance(start, end) < LEAST_WAY:
        return ""
    if contact.on in STANDS_UPRIGHT:
        return f"glider {'op' if end[1] > start[1] else 'ned'} ad {SURFACES[contact.on]}"
    nearer = distance(end, after.at["pelvis"]) < distance(start, before.at["pelvis"])
    return f"glider {'ind mod' if nearer else 'væk fra'} kroppen"
