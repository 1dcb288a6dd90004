import gzip

import pytest

from programs.figures import animated, describe, mirrored, motion_of, still, strip, table_of
from programs.figures.__main__ import main
from programs.figures.faults import MOST_SLIP, faults_of, slip_of
from programs.figures.form import read_toml, to_toml
from programs.figures.library import FOLDER, all_figures, figure_for
from programs.figures.postures import family, postures_in

from .motions import bird_dog, motion, squat

FIGURES = pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.slug)


@FIGURES
def test_no_contact_slips_and_nothing_goes_through_anything(figure):
    for shown in (figure.motion, mirrored(figure.motion)):
        assert slip_of(shown) <= MOST_SLIP
        assert faults_of(shown) == []


@FIGURES
def test_its_pictures_are_small(figure):
    assert len(gzip.compress(still(figure.motion, "end", "5–10 s").encode(), 9)) <= 4096
    assert len(gzip.compress(animated(figure.motion, "5–10 s", 5).encode(), 9)) <= 8192


@FIGURES
def test_start_and_end_are_two_pictures_with_words(figure):
    assert still(figure.motion, "start") != still(figure.motion, "end")
    assert describe(figure.motion).startswith("Start: Du ") and "Derefter: " in describe(figure.motion)
    assert strip(figure.motion)


@FIGURES
def test_it_is_kept_as_a_table_and_as_a_file(figure):
    assert motion_of(table_of(figure.motion)) == read_toml(to_toml(figure.motion)) == figure.motion


def test_no_two_figures_share_a_name_and_a_posture():
    names = [
        (name.casefold(), family(figure.motion.poses[0].posture)) for figure in all_figures() for name in figure.names
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("shown", [squat(), bird_dog(), motion({}, {"lean": 12.5}, seconds=[1, 3.5], cycle=True)])
def test_a_motion_is_written_as_toml_that_reads_back(shown):
    assert read_toml(to_toml(shown)) == shown


class TestFigureFor:
    def test_a_name_in_any_case_with_the_right_starting_position(self):
        assert figure_for(["BÆKKENLØFT"], "Lig på ryggen med bøjede knæ.").slug == "baekkenloeft"

    @pytest.mark.parametrize(
        ("position", "slug"),
        [("Lig på ryggen.", "dyb-vejrtraekning"), ("Sid på en stol.", "dyb-vejrtraekning-siddende"), ("Stå.", None)],
    )
    def test_one_name_with_a_figure_for_each_starting_position(self, position, slug):
        found = figure_for(["Dyb vejrtrækning"], position)
        assert (found and found.slug) == slug

    def test_names_of_two_different_exercises_get_none(self):
        assert figure_for(["Bækkenløft", "Dyb vejrtrækning"], "Lig på ryggen.") is None

    def test_an_alias(self):
        assert figure_for(["Løft", "Broen"], "Læg dig på ryggen.").slug == "baekkenloeft"

    @pytest.mark.parametrize(
        "position", ["", "Lig på maven.", "Stå med ryggen mod væggen.", "Sid eller lig på ryggen."]
    )
    def test_another_or_no_or_a_doubtful_starting_position_gets_none(self, position):
        assert figure_for(["Bækkenløft"], position) is None

    def test_a_manner_in_brackets_makes_it_another_exercise(self):
        assert figure_for(["Bækkenløft (på ét ben)"], "Lig på ryggen.").slug == "baekkenloeft-paa-et-ben"
        assert figure_for(["Bækkenløft (på bold)"], "Lig på ryggen.") is None

    @pytest.mark.parametrize("name", ["Bækkenløft på bold", "Løft bækkenet", "Bækken"])
    def test_a_name_that_is_only_alike_gets_none(self, name):
        assert figure_for([name], "Lig på ryggen.") is None


@pytest.mark.parametrize(
    ("text", "postures"),
    [
        ("Lig på ryggen med bøjede knæ.", {"supine"}),
        ("Læg dig ned på ryggen", {"supine"}),
        ("Rygliggende", {"supine"}),
        ("Lig på maven", {"prone"}),
        ("Lig på ryggen med knæene over maven", {"supine"}),
        ("Lig på siden", {"side_lying"}),
        ("Du ligger på højre side", {"side_lying"}),
        ("Stå på alle fire", {"all_fours"}),
        ("Stå på hænder og knæ", {"all_fours"}),
        ("Stå på knæ", {"kneeling"}),
        ("Stå på det ene knæ", {"half_kneeling"}),
        ("Sid på en stol", {"sitting"}),
        ("Siddende", {"sitting"}),
        ("Stå bag en stol", {"standing"}),
        ("Stå med siden til væggen", {"standing"}),
        ("Sid eller stå", {"sitting", "standing"}),
        ("Hold armen ind til kroppen", set()),
    ],
)
def test_postures_are_read_from_danish(text, postures):
    assert postures_in(text) == postures


class TestTheChecker:
    def test_says_nothing_of_a_sound_file(self, capsys):
        assert main([str(FOLDER / "baekkenloeft.toml")]) == 0
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            (("knee_flexion = 100", "knee_flexion = 190"), "prøve.toml, linje 15: Knæ: fleksion er 190 grader."),
            (("hip_flexion = 5\n", "hip_flexion = 5\nleft_shoulder_flexion = -60\n"), "gennem gulvet"),
            (("version = 1", "version ="), "prøve.toml: "),
        ],
    )
    def test_names_file_line_and_reason(self, tmp_path, capsys, change, says):
        broken = (FOLDER / "baekkenloeft.toml").read_text(encoding="utf-8").replace(*change)
        path = tmp_path / "prøve.toml"
        path.write_text(broken, encoding="utf-8")
        assert main([str(path)]) == 1
        assert says in capsys.readouterr().out

    def test_names_a_file_that_is_not_there(self, tmp_path, capsys):
        assert main([str(tmp_path / "nej.toml")]) == 1
        assert "nej.toml" in capsys.readouterr().out
