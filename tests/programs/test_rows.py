"""Programme rows and plain data say the same."""

from dataclasses import replace

import pytest

from articles.content import Sign
from articles.models import Article, RedFlag, RedFlagStatus
from articles.urgency import Urgency
from programs.content import ExerciseContent, ProgramContent, SectionContent
from programs.dosage import Dosage
from programs.models import Exercise, Program
from programs.rows import content_of, plan_of, plans_of, save_content, with_everything
from tests.factories import make_article, make_program, make_red_flag

pytestmark = pytest.mark.django_db

WHOLE = ProgramContent(
    title="Øvelser til stive skuldre",
    slug="oevelser-til-stive-skuldre",
    topic="stive-skuldre",
    intro="Gør det i dit eget tempo.",
    exercises=(
        ExerciseContent(
            "Skulderrul", 1, "skulderrul", ("Rul",), "Du bliver smidig.", "Stå op.", ("Rul frem.", "Rul tilbage.")
        ),
        ExerciseContent("Stræk", 2, "straek", dosage=Dosage(hold_s=(20, 30), side="each"), section=0, note="Roligt."),
        ExerciseContent("Stræk", None, "straek-2", dosage_text="Så længe det er rart.", section=1, feel="Et træk."),
    ),
    sections=(SectionContent("Fase 1", "De første uger.", Dosage(per_day=(2, 2))), SectionContent("Fase 2")),
    dosage=Dosage(reps=(8, 12), per_week=(3, 3)),
    progression="Læg to gentagelser til.",
    pain_rule="Op til 5 af 10.",
    stop_rule="Stop, når det stikker.",
    remarks="Tag en pause.",
    contact="Klinik Eksempel\n12 34 56 78",
    sources=("En bog",),
    aliases=("stiv nakke",),
    status="published",
    signs=(Sign("Din arm bliver svag", Urgency.IMMEDIATE, "En kilde"), Sign("Feber", Urgency.SOON, doubtful=True)),
)


@pytest.fixture
def topic() -> Article:
    return Article.objects.create(title="Stive skuldre", status="published")


def saved(content: ProgramContent) -> Program:
    save_content(Program.objects.filter(slug=content.slug).first() or Program(), content)
    return with_everything(Program.objects).get(slug=content.slug)


def test_what_is_saved_is_what_is_read(topic):
    assert content_of(saved(WHOLE)) == WHOLE


def test_saving_twice_adds_nothing(topic):
    saved(WHOLE)
    saved(WHOLE)
    assert content_of(Program.objects.get()) == WHOLE
    assert (Exercise.objects.count(), RedFlag.objects.filter(program__isnull=False).count()) == (3, 2)


def test_two_exercises_with_one_name_keep_their_addresses_when_a_text_changes(topic):
    before = list(saved(WHOLE).entries.values_list("exercise_id", flat=True))
    changed = replace(WHOLE, exercises=(*WHOLE.exercises[:2], replace(WHOLE.exercises[2], feel="Et let træk.")))
    assert list(saved(changed).entries.values_list("exercise_id", flat=True)) == before


class TestThePlan:
    def test_numbers_exercises_as_the_paper_does_and_else_by_their_place(self, topic):
        assert [exercise.number for exercise in plan_of(saved(WHOLE)).exercises] == [1, 2, 3]

    def test_an_exercise_without_a_dose_takes_over_the_whole_general_dose(self, topic):
        first = plan_of(saved(WHOLE)).exercises[0]
        assert (first.dosage, first.inherited) == (Dosage(), WHOLE.dosage)

    def test_an_exercise_with_a_dose_takes_over_only_how_often(self, topic):
        second = plan_of(saved(WHOLE)).exercises[1]
        assert second.inherited == Dosage(per_day=(2, 2), per_week=(3, 3))

    def test_shows_approved_signs_of_the_programme_its_topic_and_all_programmes(self, topic):
        RedFlag.objects.create(article=topic, text="Emnets tegn", urgency="snart", status=RedFlagStatus.APPROVED)
        RedFlag.objects.create(article=topic, text="Foreslået", urgency="snart", status=RedFlagStatus.PROPOSED)
        signs = {sign.text for sign in plan_of(saved(WHOLE)).signs}
        general = set(RedFlag.objects.general().approved().values_list("text", flat=True))
        assert signs == {"Din arm bliver svag", "Emnets tegn"} | general
        assert general

    def test_is_the_same_whether_it_is_made_alone_or_with_others(self, topic):
        programs = [make_program(topic=topic), make_program(topic=make_article()), make_program()]
        for owner in ({"article": topic}, {"program": programs[1]}, {"program": programs[2], "article": topic}, {}):
            make_red_flag(text=f"Tegn for {sorted(owner)}", **{"article": None, "program": None} | owner)
        assert plans_of(programs) == [plan_of(program) for program in programs]
        assert len({plan.signs for plan in plans_of(programs)}) == 3


def test_the_queries_of_a_plan_do_not_grow_with_its_exercises(topic, django_assert_max_num_queries):
    many = replace(
        WHOLE, slug="mange", exercises=tuple(ExerciseContent(f"Øvelse {n}", slug=f"oevelse-{n}") for n in range(12))
    )
    saved(WHOLE), saved(many)
    for slug in (WHOLE.slug, many.slug):
        with django_assert_max_num_queries(7):
            plan_of(with_everything(Program.objects).get(slug=slug))


def test_an_exercise_that_was_taken_back_is_in_no_plan_any_more(topic):
    program = saved(WHOLE)
    Exercise.objects.filter(slug="straek").update(status="withdrawn")
    program = with_everything(Program.objects).get(pk=program.pk)
    assert [exercise.slug for exercise in plan_of(program).exercises] == ["skulderrul", "straek-2"]
