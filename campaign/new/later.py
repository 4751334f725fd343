"""Days and years in what was typed, so many years later."""

from __future__ import annotations

import re
from calendar import isleap

_DAY = re.compile(
    r"\b(?:(\d{4})-(\d{1,2})(?:-(\d{1,2}))?|(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2})/(\d{4}))\b"
)


def shifted(typed: str, years: int) -> str:
    """Every day in a typed value so many years later; 29 February becomes 28."""

    def shift(found: re.Match[str]) -> str:
        year, month, day, day2, month2, year2, month3, year3 = found.groups()
        if year:
            later = int(year) + years
            return f"{later}-{month}" + (f"-{_fit(later, month, day)}" if day else "")
        if year2:
            return f"{_fit(int(year2) + years, month2, day2)}/{month2}/{int(year2) + years}"
        return f"{month3}/{int(year3) + years}"

    return _DAY.sub(shift, typed)


def _fit(year: int, month: str, day: str) -> str:
    return "28" if int(month) == 2 and int(day) == 29 and not isleap(year) else day


def years_later(text: str, old: int, years: int) -> str:
    """Years named in words, the campaign's own and the one before it, so many years later."""
    return re.sub(
        r"\b\d{4}\b",
        lambda found: str(int(found[0]) + years) if int(found[0]) in {old, old - 1} else found[0],
        text,
    )
