"""Before and after side by side: what of the old is which of the new, by identity and not by place
in a file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from campaign.facts import Campaign, Facts, NewsPost
from campaign.facts.people import is_public
from campaign.models.awards import Decision, Recipient, RecipientKind
from campaign.models.reports import Figure, Report
from campaign.site.addresses import addresses
from campaign.view import CampaignView, SiteView, view_site
from campaign.words.addresses import NEWS, CampaignAddresses
from campaign.words.addresses import post as address_of_post
from campaign.words.decisions import number_key
from campaign.words.names import Names
from campaign.words.written import fold

Thing = TypeVar("Thing")
FigureKey = tuple[date, str, bool]  # the day, the target, whether it is provisional


def matched(
    old: Iterable[Thing], new: Iterable[Thing], *keys: Callable[[Thing], Hashable]
) -> list[tuple[Thing, Thing | None]]:
    """Each of the old with its counterpart: by the first key that has one, no counterpart twice."""
    left, free = list(old), list(new)
    found: dict[int, Thing] = {}
    for key in keys:
        for i, thing in enumerate(left):
            if (
                i not in found
                and (same := next((other for other in free if key(other) == key(thing)), None))
                is not None
            ):
                found[i] = same
                free.remove(same)
    return [(thing, found.get(i)) for i, thing in enumerate(left)]


@dataclass(frozen=True)
class CampaignPair:
    """One campaign before and after, seen on one day each."""

    old: Campaign
    new: Campaign
    moved: dict[str, str]  # of the whole site: old address → new
    today: date

    @cached_property
    def targets(self) -> dict[str, str | None]:
        """Old code of each target → its code now: the same, or where a redirect leads from its
        page; None where it is gone.
        """
        old, new = CampaignAddresses(self.old.ma), CampaignAddresses(self.new.ma)
        pages = {new.target(ma): ma for ma in self.new.indicators}
        led = {ma: pages.get(self.moved.get(old.target(ma), "")) for ma in self.old.indicators}
        # A code that stood for another target already is no new name of this one.
        led = {ma: now if now not in self.old.indicators else None for ma, now in led.items()}
        return {ma: ma if ma in self.new.indicators else led[ma] for ma in self.old.indicators}

    @cached_property
    def decisions(self) -> list[tuple[tuple[str, Decision], tuple[str, Decision] | None]]:
        """The published decisions with what became of each, by the file's name or by number and
        day, or year and office.
        """
        shown = [
            pair for pair in self.old.khen_thuong if is_public(pair[1], self.old.today(self.today))
        ]
        return matched(
            shown,
            self.new.khen_thuong,
            lambda pair: pair[0],
            lambda pair: (number_key(pair[1].so), pair[1].ngay_ky),
            lambda pair: (number_key(pair[1].so), pair[1].ngay_ky.year, fold(pair[1].co_quan)),
        )


def figures(campaign: Campaign) -> dict[FigureKey, tuple[Report, Figure]]:
    """Every typed figure by day, target and whether it is provisional; what is computed from parts
    is typed nowhere.
    """
    return {
        (report.ngay_chot, ma, report.tam_tinh or figure.tam_tinh): (report, figure)
        for report in campaign.so_lieu
        for ma, figure in report.so_lieu.items()
        if ma in campaign.indicators and not campaign.indicators[ma].tinh_tu
    }


def identity(recipient: Recipient) -> tuple[RecipientKind, str, str]:
    """Who somebody is, however the accents were typed."""
    return (recipient.loai, fold(recipient.ten), fold(recipient.thon))


def people(decision: Decision, withdrawn: bool) -> Counter[tuple[RecipientKind, str, str]]:
    """How often each identity stands in the list, among the withdrawn or among the others."""
    return Counter(identity(r) for r in decision.danh_sach if bool(r.go_ten) is withdrawn)


def posts(facts: Facts, today: date, off: bool = False) -> list[tuple[str, NewsPost]]:
    """(address, post) of every post on the site on `today`, or of those taken off."""
    found = [
        (address_of_post(NEWS, post.ma), post, today)
        for post in (facts.da_go if off else facts.tin_tuc)
    ]
    for campaign in facts.phong_trao:
        home = CampaignAddresses(campaign.ma).news
        found += [
            (address_of_post(home, post.ma), post, campaign.today(today))
            for post in (campaign.da_go if off else campaign.tin_tuc)
        ]
    return [(address, post) for address, post, day in found if post.head.ngay <= day or off]


@dataclass(frozen=True)
class Pair:
    """The whole site before and after, both seen on the same day: time alone changes nothing.

    `old` is None where nothing was published yet.
    """

    old: Facts | None
    new: Facts
    today: date

    @cached_property
    def moved(self) -> dict[str, str]:
        return {row.cu: row.moi for row in self.new.chuyen_huong.chuyen_huong}

    @cached_property
    def old_site(self) -> SiteView | None:
        return view_site(self.old, self.today) if self.old else None

    @cached_property
    def new_site(self) -> SiteView:
        return view_site(self.new, self.today)

    @cached_property
    def old_addresses(self) -> dict[str, str]:
        """Every address people may have kept, those that led on included."""
        if not (self.old and self.old_site):
            return {}
        return addresses(self.old_site, self.old) | dict.fromkeys(
            self.old_site.moved, "Địa chỉ cũ đã chuyển"
        )

    @cached_property
    def new_addresses(self) -> dict[str, str]:
        return addresses(self.new_site, self.new)

    @cached_property
    def campaigns(self) -> list[tuple[Campaign, Campaign | None]]:
        """The campaigns with what became of each, by folder or by a redirect of the first page."""
        return matched(
            self.old.phong_trao if self.old else (),
            self.new.phong_trao,
            lambda c: c.ma,
            lambda c: self.moved.get(home := CampaignAddresses(c.ma).home, home),
        )

    @cached_property
    def kept(self) -> list[CampaignPair]:
        return [
            CampaignPair(old, new, self.moved, self.today) for old, new in self.campaigns if new
        ]

    @cached_property
    def posts(self) -> list[tuple[tuple[str, NewsPost], tuple[str, NewsPost] | None]]:
        """The posts with what became of each, by address or by title and day; a post taken off is
        its own counterpart.
        """
        after = [*posts(self.new, self.today), *posts(self.new, self.today, off=True)]
        before = posts(self.old, self.today) if self.old else []
        return matched(
            before,
            after,
            lambda pair: pair[0],
            lambda pair: (fold(pair[1].head.tieu_de), pair[1].head.ngay),
        )

    @cached_property
    def hidden_names(self) -> Names:
        """Who must be named nowhere, before or after."""
        sites = [site for site in (self.old_site, self.new_site) if site]
        return Names(
            name for site in sites for campaign in site.campaigns for name in campaign.hidden_names
        )

    def sayable(self, text: str) -> str:
        """A typed text, unless it names someone who asked to be named nowhere."""
        return "(có tên không được nêu)" if self.hidden_names.stand_in(text) else text

    def view(self, ma: str, old: bool = False) -> CampaignView | None:
        site = self.old_site if old else self.new_site
        return next((c for c in site.campaigns if c.ma == ma), None) if site else None
