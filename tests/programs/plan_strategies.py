"""Programmes as default plans and ways to tailor them, for hypothesis; and addresses that someone has tampered with."""

import random
from dataclasses import replace

from hypothesis import strategies as st

from articles.content import Sign
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan, PlannedExercise, inherited_dosage
from programs.tailored import Pick, common_base, tailored

from .dose_strategies import doses

SLUGS = [f"oevelse-{number}" for number in range(1, 31)]
some_doses = st.one_of(st.just(Dosage()), doses)


@st.composite
def programs(draw: st.DrawFn) -> Plan:
    general = draw(some_doses)
    slugs = draw(st.lists(st.sampled_from(SLUGS), min_size=1, max_size=8))
    numbers = draw(st.permutations(range(1, len(slugs) + 1)))
    exercises = [
        _exercise(slug, slugs[:place].count(slug) + 1, numbers[place], draw(some_doses), general, draw(st.booleans()))
        for place, slug in enumerate(slugs)
    ]
    signs = draw(st.lists(st.builds(Sign, st.sampled_from(["Feber", "Kold arm"]), st.sampled_from(Urgency))))
    return Plan("Øvelser", "oevelser", draw(st.integers(1, 999)), exercises=tuple(exercises), signs=tuple(signs))


def _exercise(slug: str, turn: int, number: int, own: Dosage, general: Dosage, has_words: bool) -> PlannedExercise:
    return PlannedExercise(
        number, slug, f"Øvelse {slug}", dosage=own, inherited=inherited_dosage(own, general), general=general,
        turn=turn, dosage_text="Så længe det er rart" if has_words else "",
    )  # fmt: skip


@st.composite
def picks(draw: st.DrawFn, default: Plan) -> list[Pick]:
    chosen = draw(st.lists(st.sampled_from(default.exercises), min_size=1, unique_by=lambda exercise: exercise.key))
    return [_pick(exercise, draw(st.one_of(st.none(), doses)), draw(st.booleans())) for exercise in chosen]


def _pick(exercise: PlannedExercise, dosage: Dosage | None, words: bool) -> Pick:
    """A load of its own does not travel; the programme's does."""
    load = common_base(exercise).load if words else ""
    return Pick(exercise.slug, exercise.turn, dosage and replace(dosage, load=load), words)


@st.composite
def tailored_plans(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """(the plan, the default plan it was made of)."""
    default = draw(programs())
    chosen = draw(picks(default))
    plan = tailored(default, chosen, kind=draw(st.sampled_from(Kind)), with_log=draw(st.booleans()))
    return plan, default


def mutated(query: str, chance: random.Random) -> str:
    """A query of which a few characters are others, gone or more."""
    letters = list(query)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(letters))
        letters[place] = chance.choice([*"._-0kxrv9bs&=p%+\0æ🙂", "", letters[place] * 3, "".join(letters[:9])])
    return "".join(letters)
