"""Which bulletins there are and what each tells: the situation, each report, each decision, each
post, each week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from campaign.outputs.bulletin.sentences import (
    all_not_final,
    counted,
    decided,
    decision_number,
    end,
    figure,
    honoured,
    honoured_in_short,
    in_full,
    in_short,
    moved,
    told,
)
from campaign.outputs.bulletin.shape import Draft, Item
from campaign.progress.status import (
    ACHIEVED,
    ATTENTION,
    EXCEEDED,
    MET,
    OUT,
    RIGHT_WAY,
    UNKNOWN,
)
from campaign.view import CampaignView, IndicatorView, ReportView
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.words import addresses
from campaign.words.called import Called
from campaign.words.written import date_long, date_short

_NOTHING_NEW = "Tuần qua không có số liệu, quyết định khen thưởng hay tin mới."


def drafts(campaign: CampaignView) -> Iterator[Draft]:
    """All bulletins of a campaign, newest first within each kind."""
    yield situation(campaign)
    yield from outdated(campaign)
    yield digest(campaign, campaign.today, addresses.DIGEST)
    for report in reversed(campaign.reports):
        yield reported(campaign, report)
    for decision in campaign.honours.decisions:
        yield commended(decision, campaign.called)
    for post in campaign.own_posts:
        yield posted(post)
    yield from weekly(campaign)


def situation(campaign: CampaignView) -> Draft:
    """What changed since the last report, what needs effort, what is reached."""
    report = campaign.reports[-1] if campaign.reports else None
    day = report.published if report else campaign.today
    return Draft(
        _situation_name(report),
        "Tình hình",
        f"Tình hình phong trào thi đua {campaign.head.when}",
        day,
        tuple(_situation_items(campaign, report)),
    )


def outdated(campaign: CampaignView) -> Iterator[Draft]:
    """Earlier situations that somebody added to or approved: their address and approved words stay
    when newer figures come.
    """
    for report in (None, *campaign.reports[:-1]) if campaign.reports else ():
        ma = _situation_name(report)
        if ma in campaign.bulletin_files:
            day = report.published if report else campaign.head.thoi_gian.first
            newer = f"Đã có số liệu mới hơn, chốt đến {date_long(campaign.reports[-1].day)}."
            yield Draft(
                ma,
                "Bản trước",
                f"Tình hình phong trào thi đua đến {date_long(report.day if report else day)}",
                day,
                (Item("Tình hình", (newer,)),),
            )


def _situation_name(report: ReportView | None) -> str:
    return addresses.situation_on(report.day) if report else addresses.SITUATION


def _situation_items(campaign: CampaignView, report: ReportView | None) -> Iterator[Item]:
    if report is None:
        nothing = [
            "Đến nay chưa có báo cáo số liệu nào được công bố.",
            f"Khi có số liệu, {campaign.called.commune} sẽ thông báo để bà con được biết.",
        ]
        yield Item(
            f"Kế hoạch thi đua {campaign.head.when}",
            (f"Kế hoạch {campaign.head.when} có {len(campaign.targets)} chỉ tiêu.", *nothing),
        )
        return
    yield Item(
        "Kết quả chung",
        (end(f"{report.until} {date_long(report.day)}"), *counted(campaign)),
    )
    if report.moved:
        yield Item("Những việc có thay đổi", tuple(moved(*change) for change in report.moved))
    effort = [s for t in campaign.attention for s in in_full(t)]
    if effort:
        yield Item("Những việc cần dồn sức", tuple(effort))
    reached = [t for t in campaign.targets if t.status in {ACHIEVED, EXCEEDED}]
    if reached:
        yield Item("Những việc đã đạt", tuple(figure(t) for t in reached))


def reported(campaign: CampaignView, report: ReportView) -> Draft:
    """The figures of one report, those that need attention first."""
    return Draft(
        addresses.bulletin_of_report(report.day),
        "Số liệu",
        f"Số liệu đến ngày {date_short(report.day)}",
        report.published,
        (_report_item(report, campaign.called),),
    )


def _report_item(report: ReportView, place: Called, most: int | None = None) -> Item:
    said = [
        f"{place.commune.capitalize()} công bố {report.until} {date_long(report.day)}.",
        f"Kỳ này có số mới của {len(report.targets)} chỉ tiêu.",
    ]
    not_final = all_not_final(report.targets)
    if not_final == "tạm tính":  # that they are estimates was said with their day
        said.append("Số liệu kỳ này đều là số tạm tính.")
    by_urgency = sorted(report.targets, key=_urgency)
    shown = by_urgency[:most]
    for family in _TOLD:
        there = [t for t in by_urgency if t.status.family is family]
        told = [s for t in shown if t.status.family is family for s in in_short(t, not_final)]
        said += [f"{len(there)} chỉ tiêu {family.after_count}.", *told] if told else []
    if len(shown) < len(by_urgency):
        said.append(
            f"{len(by_urgency) - len(shown)} chỉ tiêu còn lại được đăng trên trang thông tin"
            f" của {place.commune}."
        )
    return Item(f"Số liệu đến ngày {date_short(report.day)}", tuple(said))


# What needs attention comes first: good news alone is not believed.
_TOLD = (ATTENTION, MET, RIGHT_WAY, UNKNOWN, OUT)


def _urgency(t: IndicatorView) -> tuple[int, int]:
    urgent = t.status.attention if t.status.needs_attention else 0
    return _TOLD.index(t.status.family), urgent


def commended(decision: DecisionView, place: Called) -> Draft:
    return Draft(
        addresses.bulletin_of_decision(decision.head.ma),
        "Khen thưởng",
        _decision_title(decision),
        decision.published,
        (Item("Khen thưởng", (*decided(decision), *honoured(decision, place))),),
    )


def _decision_title(decision: DecisionView) -> str:
    return (
        f"{'Hủy bỏ' if decision.head.cancelled else 'Khen thưởng theo'} {decision_number(decision)}"
    )


def posted(post: PostView) -> Draft:
    return Draft(
        addresses.bulletin_of_post(post.ma),
        "Tin",
        post.title,
        post.day,
        (Item(post.title, (end(post.title), *told(post))),),
    )


def digest(campaign: CampaignView, last: date, ma: str) -> Draft:
    """What is new in the seven days up to `last`; nothing new is said, shortly."""
    first = last - timedelta(days=6)
    items: list[Item] = []
    for report in campaign.reports:
        if first <= report.published <= last:
            items.append(_report_item(report, campaign.called, most=6))
    for decision in campaign.honours.decisions:
        if first <= decision.published <= last:
            items.append(
                Item(
                    _decision_title(decision),
                    (*decided(decision), *honoured_in_short(decision, campaign.called)),
                )
            )
    items += [
        Item(post.title, tuple(told(post)))
        for post in campaign.own_posts
        if first <= post.day <= last
    ]
    said = tuple(items) or (Item("Điểm tin trong tuần", (_NOTHING_NEW,)),)
    return Draft(ma, "Điểm tin", f"Điểm tin bảy ngày, đến ngày {date_short(last)}", last, said)


def weekly(campaign: CampaignView) -> Iterator[Draft]:
    """A digest for each finished week (to its Sunday) that brought something; its address never
    changes.
    """
    days = (
        {r.published for r in campaign.reports}
        | {d.published for d in campaign.honours.decisions}
        | {p.day for p in campaign.own_posts}
    )
    sundays = {day + timedelta(days=6 - day.weekday()) for day in days}
    for sunday in sorted(sundays, reverse=True):
        if sunday < campaign.today:
            yield digest(campaign, sunday, addresses.digest_on(sunday))
