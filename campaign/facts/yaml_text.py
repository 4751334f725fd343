"""YAML read as text: every scalar stays what was typed, and every key and value knows its line and
column.

Built from parser events in one loop, not by recursion: what is nested too deeply, repeated or
aliased is refused with its place instead of overflowing or being guessed at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from campaign.facts.problems import Problem
from campaign.models.scalars import KeyPath
from campaign.words.written import clean

_Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader]
try:
    _Loader = yaml.CSafeLoader
except AttributeError:  # a PyYAML built without libyaml: ten times slower, same events
    _Loader = yaml.SafeLoader

# What a file holds: text as it was typed, blank values, and tables and lists of them.
Typed = str | None | dict[str, "Typed"] | list["Typed"]

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
    value: Typed = None
    places: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))


def read_text(file: Path, path: str) -> tuple[str, Problem | None]:
    """The file's text, or why it cannot be read as text."""
    raw, fault = _opened(file)
    if fault := fault or _not_text(raw):
        return "", Problem(path, 1, 1, fault)
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


def _opened(file: Path) -> tuple[bytes, str]:
    """What the file holds, or why it can't be opened."""
    if file.is_dir():
        return b"", "đây là thư mục, không phải tệp. Đổi tên thư mục này rồi tạo tệp."
    try:
        size = file.stat().st_size
        if size <= MAX_BYTES:
            return file.read_bytes(), ""
    except OSError:
        return b"", "không mở được tệp này. Kiểm tra tên tệp và quyền đọc."
    return b"", (
        f"tệp lớn {size // 1000} kB, quá mức {MAX_BYTES // 1000} kB. Chia thành nhiều tệp nhỏ, mỗi"
        " báo cáo một tệp."
    )


def _not_text(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "tệp lưu theo mã UTF-16. Lưu lại theo mã UTF-8."
    if b"\0" in raw:
        return (
            "đây không phải tệp chữ (có thể là Word, Excel hoặc ảnh). Chép nội dung vào một tệp chữ"
            " mới."
        )
    return ""


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


@dataclass
class _Open:
    """A table or list that has not ended; in a table, `key` waits for its value."""

    value: dict[str, Typed] | list[Typed]
    path: KeyPath
    key: str | None = None


def _build(tree: Tree, events: Iterable[yaml.Event], shift: int) -> None:
    stack: list[_Open] = []
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
        elif isinstance(event, yaml.NodeEvent):
            if unfit := _unfit(event, len(stack)):
                tree.refuse(line, column, unfit)
                return
            if not _place(tree, stack, event, (line, column)):
                return


def _unfit(event: yaml.NodeEvent, depth: int) -> str:
    """Why a key or value is more than plain text, lists and dicts; empty when it is not."""
    tagged = isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag
    if isinstance(event, yaml.AliasEvent) or event.anchor or (tagged and tagged != "!"):
        return _MARK
    if depth >= MAX_DEPTH:
        return f"lồng quá {MAX_DEPTH} lớp. Xem lại các dấu ngoặc và khoảng thụt đầu dòng."
    if isinstance(event, yaml.ScalarEvent) and _CONTROL.search(event.value):
        return _UNSEEN
    return ""


def _place(tree: Tree, stack: list[_Open], event: yaml.NodeEvent, place: tuple[int, int]) -> bool:
    """Put one key, value or opening bracket where it belongs; False when reading cannot go on."""
    holder = stack[-1] if stack else None
    if holder and isinstance(holder.value, dict) and holder.key is None:
        if not isinstance(event, yaml.ScalarEvent):
            tree.refuse(*place, "khoá phải là một từ. Xem lại dấu ngoặc { } hoặc [ ].")
            return False
        holder.key = _key(tree, holder.value, holder.path, event.value, place)
        return True
    value = _value(event)
    path = _put(tree, holder, value)
    tree.places[path] = place if value is not None else tree.places.get((*path, "khoá"), place)
    if isinstance(value, (dict, list)):
        stack.append(_Open(value, path))
    return True


def _key(
    tree: Tree, table: dict[str, Typed], path: KeyPath, key: str, place: tuple[int, int]
) -> str:
    """The key, whose place is kept and whose faults are said."""
    line, column = place
    if key in table:
        tree.refuse(line, column, f"khoá «{clean(key)[:60]}» ghi hai lần. Giữ một, xóa một.")
    if cut := _cut_number(tree, table, path, key, place):
        tree.refuse(
            line,
            column - len(cut) - 1,
            f"trong ngoặc {{ }} dấu phẩy ngăn hai mục, nên «{cut},{key}» bị cắt đôi. Đặt số trong"
            f' dấu nháy "{cut},{key}", hoặc viết mỗi mục một dòng.',
        )
    tree.places[(*path, key, "khoá")] = place
    return key


def _value(event: yaml.NodeEvent) -> Typed:
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    return _scalar(event) if isinstance(event, yaml.ScalarEvent) else []


def _put(tree: Tree, holder: _Open | None, value: Typed) -> KeyPath:
    """Lay the value into what is open, or at the top; gives its path."""
    if holder is None:
        tree.value = value
        return ()
    if isinstance(holder.value, list):
        holder.value.append(value)
        return (*holder.path, len(holder.value) - 1)
    key, holder.key = holder.key or "", None
    holder.value[key] = value
    return (*holder.path, key)


def _cut_number(
    tree: Tree, table: dict[str, Typed], path: KeyPath, key: str, place: tuple[int, int]
) -> str:
    """The first half of `{rong: 5,2}`, where YAML takes the comma for the end of the value and 2
    for the next key.
    """
    last = next(reversed(table), "")
    value = table.get(last)
    if not (isinstance(value, str) and value[-1:].isdigit() and key.isdigit()):
        return ""
    line, column = place
    return value if tree.places[(*path, last)] == (line, column - len(value) - 1) else ""


def _scalar(event: yaml.ScalarEvent) -> str | None:
    # `key:` with nothing behind it is blank, and blank is not the empty text "".
    value: str = event.value
    return None if value == "" and event.implicit[0] and not event.style else value


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
    if not (isinstance(error, yaml.MarkedYAMLError) and error.problem_mark):
        # The reader refused a character before any parsing.
        unseen = yaml.reader.Reader.NON_PRINTABLE.search(text)
        start = unseen.start() if unseen else 0
        return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), _UNSEEN
    mark, lines = error.problem_mark, [*text.split("\n"), ""]
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
