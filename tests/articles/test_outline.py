import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.markdown import render_markdown
from articles.outline import Questions, Section, outline

COUNTS = {"000": (6, 4, 0), "001": (10, 8, 1), "002": (7, 4, 0), "003": (6, 4, 0)}


def joined(body: str) -> str:
    plan = outline(body)
    return plan.intro + "".join(part.source for part in plan.parts)


def titles(items) -> list[str]:
    return [item.title for item in items]


@pytest.mark.parametrize("number", COUNTS)
def test_the_seeds_have_the_sections_questions_and_tables_that_a_reader_counts(seed_text, number):
    plan = outline(seed_text(number).split("---\n", 2)[2])
    assert (plan.second_level, len(plan.questions), plan.tables) == COUNTS[number]
    assert len(plan.sections) == plan.second_level


@pytest.mark.parametrize("number", COUNTS)
def test_the_parts_of_a_seed_are_its_text(seed_text, number):
    body = seed_text(number).split("---\n", 2)[2]
    assert joined(body) == body


def test_the_middle_column_of_the_seeds_table_is_right_aligned(seed_text):
    rendered = render_markdown(seed_text("001").split("---\n", 2)[2])
    assert re.findall(r"<th(?: class=\"(.*?)\")? scope", rendered) == ["", "align-right", ""]


def test_intro_sections_and_subsections_keep_their_texts():
    plan = outline("Indledning.\n\n## Et\n\nTekst.\n\n### Under\n\nMere.\n\n## To\n")
    assert plan.intro == "Indledning.\n\n"
    first, second = plan.sections
    assert (first.title, first.slug, first.level, first.markdown) == ("Et", "et", 2, "\nTekst.\n\n")
    assert first.whole == "\nTekst.\n\n### Under\n\nMere.\n\n"
    assert titles(first.subsections) == ["Under"]
    assert second.whole == ""


def test_a_title_is_plain_words():
    assert titles(outline("## **Fed** og `kode` [link](/x)\n").sections) == ["Fed og kode link"]


def test_headings_in_code_quotations_and_lists_are_no_sections():
    assert titles(outline("```\n## nej\n```\n\n> ## nej\n\n- ## nej\n\n    ## nej\n\n## ja\n").sections) == ["ja"]


def test_a_heading_underlined_by_dashes_is_a_section():
    assert titles(outline("Øvelser\n---\n\nTekst\n").sections) == ["Øvelser"]


def test_an_h1_does_not_hide_the_sections():
    plan = outline("# Titel\n\nTekst\n\n## Et\n\n## To\n")
    assert titles(plan.sections) == ["Et", "To"]
    assert titles(plan.parts) == ["Titel", "Et", "To"]


def test_without_second_level_headings_the_highest_level_makes_the_contents():
    plan = outline("### Et\n\n#### Under\n\n### To\n")
    assert titles(plan.sections) == ["Et", "To"]
    assert plan.second_level == 0


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Ofte stillede spørgsmål",
            "Ofte stillede spørgsmål om ryggen",
            "Ofte stillede spørgsmål (FAQ)",
            "FAQ",
            "FAQ om knæ",
        ),
        *("Spørgsmål og svar", "Spørgsmål & svar", "Spørgsmål/svar", "Hyppige spørgsmål", "Hyppigt stillede spørgsmål"),
        *(
            "Typiske spørgsmål",
            "Almindelige spørgsmål om hoften",
            "Oftest stillede spørgsmål",
            "De mest stillede spørgsmål",
        ),
        *(
            "Det bliver vi ofte spurgt om",
            "Q&A",
            "Spørgsmål",
            "Du spørger, vi svarer",
            "**Ofte stillede spørgsmål**",
            "OFTE STILLEDE SPØRGSMÅL",
        ),
    ],
)
@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_questions_are_known_by_any_wording_at_any_depth(heading, level):
    below = "#" * (level + 1)
    plan = outline(f"{'#' * level} {heading}\n\n{below} Hvor ofte?\n\nTit.\n\n{below} Hvor længe?\n\nLænge.\n")
    assert [(q.title, q.answer_markdown) for q in plan.questions] == [("Hvor ofte?", "Tit."), ("Hvor længe?", "Længe.")]
    assert plan.second_level == 0


@pytest.mark.parametrize(
    "heading",
    ["Hvilke spørgsmål skal jeg stille?", "Har du spørgsmål?", "Kontakt os med spørgsmål", "Hvad svarer lægen?"],
)
def test_a_heading_that_only_speaks_of_questions_is_a_section(heading):
    plan = outline(f"## {heading}\n\nTekst.\n\n### Under\n")
    assert plan.questions == ()
    assert plan.second_level == 1


@pytest.mark.parametrize(
    "heading", ["Kilder", "Kilder og henvisninger", "Referencer", "Litteratur", "Læs mere", "Links"]
)
def test_a_source_list_under_the_questions_is_no_question(heading):
    plan = outline(f"## FAQ\n\n### Hvor ofte?\n\nTit.\n\n### {heading}\n\n- Bog\n")
    assert titles(plan.questions) == ["Hvor ofte?"]
    assert titles(plan.parts[0].subsections) == [heading]
    assert "Bog" not in plan.questions[0].answer_markdown


def test_a_source_list_deeper_in_the_last_answer_is_set_apart():
    plan = outline("## FAQ\n\n### Hvor ofte?\n\nTit.\n\n#### Kilder\n\n- Bog\n")
    assert plan.questions[0].answer_markdown == "Tit."


def test_an_answer_keeps_its_own_headings():
    plan = outline("## FAQ\n\n### Hvordan?\n\nSådan.\n\n#### Trin\n\nEt.\n")
    assert plan.questions[0].answer_markdown == "Sådan.\n\n#### Trin\n\nEt."
    assert plan.questions[0].ids == ("trin",)


def test_headings_that_group_questions_are_no_questions():
    plan = outline(
        "## FAQ\n\n### Om træning\n\n#### Hvor ofte?\n\nTit.\n\n### Om smerter\n\n#### Er det farligt?\n\nNej.\n"
    )
    assert titles(plan.questions) == ["Hvor ofte?", "Er det farligt?"]


def test_questions_beside_their_heading_are_questions():
    plan = outline("## Om\n\n## FAQ\n\n## Hvor ofte?\n\nTit.\n\n## Hvor længe?\n\nLænge.\n\n## Kontakt\n\nRing.\n")
    assert titles(plan.questions) == ["Hvor ofte?", "Hvor længe?"]
    assert titles(plan.sections) == ["Om", "Kontakt"]


@pytest.mark.parametrize("heading", ["Øvrige spørgsmål", "Spørgsmål om træningen"])
def test_a_heading_about_questions_is_one_of_them_when_bold_lines_ask(heading):
    body = f"## {heading}\n\n**Hvor ofte?**\n\nTit.\n"
    assert [question.title for question in outline(body).questions] == ["Hvor ofte?"]
    assert not outline(f"## {heading}\n\n- Hvor ofte?\n").questions


def test_questions_in_bold_are_questions():
    plan = outline("## FAQ\n\nKort.\n\n**Hvor ofte?** Tit.\nMeget tit.\n\n**Hvor længe?**\n\nLænge.\n")
    assert [(q.title, q.answer_markdown) for q in plan.questions] == [
        ("Hvor ofte?", "Tit.\nMeget tit."),
        ("Hvor længe?", "Længe."),
    ]
    assert plan.parts[0].markdown.strip() == "Kort."


def test_questions_inside_a_section_end_where_their_level_ends():
    plan = outline("## Knæ\n\n### FAQ\n\n#### Hvor ofte?\n\nTit.\n\n### Mere\n\nTekst.\n")
    assert [type(part) for part in plan.parts] == [Section, Questions, Section]
    assert titles(plan.parts) == ["Knæ", "FAQ", "Mere"]


def test_tables_are_counted_and_those_in_code_are_not():
    assert outline("| a |\n|---|\n| b |\n\n| c |\n|---|\n\n```\n| d |\n|---|\n```\n").tables == 2


def test_the_slugs_are_the_ids_of_the_rendered_headings():
    body = "# A\n\n## B\n\n> ## B\n\n### B\n\n## FAQ\n\n### B\n\nsvar\n\n#### B\n"
    plan = outline(body)
    slugs = [slug for part in plan.parts for slug in _slugs(part)]
    assert sorted(re.findall(r'id="(.*?)"', render_markdown(body))) == sorted(slugs)


def _slugs(part) -> list[str]:
    if isinstance(part, Questions):
        inner = [slug for q in part.questions for slug in (q.slug, *q.ids)]
        return [part.slug, *inner, *(slug for s in part.subsections for slug in _slugs(s))]
    return [part.slug, *part.ids]


LINES = [
    "# Titel",
    "## Afsnit",
    "### Under",
    "#### Dybt?",
    "## FAQ",
    "### Hvorfor?",
    "### Kilder",
    "**Fed?** ja",
    "tekst",
    "",
    "- punkt",
]
LINES += [
    "```",
    "| a |",
    "|---|",
    "---",
    "===",
    "> citat",
    "## Ofte stillede spørgsmål",
    "## Spørgsmål?",
    "    kode",
    "\u2028x",
    "\fx",
]


@given(st.lists(st.sampled_from(LINES), max_size=30), st.booleans())
def test_the_parts_of_any_text_are_the_text(lines, ends):
    body = "\n".join(lines) + ("\n" if ends else "")
    assert joined(body) == body


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_every_part_renders_to_the_ids_of_the_whole(lines):
    body = "\n".join(lines)
    for part in outline(body).parts:
        if isinstance(part, Section):
            assert re.findall(r'id="(.*?)"', render_markdown(part.whole, part.ids)) == list(part.ids)
