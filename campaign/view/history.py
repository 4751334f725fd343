"""What has happened to a target: its figures one after the other, what was corrected, what the plan
changed, what of it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.kinds import Indicator, Measurement
from campaign.models.reports import Correction, Figure
from campaign.progress import Progress
from campaign.words.written import date_long, date_short, number, percent, printed, with_unit


@dataclass(frozen=True, kw_only=True)
class HistoryRow:
    day: str
    value: str
    change: str
    provisional: bool
    source: str
    note: str
    lowered_because: str
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, kw_only=True)
class CorrectionView:
    day: str
    old: str
    new: str
    reason: str
    source: str


@dataclass(frozen=True)
class ChangeView:
    day: str
    document: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True)
class CriterionView:
    number: str
    name: str
    done: bool
    reported: bool


def corrected(
    corrections: tuple[Correction, ...], indicator: Indicator
) -> tuple[CorrectionView, ...]:
    """Both values of each correction stay to be seen."""
    return tuple(
        CorrectionView(
            day=date_short(c.ngay),
            old=indicator.as_corrected(c.gia_tri_cu),
            new=indicator.as_corrected(c.gia_tri_moi),
            reason=c.ly_do,
            source=c.nguon,
        )
        for c in corrections
    )


def history(progress: Progress) -> tuple[HistoryRow, ...]:
    """The published figures, newest first, each with its step from the one before."""
    measured, indicator = progress.measurements, progress.indicator
    befores = (None, *(m.value for m in measured))
    rows = [_row(indicator, m, before) for m, before in zip(measured, befores, strict=False)]
    return tuple(reversed(rows))


def _row(indicator: Indicator, measured: Measurement, before: Decimal | None) -> HistoryRow:
    figure = measured.figure
    return HistoryRow(
        day=date_short(measured.day),
        value=indicator.worded(measured.value),
        change=_step(indicator, measured.value, before),
        provisional=measured.provisional,
        source=measured.source,
        note=figure.ghi_chu if figure else "",
        lowered_because=(figure.giam_vi or "") if figure else "",
        corrections=corrected(measured.corrections, indicator),
    )


def _step(indicator: Indicator, value: Decimal, before: Decimal | None) -> str:
    """«+12 tấn», «−0,4 điểm %»; empty where nothing moved or the figure is a word."""
    unit = indicator.unit
    if before is None or value == before or indicator.is_told_in_words:
        return ""
    sign = "+" if value > before else "−"
    points = " điểm %" if unit == "%" else ""
    return sign + printed(abs(value - before), "" if points else unit) + points


def changes(indicator: Indicator) -> tuple[ChangeView, ...]:
    """How documents changed what is asked, in their order."""
    views, before = [], indicator.asked_before
    for change in indicator.dieu_chinh:
        moved = change.muc_tieu_moi
        new = "bỏ chỉ tiêu" if moved is None else with_unit(moved, indicator.unit)
        day = date_long(change.ngay)
        views.append(ChangeView(day, change.van_ban, before, new, change.ly_do))
        before = indicator.asked_before if moved is None else new
    return tuple(views)


def criteria(indicator: Indicator, figure: Figure | None) -> tuple[CriterionView, ...]:
    """A checklist's criteria in the plan's order; without a figure nothing is known of any."""
    done = set(figure.hoan_thanh or ()) if figure else set()
    return tuple(
        CriterionView(c.so, c.ten, c.ma in done, figure is not None) for c in indicator.criteria
    )


def villages(figure: Figure | None) -> tuple[tuple[str, str, str], ...]:
    """Each village as name, «part/whole» and percentage."""
    if not figure or not figure.theo_thon:
        return ()
    return tuple(
        (village, f"{number(c.tu_so)}/{number(c.mau_so)}", percent(c.tu_so / c.mau_so))
        for village, c in figure.theo_thon.items()
    )
