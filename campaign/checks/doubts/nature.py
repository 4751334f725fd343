"""What a target's figures can be by its nature: what is doubted of them follows from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from campaign.kinds import Indicator
from campaign.words.measures import Mistaken, mistaken_for
from campaign.words.wholes import counts_wholes
from campaign.words.written import clean

# A change has two directions; «Đã tăng −3,8%» is no slip.
_CHANGES = re.compile(
    r"tăng trưởng|tốc độ|(?:mức|tỷ lệ|tỉ lệ|phần|số) (?:tăng|giảm)|(?:tăng|giảm) thêm"
    r"|tăng[,/ ]+giảm|chênh lệch|biến động|kết dư|lợi nhuận|cán cân",
    re.I,
)
_CHANGES_IN_PERCENT = re.compile(r"(?<!\w)(?:tăng|giảm)(?!\w)", re.I)


@dataclass(frozen=True, kw_only=True)
class Nature:
    """`negative`: whether a number below zero is data, a question, or wrong."""

    ma: str
    unit: str
    sizes: Mistaken
    total: bool  # adds up over the year
    averaged: bool  # its parts don't add up: each is of its own size
    low_is_fine: bool  # a limit: the lower the better
    whole: bool
    counted: tuple[str, str]  # what tu_so and mau_so count, where these are whole things
    past_whole: bool
    negative: Literal["data", "asks", "never"]
    target: Decimal | None
    base: Decimal | None


def nature_of(indicator: Indicator) -> Nature:
    return Nature(
        ma=indicator.ma,
        unit=indicator.unit,
        sizes=mistaken_for(indicator.unit),
        total=indicator.accumulates,
        averaged=indicator.joins != "tong",
        low_is_fine=indicator.is_guarded and indicator.operator in {"<", "<="},
        whole=counts_wholes(indicator.unit),
        counted=(_counted(indicator, "tu_so"), _counted(indicator, "mau_so")),
        past_whole=passes_the_whole(indicator),
        negative=_negative(indicator),
        target=indicator.target,
        base=indicator.base,
    )


def _counted(indicator: Indicator, key: str) -> str:
    label = clean(getattr(indicator, key, "") or "")
    bare = re.sub(r"^(?:tổng )?số\s+", "", label, flags=re.I)
    return bare if counts_wholes(bare) else ""


def passes_the_whole(indicator: Indicator) -> bool:
    """Whether more than 100% needs no question: the plan says so, or asks for it."""
    asked = indicator.original_target
    return indicator.qua_100 or bool(indicator.may_pass_the_whole and asked and asked > 100)


def _negative(indicator: Indicator) -> Literal["data", "asks", "never"]:
    asked = (indicator.target, indicator.base, indicator.ambition)
    if says_change(indicator) or any(number is not None and number < 0 for number in asked):
        return "data"
    return "never" if never_negative(indicator) else "asks"


def says_change(indicator: Indicator) -> bool:
    """Whether it tells how much something changed, which can be upward or downward."""
    said = f"{indicator.ten} {indicator.dong_tu} {indicator.unit}"
    share = indicator.unit.startswith("%")
    return bool(_CHANGES.search(said) or (share and _CHANGES_IN_PERCENT.search(said)))


def never_negative(indicator: Indicator) -> bool:
    """Whether it counts: things, parts of a whole, or what was done over the year."""
    shares_counted = "mau_so" in indicator.forms.keys
    adds_up = indicator.accumulates and not indicator.unit.startswith("%")
    return shares_counted or adds_up or counts_wholes(indicator.unit)
