"""Target + figures → how far it is, on the day of its latest figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement, Milestone, Standing
from campaign.models.site import Cutoffs
from campaign.progress.measure import Series
from campaign.progress.pace import Pace, elapsed, pace_of, span
from campaign.progress.status import Situation, Status, decide


@dataclass(frozen=True, kw_only=True)
class Progress(Standing):
    """How far one target is on a day. Shares: 1 is 100 %. None means it cannot be said, never 0.

    `planned` is φ on the day of the latest figure; `milestone` is the last one due by then of a
    level whose way has no known start.
    """

    indicator: Indicator
    today: date
    pace: Pace | None
    planned: Decimal | None
    milestone: Milestone | None
    over: bool
    deadline: date | None  # its own, where the plan wants it done before the campaign ends
    elapsed: Decimal
    status: Status

    @property
    def gap(self) -> Decimal | None:
        return _gap(self.share, self.planned)

    @property
    def estimated(self) -> bool:
        """Whether the latest figure is of a day that is still to come."""
        return self.latest is not None and self.latest.day > self.today

    @property
    def expired(self) -> bool:
        return self.over or (self.deadline is not None and self.today > self.deadline)


def _gap(share: Decimal | None, planned: Decimal | None) -> Decimal | None:
    """Share done minus share planned.

    A quotient ends in its 28th digit; that last one must not push a figure off a cut point.
    """
    if share is None or planned is None:
        return None
    gap = share - planned
    return round(gap, 20) if abs(gap) < 2 else gap  # cut points lie within ±1


@dataclass(frozen=True, kw_only=True)
class _Phase:
    """How far the time is that an indicator has. `last`: its latest figure is of the end."""

    over: bool
    expired: bool
    last: bool
    first_check_passed: bool
    elapsed: Decimal


@dataclass(frozen=True, kw_only=True)
class _Due:
    """What should be there by the day of the latest figure."""

    pace: Pace | None
    planned: Decimal | None
    milestone: Milestone | None


def track(
    campaign: Campaign, indicator: Indicator, series: Series, today: date, cutoffs: Cutoffs
) -> Progress:
    """All that can be said of one target on `today`."""
    indicator = indicator.as_of(today)
    known = _still_valid(tuple(m for m in series[indicator.ma] if m.seen_from <= today))
    standing = stand(indicator, known)
    phase, due = (
        _phase(campaign, indicator, standing.latest, today),
        _due(campaign, indicator, standing),
    )
    situation = _situation(indicator, standing, phase, due)
    return Progress(
        target=standing.target,
        start=standing.start,
        measurements=standing.measurements,
        share=standing.share,
        met=standing.met,
        settled=situation.settled,
        indicator=indicator,
        today=today,
        pace=due.pace,
        planned=due.planned,
        milestone=due.milestone,
        over=phase.over,
        deadline=indicator.deadline,
        elapsed=phase.elapsed,
        status=decide(situation, cutoffs),
    )


def _still_valid(measurements: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """Without estimates that a newer final figure has overtaken: what was thought in November of
    the year's end says nothing beside what was counted in December.
    """
    return tuple(
        m
        for m in measurements
        if not m.provisional
        or not any(
            o.day < m.day and o.seen_from > m.seen_from for o in measurements if not o.provisional
        )
    )


def _phase(
    campaign: Campaign, indicator: Indicator, latest: Measurement | None, today: date
) -> _Phase:
    period, (_, end) = campaign.phong_trao.thoi_gian, span(campaign, indicator)
    first_check = indicator.ky_dau or min(period.check_days)
    return _Phase(
        over=today > period.last,
        expired=today > end,
        last=latest is not None and (latest.day >= end or latest.report.cuoi_ky),
        first_check_passed=today > min(first_check, end),
        elapsed=elapsed(campaign, indicator, latest.day) if latest else Decimal(0),
    )


def _due(campaign: Campaign, indicator: Indicator, standing: Standing) -> _Due:
    latest, pace = standing.latest, _pace(campaign, indicator)
    planned = pace.at(latest.day) if pace and latest and standing.share is not None else None
    return _Due(pace=pace, planned=planned, milestone=_milestone(indicator, standing))


def _situation(indicator: Indicator, standing: Standing, phase: _Phase, due: _Due) -> Situation:
    latest = standing.latest
    return Situation(
        dropped=indicator.is_dropped,
        measured=latest is not None,
        first_check_passed=phase.first_check_passed,
        base_needed=indicator.lacks_base,
        met=bool(standing.met),
        losable=indicator.can_be_lost,
        done=not indicator.can_be_lost
        and any(indicator.is_met(m.value) for m in standing.measurements if not m.provisional),
        expired=phase.expired,
        last=phase.last,
        provisional=bool(latest and latest.provisional),
        broken_for_good=_broken_for_good(indicator, standing),
        broken_now=indicator.is_guarded and standing.met is False,
        share=standing.share,
        of_plan=indicator.plan_share(latest.value) if latest else None,
        milestone_met=_reached(indicator, latest, due.milestone),
        beyond=_beyond(indicator, latest),
        gap=_gap(standing.share, due.planned),
        explained=_explained(latest),
        slid_back=indicator.slid_back(tuple(m.value for m in standing.measurements)),
        measurable=not indicator.is_yes_or_no,
        elapsed=phase.elapsed,
    )


def _explained(latest: Measurement | None) -> bool:
    figure = latest.figure if latest else None
    return figure is not None and bool(figure.ly_do or figure.giai_phap)


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
    counted = (m for m in standing.measurements if not m.provisional)
    return not all(indicator.is_met(m.value) for m in counted)


def _beyond(indicator: Indicator, latest: Measurement | None) -> bool | None:
    """Whether an indicator with an ambition is at it; None where there is no ambition."""
    if indicator.ambition is None or latest is None:
        return None if indicator.ambition is None else False
    return indicator.reaches(latest.value, indicator.ambition)


def _milestone(indicator: Indicator, standing: Standing) -> Milestone | None:
    """The last milestone due by the day of the figure, for a level whose way has no known start."""
    latest = standing.latest
    if latest is None or standing.share is not None or not indicator.manner.is_level:
        return None
    due = [m for m in indicator.moc if m.ngay <= latest.day]
    return due[-1] if due else None


def _reached(
    indicator: Indicator, latest: Measurement | None, milestone: Milestone | None
) -> bool | None:
    if latest is None or milestone is None:
        return None
    return indicator.reaches(latest.value, milestone.gia_tri)


def _pace(campaign: Campaign, indicator: Indicator) -> Pace | None:
    if not indicator.manner.has_way or indicator.start is None:
        return None
    return pace_of(campaign, indicator)


def track_all(
    campaign: Campaign, series: Series, today: date, cutoffs: Cutoffs
) -> tuple[Progress, ...]:
    """Every target of the campaign in the plan's own order."""
    return tuple(
        track(campaign, indicator, series, today, cutoffs)
        for indicator in campaign.chi_tieu.chi_tieu
    )
