import pytest

from articles.models import RedFlag, Status
from articles.urgency import Urgency
from physio.models import UrgentWords
from physio.search.finding import Search
from physio.search.urgentsigns import sign_of
from tests.admin import client_in_group
from tests.factories import make_article, make_red_flag

pytestmark = pytest.mark.django_db

SIGN = "Du kan ikke tisse, eller det er svært at komme i gang."


@pytest.fixture(autouse=True)
def rule() -> UrgentWords:
    """Alone: what a new site begins with is measured in test_search_quality.py."""
    UrgentWords.objects.all().delete()
    RedFlag.objects.all().delete()
    return UrgentWords.objects.create(sign="ikke tisse", said="kan ikke tisse\nikke lade vandet")


def texts(query: str) -> list[str | None]:
    return [sign and sign.text for sign in Search(query).signs()]


@pytest.mark.parametrize(
    "query", ["kan ikke tisse", "jeg kan ikke tise", "KAN IKKE LADE VANDET", "hvorfor ikke tisse?"]
)
def test_a_rules_words_bring_its_sign(query):
    make_red_flag(text=SIGN, urgency=Urgency.IMMEDIATE)
    assert texts(query) == [SIGN]


@pytest.mark.parametrize("query", ["tisser når jeg hoster", "ikke", "ondt i ryggen", ""])
def test_other_words_bring_none(query):
    make_red_flag(text=SIGN)
    assert texts(query) == []


def test_a_small_word_that_makes_the_sign_must_be_there(rule):
    rule.said = "taber mig"
    rule.save()
    make_red_flag(text=SIGN)
    assert texts("jeg taber mig") == [SIGN]
    assert texts("taber vandet") == []


def test_of_two_signs_with_the_words_the_more_urgent_is_shown():
    make_red_flag(text="Du kan ikke tisse.", urgency=Urgency.SOON)
    make_red_flag(text=SIGN, urgency=Urgency.IMMEDIATE)
    assert texts("kan ikke tisse") == [SIGN]


def test_a_sign_that_patients_may_not_read_is_never_shown():
    make_red_flag(text=SIGN, status="proposed")
    make_red_flag(text=SIGN, article=make_article(status=Status.DRAFT))
    assert texts("kan ikke tisse") == [None]


def test_what_an_editor_writes_holds_for_the_next_search(rule):
    make_red_flag(text=SIGN)
    assert texts("blæren er låst") == []
    rule.said += "\nblæren er låst"
    rule.save()
    assert texts("blæren er låst") == [SIGN]


def test_the_editor_sees_which_sign_a_rule_brings(rule):
    assert sign_of(rule) is None
    make_red_flag(text=SIGN)
    assert sign_of(rule).text == SIGN


def test_the_list_in_the_admin_says_which_rules_bring_nothing(rule):
    client = client_in_group("Fysioterapeut")
    assert "Ingen godkendte faresignaler" in client.get("/admin/physio/urgentwords/").content.decode()
    make_red_flag(text=SIGN, urgency=Urgency.IMMEDIATE)
    assert f"Haster: {SIGN}" in client.get("/admin/physio/urgentwords/").content.decode()
