import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import serializers
from django.db import transaction
from django.utils import timezone

from articles.models import Article, RedFlag
from physio.contentversion import content_changed, content_version
from physio.models import ContentVersion
from programs.models import ProgramSection
from tests.factories import (
    make_article,
    make_clinic,
    make_entry,
    make_exercise,
    make_program,
    make_red_flag,
    make_region,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "make",
    [make_article, make_exercise, make_program, make_red_flag, make_region, make_clinic],
    ids=lambda f: f.__name__,
)
def test_every_save_and_every_deletion_of_content_moves_the_version_on(make):
    seen = [content_version()]
    row = make()
    seen.append(content_version())
    row.save()
    seen.append(content_version())
    row.delete()
    seen.append(content_version())
    assert len(set(seen)) == 4


def test_an_exercise_placed_moved_or_removed_moves_the_version_on():
    program = make_program(exercises=0)
    seen = [content_version()]
    entry = make_entry(program)
    seen.append(content_version())
    entry.section = ProgramSection.objects.create(program=program, position=1, title="Fase 1")
    entry.save()
    seen.append(content_version())
    entry.delete()
    seen.append(content_version())
    assert len(set(seen)) == 4


def test_rows_deleted_in_bulk_move_the_version_on():
    make_article()
    before = content_version()
    Article.objects.all().delete()
    assert content_version() != before


def test_a_restored_old_version_is_written_without_save_and_moves_the_version_on_all_the_same():
    article = make_article(title="Før")
    stored = serializers.serialize("json", [article])
    article.title = "Efter"
    article.save()
    before = content_version()
    for row in serializers.deserialize("json", stored):
        row.save()
    assert Article.objects.get(pk=article.pk).title == "Før"
    assert content_version() != before


def test_a_bulk_write_moves_the_version_on_when_it_says_so():
    make_red_flag()
    before = content_version()
    RedFlag.objects.update(position=7)
    content_changed()
    assert content_version() != before


def test_a_change_that_is_rolled_back_leaves_the_version():
    make_article()
    before = content_version()
    with pytest.raises(RuntimeError), transaction.atomic():
        make_article()
        raise RuntimeError
    assert content_version() == before


def test_logins_and_sessions_are_no_content():
    before = content_version()
    get_user_model().objects.create_user("anna")
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now())
    assert content_version() == before


def test_there_is_one_row_however_often_content_changes():
    ContentVersion.objects.all().delete()
    assert content_version() == "0"
    content_changed()
    content_changed()
    assert ContentVersion.objects.count() == 1
    assert content_version() != "0"


def test_the_version_costs_one_query_to_read_and_one_to_move(django_assert_num_queries):
    content_changed()
    with django_assert_num_queries(1):
        content_version()
    with django_assert_num_queries(1):
        content_changed()
