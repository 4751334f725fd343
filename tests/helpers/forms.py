"""The scripts of the staff page in a browser without the page, to ask them what Python is asked
too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from campaign.outputs.bulletin import bulletins
from campaign.outputs.forms import Commit, staff_page
from campaign.outputs.forms.page import SCRIPTS as WITHOUT_PAGE
from campaign.site.examine import examine
from campaign.view import view_site
from tests.helpers.communes import ROOT

SCRIPTS = [
    ROOT / "docs" / "js" / "can-bo" / f"{name}.js"
    for name in WITHOUT_PAGE[: WITHOUT_PAGE.index("fields")]
]


@contextmanager
def scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    for script in SCRIPTS:
        page.add_script_tag(path=script)
    yield page
    context.close()


def staff_data(folder: Path, ma: str, today: date, home: str = "data/") -> dict[str, Any]:
    """What the page of one campaign gives its scripts."""
    facts, problems = examine(folder, today)
    assert facts, problems
    view = next(c for c in view_site(facts, today).campaigns if c.ma == ma)
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    return json.loads(
        staff_page(
            facts,
            campaign,
            view,
            bulletins(view),
            Commit("https://github.com/example/xa", "main", home),
        )["data"]
    )


def said_by_check(folder: Path, path: str, today: date) -> list[str]:
    """What `campaign check` says of one file, without the places; what only the loudspeaker's
    reader can say of a whole sentence is left out.
    """
    _, problems = examine(folder, today)
    of_file = [p.message for p in problems if p.path.endswith(f"/{path}")]
    messages = (re.sub(r" Cũng sửa ở dòng [0-9, ]+\.$", "", message) for message in of_file)
    return sorted(message for message in messages if not message.startswith("có câu dài"))
