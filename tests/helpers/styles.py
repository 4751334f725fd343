"""The whole style sheets, of which each page gets a part."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import material

from tests.helpers.communes import ROOT

OURS = [
    ROOT / "docs" / name
    for name in re.findall(r"(?m)^  - (css/\S+)$", (ROOT / "mkdocs.yml").read_text("utf-8"))
]


@cache
def whole() -> str:
    """The theme's style sheet and ours."""
    theme = Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.css")
    css = "\n".join(file.read_text("utf-8") for file in (next(theme), *OURS))
    return re.sub(r"/\*# sourceMappingURL.*?\*/", "", css)


def pieces(css: str) -> set[str]:
    """Every selector, every declaration, without what may be spelled in two ways."""
    return set(re.split(r"[{};,]", re.sub(r"\s|/\*.*?\*/|[\"']", "", css, flags=re.S)))
