"""A sheet's contents → PDF, set with the fonts beside this file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from campaign.outputs.sheets.honours import Honours
from campaign.outputs.sheets.notice import Notice
from campaign.outputs.sheets.targets import Targets
from campaign.press.render import TEMPLATES, render
from campaign.press.typeset import typeset
from campaign.progress import STATUSES

Contents = Honours | Notice | Targets

FONTS = Path(__file__).parent / "fonts"
_FORMS = TEMPLATES / "sheets"


def pdf(form: str, contents: Contents, paper: str) -> bytes:
    """The PDF of `contents` in the form `templates/sheets/<form>.typ`, on `paper` (a4 or a3)."""
    return _compiled(form, _json(asdict(contents)), paper, icons(), _forms_as_they_are())


# Kept, because `mkdocs serve` builds everything again at each change of a file, and most sheets
# stay as they were.
@lru_cache(maxsize=512)
def _compiled(form: str, contents: str, paper: str, icons: str, forms: tuple[bytes, ...]) -> bytes:
    # Data go in as JSON and never as Typst source: what a form shows of them is text, whatever
    # signs are in it.
    inputs = {"contents": contents, "paper": paper, "icons": icons}
    return typeset(_FORMS / f"{form}.typ", inputs, (FONTS,), "pdf")


def icons() -> str:
    """The site's own status signs, so that paper and screen show one shape for one word."""
    return _json(
        {status.icon: render("sheets/icon.svg", "", name=status.icon) for status in STATUSES}
    )


def _json(value: Mapping[str, object]) -> str:
    # Only positions on a bar are not text, and they are drawn, not printed.
    return json.dumps(value, ensure_ascii=False, default=float)


def _forms_as_they_are() -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in sorted(_FORMS.glob("*.typ")))
