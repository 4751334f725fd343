"""What the tests ask inside a page: tests/browser/scripts/<name>.js."""

from __future__ import annotations

from functools import cache

from tests.helpers.communes import TESTS


@cache
def script(name: str) -> str:
    """A script to hand to `evaluate`, or to a page before it opens."""
    return (TESTS / "browser" / "scripts" / f"{name}.js").read_text("utf-8")
