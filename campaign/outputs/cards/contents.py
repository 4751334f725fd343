"""What stands on the picture of a shared link, in words already printed.

Chats keep a picture for ever, so no card names a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.outputs.cards.cut import cut
from campaign.progress import Status
from campaign.view import CampaignView, IndicatorView, SiteView
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.view.shapes import Bar, Box, Ruler
from campaign.words.addresses import card
from campaign.words.names import Names

_LONG = 150  # characters; what is longer would be too small to read in a chat


@dataclass(frozen=True, kw_only=True)
class Card:
    """One picture: `address` is where it stands on the site, `alt` tells it to who can't see it,
    `form` is its template.
    """

    address: str
    alt: str
    form: str
    owner: str
    campaign: str
    illustration: str
    contents: TargetCard | DecisionCard | PostCard | CampaignCard


@dataclass(frozen=True, kw_only=True)
class TargetCard:
    name: str
    figure: str
    asked: str
    so_far: str
    status: Status
    family: str
    finer: str
    bar: Bar | None
    ruler: Ruler | None
    boxes: tuple[Box, ...]
    day: str


@dataclass(frozen=True)
class DecisionCard:
    number: str
    subject: str
    counts: tuple[tuple[str, str], ...]
    day: str
    cancelled: str


@dataclass(frozen=True)
class PostCard:
    category: str
    title: str
    day: str


@dataclass(frozen=True)
class Piece:
    """A piece of the bar: how wide of 100, in which tone."""

    tone: str
    width: float


@dataclass(frozen=True)
class Family:
    """How many targets a family has, bad news beside the good."""

    tone: str
    icon: str
    count: str
    words: str


@dataclass(frozen=True)
class CampaignCard:
    theme: str
    targets: str
    counts: tuple[Piece, ...]
    families: tuple[Family, ...]
    day: str


def of_target(campaign: CampaignView, t: IndicatorView) -> Card:
    figure = t.against or t.value or f"Mục tiêu: {t.asked}"
    asked = f"Mục tiêu: {t.asked}" if t.value and not t.against and t.asked else ""
    provisional = f" ({t.provisional})" if t.provisional else ""
    # An empty way says «not known yet» better than nothing at all: the card of a target without
    # figures looks like the others.
    bar = t.bar or (None if t.ruler or t.boxes or t.value else Bar(Decimal(0), None, None))
    contents = TargetCard(
        name=cut(t.name, _LONG),
        figure=figure,
        asked=asked,
        so_far=t.so_far,
        status=t.status,
        family=t.status.family.word,
        finer=t.status.finer,
        bar=bar,
        ruler=t.ruler,
        boxes=t.boxes[:12],
        day=f"Số liệu đến {t.day}{provisional}" if t.day else "",
    )
    said = "; ".join(
        filter(
            None,
            (figure, t.so_far, t.status.word.lower()),
        )
    )
    return _card(campaign, card(t.address), f"{t.name}: {said}.", "target", contents)


def of_decision(campaign: CampaignView, d: DecisionView, people: Names) -> Card:
    """Its number, subject and counts. A subject that names someone is left out."""
    cancelled = "Đã hủy bỏ" if d.head.cancelled else ""
    counts = () if cancelled else d.counts
    subject = "" if people.stand_in(d.subject) else cut(f"Về việc {d.subject}", _LONG)
    contents = DecisionCard(
        f"Quyết định khen thưởng số {d.head.number}",
        subject,
        counts,
        d.day_long[:1].upper() + d.day_long[1:],
        cancelled,
    )
    said = cancelled.lower() or ", ".join(f"{count} {kind}" for count, kind in counts)
    return _card(
        campaign,
        card(d.head.address),
        f"{contents.number}: {said}." if said else f"{contents.number}.",
        "decision",
        contents,
    )


def of_post(campaign: CampaignView, p: PostView, people: Names) -> Card:
    """Its title and day. A title that names someone gives way to the kind of news."""
    title = unnamed_title(campaign) if people.stand_in(p.title) else cut(p.title, _LONG)
    contents = PostCard(p.category_name, title, p.day_long[:1].upper() + p.day_long[1:])
    return _card(
        campaign,
        card(p.address),
        f"{p.category_name}: {title}, {p.day_long}.",
        "post",
        contents,
    )


def unnamed_title(campaign: CampaignView) -> str:
    """What stands for a title that names someone."""
    return f"Tin {campaign.owner}"


def of_campaign(campaign: CampaignView) -> Card:
    """How many targets stand where.

    Nothing on it counts days: it changes with the figures and not each morning.
    """
    theme = f"“{campaign.head.chu_de}”" if campaign.head.chu_de else campaign.head.ten
    counts = tuple(Piece(c.family.tone, c.width) for c in campaign.counts)
    targets = f"{len(campaign.targets)} chỉ tiêu"
    contents = CampaignCard(
        theme,
        targets,
        counts,
        _families(campaign),
        f"{campaign.latest.figures} đến {campaign.latest.day}" if campaign.latest else "",
    )
    return _card(
        campaign,
        card(campaign.address),
        f"{campaign.head.ten}. {campaign_said(campaign)}",
        "campaign",
        contents,
    )


def campaign_said(campaign: CampaignView) -> str:
    """Of which day, and how many targets stand where, so shortly that a chat shows all of it."""
    day = f"{campaign.latest.figures} đến {campaign.latest.day}. " if campaign.latest else ""
    return (
        f"{day}{len(campaign.targets)} chỉ tiêu:"
        f" {', '.join(f'{f.count} {f.words}' for f in _families(campaign))}."
    )


def _card(
    campaign: CampaignView,
    address: str,
    alt: str,
    form: str,
    contents: TargetCard | DecisionCard | PostCard | CampaignCard,
) -> Card:
    owner = campaign.owner[:1].upper() + campaign.owner[1:]
    mark = "tên và số liệu đều bịa" if campaign.illustration else ""
    return Card(
        address=address,
        alt=f"MINH HỌA. {alt}" if mark else alt,
        form=form,
        owner=owner,
        campaign=f"Thi đua {campaign.head.when.removeprefix('giai đoạn ')}",
        illustration=mark,
        contents=contents,
    )


def _families(campaign: CampaignView) -> tuple[Family, ...]:
    return tuple(
        Family(c.family.tone, c.family.icon, str(c.count), c.family.in_text)
        for c in campaign.counts
    )


def people_of(site: SiteView) -> Names:
    """Everybody whom a card may not name: people and households of any campaign, and whoever must
    be named nowhere.
    """
    return Names(name for c in site.campaigns for name in (*c.people, *c.hidden_names))
