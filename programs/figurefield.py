"""The form field of a motion: TOML or JSON in, the table that the row keeps out, faults in Danish."""

import json
import tomllib
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.forms import CharField, Script, Textarea
from django.template.loader import render_to_string

from . import figurechoices
from .figures import Motion, MotionError, animated, motion_of, table_of
from .figures.form import MOST_POSES, Table, line_of, to_toml
from .figures.library import LibraryFigure, all_figures
from .figures.motion import POSTURES

LONGEST_TEXT = 20_000
NOT_DRAWABLE = "Figuren kan ikke tegnes med disse valg. Se efter, hvad tingene og berøringerne møder."


class MotionText(ValueError):
    """Why a text is no motion that can be drawn; one Danish line."""


def read_motion(text: str) -> Motion:
    """A motion as JSON or TOML. Raises MotionText with the line or the key pose it speaks of."""
    if len(text) > LONGEST_TEXT:
        raise MotionText(f"Beskrivelsen er for lang. Den må højst have {LONGEST_TEXT} tegn.")
    table, is_toml = _table(text)
    try:
        motion = motion_of(table)
    except MotionError as error:
        place = f"Linje {line_of(text, error)}" if is_toml else _place(error)
        raise MotionText(f"{place}: {error.reason}" if place else error.reason) from None
    _draw(motion)
    return motion


def _table(text: str) -> tuple[Any, bool]:
    """The table that a text writes, and whether as TOML."""
    try:
        return (json.loads(text), False) if text.lstrip().startswith("{") else (tomllib.loads(text), True)
    except (ValueError, RecursionError) as error:
        raise MotionText(f"Beskrivelsen kan ikke læses: {error}.") from None


def _place(error: MotionError) -> str:
    return f"Positur {int(error.path[1]) + 1}" if error.path[:1] == ("pose",) and len(error.path) > 1 else ""


def _draw(motion: Motion) -> None:
    """What is read may still have no picture, a ball between nothing and nothing; then no patient's page gets it."""
    try:
        animated(motion)
    except (ArithmeticError, LookupError, ValueError):
        raise MotionText(NOT_DRAWABLE) from None


def motion_text(table: Table | None) -> str:
    """What an editor sees of a row's motion: TOML; a table that is no motion as it is, so that it can be mended."""
    if table is None:
        return ""
    try:
        return to_toml(motion_of(table))
    except MotionError:
        return json.dumps(table, ensure_ascii=False, indent=2)


class FigureEditor(Textarea):
    """The textarea with the tools around it; without a script the textarea alone.

    nearest: the library's figures to offer where there is none.
    """

    nearest: tuple[LibraryFigure, ...] = ()

    class Media:
        css: ClassVar = {"all": ["admin_physio/figure-editor.css"]}
        js: ClassVar = [Script("admin_physio/figure-editor.js", type="module")]

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> str:
        textarea = super().render(name, value, {**(attrs or {}), "spellcheck": "false", "rows": 14}, renderer)
        return render_to_string("admin/programs/figure_editor.html", self._context(textarea))

    def _context(self, textarea: str) -> dict[str, Any]:
        return {
            "textarea": textarea,
            "nearest": [(figure, POSTURES[figure.motion.poses[0].posture][0]) for figure in self.nearest],
            "library": sorted(all_figures(), key=lambda figure: figure.name),
            "most_poses": MOST_POSES,
            "regions": figurechoices.regions(),
            "postures": figurechoices.postures(),
            "views": figurechoices.VIEWS,
            "points": figurechoices.POINTS,
            "surfaces": figurechoices.SURFACE_NAMES,
            "segments": figurechoices.SEGMENTS,
            "arrows": figurechoices.ARROWS,
            "props": figurechoices.PROPS,
            "meets": figurechoices.MEETS,
        }


class MotionField(CharField):
    """cleaned: the table of a motion that can be drawn, or None."""

    widget = FigureEditor

    def prepare_value(self, value: Any) -> str:
        return value if isinstance(value, str) else motion_text(value)

    def to_python(self, value: Any) -> dict[str, Any] | None:
        text = str(value or "").strip()
        if not text:
            return None
        try:
            return table_of(read_motion(text))
        except MotionText as error:
            raise ValidationError(str(error)) from None

    def run_validators(self, value: Any) -> None:
        """Those of a text have nothing to say of a table."""

    def has_changed(self, initial: Table | None, data: Any) -> bool:
        """A row's motion written otherwise is the same motion."""
        text = str(data or "").replace("\r\n", "\n").strip()
        return text != motion_text(initial).strip() and self._table_of(text) != self._table_of(motion_text(initial))

    def _table_of(self, text: str) -> dict[str, Any] | str | None:
        try:
            return self.to_python(text)
        except ValidationError:
            return text
