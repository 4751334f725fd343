"""Degrees and titles before a name: «TS.BS CKII Hà Văn D».

They are the same everywhere, so no commune has to teach them; where its glossary has one of them,
the glossary is right.
"""

import re

from .vocabulary import CAPITAL, either
from .voice import Voice

# Read so wherever they stand.
DEGREES = {
    "PGS": "Phó Giáo sư",
    "TSKH": "Tiến sĩ Khoa học",
    **dict.fromkeys(("ThS", "Ths", "Th.S", "Th.s"), "Thạc sĩ"),
    **dict.fromkeys(("CKI", "CK1"), "chuyên khoa một"),
    **dict.fromkeys(("CKII", "CK2"), "chuyên khoa hai"),
    "KTS": "Kiến trúc sư",
    "NGND": "Nhà giáo nhân dân",
    "NGƯT": "Nhà giáo ưu tú",
    "NSND": "Nghệ sĩ nhân dân",
    "NSƯT": "Nghệ sĩ ưu tú",
    "TTND": "Thầy thuốc nhân dân",
    "TTƯT": "Thầy thuốc ưu tú",
}
# Each of these stands for other things too (CN is also industry). It is a degree before a name,
# where a sentence or a part of one begins with it, or somebody is addressed; and beside another.
BEFORE_A_NAME = {
    "GS": "Giáo sư",
    **dict.fromkeys(("TS", "T.S", "Ts"), "Tiến sĩ"),
    **dict.fromkeys(("BS", "Bs"), "Bác sĩ"),
    "DS": "Dược sĩ",
    "YS": "Y sĩ",
    "ĐD": "Điều dưỡng",
    **dict.fromkeys(("KS", "Ks"), "Kỹ sư"),
    "CN": "Cử nhân",
    "LS": "Luật sư",
}

# «BS CK I», «BSCK 2»: the only place where a doctor's class is written apart.
_CLASS = re.compile(r"(?<![^\W_])B[Ss]\.?\s?CK\s?(II|I|1|2)(?!\w)")
_ONE = rf"(?:{either([*DEGREES, *BEFORE_A_NAME])})"
# A word in capitals is a heading or one more abbreviation; a name goes on in small letters.
_NAME = rf"\s*{CAPITAL}(?!{CAPITAL})\w+\s+{CAPITAL}"
_RUN = re.compile(
    rf"(?<![\w/.-]){_ONE}(?:(?:\.\s?|\s?[-–/&]\s?|\s){_ONE})*(?![\w/&]|-\w)"
    rf"(?P<stop>\.?)(?P<named>(?={_NAME}))?"
)
_PART = re.compile(rf"{_ONE}(?![^\W_])")
_OPENS = re.compile(r"(?:^|[,;:(–-]|(?<!\w)(?:ông|bà|anh|chị|cô|thầy|đồng chí|đ/c))\s*\Z", re.I)


def degrees(line: str, voice: Voice) -> str:
    """«TS.BS Hà Văn D» → «Tiến sĩ Bác sĩ Hà Văn D»."""
    plain = _CLASS.sub(r"BS CK\1", line)
    return _RUN.sub(lambda found: _in_words(found, voice), plain)


def _in_words(found: re.Match[str], voice: Voice) -> str:
    parts = _PART.findall(found[0])
    alone = len(parts) == 1
    before, after = found.string[: found.start()], found.string[found.end() :]
    named = found["named"] is not None and (not alone or _OPENS.search(before))
    if not named and not any(part in DEGREES for part in parts):
        return found[0]
    said = " ".join(_reading(part, voice) for part in parts)
    # The full stop behind a degree is its own unless the sentence ends there.
    return f"{said} " if after[:1].isalpha() else said + ("" if after.strip() else found["stop"])


def _reading(part: str, voice: Voice) -> str:
    own = [reading for reading in voice.abbreviations.get(part, ()) if not reading.near]
    return own[0].spoken if own else DEGREES.get(part) or BEFORE_A_NAME[part]
