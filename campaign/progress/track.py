"""Target + figures → how far it is, on the day of its latest figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement, Standing
from campaign.models.site import Cutoffs
from campaign.progress.measure import Series
from campaign.progress.pace import Pace, pace_of
from campaign.progress.status import Situation, Status, decide


@dataclass(frozen=True, kw_only=True)
class Progress(Standing):
    """How far one target is on a day. Shares: 1 is 100 %. None means it cannot be said, never 0.

    `planned` is φ on the day of the latest figure.
    """

    indicator: Indicator
    pace: Pace | None
    planned: Decimal | None
    over: bool
    settled: bool
    status: Status

    @property
    def gap(self) -> Decimal | None:
        return _gap(self.share, self.planned)


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
    standing = stand(indicator, tuple(m for m in series[indicator.ma] if m.day <= today))
    latest, pace = standing.latest, _pace(campaign, indicator)
    planned = pace.at(latest.day) if pace and latest and standing.share is not None else None
    last = campaign.phong_trao.thoi_gian.last
    over = today > last
    settled = over and latest is not None and (latest.day >= last or latest.report.cuoi_ky)
    situation = _situation(campaign, indicator, standing, today, settled, planned)
    return Progress(
        target=standing.target,
        start=standing.start,
        measurements=standing.measurements,
        share=standing.share,
        met=standing.met,
        indicator=indicator,
        pace=pace,
        planned=planned,
        over=over,
        settled=settled,
        status=decide(situation, cutoffs),
    )


def _situation(
    campaign: Campaign,
    indicator: Indicator,
    standing: Standing,
    today: date,
    settled: bool,
    planned: Decimal | None,
) -> Situation:
    latest = standing.latest
    first_check = indicator.ky_dau or min(campaign.phong_trao.thoi_gian.check_days)
    return Situation(
        changed=bool(indicator.dieu_chinh),
        measured=latest is not None,
        first_check_passed=today > first_check,
        base_needed=indicator.lacks_base,
        met=bool(standing.met),
        losable=indicator.can_be_lost,
        settled=settled,
        provisional=bool(latest and latest.provisional),
        broken_for_good=_broken_for_good(indicator, standing),
        broken_now=indicator.is_guarded and standing.met is False,
        base_missing=indicator.has_way and indicator.start is None,
        share=standing.share,
        beyond=_beyond(indicator, latest),
        gap=_gap(standing.share, planned),
    )


def stand(indicator: Indicator, measurements: tuple[Measurement, ...]) -> Standing:
    """How far an indicator is by these measurements, oldest first."""
    latest = measurements[-1] if measurements else None
    return Standing(
        target=indicator.target,
        start=indicator.start,
        measurements=measurements,
        share=indicator.share_done(latest.value) if latest else None,
        met=_met(indicator, measurements),
    )


def _met(indicator: Indicator, measurements: tuple[Measurement, ...]) -> bool | None:
    if not measurements or indicator.lacks_base:
        return None
    deciding = measurements if indicator.holds_always else measurements[-1:]
    return all(indicator.is_met(m.value) for m in deciding)


def _broken_for_good(indicator: Indicator, standing: Standing) -> bool:
    if not indicator.lost_for_good or indicator.lacks_base:
        return False
    return not all(indicator.is_met(m.value) for m in standing.measurements)


def _beyond(indicator: Indicator, latest: Measurement | None) -> bool | None:
    """Whether an indicator with an ambition is at it; None where there is no ambition."""
    if indicator.ambition is None:
        return None
    return latest is not None and latest.value >= indicator.ambition


def _pace(campaign: Campaign, indicator: Indicator) -> Pace | None:
    start = indicator.start
    if not indicator.has_way or start is None:
        return None
    return pace_of(campaign, indicator, start, indicator.target)


def track_all(
    campaign: Campaign, series: Series, today: date, cutoffs: Cutoffs
) -> tuple[Progress, ...]:
    """Every target of the campaign in the plan's own order."""
    return tuple(
        track(campaign, indicator, series, today, cutoffs)
        for indicator in campaign.chi_tieu.chi_tieu
    )
