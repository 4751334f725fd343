"""YAML read as text: every scalar stays what was typed, and every key and value knows its line and
column.

Built from parser events in one loop, not by recursion: what is nested too deeply, repeated or
aliased is refused with its place instead of overflowing or being guessed at.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from campaign.facts.problems import Problem
from campaign.words.written import clean

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # a PyYAML built without libyaml: ten times slower, same events
    _Loader = yaml.SafeLoader

MAX_BYTES = 500_000
MAX_DEPTH = 20

# YAML lets "\x07" stand for a control character; nobody types one on purpose.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass
class Tree:
    """A file's content as dicts, lists and text, with the place (line, column) of each path of
    keys.
    """

    path: str
    value: Any = None
    places: dict[tuple, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))


def read_text(file: Path, path: str) -> tuple[str, Problem | None]:
    """The file's text, or why it cannot be read as text."""
    if file.is_dir():
        return "", Problem(
            path, 1, 1, "đây là thư mục, không phải tệp. Đổi tên thư mục này rồi tạo tệp."
        )
    try:
        size = file.stat().st_size
        raw = file.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        return "", Problem(path, 1, 1, "không mở được tệp này. Kiểm tra tên tệp và quyền đọc.")
    if size > MAX_BYTES:
        return "", Problem(
            path,
            1,
            1,
            f"tệp lớn {size // 1000} kB, quá mức {MAX_BYTES // 1000} kB. Chia thành nhiều tệp nhỏ,"
            " mỗi báo cáo một tệp.",
        )
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", Problem(path, 1, 1, "tệp lưu theo mã UTF-16. Lưu lại theo mã UTF-8.")
    if b"\0" in raw:
        return "", Problem(
            path,
            1,
            1,
            "đây không phải tệp chữ (có thể là Word, Excel hoặc ảnh). Chép nội dung vào một tệp chữ"
            " mới.",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", Problem(
            path,
            line,
            1,
            "chữ ở dòng này không theo mã UTF-8. Mở tệp, chọn lưu lại theo mã UTF-8 (bảng mã"
            " Unicode).",
        )
    return unicodedata.normalize("NFC", text), None


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Read YAML `text`; line numbers start at `first_line` (a post's head begins below its
    `---`).
    """
    tree = Tree(path)
    if not text.strip():
        tree.refuse(first_line, 1, "tệp trống. Xem tệp mẫu trong data/README.md, hoặc xóa tệp này.")
        return tree
    try:
        # A hard space comes along with what is copied from Word, and looks like any other.
        _build(tree, yaml.parse(text.replace("\u00a0", " "), Loader=_Loader), first_line - 1)
    except yaml.YAMLError as error:
        line, column, message = _syntax(error, text)
        tree.refuse(line + first_line - 1, column, message)
    if tree.value is None and not tree.problems:
        tree.refuse(
            first_line,
            1,
            "tệp chỉ có ghi chú, chưa có nội dung. Xem tệp mẫu trong data/README.md, hoặc xóa tệp"
            " này.",
        )
    return tree


def _build(tree: Tree, events: Any, shift: int) -> None:
    stack: list[tuple[Any, tuple]] = []  # open dicts and lists with their paths
    keys: list[str | None] = []  # for each open dict: the key that waits for its value
    documents = 0
    for event in events:
        mark = event.start_mark
        line, column = (mark.line + 1 + shift, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                tree.refuse(
                    line,
                    column,
                    "có hai phần ngăn bởi dấu ---. Mỗi tệp chỉ một phần; chuyển phần sau sang tệp"
                    " khác.",
                )
                return
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()
            keys.pop()
        elif isinstance(event, yaml.NodeEvent):
            if unfit := _unfit(event, len(stack)):
                tree.refuse(line, column, unfit)
                return
            if not _place(tree, stack, keys, event, line, column):
                return


def _unfit(event: Any, depth: int) -> str:
    """Why a key or value is more than plain text, lists and dicts; empty when it is not."""
    if isinstance(event, yaml.AliasEvent) or event.anchor or (event.tag and event.tag != "!"):
        return _MARK
    if depth >= MAX_DEPTH:
        return f"lồng quá {MAX_DEPTH} lớp. Xem lại các dấu ngoặc và khoảng thụt đầu dòng."
    if isinstance(event, yaml.ScalarEvent) and _CONTROL.search(event.value):
        return _UNSEEN
    return ""


def _place(tree: Tree, stack: list, keys: list, event: Any, line: int, column: int) -> bool:
    """Put one key, value or opening bracket where it belongs; False when reading cannot go on."""
    holder, path = stack[-1] if stack else (None, ())
    if isinstance(holder, dict) and keys[-1] is None:
        if not isinstance(event, yaml.ScalarEvent):
            tree.refuse(line, column, "khoá phải là một từ. Xem lại dấu ngoặc { } hoặc [ ].")
            return False
        if event.value in holder:
            tree.refuse(
                line, column, f"khoá «{clean(event.value)[:60]}» ghi hai lần. Giữ một, xóa một."
            )
        if cut := _cut_number(tree, holder, path, event, line, column):
            tree.refuse(
                line,
                column - len(cut) - 1,
                f"trong ngoặc {{ }} dấu phẩy ngăn hai mục, nên «{cut},{event.value}» bị cắt đôi."
                f' Đặt số trong dấu nháy "{cut},{event.value}", hoặc viết mỗi mục một dòng.',
            )
        keys[-1] = event.value
        tree.places[(*path, event.value, "khoá")] = (line, column)
        return True
    value = (
        {}
        if isinstance(event, yaml.MappingStartEvent)
        else []
        if isinstance(event, yaml.SequenceStartEvent)
        else _scalar(event)
    )
    here = (
        (*path, keys[-1])
        if isinstance(holder, dict)
        else (*path, len(holder))
        if isinstance(holder, list)
        else ()
    )
    if isinstance(holder, dict):
        holder[keys[-1]] = value
        keys[-1] = None
    elif isinstance(holder, list):
        holder.append(value)
    else:
        tree.value = value
    tree.places[here] = (
        (line, column) if value is not None else tree.places.get((*here, "khoá"), (line, column))
    )
    if isinstance(value, (dict, list)):
        stack.append((value, here))
        keys.append(None)
    return True


def _cut_number(tree: Tree, holder: dict, path: tuple, event: Any, line: int, column: int) -> str:
    """The first half of `{rong: 5,2}`, where YAML takes the comma for the end of the value and 2
    for the next key.
    """
    last = next(reversed(holder), None)
    value = holder.get(last)
    if not (isinstance(value, str) and value[-1:].isdigit() and event.value.isdigit()):
        return ""
    return value if tree.places[(*path, last)] == (line, column - len(value) - 1) else ""


def _scalar(event: Any) -> str | None:
    # `key:` with nothing behind it is blank, and blank is not the empty text "".
    return None if event.value == "" and event.implicit[0] and not event.style else event.value


_UNSEEN = "có ký tự lạ không nhìn thấy được. Xóa dòng này và gõ lại."
_MARK = (
    'giá trị mở đầu bằng dấu *, & hoặc ! thì máy hiểu sai. Đặt cả giá trị trong dấu nháy thẳng "…".'
)
_UNTIDY = (
    "tệp viết chưa đúng cách từ dòng này. So với tệp mẫu trong data/README.md: mỗi dòng «khoá: giá"
    " trị», thụt đầu bằng hai dấu cách."
)

# What the parser says, whether the place is where the thing began, and what to tell the officer.
_HINTS = (
    (r"tab character", False, "dòng này có phím Tab. Thay bằng hai dấu cách."),
    (
        r"could not find expected ':'",
        True,
        (
            "dòng này thiếu dấu hai chấm sau khoá, hoặc thiếu dấu cách sau dấu hai chấm, sau dấu"
            " gạch. Viết «khoá: giá trị» hoặc «- giá trị»."
        ),
    ),
    (
        r"escape|hexdecimal",
        False,
        "trong dấu nháy kép không dùng được dấu \\. Thay dấu nháy kép bằng dấu nháy đơn '…'.",
    ),
    (r"quoted scalar", True, "dấu nháy mở ở đây mà không đóng. Thêm dấu nháy ở cuối câu."),
    (
        r"',' or '[]}]'|flow",
        True,
        (
            "dấu ngoặc mở ở đây mà không đóng, hoặc bên trong thiếu dấu phẩy giữa hai giá trị. Sửa"
            " lại, hoặc viết mỗi giá trị một dòng với dấu gạch."
        ),
    ),
    (
        r"block scalar",
        False,
        'dấu > hoặc | mở đầu một giá trị thì phải đặt trong dấu nháy thẳng, ví dụ ">=".',
    ),
    (r"\b(?:alias|anchor|tag)\b", False, _MARK),
    (
        r"cannot start any token|directive",
        False,
        (
            "giá trị mở đầu bằng dấu đặc biệt (@, %, `) thì máy hiểu sai. Đặt cả giá trị trong dấu"
            ' nháy thẳng "…".'
        ),
    ),
    (
        r"node content",
        False,
        (
            "có dấu ngoặc đóng hoặc dấu phẩy mà không có gì mở trước đó. Xóa dấu ấy, hoặc đặt cả"
            ' giá trị trong dấu nháy thẳng "…".'
        ),
    ),
)
_KEY = re.compile(r"[ -]*[^\s:#]+:(?: |$)")


def _syntax(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Line, column and message of what the parser stumbled on."""
    mark = getattr(error, "problem_mark", None)
    if not mark:  # the reader refused a character before any parsing
        unseen = yaml.reader.Reader.NON_PRINTABLE.search(text)
        start = unseen.start() if unseen else 0
        return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), _UNSEEN
    lines = [*text.split("\n"), ""]
    number = min(mark.line, len(lines) - 1)
    before, rest = lines[number][: mark.column], lines[number][mark.column :]
    said = f"{error.problem or ''} {error.context or ''}"
    if rest.startswith("\t"):
        said = "tab character"
    elif "mapping values" in said:
        return number + 1, mark.column + 1, _colon(before)
    elif "expected key" in said or "'-' indicator" in said or "<block end>" in said:
        return number + 1, mark.column + 1, _misplaced(before)
    for pattern, at_start, message in _HINTS:
        if re.search(pattern, said):
            place = error.context_mark if at_start and error.context_mark else mark
            return min(place.line + 1, len(lines)), place.column + 1, message
    return number + 1, mark.column + 1, _UNTIDY


def _colon(before: str) -> str:
    if _KEY.match(before[:200]):
        return 'có dấu hai chấm giữa câu. Đặt cả câu trong dấu nháy thẳng "…".'
    return (
        "dòng này thụt đầu sâu quá, hoặc dòng trên thiếu dấu cách sau dấu hai chấm. Cho thẳng hàng"
        " với các dòng cùng nhóm, hoặc sửa dòng trên thành «khoá: giá trị»."
    )


def _misplaced(before: str) -> str:
    if re.search("[\"']", before):
        return (
            "sau dấu nháy đóng vẫn còn chữ, hoặc dấu nháy ở dòng trên chưa đóng. Đặt cả câu trong"
            " một cặp dấu nháy; muốn trích dẫn bên trong thì dùng “…”."
        )
    return (
        "dòng này thụt đầu không thẳng hàng với các dòng cùng nhóm. Thêm hoặc bớt dấu cách ở đầu"
        " dòng cho thẳng hàng."
    )
