"""Stretches of years: a school year takes a pause, every other stretch *đến*."""

import re

from .context import before
from .numbers import integer_in_words
from .voice import Voice

YEAR = r"(?:1[5-9]|2[01])[0-9]{2}"
STRETCH = re.compile(rf"(?<![\w.,/])({YEAR})\s*[-–—/]\s*({YEAR})(?![\w/]|[.,][0-9])")
UNTIL_NOW = re.compile(rf"(?<![\w.,/])({YEAR})\s*[-–—]\s*(?:đến\s+)?(?=nay(?!\w))")
# "5 năm 2021 - 2025": how many years, then which; a breath keeps "năm năm hai nghìn" apart.
HOW_MANY = re.compile(rf"((?<![\w.,/])[0-9]+ năm)(?= {YEAR}\s*[-–—]\s*{YEAR})", re.I)
SCHOOL_YEAR = re.compile(r"(?:năm học|niên kh[óo][aá]|năm học:)(?:[\s,;–—-]|[0-9]|và)*$", re.I)


def years(line: str, voice: Voice) -> str:
    """năm học 2023 - 2024 → a pause; giai đoạn 2020-2030 → đến."""
    line = HOW_MANY.sub(r"\1,", line)
    line = UNTIL_NOW.sub(lambda m: f" {integer_in_words(int(m[1]), voice)} đến ", line)
    return STRETCH.sub(lambda m: stretch(m, voice), line)


def stretch(match: re.Match[str], voice: Voice) -> str:
    first, last = (integer_in_words(int(year), voice) for year in match.groups())
    between = ", " if SCHOOL_YEAR.search(before(match)) else " đến "
    return f" {first}{between}{last} "
