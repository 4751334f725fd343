"""Signs that stand for words."""

import re

from .voice import Voice

FIGURE = r"(?=\s*[-−+]?[0-9])"
SIGNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), f" {words} ")
    for pattern, words in (
        (r"≥|>=|⩾", "lớn hơn hoặc bằng"),
        (r"≤|<=|⩽", "nhỏ hơn hoặc bằng"),
        (r"≠", "khác"),
        (r"(?:khoảng\s+)?(?:≈|~(?=\s*[0-9]))(?<![0-9]~)(?<![0-9] ~)", "khoảng"),
        (r"±|\+/-(?=\s*[0-9])", "cộng trừ"),
        # Between arrows and tags these are no comparison; they are left to be reported.
        (rf"(?<![-=<]){'>'}{FIGURE}", "lớn hơn"),
        (rf"<{FIGURE}", "nhỏ hơn"),
        (r"(?<![-=<>!])=(?![=>])", "bằng"),
        (r"(?<=[\w%)])\s*\+\s*(?=[\w(])", "cộng"),
        (r"(?<!\w)\+\s?(?=[0-9])", "dương"),
        (r"(?<=\w)\s*&\s*(?=\w)", "và"),
        (r"№", "số"),
        (r"½", "một phần hai"),
        (r"¼", "một phần tư"),
        (r"¾", "ba phần tư"),
    )
)
MIDLINE_BULLET = re.compile(r"\s*[•●▪■◦➢✓✔]\s*")


def symbols(line: str, voice: Voice) -> str:
    """≥ 90% → lớn hơn hoặc bằng 90%."""
    for sign, words in SIGNS:
        line = sign.sub(words, line)
    return MIDLINE_BULLET.sub(", ", line)
