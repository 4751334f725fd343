"""What the page that searches shows; without a script it is the way to everything that the site
has, by kind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from campaign.outputs.search.documents import (
    BULLETINS,
    CLAUSE,
    DECISION,
    PAGE,
    POST,
    TARGET,
    Document,
)
from campaign.outputs.search.index import ADDRESS
from campaign.view import SiteView
from campaign.words.addresses import SEARCH_SCRIPTS

SCRIPTS = Path(__file__).resolve().parents[3] / "docs" / SEARCH_SCRIPTS
_FETCHED = ("match", "rank", "page")  # once the reader asks, each knowing those before it
_NEWEST = 20
_HEADINGS = (
    ("cac-trang", "Các trang", {PAGE, BULLETINS}),
    ("cac-chi-tieu", "Chỉ tiêu", {TARGET}),
    ("cac-muc", "Kế hoạch, từng mục", {CLAUSE}),
    ("cac-quyet-dinh", "Quyết định khen thưởng", {DECISION}),
    ("cac-tin", "Tin mới", {POST}),
)


def search_context(site: SiteView, found: tuple[Document, ...], index: str) -> dict[str, object]:
    """What the page's template needs; `index` is the text of the index."""
    return {
        "index": ADDRESS,
        "version": version(index),
        "scripts": [f"{SEARCH_SCRIPTS}{name}.js" for name in _FETCHED],
        "kinds": list(_by_kind(site, found)),
        "others": [c for c in site.campaigns if c is not site.current],
    }


def version(index: str) -> str:
    """Changes with the index and with the scripts that read it, so that a new one never meets an
    old one that a phone has kept.
    """
    scripts = b"".join(file.read_bytes() for file in sorted(SCRIPTS.glob("*.js")))
    return hashlib.sha256(index.encode() + scripts).hexdigest()[:10]


def _by_kind(
    site: SiteView, found: tuple[Document, ...]
) -> Iterator[tuple[str, str, list[Document]]]:
    """Id, heading and entries of what the site and its current campaign have; a long list of news
    is cut, for it has a page of its own.
    """
    here = [d for d in found if d.campaign in {"", site.current.ma}]
    for ma, heading, kinds in _HEADINGS:
        of_kind = [d for d in here if d.kind in kinds]
        if of_kind:
            yield ma, heading, of_kind[:_NEWEST] if kinds == {POST} else of_kind
