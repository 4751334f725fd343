"""What was measured, and when: the figures of every report, corrected, and composites computed from
their parts.
"""

from __future__ import annotations

from decimal import Decimal

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement, Part
from campaign.models.reports import RESULT_WORDS, Correction, Figure, Report

Series = dict[str, tuple[Measurement, ...]]


def measure(campaign: Campaign) -> Series:
    """All measurements of each indicator, oldest first.

    A composite has one only where all its parts have.
    """
    done: Series = {
        ma: _typed(campaign, indicator)
        for ma, indicator in campaign.indicators.items()
        if not indicator.tinh_tu
    }
    waiting = {
        ma: indicator.tinh_tu for ma, indicator in campaign.indicators.items() if indicator.tinh_tu
    }
    while ready := [ma for ma, part in waiting.items() if all(other in done for other in part.tu)]:
        for ma in ready:
            done[ma] = _computed(waiting.pop(ma), done)
    # What still waits has a circle or an unknown part: the checks say so.
    return {ma: done.get(ma, ()) for ma in campaign.indicators}


def _typed(campaign: Campaign, indicator: Indicator) -> tuple[Measurement, ...]:
    found = []
    for report in campaign.so_lieu:
        figure = report.so_lieu.get(indicator.ma)
        if figure is None:
            continue
        value = value_of(figure, indicator, report)
        if value is None:
            continue
        corrections = corrections_of(campaign, indicator.ma, report)
        if corrections:
            value = corrections[-1].gia_tri_moi
        found.append(
            Measurement(
                day=report.ngay_chot,
                value=value,
                report=report,
                figure=figure,
                provisional=figure.tam_tinh or report.tam_tinh,
                corrections=corrections,
                breakdown={} if corrections else dict(figure.chia_theo or {}),
            )
        )
    return tuple(found)


def corrections_of(campaign: Campaign, ma: str, report: Report) -> tuple[Correction, ...]:
    """The corrections of one published figure, oldest first."""
    return tuple(
        c for c in campaign.dinh_chinh if c.chi_tieu == ma and c.ngay_chot == report.ngay_chot
    )


def value_of(figure: Figure, indicator: Indicator, report: Report) -> Decimal | None:
    """The number that a typed figure stands for, or None where it stands for none (the checks say
    why).
    """
    if figure.gia_tri is not None:
        return figure.gia_tri
    if figure.ket_qua:
        return Decimal(RESULT_WORDS[figure.ket_qua])
    if figure.hoan_thanh is not None:
        return Decimal(len(set(figure.hoan_thanh)))
    if figure.chia_theo:
        return (
            _weighted(figure.chia_theo, indicator, report)
            if indicator.trong_so
            else sum(figure.chia_theo.values(), Decimal(0))
        )
    return figure.proportion


def _weighted(parts: dict[str, Decimal], indicator: Indicator, report: Report) -> Decimal | None:
    """A mean weighted by the parts of another figure of the same report (a yield by its areas)."""
    weights = report.so_lieu.get(indicator.trong_so or "")
    if not (weights and weights.chia_theo and weights.chia_theo.keys() == parts.keys()):
        return None
    total = sum(weights.chia_theo.values(), Decimal(0))
    return (
        sum((parts[key] * weights.chia_theo[key] for key in parts), Decimal(0)) / total
        if total
        else None
    )


def _computed(part: Part, done: Series) -> tuple[Measurement, ...]:
    series = [{m.day: m for m in done[ma]} for ma in part.tu]
    days = sorted(set.intersection(*(set(s) for s in series))) if all(series) else []
    return tuple(_combine(part, [s[day] for s in series]) for day in days)


def _combine(part: Part, measured: list[Measurement]) -> Measurement:
    first = measured[0]
    breakdown = _products(measured) if part.phep == "tich" else {}
    if part.phep == "tong":
        value = sum((m.value for m in measured), Decimal(0))
    elif breakdown:
        value = sum(breakdown.values(), Decimal(0))
    else:
        value = Decimal(1)
        for m in measured:
            value *= m.value
    return Measurement(
        day=first.day,
        value=value,
        report=first.report,
        provisional=any(m.provisional for m in measured),
        breakdown=breakdown,
    )


def _products(measured: list[Measurement]) -> dict[str, Decimal]:
    """Area × yield season by season: exact, where a product of sum and mean would carry the mean's
    rounding.
    """
    keys = set(measured[0].breakdown)
    if not keys or any(set(m.breakdown) != keys for m in measured):
        return {}
    products = {key: Decimal(1) for key in measured[0].breakdown}
    for m in measured:
        for key in products:
            products[key] *= m.breakdown[key]
    return products
