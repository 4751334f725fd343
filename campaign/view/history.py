"""What has happened to a target: its figures one after the other, what was corrected, what the plan
changed, what of it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.models.indicators import Growth, Indicator, Maintained
from campaign.models.reports import Correction, Figure
from campaign.progress import Progress
from campaign.view.wording import printed
from campaign.words.written import date_long, date_short, number, percent, with_unit


@dataclass(frozen=True)
class HistoryRow:
    day: str
    value: str
    change: str
    provisional: bool
    source: str
    note: str
    lowered_because: str
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True)
class CorrectionView:
    day: str
    of_day: str
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


def worded(progress: Progress, value: Decimal, unit: str) -> str:
    """A figure as the page shows it: in words where the plan asks for yes or no."""
    indicator = progress.indicator
    if indicator.loai == "dat":
        return "Đạt" if value == 1 else "Chưa đạt"
    if (
        isinstance(indicator, Maintained)
        and indicator.muc_tieu is None
        and not indicator.so_voi_goc
    ):
        return "Giữ được" if value == 1 else "Không giữ được"
    return printed(value, unit)


def corrected(corrections: tuple[Correction, ...], unit: str) -> tuple[CorrectionView, ...]:
    """Both values of each correction stay to be seen."""
    return tuple(
        CorrectionView(
            date_short(c.ngay),
            date_short(c.ngay_chot),
            with_unit(c.gia_tri_cu, unit),
            with_unit(c.gia_tri_moi, unit),
            c.ly_do,
            c.nguon,
        )
        for c in corrections
    )


def history(progress: Progress, unit: str) -> tuple[HistoryRow, ...]:
    """The published figures, newest first, each with its step from the one before."""
    rows, before = [], None
    for m in progress.measurements:
        said = worded(progress, m.value, unit)
        change = ""
        if before is not None and m.value != before and said == printed(m.value, unit):
            change = ("+" if m.value > before else "−") + printed(
                abs(m.value - before), unit.replace("%", "") if unit == "%" else unit
            )
            change += " điểm %" if unit == "%" else ""
        rows.append(
            HistoryRow(
                day=date_short(m.day),
                value=said,
                change=change.replace("  ", " "),
                provisional=m.provisional,
                source=m.source,
                note=m.figure.ghi_chu if m.figure else "",
                lowered_because=(m.figure.giam_vi or "") if m.figure else "",
                corrections=corrected(m.corrections, unit),
            )
        )
        before = m.value
    return tuple(reversed(rows))


def changes(indicator: Indicator, unit: str) -> tuple[ChangeView, ...]:
    """How documents changed what is asked, in their order."""
    views = []
    before = getattr(indicator, "muc_tieu", None)
    for change in indicator.dieu_chinh:
        asked = (
            f"tăng {number(indicator.tang)}%" if isinstance(indicator, Growth) else "như văn bản"
        )
        old = asked if before is None else with_unit(before, unit)
        new = "bỏ chỉ tiêu" if change.bo else with_unit(change.muc_tieu_moi, unit)
        views.append(ChangeView(date_long(change.ngay), change.van_ban, old, new, change.ly_do))
        before = change.muc_tieu_moi
    return tuple(views)


def criteria(indicator: Indicator, figure: Figure | None) -> tuple[CriterionView, ...]:
    """A checklist's criteria in the plan's order; without a figure nothing is known of any."""
    done = set(figure.hoan_thanh or ()) if figure else set()
    return tuple(
        CriterionView(c.so, c.ten, c.ma in done, figure is not None)
        for c in getattr(indicator, "tieu_chi", ())
    )


def villages(figure: Figure | None) -> tuple[tuple[str, str, str], ...]:
    """Each village as name, «part/whole» and percentage."""
    if not figure or not figure.theo_thon:
        return ()
    return tuple(
        (village, f"{number(c.tu_so)}/{number(c.mau_so)}", percent(c.tu_so / c.mau_so))
        for village, c in figure.theo_thon.items()
    )
