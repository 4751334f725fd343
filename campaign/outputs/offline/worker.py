"""The service worker's text.

The same settings give the same bytes, and other bytes are what tells browsers of a new worker.
"""

from __future__ import annotations

import json
import re

from campaign.outputs.offline.keeping import PEOPLE_DAYS
from campaign.press.render import TEMPLATES, render_document
from campaign.press.tokens import LIGHT, tokens
from campaign.press.trim import bare
from campaign.view import SiteView

# How long a reader who has a copy waits for the network: twice what a page takes on the slowest
# link that we measure.
SECONDS = 4
PAGES, FILES = 60, 120
# pictures and words to be heard may be of people: all that is kept no longer than this goes when a
# name is withdrawn
FILE_DAYS = PEOPLE_DAYS
CODE_DAYS = 60  # scripts and styles: longer than any page, so that none is left without them


def worker(site: SiteView) -> str:
    """The worker that keeps pages, or where the commune wants none the one that removes what was
    kept.
    """
    if not site.settings.ngoai_tuyen:
        return leaving()
    values = _values(site)
    script = bare((TEMPLATES / "offline" / "worker.js").read_text("utf-8"))
    return re.sub(
        r"\bSITE\.(\w+)", lambda name: json.dumps(values[name[1]], ensure_ascii=False), script
    )


def leaving() -> str:
    """The worker that only removes what was kept, and then itself."""
    return bare(render_document("offline/leaving.js", ""))


def _values(site: SiteView) -> dict[str, str | int]:
    """What worker.js doesn't know by itself, by the names that worker.d.ts declares."""
    return {
        "style": _style(),
        "empty": _nothing(site),
        "patience": SECONDS * 1000,
        "pages": PAGES,
        "files": FILES,
        "file_days": FILE_DAYS,
        "code_days": CODE_DAYS,
    }


def _nothing(site: SiteView) -> str:
    return bare(
        render_document(
            "offline/nothing.html",
            "",
            site_name=site.settings.ten,
            brand=tokens()[LIGHT]["brand"],
            gold=tokens()[LIGHT]["gold"],
        )
    )


def _style() -> str:
    """The banner's own style: it stands on every kind of page, also on those that don't have the
    site's.
    """
    # The browser's own colours of paper and ink: they follow the page's scheme and a reader's
    # forced colours by themselves.
    screen = (
        ".kept{margin:0;padding:.5rem;background:Canvas;color:CanvasText;border-bottom:.3rem"
        f" solid {tokens()[LIGHT]['gold']};font:700 1rem/1.4 system-ui;text-align:center}}"
    )
    return (
        f"<style>{screen}@media print{{.kept{{display:none}}}}html{{overflow-anchor:none}}</style>"
    )
