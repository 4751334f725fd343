"""A problem found in the data: where it is, what it is, what to type. The text is Vietnamese."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from campaign.models.scalars import Written

# So many errors of one cause in one file are told as one, with their places.
_MANY = 3


@dataclass(frozen=True)
class Asked:
    """What differs between problems of one cause: what was typed, and what may be typed instead;
    `of_all` is said once for all.
    """

    of_all: str
    typed: str
    answers: str


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    line: int
    column: int
    message: str
    severity: Literal["error", "warning"] = "error"
    is_number: bool = field(default=False, compare=False)
    """Whether it says which number to type."""
    asked: Asked | None = field(default=None, compare=False)
    """Where what is typed wrong only differs from place to place: the question, once for all."""

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


def gathered(problems: Sequence[Problem]) -> list[Problem]:
    """The problems, those of one cause in one file as one, at the first of their places."""
    ordered = sorted(problems, key=lambda one: (_cause(one), one.line, one.column))
    groups = [list(group) for _, group in groupby(ordered, key=_cause)]
    return sorted(
        one for group in groups for one in ([_told_once(group)] if group[_MANY - 1 :] else group)
    )


def _cause(found: Problem) -> tuple[str, str, str]:
    said = found.asked.of_all if found.asked else found.message
    return found.path, found.severity, said


def _told_once(group: list[Problem]) -> Problem:
    """«12 chỗ, ở dòng 5, 9, …: …», or a question with what may be typed at each place."""
    if group[0].asked:
        places = "; ".join(
            f"dòng {one.line} «{one.asked.typed}» viết {one.asked.answers}"
            for one in group
            if one.asked
        )
        said = f"{len(group)} {group[0].asked.of_all}: {places}."
    else:
        lines = ", ".join(map(str, dict.fromkeys(one.line for one in group)))
        said = f"{len(group)} chỗ, ở dòng {lines}: {group[0].message}"
    return replace(group[0], message=said, asked=None)
