import json
from dataclasses import replace

import pytest
from hypothesis import given

from programs.plan import Plan, PlannedSection
from programs.planrecord import RecordError, plan_from, record_of

from .dose_strategies import unhurried
from .plan_strategies import programs


@given(plan=programs())
@unhurried
def test_a_plan_comes_back_from_its_record_through_json(plan: Plan):
    assert plan_from(json.loads(json.dumps(record_of(plan))), plan.edition) == plan


def test_every_text_of_a_plan_and_of_its_exercises_comes_back():
    texts = {name: f"Om {name}" for name in ("intro", "stop_rule", "pain_rule", "progression", "remarks", "contact")}
    plan = Plan("Øvelser", "oevelser", 2, **texts, sections=(PlannedSection("Fase 1", "Tekst"),))
    assert plan_from(record_of(plan), 2) == plan


def test_a_record_says_nothing_of_what_is_empty():
    assert record_of(Plan("Øvelser", "oevelser", 2)).keys() == {
        "title", "slug", "dosage", "exercises", "sections", "signs",
    }  # fmt: skip


@pytest.mark.parametrize(
    "record", [{}, {"title": "A", "slug": "a", "exercises": [{}], "signs": []}, {"exercises": 3, "signs": []}, [], "x"]
)
def test_what_is_no_record_is_refused(record):
    with pytest.raises(RecordError):
        plan_from(record, 1)


def test_a_later_version_may_know_fields_that_this_one_does_not():
    plan = Plan("Øvelser", "oevelser", 2)
    assert plan_from(record_of(plan) | {"something": 1}, 2) == replace(plan)
