"""The dark squares of a QR code: as they are drawn, and as the address asks for them."""

from __future__ import annotations

import re

import segno

QUIET = 4


def dark_modules(text: str) -> set[tuple[int, int]]:
    """Column and row, from the corner of the white margin."""
    matrix = segno.make(text, error="m", micro=False, mask=6).matrix
    return {
        (x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    }


def drawn_modules(path: str) -> set[tuple[int, int]]:
    """The dark squares that a path of horizontal strokes covers."""
    found, x, y = set(), 0.0, 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path):
        if command == "h":
            found |= {(int(x) + i, int(y)) for i in range(int(first))}
            x += float(first)
        else:
            x, y = (
                (float(first), float(second))
                if command == "M"
                else (x + float(first), y + float(second))
            )
    return found
