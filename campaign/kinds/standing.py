"""What a kind is told when it judges, speaks or draws: what was measured, and how far that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from campaign.models.reports import Correction, Figure, Report


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """One value on one day. `value` is in the indicator's unit; for checks 1 is kept or reached and
    0 is not.
    """

    day: date
    seen_from: date  # an estimate is out before the day that it is of
    value: Decimal
    report: Report
    figure: Figure | None = None  # None: computed from parts
    provisional: bool = False
    corrections: tuple[Correction, ...] = ()
    in_year: Decimal | None = None  # of a running total that starts anew each year
    missing_years: tuple[int, ...] = ()  # years before it that have no figure
    computed: bool = False  # by dividing or multiplying: its last digits are nobody's
    breakdown: dict[str, Decimal] = field(default_factory=dict)

    @property
    def published(self) -> date:
        return self.report.ngay_dang or self.day

    @property
    def source(self) -> str:
        return (self.figure and self.figure.nguon) or self.report.nguon


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How far an indicator is, by its figures alone. None means it cannot be said, never 0.

    `target` and `start` are in the indicator's unit; of `share` 1 is the whole way. `measurements`
    come oldest first.
    """

    target: Decimal | None
    start: Decimal | None
    measurements: tuple[Measurement, ...]
    share: Decimal | None
    met: bool | None
    settled: bool = False  # the time is over and the latest figure is the last

    @property
    def latest(self) -> Measurement | None:
        return self.measurements[-1] if self.measurements else None


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A bar as fractions of its length, which may be below 0 or above 1: the filled part, where
    the work should be, and a tick between two bands.
    """

    done: Decimal
    mark: Decimal | None = None
    tick: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Marks:
    """A ruler: where a level is, should be at the end, began, should be by now, and its ambition;
    all in the indicator's unit. `whole` where it goes from 0 to 100.
    """

    now: Decimal
    target: Decimal
    base: Decimal | None = None
    due: Decimal | None = None
    ambition: Decimal | None = None
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class FigureForms:
    """How a figure of an indicator is written: keys of `Figure`, the one that a form offers first
    in front, and what to type.
    """

    keys: tuple[str, ...]
    remedy: str
