"""Contacts hold: what rests on the floor, a wall or a chair stays there in every frame while the body moves.

A contact that slides keeps to the thing and moves along it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import limbs
from .motion import Contact
from .skeleton import Body
from .surfaces import HEIGHT_OF, OWN_BODY, POINTS, World, met, place_in_world
from .vectors import Vector, between, subtract

NO_GRIPS: Mapping[Contact, float] = {}
Kept = Mapping[Contact, Vector]
"""Where the contacts of a pose keep their places, the carrying one aside."""


def rest(body: Body, contacts: Sequence[Contact], world: World) -> tuple[Body, Kept]:
    """The body moved so that its first contact is where it belongs, and every limb that touches something on it; and
    where that is.

    What is touched for the first time is put where the body meets it.
    """
    body = carried(body, contacts, world)
    kept = {contact: _kept(body, contact, world) for contact in contacts[1:]}
    return reach(body, contacts, kept), kept


def reach(body: Body, contacts: Sequence[Contact], kept: Kept, grips: Mapping[Contact, float] = NO_GRIPS) -> Body:
    """The body with each limb of a contact led to its place; feet stand flat, the carrying one too.

    grips: how firmly a contact holds that is being let go or taken up, between 0 and 1; 1 where nothing is said.
    """
    posed, body = body, replace(body, at=dict(body.at), frames=dict(body.frames))
    for contact in sorted(contacts, key=_rests_on_own_body):
        grip = grips.get(contact, 1.0)
        target = place_in_world(body, contact, kept[contact]) if contact in kept else None
        let_go = posed.at[POINTS[contact.point][0]]
        _settle(body, contact, target and between(let_go, target, grip), grip)
    return body


def _rests_on_own_body(contact: Contact) -> bool:
    """Such a hand comes last, when the part that it rests on is where it belongs."""
    return contact.on in OWN_BODY


def carried(body: Body, contacts: Sequence[Contact], world: World) -> Body:
    carrier = contacts[0]
    if carrier.slides:
        return _slid(body, contacts, world)
    place, radius = POINTS[carrier.point]
    body = replace(body, at=dict(body.at), frames=dict(body.frames))
    _settle(body, carrier, None)
    if carrier not in world.places:
        height = world.heights.setdefault(carrier.on, HEIGHT_OF.get(carrier.on, 0.0))
        body = body.moved((0.0, height + radius - body.at[place][1], 0.0))
        world.places[carrier] = body.at[place]
    return body.moved(subtract(world.places[carrier], body.at[place]))


def _slid(body: Body, contacts: Sequence[Contact], world: World) -> Body:
    """Against the wall, at the height at which the feet of this pose come down to what they stand on."""
    carrier = contacts[0]
    foot = next(contact for contact in contacts if stands(contact))
    place, radius = POINTS[foot.point]
    body = body.moved((0.0, world.heights.get(foot.on, HEIGHT_OF[foot.on]) + radius - body.at[place][1], 0.0))
    against = met(body, carrier, world)
    world.places.setdefault(carrier, against)
    return body.moved((against[0] - body.at[POINTS[carrier.point][0]][0], 0.0, 0.0))


def stands(contact: Contact) -> bool:
    """Whether it is a foot that stays where it stands."""
    return contact.point.endswith("_foot") and contact.on in HEIGHT_OF and not contact.slides


def _kept(body: Body, contact: Contact, world: World) -> Vector:
    """Where it was first, or, of one that slides, where this pose has it."""
    if contact.slides:
        place = met(body, contact, world)
        world.places.setdefault(contact, place)
        return place
    if contact not in world.places:
        world.places[contact] = met(body, contact, world)
    return world.places[contact]


def _settle(body: Body, contact: Contact, target: Vector | None, grip: float = 1.0) -> None:
    """Lead the limb of a contact to its target; None leaves it where it is, and sets only how it stands."""
    side, _, part = contact.point.partition("_")
    if part == "foot":
        limbs.stand(body, side, target, grip)
    elif part in ("toes", "heel") and target:
        sole = subtract(body.at[POINTS[contact.point][0]], body.at[f"{side}_ankle"])
        limbs.lead_leg(body, side, subtract(target, sole))
    elif part == "knee":
        limbs.kneel(body, side, target)
    elif part == "hand" and target:
        limbs.lay_hand(body, side, target, contact.on, grip)
    elif part == "elbow" and target:
        limbs.lay_forearm(body, side, target)
    elif contact.point == "head" and target:
        limbs.lay_head(body, target)
