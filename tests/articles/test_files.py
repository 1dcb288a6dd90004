import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.content import ArticleContent, Sign
from articles.danish import danish_slug
from articles.files import is_article, read, split_lead, strip_blank_lines, write
from articles.reading import FileProblem, control_character
from articles.urgency import Urgency
from tests.corpus.measure_articles import expectations, judge
from tests.corpus.measure_signs import Score

SEEDS = {
    "000": ("Lændetræning", "laendetraening", None, datetime.date(2024, 2, 24)),
    "001": ("Ondt i lænden", "ondt-i-laenden", datetime.date(2025, 9, 13), datetime.date(2025, 10, 12)),
    "002": ("Bækkenbundstræning", "baekkenbundstraening", None, datetime.date(2024, 2, 24)),
    "003": ("Neuromuskulær træning", "neuromuskulaer-traening", None, datetime.date(2024, 2, 24)),
}


def article(*lines: str, body: str = "Tekst.\n") -> str:
    return "\n".join(["---", *lines, "---", body])


def problem_of(*lines: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read(article(*lines))
    return caught.value


@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_is_read_as_a_reader_would(seed_text, number):
    content = read(seed_text(number))
    assert (content.title, content.slug, content.published_on, content.updated_on) == SEEDS[number]
    assert content.meta_title
    assert content.remarks == ()


@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_keeps_every_sign_of_its_text(seed_text, number):
    body = seed_text(number).split("---\n", 2)[2]
    content = read(seed_text(number))
    assert content.text == strip_blank_lines(body)
    assert content.lead and content.lead in body


@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_that_is_written_is_read_back(seed_text, number):
    content = read(seed_text(number))
    assert read(write(content)) == content


def test_topics_are_told_from_leaflets_and_programmes(seed_text):
    assert [is_article(seed_text(number)) for number in ("000", "001", "002", "003", "004")] == [True] * 4 + [False]
    assert is_article(article("title: a", "type: article"))
    assert not is_article(article("title: a", "type: program"))
    assert not is_article("# Ondt i ryggen\n")


def test_a_broken_block_is_still_a_topic_so_that_its_error_is_shown():
    assert is_article(article("title: a: b"))
    assert not is_article(article("title: a: b", "type: program"))


@pytest.mark.parametrize("name", [*expectations("open"), *expectations("held_out")])
def test_an_article_of_the_corpus_is_read_as_a_careful_reader_reads_it(name):
    score = Score()
    judge(name, (expectations("open") | expectations("held_out"))[name], score)
    assert score.failures == []


def test_physios_own_names_are_read():
    content = read(
        article(
            "title: Ondt i knæet",
            "slug: knae",
            "meta_title: Knæ",
            "published_on: 2024-01-02",
            "updated_on: 2024-02-03",
            "reviewed_by: Anna Holm, fysioterapeut",
            "reviewed_on: 3. marts 2024",
            "next_review_on: 3/3/2026",
            "status: published",
            "sources: [Bog, Blad]",
            "aliases:\n- dårligt knæ",
            "red_flags:",
            "  - text: Knæet er låst",
            "    urgency: straks",
            "    status: approved",
            "  - text: Feber",
            "    urgency: snart",
            "    source: Står i bogen",
        )
    )
    assert content == ArticleContent(
        title="Ondt i knæet",
        slug="knae",
        lead="Tekst.",
        meta_title="Knæ",
        published_on=datetime.date(2024, 1, 2),
        updated_on=datetime.date(2024, 2, 3),
        reviewed_by="Anna Holm, fysioterapeut",
        reviewed_on=datetime.date(2024, 3, 3),
        next_review_on=datetime.date(2026, 3, 3),
        status="published",
        sources=("Bog", "Blad"),
        aliases=("dårligt knæ",),
        signs=(
            Sign("Knæet er låst", Urgency.IMMEDIATE),
            Sign("Feber", Urgency.SOON, "Står i bogen", doubtful=True),
        ),
    )


@pytest.mark.parametrize(
    "name", ["lastUpdated", "last_updated", "dateUpdated", "dateModified", "updatedAt", "Opdateret", "updated"]
)
def test_the_day_of_the_last_change_has_many_names(name):
    assert read(article("title: a", f"{name}: 1/2/2024")).updated_on == datetime.date(2024, 2, 1)


@pytest.mark.parametrize("name", ["datePublished", "date_published", "publishedAt", "publishDate", "date", "Udgivet"])
def test_the_day_of_publication_has_many_names(name):
    assert read(article("title: a", f"{name}: 1/2/2024")).published_on == datetime.date(2024, 2, 1)


@pytest.mark.parametrize("value", ["null", "~", '""', ""])
def test_a_date_that_says_nothing_is_none(value):
    assert read(article("title: a", f"lastUpdated: {value}")).updated_on is None


def test_two_names_for_one_field_that_disagree_are_reported():
    content = read(article("title: a", "date: 1/1/2024", "datePublished: 2/2/2024"))
    assert content.published_on == datetime.date(2024, 2, 2)
    assert content.remarks == ("»date« er ikke brugt, fordi »datePublished« siger noget andet.",)


@pytest.mark.parametrize("name", ["published_by", "updatedBy", "published_in"])
def test_a_name_that_differs_in_its_little_word_alone_is_another_name(name):
    content = read(article("title: a", f"{name}: Mette"))
    assert content.published_on is None and content.updated_on is None
    assert f"»{name}« bruges ikke på siden." in content.remarks[-1]


@pytest.mark.parametrize("name", ["tilte", "titl", "lastUpdatd", "datePublishd", "metaTitel2", "satus", "red_flag"])
def test_a_mistyped_name_is_an_error_that_names_what_was_meant(name):
    problem = problem_of("title: a", f"{name}: x")
    assert problem.line == 3
    assert "Mente du" in problem.reason


@pytest.mark.parametrize(
    "name",
    [
        "tags",
        "layout",
        "author",
        "description",
        "readingTime",
        "ogImage",
        "related",
        "kategori",
        "ogTitle",
        "publisher",
        "state",
    ],
)
def test_any_other_name_is_left_alone_and_reported(name):
    assert read(article("title: a", f"{name}: x")).remarks == (f"Linje 3: »{name}« bruges ikke på siden.",)


def test_nested_names_of_other_pages_are_not_this_pages():
    content = read(article("title: a", "related:", "  - title: b", "    slug: c", "    lastUpdated: 31/31/2024"))
    assert (content.title, content.slug, content.updated_on) == ("a", "a", None)


def test_a_missing_title_is_taken_from_the_meta_title_and_said():
    content = read(article('metaTitle: "Ondt i knæet: råd"', body="# Knæ\n"))
    assert content.title == "Ondt i knæet: råd"
    assert content.remarks == ("Titlen mangler; titlen til søgemaskiner er brugt i stedet.",)


def test_a_missing_title_is_taken_from_the_first_heading_and_said():
    content = read(article("status: draft", body="Tekst\n\n## **Ondt** i knæet\n"))
    assert content.title == "Ondt i knæet"
    assert content.remarks == ("Titlen mangler; den første overskrift er brugt i stedet.",)


def test_no_title_at_all_is_an_error():
    assert "Titlen mangler" in problem_of("status: draft").reason
    assert problem_of("status: draft", "title:").line == 3


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (["title: a", "lastUpdated: 31/02/2024"], 3, "ingen dag nummer 31"),
        (["title: a", "status: klar"], 3, "»klar« er ingen status"),
        (["title: [a, b]"], 2, "skal være tekst"),
        (["title: " + "a" * 201], 2, "højst have 200 tegn"),
        (["title: …"], 1, "ingen bogstaver"),
        (["title: a", "reviewed_on: 1/1/2024"], 3, "hvem der har gennemgået"),
        (["title: a", "reviewed_by: b", "reviewed_on: 1/1/2024", "next_review_on: 1/1/2023"], 5, "efter den sidste"),
        (["title: a", "red_flags: feber"], 3, "skal være en liste"),
        (["title: a", "red_flags: [feber]"], 3, "»text« og »urgency«"),
        (["title: a", "red_flags: [{text: a, urgency: snart, level: 1}]"], 3, "»level« er ikke et felt"),
        (["title: a", "red_flags: [{urgency: snart}]"], 3, "mangler sin tekst"),
        (["title: a", "red_flags: [{text: a, urgency: rød}]"], 3, "livsfare, straks, snart eller klinik"),
        (["title: a", "red_flags: [{text: a, urgency: snart, status: ja}]"], 3, "proposed eller approved"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_line(lines, line, reason):
    problem = problem_of(*lines)
    assert problem.line == line
    assert reason in problem.reason


def test_a_page_updated_before_it_was_published_keeps_the_publication_and_says_so():
    content = read(article("title: a", "datePublished: 2/2/2024", "lastUpdated: 1/1/2024"))
    assert (content.published_on, content.updated_on) == (datetime.date(2024, 2, 2), None)
    assert "ligger før udgivet" in content.remarks[0]


def test_a_draft_of_another_system_is_a_draft():
    assert read(article("title: a", "draft: true")).status == "draft"
    assert read(article("title: a", "draft: false")).status == ""


def test_an_address_of_another_system_is_written_as_ours_and_said():
    content = read(article("title: a", "slug: /emner/Ondt i lænden/"))
    assert content.slug == "ondt-i-laenden"
    assert "skrevet om" in content.remarks[0]


def test_a_title_without_letters_takes_its_address_from_the_files_name():
    assert read(article("title: …"), "folder/knæ.md").slug == "knae"


def test_words_after_a_hash_are_reported():
    assert read(article("title: Ryg #1 råd")).remarks == ("»#1 råd« er læst som en kommentar.",)


def test_a_picture_from_elsewhere_is_reported_with_the_line_of_the_file():
    content = read(article("title: a", body="Tekst\n\n![x](https://x.dk/a.png)\n"))
    assert content.remarks[0].startswith("Linje 6: Billedet »https://x.dk/a.png«")


@pytest.mark.parametrize(
    "opening", ["## Overskrift", "- punkt", "> citat", "| a |", "```", "1. et", "![x](/media/x.png)", "---", "    kode"]
)
def test_only_a_plain_paragraph_is_a_lead(opening):
    assert split_lead(f"{opening}\n\nTekst") == ("", f"{opening}\n\nTekst")


@pytest.mark.parametrize(
    "text", ["Lead\n## Overskrift\n\nTekst", "Lead\n\n\nTekst", "Lead\n- punkt\n\nTekst", "Titel\n===\n\nTekst"]
)
def test_a_paragraph_that_could_not_be_joined_again_is_no_lead(text):
    assert split_lead(text) == ("", text)


def test_signs_come_from_the_text_where_the_file_lists_none():
    content = read(article("title: a", body="Ring 112, hvis du får ondt i brystet.\n"))
    assert [(sign.urgency, sign.text) for sign in content.signs] == [(Urgency.LIFE_THREATENING, "Ondt i brystet")]


@pytest.mark.parametrize("listed", ["red_flags: []", "red_flags:"])
def test_an_empty_list_of_signs_means_none(listed):
    assert read(article("title: a", listed, body="Ring 112, hvis du får ondt i brystet.\n")).signs == ()


printable = st.characters(exclude_categories=["Cs", "Cc"])
lines = st.text(printable, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
titles = lines.filter(danish_slug)
slugs = titles.map(lambda text: danish_slug(text, 80))
dates = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
markdown_lines = st.lists(lines | st.sampled_from(["", "## Et", "- a", "---", "> b", "  c", "```"]), max_size=8).map(
    "\n".join
)
markdown = markdown_lines.map(strip_blank_lines).filter(lambda text: not control_character(text))
signs = st.builds(Sign, lines, st.sampled_from(Urgency), st.just("") | lines, st.booleans())


@st.composite
def contents(draw) -> ArticleContent:
    published, updated = draw(dates), draw(dates)
    reviewed, following = draw(dates), draw(dates)
    return ArticleContent(
        title=draw(titles),
        slug=draw(slugs),
        lead=draw(st.just("") | markdown),
        body=draw(markdown),
        meta_title=draw(st.just("") | lines),
        published_on=published,
        updated_on=None if published and updated and updated < published else updated,
        reviewed_by=draw(lines),
        reviewed_on=reviewed,
        next_review_on=None if reviewed and following and following <= reviewed else following,
        status=draw(st.sampled_from(["", "draft", "published", "withdrawn"])),
        sources=tuple(draw(st.lists(lines, max_size=3))),
        aliases=tuple(draw(st.lists(lines, max_size=3))),
        signs=tuple(draw(st.lists(signs, max_size=3))),
    )


@given(contents())
def test_every_topic_that_is_written_is_read_back(content):
    assert read(write(content)) == content


@given(contents())
def test_writing_what_was_read_changes_nothing(content):
    assert write(read(write(content))) == write(content)


@given(
    st.lists(
        st.sampled_from(["---", "title: a", "slug: b", "x", "", "## y", "date: 1/1/2024", "- z", "red_flags:", "\t"]),
        max_size=12,
    )
)
def test_any_file_gives_a_topic_or_a_problem(parts):
    try:
        assert read("\n".join(parts)).title
    except FileProblem as problem:
        assert problem.reason
