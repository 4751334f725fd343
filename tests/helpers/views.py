"""Both communes of the tests as the pages see them, read once a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from campaign.facts import Facts, load
from campaign.view import CampaignView, SiteView, view_site
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY


@cache
def facts_of(folder: Path) -> Facts:
    facts, problems = load(folder)
    assert facts, problems
    return facts


@cache
def view_of(folder: Path) -> SiteView:
    """A commune on the day on which the tests see it."""
    return view_site(facts_of(folder), TODAY if folder == COMMUNE else DATA_TODAY)


def sites() -> tuple[SiteView, SiteView]:
    return view_of(DATA), view_of(COMMUNE)


@cache
def campaigns() -> dict[str, CampaignView]:
    """Every campaign of both by its id."""
    return {campaign.ma: campaign for site in sites() for campaign in site.campaigns}
