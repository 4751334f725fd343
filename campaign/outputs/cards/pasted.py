"""What chats and social networks are told of a page: the tags in its head, and the code on its
print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from campaign.outputs.cards import contents
from campaign.outputs.cards.contents import Card
from campaign.outputs.cards.cut import DESCRIPTION, TITLE, cut
from campaign.outputs.cards.picture import HEIGHT, WIDTH
from campaign.press.qr import qr
from campaign.view import CampaignView, IndicatorView, SiteView
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.words.names import Names


@dataclass(frozen=True)
class Pasted:
    """What a page gives along to a chat: its picture, what is said below its title, and a title
    where its own won't do.
    """

    card: Card
    description: str
    article: bool = False
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Tags:
    """As Open Graph names them.

    Addresses are whole; `url`, `image` and `code` are empty while the site doesn't know its own.
    """

    title: str
    description: str
    kind: str
    url: str
    image: str
    alt: str
    code: str
    width: int = WIDTH
    height: int = HEIGHT


def tags(
    site: SiteView, address: str, title: str, pasted: Pasted, drawn: Mapping[str, Path]
) -> Tags:
    """The tags of the page at `address`; `drawn` has the file of each picture, whose name changes
    with what is on it.
    """
    mark = "MINH HỌA · " if pasted.card.illustration else ""
    url = f"{site.address}{address}" if site.address else ""
    # Chats keep a picture for as long as its address stays; the file keeps its name, so that no old
    # link ever shows a hole.
    image = (
        f"{site.address}{pasted.card.address}?v={drawn[pasted.card.address].stem[:8]}"
        if url
        else ""
    )
    kind = "article" if pasted.article else "website"
    return Tags(
        title=cut(mark + (pasted.title or title), TITLE),
        description=cut(pasted.description, DESCRIPTION),
        kind=kind,
        url=url,
        image=image,
        alt=pasted.card.alt,
        code=qr(url) if url else "",
    )


def target_said(t: IndicatorView) -> str:
    """Its one sentence; where a chat would cut the verdict at its end, the verdict first."""
    return t.sentence if len(t.sentence) <= DESCRIPTION else f"{t.status.word}. {t.sentence}"


def of_post(campaign: CampaignView, p: PostView, people: Names) -> Pasted:
    """Chats keep words as long as pictures: what names someone gives way, in both."""
    card = contents.of_post(campaign, p, people)
    said = f"{p.category_name}, {p.day_long}." if people.stand_in(p.summary) else p.summary
    title = contents.unnamed_title(campaign) if people.stand_in(p.title) else ""
    return Pasted(card, said, article=True, title=title)


def decision_said(d: DecisionView, people: Names) -> str:
    """How many first: a subject may be long."""
    about = (
        f"Quyết định {d.day_long}{'' if people.stand_in(d.subject) else f' về việc {d.subject}'}."
    )
    return (
        f"Đã hủy bỏ. {about}"
        if d.head.cancelled
        else f"Khen {d.summary}. {about}"
        if d.summary and not (d.in_subject and d.subject in about)
        else about
    )
