"""Two numbers: a stretch between them, a share, a product."""

import re

from .context import before
from .figures import NUMBER, SIGNED, spoken_figure
from .vocabulary import LABELS, MAGNITUDES, MEASURE_WORDS, UNITS, either
from .voice import Voice

DASH = r"\s*[-–—÷~]\s*"
MONEY = rf"(?:{either(MAGNITUDES)})(?:\s(?:đồng|đ))?"
MEASURE = rf"(?:\s?(?:{MONEY}|{either(UNITS)}|{either(MEASURE_WORDS)})(?!\w)|\s?[%‰])"
COUNTDOWN = re.compile(rf"(?<![\w.,/]){NUMBER}(?:{DASH}{NUMBER}){{2,}}(?![\w/])")
SCORE = re.compile(rf"((?:tỷ|tỉ) số\s+)({NUMBER})\s*[-–:]\s*({NUMBER})", re.I)
RANGE = re.compile(rf"(?<![\w.,/])({SIGNED})({MEASURE}?)({DASH})({SIGNED})(?!/)")
SCALE = re.compile(rf"((?:tỷ lệ|tỉ lệ|bản đồ)\s+)({NUMBER})\s?:\s?({NUMBER})", re.I)
SHARE = re.compile(rf"(?<![\w.,]){NUMBER}(?:\s?/\s?{NUMBER})+")
TIMES = re.compile(rf"(?<=[0-9m])\s*[x×]\s*(?={NUMBER})")

FROM_BEFORE = re.compile(r"(?<!\w)từ(?:\s+(?:khoảng|gần|hơn|trên))?\s*$", re.I)
LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{either(LABELS)}|độ)\s*$", re.I)


def ranges(line: str, voice: Voice) -> str:
    """2-5 tiêu chí → từ hai đến năm tiêu chí."""
    line = COUNTDOWN.sub(lambda m: joined(", ", m[0], voice), line)
    line = SCORE.sub(lambda m: f"{m[1]}{joined(' ', f'{m[2]} {m[3]}', voice)} ", line)
    return RANGE.sub(lambda m: stretch(m, voice), line)


def stretch(match: re.Match[str], voice: Voice) -> str:
    first, measure, dash, last = match.groups()
    labelled = LABEL_BEFORE.search(before(match))
    if labelled and dash.startswith(" ") and dash.endswith(" "):
        return match[0]  # "thôn 1 - 30 hộ": the dash parts a name from what is said of it
    opening = "" if labelled or FROM_BEFORE.search(before(match)) else "từ "
    low, high = spoken_figure(first, voice), spoken_figure(last, voice)
    return f" {opening}{low} {measure.strip()} đến {high} "


def ratios(line: str, voice: Voice) -> str:
    """5/6 thôn → năm trên sáu thôn."""
    line = TIMES.sub(" nhân ", line)
    line = SCALE.sub(lambda m: f"{m[1]}{joined(' trên ', f'{m[2]} {m[3]}', voice)} ", line)
    return SHARE.sub(lambda m: joined(" trên ", m[0], voice), line)


def joined(between: str, written: str, voice: Voice) -> str:
    numbers = re.findall(NUMBER, written)
    return f" {between.join(spoken_figure(number, voice) for number in numbers)} "
