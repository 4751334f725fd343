"""What can be found: one document for each target, clause, decision, post and page.

Built from the view; of people it knows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from campaign.outputs.search.plain import page_of_prose, plain, shortened
from campaign.view import CampaignView, IndicatorView, SiteView
from campaign.view.honours import DecisionView
from campaign.view.news import NewsView, PostView
from campaign.view.plan import ClauseView
from campaign.words.addresses import HOME
from campaign.words.names import Names

TARGET, CLAUSE, DECISION, POST, BULLETINS, PAGE = KINDS = (
    "Chỉ tiêu",
    "Mục của kế hoạch",
    "Quyết định khen thưởng",
    "Tin",
    "Bản tin truyền thanh",
    "Trang",
)
# characters of its summary and body: what a post is about stands in its beginning, and the index
# grows with every post
MOST_OF_A_POST = 800


@dataclass(frozen=True, kw_only=True)
class Document:
    """Something to be found.

    `keys` are other words for its title; `text` is searched last; `side` is shown beside it.

    `campaign` is the campaign's id, empty for a page of the site as a whole; `status` a target's,
    as word and tone.
    """

    kind: str
    campaign: str
    address: str
    title: str
    keys: str = ""
    text: str = ""
    side: str = ""
    status: tuple[str, str] | None = None


def documents(site: SiteView, prose: Mapping[str, str]) -> tuple[Document, ...]:
    """Everything that can be found, the current campaign first; `prose` has the pages of docs/ by
    address.
    """
    without = people_of(site).taken_out
    found = [document for campaign in in_order(site) for document in _campaign(campaign, site)]
    found += _news(site.news, "")
    found += (_prose(address, source, site) for address, source in prose.items())
    clean = (
        replace(
            d,
            title=without(d.title),
            keys=without(d.keys),
            text=without(d.text),
            side=without(d.side),
        )
        for d in found
    )
    # Only then is a post cut short, lest half a name be left at its end.
    return tuple(
        replace(d, text=shortened(d.text, MOST_OF_A_POST)) if d.kind == POST else d for d in clean
    )


def people_of(site: SiteView) -> Names:
    """Everybody whom any decision lists, shown or not: nobody is searched for.

    «Văn Hòa» is taken out, «văn hóa» stays.
    """
    return Names((name for c in site.campaigns for name in c.people), capitals=True)


def in_order(site: SiteView) -> tuple[CampaignView, ...]:
    """The current campaign, then the others from new to old, illustrations last."""
    return tuple(sorted(site.campaigns, key=lambda c: (c.illustration, c is not site.current)))


def _campaign(campaign: CampaignView, site: SiteView) -> Iterator[Document]:
    yield from _pages(campaign, site)
    for target in campaign.targets:
        yield _target(campaign, target)
    for clause in campaign.plan.clauses:
        yield _clause(campaign, clause)
    for decision in campaign.honours.decisions:
        yield _decision(campaign, decision)
    if campaign.news.address != site.news.address:
        yield from _news(campaign.news, campaign.ma)


def _pages(campaign: CampaignView, site: SiteView) -> Iterator[Document]:
    head, at = campaign.head, campaign.addresses
    decisions = len(campaign.honours.decisions)
    page = partial(_page, campaign)
    yield page(
        HOME if campaign is site.current else at.home,
        "Phong trào thi đua",
        _some("Trang chủ, tổng quan, mới nhất", head.chu_de),
        _some(head.ten, campaign.place),
        campaign.days,
    )
    yield page(
        at.plan,
        "Kế hoạch",
        _some("Kế hoạch thi đua, văn bản, căn cứ", campaign.plan.document_number),
        _document_said(campaign),
        f"{len(campaign.plan.clauses)} mục",
    )
    if campaign.plan.official == at.official:
        yield page(at.official, "Toàn văn kế hoạch", "Văn bản gốc")
    yield page(
        at.targets,
        "Chỉ tiêu",
        "Các chỉ tiêu, tiến độ, kết quả, số liệu",
        ", ".join(g.name for g in campaign.groups),
        campaign.headline,
    )
    yield page(
        at.honours,
        "Vinh danh",
        "Khen thưởng, giấy khen, bằng khen, danh hiệu, gương người tốt việc tốt",
        "",
        f"{decisions} quyết định khen thưởng" if decisions else "Chưa có quyết định nào",
    )
    yield page(
        at.bulletins,
        "Bản tin truyền thanh",
        "Loa, đài, loa truyền thanh, lời đọc trên loa",
        head.don_vi.dai_truyen_thanh,
        kind=BULLETINS,
    )


def _page(
    campaign: CampaignView,
    address: str,
    title: str,
    keys: str,
    text: str = "",
    side: str = "",
    kind: str = PAGE,
) -> Document:
    return Document(
        kind=kind,
        campaign=campaign.ma,
        address=address,
        title=f"{title} {campaign.head.when}",
        keys=keys,
        text=text,
        side=side,
    )


def _document_said(campaign: CampaignView) -> str:
    """Whose document the plan is, on what it rests, whom it goes to."""
    head, document = campaign.head, campaign.head.van_ban
    return _some(
        head.don_vi.co_quan,
        document.trich_yeu,
        *document.can_cu,
        *campaign.plan.preface,
        *document.noi_nhan,
    )


def _target(campaign: CampaignView, target: IndicatorView) -> Document:
    side = _some(target.value, target.so_far) if target.value else ""
    return Document(
        kind=TARGET,
        campaign=campaign.ma,
        address=target.address,
        title=target.name,
        keys=target.short if target.short != target.name else "",
        text=_some(
            target.group_name, target.wording, target.definition, *(c.name for c in target.criteria)
        ),
        side=side or f"Mục tiêu: {target.asked}",
        status=(target.status.family.word, target.status.tone),
    )


def _clause(campaign: CampaignView, view: ClauseView) -> Document:
    clause = view.clause
    words = " ".join(filter(None, [clause.tom_tat, *clause.noi_dung, *clause.viec]))
    return Document(
        kind=CLAUSE,
        campaign=campaign.ma,
        address=campaign.addresses.clause(view.anchor),
        title=view.place.titled,
        keys="",
        text=_some(words, *clause.don_vi, *clause.van_ban_dan),
    )


def _decision(campaign: CampaignView, decision: DecisionView) -> Document:
    awards = dict.fromkeys([group.award for group in decision.groups] + [decision.village_award])
    about = _some(
        decision.reason,
        *(name for name, _ in decision.targets),
        *(name for name, _ in decision.villages),
        decision.issuer,
        decision.cancelled_by,
    )
    counted = "" if decision.in_subject else decision.summary
    return Document(
        kind=DECISION,
        campaign=campaign.ma,
        address=decision.head.address,
        title=f"Quyết định khen thưởng số {decision.head.number}",
        keys=_some(decision.subject, *awards),
        text=_some(decision.day_long, about),
        side=_some(
            f"Về việc {decision.subject}. Ngày {decision.head.day}",
            "đã hủy bỏ" if decision.head.cancelled else counted,
        ),
    )


def _news(news: NewsView, campaign: str) -> Iterator[Document]:
    yield Document(
        kind=PAGE,
        campaign=campaign,
        address=news.address,
        title="Tin tức",
        keys=_some("Tin mới, bài viết", *(name for _, name, _ in news.categories)),
        text="",
        side=f"{len(news.posts)} bài",
    )
    yield from (_post(post) for post in news.posts)


def _post(post: PostView) -> Document:
    return Document(
        kind=POST,
        campaign=post.campaign,
        address=post.address,
        title=post.title,
        keys="",
        text=f"{post.summary} {plain(post.body)}",
        side=_some(post.day_short, post.category_name),
    )


def _prose(address: str, source: str, site: SiteView) -> Document:
    title, headings, words = page_of_prose(site.current.called.said_in(source))
    # Where one finds how to reach the commune, its office is what is looked for.
    office = (
        _some(site.current.head.don_vi.co_quan, site.settings.lien_he.co_quan)
        if "Liên hệ" in headings
        else ""
    )
    return Document(
        kind=PAGE,
        campaign="",
        address=address,
        title=title,
        keys=_some(*headings, office),
        text=words,
    )


def _some(*texts: str) -> str:
    """Those of the texts that say something, in one line; no comma after a full stop."""
    return re.sub(r"([.!?…]), ", r"\1 ", ", ".join(text for text in texts if text))
