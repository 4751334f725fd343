"""A form and what stands on it → PDF or PNG, set by Typst with the project's fonts and nothing of
the machine's own: the same bytes everywhere.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import typst


def typeset(
    form: Path, inputs: dict[str, str], fonts: tuple[Path, ...], format: Literal["pdf", "png"]
) -> bytes:
    """The document of one `form` (a .typ file, which may read its own folder) with the fonts in the
    folders `fonts`. A PNG has one pixel a point, and its form a single page.
    """
    compiler = typst.Compiler(form, root=form.parent, font_paths=_fonts(fonts), sys_inputs=inputs)
    made = compiler.compile(format=format, ppi=72)
    if not isinstance(made, bytes):
        raise ValueError(f"{form.name}: a picture is one page")
    return made


@cache
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders)
    )
