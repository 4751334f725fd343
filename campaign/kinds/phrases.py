"""Turns of phrase that several kinds share."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from campaign.words.wholes import counts_wholes
from campaign.words.written import lowered, printed

# What happens, so that none of it is «chưa xảy ra vụ nào»; of other things there is none left.
_HAPPENS = frozenset({"vụ", "vụ việc", "ca", "trường hợp", "cuộc", "điểm nóng", "đám cháy"})


def apart(difference: Decimal, unit: str) -> str:
    """How far two figures are from each other: «1,7 điểm %», «12 ha»."""
    points = unit.startswith("%")
    return printed(abs(difference), "" if points else unit) + (" điểm %" if points else "")


def happens(unit: str) -> bool:
    return unit.casefold() in _HAPPENS


def none_asked(unit: str, remains: bool = False) -> str:
    """What is asked where the limit is nothing: «không để xảy ra vụ nào», «không còn hộ nào»."""
    if happens(unit):
        return f"không để xảy ra {unit} nào"
    return f"không {'còn' if remains else 'có'} {unit} nào"


def none_found(unit: str, over: bool, remains: bool = False) -> str:
    """What is said where there was none of it, until the end or so far."""
    if happens(unit):
        return f"{'không' if over else 'chưa'} xảy ra {unit} nào"
    if remains:
        return f"không còn {unit} nào"
    return f"{'không' if over else 'chưa'} có {unit} nào"


def is_counted(unit: str) -> bool:
    """Whether «không … nào» can be said of it: of things, not of measures."""
    return bool(unit) and counts_wholes(unit)


def whole(value: Decimal, unit: str, up: bool) -> Decimal:
    """The nearest number of whole things that is as strict as `value`, a limit from below (`up`)
    or from above; of what can be halved `value` itself.
    """
    if not counts_wholes(unit) or not value % 1:
        return value
    return value.to_integral_value(ROUND_CEILING if up else ROUND_FLOOR)


_SMALL = {"đã", "đang", "hiện", "còn", "có", "được", "là", "ở", "nay", "mới", "sẽ", "đạt", "tổng"}


def told(name: str, verb: str, rest: str, adds_up: bool) -> str:
    """«Sản lượng ngô đã thu hoạch 282 tấn»; a verb that the name says already isn't said again:
    «Trồng rừng được 5 ha».
    """
    said, words = lowered(verb), lowered(name).split()
    if any(word in words for word in said.split() if word not in _SMALL):
        said = "được" if adds_up else "là"
    return f"{name} {said} {rest}"
