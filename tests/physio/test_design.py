"""The design system: every value from one place, every part of a page in one template and one style sheet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from physio import stylesheet

HOUSE = Path(settings.BASE_DIR)
CSS = HOUSE / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))
TEMPLATES = [path for path in sorted((HOUSE / "templates").rglob("*.html")) if "admin" not in path.parts]
COMPONENTS = HOUSE / "templates/components"
CODE = [path for app in ("physio", "programs", "articles") for path in (HOUSE / app).rglob("*.py")]
SCRIPTS = sorted((HOUSE / "static/js").rglob("*.js"))

DARK, MORE = "(prefers-color-scheme: dark)", "(prefers-contrast: more)"
SCHEMES = {"light": ("",), "dark": ("", DARK), "more": ("", MORE), "more, dark": ("", DARK, MORE, f"{MORE} and {DARK}")}
"""The conditions of the blocks that hold for each; a later one stands over those before."""


def colours(scheme: str) -> dict[str, str]:
    """The colour tokens of one scheme."""
    light, *blocks = re.split(r"@media ([^{]+?) {", tokens())
    by_condition = {"": light} | dict(zip(blocks[::2], blocks[1::2], strict=True))
    texts = [by_condition[condition] for condition in SCHEMES[scheme]]
    return dict(re.findall(r"--colour-([\w-]+): (#\w{6});", "".join(texts)))


def tokens() -> str:
    return (CSS / "tokens.css").read_text(encoding="utf-8")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


GROUNDS = ("paper", "surface", "tint")
TEXTS = [
    *((text, ground) for text in ("text", "text-soft", "link") for ground in GROUNDS),
    ("band-text", "band"), ("lit-text", "lit"), ("button-text", "button"), ("band-accent-text", "band-accent"),
    *(("level-text", level) for level in ("danger", "urgent", "soon", "calm")),
]  # fmt: skip
EDGES = [
    *((edge, ground) for edge in ("frame", "accent", "focus") for ground in GROUNDS),
    *((level, "paper") for level in ("danger", "urgent", "soon", "calm")),
    *((edge, "band") for edge in ("band-accent", "skin", "shirt", "shorts", "hair", "lit")),
]


@pytest.mark.parametrize(("scheme", "least"), [("light", 7), ("dark", 7), ("more", 12), ("more, dark", 12)])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_seven_to_one_and_twelve_to_one_where_more_is_asked_for(scheme, least, text, ground):
    assert contrast(colours(scheme)[text], colours(scheme)[ground]) >= least


@pytest.mark.parametrize(("scheme", "least"), [("light", 3), ("dark", 3), ("more", 7), ("more, dark", 7)])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_frames_and_focus_stand_out_three_to_one_and_seven_to_one_where_more_is_asked_for(scheme, least, edge, ground):
    assert contrast(colours(scheme)[edge], colours(scheme)[ground]) >= least


@pytest.mark.parametrize("scheme", ["more", "more, dark"])
@pytest.mark.parametrize("edge", ["line", "edge"])
def test_where_more_contrast_is_asked_for_every_card_and_box_has_a_line_that_is_seen(scheme, edge):
    assert contrast(colours(scheme)[edge], colours(scheme)["paper"]) >= 7


def test_every_style_sheet_is_linked_and_belongs_to_a_layer():
    components = Path(settings.BASE_DIR) / "templates/components"
    linked = "".join(path.read_text(encoding="utf-8") for path in components.glob("*_files.html"))
    linked += "".join(f"'css/{sheet}.css'" for sheet in stylesheet.SHEETS)
    for sheet in sorted(CSS.rglob("*.css")):
        if sheet.name.startswith("admin"):
            continue
        text = sheet.read_text(encoding="utf-8")
        assert f"'css/{sheet.relative_to(CSS).as_posix()}'" in linked
        assert "@layer " in text
        assert "!important" not in text


STATED_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(")
NAMED_COLOUR = re.compile(r":[^;{]*(?<![\w-])(?:white|black|red|green|blue|gr[ae]y)(?![\w-])")
STATED_AIR = re.compile(
    r"(?<![\w-])(?:margin|padding|(?:row-|column-)?gap)(?:-[a-z]+)*:[^;]*?(?<![\w.-])[\d.]+(?:px|rem)\b"
)
CONTRACT = re.compile(r"{% comment %}\s*[A-ZÆØÅ]")


def rules(path: Path) -> str:
    """A sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def selectors(path: Path) -> Iterator[str]:
    yield from re.findall(r"([^{};]+)\{", rules(path))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_no_sheet_but_the_tokens_states_a_colour_or_a_measure_of_air(sheet):
    if sheet.name == "tokens.css":
        return
    assert [found for kind in (STATED_COLOUR, NAMED_COLOUR, STATED_AIR) for found in kind.findall(rules(sheet))] == []


def test_every_token_is_used_and_every_value_that_is_used_is_stated():
    everything = "".join(map(rules, SHEETS))
    stated, used = set(re.findall(r"--([\w-]+):", everything)), set(re.findall(r"var\(--([\w-]+)", everything))
    assert stated == used


def test_every_colour_is_held_against_what_it_stands_on_or_beside():
    measured = {name for pair in (*TEXTS, *EDGES) for name in pair}
    assert set(colours("light")) - measured == {"line", "sheet"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browsers_own_frame_has_the_colour_of_the_band(scheme):
    base = (HOUSE / "templates/base.html").read_text("utf-8")
    band = colours(scheme)["band"]
    assert f'<meta name="theme-color" content="{band}" media="(prefers-color-scheme: {scheme})">' in base


def test_every_component_says_what_it_is_for_and_what_it_takes():
    assert [path.name for path in COMPONENTS.glob("*.html") if not CONTRACT.search(path.read_text("utf-8"))] == []
    assert [sheet.name for sheet in SHEETS if not sheet.read_text("utf-8").startswith("/* ")] == []


def test_every_class_that_has_a_look_is_given_to_something():
    written = "".join(path.read_text("utf-8") for path in (*TEMPLATES, *CODE, *SCRIPTS))
    words = set(re.findall(r"[\w-]+", written))
    begun = set(re.findall(r"[\w-]+[-_](?={[{%])", written))
    classes = {name for sheet in SHEETS for part in selectors(sheet) for name in re.findall(r"\.([a-z][\w-]*)", part)}
    assert {name for name in classes - words if not name.startswith(tuple(begun))} == set()
