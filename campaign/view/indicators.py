"""One target, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign
from campaign.kinds import Indicator
from campaign.progress import Progress, Status
from campaign.view.history import (
    ChangeView,
    CorrectionView,
    CriterionView,
    HistoryRow,
    changes,
    corrected,
    criteria,
    history,
    villages,
)
from campaign.view.shapes import Bar, Box, Line, Scale, bar, boxes, line, scale
from campaign.view.wording import sentence
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import age, date_long, date_short, fold, percent, with_unit


@dataclass(frozen=True, kw_only=True)
class IndicatorView:
    """Everything a page says of one target. Text is printed already; a template only places it."""

    ma: str
    address: str
    name: str
    short: str
    verb: str
    spoken_check: str
    group: str
    group_name: str
    goal: str  # the number that the plan gives it
    clause: str
    clause_address: str
    wording: str
    definition: str
    responsible: str
    status: Status
    asked: str
    original_asked: str
    value: str
    against: str
    percent: str
    percent_of: str
    sentence: str
    day: str
    age: str
    provisional: bool
    reason: str
    remedy: str
    baseline: str
    baseline_source: str
    base_missing: bool
    pace_name: str
    pace_source: str
    bar: Bar | None
    scale: Scale | None
    boxes: tuple[Box, ...]
    line: Line | None
    history: tuple[HistoryRow, ...]
    changes: tuple[ChangeView, ...]
    corrections: tuple[CorrectionView, ...]
    criteria: tuple[CriterionView, ...]
    villages: tuple[tuple[str, str, str], ...]
    parts: tuple[IndicatorLink, ...]
    part_operator: str
    part_of: tuple[IndicatorLink, ...]
    how: str
    folded: str


@dataclass(frozen=True)
class IndicatorLink:
    name: str
    address: str
    value: str


def view_indicator(
    campaign: Campaign, progress: Progress, others: dict[str, Progress], today: date
) -> IndicatorView:
    """Say everything about one target on `today`."""
    addresses = CampaignAddresses(campaign.ma)
    clause = campaign.ke_hoach.place(progress.indicator.muc)
    indicator, latest = progress.indicator, progress.latest
    figure = latest.figure if latest else None
    asks = progress.status.asks_for_a_reason
    group = next((g.ten for g in campaign.chi_tieu.nhom if g.ma == indicator.nhom), indicator.nhom)
    return IndicatorView(
        ma=indicator.ma,
        address=addresses.target(indicator.ma),
        name=indicator.ten,
        short=indicator.short,
        verb=indicator.dong_tu,
        spoken_check=indicator.said_in_short(progress, latest) if latest else "",
        group=indicator.nhom,
        group_name=group,
        goal=indicator.so,
        clause=clause.name,
        clause_address=addresses.clause(clause.anchor),
        wording=indicator.nguyen_van,
        definition=indicator.dinh_nghia,
        responsible=indicator.phu_trach,
        status=progress.status,
        asked=indicator.asked(progress.target),
        original_asked=_original(progress),
        value=_value(progress),
        against=indicator.against(progress, latest) if latest else "",
        percent=_percent(progress),
        percent_of="mục tiêu" if progress.start == 0 else "chặng đường",
        sentence=sentence(progress),
        day=date_short(latest.day) if latest else "",
        age=age(latest.day, today) if latest else "",
        provisional=bool(latest and latest.provisional),
        reason=figure.ly_do if figure and asks else "",
        remedy=figure.giai_phap if figure and asks else "",
        baseline=_baseline(indicator),
        baseline_source=indicator.so_goc.nguon if indicator.so_goc else "",
        base_missing=indicator.is_based and indicator.base is None,
        pace_name=progress.pace.named if progress.pace else "",
        pace_source=progress.pace.source if progress.pace else "",
        bar=bar(progress),
        scale=scale(progress),
        boxes=boxes(progress, campaign.phong_trao.thoi_gian.check_days),
        line=line(progress),
        history=history(progress),
        changes=changes(indicator),
        corrections=tuple(
            c for m in progress.measurements for c in corrected(m.corrections, indicator)
        ),
        criteria=criteria(indicator, figure),
        villages=villages(figure),
        parts=tuple(_link(campaign, others[ma]) for ma in _parts(indicator) if ma in others),
        part_operator=_OPERATORS[indicator.tinh_tu.phep] if indicator.tinh_tu else "",
        part_of=tuple(
            _link(campaign, p) for p in others.values() if indicator.ma in _parts(p.indicator)
        ),
        how=indicator.how,
        folded=fold(f"{indicator.ten} {indicator.ten_gon} {group}"),
    )


_OPERATORS = {"tong": "cộng", "tich": "nhân"}


def _parts(indicator: Indicator) -> tuple[str, ...]:
    return indicator.tinh_tu.tu if indicator.tinh_tu else ()


def _percent(progress: Progress) -> str:
    if progress.share is None or not progress.indicator.says_percent:
        return ""
    return percent(progress.share)


def _baseline(indicator: Indicator) -> str:
    base = indicator.so_goc
    return f"{with_unit(base.gia_tri, indicator.unit)} ({date_long(base.ngay)})" if base else ""


def _original(progress: Progress) -> str:
    indicator = progress.indicator
    return indicator.asked(indicator.original_target) if indicator.dieu_chinh else ""


def _link(campaign: Campaign, progress: Progress) -> IndicatorLink:
    return IndicatorLink(
        progress.indicator.short,
        CampaignAddresses(campaign.ma).target(progress.indicator.ma),
        _value(progress) or "chưa có số liệu",
    )


def _value(progress: Progress) -> str:
    return progress.indicator.value_text(progress.latest.value) if progress.latest else ""
