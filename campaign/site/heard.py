"""Whatever a voice will say, composed as the build composes it, and where the words were typed that
nobody could read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from campaign.checks.speech import unread_at
from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem
from campaign.models import Written
from campaign.models.scalars import KeyPath
from campaign.models.walk import walk
from campaign.outputs import listen
from campaign.outputs.bulletin import bulletins, unread
from campaign.site.pages import Loud, Page, pages
from campaign.view import CampaignView, SiteView
from campaign.words.marks import typed
from campaign.words.spoken import Leftover, read_aloud


@dataclass(frozen=True)
class Unread:
    """What is left of the words at an address of the site, and of which campaign they tell."""

    campaign: CampaignView
    address: str
    left: Leftover

    def __str__(self) -> str:
        return f"{self.address}: {self.left}"


def unread_bulletins(loud: Loud) -> Iterator[Unread]:
    for told in loud.values():
        for bulletin in told:
            for left in unread(bulletin):
                yield Unread(bulletin.campaign, bulletin.text_address, left)


def unread_pages(all_pages: Iterable[Page]) -> Iterator[Unread]:
    for page in all_pages:
        for left in listen.unread(page.campaign, page.spoken):
            yield Unread(page.campaign, page.heard, left)


def heard_problems(facts: Facts, site: SiteView) -> Iterator[Problem]:
    """Nothing that the build would refuse to say: each at the line where it was typed.

    The rules of `checks/speech.py` look at one text at a time, whatever its day; here is what only
    the whole sentence shows.
    """
    loud = {campaign.ma: bulletins(campaign) for campaign in site.campaigns}
    wrong = [*unread_bulletins(loud), *unread_pages(pages(site, facts.folder, loud))]
    yield from unread_at((*_typed(found, facts), found.left) for found in wrong)


class Typed(NamedTuple):
    """A text at its place."""

    fact: Written
    keys: KeyPath
    text: str


def _typed(found: Unread, facts: Facts) -> tuple[Written, KeyPath]:
    """Where a leftover comes from: of the texts that have it in them, the one that shares most
    words with what is said. What nobody typed is told at the campaign's name.
    """
    campaign = next(c for c in facts.phong_trao if c.ma == found.campaign.ma)
    everything, token = list(_texts(campaign, facts)), found.left.token.casefold()
    said = found.left.text.casefold()
    words = set(said.split())

    def alike(one: Typed) -> tuple[bool, int]:
        spoken = read_aloud(one.text, found.campaign.voice).casefold().rstrip(".")
        return spoken in said, sum(1 if word in words else -1 for word in spoken.split())

    having = [t for t in everything if token in t.text.casefold()] or [
        t for t in everything if token in read_aloud(t.text, found.campaign.voice).casefold()
    ]
    return max(having, key=alike)[:2] if having else (campaign.phong_trao, ("ten",))


def _texts(campaign: Campaign, facts: Facts) -> Iterator[Typed]:
    """Everything typed that may be heard of the campaign, itself before what all share."""
    files: list[Written] = [
        *(decision for _, decision in campaign.khen_thuong),
        *(post.head for post in (*campaign.tin_tuc, *facts.tin_tuc)),
        *(bulletin for _, bulletin in campaign.ban_tin),
        *campaign.so_lieu,
        campaign.chi_tieu,
        campaign.phong_trao,
        campaign.ke_hoach,
        facts.award_names,
        facts.chuyen_muc,
    ]
    for file in files:
        for keys, text in walk(file):
            if isinstance(text, str):
                yield Typed(file, keys, typed(text))
