"""What has happened to a target: its figures one after the other, what was corrected, what the plan
changed, what of it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.kinds import Indicator, Measurement, TargetChange, Terms
from campaign.kinds.phrases import apart
from campaign.models.reports import Correction
from campaign.progress import Progress
from campaign.words.written import date_long, date_short, number, percent, printed, with_unit


@dataclass(frozen=True, kw_only=True)
class HistoryRow:
    day: str
    value: str
    change: str
    provisional: str  # «tạm tính», «số ước»; empty for a final figure
    source: str
    judgement: str  # the words of a document, for a goal without a number
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
class PartView:
    """A village, unit or season: what it was asked to do, what it did, how far that is."""

    name: str
    asked: str
    value: str
    so_far: str


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
    measured = progress.measurements
    befores = (None, *measured)
    rows = [_row(progress, m, before) for m, before in zip(measured, befores, strict=False)]
    return tuple(reversed(rows))


def provisional(progress: Progress, measured: Measurement) -> str:
    """What a figure is that is not final yet."""
    if not measured.provisional:
        return ""
    return "số ước" if measured.day > progress.today else "tạm tính"


def _row(progress: Progress, measured: Measurement, before: Measurement | None) -> HistoryRow:
    figure, indicator = measured.figure, progress.indicator
    return HistoryRow(
        day=date_short(measured.day),
        value=indicator.worded(measured),
        change=_step(indicator, measured, before),
        provisional=provisional(progress, measured),
        source=measured.source,
        judgement=figure.danh_gia if figure else "",
        note=figure.ghi_chu if figure else "",
        lowered_because=(figure.giam_vi or "") if figure else "",
        corrections=corrected(measured.corrections, indicator),
    )


def _step(indicator: Indicator, measured: Measurement, before: Measurement | None) -> str:
    """Empty where nothing moved or the figure is a word."""
    if before is None or measured.value == before.value or indicator.is_told_in_words:
        return ""
    return indicator.step_text(measured, before)


def changes(indicator: Indicator) -> tuple[ChangeView, ...]:
    """How documents changed what is asked, in their order and in the plan's own terms."""
    views, terms = [], indicator.first_terms
    for change in indicator.dieu_chinh:
        after = terms.after(change)
        old, new = (_asked(indicator, t, change) for t in (terms, after))
        day = date_long(change.ngay)
        views.append(
            ChangeView(day, change.van_ban, old, "bỏ chỉ tiêu" if change.bo else new, change.ly_do)
        )
        terms = after
    return tuple(views)


def _asked(indicator: Indicator, terms: Terms, change: TargetChange) -> str:
    """What is asked, with the base where that is what changes."""
    asked = indicator.asked_in_short(terms)
    if change.so_goc_moi is None or terms.base is None:
        return asked
    return f"{asked}, số gốc {with_unit(terms.base, indicator.unit)}"


def criteria(indicator: Indicator, latest: Measurement | None) -> tuple[CriterionView, ...]:
    """A checklist's criteria in the plan's order; where only their number is known, or was put
    right, nothing is known of any.
    """
    figure = latest.figure if latest and not latest.corrections else None
    done = figure.hoan_thanh if figure else None
    return tuple(
        CriterionView(c.so, c.ten, c.ma in (done or ()), done is not None)
        for c in indicator.criteria
    )


def parts(indicator: Indicator, latest: Measurement | None) -> tuple[PartView, ...]:
    """What each village, unit or season did, and what it was asked to; in the plan's order."""
    figure = latest.figure if latest else None
    if figure and figure.theo_thon and latest and not latest.corrections:
        return tuple(
            PartView(
                name,
                "",
                f"{number(c.tu_so)}/{number(c.mau_so)}",
                percent(c.tu_so / c.mau_so),
            )
            for name, c in figure.theo_thon.items()
        )
    counted = latest.breakdown if latest else {}
    names = dict.fromkeys((*indicator.theo_thon, *counted))
    return tuple(
        _part(indicator, name, indicator.theo_thon.get(name), counted.get(name)) for name in names
    )


def _far(indicator: Indicator, value: Decimal, asked: Decimal) -> str:
    """How a village stands: within its limit or past it, there or with so much to go."""
    met, off = indicator.meets(value, asked), apart(asked - value, indicator.unit)
    if indicator.is_guarded:
        return "trong mức" if met else f"vượt {off}"
    return "đạt" if met else f"còn {off}" if value != asked else "bằng mức"


def _part(
    indicator: Indicator, name: str, asked: Decimal | None, value: Decimal | None
) -> PartView:
    unit = indicator.unit
    far = ""
    if asked is not None and value is not None:
        far = _far(indicator, value, asked)
    return PartView(
        name,
        "" if asked is None else printed(asked, unit),
        "" if value is None else printed(value, unit),
        far,
    )
