"""A QR code as SVG, which a page and a PDF can both draw: half a kilobyte on the way, so it stands
in the page and is there whenever it prints.
"""

from __future__ import annotations

import segno
from markupsafe import Markup

_QUIET = 4  # white modules around it, without which phones don't find it


def qr(text: str) -> Markup:
    """The code of `text` as one `<svg>`, black on nothing; correction level M or better, so that a
    smudge on the board does no harm.
    """
    # Readers take any mask, and two of them read this one best; trying all eight takes five times
    # as long, on each page anew.
    code = segno.make(text, error="m", micro=False, mask=6)
    return Markup(code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None))
