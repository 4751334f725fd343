"""Dates. `dd/mm` is one only where the words before it say so; otherwise it is a share."""

import re

from .context import before
from .figures import POINT_IS_COMMA
from .numbers import integer_in_words
from .protect import in_doubt
from .vocabulary import CAPITAL, COUNTED, LABELS, MAGNITUDES, UNITS, either
from .voice import Voice

DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
MONTH = r"(?:0?[1-9]|1[0-2])(?![0-9])"
YEAR = r"(?:1[0-9]|2[01])[0-9]{2}(?![0-9])"
DASH = r"\s*[-–—]\s*"
JOINT = rf"(?:\s*[,;&+]\s*|\s+(?:và|hoặc|hay|đến hết|đến|tới|cho đến)\s+|{DASH})"
FREE = r"(?<![\w.,/])"
ENDED = r"(?![\w/%]|[.,][0-9])"

FULL = rf"{DAY}\s?/\s?{MONTH}\s?/\s?(?:{YEAR}|[0-9]{{2}}(?![0-9]))|{DAY}([.-]){MONTH}\1{YEAR}"
ITEM = rf"{DAY}(?:\s?/\s?{MONTH}(?:\s?/\s?(?:{YEAR}|[0-9]{{2}}(?![0-9])))?)?(?!/)"
CHAIN = re.compile(
    r"(?<!\w)(ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|dịp|lễ|quốc khánh|mừng|kỷ niệm)(\s+)"
    rf"({ITEM}(?:{JOINT}{ITEM})*)(\s+tháng(?!\w))?",
    re.I,
)
ANNIVERSARY = re.compile(
    # "Ngày Quốc tế Phụ nữ (8/3)": a name with a capital before it, nothing counted after it.
    rf"((?<!\w)(?i:ngày|lễ|dịp|kỷ niệm|chào mừng|mừng|quốc tế)\s+(?=[^0-9,.;:()]*{CAPITAL})"
    rf"[^0-9,.;:()]{{1,60}}?\s\(?)({DAY}/{MONTH})"
    rf"{ENDED}(?!\s+(?!và|đến|năm|hằng|hàng|tại|ở|của)[^\W\d])"
)
LUNAR = re.compile(rf"{FREE}({DAY}/{MONTH})(?=\s*\(?(?:âm lịch|dương lịch|AL)(?!\w))")
# No share is greater than one, so this pair can only be days: từ 01/5 đến 30/5.
SPAN = re.compile(
    rf"{FREE}(từ\s+)?(?<!\w)({DAY}(?:/{MONTH})?)(\s+đến\s+|{DASH})({DAY}/{MONTH}){ENDED}", re.I
)
WORDED = re.compile(
    rf"{FREE}(?<!ngày )(?<!mùng )(?<!mồng )({DAY})\s+tháng\s+({MONTH})(?=\s+năm\s+[0-9]{{4}})"
)
WHOLE = re.compile(rf"{FREE}(?:{FULL}){ENDED}")
ISO = re.compile(rf"{FREE}({YEAR})-(0[1-9]|1[0-2])-({DAY}){ENDED}")

# Dates typed with a dash or a point where others put a slash.
WHOLE_TYPED = re.compile(rf"{FREE}({DAY})([.–-])({MONTH})\2({YEAR}){ENDED}")
PAIR_TYPED = re.compile(rf"(?<![\w.,/–-])({DAY})([.–-])({MONTH})(?![\w/%–-]|[.,][0-9])")
DAY_BEFORE = re.compile(
    r"(?<!\w)(?:ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm)\s+$"
    # Of several days only the last may have its month: ngày 17 đến 23-3.
    r"|(?:(?<!\w)ngày\s+|[-–/.])[0-9]{1,2}(?:,|\s+(?:và|đến|tới|[-–]))\s+(?:ngày\s+)?$",
    re.I,
)
PAIR_BEFORE = re.compile(
    r"(?<![\w.,/])([0-9]{1,2})([-–])([0-9]{1,2})(?:,|\s+(?:và|đến|tới|[-–]))\s+(?:ngày\s+)?$", re.I
)
FEAST_BEFORE = re.compile(
    r"(?<!\w)(?:quốc khánh|quốc tế|lễ|tết|dịp|mừng|kỷ niệm|kỉ niệm|ngày(?=[^0-9]*[A-ZĐ]))"
    r"(?!\w)[^0-9,.;:()]{0,60}\s\(?(?:[0-9]{1,2}[-–/.][0-9]{1,2}(?:,|\s+và)\s+)?$",
    re.I,
)
# 24-7 is round the clock; after these words two numbers are a score or a name.
NO_DAY_BEFORE = re.compile(
    rf"(?<!\w)(?:{either(LABELS)}|tỷ số|tỉ số|thắng|thua|hòa|tỷ lệ|tỉ lệ|độ|trực)\s+$", re.I
)
# The days of the year that are called by their number, where the day is the smaller of the two.
FEASTS = frozenset("1-5 1-6 1-7 1-10 1-12 2-9 4-10 5-6 5-8 5-9 6-12 9-11".split())

MONTHS_OF_YEAR = re.compile(
    rf"(?<!\w)(tháng\s+)({MONTH}(?:{JOINT}{MONTH})*)\s?/\s?({YEAR}){ENDED}", re.I
)
# ngày 5-7 tháng 9, ngày 5-7 hằng tháng: days of one month.
MONTH_AHEAD = re.compile(r"\s+(?:của\s+)?(?:tháng|hàng tháng|hằng tháng|mỗi tháng)(?!\w)", re.I)
MONTHS = re.compile(
    rf"(?<!\w)(tháng\s+)({MONTH}(?:{DASH}{MONTH})?){ENDED}"
    rf"(?!\s*(?:{either(MAGNITUDES)}|{either(UNITS)}|đồng|lần|buổi|kỳ)(?!\w))",
    re.I,
)
# Một tháng 4 lần, mỗi ngày 2 buổi, 3 ngày 5 hộ: a length of time. The minutes of 7 giờ 30 and
# 7h30 aren't one.
LASTING = re.compile(
    r"(?<!\w)(?:(?:mỗi|một|hàng|hằng|từng|mấy|vài)|(?<!giờ )(?<!tuần )(?<!đợt )(?<!kỳ )(?<!lần )"
    r"(?<![\w:/.,])[0-9]{1,3})\s*$",
    re.I,
)
PER_DAY = re.compile(rf"\s*(?:{either(UNITS)}|lần|buổi|bữa|lượt|ca|chuyến|giờ|tiếng)(?!\w)")
PART_OF_YEAR = re.compile(
    r"(?<!\w)((?:quý|đợt|kỳ|học kỳ|lần|khóa|khoá|vụ|tuần|số)\s+(?:[0-9]{1,2}|[IVX]{1,4}))\s?/\s?"
    rf"({YEAR}){ENDED}",
    re.I,
)
MONTH_OF_YEAR = re.compile(
    rf"{FREE}({MONTH})\s?/\s?((?:19|20)[0-9]{{2}}){ENDED}(?!\s+(?:{either(COUNTED)})(?!\w))"
)
UNTIL = re.compile(
    rf"(?<=/[0-9]{{4}}){DASH}(?=(?:ngày |tháng )?[0-9]{{1,2}}/[0-9])"
    r"|(?<!\w)(ngày|tháng|năm|quý|thứ|khóa|khoá)(\s+[0-9IVX][0-9IVX/]*)"
    r"\s*[-–—]\s*(?=\1\s+[0-9IVX])",
    re.I,
)


def dates(line: str, voice: Voice) -> str:
    """Every date, month of a year and stretch of days or months."""
    line = WHOLE_TYPED.sub(r"\1/\3/\4", line)
    line = PAIR_TYPED.sub(lambda m: typed_otherwise(m, voice), line)
    line = UNTIL.sub(lambda m: f"{m[1] or ''}{m[2] or ''} đến ", line)
    line = ISO.sub(lambda m: f"{m[3]}/{m[2]}/{m[1]}", line)
    line = CHAIN.sub(lambda m: chain(m, voice), line)
    line = SPAN.sub(lambda m: span(m, voice), line)
    line = ANNIVERSARY.sub(lambda m: f"{m[1]}{day(m[2], voice)} ", line)
    line = LUNAR.sub(lambda m: f" {day(m[1], voice)}", line)
    line = WORDED.sub(lambda m: f" ngày {day(f'{m[1]}/{m[2]}', voice)}", line)
    line = WHOLE.sub(lambda m: whole(m, voice), line)
    line = MONTHS_OF_YEAR.sub(lambda m: f"{m[1]}{months(m[2])} {year_in_words(m[3], voice)} ", line)
    line = MONTHS.sub(lambda m: m[0] if LASTING.search(before(m)) else m[1] + months(m[2]), line)
    line = PART_OF_YEAR.sub(lambda m: f"{m[1]} {year_in_words(m[2], voice)} ", line)
    return MONTH_OF_YEAR.sub(
        lambda m: f" tháng {month_in_words(m[1])} {year_in_words(m[2], voice)} ", line
    )


def typed_otherwise(match: re.Match[str], voice: Voice) -> str:
    """30-4 and 2.9 where they are days; where a day or a stretch of days may be meant, nobody reads
    it in silence.

    A pair that falls is no stretch; one that rises is a day only at a feast of its own, or after a
    pair that falls.
    """
    ahead, after = before(match), match.string[match.end() :]
    lasting = ahead.endswith("ngày ") and LASTING.search(ahead.removesuffix("ngày "))
    if NO_DAY_BEFORE.search(ahead) or POINT_IS_COMMA.match(after) or lasting:
        return match[0]
    feast, cue, written = FEAST_BEFORE.search(ahead), DAY_BEFORE.search(ahead), match[0]
    if surely_a_day(match, bool(feast), bool(cue)):
        written = f"{match[1]}/{match[3]}"
        return f" {day(written, voice)}" if feast or not cue else written
    doubtful = match[2] != "." and (falls(match) or (cue and not MONTH_AHEAD.match(after)))
    return in_doubt(written) if doubtful else written


def surely_a_day(match: re.Match[str], feast: bool, cue: bool) -> bool:
    """Whether the pair can be nothing but a day and its month."""
    if match[2] == ".":
        return feast or cue
    earlier = PAIR_BEFORE.search(before(match))
    if earlier and falls(earlier):
        return True
    if feast and f"{int(match[1])}-{int(match[3])}" in FEASTS:
        return True
    return (falls(match) and (feast or cue or int(match[1]) > 12)) or (
        cue and int(match[1]) == int(match[3])
    )


def falls(pair: re.Match[str]) -> bool:
    """Whether the first number of a pair is the greater: the last day of a stretch never is."""
    return int(pair[1]) > int(pair[3])


def chain(match: re.Match[str], voice: Voice) -> str:
    """A cue and its days: ngày 30/4 và 01/5; từ ngày 5 đến 10/9; numbers after them stay."""
    cue, space, listed, month_follows = match.groups()
    pieces = re.split(rf"({JOINT})", listed)
    lasting = LASTING.search(before(match)) or PER_DAY.match(match.string[match.end() :])
    last = -1 if lasting and "/" not in listed else last_day(pieces, cue, bool(month_follows))
    plain = cue.lower() in ("mùng", "mồng") or before(match, 3).endswith(("mùng ", "mồng "))
    words = [
        piece if at > last else joint(piece) if at % 2 else day(piece, voice, mung=not plain)
        for at, piece in enumerate(pieces)
    ]
    return f"{cue}{space}{''.join(words)}{match[4] or ''}"


def last_day(pieces: list[str], cue: str, month_follows: bool) -> int:
    """The place of the last piece that is a day; a bare number is one only if a month ends it."""
    if month_follows:
        return len(pieces) - 1
    last = 0 if cue.lower() in ("ngày", "mùng", "mồng") or "/" in pieces[0] else -1
    for at in range(2, len(pieces), 2):
        dashed = last == at - 2 and re.fullmatch(DASH, pieces[at - 1])
        if "/" in pieces[at] or dashed:
            last = at
    return last


def joint(written: str) -> str:
    return " đến " if re.fullmatch(DASH, written) else written


def span(match: re.Match[str], voice: Voice) -> str:
    shares = [match[group].split("/") for group in (2, 4) if "/" in match[group]]
    bare = "/" not in match[2] and not match[1]  # lớp 7-11/9: too little to go by
    if bare or all(int(part) <= int(whole) for part, whole in shares):
        return match[0]
    return f" {match[1] or 'từ '}{day(match[2], voice)}{joint(match[3])}{day(match[4], voice)} "


def whole(match: re.Match[str], voice: Voice) -> str:
    """A full date says *ngày* itself where the text doesn't."""
    told = before(match).rstrip().lower().endswith(("ngày", "mùng", "mồng", "rằm"))
    cue = "" if told else "ngày "
    return f" {cue}{day(re.sub('[.-]', '/', match[0]), voice)} "


def months(listed: str) -> str:
    """4 → tư; 3, 4 → ba, tư; 4-6 → tư đến sáu."""
    pieces = re.split(rf"({JOINT})", listed)
    return "".join(joint(p) if at % 2 else month_in_words(p) for at, p in enumerate(pieces))


def day(written: str, voice: Voice, mung: bool = True) -> str:
    """dd, dd/mm or dd/mm/yyyy in words; the first ten days take *mùng*."""
    number, *rest = (int(part) for part in written.split("/"))
    spoken = integer_in_words(number, voice)
    words = [f"mùng {spoken}" if mung and number <= 10 else spoken]
    words += [f"tháng {month_in_words(part)}" for part in rest[:1]]
    words += [year_in_words(part, voice) for part in rest[1:]]
    return " ".join(words)


def month_in_words(month: str | int) -> str:
    return "tư" if int(month) == 4 else integer_in_words(int(month))


def year_in_words(year: str | int, voice: Voice) -> str:
    return f"năm {integer_in_words(int(year), voice)}"
