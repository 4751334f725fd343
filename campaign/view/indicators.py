"""One target, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign
from campaign.kinds import Indicator
from campaign.kinds.phrases import told
from campaign.progress import Progress, Status
from campaign.progress.status import ACHIEVING, TO_SPEED_UP
from campaign.view.history import (
    ChangeView,
    CorrectionView,
    CriterionView,
    HistoryRow,
    PartView,
    changes,
    corrected,
    criteria,
    history,
    parts,
    provisional,
)
from campaign.view.shapes import Bar, Box, Line, Ruler, bar, boxes, line, ruler
from campaign.view.wording import sentence, sets_no_pace
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import age, date_long, date_short, fold, lowered, with_unit


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
    so_far: str  # «47% kế hoạch», «còn thiếu 1,7 điểm %»; empty where neither can be said
    told: str  # its figure by its name, as it is read aloud
    told_far: str  # how far that is, after «như vậy»
    said_status: str  # the status as a sentence by itself
    no_milestones: bool  # slow by the calendar alone
    sentence: str
    day: str
    age: str
    provisional: str  # «tạm tính», «số ước»; empty for a final figure
    reason: str
    remedy: str
    baseline: str
    baseline_source: str
    base_missing: bool
    pace_name: str
    pace_source: str
    bar: Bar | None
    ruler: Ruler | None
    boxes: tuple[Box, ...]
    line: Line | None
    in_words: bool  # whether its figure is a word, such as «Giữ được»
    history: tuple[HistoryRow, ...]
    changes: tuple[ChangeView, ...]
    corrections: tuple[CorrectionView, ...]
    criteria: tuple[CriterionView, ...]
    shares: tuple[PartView, ...]
    by_village: bool  # whether those are villages or units, not seasons
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
        asked=indicator.asked,
        original_asked=indicator.asked_at_first if indicator.dieu_chinh else "",
        value=_value(progress),
        against=indicator.against(progress, latest) if latest else "",
        so_far=_so_far(progress),
        told=_told(progress),
        told_far=_told_far(progress),
        said_status=_said_status(progress),
        no_milestones=progress.status is TO_SPEED_UP and sets_no_pace(indicator),
        sentence=sentence(progress),
        day=date_short(latest.day) if latest else "",
        age=age(latest.day, today) if latest and not progress.estimated else "",
        provisional=provisional(progress, latest) if latest else "",
        reason=figure.ly_do if figure and asks else "",
        remedy=figure.giai_phap if figure and asks else "",
        baseline=_baseline(indicator),
        baseline_source=indicator.so_goc.nguon if indicator.so_goc else "",
        base_missing=indicator.is_based and indicator.base is None,
        pace_name=progress.pace.named if progress.pace else "",
        pace_source=progress.pace.source if progress.pace else "",
        bar=bar(progress),
        ruler=ruler(progress),
        boxes=boxes(progress, campaign.phong_trao.thoi_gian.check_days),
        line=line(progress),
        in_words=indicator.is_told_in_words,
        history=history(progress),
        changes=changes(indicator),
        corrections=tuple(
            c for m in progress.measurements for c in corrected(m.corrections, indicator)
        ),
        criteria=criteria(indicator, latest),
        shares=parts(indicator, latest),
        by_village=bool(indicator.theo_thon or (figure and figure.theo_thon)),
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


def _so_far(progress: Progress) -> str:
    """How far it is, in the fewest words."""
    indicator, latest = progress.indicator, progress.latest
    if latest is None:
        return ""
    if gap := indicator.gap_text(progress, latest):
        return gap
    share = "" if indicator.manner.is_level else indicator.share_text(progress, latest)
    return f"{share} kế hoạch" if share else ""


def _told(progress: Progress) -> str:
    """The figure by its name, as it is read aloud: «Trồng rừng được 5 ha»."""
    indicator, latest = progress.indicator, progress.latest
    if latest is None:
        return ""
    if said := indicator.said_in_short(progress, latest):
        return f"{indicator.short}: {said}"
    verb = indicator.dong_tu
    if progress.estimated:
        verb = lowered(verb).removeprefix("đã ")  # what is to come isn't done
    return told(indicator.short, verb, indicator.value_text(latest), indicator.accumulates)


def _told_far(progress: Progress) -> str:
    """How far that is, after «như vậy»: «được 47% kế hoạch», «còn thiếu 1,7 điểm %»."""
    far = _so_far(progress)
    if not far.endswith("kế hoạch"):
        return far
    if progress.latest is not None and not progress.latest.value:
        return ""  # that there is none yet says it
    return f"{'đã' if progress.met else 'mới'} được {far}"


def _said_status(progress: Progress) -> str:
    """What is reached by a provisional figure alone waits for the final one, not to be kept up."""
    provisional_alone = progress.latest is not None and progress.latest.provisional
    if progress.status is ACHIEVING and provisional_alone and not progress.indicator.can_be_lost:
        return "Số tạm tính đã đủ, chờ số chính thức."
    return progress.status.sentence


def _baseline(indicator: Indicator) -> str:
    base = indicator.so_goc
    return f"{with_unit(base.gia_tri, indicator.unit)} ({date_long(base.ngay)})" if base else ""


def _link(campaign: Campaign, progress: Progress) -> IndicatorLink:
    return IndicatorLink(
        progress.indicator.short,
        CampaignAddresses(campaign.ma).target(progress.indicator.ma),
        _value(progress) or "chưa có số liệu",
    )


def _value(progress: Progress) -> str:
    return progress.indicator.value_text(progress.latest) if progress.latest else ""
