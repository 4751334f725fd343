"""How much of the way should be done by a day: φ, from 0 to 1."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from campaign.facts import Campaign
from campaign.kinds import Indicator, SeasonProfile

STRAIGHT = {"deu", "đều"}


@dataclass(frozen=True)
class Pace:
    """A line through (day, share) points, days rising; `named` is printed after «theo»."""

    points: tuple[tuple[date, Decimal], ...]
    named: str
    source: str = ""

    def at(self, day: date) -> Decimal:
        """φ(day): interpolated between the points, 0 before the first and the last share after the
        last.
        """
        earlier, share = self.points[0]
        if day <= earlier:
            return share
        for later, following in self.points[1:]:
            if day <= later:
                return share + (following - share) * Decimal((day - earlier).days) / Decimal(
                    (later - earlier).days
                )
            earlier, share = later, following
        return share


def pace_of(campaign: Campaign, indicator: Indicator) -> Pace | None:
    """The pace that the data gives: milestones first, then a seasonal profile, then a straight line
    where it says so.
    """
    eve, last = span(campaign, indicator)
    whole, start = indicator.original_target, indicator.original_start
    if indicator.moc and whole is not None and start is not None and whole != start:
        # Milestones were set on the way to the first target, whatever it was changed to.
        marks = tuple((m.ngay, (m.gia_tri - start) / (whole - start)) for m in indicator.moc)
        ends = () if marks[-1][0] >= last else ((last, Decimal(1)),)
        return Pace(((eve, Decimal(0)), *marks, *ends), "các mốc đã đặt", indicator.nhip_nguon)
    if indicator.nhip in STRAIGHT:
        when = "trong năm" if eve.year + 1 >= last.year else "trong cả giai đoạn"
        return Pace(
            ((eve, Decimal(0)), (last, Decimal(1))), f"nhịp đều {when}", indicator.nhip_nguon
        )
    profile = next((p for p in campaign.chi_tieu.nhip if p.ma == indicator.nhip), None)
    if profile:
        return Pace(
            ((eve, Decimal(0)), *_month_ends(profile, eve, last)), profile.ten, profile.nguon
        )
    return None


def span(campaign: Campaign, indicator: Indicator) -> tuple[date, date]:
    """The eve of the indicator's time and its last day: its own deadline's, where it has one.

    Totals began in January where the campaign is of a whole year, though its plan was signed weeks
    later, or where one that starts in July reports what was done before.
    """
    period = campaign.phong_trao.thoi_gian
    from_january = period.is_of_whole_years or any(
        report.ngay_chot < period.first for report in campaign.so_lieu
    )
    first = period.counts_from if from_january and indicator.accumulates else period.first
    eve, last = first - timedelta(days=1), period.last
    deadline = indicator.deadline
    return eve, deadline if deadline and eve < deadline < last else last


def elapsed(campaign: Campaign, indicator: Indicator, day: date) -> Decimal:
    """The share of the indicator's time that is over on `day`, from 0 to 1."""
    eve, last = span(campaign, indicator)
    passed = Decimal((day - eve).days) / Decimal((last - eve).days)
    return min(max(passed, Decimal(0)), Decimal(1))


def _month_ends(profile: SeasonProfile, eve: date, last: date) -> tuple[tuple[date, Decimal], ...]:
    """The profile's steps; in a campaign of several years each year brings an equal part of it, and
    one that begins in July has only what the months from then on bring.
    """
    first = eve + timedelta(days=1)
    first_year, years = first.year, range(first.year, last.year + 1)
    # What the months before it bring; the month that it starts in is its own.
    before = profile.cuoi_thang[first.month - 2] / 100 if first.month > 1 else Decimal(0)
    whole = len(years) - before
    inside = tuple(
        (end, (year - first_year + share / 100 - before) / whole)
        for year in years
        for month, share in enumerate(profile.cuoi_thang, 1)
        if eve < (end := date(year, month, calendar.monthrange(year, month)[1])) < last
    )
    return (*(inside if whole else ()), (last, Decimal(1)))
