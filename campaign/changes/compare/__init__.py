"""Before and after → what the public site says differently.

Pure: facts in, changes out; nothing here judges.
"""

from __future__ import annotations

from campaign.changes.compare.decisions import changed_decisions
from campaign.changes.compare.figures import changed_figures, changed_standings, changed_targets
from campaign.changes.compare.site import changed_posts, changed_settings, new_bulletins
from campaign.changes.compare.told import (
    AskedChange,
    CampaignChanges,
    Changes,
    DecisionChange,
    FigureChange,
    PostChange,
    Step,
)
from campaign.changes.pair import CampaignPair, Pair

__all__ = [
    "AskedChange",
    "CampaignChanges",
    "Changes",
    "DecisionChange",
    "FigureChange",
    "PostChange",
    "Step",
    "compare",
]


def compare(pair: Pair) -> Changes:
    campaigns = [
        *_new_campaigns(pair),
        *(_kept(pair, c) for c in pair.kept),
        *_gone_campaigns(pair),
    ]
    return Changes(
        tuple(c for c in campaigns if not c.empty),
        tuple(changed_posts(pair)),
        tuple(changed_settings(pair)),
        tuple(
            (address, pair.sayable(title))
            for address, title in pair.new_addresses.items()
            if address not in pair.old_addresses
        ),
        tuple(
            (address, pair.sayable(title), pair.moved.get(address, ""))
            for address, title in pair.old_addresses.items()
            if _left(pair, address)
        ),
    )


def _left(pair: Pair, address: str) -> bool:
    already = pair.old_site is not None and address in pair.old_site.moved and address in pair.moved
    return address not in pair.new_addresses and not already


def _new_campaigns(pair: Pair) -> list[CampaignChanges]:
    kept = {c.new.ma for c in pair.kept}
    return [
        CampaignChanges(
            ma=c.ma,
            name=c.phong_trao.ten,
            said=f"phong trào mới, {len(c.indicators)} chỉ tiêu",
            decisions=tuple(changed_decisions(pair, None, c)),
            figures=tuple(changed_figures(pair, None, c)),
        )
        for c in pair.new.phong_trao
        if c.ma not in kept
    ]


def _gone_campaigns(pair: Pair) -> list[CampaignChanges]:
    return [
        CampaignChanges(ma=old.ma, name=old.phong_trao.ten, said="không còn trên trang")
        for old, new in pair.campaigns
        if new is None
    ]


def _kept(pair: Pair, c: CampaignPair) -> CampaignChanges:
    figures = tuple(changed_figures(pair, c, c.new))
    return CampaignChanges(
        ma=c.new.ma,
        name=c.new.phong_trao.ten,
        said="",
        figures=figures,
        standings=tuple(changed_standings(pair, c, figures)),
        targets=tuple(changed_targets(pair, c)),
        decisions=tuple(changed_decisions(pair, c, c.new)),
        bulletins=tuple(new_bulletins(pair, c)),
    )
