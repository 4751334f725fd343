"""YAML read as text: every scalar stays what was typed, and every key and value knows its line and
column.

Built from parser events in one loop, not by recursion: what is nested too deeply, repeated or
aliased is refused with its place instead of overflowing or being guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import yaml

from campaign.facts.letters import UNSEEN
from campaign.facts.problems import Problem
from campaign.facts.yaml_mended import MAX_DEPTH, Loader, read_on
from campaign.models.scalars import KeyPath
from campaign.words.written import LINE_ENDS, SPACES, clean, mended

# What a file holds: text as it was typed, blank values, and tables and lists of them.
Typed = str | None | dict[str, "Typed"] | list["Typed"]


_TOO_DEEP = f"lồng quá {MAX_DEPTH} lớp. Xem lại các dấu ngoặc và khoảng thụt đầu dòng."

# YAML lets "\x07" stand for a control character; nobody types one on purpose.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass
class Tree:
    """A file's content as dicts, lists and text, with the place (line, column) of each path of
    keys.

    Where problems were met the value is what could be read past them, and never to be published;
    None where nothing could. It is `sure` where each of them leaves no doubt what was meant.
    """

    path: str
    value: Typed = None
    places: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    sure: bool = True

    def refuse(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))
        self.sure = False


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Read YAML `text`; line numbers start at `first_line` (a post's head begins below its
    `---`).
    """
    tree = Tree(path)
    if not text.strip():
        tree.refuse(first_line, 1, "tệp trống. Xem tệp mẫu trong data/README.md, hoặc xóa tệp này.")
        return tree
    # They come along with what is copied from Word, and look like any other space.
    read = read_on(SPACES.sub(" ", LINE_ENDS.sub(_space, text)))
    for slip in read.slips:
        tree.refuse(slip.line + first_line - 1, slip.column, slip.message)
    if read.slips[2:] and not read.whole:
        tree.problems[-1] = replace(
            tree.problems[-1],
            message=f"{tree.problems[-1].message} Sau dòng này có thể còn lỗi nữa.",
        )
    tree.sure = read.sure
    if read.whole and not _build(tree, yaml.parse(read.text, Loader=Loader), first_line - 1):
        tree.value = None
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


def _build(tree: Tree, events: Iterable[yaml.Event], shift: int) -> bool:
    """Fill the tree; False when reading could not go on to the end."""
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
                return False
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            if len(stack) >= MAX_DEPTH:
                tree.refuse(line, column, _TOO_DEEP)
                return False
            if isinstance(event, yaml.ScalarEvent) and _CONTROL.search(event.value):
                tree.refuse(line, column, UNSEEN)
                return False
            if not _place(tree, stack, event, (line, column)):
                return False
    return True


def _space(end: re.Match[str]) -> str:
    """A line's end that YAML has none of, inside a value; those of the file stay."""
    return "\n" if end[0][0] == "\r" else " "


def _place(tree: Tree, stack: list[_Open], event: yaml.NodeEvent, place: tuple[int, int]) -> bool:
    """Put one key, value or opening bracket where it belongs; False when reading cannot go on."""
    holder = stack[-1] if stack else None
    if holder and isinstance(holder.value, dict) and holder.key is None:
        if not isinstance(event, yaml.ScalarEvent):
            tree.refuse(*place, "khoá phải là một từ. Xem lại dấu ngoặc { } hoặc [ ].")
            return False
        holder.key = _key(tree, holder.value, holder.path, mended(event.value), place)
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
    value = mended(event.value)
    return None if value == "" and event.implicit[0] and not event.style else value
