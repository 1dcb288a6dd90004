"""Which exercises of the shipped and of the real content are drawn, and which places stay empty."""

import pytest

from physio.sources import STARTER, files_in, read
from programs.content import ExerciseContent
from programs.figureeditor import nearest
from programs.figures.library import by_slug, figure_for


def exercises_at(paths) -> list[ExerciseContent]:
    files, _ = files_in(paths)
    programs = [content.program for path in files if (content := read(path.read_bytes(), path.name)).program]
    return [exercise for program in programs for exercise in program.exercises]


def names_of(exercise: ExerciseContent) -> list[str]:
    return [exercise.name, *exercise.aliases]


class TestWhatShips:
    def test_every_exercise_has_a_figure(self):
        assert [exercise.name for exercise in exercises_at(STARTER) if not exercise.figure] == []

    def test_every_figure_has_an_exercise_except_a_second_posture_of_one(self):
        drawn = {exercise.figure for exercise in exercises_at(STARTER)}
        assert set(by_slug()) - drawn == {"lange-knib-siddende"}


class TestTheSeeds:
    def test_the_three_exercises_of_the_topic_on_back_pain_are_drawn(self, seeds):
        (path,) = seeds.glob("001_*.txt")
        figures = [exercise.figure for exercise in exercises_at([path])]
        assert figures == ["modsat-arm-og-ben", "knae-til-bryst", "kat-og-ko"]

    @pytest.fixture
    def leaflet(self, seeds) -> list[ExerciseContent]:
        (path,) = seeds.glob("004_*.txt")
        return exercises_at([path])

    def test_the_leaflets_exercises_that_name_a_posture_are_drawn(self, leaflet):
        drawn = {number: exercise.figure for number, exercise in enumerate(leaflet, 1) if exercise.figure}
        assert drawn == {
            4: "skraa-maveboejninger",
            5: "straek-baldemusklen",
            7: "taa-og-hael",
            8: "knaeboejning",
            9: "vaegtoverfoering-fra-side-til-side",
        }

    def test_the_others_would_be_drawn_if_they_named_one_and_are_offered_the_nearest(self, leaflet):
        usual = {1: "Lig på ryggen.", 2: "Lig på ryggen.", 3: "Lig på ryggen.", 6: "Lig på ryggen.", 10: "Stå."}
        for number, position in usual.items():
            exercise = leaflet[number - 1]
            figure = figure_for(names_of(exercise), position)
            assert (exercise.figure, figure in nearest(names_of(exercise))) == ("", True)

    def test_of_two_exercises_with_one_name_the_second_is_offered_both_figures(self, leaflet):
        offered = {figure.slug for figure in nearest(names_of(leaflet[5]))}
        assert {"straek-baldemusklen", "straek-baldemusklen-med-pres"} <= offered
