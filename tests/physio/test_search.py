import pytest
from django.core import serializers
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article, Status
from physio.search.finding import Search
from physio.search.index import SearchEntry, SearchWord
from programs.models import Exercise, Program
from tests.factories import make_article, make_entry, make_exercise, make_program

pytestmark = pytest.mark.django_db

HOSTILE = [
    "", " ", '"', "'", "lænd OR", "NEAR(", "col:x", "-x", "*", "(", ")", "^", "%", "_", "\\", "a AND", "{x}", "\x00",
    "lænd\x00", "\ud800", "\udfff\ud800", "\u202eryg\u202c", "\ufeff", "😀", "ﷺ" * 100, "İ", "ß", "a" * 60_000,
    "ryg " * 15_000, "[" * 1000, "'; DROP TABLE physio_searchentry; --", "<script>alert(1)</script>", "1e999", "0x",
]  # fmt: skip


@pytest.fixture
def back() -> Article:
    return make_article(
        title="Ondt i lænden",
        aliases="hold i ryggen\nrygsmerter",
        lead="De fleste får ondt i lænden en gang.",
        body=(
            "## Hvad er det?\n\nSmerter nederst i **ryggen**.\n\n"
            "| Årsag | Hvor tit |\n| --- | --- |\n| Slidgigt | sjælden |\n\n"
            "## Ofte stillede spørgsmål\n\n### Må jeg cykle?\n\nJa, cykling er godt for dig.\n"
        ),
    )


def titles(query: str) -> list[str]:
    return [hit.title for hit in Search(query).hits()]


@pytest.mark.parametrize(
    "query",
    ["lænden", "laende", "lande", "LÆNDE", "la\u0308nden", "ondt lænd", "hold i ryggen", "rygsmerte", "slidgigt"],
)
def test_a_topic_is_found_by_its_words_its_aliases_and_its_tables(back, query):
    assert titles(query)[0] == "Ondt i lænden"


def test_a_hit_says_what_it_is_where_it_is_and_shows_its_best_passage(back):
    topic = Search("smerter ryggen").hits()[0]
    assert (topic.kind, topic.url) == ("emne", back.get_absolute_url())
    assert "Smerter nederst i ryggen." in topic.excerpt


def test_a_question_is_found_in_its_place_on_the_page(back):
    question = Search("må jeg cykle").hits()[0]
    assert question.kind == "spørgsmål"
    assert question.title == "Må jeg cykle?"
    assert question.url == f"{back.get_absolute_url()}#maa-jeg-cykle"
    assert question.excerpt == "Ja, cykling er godt for dig."


def test_programs_and_their_exercises_are_found():
    bridge = make_exercise(name="Bækkenløft", aliases="broen")
    program = make_program(title="Øvelser til ballen", exercises=[bridge])
    assert [(hit.kind, hit.url) for hit in Search("broen").hits()] == [("øvelse", bridge.get_absolute_url())]
    assert (Search("balle").hits()[0].kind, Search("balle").hits()[0].url) == ("program", program.get_absolute_url())


def test_the_page_that_has_every_word_of_the_query_stands_first():
    make_article(title="Ondt i foden", body="Foden foden foden.")
    make_article(title="Ondt i knæet", body="Når du løber, kan foden hjælpe knæet.")
    assert titles("knæ fod")[0] == "Ondt i knæet"


def test_a_word_in_the_title_counts_more_than_many_in_the_text():
    make_article(title="Sov bedre", body="Skuldersmerter. " * 50)
    make_article(title="Skuldersmerter", body="Læs her.")
    assert titles("skuldersmerter")[0] == "Skuldersmerter"


def test_a_topic_stands_before_an_exercise_with_the_same_word_in_its_name():
    make_program(title="Andet", exercises=[make_exercise(name="Træk skulderen tilbage")])
    make_article(title="Ondt i skulderen", body="")
    assert titles("skuld")[0] == "Ondt i skulderen"


def test_a_mistyped_word_finds_its_page_without_being_asked_about_first(back):
    assert titles("slidgikt")[0] == "Ondt i lænden"


def test_a_page_and_its_questions_leave_room_for_other_pages(back):
    back.body += "\n### Er lænden øm?\n\nLænden, lænden.\n\n### Er lænden stiv?\n\nLænden, lænden.\n"
    back.save()
    make_article(title="Gåture", lead="Godt for lænden.")
    assert "Gåture" in titles("lænden")[:3]


def test_what_only_shares_a_word_with_the_query_is_left_out():
    make_article(title="Ondt i skulderen", lead="Skulderen.", body="Skulderen, skulderen.", aliases="skulder")
    make_article(title="Gåture", lead="", body="Støt med skulderen mod væggen.")
    assert "Gåture" not in titles("ondt i skulderen")


def test_an_unknown_compound_finds_the_pages_of_its_parts(back):
    make_program(title="Øvelser til ryggen")
    assert titles("rygøvelser")[0] == "Øvelser til ryggen"


def test_a_place_on_the_body_is_found_also_while_nobody_has_written_about_it(back):
    place, *_ = Search("stiv skulder").hits()
    assert (place.kind, place.title, place.url) == ("sted", "Skulder", "/krop/skulder/")


def test_a_topic_stands_before_the_place_it_is_about(back):
    assert titles("ondt i lænden").index("Ondt i lænden") < titles("ondt i lænden").index("Ryg og lænd")


@pytest.mark.parametrize(
    ("query", "address"), [("hvornår skal jeg ringe til lægen", "/faresignaler/"), ("åbningstider", "/om/")]
)
def test_the_pages_of_every_site_are_found(query, address):
    assert Search(query).hits()[0].url == address


def test_no_more_hits_than_asked_for():
    for number in range(5):
        make_article(title=f"Hofte {number}")
    assert len(Search("hofte").hits(3)) == 3


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_what_is_not_published_is_never_found_nor_are_its_words_suggested(status):
    make_article(title="Hemmelighed", status=status)
    make_program(title="Hemmeligheden", status=status, exercises=[make_exercise(name="Hemmelig hop")])
    assert Search("hemmelighed hemmelig hop").hits() == []
    assert Search("hemmelihed").meant() is None


def test_a_published_exercise_is_found_while_one_of_its_programs_is_published():
    hop = make_exercise(name="Hop")
    program = make_program(exercises=[hop])
    make_program(exercises=[hop], status=Status.DRAFT)
    assert titles("hop") == ["Hop"]
    program.status = Status.WITHDRAWN
    program.save()
    assert titles("hop") == []


def test_publishing_makes_a_page_found_at_once():
    article = make_article(title="Pollenallergi", status=Status.DRAFT)
    assert titles("pollenallergi") == []
    article.status = Status.PUBLISHED
    article.save()
    assert titles("pollenallergi") == ["Pollenallergi"]


def test_a_changed_page_is_found_by_its_new_words_alone(back):
    back.title, back.body = "Kolesterol", "Kort tekst."
    back.save()
    assert titles("kolesterol") == ["Kolesterol"]
    assert titles("slidgigt") == []


def test_a_restored_old_version_is_found_by_its_old_words(back):
    stored = serializers.serialize("json", [back])
    back.title = "Kolesterol"
    back.save()
    for row in serializers.deserialize("json", stored):
        row.save()
    assert titles("kolesterol") == []
    assert titles("ondt lænden")[0] == "Ondt i lænden"


@pytest.mark.parametrize("model", [Article, Program, Exercise])
def test_a_deleted_page_is_forgotten_with_all_its_words(model):
    page = {Article: make_article, Exercise: make_exercise, Program: lambda: make_program(exercises=0)}[model]()
    assert SearchEntry.objects.exists()
    model.objects.filter(pk=page.pk).delete()
    assert not SearchEntry.objects.exists()
    assert not SearchWord.objects.exists()


def test_a_rebuilt_index_says_what_the_live_one_said(back):
    make_program(exercises=2)
    before = _index()
    SearchEntry.objects.all().delete()
    call_command("rebuild_search", verbosity=0)
    assert _index() == before


def _index() -> set[tuple]:
    return set(SearchWord.objects.values_list("entry__kind", "entry__title", "entry__anchor", "word", "weight"))


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: ascii(query)[:20])
def test_whatever_is_typed_gives_a_list_and_no_error(back, query):
    assert isinstance(Search(query).hits(), list)
    Search(query).meant()


class AnyQuery(TestCase):
    def setUp(self) -> None:
        make_article(title="Ondt i lænden")

    @given(st.text(alphabet=st.characters(), max_size=200))
    @settings(deadline=None)
    def test_any_text_at_all_gives_a_list_and_no_error(self, query: str) -> None:
        self.assertIsInstance(Search(query).hits(), list)
        Search(query).meant()


def test_a_typo_gets_a_suggestion_that_finds_something(back):
    assert Search("Slidgikt i ryggen").meant() == "slidgigt i ryggen"
    assert titles(Search("slidgikt i ryggen").meant())[0] == "Ondt i lænden"


def test_known_words_get_no_suggestion(back):
    assert Search("laenden").meant() is None
    assert Search("rygsmerter").meant() is None


def test_nothing_is_suggested_for_words_far_from_the_site(back):
    assert Search("fodboldresultater").meant() is None


def test_the_number_of_queries_does_not_grow_with_the_hits(django_assert_num_queries):
    make_article(title="Hofte")
    Search("hofte").hits()
    with django_assert_num_queries(4):
        Search("hofte").hits()
    for number in range(8):
        make_program(title=f"Hofte {number}", exercises=[make_exercise(name="Hofte")])
        make_article(title=f"Hofte {number}")
    Search("hofte").hits()
    with django_assert_num_queries(4):
        Search("hofte").hits()


def test_an_exercise_that_stands_in_two_programs_is_one_hit():
    hop = make_exercise(name="Hop")
    for _ in range(2):
        make_entry(make_program(exercises=0), hop)
    assert titles("hop") == ["Hop"]


class TestProgramsAlone:
    def test_two_letters_find_the_programmes_whose_words_begin_so(self):
        back, _ = make_program(title="Øvelser til ryggen"), make_program(title="Øvelser til knæet")
        make_article(title="Ondt i ryggen")
        assert Search("ry").programs() == [back.pk]

    def test_other_pages_take_no_programmes_place(self):
        program = make_program(title="Program", intro="Godt for ryggen.")
        for number in range(8):
            make_article(title=f"Ryg {number}")
        assert Search("ryg").programs(1) == [program.pk]

    def test_a_draft_is_not_found(self):
        make_program(title="Øvelser til ryggen", status="draft")
        assert Search("ryg").programs() == []
