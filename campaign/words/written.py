"""Numbers, dates and names as they are printed, typed and sorted in Vietnamese.

Print rules: Nghị định 30/2020/NĐ-CP (dates) and Vietnamese number style (1.789,2).
Everything is exact: Decimal in, text out; no float, no locale of the machine.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

# ── numbers ──────────────────────────────────────────────────────────────────

_PLAIN = re.compile(r"[0-9]+\Z")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z")
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?\Z")
_COMMA = re.compile(r"[0-9]+,[0-9]+\Z")
_POINT = re.compile(r"[0-9]+\.[0-9]+\Z")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+\Z|[0-9]{1,3}(?:,[0-9]{3}){2,}\Z")
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_LONG = Context(prec=10_000)  # a number may be longer than the 28 digits that arithmetic keeps
_UNIT_TAIL = re.compile(r"([-−]?[0-9][0-9., ]*?) *([^0-9., ].*)\Z")


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
    if (tail := _UNIT_TAIL.match(typed)) and tail[2]:
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
    """Print a share (1 = 100%) as `53%`, `99,9%`, `106,1%`.

    Below 100 it rounds down, so 99,96% never becomes 100%; from 100 up it rounds half up. No
    needless `,0`.
    """
    step = Decimal(1).scaleb(-places)
    value = share.scaleb(2, _LONG).quantize(
        step, ROUND_FLOOR if share < 1 else ROUND_HALF_UP, _LONG
    )
    return number(value) + "%"


def with_unit(value: Decimal, unit: str) -> str:
    """Join a number and its unit: a space before words, none before %."""
    if unit == "%":
        return number(value) + "%"
    if unit.startswith("%"):
        return number(value) + unit
    return f"{number(value)} {unit}" if unit else number(value)


def printed(value: Decimal, unit: str) -> str:
    """A value as pages show it: what was typed stays exact, what was divided is cut to two
    decimals.
    """
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -3:
        value = value.quantize(Decimal("0.01"), ROUND_HALF_UP, _LONG)
    return with_unit(value, unit)


def lowered(text: str) -> str:
    """A text whose first letter is small; unlike lower(), leaves the rest alone."""
    return text[:1].lower() + text[1:]


# ── dates ────────────────────────────────────────────────────────────────────

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


# ── letters and names ────────────────────────────────────────────────────────

_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}


def clean(text: str) -> str:
    """NFC, and each run of white space as one space; invisible direction marks and zero-width
    characters are dropped.
    """
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """NFC, without marks that no one sees: direction overrides, zero-width characters, soft
    hyphens. Lines stay.
    """
    return unicodedata.normalize("NFC", "".join(c for c in text if c not in INVISIBLE))


INVISIBLE = frozenset(
    "\u061c\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)


def fold(text: str) -> str:
    """Lower case without tone or vowel marks, đ as d: what somebody types who types without
    marks.
    """
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).replace("đ", "d")


def slug(text: str) -> str:
    """An address of ASCII letters, digits and hyphens: `Lúa, sản lượng` → `lua-san-luong`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


SyllableKey = tuple[tuple[int, ...], int]
TextKey = tuple[SyllableKey, ...]


@lru_cache(maxsize=4096)
def _syllable_key(syllable: str) -> SyllableKey:
    letters: list[int] = []
    tone = 0
    for char in unicodedata.normalize("NFC", syllable.casefold()):
        apart = unicodedata.normalize("NFD", char)
        tone = max([tone, *(_TONES.get(mark, 0) for mark in apart[1:])])
        bare = unicodedata.normalize(
            "NFC", apart[0] + "".join(m for m in apart[1:] if m not in _TONES)
        )
        letters.append(_LETTERS.get(bare, 100 + ord(bare[0])))
    return tuple(letters), tone


def text_key(text: str) -> TextKey:
    """Sorting key of Vietnamese text: letters first, then tones, syllable by syllable; hoà and hòa
    are equal.
    """
    return tuple(
        _syllable_key(syllable)
        for syllable in re.findall(r"\w+", unicodedata.normalize("NFC", text))
    )


def name_key(name: str) -> tuple[TextKey, ...]:
    """Sorting key of a person's name: given name, then family name, then middle names."""
    parts = name.split()
    if not parts:
        return ()
    return (
        text_key(parts[-1]),
        text_key(parts[0] if len(parts) > 1 else ""),
        text_key(" ".join(parts[1:-1])),
    )


def heading_slug(text: str, separator: str) -> str:
    """Anchors of headings in docs/: like `slug`, so đ becomes d instead of vanishing."""
    return slug(text).replace("-", separator)
