"""What a topic's page says of its programmes is what their own pages say."""

import pytest

from articles.models import Article, Status
from articles.wholetopic import whole_topic
from programs.dosage import Dosage
from programs.models import ProgramSection
from programs.rows import plan_of
from programs.topicprograms import TopicProgram, programs_from
from tests.factories import make_article, make_entry, make_exercise, make_program

pytestmark = pytest.mark.django_db


def shown(topic: Article) -> list[TopicProgram]:
    return programs_from(whole_topic(Article.objects.all(), pk=topic.pk).programs)


def test_the_facts_are_those_of_the_programmes_own_page():
    topic = make_article()
    program = make_program(topic=topic, exercises=0, dosage=Dosage.parse("2 gange om dagen, i 6 uger"))
    section = ProgramSection.objects.create(
        program=program, position=1, title="Styrke", dosage=Dosage.parse("3 sæt af 10 gentagelser")
    )
    make_entry(program, section=section)
    make_entry(program, dosage=Dosage.parse("2 gentagelser, hold 30 sek., hver side"))
    (found,) = shown(topic)
    assert found.facts == plan_of(program).facts()
    assert len(found.facts) == 4


def test_programmes_stand_in_danish_order_and_keep_their_exercises_apart():
    topic = make_article()
    for title, count in (("Ærteøvelser", 2), ("Zoneøvelser", 3), ("Albueøvelser", 1)):
        make_program(title=title, topic=topic, exercises=count)
    assert [(program.title, len(program.exercises)) for program in shown(topic)] == [
        ("Albueøvelser", 1),
        ("Zoneøvelser", 3),
        ("Ærteøvelser", 2),
    ]


def test_exercises_stand_in_the_programmes_order():
    topic = make_article()
    make_program(topic=topic, exercises=[make_exercise(name=name) for name in ("Planke", "Bro", "Kat")])
    (found,) = shown(topic)
    assert [exercise.name for exercise in found.exercises] == ["Planke", "Bro", "Kat"]


def test_an_exercise_that_was_taken_back_is_not_counted():
    topic = make_article()
    make_program(topic=topic, exercises=[make_exercise(), make_exercise(status=Status.DRAFT)])
    (found,) = shown(topic)
    assert found.facts == ["1 øvelse"]


def test_a_programme_without_exercises_still_leads_to_its_page():
    topic = make_article()
    program = make_program(topic=topic, exercises=0)
    (found,) = shown(topic)
    assert (found.facts, found.exercises, found.url) == ([], (), program.get_absolute_url())


def test_the_addresses_are_the_programmes_own():
    topic = make_article()
    program = make_program(topic=topic)
    (found,) = shown(topic)
    assert (found.url, found.sheet_url) == (program.get_absolute_url(), program.get_sheet_url())
    assert found.train_url == f"{program.get_absolute_url()}traen/"
