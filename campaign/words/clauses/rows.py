"""The rows that numbers go on with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .labels import Label, Manner, manners


@dataclass(frozen=True)
class Row:
    """What a number goes on with: 1, 2, 3, or a), b), c)."""

    style: str
    manner: Manner | None = None
    part: str = ""
    dotted: bool = False

    @property
    def at(self) -> int:
        return self.manner.at if self.manner else 0

    def continues(self, before: Row) -> bool:
        return bool(
            self.style == before.style
            and self.manner
            and before.manner
            and self.manner.follows(before.manner, self.part, before.part)
        )


def rows(found: Label) -> Iterator[Row]:
    dotted = len(found.parts) > 1
    for manner in manners(found.last):
        closed = found.sign == "()" or (found.sign == ")" and manner.row == "1")
        style = f"{manner.row}{found.sign if closed else ''}"
        # 2 after 1.1 goes on with 1; b after I.a goes on with a.
        counts_alone = dotted and manner.row == "1"
        yield Row(f"dotted {style}" if counts_alone else style, manner, found.last, dotted)
