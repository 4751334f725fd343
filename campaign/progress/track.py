"""Target + figures → how far it is, on the day of its latest figure."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from campaign.facts import Campaign
from campaign.models.indicators import (
    Accumulating,
    Ceiling,
    Checklist,
    Falling,
    Growth,
    Indicator,
    Maintained,
    Range,
    Rising,
    Share,
    YesOrNo,
)
from campaign.models.site import Cutoffs
from campaign.progress.measure import Measurement, Series
from campaign.progress.pace import Pace, pace_of
from campaign.progress.status import Situation, Status, decide

_COMPARE = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}


@dataclass(frozen=True)
class Progress:
    """How far one target is. Shares: 1 is 100 %. None means it cannot be said, never 0."""

    indicator: Indicator
    target: Decimal | None
    original_target: Decimal | None
    baseline: Decimal | None
    measurements: tuple[Measurement, ...]
    share: Decimal | None
    second_band: Decimal | None  # of a range: the way from its minimum to its ambition
    pace: Pace | None
    planned: Decimal | None  # φ on the day of the figure
    met: bool | None
    over: bool
    settled: bool
    status: Status

    @property
    def latest(self) -> Measurement | None:
        return self.measurements[-1] if self.measurements else None

    @property
    def gap(self) -> Decimal | None:
        return _gap(self.share, self.planned)

    def kept(self, measurement: Measurement) -> bool:
        """Whether one check of a maintained target found it kept."""
        return is_met(self.indicator, measurement, self.target)


def target_of(indicator: Indicator, changed: bool = True) -> Decimal | None:
    """The target in the indicator's unit (its latest decision's, unless `changed` is False); None
    where it needs an unknown base or has no number.
    """
    base = indicator.so_goc.gia_tri if indicator.so_goc else None
    if changed and indicator.dieu_chinh and indicator.dieu_chinh[-1].muc_tieu_moi is not None:
        return indicator.dieu_chinh[-1].muc_tieu_moi
    if isinstance(indicator, Growth):
        return None if base is None else base * (100 + indicator.tang) / 100
    if isinstance(indicator, Maintained) and indicator.so_voi_goc:
        return None if base is None else base * (100 - (indicator.dung_sai or 0)) / 100
    if isinstance(indicator, Checklist):
        return Decimal(len(indicator.tieu_chi))
    return getattr(indicator, "muc_tieu", None)


def is_met(indicator: Indicator, measurement: Measurement, target: Decimal | None) -> bool:
    """`v op T`, strict where the plan says «trên» or «dưới»."""
    if isinstance(indicator, YesOrNo) or (isinstance(indicator, Maintained) and target is None):
        return measurement.value == 1
    if target is None:
        return False
    compare = _COMPARE[getattr(indicator, "so_sanh", ">=")]
    return compare(measurement.value, target)


def _start(indicator: Indicator) -> Decimal | None:
    """Where the way begins: 0 for what adds up, the baseline for a level (None when unknown)."""
    if isinstance(indicator, (Accumulating, Range, Checklist)) or (
        isinstance(indicator, Growth) and indicator.cong_don
    ):
        return Decimal(0)
    return indicator.so_goc.gia_tri if indicator.so_goc else None


def has_a_way(indicator: Indicator) -> bool:
    """Kinds of which a share of the way can be said at all."""
    return isinstance(indicator, (Accumulating, Rising, Falling, Growth, Range, Checklist, Share))


def share_done(indicator: Indicator, value: Decimal, target: Decimal | None) -> Decimal | None:
    """The share of the way from start to target; None where there is no way, no start or nothing to
    divide by.
    """
    start = _start(indicator)
    if not has_a_way(indicator) or target is None or start is None or target == start:
        return None
    if _COMPARE[getattr(indicator, "so_sanh", ">=")](start, target):
        # a baseline already past the target: on that line, sliding back would read as going forward
        return None
    return (value - start) / (target - start)


def _gap(share: Decimal | None, planned: Decimal | None) -> Decimal | None:
    """Share done minus share planned.

    A quotient ends in its 28th digit; that last one must not push a figure off a cut point.
    """
    if share is None or planned is None:
        return None
    gap = share - planned
    return round(gap, 20) if abs(gap) < 2 else gap  # cut points lie within ±1


def track(
    campaign: Campaign, indicator: Indicator, series: Series, today: date, cutoffs: Cutoffs
) -> Progress:
    """All that can be said of one target on `today`."""
    period = campaign.phong_trao.thoi_gian
    measured = tuple(m for m in series[indicator.ma] if m.day <= today)
    latest = measured[-1] if measured else None
    start, target = _start(indicator), target_of(indicator)
    pace = (
        pace_of(campaign, indicator, start, target)
        if has_a_way(indicator) and start is not None
        else None
    )
    share = share_done(indicator, latest.value, target) if latest else None
    planned = pace.at(latest.day) if pace and latest and share is not None else None
    lost = [not is_met(indicator, m, target) for m in measured]
    met = _met(indicator, target, lost)
    over = today > period.last
    settled = over and latest is not None and (latest.day >= period.last or latest.report.cuoi_ky)
    situation = Situation(
        changed=bool(indicator.dieu_chinh),
        measured=latest is not None,
        first_check_passed=today > (indicator.ky_dau or min(period.check_days)),
        base_needed=lacks_base(indicator, target),
        met=bool(met),
        losable=can_be_lost(indicator),
        settled=settled,
        provisional=bool(latest and latest.provisional),
        broken_for_good=_broken_for_good(indicator, target, lost),
        broken_now=isinstance(indicator, (Ceiling, Maintained)) and met is False,
        base_missing=has_a_way(indicator) and start is None,
        share=share,
        beyond=(
            bool(latest and latest.value >= indicator.phan_dau)
            if isinstance(indicator, Range)
            else None
        ),
        gap=_gap(share, planned),
    )
    return Progress(
        indicator,
        target,
        target_of(indicator, changed=False),
        start,
        measured,
        share,
        _second_band(indicator, latest, target),
        pace,
        planned,
        met,
        over,
        settled,
        decide(situation, cutoffs),
    )


def can_be_lost(indicator: Indicator) -> bool:
    """A level can slip back after it is reached; what adds up or is done stays done."""
    adds_up = isinstance(indicator, Growth) and indicator.cong_don
    return not adds_up and not isinstance(indicator, (Accumulating, Range, Checklist, YesOrNo))


def lacks_base(indicator: Indicator, target: Decimal | None) -> bool:
    """Growth on an unknown base, or «as last year» with last year unknown: nobody can say whether
    it is met.
    """
    compared = isinstance(indicator, Growth) or (
        isinstance(indicator, Maintained) and indicator.so_voi_goc
    )
    return compared and target is None


def _met(indicator: Indicator, target: Decimal | None, lost: list[bool]) -> bool | None:
    if not lost or lacks_base(indicator, target):
        return None
    if isinstance(indicator, Maintained) and indicator.ca_nam:
        return not any(lost)
    return not lost[-1]


def _broken_for_good(indicator: Indicator, target: Decimal | None, lost: list[bool]) -> bool:
    for_the_year = (
        indicator.cong_don
        if isinstance(indicator, Ceiling)
        else isinstance(indicator, Maintained) and indicator.ca_nam
    )
    return for_the_year and not lacks_base(indicator, target) and any(lost)


def _second_band(
    indicator: Indicator, latest: Measurement | None, target: Decimal | None
) -> Decimal | None:
    if (
        not isinstance(indicator, Range)
        or latest is None
        or target is None
        or target >= min(latest.value, indicator.phan_dau)
    ):
        return None
    return (latest.value - target) / (indicator.phan_dau - target)


def track_all(
    campaign: Campaign, series: Series, today: date, cutoffs: Cutoffs
) -> tuple[Progress, ...]:
    """Every target of the campaign in the plan's own order."""
    return tuple(
        track(campaign, indicator, series, today, cutoffs)
        for indicator in campaign.chi_tieu.chi_tieu
    )
