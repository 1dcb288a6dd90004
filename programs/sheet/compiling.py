"""Typst's compiler, one for the whole process and each kind of paper."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from .fonts import font_folder


class Compiler:
    """main: the template, all of whose files stand in its folder. first: the options of a piece that has every font.

    Made at its first use, and the first piece makes it read its fonts, so that their folder can go again at once.
    """

    def __init__(self, main: Path, first: Callable[[], dict[str, Any]]) -> None:
        self._main, self._first = main, first
        self._one_at_a_time = Lock()

    def compile(self, *template: str, **options: Any):
        """As typst.Compiler.compile, which refuses a second call while it works on a first ('Already borrowed')."""
        with self._one_at_a_time:
            return self._compiler.compile(*template, **options)

    @cached_property
    def _compiler(self) -> typst.Compiler:
        with font_folder() as folder:
            fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
            compiler = typst.Compiler(str(self._main), root=str(self._main.parent), font_paths=fonts)
            compiler.compile(**self._first())
        return compiler
