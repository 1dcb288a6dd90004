import pytest
from django.core.exceptions import ValidationError

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


def test_a_line_stands_for_each_of_its_words_with_each_of_the_other_part(rule):
    rule.said = "sover / følelsesløs + skridtet / mellem benene"
    rule.save()
    make_red_flag(text=SIGN)
    assert texts("følelsesløs mellem mine ben") == texts("det sover i skridtet") == [SIGN]
    assert texts("sover") == texts("mellem benene") == []


def test_a_sign_in_other_words_is_found_where_none_has_the_first(rule):
    rule.sign = "ikke tisse / kontrol blære"
    rule.save()
    make_red_flag(text="Tab af kontrol over blæren")
    assert texts("kan ikke tisse") == ["Tab af kontrol over blæren"]
    make_red_flag(text=SIGN)
    assert texts("kan ikke tisse") == [SIGN]


@pytest.mark.parametrize("query", ["kan ik tisse", "kan ike tise", "ikk tisse"])
def test_not_is_understood_as_it_is_written_on_a_phone(query):
    make_red_flag(text=SIGN)
    assert texts(query) == [SIGN]


def test_an_expression_of_small_words_alone_is_none(rule):
    rule.said = "ikke få den op"
    rule.save()
    make_red_flag(text=SIGN)
    assert texts("må jeg ikke få den") == []


def test_a_line_that_stands_for_too_many_expressions_is_refused(rule):
    rule.said = " + ".join([" / ".join("abcdefgh")] * 3)
    with pytest.raises(ValidationError, match="står for 512 udtryk. Del linjen"):
        rule.full_clean()


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
