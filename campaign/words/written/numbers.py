"""Numbers as officers type them and as pages print them: 1.789,2.

Exact: Decimal in, text out; no float, no locale of the machine.
"""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

_PLAIN = re.compile(r"[0-9]+\Z")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z")
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?\Z")
_COMMA = re.compile(r"[0-9]+,[0-9]+\Z")
_POINT = re.compile(r"[0-9]+\.[0-9]+\Z")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+\Z|[0-9]{1,3}(?:,[0-9]{3}){2,}\Z")
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_LONG = Context(prec=10_000)  # a number may be longer than the 28 digits that arithmetic keeps
# «612 tấn», but not «1,2 tỷ», whose number is another, nor «115/116».
_UNIT_TAIL = re.compile(r"([-−]?[0-9]+(?:,[0-9]+)?) *([^0-9., /’'+*–-][^0-9]*)\Z")
_LARGER = re.compile(r"(?:nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)(?:\W|\Z)", re.I)
_BEFORE_ITS_NUMBER = frozenset({"hạng", "thứ hạng"})
_TYPED_DECIMALS = 9  # nobody types more


class Unreadable(ValueError):
    """A typed value that cannot be understood; its text says so in Vietnamese and what to type."""


def parse_number(text: str) -> Decimal:
    """Read a number as a Vietnamese officer types it: `1.789,2`, `1789,2` and `1789.2` are one
    number.

    Never guesses: `1.789` and `1,789` could each be two numbers and raise `Unreadable` with both
    readings.
    """
    typed = re.sub(r"[\u00a0\u202f ]+", " ", text).strip()
    minus, digits = ("-", typed[1:].strip()) if typed[:1] in {"-", "−"} else ("", typed)
    if len(digits) > 40:
        raise Unreadable("dài quá 40 chữ số. Xem lại con số.")
    if _EITHER.match(digits):
        whole, fraction = re.split(r"[.,]", digits)
        decimal = (fraction.rstrip("0") or "0") if fraction[-1] == "0" else fraction + "0"
        whole = minus + whole
        raise Unreadable(
            f"là {whole},{fraction.rstrip('0') or '0'} hay {whole}{fraction}? Viết"
            f" {whole}{fraction} hoặc {whole},{decimal}."
        )
    if _ENGLISH.match(digits):
        raise Unreadable(
            f"viết kiểu tiếng Anh. Viết {minus}{digits.replace(',', '').replace('.', ',')}: dấu"
            " phẩy trước phần lẻ."
        )
    if _PLAIN.match(digits) or _COMMA.match(digits) or _POINT.match(digits):
        return Decimal(minus + digits.replace(",", "."))
    if _GROUPED.match(digits) or _SPACED.match(digits):
        return Decimal(minus + re.sub(r"[. ]", "", digits).replace(",", "."))
    if (tail := _UNIT_TAIL.match(typed)) and not _LARGER.match(tail[2]):
        raise Unreadable(f"chỉ ghi con số, bỏ «{tail[2]}». Viết {tail[1].strip()}.")
    raise Unreadable("không phải là số. Viết ví dụ 612 hoặc 1789,2.")


def number(value: Decimal, places: int | None = None) -> str:
    """Print a number: `1.789,2`.

    Keeps the digits given; with `places`, rounds half up to that many and drops no zero.
    """
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _LONG)
    whole, _, fraction = f"{value.copy_abs():f}".partition(".")
    if places is None:
        fraction = fraction.rstrip("0")
    sign = "−" if value < 0 and (int(whole) or fraction.strip("0")) else ""
    grouped = f"{int(whole):,}".replace(",", ".")
    return sign + grouped + ("," + fraction if fraction else "")


def as_typed(value: Decimal) -> str:
    """A number as it may be typed: 1250 and not 1.250, which would be refused; 1,2500 and not
    1,250.
    """
    text = f"{value.normalize():f}".replace(".", ",")
    return text + "0" if re.fullmatch("-?[1-9][0-9]{0,2},[0-9]{3}", text) else text


def percent(share: Decimal, places: int = 1) -> str:
    """Print a share (1 = 100%) as `53%`, `68,6%`, `99,9%`, `106,1%`.

    Rounds half up, but down where that would call 100% what is not: 99,96%. No needless `,0`.
    """
    step, value = Decimal(1).scaleb(-places), share.scaleb(2, _LONG)
    near = value.quantize(step, ROUND_HALF_UP, _LONG)
    if share < 1 and near >= 100:
        near = value.quantize(step, ROUND_FLOOR, _LONG)
    return number(near) + "%"


def rounded(value: Decimal, limit: Decimal | None = None, places: int = 2) -> Decimal:
    """A number that was worked out, half up to so many decimals, but never onto or across `limit`:
    15,996 where less than 16 is asked stays 15,996.
    """
    near = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _LONG)
    if limit is None or near.compare(limit) == value.compare(limit):
        return near
    return rounded(value, limit, places + 1)


def with_unit(value: Decimal, unit: str) -> str:
    """Join a number and its unit: a space before words, none before %."""
    if unit == "%":
        return number(value) + "%"
    if unit.startswith(("%", "‰")):
        return number(value) + unit
    if stands_before_its_number(unit):
        return f"{unit} {number(value)}"
    return f"{number(value)} {unit}" if unit else number(value)


def stands_before_its_number(unit: str) -> bool:
    """«hạng 3» and not «3 hạng»: the name of a place in a row."""
    return unit.casefold() in _BEFORE_ITS_NUMBER


def printed(value: Decimal, unit: str) -> str:
    """A value with its unit, every digit of it but those that only a division can have."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_TYPED_DECIMALS:
        value = rounded(value)
    return with_unit(value, unit)
