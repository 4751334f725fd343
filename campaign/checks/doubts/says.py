"""The words of what is doubted, one table for the check and for the staff page."""

from __future__ import annotations

from decimal import Decimal

from campaign.words.written import as_typed, number, with_unit

SAYS = {
    "too_large": "{who} ghi {value}, gấp khoảng {times} lần {other}. {likely} {right}",
    "too_small": "{who} ghi {value}, chỉ bằng khoảng một phần {times} {other}. {likely} {right}",
    # Of two figures the earlier one may be the wrong one.
    "one_of_two": (
        "{who} ghi {value}, gấp khoảng {times} lần {other}. Một trong hai số nhầm đơn vị: {likely}"
        " {right}"
    ),
    "last_year_large": "{who} có cung_ky {value}, gấp khoảng {times} lần {other}. {likely} {right}",
    "last_year_small": (
        "{who} có cung_ky {value}, chỉ bằng khoảng một phần {times} {other}. {likely} {right}"
    ),
    "likely_in": "Có phải tính bằng {unit}, tức {number}?",
    "likely": "Có phải {number}?",
    "likely_former": "có phải số trước là {number}?",
    "no_guess": "Xem lại con số và đơn vị.",
    "above_whole": "{who} {value}% quá 100%. Xem lại con số. {right}{always}",
    "part_above_whole": (
        "{who} có tu_so {part} lớn hơn mau_so {whole}. Xem lại hai số. {right}{always}"
    ),
    "always": " Chỉ tiêu vốn có thể quá 100% thì ghi qua_100: có ở chỉ tiêu, lần sau khỏi hỏi.",
    "below_nothing": "{who} ghi {value}, là số âm. Xem lại con số. {right}",
    "negative": "{who} là số âm. Xem lại con số.",
    "half": "{who} ghi {value}, có phần lẻ, mà {unit} thì đếm nguyên. {likely} {right}",
    "half_count": "{who} có {key} {value}, có phần lẻ, mà {unit} thì đếm nguyên. {likely} {right}",
    "right_short": "Đúng như đã gõ thì viết {ma}: {{gia_tri: {typed}, da_xem_lai: có}}.",
    "right_long": "Đúng như đã gõ thì thêm da_xem_lai: có.",
    "mark": "mục tiêu {value}",
    "base": "số gốc {value}",
    "last": "số {value} của ngày {day}",
    "last_year": "cùng kỳ năm trước {value}",
    "now": "số kỳ này {value}",
}


def rounded_times(times: Decimal) -> str:
    """How many times, roundly: 1.038.692 → 1.000.000, 432 → 400, 83,4 → 83."""
    whole, scale = int(times + Decimal("0.5")), 1
    while scale * whole >= 100 and whole >= 10:
        whole, scale = (whole + 5) // 10, scale * 10
    return number(Decimal(whole * scale))


def to_type(value: Decimal, unit: str) -> str:
    """A number as it may be typed, with its unit to be recognised: «13503 triệu đồng»."""
    return with_unit(value, unit).replace(number(value), as_typed(value), 1)


def typed_in_braces(value: Decimal) -> str:
    """A comma would end the value there."""
    text = as_typed(value)
    return f'"{text}"' if "," in text else text
