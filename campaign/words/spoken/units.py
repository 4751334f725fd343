"""Units and the slash between them."""

import re

from .context import before
from .vocabulary import (
    MAGNITUDES,
    MEASURE_WORDS,
    NUMBER_WORDS,
    PER,
    PER_COUNTED,
    PLACES,
    PLAIN_UNITS,
    UNITS,
    either,
)
from .voice import Voice

AFTER_SLASH = [unit for unit in UNITS if unit not in ("'", "′", "’", "°", "V", "W", "₫")]
EACH = re.compile(rf"\s?/\s?(?=((?i:{either(PER)})|{either(AFTER_SLASH)})(?!\w))")
EACH_COUNTED = re.compile(rf"\s?/\s?(?=(?:{either(PER_COUNTED)})(?!\w))", re.I)
# A measure, or at most four words after a number: 12 tiêu chí/xã, kg/người.
COUNTED_BEFORE = re.compile(
    rf"(?<!\w)(?:[0-9]+|{either(NUMBER_WORDS)})\s?(?:[^\W\d_]+\s?){{1,4}}$|[%‰]$"
    rf"|(?<!\w)(?:{either(MEASURE_WORDS)}|{either(MAGNITUDES)}|{either(PLAIN_UNITS)})$",
    re.I,
)
PLACE_BEFORE = re.compile(rf"(?<!\w)(?:{either(PLACES)})$", re.I)
SLASHED = re.compile(rf"((?<!\w)trên\s+)({either(AFTER_SLASH)})(?!\w)")
AFTER_FIGURE = re.compile(rf"(?<=[0-9])\s?({either(UNITS)})(?!\w)")
AFTER_WORD = re.compile(rf"(?<!\w)({either(NUMBER_WORDS)})\s+({either(UNITS)})(?!\w)")
ALONE = re.compile(rf"(?<!\w)(?:{either(PLAIN_UNITS)})(?!\w)")
MILESTONE = re.compile(
    rf"(?<!\w)[Kk][Mm](?![23](?![0-9]))(?=\s?[0-9]|\s+(?:{either(NUMBER_WORDS)})(?!\w))"
)
BETWEEN = re.compile(r"(?<![\w.,])([0-9]{1,3})\s?(m|kg)([0-9]{1,2})(?!\w|[.,/][0-9])")


def units(line: str, voice: Voice) -> str:
    """4,36 tấn/ha → 4,36 tấn trên héc-ta; 1.500.000đ → 1.500.000 đồng; 5 % → 5 phần trăm."""
    line = MILESTONE.sub(f"{UNITS['km']} ", line)
    line = EACH_COUNTED.sub(for_each, line)
    line = EACH.sub(" trên ", line)
    line = SLASHED.sub(lambda m: m[1] + UNITS[m[2]], line)
    line = AFTER_FIGURE.sub(lambda m: f" {UNITS[m[1]]}", line)
    line = BETWEEN.sub(lambda m: f"{m[1]} {UNITS[m[2]]} {m[3]}", line)
    line = AFTER_WORD.sub(lambda m: f"{m[1]} {UNITS[m[2]]}", line)
    line = ALONE.sub(lambda m: f" {UNITS[m[0]]} ", line)
    line = re.sub(r"\s*%", " phần trăm ", line)
    return re.sub(r"\s*‰", f" phần {voice.thousand} ", line)


def for_each(match: re.Match[str]) -> str:
    """12 tiêu chí/xã is a measure; thôn/tổ dân phố a choice, left to its author."""
    measured = COUNTED_BEFORE.search(before(match)) and not PLACE_BEFORE.search(before(match))
    return " trên " if measured else match[0]
