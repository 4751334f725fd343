"""Units and the slash between them."""

import re

from .context import before
from .figures import NUMBER
from .vocabulary import (
    MAGNITUDES,
    MEASURE_WORDS,
    MEASURED_BY_NATURE,
    NUMBER_WORDS,
    PER,
    PER_COUNTED,
    PLACES,
    PLAIN_UNITS,
    SORTS,
    UNITS,
    either,
)
from .voice import Voice

AFTER_SLASH = [unit for unit in UNITS if unit not in ("'", "′", "’", "°", "V", "W", "₫")]
EACH = re.compile(rf"\s?/\s?(?=((?i:{either(PER)})|{either(AFTER_SLASH)})(?!\w))")
# người đại diện is another person, not each person.
EACH_COUNTED = re.compile(
    rf"\s?/\s?(?=(?:{either(PER_COUNTED)})(?!\w)(?! (?:đại diện|giám hộ|thân)(?!\w)))", re.I
)
# How many of them: bé trai/100 bé gái, kg/người/6 tháng, giường/vạn dân.
EACH_OF_MANY = re.compile(
    rf"\s?/\s?(?=(?:{NUMBER}(?:\s[^\W\d_A-Z]|\s?(?:{either(AFTER_SLASH)})(?!\w))"
    rf"|(?:{either(MAGNITUDES)})\s[^\W\d_A-Z]))"
)
WORD_BEFORE = re.compile(rf"(?:[^\W\d_]|(?<!\w)(?:{either(PLAIN_UNITS)})|[%‰)])$")
# A symbol of one letter may also be a word cut short (g/đình, h/sinh): only what is known follows.
SYMBOLS = [unit for unit in AFTER_SLASH if len(unit) > 1]
HOLDERS = rf"(?:(?i:{either((*PER, *PER_COUNTED))})|{either(AFTER_SLASH)})(?!\w)"
EACH_MEASURED = re.compile(r"\s?/\s?(?=[^\W\d_A-Z][^\W\d_])")
# At the beginning of a line a unit stands alone; elsewhere a figure or thousands are before it.
FIGURE_BEFORE = rf"(?:^\s*|[0-9]\s?|(?<!\w)(?:{either(NUMBER_WORDS)}|{either(MAGNITUDES)})\s+)"
MEASURED_BEFORE = re.compile(
    rf"{FIGURE_BEFORE}(?:{either(MEASURED_BY_NATURE)}|{either(SYMBOLS)})$"
    rf"|(?<!\w)(?:{either(PLAIN_UNITS)})$"
)
SYMBOL_ALONE = re.compile(rf"^(\s*)({either(AFTER_SLASH)})\s?/\s?(?={HOLDERS}|{NUMBER}\s)")
# A whole line of things for each of others is a unit: con/hộ, trứng/con/năm.
UNIT_ALONE = re.compile(
    rf"\s*(?!(?:{either(PLACES)})/)(?:[^\W\d_]{{2,}} ?){{1,4}}(?:/(?:{HOLDERS}))+\s*"
)
THOUSANDS_OF_DONG = re.compile(r"(?<=[0-9])k(?=\s?/)")
# A measure, or at most four words after a number: 12 tiêu chí/xã, kg/người, m2 sàn/người.
COUNTED_BEFORE = re.compile(
    rf"(?<!\w)(?:[0-9]+|{either(NUMBER_WORDS)})\s*(?:[^\W\d_]+\s?){{1,4}}$|[%‰]$"
    rf"|(?<!\w)(?:{either(PLAIN_UNITS)})\s(?:[^\W\d_]+\s?){{1,3}}$"
    # hợp đồng, hội đồng, cộng đồng, cánh đồng are no money.
    rf"|(?<!\w)(?<!hợp )(?<!hội )(?<!cộng )(?<!cánh )"
    rf"(?:{either(MEASURE_WORDS)}|{either(MAGNITUDES)}|{either(PLAIN_UNITS)})$",
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
    line = THOUSANDS_OF_DONG.sub(f" {voice.thousand} đồng", line)
    line = SYMBOL_ALONE.sub(lambda m: f"{m[1]}{UNITS[m[2]]} trên ", line)
    if UNIT_ALONE.fullmatch(line):
        line = re.sub("/", lambda m: m[0] if of_one_sort(m) else " trên ", line)
    line = EACH_OF_MANY.sub(for_many, line)
    line = EACH_MEASURED.sub(for_measured, line)
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
    ahead = before(match)
    choice = PLACE_BEFORE.search(ahead) or of_one_sort(match)
    return " trên " if COUNTED_BEFORE.search(ahead) and not choice else match[0]


def of_one_sort(match: re.Match[str]) -> bool:
    """Whether the words on both sides of the slash name things of one sort."""
    ahead, behind = before(match).rstrip(), match.string[match.end() :].lstrip()
    return any(
        re.search(rf"(?<!\w)(?:{either(sort)})$", ahead, re.I)
        and re.match(rf"(?:{either(sort)})(?!\w)", behind, re.I)
        for sort in SORTS
    )


def for_many(match: re.Match[str]) -> str:
    """ca/1.000 dân; not thôn/2 tổ, nor triệu/tỷ đồng, which are choices."""
    ahead = before(match)
    place = PLACE_BEFORE.search(ahead) and not COUNTED_BEFORE.search(ahead)
    magnitudes = re.search(rf"(?<!\w)(?:{either(MAGNITUDES)})$", ahead)
    return " trên " if WORD_BEFORE.search(ahead) and not (place or magnitudes) else match[0]


def for_measured(match: re.Match[str]) -> str:
    """80 triệu đồng/lượng, m3/hộ; not hợp đồng/phụ lục."""
    return " trên " if MEASURED_BEFORE.search(before(match)) else match[0]
