"""A QR code as a shape that a page and a PDF can both draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

_QUIET = 4  # white modules around it, without which phones don't find it


@dataclass(frozen=True)
class QR:
    """`path` in the words of SVG, black on white, in a square of `size` modules."""

    size: int
    path: str


def qr(text: str) -> QR:
    """The code of `text`; correction level M or better, so that a smudge on the board does no
    harm.
    """
    rows = [
        list(row) for row in segno.make(text, error="m", micro=False).matrix_iter(border=_QUIET)
    ]
    return QR(len(rows), "".join(run for y, row in enumerate(rows) for run in _runs(y, row)))


def _runs(y: int, row: list[int]) -> Iterator[str]:
    x = 0
    for dark, modules in groupby(row):
        width = len(list(modules))
        if dark:
            yield f"M{x} {y}h{width}v1h-{width}z"
        x += width
