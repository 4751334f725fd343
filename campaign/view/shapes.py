"""Bars, boxes and small lines as numbers that a template can draw without arithmetic.

All positions are 0…100.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from campaign.kinds import Marks, Measurement
from campaign.progress import Progress
from campaign.words.written import date_short

_ONE = Decimal("0.1")


@dataclass(frozen=True)
class Bar:
    """A filled part, a mark where the work should be by the day of the figure, and a tick between
    two bands.
    """

    done: Decimal
    mark: Decimal | None
    tick: Decimal | None


@dataclass(frozen=True)
class Ruler:
    """A level on a ruler: where it is, the target, where it began, where it should be by now, the
    ambition. Not a share of work done.
    """

    now: Decimal
    target: Decimal
    base: Decimal | None
    due: Decimal | None
    ambition: Decimal | None
    ends: str  # what the ruler reaches from and to, where that says something


@dataclass(frozen=True)
class Box:
    """One check of something to keep."""

    state: str  # kept · lost · waiting
    label: str


@dataclass(frozen=True)
class Line:
    """A sparkline: points in a box of 100 × 30, the target's height where it lies inside, and the
    last point.
    """

    points: str
    target: Decimal | None
    last: tuple[Decimal, Decimal]


def _clip(share: Decimal) -> Decimal:
    return min(max(share * 100, Decimal(0)), Decimal(100)).quantize(_ONE, ROUND_HALF_UP)


def _clipped(share: Decimal | None) -> Decimal | None:
    return None if share is None else _clip(share)


def bar(progress: Progress) -> Bar | None:
    """The bar, or None where no share can be said."""
    filled = progress.indicator.filled(progress, progress.planned)
    if filled is None:
        return None
    return Bar(_clip(filled.done), _clipped(filled.mark), _clipped(filled.tick))


def ruler(progress: Progress) -> Ruler | None:
    """The ruler, or None for what fills up, is boxed or is a word."""
    marks = progress.indicator.marks(progress, progress.planned)
    if marks is None:
        return None
    low, high = _ends(marks)
    spread = high - low or Decimal(1)

    def at(value: Decimal | None) -> Decimal | None:
        return None if value is None else _clip((value - low) / spread)

    return Ruler(
        now=_clip((marks.now - low) / spread),
        target=_clip((marks.target - low) / spread),
        base=at(marks.base),
        due=at(marks.due),
        ambition=at(marks.ambition),
        ends="0–100%" if marks.whole and high == 100 else "",
    )


def _ends(marks: Marks) -> tuple[Decimal, Decimal]:
    """What the ruler reaches from and to: all of a whole, else everything that is marked on it with
    some room at each end.
    """
    marked = [v for v in (marks.now, marks.target, marks.base, marks.ambition) if v is not None]
    if marks.whole and all(0 <= v <= 100 for v in marked):
        return Decimal(0), Decimal(100)
    if marks.base is None:
        marked.append(Decimal(0))
    low, high = min(marked), max(marked)
    room = (high - low) / 12
    return (low if low == 0 and marks.base is None else low - room), high + room


def boxes(progress: Progress, check_days: tuple[date, ...]) -> tuple[Box, ...]:
    """One box for each check of a maintained target, past ones first, then those still to come.

    None where only one is to come: a single empty box would look like something to tick.
    """
    if not progress.indicator.boxes_checks or (not progress.measurements and len(check_days) < 2):
        return ()
    last = progress.latest.day if progress.latest else None
    coming = [
        Box("waiting", f"{date_short(day)}: chưa kiểm tra")
        for day in check_days
        if last is None or day > last
    ]
    return (*(_box(progress, m) for m in progress.measurements), *coming)


def _box(progress: Progress, measured: Measurement) -> Box:
    day = date_short(measured.day)
    if progress.met is None:
        return Box("waiting", f"{day}: chưa xét được")
    if progress.indicator.is_met(measured.value):
        return Box("kept", f"{day}: giữ được")
    return Box("lost", f"{day}: không giữ được")


def line(progress: Progress) -> Line | None:
    """The figures over time, when there are at least two.

    What is only yes or no has no line.
    """
    measured = progress.measurements
    if len(measured) < 2 or not progress.indicator.has_line:
        return None
    values = [m.value for m in measured]
    ends = [*values, progress.target] if progress.target is not None else values
    low, high = min(ends), max(ends)
    spread = high - low or Decimal(1)
    days = Decimal((measured[-1].day - measured[0].day).days or 1)

    def height(value: Decimal) -> Decimal:
        return (Decimal(27) - (value - low) / spread * 24).quantize(_ONE)

    points = [
        ((Decimal((m.day - measured[0].day).days) / days * 96 + 2).quantize(_ONE), height(m.value))
        for m in measured
    ]
    return Line(
        " ".join(f"{x},{y}" for x, y in points),
        height(progress.target) if progress.target is not None else None,
        points[-1],
    )
