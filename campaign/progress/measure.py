"""What was measured, and when: the figures of every report, corrected, and composites computed from
their parts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement
from campaign.models.reports import Correction, Figure, Report
from campaign.words.measures import factor_of_product
from campaign.words.results import RESULTS

Series = dict[str, tuple[Measurement, ...]]


def measure(campaign: Campaign) -> Series:
    """All measurements of each indicator, oldest first.

    A composite is computed where all its parts are known, and as typed where they are not.
    """
    typed = {ma: _typed(campaign, one) for ma, one in campaign.indicators.items()}
    done: Series = {ma: typed[ma] for ma, one in campaign.indicators.items() if not one.tinh_tu}
    waiting = {ma: one for ma, one in campaign.indicators.items() if one.tinh_tu}
    while ready := [ma for ma, one in waiting.items() if _parts(one) <= done.keys()]:
        for ma in ready:
            done[ma] = _completed(_computed(campaign, waiting.pop(ma), done), typed[ma])
    # What still waits has a circle or an unknown part: the checks say so.
    return {ma: done.get(ma, ()) for ma in campaign.indicators}


def _parts(indicator: Indicator) -> set[str]:
    return set(indicator.tinh_tu.tu) if indicator.tinh_tu else set()


def _completed(
    computed: tuple[Measurement, ...], typed: tuple[Measurement, ...]
) -> tuple[Measurement, ...]:
    """A total that was reported before its parts were stands until they come."""
    final = {m.day for m in typed if not m.provisional}
    # A total that was counted says more than the sum of estimated parts.
    sure = [m for m in computed if not (m.provisional and m.day in final)]
    days = {m.day for m in sure}
    alone = (m for m in typed if m.day not in days)
    return tuple(sorted((*sure, *alone), key=lambda m: m.day))


def _typed(campaign: Campaign, indicator: Indicator) -> tuple[Measurement, ...]:
    found = [
        measured
        for report in campaign.so_lieu
        if (measured := _one_typed(campaign, indicator, report)) is not None
    ]
    # Of one day the final figure replaces the provisional one.
    found.sort(key=lambda m: (m.day, not m.provisional, m.seen_from))
    return tuple(_year_by_year(indicator, found) if indicator.starts_anew else found)


def _one_typed(campaign: Campaign, indicator: Indicator, report: Report) -> Measurement | None:
    figure = report.so_lieu.get(indicator.ma)
    value = value_of(figure, indicator, report) if figure else None
    if figure is None or value is None:
        return None
    corrections = corrections_of(campaign, indicator.ma, report)
    provisional = figure.tam_tinh or report.tam_tinh
    return Measurement(
        day=report.ngay_chot,
        seen_from=_seen_from(campaign, report, provisional),
        value=corrections[-1].gia_tri_moi if corrections else value,
        report=report,
        figure=figure,
        provisional=provisional,
        corrections=corrections,
        computed=not corrections and _is_divided(figure, indicator),
        breakdown={} if corrections else dict(figure.chia_theo or {}),
    )


def _seen_from(campaign: Campaign, report: Report, provisional: bool) -> date:
    """An estimate is seen from the day that it came out; where that isn't told, once the report
    before it is past.
    """
    day = report.ngay_chot
    if not provisional:
        return day
    if report.ngay_dang:
        return min(report.ngay_dang, day)
    earlier = (r.ngay_chot for r in campaign.so_lieu if r.ngay_chot < day)
    before = max(earlier, default=campaign.phong_trao.thoi_gian.first)
    return min(before + timedelta(days=1), day)


def _is_divided(figure: Figure, indicator: Indicator) -> bool:
    if figure.gia_tri is not None:
        return False
    return figure.proportion is not None or bool(
        figure.chia_theo and indicator.joins == "binh_quan"
    )


def _year_by_year(indicator: Indicator, measured: list[Measurement]) -> list[Measurement]:
    """Figures that start anew each year, as a running total of all years so far; of a year without
    a figure nobody knows, and that is told.
    """
    ends = {m.day.year: m for m in measured}
    last_of = {year: m.value for year, m in ends.items()}
    return [
        replace(
            m,
            value=m.value + sum((v for y, v in last_of.items() if y < m.day.year), Decimal(0)),
            in_year=m.value,
            provisional=m.provisional
            or any(e.provisional for y, e in ends.items() if y < m.day.year),
            missing_years=tuple(
                y for y in range(indicator.first_year, m.day.year) if y not in last_of
            ),
        )
        for m in measured
    ]


def corrections_of(campaign: Campaign, ma: str, report: Report) -> tuple[Correction, ...]:
    """The corrections of one published figure, oldest first."""
    if _replaced(campaign, ma, report):
        return ()
    return tuple(
        c for c in campaign.dinh_chinh if c.chi_tieu == ma and c.ngay_chot == report.ngay_chot
    )


def _replaced(campaign: Campaign, ma: str, report: Report) -> bool:
    """Whether a provisional figure has a final one of its day beside it: that one is corrected."""
    same_day = [r for r in campaign.so_lieu if r.ngay_chot == report.ngay_chot and ma in r.so_lieu]
    final = [r for r in same_day if not (r.tam_tinh or r.so_lieu[ma].tam_tinh)]
    return bool(final) and report not in final


def value_of(figure: Figure, indicator: Indicator, report: Report) -> Decimal | None:
    """The number that a typed figure stands for, or None where it stands for none (the checks say
    why).
    """
    if figure.gia_tri is not None:
        return figure.gia_tri
    if figure.ket_qua:
        return Decimal(RESULTS[figure.ket_qua])
    if figure.hoan_thanh is not None:
        return Decimal(len(set(figure.hoan_thanh)))
    if figure.chia_theo:
        return _joined(figure.chia_theo, indicator, report)
    return figure.proportion


def _joined(parts: dict[str, Decimal], indicator: Indicator, report: Report) -> Decimal | None:
    """The parts of a figure as one."""
    if indicator.joins == "tong":
        return sum(parts.values(), Decimal(0))
    if indicator.joins == "lon_nhat":
        return max(parts.values())
    if indicator.trong_so is None:
        return sum(parts.values(), Decimal(0)) / len(parts)
    return _weighted(parts, report.so_lieu.get(indicator.trong_so))


def _weighted(parts: dict[str, Decimal], weights: Figure | None) -> Decimal | None:
    """A mean weighted by the parts of another figure of the same report (a yield by its areas)."""
    if not (weights and weights.chia_theo and weights.chia_theo.keys() == parts.keys()):
        return None
    total = sum(weights.chia_theo.values(), Decimal(0))
    if not total:
        return None
    return sum((parts[key] * weights.chia_theo[key] for key in parts), Decimal(0)) / total


def _computed(campaign: Campaign, indicator: Indicator, done: Series) -> tuple[Measurement, ...]:
    parts = indicator.tinh_tu.tu if indicator.tinh_tu else ()
    series = [{m.day: m for m in done[ma]} for ma in parts]
    days = sorted(set.intersection(*(set(s) for s in series))) if all(series) else []
    factor = factor_of_parts(campaign, indicator)
    if not any(campaign.indicators[ma].starts_anew for ma in parts):
        return tuple(_combine(indicator, factor, [s[day] for s in series]) for day in days)
    # Each year's parts make that year's product; the years then add up.
    years = [[_of_its_year(s[day]) for s in series] for day in days]
    return tuple(_year_by_year(indicator, [_combine(indicator, factor, y) for y in years]))


def _of_its_year(measured: Measurement) -> Measurement:
    return measured if measured.in_year is None else replace(measured, value=measured.in_year)


def factor_of_parts(campaign: Campaign, indicator: Indicator) -> Decimal:
    """What the product of the parts is multiplied by: ha × tạ/ha gives tấn by 0,1; 1 where the
    units don't tell, and for a sum.
    """
    part = indicator.tinh_tu
    if part is None or part.phep != "tich":
        return Decimal(1)
    units = [campaign.indicators[ma].unit for ma in part.tu if ma in campaign.indicators]
    return factor_of_product(units, indicator.unit) or Decimal(1)


def _combine(indicator: Indicator, factor: Decimal, measured: list[Measurement]) -> Measurement:
    first = measured[0]
    adds = indicator.tinh_tu is not None and indicator.tinh_tu.phep == "tong"
    breakdown = {} if adds else _products(measured, factor)
    if adds:
        value = sum((m.value for m in measured), Decimal(0))
    elif breakdown:
        value = sum(breakdown.values(), Decimal(0))
    else:
        value = factor
        for m in measured:
            value *= m.value
    return Measurement(
        day=first.day,
        seen_from=max(m.seen_from for m in measured),
        value=value,
        report=first.report,
        provisional=any(m.provisional for m in measured),
        computed=not adds or any(m.computed for m in measured),
        breakdown=breakdown,
    )


def _products(measured: list[Measurement], factor: Decimal) -> dict[str, Decimal]:
    """Area × yield season by season: exact, where a product of sum and mean would carry the mean's
    rounding.
    """
    keys = set(measured[0].breakdown)
    if not keys or any(set(m.breakdown) != keys for m in measured):
        return {}
    products = dict.fromkeys(measured[0].breakdown, factor)
    for m in measured:
        for key in products:
            products[key] *= m.breakdown[key]
    return products
