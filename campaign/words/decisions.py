"""What the head of a decision says: its number, and how many its subject names."""

from __future__ import annotations

import re
import unicodedata

from campaign.words.written import clean, fold

# What is said before a number or a subject on every page already.
_NUMBER_SAID = re.compile(r"\A(?:quyết\s+định\s+)?số\s*:?\s*(?=\d)", re.I)
_ABOUT_SAID = re.compile(r"\A(?:về\s+việc|v\s*/\s*v)\s*:?\s+(?=\S)", re.I)
# What a subject begins with; another first word may be a name, and keeps its capital.
_DOING = re.compile(r"\A(?:Khen|Tặng|Trao|Truy|Công nhận|Biểu dương|Phong|Tuyên dương)\b")

# A count that a subject gives: «20 cá nhân», «1.255 hộ».
_COUNT = re.compile(
    r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+"
    r"(tập thể|đơn vị|cá nhân|học sinh|đồng chí|hộ|gia đình)(?![\w])",
    re.I,
)
_KIND = {
    "tập thể": "tap_the",
    "đơn vị": "tap_the",
    "cá nhân": "ca_nhan",
    "học sinh": "ca_nhan",
    "đồng chí": "ca_nhan",
    "hộ": "ho",
    "gia đình": "ho",
}
# From here on a subject tells what was done, and for whom.
_DONE = re.compile(r"\b(?:có thành tích|có công|vì|do|đã|giúp|hỗ trợ|cứu|ủng hộ)\b", re.I)
# «20 tập thể, cá nhân» counts both together: how many of each is not said.
_TOGETHER = re.compile(
    r"\d\s+(?:tập thể|cá nhân|hộ(?: gia đình)?|gia đình)(?:,| và)\s+"
    r"(?:tập thể|cá nhân|hộ|gia đình)\b",
    re.I,
)


def bare_number(text: str) -> str:
    """A decision's number without «Quyết định số» before it."""
    return _NUMBER_SAID.sub("", text)


def after_about(text: str) -> str:
    """A subject as it reads after «về việc»: those words, a capital verb and a full stop gone."""
    bare = _ABOUT_SAID.sub("", text).rstrip(" .;")
    return bare[:1].lower() + bare[1:] if _DOING.match(bare) else bare


def number_key(number: str) -> str:
    """What two ways to type one decision's number share: figures without leading zeros and the
    letters, whatever dash, space or case is between them.
    """
    folded = re.sub(r"\A(?:quyet dinh )?so ?:? ?(?=\d)", "", fold(_plain(number)))
    figures = [figure.lstrip("0") or "0" for figure in re.findall(r"[0-9]+", folded)]
    return "/".join([*figures, "".join(re.findall(r"[a-z]+", folded.replace("ð", "d")))])


def _plain(number: str) -> str:
    """Wide figures and letters as plain ones."""
    return clean(unicodedata.normalize("NFKC", number))


def counts_in(subject: str) -> dict[str, int]:
    """Code of each kind of recipient → how many a subject says, where it says so plainly."""
    said = _DONE.split(subject, maxsplit=1)[0]
    if _TOGETHER.search(said):
        return {}
    counts: dict[str, int] = {}
    for figure, kind in _COUNT.findall(said):
        code, count = _KIND[kind.lower()], int(figure.replace(".", ""))
        if code in counts or not count:
            return {}
        counts[code] = count
    return counts
