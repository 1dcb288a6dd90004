"""docs/figures.md: its pictures are of the present library, and what it says in TOML and Danish holds."""

import re
from pathlib import Path

import pytest

from programs.figures import describe, strip
from programs.figures.__main__ import main
from programs.figures.arrows import TIPS
from programs.figures.faults import faults_of
from programs.figures.form import read_toml
from programs.figures.furniture import ANCHORS
from programs.figures.library import FOLDER, by_slug
from programs.figures.motion import POSTURES, VIEWS
from programs.figures.outline import WORKING_SEGMENTS
from programs.figures.props import KINDS
from programs.figures.surfaces import SURFACES

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "figures.md").read_text(encoding="utf-8")
PICTURES = {
    "bridge": "baekkenloeft",
    "wall": "armstraek-mod-vaeg",
    "slide": "kravl-op-ad-vaeggen",
    "squeeze": "find-musklerne",
    "band": "udadrotation-med-elastik",
    "neck": "drej-hovedet",
}


@pytest.mark.parametrize(("name", "slug"), PICTURES.items())
def test_its_pictures_are_those_of_the_library(name, slug):
    assert f"(pictures/figure-{name}.svg)" in PAGE
    assert (DOCS / "pictures" / f"figure-{name}.svg").read_text(encoding="utf-8") == strip(by_slug()[slug].motion)


def test_it_shows_no_other_picture():
    assert set(re.findall(r"\(pictures/figure-(\w+)\.svg\)", PAGE)) == set(PICTURES)


def test_its_example_is_a_sound_motion_of_which_it_says_the_words():
    (example,) = re.findall(r"```toml\n(.+?)```", PAGE, re.DOTALL)
    shown = read_toml(example)
    assert faults_of(shown) == []
    assert f"> {describe(shown)}\n" in PAGE


@pytest.mark.parametrize("names", [POSTURES, KINDS, ANCHORS, WORKING_SEGMENTS, VIEWS, SURFACES, TIPS])
def test_it_names_everything_that_may_be_written(names):
    without_side = {name.removeprefix("left_").removeprefix("right_") for name in names}
    written = set(re.findall(r"[a-z_]+", PAGE)) | {word.partition("_")[2] for word in re.findall(r"[a-z_]+", PAGE)}
    assert without_side <= written


def test_the_picture_of_a_file_is_written_on_request(capsys, tmp_path):
    assert main(["--strip", str(FOLDER / "baekkenloeft.toml")]) == 0
    assert capsys.readouterr().out == strip(by_slug()["baekkenloeft"].motion)
    assert main(["--strip", str(tmp_path / "nej.toml")]) == 1
    assert "nej.toml" in capsys.readouterr().err
