"""A sheet's contents → PDF, set by Typst with the fonts beside this file and nothing of the
machine's own: the same bytes everywhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import typst

from campaign.press.render import TEMPLATES, render
from campaign.progress import STATUSES

FONTS = Path(__file__).parent / "fonts"
_FORMS = TEMPLATES / "sheets"


def pdf(form: str, contents: Any, paper: str) -> bytes:
    """The PDF of `contents` in the form `templates/sheets/<form>.typ`, on `paper` (a4 or a3)."""
    return _compiled(form, _json(asdict(contents)), paper, icons(), _forms_as_they_are())


# Kept, because `mkdocs serve` builds everything again at each change of a file, and most sheets
# stay as they were.
@lru_cache(maxsize=512)
def _compiled(form: str, contents: str, paper: str, icons: str, forms: tuple[bytes, ...]) -> bytes:
    # Data go in as JSON and never as Typst source: what a form shows of them is text, whatever
    # signs are in it.
    inputs = {"contents": contents, "paper": paper, "icons": icons}
    return typst.Compiler(
        _FORMS / f"{form}.typ", root=_FORMS, font_paths=_fonts(), sys_inputs=inputs
    ).compile(format="pdf")


def icons() -> str:
    """The site's own status signs, so that paper and screen show one shape for one word."""
    return _json(
        {status.icon: render("sheets/icon.svg", "", name=status.icon) for status in STATUSES}
    )


def _json(value: Any) -> str:
    return json.dumps(
        value, ensure_ascii=False, default=float
    )  # only positions on a bar are not text, and they are drawn, not printed


def _forms_as_they_are() -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in sorted(_FORMS.glob("*.typ")))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
