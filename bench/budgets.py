"""What each kind of page may cost, and the table that says whether it does."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.visit import Visit

KILOBYTES = 14
# Longer than one flight of packets by their content: only their first screen must come early, which
# their first paint shows.
LONG = {"ke-hoach", "ke-hoach-2024", "vinh-danh", "300-chi-tieu", "500-nguoi"}


@dataclass(frozen=True)
class Budget:
    """`limit` is the most that `value` may be."""

    name: str
    value: float
    limit: float

    @property
    def kept(self) -> bool:
        return self.value <= self.limit


def of(kind: str, peers: Mapping[str, Visit], page: bytes) -> Iterator[Budget]:
    # A hand-written page with the same content and of the same size; what a leaner one would save
    # stands in the table.
    ours, hand = peers["ours"], peers["hand"]
    if kind not in LONG:
        yield Budget("kB of gzip", round(len(gzip.compress(page, 9)) / 1000, 1), KILOBYTES)
    yield Budget("requests before first paint", ours.before, 1)
    yield Budget("requests unasked", ours.requests, 1)
    yield Budget("first paint ÷ hand-written", round(ours.first / hand.first, 2), 1.10)
    yield Budget("largest paint ÷ hand-written", round(ours.largest / hand.largest, 2), 1.15)
    yield Budget("blocking ms", round(ours.blocking), 0)
    yield Budget("layout shift", round(ours.shift, 3), 0)


def table(results: Mapping[str, Mapping[str, Visit]], budgets: Mapping[str, list[Budget]]) -> str:
    lines = [
        f"{'':15}{'':10}{'kB':>7}{'requests':>10}{'before':>8}{'first':>8}"
        f"{'largest':>9}{'÷ hand':>14}{'blocking':>10}{'shift':>7}"
    ]
    for kind, peers in results.items():
        hand = peers["hand"]
        for peer, v in peers.items():
            ratios = f"{v.first / hand.first:.2f} {v.largest / hand.largest:.2f}"
            lines.append(
                f"{kind if peer == 'ours' else '':15}{peer:10}{v.kilobytes:7.1f}{v.requests:10.0f}"
                f"{v.before:8.0f}{v.first:8.0f}{v.largest:9.0f}{ratios:>14}"
                f"{v.blocking:10.0f}{v.shift:7.3f}"
            )
        missed = [one for one in budgets[kind] if not one.kept]
        lines += [
            f"{'':15}MISSED {one.name}: {one.value}, at most {one.limit}" for one in missed
        ] or [f"{'':15}within budget ({len(budgets[kind])})"]
    return "\n".join(lines)
