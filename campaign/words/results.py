"""What may be typed of a check, and whether it is good: each kind takes its pair from here."""

from __future__ import annotations

from typing import Literal

Result = Literal["giữ", "mất", "đạt", "chưa đạt"]

KEPT: tuple[Result, Result] = ("mất", "giữ")
REACHED: tuple[Result, Result] = ("chưa đạt", "đạt")
"""The word for what is lost or not there yet, and the word for what is."""

RESULTS: dict[str, int] = {
    word: worth for lost, kept in (KEPT, REACHED) for word, worth in ((kept, 1), (lost, 0))
}
"""The number that each word stands for."""
