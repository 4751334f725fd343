"""Times of day: 17h00, 5h30, 7 giờ 30, 19:45."""

import re

from .context import before
from .numbers import integer_in_words
from .vocabulary import COUNTED, either
from .voice import Voice


def clock_pattern(n: int) -> str:
    """One clock time; its groups end in `n`, as a stretch has two of them."""
    minute = "(?P<{}{}>[0-5][0-9])(?![0-9])"
    return (
        rf"(?P<hour{n}>[01]?[0-9]|2[0-4])"
        rf"(?:\s?[hHg]\s?{minute.format('a', n)}(?:\s?(?:phút|ph|p|['′’])(?!\w))?"
        rf"|\s?[hH](?![\w/])|:{minute.format('b', n)}(?![:.,]?[0-9]))(?!\w)"
    )


TIME = re.compile(rf"(?<![\w.,:/]){clock_pattern(1)}(?:\s*[-–—]\s*{clock_pattern(2)})?")
HALF = re.compile(rf"(?<![\w.,:/])([01]?[0-9]|2[0-4])(\s*[-–—]\s*)(?={clock_pattern(2)})")
ALL_DAY = re.compile(r"(?<=[0-9])\s?h(?=\s?/\s?[0-9]{1,2}\s?h(?!\w))")
PROPORTION = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số)[^0-9]{0,15}$", re.I)
IN_WORDS = re.compile(
    r"(?<=[0-9])(\s*giờ\s+)([0-5][0-9])(?:\s*(?:phút|['′’]))?(?![\w%]|[.,/:-][0-9])"
    rf"(?!\s+(?:{either(COUNTED)})(?!\w))",
    re.I,
)


def times(line: str, voice: Voice) -> str:
    """17h00 → mười bảy giờ; 7h30-11h → từ bảy giờ ba mươi phút đến mười một giờ."""
    line = HALF.sub(r"\1h\2", ALL_DAY.sub("", line))  # 7-11h is 7h-11h; 24h/24h is 24/24h
    line = TIME.sub(lambda m: time(m, voice), line)
    return IN_WORDS.sub(lambda m: f" giờ {minutes(m[2], voice)} ", line)


def time(match: re.Match[str], voice: Voice) -> str:
    if PROPORTION.search(before(match)):
        return match[0]
    first = clock(match["hour1"], match["a1"] or match["b1"], voice)
    if not match["hour2"]:
        return f" {first} "
    second = clock(match["hour2"], match["a2"] or match["b2"], voice)
    opening = "" if re.search(r"(?<!\w)từ\s*$", before(match), re.I) else "từ "
    return f" {opening}{first} đến {second} "


def clock(hour: str, minute: str | None, voice: Voice) -> str:
    return f"{integer_in_words(int(hour), voice)} giờ {minutes(minute or '00', voice)}".strip()


def minutes(written: str, voice: Voice) -> str:
    """A full hour has no minutes to say."""
    return f"{integer_in_words(int(written), voice)} phút" if int(written) else ""
