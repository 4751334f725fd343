"""Numbers of documents: the number, and its year, are read; the letters after it aren't."""

import re

from .numbers import integer_in_words, leading_zeros_said
from .voice import Voice

KINDS = "QĐ|NQ|CT|KH|BC|TB|TTr|CV|HD|NĐ|TT|KL|QC|QyĐ|CTr|CTrHĐ|ĐA|PA|GM|HĐ|CĐ|BB|GP|TTLT"
PART = r"[A-ZĐƯ][A-ZĐƯa-zđ0-9]*"
CODE = rf"(?:(?:{KINDS})\s[-–]\s(?=[A-ZĐƯ]{{2}}))?{PART}(?:[-–/&.][A-ZĐƯa-zđ0-9]+)*(?!\w)"
YEAR = r"(?:1[89]|2[01])[0-9]{2}"

CODED = re.compile(
    rf"(?<![\w.,/])(?P<number>[0-9]+|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+)(?P<letter>[a-zđ])?"
    rf"(?:\s?/\s?(?P<year>{YEAR}))?\s?"
    # With a dash the code must have its slash (12-NQ/TW): 5-HTX would be something else.
    rf"(?:/\s?(?P<code>{CODE})|[-–]\s?(?P<dashed>(?=[A-ZĐ]+/){CODE}))"
)
BLANK = re.compile(rf"((?<!\w)số\s*:?)[\s.…_]*[/–-]\s?(?P<code>{CODE})", re.I)
NUMBERED = re.compile(
    rf"(?<!\w)(số\s*:?|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|luật)\s*"
    rf"([0-9]+)\s?/\s?({YEAR})(?![\w/]|[.,][0-9])",
    re.I,
)
NAMED = re.compile(
    # Without "số" some of these words begin a count: báo cáo 03 nội dung.
    r"(?<!\w)((?:nghị quyết|chỉ thị|nghị định|thông tư|đề án|(?:quyết định|kế hoạch|công văn|kết"
    r" luận"
    r"|công điện|hướng dẫn|báo cáo|tờ trình|luật|pháp lệnh|quy định|thông báo|chương trình"
    r"|thông tư liên tịch|nghị quyết liên tịch|nghị quyết|chỉ thị|nghị định|thông tư|đề án)"
    r"\s+số\s*:?)\s*)(0[0-9]+)(?![\w/]|[.,][0-9])",
    re.I,
)
LISTED_BEFORE = re.compile(
    # "số 15, 16/NQ-HĐND": the first number belongs to a document as well.
    rf"(?<=số )((?:[0-9]+(?:,| và) )+)(?=[0-9]+(?:/{YEAR})?/(?:{KINDS})(?!\w))",
    re.I,
)


def documents(line: str, voice: Voice) -> str:
    """Nghị quyết số 08/2019/NQ-HĐND → số không tám năm hai nghìn không trăm mười chín."""
    line = LISTED_BEFORE.sub(
        lambda m: re.sub("[0-9]+", lambda n: leading_zeros_said(n[0], voice), m[0]), line
    )
    line = CODED.sub(lambda m: coded(m, voice), line)
    line = BLANK.sub(lambda m: f"{m[1]} " if is_code(m["code"]) else m[0], line)
    line = NUMBERED.sub(lambda m: f"{m[1]} {dated_number(m[2], m[3], voice)} ", line)
    return NAMED.sub(lambda m: f"{m[1]}{leading_zeros_said(m[2], voice)} ", line)


def coded(match: re.Match[str], voice: Voice) -> str:
    if not is_code(match["code"] or match["dashed"]):
        return match[0]
    number = match["number"].replace(".", "")
    # Spoken apart from its number, a letter is one more syllable: 15a → mười lăm a.
    letter = f" {match['letter']}" if match["letter"] else ""
    return f" {dated_number(number, match['year'], voice, letter)} "


def is_code(code: str) -> bool:
    """Two capitals at least: 50/Kg is a price, 50/KH a plan."""
    return sum(letter.isupper() for letter in code) >= 2


def dated_number(number: str, year: str | None, voice: Voice, letter: str = "") -> str:
    spoken = leading_zeros_said(number, voice) + letter
    return f"{spoken} năm {integer_in_words(int(year), voice)}" if year else spoken
