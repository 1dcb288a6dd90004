"""Links between topics lead to this site's pages, or are only words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Status
from articles.topiclinks import topics_named_in, with_topic_links
from tests.factories import make_article

KNOWN = {"ondt-i-nakken": "/emner/ondt-i-nakken/"}


@pytest.mark.parametrize(
    "address",
    ["/ondt-i-nakken", "ondt-i-nakken", "../ondt-i-nakken/", "/artikler/ondt-i-nakken.html", "/emner/ondt-i-nakken/"],
)
def test_a_link_that_ends_with_a_topics_address_leads_to_it(address):
    assert with_topic_links(f"Læs om [nakken]({address}).", KNOWN) == "Læs om [nakken](/emner/ondt-i-nakken/)."


def test_a_place_on_the_page_is_kept():
    assert with_topic_links("[Se](/ondt-i-nakken#oevelser)", KNOWN) == "[Se](/emner/ondt-i-nakken/#oevelser)"


def test_a_link_to_a_topic_that_is_not_there_is_only_its_words():
    assert with_topic_links("Læs om [foden](/ondt-i-foden) her.", KNOWN) == "Læs om foden her."


@pytest.mark.parametrize(
    "text",
    [
        "[NICE](https://nice.org.uk/ondt-i-nakken)",
        "[Ring](tel:112)",
        "[Ned](#oevelser)",
        "[Programmer](/programmer/oevelser-til-nakken/)",
        "[Forsiden](/)",
        "![Nakken](/media/markdownx/0.png)",
        "[1] og (2)",
        "`[Skriv](/saadan)`",
        "```\n[Skriv](/saadan)\n```",
    ],
)
def test_every_other_link_stays_as_it_is(text):
    assert topics_named_in(text) == []
    assert with_topic_links(text, KNOWN) == text


@pytest.mark.django_db
class TestOnThePage:
    BODY = "## Mere\n\nLæs om [ondt i nakken](/ondt-i-nakken) og [ondt i foden](ondt-i-foden)."

    def page(self, client, article) -> str:
        return client.get(article.get_absolute_url()).content.decode()

    def test_a_published_topic_is_linked_and_another_is_words(self, client):
        article = make_article(body=self.BODY)
        make_article(title="Ondt i nakken")
        make_article(title="Ondt i foden", status=Status.DRAFT)
        page = self.page(client, article)
        assert '<a href="/emner/ondt-i-nakken/" rel="noopener noreferrer">ondt i nakken</a>' in page
        assert "ondt i foden." in page and "/emner/ondt-i-foden/" not in page

    def test_a_topic_that_comes_later_makes_the_link_work(self, client):
        article = make_article(body=self.BODY)
        assert "/emner/ondt-i-foden/" not in self.page(client, article)
        make_article(title="Ondt i foden")
        assert "/emner/ondt-i-foden/" in self.page(client, article)

    def test_a_topic_that_moved_is_still_found(self, client):
        article = make_article(body=self.BODY)
        moved = make_article(title="Ondt i nakken")
        moved.slug = "nakkesmerter"
        moved.save()
        assert 'href="/emner/nakkesmerter/"' in self.page(client, article)

    def test_the_stored_text_keeps_its_links(self, client):
        article = make_article(body=self.BODY)
        self.page(client, article)
        article.refresh_from_db()
        assert article.body == self.BODY

    def test_all_the_links_of_a_page_cost_two_queries_at_most(self, client):
        plain, linked = make_article(), make_article(body=self.BODY)
        with CaptureQueriesContext(connection) as without:
            self.page(client, plain)
        with CaptureQueriesContext(connection) as with_links:
            self.page(client, linked)
        assert len(with_links) <= len(without) + 2
