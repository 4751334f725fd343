"""A problem found in the data: where it is, what it is, what to type. The text is Vietnamese."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from campaign.models.scalars import Written


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    line: int
    column: int
    message: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else "cảnh báo: "
        return f"{self.path}:{self.line}:{self.column}: {mark}{self.message}"


def problem(fact: Written, *keys_then_message: str | int) -> Problem:
    """An error at the place of `keys` below `fact`; the last argument is the message."""
    *keys, message = keys_then_message
    line, column = fact.source.place(*keys)
    return Problem(fact.source.path, line, column, str(message))


def warning(fact: Written, *keys_then_message: str | int) -> Problem:
    """Like `problem`, for what the officer should look at but may publish."""
    found = problem(fact, *keys_then_message)
    return Problem(found.path, found.line, found.column, found.message, "warning")
