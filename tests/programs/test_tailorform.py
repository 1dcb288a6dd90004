"""The form of a plan: filled in with a plan it gives the plan back, and what cannot be read is kept and named."""

import pytest
from hypothesis import given

from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan, PlannedExercise
from programs.plancode import item_names
from programs.tailored import Pick, tailored
from programs.tailorform import Form, form_of, only_section, read_form

from .dose_strategies import unhurried
from .plan_strategies import tailored_plans

NAMES = ("Bækkenløft", "Knæbøjning", "Planke", "Cykel")


def program(**fields) -> Plan:
    own = Dosage(reps=(10, 10), load="rød elastik")
    exercises = (PlannedExercise(n, f"oevelse-{n}", name, dosage=own) for n, name in enumerate(NAMES, start=1))
    return Plan("Øvelser", "oevelser", 1, exercises=tuple(exercises), **fields)


def typed(form: Form) -> dict[str, list[str]]:
    """What a browser sends of a form as it is shown."""
    fields: dict[str, list[str]] = {"ark": [form.kind], "med": [row.name for row in form.rows if row.chosen]}
    for row in form.rows:
        fields |= {f"plads-{row.name}": [row.place], f"dosis-{row.name}": [row.dose], f"side-{row.name}": [row.side]}
        fields |= {f"ord-{row.name}": ["ja"]} if row.words and row.known.dosage_text else {}
    return fields | ({"log": ["ja"]} if form.with_log else {})


def fields(default: Plan, **changes: str) -> dict[str, list[str]]:
    """The default plan's form with some fields typed anew: dosis_2='…' is the dose of the second exercise."""
    names = list(item_names(default).values())
    sent = typed(form_of(default, default))
    for change, text in changes.items():
        field, _, number = change.partition("_")
        sent[f"{field}-{names[int(number) - 1]}"] = [text]
    return sent


def order(form: Form) -> list[str]:
    assert form.plan
    return [exercise.name for exercise in form.plan.exercises]


@given(plans=tailored_plans())
@unhurried
def test_a_form_as_it_is_shown_gives_the_plan_back(plans: tuple[Plan, Plan]):
    plan, default = plans
    read = read_form(typed(form_of(plan, default)), default)
    assert (read.plan, read.errors, read.faulty) == (plan, (), [])


def test_the_rows_stand_in_the_plans_order_and_what_is_not_chosen_after_what_it_comes_after():
    default = program()
    form = form_of(tailored(default, [Pick("oevelse-4"), Pick("oevelse-2")]), default)
    assert [(row.known.number, row.chosen, row.place) for row in form.rows] == [
        (1, False, "1"), (4, True, "2"), (2, True, "3"), (3, False, "4"),
    ]  # fmt: skip


def test_a_typed_dose_is_the_patients():
    form = read_form(fields(program(), dosis_2="3 sæt af 8 gentagelser"), program())
    assert form.plan.exercises[1].dosage == Dosage(sets=(3, 3), reps=(8, 8))


def test_an_empty_dose_is_the_programmes():
    default = program()
    assert read_form(fields(default, dosis_2=""), default).plan == default


def test_a_word_that_is_no_dose_is_named_and_kept_and_the_others_are_read_back():
    form = read_form(fields(program(), dosis_2="10 gentagelser, hopla"), program())
    assert form.plan is None
    assert form.rows[1].dose == "10 gentagelser, hopla"
    assert "hopla" in form.rows[1].dose_error
    assert [bool(row.planned) for row in form.rows] == [True, False, True, True]


def test_a_load_of_its_own_is_refused_in_plain_words_since_it_cannot_travel():
    form = read_form(fields(program(), dosis_2="10 gentagelser, belastning: 2 kg"), program())
    assert form.rows[1].dose_error.startswith("Belastningen »2 kg« kan ikke komme med på arket.")


def test_the_programmes_load_is_kept_or_left_out():
    kept = read_form(fields(program(), dosis_2="8 gentagelser, belastning: rød elastik"), program())
    left_out = read_form(fields(program(), dosis_2="8 gentagelser"), program())
    assert kept.plan.exercises[1].dosage.load == "rød elastik"
    assert left_out.plan.exercises[1].dosage.load == ""


@pytest.mark.parametrize(
    ("side", "dose"), [("left", ""), ("left", "10 gentagelser, hver side, belastning: rød elastik")]
)
def test_a_chosen_side_goes_before_the_one_in_the_words(side: str, dose: str):
    form = read_form(fields(program(), side_2=side, dosis_2=dose), program())
    assert form.plan.exercises[1].dosage == Dosage(reps=(10, 10), load="rød elastik", side="left")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"plads_3": "1"}, [3, 1, 2, 4]),
        ({"plads_1": "3"}, [2, 3, 1, 4]),
        ({"plads_1": "4", "plads_4": "1"}, [4, 2, 3, 1]),
        ({"plads_2": ""}, [1, 2, 3, 4]),
    ],
)
def test_an_exercise_goes_to_the_place_that_was_typed(changes: dict[str, str], expected: list[int]):
    assert order(read_form(fields(program(), **changes), program())) == [NAMES[number - 1] for number in expected]


@pytest.mark.parametrize("place", ["0", "5", "først", "-1", "²", "1e9", "99999999999"])
def test_what_is_no_place_is_named_and_kept(place: str):
    form = read_form(fields(program(), plads_2=place), program())
    assert form.plan is None
    assert form.rows[1].place == place
    assert form.rows[1].place_error == f"Skriv et tal fra 1 til 4, ikke »{place}«."


def test_what_is_not_chosen_is_not_read():
    sent = fields(program(), dosis_2="hopla", plads_2="x")
    names = item_names(program())
    sent["med"] = [names["oevelse-4", 1], names["oevelse-1", 1]]
    assert order(read_form(sent, program())) == ["Bækkenløft", "Cykel"]


def test_at_least_one_exercise_must_be_chosen():
    form = read_form(fields(program()) | {"med": []}, program())
    assert (form.plan, form.errors) == (None, ("Vælg mindst én øvelse.",))


def test_words_of_a_dose_stay_only_where_they_are_ticked():
    exercise = PlannedExercise(1, "oevelse-1", "Bækkenløft", dosage_text="Så længe det er rart")
    default = Plan("Øvelser", "oevelser", 1, exercises=(exercise,))
    sent = typed(form_of(default, default))
    assert read_form(sent, default).plan == default
    without = {name: value for name, value in sent.items() if not name.startswith("ord-")}
    assert read_form(without, default).plan.exercises[0].dosage_text == ""


@pytest.mark.parametrize(
    "sent", [{}, {"med": ["zzzz"]}, {"plads-zzzz": ["1"]}, {"ark": ["plakat"], "side-a": ["op"]}, {"med": []}]
)
def test_a_form_that_no_page_showed_never_raises(sent: dict[str, list[str]]):
    assert len(read_form(sent, program()).rows) == 4


def test_one_group_alone_keeps_kind_and_log():
    default = program()
    grouped = tuple(
        PlannedExercise(e.number, e.slug, e.name, section="Fase 1" if e.number < 3 else "Fase 2")
        for e in default.exercises
    )
    default = Plan("Øvelser", "oevelser", 1, exercises=grouped)
    plan = only_section(default, "Fase 2", Form((), kind=Kind.LARGE, with_log=False))
    assert [exercise.name for exercise in plan.exercises] == ["Planke", "Cykel"]
    assert (plan.kind, plan.with_log) == ("stort", False)
