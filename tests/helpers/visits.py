"""The lists of the real site, as a resident works them."""

from __future__ import annotations

import yaml
from playwright.sync_api import Page

from tests.helpers.communes import DATA

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}


TARGETS, ROLL = "minh-hoa/chi-tieu/", "minh-hoa/vinh-danh/"


def campaign_file(name: str) -> dict:
    return yaml.load((DATA / "minh-hoa" / name).read_text("utf-8"), yaml.BaseLoader)


def cards(page: Page):
    return page.locator("article.target:visible")
