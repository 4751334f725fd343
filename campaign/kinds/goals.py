"""The plan's own numbering: a goal with a number may hold several targets."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.kinds.indicator import Indicator

Goal = tuple[str, str]
"""Its group, where each group counts from 1 again, and its number."""


def goals(targets: Iterable[Indicator]) -> dict[str, Goal]:
    """The goal of each target whose goal has a number, by the target's code."""
    numbered = [target for target in targets if target.so]
    begun = {target.nhom for target in numbered if target.so in {"1", "I", "a", "A"}}
    return {t.ma: (t.nhom if len(begun) > 1 else "", t.so) for t in numbered}


def left_out(known: Iterable[Goal]) -> dict[str, tuple[int, ...]]:
    """For each group, the whole numbers below its highest that no target has."""
    found: dict[str, set[int]] = {}
    for group, number in known:
        if number.isdigit():
            found.setdefault(group, set()).add(int(number))
    missing = {g: tuple(sorted(set(range(1, max(has))) - has)) for g, has in found.items()}
    return {group: numbers for group, numbers in missing.items() if numbers}
