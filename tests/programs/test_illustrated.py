"""Which figure an exercise has, from file to row and back."""

from dataclasses import replace

import pytest

from articles.reading import FileProblem
from programs import files
from programs.content import ExerciseContent, ProgramContent
from programs.figures import motion_of
from programs.figures.library import by_slug
from programs.illustrated import NONE, figure_text, motion_table, with_figures
from programs.models import Exercise, Program
from programs.rows import content_of, save_content, with_everything

BRIDGE = ExerciseContent("Bækkenløft", slug="baekkenloeft", starting_position="Lig på ryggen med bøjede knæ.")
OWN = """version = 1
view = "front"

[[pose]]
posture = "standing"
contacts = ["left_foot on floor", "right_foot on floor"]

[[pose]]
shoulder_abduction = 90"""


def program(*exercises: ExerciseContent) -> ProgramContent:
    return ProgramContent("Øvelser", "oevelser", exercises=exercises)


def file_with(figure: str) -> str:
    return f"---\ntype: program\ntitle: Øvelser\nslug: oevelser\n---\n\n## Armløft\n\nFigur: {figure}\n"


def figure_of(exercise: ExerciseContent) -> str:
    return with_figures(program(exercise)).exercises[0].figure


def test_an_exercise_gets_the_librarys_figure_when_name_and_starting_position_agree():
    assert figure_of(BRIDGE) == "baekkenloeft"
    assert figure_of(replace(BRIDGE, name="Løft", aliases=("Broen",))) == "baekkenloeft"


@pytest.mark.parametrize(
    "other",
    [replace(BRIDGE, starting_position="Stå op."), replace(BRIDGE, starting_position=""), replace(BRIDGE, name="Løft")],
)
def test_otherwise_its_place_stays_empty(other):
    assert figure_of(other) == ""


def test_what_a_file_says_of_a_figure_stands():
    assert figure_of(replace(BRIDGE, figure=NONE)) == NONE


@pytest.mark.parametrize("figure", ["baekkenloeft", NONE])
def test_a_figure_is_named_in_a_file(figure):
    assert files.read(file_with(figure)).exercises[0].figure == figure


def test_a_motion_of_ones_own_stands_indented_in_a_file():
    read = files.read(file_with("\n" + OWN.replace("\n", "\n  ").replace("version", "  version", 1)))
    assert motion_of(motion_table(read.exercises[0].figure)).view == "front"
    assert files.read(files.write(read)) == read


@pytest.mark.parametrize(
    ("figure", "line", "says"),
    [
        ("hovedspring", 9, "»hovedspring« findes ikke i biblioteket"),
        ("\n  version = 1\n  speed = 3", 11, "»speed« kendes ikke"),
        ("\n  version = 1\n  =", 10, "ikke TOML"),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_understood_is_refused_with_its_line(figure, line, says):
    with pytest.raises(FileProblem, match=says) as raised:
        files.read(file_with(figure))
    assert raised.value.line == line


@pytest.mark.django_db
class TestRows:
    def saved(self, exercise: ExerciseContent) -> ExerciseContent:
        save_content(Program(), with_figures(program(exercise)))
        return content_of(with_everything(Program.objects).get()).exercises[0]

    def test_keep_a_library_figure_as_its_motion(self):
        assert self.saved(BRIDGE).figure == "baekkenloeft"
        assert motion_of(Exercise.objects.get().motion) == by_slug()["baekkenloeft"].motion

    def test_keep_a_motion_of_ones_own(self):
        own = files.read(file_with("\n  " + OWN.replace("\n", "\n  "))).exercises[0]
        assert self.saved(replace(own, slug="armloeft")).figure == own.figure

    def test_say_that_a_figure_was_taken_away(self):
        self.saved(BRIDGE)
        Exercise.objects.update(motion=None)
        assert content_of(with_everything(Program.objects).get()).exercises[0].figure == NONE

    def test_lose_no_motion_to_a_file_that_says_nothing_of_it(self):
        self.saved(BRIDGE)
        without = replace(BRIDGE, starting_position="Lig ned.")
        save_content(Program.objects.get(), with_figures(program(without)))
        assert Exercise.objects.get().motion


def test_a_motion_that_cannot_be_read_is_left_out():
    assert figure_text({"version": 9}, BRIDGE) == NONE
