"""Ordinals and Roman numerals: lần thứ XVII, thứ 2, quý IV, hạng III, mục III.2.1."""

import re

from .context import before
from .numbers import integer_in_words, leading_zeros_said
from .vocabulary import either
from .voice import Voice

LABELS = (
    *("thứ", "lần", "khóa", "khoá", "quý", "hạng", "chương", "mục", "tiểu mục", "phần", "điều"),
    *("khoản", "điểm", "kỳ", "kì", "học kỳ", "cấp", "cấp độ", "loại", "nhóm", "vùng", "khu vực"),
    *("đợt", "tập", "quyển", "phụ lục", "giai đoạn", "bậc", "lớp", "thế kỷ", "đại hội", "bảng"),
    *("biểu", "mẫu", "mức", "mức độ", "phẩm", "quân khu", "dự án", "tiểu dự án", "bước", "trụ cột"),
)
# C, D, L and M alone are letters (nhóm C, hạng D); the other heading words are words.
ROMAN = r"(?:[IVXL]{2,7}|[IVX])(?![\w&]|\s+(?:PHẠM|MĂNG|RÚT|SINH)(?!\w))"
# 2.a, A.I.1: what has only figures is read with the other numbers.
MIXED = (
    rf"(?=[0-9.]*[A-Za-zĐđ])(?:[0-9]{{1,2}}|{ROMAN}|[A-ZĐ])"
    r"(?:\.(?:[0-9]{1,2}|[IVXL]{1,7}|[a-zđ])(?!\w))+\)?"
)
CLAUSE = rf"(?:{MIXED}|{ROMAN}(?:\.[0-9]{{1,2}})*)"
JOINT = r"(?:\s*[,;]\s*|\s*[-–—]\s*|\s+(?:và|đến|tới|hoặc|hay)\s+)"

LABELLED = re.compile(rf"(?<!\w)((?i:{either(LABELS)}))(\s+)({CLAUSE}(?:{JOINT}{CLAUSE})*)(?![\w])")
# Roman numeral and figures together are a clause wherever they stand.
BARE_CLAUSE = re.compile(r"(?<![\w.])([IVXL]{1,7}(?:\.[0-9]{1,2})+)(?![\w]|\.[0-9])")
COUNTED_ORDINAL = re.compile(
    rf"(?<!\w)((?i:thứ))(\s+)([0-9]{{1,3}}(?![\w/]|[.,][0-9])"
    rf"(?:{JOINT}[0-9]{{1,3}}(?![\w/%]|[.,][0-9]))*)"
    r"|(?<!\w)((?i:thứ)\s+)([0-9]{1,3})/(?=[0-9])"
)
MEDAL = re.compile(r"(?:huân|huy) chương[^.\n]{0,40}hạng\s*$", re.I)

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
CANONICAL = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def ordinals(line: str, voice: Voice) -> str:
    """Numbers that name a place in a row."""
    line = LABELLED.sub(lambda m: labelled(m, voice), line)
    line = COUNTED_ORDINAL.sub(lambda m: counted(m, voice), line)
    return BARE_CLAUSE.sub(lambda m: clause(m[1], "", voice), line)


def labelled(match: re.Match[str], voice: Voice) -> str:
    label, space, listed = match.groups()
    manner = "huân chương" if MEDAL.search(before(match, 3)) else label.lower()
    pieces = re.split(rf"({JOINT})", listed)
    words = [joint(p) if at % 2 else clause(p, manner, voice) for at, p in enumerate(pieces)]
    return f"{label}{space}{''.join(words)}"


def counted(match: re.Match[str], voice: Voice) -> str:
    if match[5]:  # thứ 1/10: of how many
        return f"{match[4]}{placed(int(match[5]), 'thứ', voice)} trên "
    pieces = re.split(rf"({JOINT})", match[3])
    words = [joint(p) if at % 2 else placed(int(p), "thứ", voice) for at, p in enumerate(pieces)]
    return f"{match[1]}{match[2]}{''.join(words)}"


def joint(written: str) -> str:
    return " đến " if written.strip() in tuple("-–—") else written


def clause(written: str, manner: str, voice: Voice) -> str:
    """III.2.1 → ba chấm hai chấm một, A.I.1 → A chấm một chấm một; a word like IIX is left as it
    was.
    """
    parts = written.rstrip(")").split(".")
    if len(parts) == 1 and roman(parts[0]) is None:
        return written
    return " chấm ".join(clause_part(part, manner, voice) for part in parts)


def clause_part(part: str, manner: str, voice: Voice) -> str:
    """A numeral in the label's manner, figures as figures; a letter stays."""
    if part.isdigit():
        return leading_zeros_said(part, voice)
    value = roman(part)
    return part if value is None else placed(value, manner, voice)


def placed(value: int, manner: str, voice: Voice) -> str:
    """After *thứ*: nhất, tư. A medal's class: nhất, nhì, ba. Elsewhere a plain number."""
    special = {"thứ": {1: "nhất", 4: "tư"}, "huân chương": {1: "nhất", 2: "nhì"}}
    return special.get(manner, {}).get(value) or integer_in_words(value, voice)


def roman(written: str) -> int | None:
    """1…89, or None for letters in an order Romans didn't write."""
    if not written or not CANONICAL.fullmatch(written):
        return None
    values = [VALUES[letter] for letter in written]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
