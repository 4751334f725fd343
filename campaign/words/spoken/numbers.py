"""Numbers in words: integers of any size, decimals, signs, digit by digit."""

from decimal import Decimal
from functools import cache

from .voice import DEFAULT, Voice

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
BILLION = 10**9
# Beyond this nobody hears a quantity; it is an account or a code, and is said digit by digit.
LONGEST_QUANTITY = 18


def number_in_words(value: Decimal | int, voice: Voice = DEFAULT) -> str:
    """`value` as it is said: -5 → âm năm; Decimal("0.05") → không phẩy không năm.

    The zeros a Decimal ends with are said, as they were written (1.50 → một phẩy năm mươi).
    ValueError for NaN and infinity.
    """
    if isinstance(value, int):
        return signed(value < 0, integer_in_words(abs(value), voice))
    if not value.is_finite():
        raise ValueError(f"«{value}» không phải là một con số đọc được.")
    whole, _, fraction = f"{abs(value):f}".partition(".")
    return signed(value < 0, figure_in_words(whole, fraction, voice))


def figure_in_words(whole: str, fraction: str, voice: Voice) -> str:
    """The digits before and after the comma, both without separators; no fraction is ""."""
    if len(whole) > LONGEST_QUANTITY:
        spoken = digits_in_words(whole)
    else:
        spoken = integer_in_words(int(whole), voice)
    return f"{spoken} phẩy {fraction_in_words(fraction, voice)}" if fraction else spoken


def integer_in_words(value: int, voice: Voice = DEFAULT) -> str:
    """A whole number from 0 up; no two are said alike."""
    if value == 0:
        return DIGITS[0]
    billions, rest = divmod(value, BILLION)
    head = [integer_in_words(billions, voice), "tỷ"] if billions else []
    return " ".join(head + below_billion(rest, bool(billions), voice))


def below_billion(value: int, inside: bool, voice: Voice) -> list[str]:
    """Groups of three with their names; `inside` when a larger part was said before them."""
    millions, rest = divmod(value, 10**6)
    thousands, units = divmod(rest, 1000)
    words = group(millions, "triệu", thousands, inside, voice)
    words += group(thousands, voice.thousand, units, inside or millions > 0, voice)
    return words + group(units, "", 0, inside or value >= 1000, voice)


def group(value: int, name: str, below: int, inside: bool, voice: Voice) -> list[str]:
    """One group of three with its name; `below` is the group after it."""
    if value:
        spoken = below_thousand(value, inside, voice.odd)
        return [spoken, name] if name else [spoken]
    # An empty group isn't said: the "không trăm" of the group below lets the gap be heard.
    # Where that group begins with its own hundreds nothing would, so the gap itself is named:
    # ba tỷ không trăm triệu năm trăm nghìn.
    return ["không trăm", name] if inside and below >= 100 else []


@cache
def below_thousand(value: int, inside: bool, odd: str) -> str:
    """1…999; `inside` a larger number the empty hundreds are said too."""
    hundreds, rest = divmod(value, 100)
    if not hundreds and not inside:
        return below_hundred(rest)
    head = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} {odd} {DIGITS[rest]}" if rest < 10 else f"{head} {below_hundred(rest)}"


def below_hundred(value: int) -> str:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return DIGITS[unit]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if unit == 0:
        return head
    # mười một and mười bốn keep their plain digits; only five changes after mười.
    changed = unit == 5 or tens > 1
    return f"{head} {AFTER_TENS.get(unit, DIGITS[unit]) if changed else DIGITS[unit]}"


def fraction_in_words(digits: str, voice: Voice) -> str:
    """Up to three digits as one number after its leading zeros; longer ones one by one."""
    return digits_in_words(digits) if len(digits) > 3 else leading_zeros_said(digits, voice)


def leading_zeros_said(digits: str, voice: Voice) -> str:
    """A number whose zeros in front count: 08 → không tám, 15 → mười lăm, 00 → không không."""
    number = digits.lstrip("0")
    if not number or len(number) > LONGEST_QUANTITY:
        return digits_in_words(digits)
    zeros = [DIGITS[0]] * (len(digits) - len(number))
    return " ".join([*zeros, integer_in_words(int(number), voice)])


def digits_in_words(digits: str) -> str:
    """ASCII digits one by one."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def signed(negative: bool, spoken: str) -> str:
    return f"âm {spoken}" if negative else spoken
