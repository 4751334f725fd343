"""Phone numbers and other numbers that are said digit by digit."""

import re

from .numbers import digits_in_words
from .voice import Voice

GAP = r"[ .\-–\u00a0]"
PHONE = re.compile(
    rf"(?<![\w.,/])(?:\(?\+84\)?(?:{GAP}?[0-9]){{9,10}}"
    rf"|\(0[0-9]{{2,3}}\)(?:{GAP}?[0-9]){{7,8}}"
    rf"|0[1-9](?:{GAP}?[0-9]){{8,9}}"
    rf"|1[89]00(?:{GAP}?[0-9]){{4,6}})(?![\w/]|[.,][0-9])"
)
# What stands after these words is never a quantity.
CODE_BEFORE = re.compile(
    r"(?<!\w)((?:số tài khoản|stk|tài khoản(?: số)?|mã số(?: thuế| hộ)?|mst|cccd|cmnd|mã vùng"
    r"|số định danh(?: cá nhân)?|căn cước(?: công dân)?|chứng minh nhân dân)\s*(?:số)?\s*:?\s*)"
    rf"([0-9](?:{GAP}?[0-9])*)(?![\w/]|[.,][0-9])",
    re.I,
)
CALL_BEFORE = re.compile(
    r"(?<!\w)((?:điện thoại|đường dây nóng|tổng đài|hotline|sđt|đt|(?<!kêu )gọi)"
    r"(?: ngay| tới| đến)?(?:\s*số|\s*:|\s+là)*\s*)"
    r"((?:11[1-5]|1022|1[89]00[0-9]{0,6}|156|0[0-9]{2,11}))(?![\w/]|[.,][0-9]|\s?%)",
    re.I,
)


def phones(line: str, voice: Voice) -> str:
    """0912 345 678 → không chín một hai, ba bốn năm, sáu bảy tám."""
    line = PHONE.sub(lambda m: f" {spoken_digits(m[0])} ", line)
    line = CODE_BEFORE.sub(lambda m: f"{m[1]} {spoken_digits(m[2])} ", line)
    return CALL_BEFORE.sub(lambda m: f"{m[1]} {spoken_digits(m[2])} ", line)


def spoken_digits(written: str) -> str:
    """Digits one by one, a breath where they were written apart."""
    groups = ", ".join(map(digits_in_words, re.findall("[0-9]+", written)))
    return f"cộng {groups}" if "+" in written else groups
