"""Lines of YAML as officers type them: where a value stands, how it is put in quotes.

Looks at one line at a time, or at those above it; for what the parser cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# «  - khoá: giá trị»: dashes, key, colon, and the value with what follows it.
ENTRY = re.compile(
    r"(?P<head> *(?:- +)*)(?P<key>[^\s:#\"'\[\]{},][^:#]*?)(?P<colon>:)\s+(?P<value>\S.*)\Z"
)

# «khoá:giá trị» or «-khoá: giá trị»; an address (https://…) has a slash there.
JOINED = re.compile(
    r" *(?:- +)*(?:(?P<key>[a-z][a-z0-9_-]*):(?![ /]|$)|-(?P<item>[a-z_]+:(?: |$)))"
)

_COMMENT = re.compile(r"\s+#.*\Z|\s+\Z")


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def column_of_key(line: str) -> int:
    """Where the key stands in «  - khoá: giá trị», which is where the next key must stand."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0


def open_columns(lines: Sequence[str], row: int) -> list[int]:
    """Columns at which a line `row` may begin, by the lines above it, the nearest first."""
    found: list[int] = []
    least = None
    is_item = lines[row].lstrip().startswith("-")
    for above in range(row - 1, -1, -1):
        line = lines[above]
        if not re.match(r"\s*[^\s#]", line) or (least is not None and indent_of(line) >= least):
            continue
        if least is None and re.search(r":\s*(?:#.*)?\Z", line):
            found.append(column_of_key(line) + 2)
        least = indent_of(line)
        found.append(least if is_item else column_of_key(line))
    return found


def spaces_for_tabs(lines: Sequence[str], row: int) -> int:
    """How many spaces the indentation of a line with tabs becomes: below a key without a value two
    more than that has; else two for each, or what stands nearest to that among the lines above.
    """
    head = re.match(r"[ \t]*", lines[row])
    plain = len(head[0].replace("\t", "  ")) if head else 0
    open_at, above = open_columns(lines, row), line_above(lines, row)
    if above is not None and re.search(r":\s*(?:#.*)?\Z", lines[above]):
        return open_at[0]
    return min(open_at, key=lambda column: abs(column - plain), default=plain)


def line_above(lines: Sequence[str], row: int) -> int | None:
    """The nearest line above that says something; None where there is none."""
    return next((i for i in range(row - 1, -1, -1) if re.match(r"\s*[^\s#]", lines[i])), None)


def flow_before(line: str, column: int) -> bool:
    """Whether a bracket that was opened as a value is still open at `column`."""
    before = re.sub(r"\"[^\"]*\"|'[^']*'", "", line[:column])
    opened = re.match(r" *(?:- +)*(?:[^\s:#\"'\[\]{},][^:#]*?: +)?[\[{]", before)
    return bool(opened) and sum(before.count(c) for c in "[{") > sum(before.count(c) for c in "]}")


def value_at(line: str, column: int) -> str:
    """The value that begins at `column`, without the comment behind it; inside brackets it ends
    before the next comma or bracket.
    """
    rest = line[column:]
    if flow_before(line, column):
        return re.split(r"\s*[,\]}]", rest, maxsplit=1)[0]
    return _COMMENT.sub("", rest)


def after_quote(line: str, column: int) -> int:
    """Where the value in whose middle `column` lies begins."""
    entry = ENTRY.match(line)
    return entry.start("value") if entry and entry.start("value") <= column else column_of_key(line)


def quoting(value: str) -> tuple[str, str]:
    """A value in quotes that keep its sense, and the name of those quotes, for «trong …»."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"', 'dấu nháy thẳng "…"'
    doubled = value.replace("'", "''")
    if "'" not in value:
        return f"'{doubled}'", "dấu nháy đơn '…'"
    return f"'{doubled}'", "dấu nháy đơn '…', mỗi dấu ' bên trong viết hai lần"


def open_quote_above(lines: Sequence[str], row: int) -> tuple[int, int] | None:
    """Line and column, from 0, of a quotation that opens above `row`, isn't closed in its own line
    and ends in `row`; None where no line above is to blame.
    """
    for above in range(row - 1, max(-1, row - 40), -1):
        start = after_quote(lines[above], len(lines[above]))
        mark = lines[above][start : start + 1]
        if mark in {'"', "'"} and mark not in lines[above][start + 1 :]:
            between = lines[above + 1 : row]
            closes = mark in lines[row] and not any(mark in line for line in between)
            return (above, start) if closes else None
    return None
