"""Days and months as they are typed and printed, by Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

import re
from datetime import date

from campaign.words.written.numbers import Unreadable

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\Z")
_VIETNAMESE = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4})\Z")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})\Z")
_VIETNAMESE_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{4})\Z")


def parse_date(text: str) -> date:
    """Read `2024-06-30` or `30/6/2024`; raise `Unreadable` with what to type for anything else."""
    typed = text.strip()
    if found := _ISO.match(typed):
        year, month, day = map(int, found.groups())
    elif found := _VIETNAMESE.match(typed):
        day, month, year = map(int, found.groups())
    else:
        raise Unreadable("không phải là ngày. Viết 30/6/2024 hoặc 2024-06-30.")
    if 31 >= month > 12 >= day > 0:
        raise Unreadable(f"có tháng {month}. Viết ngày trước, tháng sau: {month}/{day}/{year}.")
    try:
        parsed = date(year, month, day)
    except ValueError:
        raise Unreadable("là ngày không có trong lịch. Xem lại ngày và tháng.") from None
    if not 1930 <= year <= 2200:
        raise Unreadable(f"có năm {year}. Xem lại năm.")
    return parsed


def parse_month(text: str) -> tuple[int, int]:
    """Read `2024-01` or `01/2024` as (year, month)."""
    typed = text.strip()
    if found := _ISO_MONTH.match(typed):
        year, month = map(int, found.groups())
    elif found := _VIETNAMESE_MONTH.match(typed):
        month, year = map(int, found.groups())
    else:
        raise Unreadable("không phải là tháng. Viết 2024-01 hoặc 01/2024.")
    if not (1 <= month <= 12 and 1930 <= year <= 2200):
        raise Unreadable("là tháng không có trong lịch. Viết 2024-01 hoặc 01/2024.")
    return year, month


def _two_digits_where_required(day: int, month: int) -> tuple[str, str]:
    """Days below 10 and months 1 and 2 take a zero, other months never (Nghị định
    30/2020/NĐ-CP).
    """
    return f"{day:02}", f"{month:02}" if month < 3 else str(month)


def date_long(day: date) -> str:
    """`ngày 05 tháng 9 năm 2024`."""
    d, m = _two_digits_where_required(day.day, day.month)
    return f"ngày {d} tháng {m} năm {day.year}"


def date_short(day: date) -> str:
    """`05/9/2024`."""
    d, m = _two_digits_where_required(day.day, day.month)
    return f"{d}/{m}/{day.year}"


def month_long(year: int, month: int) -> str:
    """`tháng 01 năm 2024`."""
    return f"tháng {_two_digits_where_required(1, month)[1]} năm {year}"


def age(then: date, today: date) -> str:
    """How long ago, in words a person would use: `hôm nay`, `hôm qua`, `12 ngày trước`, `3 tháng
    trước`, `hơn 1 năm trước`.
    """
    days = (today - then).days
    if days < 0:
        return date_short(then)
    if days < 2:
        return ("hôm nay", "hôm qua")[days]
    if days < 31:
        return f"{days} ngày trước"
    months = (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day)
    if months < 12:
        return f"{max(months, 1)} tháng trước"
    years, rest = divmod(months, 12)
    return f"{'hơn ' if rest else ''}{years} năm trước"
