"""The pictures of a page, each with its size, so that nothing jumps when it comes, and none before
it is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from campaign.press.pictures import Picture

_IMAGE = re.compile(r"""<img\b((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_SOURCE = re.compile(r"""\ssrc="([^"]*)\"""")
# The column of text is 62rem at its widest, and has a margin on both sides.
_SIZES = "(min-width: 62rem) 59rem, 94vw"


def with_sizes(html: str, pictures: Mapping[str, Picture], address: Callable[[str], str]) -> str:
    """The page with width, height and, where there is one, the narrow copy said on each picture
    that `pictures` knows.

    All but the first wait until the reader comes near: what stands further down must not hold up
    the text.
    """
    seen = 0

    def sized(image: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        source = _SOURCE.search(image[1])
        known = pictures.get(address(source[1])) if source else None
        said = _said(image[1], source[1] if source else "", known, seen > 1)
        return f"<img{image[1].rstrip(' /')}{said}>"

    return _IMAGE.sub(sized, html)


def _said(attributes: str, source: str, known: Picture | None, late: bool) -> str:
    said = ""
    if known and " width=" not in attributes:
        said += f' width="{known.width}" height="{known.height}"'
    if known and known.narrow:
        folder, slash, name = source.rpartition("/")
        said += (
            f' srcset="{folder}{slash}{known.narrow}/{name} {known.narrow}w, {source}'
            f' {known.width}w" sizes="{_SIZES}"'
        )
    if late and " loading=" not in attributes:
        said += ' loading="lazy"'
    return said
