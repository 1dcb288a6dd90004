"""What an instruction says of how to lie, sit or stand, and what only sounds like it."""

import pytest

from programs.figures.library import figure_for
from programs.figures.postures import postures_in


@pytest.mark.parametrize(
    "text",
    [
        "Lig med armene ned langs siden.",
        "Lad armene hænge ved siden af kroppen.",
        "Læg en pude ved siden af dig.",
        "Læg en hånd på maven.",
        "Bøj begge ben.",
        "Træd et skridt bagud med det ene ben.",
    ],
)
def test_a_text_that_names_no_posture_has_none(text):
    assert postures_in(text) == set()


@pytest.mark.parametrize(
    ("text", "posture"),
    [
        ("Lig på ryggen med armene langs siden.", "supine"),
        ("Lig på ryggen med en hånd på maven.", "supine"),
        ("Lig på ryggen med begge hænder på maven", "supine"),
        ("Lig fladt på maven med hænderne på ryggen.", "prone"),
        ("Start på ryggen med bøjede knæ.", "supine"),
        ("Rygleje med bøjede ben", "supine"),
        ("Maveleje", "prone"),
        ("Lig på den raske side.", "side_lying"),
        ("Læg dig om på siden med en pude mellem benene", "side_lying"),
        ("Du ligger på din venstre side", "side_lying"),
        ("Sideleje", "side_lying"),
        ("Sid med hænderne på knæene.", "sitting"),
        ("Sid på en stol. Læg den ene ankel på det modsatte knæ.", "sitting"),
        ("Sid på stolen, og læg foden på det ene knæ.", "sitting"),
        ("Stå på højre side af stolen.", "standing"),
        ("Stå med armene langs siden.", "standing"),
        ("Stå med hænderne på ryggen.", "standing"),
        ("Stå ved en elastik, der sidder fast i døren.", "standing"),
        ("Stå på hænder og knæ på en måtte.", "all_fours"),
    ],
)
def test_a_posture_is_told_from_where_hands_feet_and_things_are(text, posture):
    assert postures_in(text) == {posture}


@pytest.mark.parametrize(
    "text", ["Sid eller lig på ryggen.", "Lig på ryggen eller på siden.", "Lig på siden, eller stå."]
)
def test_a_choice_of_postures_is_kept_as_a_choice(text):
    assert len(postures_in(text)) == 2


def test_arms_along_the_side_do_not_keep_a_figure_from_its_exercise():
    assert figure_for(["Bækkenløft"], "Lig på ryggen med armene langs siden.").slug == "baekkenloeft"


def test_who_lies_nobody_knows_how_gets_no_figure():
    assert figure_for(["Mavebøjning"], "Lig med armene langs siden.") is None
