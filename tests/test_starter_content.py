"""The content that ships with Physio: read without a remark, plain to read, sourced, and calm about phone numbers."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from articles import files as article_files
from articles.content import ArticleContent, Sign
from articles.inshort import summary_of
from articles.outline import outline
from articles.reading import decode
from articles.urgency import same_words
from programs import files as program_files
from programs.content import ExerciseContent, ProgramContent
from programs.described import program_in
from programs.dosage import Dosage
from tests.lix import lix

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = sorted((ROOT / "articles" / "starter").glob("*.md"))
PROGRAMS = sorted((ROOT / "programs" / "starter").glob("*.md"))
TOPIC_LIX, INSTRUCTION_LIX = 30, 25

each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
each_program = pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
each_file = pytest.mark.parametrize("path", [*ARTICLES, *PROGRAMS], ids=lambda path: path.stem)


def article(path: Path) -> ArticleContent:
    return article_files.read(decode(path.read_bytes()), path.name)


def program(path: Path) -> ProgramContent:
    return program_files.read(decode(path.read_bytes()), path.name)


def signs(path: Path) -> tuple[Sign, ...]:
    return (article(path) if path in ARTICLES else program(path)).signs


def instructions(exercise: ExerciseContent) -> str:
    told = (exercise.purpose, exercise.starting_position, *exercise.steps, exercise.feel, exercise.avoid, exercise.note)
    return "\n".join(told)


def test_there_are_four_topics_and_two_programmes():
    assert (len(ARTICLES), len(PROGRAMS)) == (4, 2)


@each_article
def test_a_topic_is_read_without_a_remark(path):
    assert article(path).remarks == ()


@each_article
def test_a_topic_has_four_to_seven_sections_beside_its_summary_and_at_least_four_questions(path):
    read = outline(article(path).body)
    assert 4 <= read.second_level - 1 <= 7
    assert len(read.questions) >= 4


@each_article
def test_a_topic_is_told_in_short_before_all_else_in_three_to_five_lines(path):
    read = outline(article(path).body)
    summary = summary_of(read)
    assert summary is read.sections[0]
    assert 3 <= len(re.findall(r"^- \S", summary.whole, re.MULTILINE)) <= 5


@each_article
def test_a_topic_in_short_names_no_number_that_the_topic_does_not(path):
    read = outline(article(path).body)
    summary = summary_of(read).whole
    rest = article(path).text.replace(summary, "")
    assert [number for number in re.findall(r"\d+(?:–\d+)?", summary) if number not in rest] == []


def test_some_topic_has_a_table():
    assert any(outline(article(path).body).tables for path in ARTICLES)


@each_article
def test_a_topic_has_lead_sources_and_patients_words(path):
    content = article(path)
    assert content.lead and content.sources and content.aliases


@each_article
def test_a_topic_reads_easily(path):
    assert lix(article(path).text) <= TOPIC_LIX


@each_article
def test_each_section_of_a_topic_reads_easily(path):
    sections = outline(article(path).body).sections
    assert {s.title: round(lix(s.whole)) for s in sections if lix(s.whole) > TOPIC_LIX + 5} == {}


@each_article
def test_a_topic_describes_no_exercises_beside_its_programme(path):
    assert program_in(article(path)) is None


@each_article
def test_signs_read_easily(path):
    assert lix("\n".join(sign.text for sign in signs(path))) <= INSTRUCTION_LIX


@pytest.mark.parametrize(
    "said",
    ["ikke tisse", "ikke kan holde på", "sover i skridtet", "i halsen", "hjerte banker", "tale svigter"]
    + ["besvimer for første gang", "mister hurtigt kraft", "ryggen og feber", "haft kræft", "4–6 uger"],
)
def test_what_several_pages_warn_of_is_said_in_the_same_words_on_all_of_them(said):
    always = [text for _, text, *_ in import_module("physio.migrations.0002_regions_and_general_stop_signs").STOP_SIGNS]
    every = [*always, *(sign.text for path in ARTICLES for sign in signs(path))]
    told = [same_words(text) for text in every if said in text]
    assert len(told) > 1
    assert len(set(told)) == 1


@each_file
def test_each_sign_names_where_it_comes_from(path):
    assert [sign.text for sign in signs(path) if not sign.source] == []


@each_file
def test_a_sign_that_patients_see_has_a_source_with_an_address(path):
    assert [sign.text for sign in signs(path) if not sign.doubtful and "https://" not in sign.source] == []


@each_file
def test_each_source_of_the_text_has_an_address(path):
    sources = (article(path) if path in ARTICLES else program(path)).sources
    assert [source for source in sources if "https://" not in source] == []


@each_file
def test_no_phone_number_stands_in_the_text(path):
    text = re.sub(r"https://\S+", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"\b(?:112|1813|1818|1-1-2|\d{2} ?\d{2} ?\d{2} ?\d{2})\b", text) == []


@each_file
def test_nobody_is_named_as_reviewer_of_a_text_that_nobody_has_reviewed(path):
    content = article(path) if path in ARTICLES else program(path)
    assert (content.reviewed_by, content.reviewed_on) == ("", None)


@each_program
def test_every_exercise_has_a_dose_that_is_read(path):
    assert [e.name for e in program(path).exercises if e.dosage == Dosage()] == []


@each_program
def test_every_dose_is_told_in_sentences(path):
    content = program(path)
    assert all(exercise.dosage.merged_over(content.dosage).sentences() for exercise in content.exercises)


@each_program
def test_every_exercise_is_told_whole(path):
    parts = ("purpose", "starting_position", "feel", "avoid", "note", "aliases")
    assert [(e.name, p) for e in program(path).exercises for p in parts if not getattr(e, p)] == []


@each_program
def test_every_exercise_has_two_to_four_steps(path):
    assert [e.name for e in program(path).exercises if not 2 <= len(e.steps) <= 4] == []


@each_program
def test_exercises_read_easily(path):
    text = "\n".join(instructions(exercise) for exercise in program(path).exercises)
    assert lix(text) <= INSTRUCTION_LIX


@each_program
def test_a_programme_has_its_rules_and_its_topic(path):
    content = program(path)
    assert all((content.intro, content.dosage, content.progression, content.pain_rule, content.stop_rule))
    assert content.topic in [article(topic).slug for topic in ARTICLES]


@each_program
def test_a_programme_leaves_no_line_unread(path):
    assert program(path).unread == ()


@each_program
def test_a_programme_stands_in_its_file_as_physio_would_write_it(path):
    text = path.read_text(encoding="utf-8")
    assert program_files.write(program(path)) == text


def documented_examples() -> list[str]:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    return re.findall(r"^```markdown\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_the_documented_topic_is_read_without_a_remark():
    assert article_files.read(documented_examples()[0]).remarks == ()


def test_the_documented_programme_is_read():
    example = documented_examples()[1]
    assert program_files.is_program(example)
    assert [exercise.name for exercise in program_files.read(example).exercises] == ["Tåhævning"]
