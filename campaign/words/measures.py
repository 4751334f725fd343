"""Units that can be turned into one another: tạ and tấn, m² and ha, triệu đồng and đồng; and in
which others a figure may have been typed by mistake.

A unit is a product of powers: «tạ/ha» is mass over area. What is counted (con, hộ, người) is a
dimension of its own, so that «nghìn người» turns into «người» and never into «hộ».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from campaign.words.written import clean

# Name → what it measures, and how many of that dimension's first unit it is.
_NAMED = {
    "g": ("mass", "0.001"),
    "gam": ("mass", "0.001"),
    "kg": ("mass", "1"),
    "ki-lô-gam": ("mass", "1"),
    "yến": ("mass", "10"),
    "tạ": ("mass", "100"),
    "tấn": ("mass", "1000"),
    "m²": ("area", "1"),
    "m2": ("area", "1"),
    "mét vuông": ("area", "1"),
    "ha": ("area", "10000"),
    "hecta": ("area", "10000"),
    "héc ta": ("area", "10000"),
    "héc-ta": ("area", "10000"),
    "km²": ("area", "1000000"),
    "km2": ("area", "1000000"),
    "m": ("length", "1"),
    "mét": ("length", "1"),
    "km": ("length", "1000"),
    "ki-lô-mét": ("length", "1000"),
    "lít": ("volume", "0.001"),
    "m³": ("volume", "1"),
    "m3": ("volume", "1"),
    "mét khối": ("volume", "1"),
    "đồng": ("money", "1"),
    "đ": ("money", "1"),
    "vnđ": ("money", "1"),
    "vnd": ("money", "1"),
    "trđ": ("money", "1000000"),
    "tr.đ": ("money", "1000000"),
    "tr.đồng": ("money", "1000000"),
    "tr. đồng": ("money", "1000000"),
    "ngđ": ("money", "1000"),
    "ng.đ": ("money", "1000"),
    "ng.đồng": ("money", "1000"),
    "ng. đồng": ("money", "1000"),
}
_MAGNITUDES = {
    "1000": 1_000,
    "1.000": 1_000,
    "1.000.000": 1_000_000,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
}
_MAGNITUDE = re.compile(
    rf"({'|'.join(map(re.escape, _MAGNITUDES))})(?:\s+|\Z|(?<=[0-9])(?=[^\d\s.]))", re.I
)
# What reports count in, smallest first: whoever mistakes a unit mistakes it for one of these.
_USUAL = {
    "mass": ("kg", "tạ", "tấn"),
    "area": ("m²", "ha"),
    "length": ("m", "km"),
    "money": ("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"),
}
_THOUSAND, _MILLION = Decimal(1_000), Decimal(1_000_000)


@dataclass(frozen=True)
class Measure:
    """`factor` of the first units of its dimensions; a dimension below the slash has a negative
    power.
    """

    factor: Decimal
    powers: frozenset[tuple[str, int]]


def measure(unit: str) -> Measure:
    """What a unit measures: «tạ/ha» → mass over area, 100 kg on 10.000 m².

    A word that is no unit of measurement is something counted, a dimension by its own name; a
    magnitude alone («triệu») is money, as reports leave «đồng» out.
    """
    above, *below = clean(unit).casefold().split("/")
    factor, powers = _simple(above)
    for part in below:
        divisor, dimension = _simple(part)
        factor /= divisor
        powers.subtract(dimension)
    return Measure(factor, frozenset((name, power) for name, power in powers.items() if power))


def _simple(text: str) -> tuple[Decimal, Counter[str]]:
    word, factor = text.strip(), Decimal(1)
    while found := _MAGNITUDE.match(word):
        factor *= _MAGNITUDES[found[1].casefold()]
        word = word[found.end() :]
    if not word:
        return factor, Counter({"money": 1} if factor > 1 else {})
    dimension, size = _NAMED.get(word, (word, "1"))
    return factor * Decimal(size), Counter({dimension: 1})


def factor_between(written: str, wanted: str) -> Decimal | None:
    """By what a value in `written` is multiplied to be one in `wanted`: «tạ» to «tấn» 0,1.

    None where they measure different things.
    """
    return _factor([measure(written)], measure(wanted))


def _timeless(unit: str) -> str:
    """A yield of a season is one: «tạ/ha/vụ» times ha is tạ."""
    return re.sub(r"/\s*(?:vụ|năm|quý|tháng)\b", "", unit)


def factor_of_product(parts: Iterable[str], wanted: str) -> Decimal | None:
    """By what the product of values in `parts` is multiplied to be one in `wanted`: «ha» × «tạ/ha»
    to «tấn» 0,1.

    None where the product measures something else.
    """
    return _factor([measure(_timeless(part)) for part in parts], measure(_timeless(wanted)))


def _factor(measures: list[Measure], asked: Measure) -> Decimal | None:
    powers: Counter[str] = Counter()
    for one in measures:
        for name, power in one.powers:
            powers[name] += power
    if frozenset((name, power) for name, power in powers.items() if power) != asked.powers:
        return None
    return prod((one.factor for one in measures), start=Decimal(1)) / asked.factor


def magnitude_before(unit: str) -> int:
    """How many times larger a unit is by the words that stand before it: «nghìn con» 1000, «con»
    1.
    """
    word, size = clean(unit).casefold(), 1
    while found := _MAGNITUDE.match(word):
        size *= _MAGNITUDES[found[1]]
        word = word[found.end() :]
    return size


def is_measured(unit: str) -> bool:
    """Whether a unit is one of measurement, of money or a share, not something that is counted."""
    word = clean(unit).casefold()
    while found := _MAGNITUDE.match(word):
        word = word[found.end() :]
    first = re.split(r"[/ ]", word)[0]
    return word != clean(unit).casefold() or word.startswith("%") or first in _NAMED


Mistaken = tuple[tuple[str, Decimal], ...]  # unit, and what makes a value in it one in the other


def mistaken_for(unit: str) -> Mistaken:
    """The units in which a figure of `unit` may have been typed by mistake: «triệu đồng» for
    «đồng» 0,000001, «tỷ đồng» 1000.

    A thousand and a million are always among them, without a name ("") where no unit has it. A
    percentage is mistaken for a fraction only: 0,94 for 94%.
    """
    if unit.startswith("%"):
        return (("", Decimal(100)),)
    found = {
        factor: other
        for other in _usual(unit)
        if (factor := factor_between(other, unit)) is not None and factor != 1
    }
    for factor in (1 / _MILLION, 1 / _THOUSAND, _THOUSAND, _MILLION):
        found.setdefault(factor, "")
    return tuple((found[factor], factor) for factor in sorted(found))


def _usual(unit: str) -> list[str]:
    above, *below = clean(unit).split("/")
    word = above.strip()
    while found := _MAGNITUDE.match(word):
        word = word[found.end() :]
    _, dimension = _simple(above.casefold())
    usual = _USUAL.get(next(iter(dimension), ""), (word, f"nghìn {word}") if word else ())
    return ["/".join((other, *below)) for other in usual]


def named() -> dict[str, tuple[str, str]]:
    """Every known unit: what it measures, and how many of that dimension's first it is."""
    return dict(_NAMED)


def magnitudes() -> dict[str, str]:
    """The words and figures that stand before a unit and multiply it."""
    return {word: str(size) for word, size in _MAGNITUDES.items()}
