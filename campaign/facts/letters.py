"""Letters that reach no reader: of an old encoding, of one machine's font, broken on their way.

What can be put right without asking is (`campaign/words/written/entered.py`); the rest is refused
by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from campaign.facts.problems import Problem
from campaign.words.written import (
    INVISIBLE,
    SPACES,
    UNUSUAL,
    mended,
    old_encoding,
    without_entities,
)

UNSEEN = "có ký tự lạ không nhìn thấy được. Xóa dòng này và gõ lại."
BROKEN = "có chữ đã hỏng, chỉ còn dấu «\ufffd». Xóa dấu ấy, gõ lại chữ theo bản gốc."
OLD = "chữ theo bảng mã cũ (VNI/TCVN3): chuyển sang Unicode rồi dán lại."
EXAMPLE = " Ví dụ ở đây: «{word}»."
OF_ONE_FONT = (
    "có ký hiệu riêng của một phông chữ (mã U+{code}), máy khác không hiện được. Xóa đi, hoặc thay"
    " bằng chữ."
)
LOST = "chữ mất dấu, còn dấu hỏi thay cho chữ. Chép lại cả đoạn từ bản gốc."

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_REFUSED = re.compile(f"{CONTROL.pattern}|{_PRIVATE.pattern}|\ufffd")
_INVISIBLE = re.compile(f"[{''.join(INVISIBLE)}]")
# «h?i d?ng»: a machine that knew no such letter.
_ASKED = re.compile(r"[^\W\d_]+\?[^\W\d_]*[a-zà-ỹ]+\b(?![=&/])")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")


def readable(text: str) -> str:
    """A file's text without what nobody sees or what is refused, ready for the reader of YAML; one
    line for one line.
    """
    return "\n".join(map(_readable_line, without_entities(text).split("\n")))


def _readable_line(line: str) -> str:
    if not UNUSUAL.search(line):
        return line
    return _REFUSED.sub("", _with_bullets(_INVISIBLE.sub("", SPACES.sub(" ", line))))


def unfit_letters(text: str, path: str) -> Iterator[Problem]:
    """What of a file can't be published: one problem for each cause, with all its lines."""
    causes: dict[str, list[_Place]] = {}
    for number, line in enumerate(_published(text.split("\n"), path.endswith(".md")), 1):
        if not line.isascii() or CONTROL.search(line) or "^" in line or "?" in line:
            for cause, place in _of_line(number, line):
                causes.setdefault(cause, []).append(place)
    for cause, places in causes.items():
        first = places[0]
        yield Problem(path, first.line, first.column, cause + first.example + _more(places))


def _published(lines: list[str], post: bool) -> Iterator[str]:
    """The lines, blank for the comments of YAML; below a post's head `#` begins a heading."""
    borders = 0
    for line in lines:
        borders += post and line.strip() == "---"
        yield "" if borders < 2 and line.lstrip().startswith("#") else line


@dataclass(frozen=True)
class _Place:
    line: int
    column: int
    example: str = ""


def _of_line(number: int, line: str) -> Iterator[tuple[str, _Place]]:
    if old := old_encoding(line):
        # Whatever else is odd in this line comes from the same.
        yield OLD, _Place(number, old[0] + 1, EXAMPLE.format(word=_shown(old[1])))
        return
    if not UNUSUAL.search(line) and "?" not in line:
        return
    if found := CONTROL.search(line):
        yield UNSEEN, _Place(number, found.start() + 1)
    if "\ufffd" in line:
        yield BROKEN, _Place(number, line.index("\ufffd") + 1)
    if found := _PRIVATE.search(_with_bullets(line)):
        yield _of_one_font(found[0]), _Place(number, found.start() + 1)
    asked = [*_ASKED.finditer(_ADDRESS.sub(lambda m: " " * len(m[0]), line))]
    if len({m[0] for m in asked}) > 1:
        yield LOST, _Place(number, asked[0].start() + 1, EXAMPLE.format(word=asked[0][0]))


def _of_one_font(sign: str) -> str:
    return OF_ONE_FONT.format(code=f"{ord(sign):04X}")


def _with_bullets(line: str) -> str:
    """Word's bullets are known; `mended` has them."""
    return _PRIVATE.sub(lambda found: mended(found[0]), line)


def _shown(word: str) -> str:
    return _REFUSED.sub("", word)[:40]


def _more(places: list[_Place]) -> str:
    if not places[1:]:
        return ""
    lines = ", ".join(str(place.line) for place in places[1:11])
    return f" Còn ở dòng {lines}{' và các dòng khác' if places[11:] else ''}."
