"""The colours of docs/css/tokens.css, for what stands outside the site's style sheets."""

from __future__ import annotations

import re
from functools import cache

from campaign.press.render import TEMPLATES

LIGHT, DARK = "light", "dark"
TOKENS = TEMPLATES.parent / "docs" / "css" / "tokens.css"


def tokens() -> dict[str, dict[str, str]]:
    """Scheme → name of a colour → its value; what the dark scheme doesn't name is as in the light
    one.
    """
    return _read(TOKENS.read_text("utf-8"))


@cache
def _read(css: str) -> dict[str, dict[str, str]]:
    light, dark = (
        dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,8});", part, re.I))
        for part in css.split("prefers-color-scheme: dark")
    )
    return {LIGHT: light, DARK: light | dark}
