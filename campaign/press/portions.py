"""A long list in portions: a slow phone lays out only those near what is being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

# entries that a processor four times slower than a desk's lays out without holding the reader up
AT_ONCE = 50

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Portion(Generic[Entry]):
    """`first` is the number of its first entry, from 1; `far` portions are laid out when the reader
    comes near.
    """

    first: int
    far: bool
    entries: tuple[Entry, ...]


def portions(entries: Sequence[Entry]) -> list[Portion[Entry]]:
    """All entries in their order, AT_ONCE in each portion but the last."""
    return [
        Portion(start + 1, start > 0, tuple(entries[start : start + AT_ONCE]))
        for start in range(0, len(entries), AT_ONCE)
    ]
