"""What the YAML parser stumbled on, in words that an officer can act on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from campaign.facts.letters import UNSEEN
from campaign.facts.yaml_lines import (
    ENTRY,
    JOINED,
    after_quote,
    column_of_key,
    flow_before,
    indent_of,
    line_above,
    open_quote_above,
    quoting,
    spaces_for_tabs,
    value_at,
)

_UNTIDY = (
    "tệp viết chưa đúng cách từ dòng này. So với tệp mẫu trong data/README.md: mỗi dòng «khoá: giá"
    " trị», thụt đầu bằng hai dấu cách."
)


@dataclass(frozen=True)
class Slip:
    """One slip: its place, counted from 1, what to say of it, and its kind, which decides how the
    line is mended to read on.
    """

    line: int
    column: int
    kind: str
    message: str


def mark(quotes: str = 'dấu nháy thẳng "…"') -> str:
    """What to say of a value that begins with *, & or !."""
    return f"giá trị mở đầu bằng dấu *, & hoặc ! thì máy hiểu sai. Đặt cả giá trị trong {quotes}."


def _special(quotes: str) -> str:
    return (
        "giá trị mở đầu bằng dấu đặc biệt (@, %, `) thì máy hiểu sai. Đặt cả giá trị trong"
        f" {quotes}."
    )


def _closing(quotes: str) -> str:
    return (
        "có dấu ngoặc đóng hoặc dấu phẩy mà không có gì mở trước đó. Xóa dấu ấy, hoặc đặt cả giá"
        f" trị trong {quotes}."
    )


def _dash(quotes: str) -> str:
    return (
        "sau dấu hai chấm có dấu gạch hoặc dấu hỏi đứng riêng thì máy hiểu sai. Danh sách thì xuống"
        f" dòng, mỗi mục một dòng; câu chữ thì đặt cả câu trong {quotes}."
    )


_MISSING_SPACE = (
    "dòng này thiếu dấu hai chấm sau khoá, hoặc thiếu dấu cách sau dấu hai chấm, sau dấu gạch."
    " Viết «khoá: giá trị» hoặc «- giá trị»."
)
_OPEN_QUOTE = "dấu nháy mở ở đây mà không đóng. Thêm dấu nháy ở cuối câu."
BLOCK = 'dấu > hoặc | mở đầu một giá trị thì phải đặt trong dấu nháy thẳng, ví dụ ">=".'
_TOO_DEEP = (
    "dòng này thụt đầu sâu quá, hoặc dòng trên thiếu dấu cách sau dấu hai chấm. Cho thẳng hàng"
    " với các dòng cùng nhóm, hoặc sửa dòng trên thành «khoá: giá trị»."
)
_UNEVEN = (
    "dòng này thụt đầu không thẳng hàng với các dòng cùng nhóm. Thêm hoặc bớt dấu cách ở đầu"
    " dòng cho thẳng hàng."
)
_AFTER_QUOTE = (
    "sau dấu nháy đóng vẫn còn chữ, hoặc dấu nháy ở dòng trên chưa đóng. Đặt cả câu trong"
    " một cặp dấu nháy; muốn trích dẫn bên trong thì dùng “…”."
)
_APOSTROPHE = (
    "sau dấu nháy đơn đóng vẫn còn chữ. Dấu nháy đơn bên trong câu thì viết hai lần, hoặc bỏ hai"
    " dấu nháy đơn ở hai đầu câu."
)


# What the parser says, the kind of slip, whether the place is where the thing began, and what to
# tell the officer, where that doesn't depend on the value.
_HINTS = (
    (r"could not find expected ':'", "space", True, _MISSING_SPACE),
    (
        r"escape|hexdecimal",
        "escape",
        False,
        "trong dấu nháy kép không dùng được dấu \\. Thay dấu nháy kép bằng dấu nháy đơn '…'.",
    ),
    (r"quoted scalar", "open quote", True, _OPEN_QUOTE),
    (
        r"',' or '[]}]'|flow",
        "bracket",
        True,
        (
            "dấu ngoặc mở ở đây mà không đóng, hoặc bên trong thiếu dấu phẩy giữa hai giá trị. Sửa"
            " lại, hoặc viết mỗi giá trị một dòng với dấu gạch."
        ),
    ),
    (r"block scalar", "block", False, BLOCK),
    (r"\b(?:alias|anchor|tag)\b", "value", False, mark),
    (r"cannot start any token|directive", "value", False, _special),
    (r"node content", "value", False, _closing),
    (r"are not allowed in this context", "value", False, _dash),
)


def syntax(error: yaml.YAMLError, text: str) -> Slip:
    """What the parser stumbled on in `text`."""
    lines = [*text.split("\n"), ""]
    if not (isinstance(error, yaml.MarkedYAMLError) and error.problem_mark):
        # The reader refused a character before any parsing.
        unseen = yaml.reader.Reader.NON_PRINTABLE.search(text)
        start = unseen.start() if unseen else 0
        row = text.count("\n", 0, start)
        return Slip(row + 1, start - text.rfind("\n", 0, start), "unseen", UNSEEN)
    row = min(error.problem_mark.line, len(lines) - 1)
    column = error.problem_mark.column
    said = f"{error.problem or ''} {error.context or ''}"
    if lines[row][column:].startswith("\t") or "tab character" in said:
        return _tab(lines, row)
    if "mapping values" in said:
        return _colon(lines, row, column)
    if "expected key" in said or "'-' indicator" in said or "<block end>" in said:
        return _misplaced(lines, row, column)
    return _hinted(said, error, lines, row)


def _hinted(said: str, error: yaml.MarkedYAMLError, lines: Sequence[str], row: int) -> Slip:
    here = error.problem_mark
    for pattern, kind, at_start, message in _HINTS:
        if re.search(pattern, said):
            place = error.context_mark if at_start and error.context_mark else here
            if place is None:
                break
            line, column = min(place.line, len(lines) - 1), place.column
            if kind == "bracket" and (inner := _inside_brackets(lines, row, here)):
                return inner
            text = message if isinstance(message, str) else message(_quotes(lines, line, column))
            return Slip(line + 1, column + 1, kind, text)
    return Slip(row + 1, (here.column if here else 0) + 1, "untidy", _UNTIDY)


def _quotes(lines: Sequence[str], row: int, column: int) -> str:
    return quoting(value_at(lines[row], column))[1]


def _inside_brackets(lines: Sequence[str], row: int, here: yaml.Mark | None) -> Slip | None:
    """A colon inside a sentence of `{ten: Tỷ lệ: mức}`, which only looks like a missing comma."""
    line, column = lines[row], here.column if here else 0
    colon = line.rfind(":", 0, column + 1)
    if not re.match(r":(?=[ ,\]}]|$)", line[colon:]) or not flow_before(line, column):
        return None
    start = re.search(r"[{,]\s*[^\s:{},\[\]]+: +([^:{}\[\],\"']*)\Z", line[:colon])
    if not start:
        return None
    quotes = quoting(value_at(line, start.start(1)))[1]
    return Slip(row + 1, colon + 1, "colon", _colon_inside(quotes))


def _tab(lines: Sequence[str], row: int) -> Slip:
    line = lines[row]
    column, head = line.find("\t"), line[: len(line) - len(line.lstrip())]
    spaces = spaces_for_tabs(lines, row)
    said = "Thay bằng hai dấu cách."
    if "\t" in head and len(head.replace("\t", "  ")) != spaces:
        said = f"Thay bằng dấu cách: đầu dòng này có đúng {spaces} dấu cách."
    elif "\t" in head and head.count("\t") > 1:
        said = "Thay mỗi Tab bằng hai dấu cách."
    return Slip(row + 1, column + 1, "tab", f"dòng này có phím Tab. {said}")


def _colon_inside(quotes: str) -> str:
    return f"có dấu hai chấm giữa câu. Đặt cả câu trong {quotes}."


def _colon(lines: Sequence[str], row: int, column: int) -> Slip:
    """A second colon in a line, a line too deep, or the line above whose colon has no space."""
    line, above = lines[row], line_above(lines, row)
    if quote := _quote_left_open(lines, row):
        return quote
    if (entry := ENTRY.match(line)) and entry.start("colon") < column:
        quotes = quoting(value_at(line, entry.start("value")))[1]
        return Slip(row + 1, column + 1, "colon", _colon_inside(quotes))
    if above is not None and _lacks_colon(lines[above], line):
        return Slip(above + 1, _start(lines[above]), "space", _MISSING_SPACE)
    if re.match(r"[ -]*[a-z0-9_-]+:(?: |$)", line):
        return Slip(row + 1, column + 1, "deep", _TOO_DEEP)
    return Slip(row + 1, column + 1, "colon", _colon_inside('dấu nháy thẳng "…", từ dòng trên'))


def _lacks_colon(above: str, line: str) -> bool:
    """Whether `above` was meant as «khoá: giá trị», and `line`, in which the parser noticed, is
    right.
    """
    alone = re.match(r" *[a-z][a-z_]*(?= |\Z)[^:]*\Z", above)
    return bool(JOINED.match(above) or (alone and indent_of(above) == indent_of(line)))


def _start(line: str) -> int:
    """The column, from 1, of the key, or of a dash that touches it."""
    return (indent_of(line) if re.match(" *-[^ ]", line) else column_of_key(line)) + 1


def _quote_left_open(lines: Sequence[str], row: int) -> Slip | None:
    """A quotation of a line above that runs into this line and ends in it by chance."""
    found = open_quote_above(lines, row)
    return Slip(found[0] + 1, found[1] + 1, "open quote", _OPEN_QUOTE) if found else None


def _misplaced(lines: Sequence[str], row: int, column: int) -> Slip:
    line = lines[row]
    if quote := _quote_left_open(lines, row):
        return quote
    if JOINED.match(line) and column <= indent_of(line):
        return Slip(row + 1, _start(line), "space", _MISSING_SPACE)
    if column <= indent_of(line):
        return Slip(row + 1, column + 1, "uneven", _UNEVEN)
    value = value_at(line, after_quote(line, column))
    if value[:1] in {"*", "&", "!"}:
        start = after_quote(line, column)
        return Slip(row + 1, start + 1, "value", mark(quoting(value)[1]))
    if value[:1] in {"[", "{"}:
        return Slip(row + 1, after_quote(line, column) + 1, "value", _bracket_first(value))
    if re.search("[\"']", line[:column]):
        said = _APOSTROPHE if value[:1] == "'" else _AFTER_QUOTE
        return Slip(row + 1, column + 1, "after quote", said)
    return Slip(row + 1, column + 1, "uneven", _UNEVEN)


def _bracket_first(value: str) -> str:
    if value.startswith("[["):
        return 'câu mở đầu bằng [[ thì đặt cả câu trong dấu nháy thẳng: "[[chữ viết|cách đọc]] …".'
    return (
        "câu mở đầu bằng dấu ngoặc [ hoặc { thì máy hiểu là danh sách. Đặt cả câu trong"
        f" {quoting(value)[1]}."
    )
