"""What a physiotherapist does with topics and their signs in the admin."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from reversion.models import Version

from articles.models import Article, RedFlag, RedFlagStatus, Status
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_program, make_red_flag

pytestmark = pytest.mark.django_db
TOPICS, SIGNS = "/admin/articles/article/", "/admin/articles/redflag/"


@pytest.fixture
def editor() -> Client:
    return client_in_group("Fysioterapeut")


def change(row) -> str:
    return f"/admin/articles/{row._meta.model_name}/{row.pk}/change/"


class TestATopic:
    def test_is_made_as_a_draft_with_an_address_of_its_title(self, editor):
        data = form_data(editor.get(f"{TOPICS}add/")) | {"title": "Knæ og øvelser", "body": "## Hej\n\nTekst."}
        assert editor.post(f"{TOPICS}add/", data).status_code == 302
        article = Article.objects.get()
        assert (article.slug, article.status) == ("knae-og-oevelser", Status.DRAFT)
        assert Client().get("/emner/knae-og-oevelser/").status_code == 404

    def test_says_where_on_the_body_it_is_shown(self, editor):
        assert "Hofte og lyske, Knæ." in editor.get(change(make_article(title="Slidgigt i hofte og knæ"))).text

    def test_as_a_draft_is_shown_to_staff_alone_and_never_kept(self, editor):
        article = make_article(status=Status.DRAFT, title="Ondt i nakken")
        preview = f"{TOPICS}{article.pk}/vis/"
        assert preview in editor.get(change(article)).text
        answer = editor.get(preview)
        assert answer.status_code == 200 and "Ondt i nakken" in answer.text
        assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
        assert Client().get(preview).headers["Location"].startswith("/admin/login/")

    def test_that_is_published_links_to_its_page(self, editor):
        article = make_article()
        assert f'href="{article.get_absolute_url()}"' in editor.get(change(article)).text

    def test_that_is_not_there_leads_back_to_the_list(self, editor):
        assert editor.get(f"{TOPICS}4711/vis/").status_code == 302
        assert editor.get(f"{TOPICS}4711/change/").status_code == 302

    @pytest.mark.parametrize("body", ["[klik](javascript:alert(1))", "![](https://example.org/a.png)", "- " * 60 + "x"])
    def test_whose_text_the_page_would_not_show_is_refused_and_never_cleaned(self, editor, body):
        article = make_article(body="## Før\n\nTekst.")
        answer = editor.post(change(article), form_data(editor.get(change(article))) | {"body": body})
        assert answer.status_code == 200
        assert answer.context["adminform"].form.errors["body"]
        assert answer.context["adminform"].form["body"].value() == body
        article.refresh_from_db()
        assert article.body == "## Før\n\nTekst."

    def test_breaks_no_rule_of_the_clinic(self, editor):
        article = make_article()
        data = form_data(editor.get(change(article))) | {"reviewed_on": "2026-01-01", "reviewed_by": ""}
        assert "Skriv, hvem der har gennemgået siden." in editor.post(change(article), data).text

    def test_keeps_its_line_ends_when_a_browser_sends_others(self, editor):
        article = make_article(body="## Hej\n\nEt.\n\n- to\n- tre", sources="A\nB")
        data = form_data(editor.get(change(article)))
        sent = {name: value.replace("\n", "\r\n") for name, value in data.items()}
        assert editor.post(change(article), sent).status_code == 302
        assert not Version.objects.get_for_object(article).exclude(revision__comment__startswith="Som det").exists()
        editor.post(change(article), sent | {"lead": "En.\r\nTo."})
        article.refresh_from_db()
        assert (article.lead, article.body) == ("En.\nTo.", "## Hej\n\nEt.\n\n- to\n- tre")

    def test_with_markup_in_its_title_is_shown_as_text(self, editor):
        article = make_article(title="Ryg & <script>alert(1)</script>")
        for address in (TOPICS, change(article), f"{TOPICS}{article.pk}/history/", f"{TOPICS}{article.pk}/delete/"):
            page = editor.get(address).text
            assert "<script>alert(1)" not in page and "Ryg &amp; &lt;script&gt;" in page

    def test_with_signs_that_nobody_has_approved_says_so_when_it_is_saved(self, editor):
        article = make_article()
        make_red_flag(article=article, status=RedFlagStatus.PROPOSED)
        data = form_data(editor.get(change(article))) | {"lead": "Nyt."}
        assert (
            "1 faresignal er foreslået. Patienter ser kun de godkendte."
            in editor.post(change(article), data, follow=True).text
        )


class TestTheOrderOfItsSigns:
    @pytest.fixture
    def article(self) -> Article:
        article = make_article()
        for position, text in enumerate(("et", "to", "tre", "fire"), start=1):
            make_red_flag(article=article, text=text, position=position)
        return article

    def after(self, editor: Client, article: Article, changes: dict[str, str]) -> list[str]:
        data = form_data(editor.get(change(article)))
        data |= {f"red_flags-{name}": value for name, value in changes.items()}
        assert editor.post(change(article), data).status_code == 302
        flags = list(article.red_flags.all())
        assert [flag.position for flag in flags] == list(range(1, len(flags) + 1))
        return [flag.text for flag in flags]

    def test_is_swapped_in_one_save(self, editor, article):
        changes = {"0-position": "2", "1-position": "1"}
        assert self.after(editor, article, changes) == ["to", "et", "tre", "fire"]

    def test_puts_one_that_is_moved_up_before_the_one_whose_number_it_takes(self, editor, article):
        assert self.after(editor, article, {"3-position": "2"}) == ["et", "fire", "to", "tre"]

    def test_puts_one_that_is_moved_down_after_the_one_whose_number_it_takes(self, editor, article):
        assert self.after(editor, article, {"0-position": "3"}) == ["to", "tre", "et", "fire"]

    def test_puts_one_without_a_number_last(self, editor, article):
        assert self.after(editor, article, {"1-position": ""}) == ["et", "tre", "fire", "to"]

    def test_closes_the_gap_where_one_is_deleted(self, editor, article):
        assert self.after(editor, article, {"1-DELETE": "on"}) == ["et", "tre", "fire"]

    def test_puts_a_new_one_where_its_number_says(self, editor, article):
        new = {"4-text": "ny", "4-urgency": "straks", "4-status": "approved", "4-position": "1"}
        changes = new | {"TOTAL_FORMS": "5"}
        assert self.after(editor, article, changes) == ["ny", "et", "to", "tre", "fire"]


class TestTheList:
    def test_names_reviews_that_are_overdue_and_finds_them(self, editor):
        yesterday = timezone.localdate() - datetime.timedelta(days=1)
        late = {"reviewed_by": "A", "reviewed_on": yesterday - datetime.timedelta(days=9), "next_review_on": yesterday}
        make_article(title="Forsinket", **late)
        make_article(title="Kladde", status=Status.DRAFT, **late)
        make_article(title="Frisk")
        assert "1 emne skulle være gennemgået igen." in editor.get(TOPICS).text
        found = editor.get(f"{TOPICS}?gennemgang=overskredet").text
        assert "Forsinket" in found and "Frisk" not in found and "skulle være" not in found
        assert "Frisk" in editor.get(f"{TOPICS}?gennemgang=mangler").text

    def test_says_nothing_of_reviews_when_none_is_overdue(self, editor):
        make_article()
        assert "gennemgået igen" not in editor.get(TOPICS).text

    @pytest.mark.parametrize("address", [TOPICS, SIGNS, "/admin/programs/program/", "/admin/programs/exercise/"])
    def test_takes_as_many_queries_for_five_rows_as_for_one(self, editor, address):
        counts = []
        for more in (1, 4):
            for _ in range(more):
                make_red_flag(article=make_article())
                make_program(topic=make_article())
            editor.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert editor.get(address).status_code == 200
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestSigns:
    def test_of_all_pages_stand_in_one_list_by_where_they_belong(self, editor):
        make_red_flag(text="Et tegn for alle")
        make_red_flag(text="Emnets tegn", article=make_article())
        assert "Et tegn for alle" in editor.get(f"{SIGNS}?til=alle").text
        assert "Emnets tegn" not in editor.get(f"{SIGNS}?til=alle").text
        assert "Et tegn for alle" not in editor.get(f"{SIGNS}?til=emne").text
        assert "Emnets tegn" not in editor.get(f"{SIGNS}?til=program").text

    def test_that_hold_for_every_programme_can_be_corrected(self, editor):
        flag = make_red_flag()
        data = form_data(editor.get(change(flag))) | {"text": "Du får ondt i brystet"}
        assert editor.post(change(flag), data).status_code == 302
        assert RedFlag.objects.general().get(pk=flag.pk).text == "Du får ondt i brystet"

    def test_that_hold_for_every_programme_can_be_put_back_as_they_were(self, editor):
        flag = make_red_flag(text="Du får ondt")
        editor.post(change(flag), form_data(editor.get(change(flag))) | {"text": "Du får ondt i brystet"})
        assert "Som det stod før den første rettelse" in editor.get(f"{SIGNS}{flag.pk}/history/").text
        at = f"{SIGNS}{flag.pk}/history/{Version.objects.get_for_object(flag).last().pk}/"
        assert editor.post(at, form_data(editor.get(at))).status_code == 302
        assert RedFlag.objects.general().get(pk=flag.pk).text == "Du får ondt"

    @pytest.mark.parametrize("from_list", [True, False])
    def test_that_hold_for_every_programme_come_back_after_they_were_deleted(self, editor, from_list):
        flag = make_red_flag(text="Du får ondt")
        if from_list:
            editor.post(SIGNS, {"action": "delete_selected", "_selected_action": [flag.pk], "post": "yes"})
        else:
            editor.post(f"{SIGNS}{flag.pk}/delete/", {"post": "yes"})
        assert not RedFlag.objects.filter(pk=flag.pk).exists()
        assert "Du får ondt" in editor.get(f"{SIGNS}recover/").text
        at = f"{SIGNS}recover/{Version.objects.get_deleted(RedFlag).get().pk}/"
        assert editor.post(at, form_data(editor.get(at))).status_code == 302
        assert RedFlag.objects.general().filter(text="Du får ondt").exists()

    def test_that_were_approved_in_the_list_can_be_put_back_to_proposed(self, editor):
        flag = make_red_flag(status=RedFlagStatus.PROPOSED)
        editor.post(SIGNS, {"action": "approve", "_selected_action": [flag.pk]})
        kept = [version.field_dict["status"] for version in Version.objects.get_for_object(flag)]
        assert kept == [RedFlagStatus.APPROVED, RedFlagStatus.PROPOSED]

    def test_of_a_topic_never_come_back_alone(self, editor):
        flag = make_red_flag(article=make_article(), text="Din arm bliver svag")
        editor.post(f"{SIGNS}{flag.pk}/delete/", {"post": "yes"}, follow=True)
        assert "Din arm bliver svag" not in editor.get(f"{SIGNS}recover/").text
        version = Version.objects.get_deleted(RedFlag).get().pk
        assert editor.get(f"{SIGNS}recover/{version}/").status_code == 404

    def test_moved_from_one_topic_to_another_make_the_forms_of_both_stale(self, editor):
        first, second = make_article(), make_article()
        flag = make_red_flag(article=first)
        tokens = {first.token, second.token}
        editor.post(change(flag), form_data(editor.get(change(flag))) | {"article": str(second.pk)})
        assert not tokens & set(Article.objects.values_list("token", flat=True))

    def test_deleted_from_the_list_come_back_with_an_older_version_of_their_topic(self, editor):
        article = make_article()
        flag = make_red_flag(article=article, text="Din arm bliver svag")
        editor.post(change(article), form_data(editor.get(change(article))) | {"lead": "Første udgave."})
        chosen = {"action": "delete_selected", "_selected_action": [flag.pk], "post": "yes"}
        editor.post(SIGNS, chosen)
        assert not article.red_flags.exists()
        version = Version.objects.get_for_object(article)[1]
        at = f"{TOPICS}{article.pk}/history/{version.pk}/"
        assert editor.post(at, form_data(editor.get(at))).status_code == 302
        assert article.red_flags.get().text == "Din arm bliver svag"
