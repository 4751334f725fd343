"""Is a figure some thousand times too large, or too small? Pure numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.words.measures import Mistaken

BOUNDS = {
    # Two numbers of the same thing this many times apart are doubted, whatever the unit.
    "far": Decimal(333),
    # Nearer, only a unit of the same dimension explains them: tạ for tấn, kg for tạ. They must lie
    # that near to its ten or hundred; running totals nearer, since a season may come late.
    "near": Decimal(2),
    "near_total": Decimal("1.25"),
    # A share is mistaken for a fraction only where it should be large.
    "share": Decimal(20),
    # A running total may be any small part of its target, and hardly so many times as much; a few
    # times as much only where tạ or kg would make it fit.
    "beyond": Decimal(20),
    "beyond_ten": Decimal(4),
    "fits": Decimal("1.5"),
    # What is this near to something known needs no other explanation.
    "agrees": Decimal(10),
    "agrees_ten": Decimal(3),
    # The part of a target where a running total is at home.
    "least": Decimal("0.02"),
    "most": Decimal(3),
}


@dataclass(frozen=True)
class Mistake:
    """Typed in `unit`, perhaps; times `factor` it would be right."""

    unit: str
    factor: Decimal

    @property
    def size(self) -> Decimal:
        """How many times wrong, upward or downward."""
        return max(self.factor, 1 / self.factor)


def mistake_between(
    value: Decimal, other: Decimal, sizes: Mistaken, *, total: bool
) -> Mistake | None:
    """How `value` was mistaken if `other` is right, where both tell of the same thing at like
    times: last month's herd, last year's harvest by June. None where nothing looks mistaken.
    """
    if not value or not other:
        return None
    times = abs(value / other)
    found = [Mistake(*size) for size in sizes if (size[1] < 1) == (times > 1)]
    if not found:
        return None
    nearest = min(found, key=lambda m: _apart(times * m.factor))
    if not any(m.size >= 1000 for m in found):  # shares
        return _fraction(nearest, times, other)
    if _apart(times) >= BOUNDS["far"]:
        return nearest
    near = BOUNDS["near_total" if total else "near"]
    return nearest if nearest.size < 1000 and _apart(times * nearest.factor) <= near else None


def _fraction(mistake: Mistake, times: Decimal, other: Decimal) -> Mistake | None:
    meant = abs(other) >= BOUNDS["share"]
    return mistake if meant and _apart(times * mistake.factor) <= BOUNDS["near"] else None


def _apart(times: Decimal) -> Decimal:
    return max(times, 1 / times)


def mistake_beyond(
    value: Decimal, target: Decimal, sizes: Mistaken, *, whole: bool
) -> Mistake | None:
    """How a running total was mistaken that is far beyond its target. However small, it never is:
    a year begins with little.
    """
    if value <= 0 or target <= 0 or value / target < BOUNDS["beyond_ten"]:
        return None
    times = value / target
    found = sorted((Mistake(*s) for s in sizes if s[1] < 1), key=lambda m: m.size)
    if not found:
        return None
    fitting = [m for m in found if times * m.factor <= BOUNDS["fits"]]
    mistake = fitting[0] if fitting else found[-1]
    if times < BOUNDS["beyond"] and (not fitting or mistake.size >= 1000):
        return None
    # Thirty villages for one: thirty thousandths of a village explain nothing.
    if whole and times < BOUNDS["far"] and value * mistake.factor % 1:
        return None
    return mistake


def jumped(value: Decimal, last: Decimal, sizes: Mistaken) -> Mistake | None:
    """How one of two running totals was mistaken, of which the later is just about a thousand or a
    million times the earlier.
    """
    mistake = mistake_between(value, last, sizes, total=True)
    if not mistake or mistake.size < 1000 or value < last:
        return None
    return mistake if _apart(value / last * mistake.factor) <= BOUNDS["near"] else None


def agrees(value: Decimal, other: Decimal, mistake: Mistake) -> bool:
    """Whether `other` bears out a value that something else makes look mistaken."""
    if not value or not other:
        return False
    return _apart(abs(value / other)) < BOUNDS["agrees" if mistake.size >= 100 else "agrees_ten"]


def at_home(value: Decimal, target: Decimal | None) -> bool:
    """Whether a running total lies where its target would have it."""
    return bool(target) and BOUNDS["least"] <= value / (target or 1) <= BOUNDS["most"]
