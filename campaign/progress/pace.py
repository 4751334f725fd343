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


def pace_of(
    campaign: Campaign, indicator: Indicator, baseline: Decimal, target: Decimal | None
) -> Pace | None:
    """The pace that the data gives: milestones first, then a seasonal profile, then a straight line
    where it says so.
    """
    period = campaign.phong_trao.thoi_gian
    eve, last = period.first - timedelta(days=1), period.last
    if indicator.moc and target is not None and target != baseline:
        marks = tuple((m.ngay, (m.gia_tri - baseline) / (target - baseline)) for m in indicator.moc)
        ends = () if marks[-1][0] >= last else ((last, Decimal(1)),)
        return Pace(((eve, Decimal(0)), *marks, *ends), "các mốc đã đặt", indicator.nhip_nguon)
    if indicator.nhip in STRAIGHT:
        return Pace(
            ((eve, Decimal(0)), (last, Decimal(1))), "nhịp đều trong năm", indicator.nhip_nguon
        )
    profile = next((p for p in campaign.chi_tieu.nhip if p.ma == indicator.nhip), None)
    if profile:
        return Pace(
            ((eve, Decimal(0)), *_month_ends(profile, eve, last)), profile.ten, profile.nguon
        )
    return None


def _month_ends(profile: SeasonProfile, eve: date, last: date) -> tuple[tuple[date, Decimal], ...]:
    ends = (
        date(last.year, month, calendar.monthrange(last.year, month)[1]) for month in range(1, 13)
    )
    inside = tuple(
        (end, share / 100)
        for end, share in zip(ends, profile.cuoi_thang, strict=True)
        if eve < end < last
    )
    return (*inside, (last, Decimal(1)))
