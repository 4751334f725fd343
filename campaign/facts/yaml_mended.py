"""Reading on past a slip: the line is mended in memory, so that what is wrong after it is said in
the same run.

A mended file is never taken as good: its slips are errors.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import yaml

from campaign.facts.yaml_faults import BLOCK, Slip, mark, syntax
from campaign.facts.yaml_lines import (
    JOINED,
    after_quote,
    column_of_key,
    flow_before,
    indent_of,
    line_above,
    open_columns,
    quoting,
    spaces_for_tabs,
    value_at,
)

Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader]


try:
    Loader = yaml.CSafeLoader
except AttributeError:  # a PyYAML built without libyaml: ten times slower, same events
    Loader = yaml.SafeLoader


# Each mended slip costs another reading from the top; so many letters are read in a second or two.
_MOST_READ = 3_000_000

MAX_DEPTH = 20

# A line that is still wrong after so many mendings is left out.
_TRIES = 3

# YAML takes it for a letter, `clean` for a space: a colon before it ends no key.
_HARD_SPACE = "\u00a0"


@dataclass
class Mended:
    """A text that parses, and the slips that stood in it.

    `sure` is false where the sense of a line had to be guessed or was left out; `whole` is false
    where the text could not be read to its end, and doesn't parse.
    """

    text: str
    slips: list[Slip] = field(default_factory=list)
    sure: bool = True
    whole: bool = True


def read_on(text: str) -> Mended:
    """`text` with its slips mended, as far as there is sense in going on."""
    found, tries = Mended(text), Counter[int]()
    read = 0
    while slip := _first_slip(found.text):
        _note(found.slips, slip)
        read += len(found.text)
        tries[slip.line] += 1
        if read > _MOST_READ or tries[slip.line] > _TRIES + 1:
            found.whole = found.sure = False
            return found
        _mend(found, slip, tries[slip.line] > _TRIES)
    return found


def _note(slips: list[Slip], slip: Slip) -> None:
    """Keep a slip, unless its line was already complained of: it may be the mending's own.

    Only in brackets do several values share a line; there, what each mending put in is taken off
    the column.
    """
    known = [one for one in slips if one.line == slip.line]
    if not known:
        slips.append(slip)
    elif {slip.kind, *(one.kind for one in known)} <= {"value", "colon"}:
        column = slip.column - sum(2 if one.kind == "value" else 1 for one in known)
        if column > known[-1].column:
            slips.append(replace(slip, column=column))


def _first_slip(text: str) -> Slip | None:
    """What the parser stumbles on first, or a mark of YAML that officers never mean.

    A text that is nested too deeply is left to whoever reads it.
    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return None
            if slip := _unmeant(event, text):
                return slip
    except yaml.YAMLError as error:
        return syntax(error, text)
    return None


def _unmeant(event: yaml.Event, text: str) -> Slip | None:
    """An anchor, an alias, a tag, or `>5`, which opens a text that is set in five columns."""
    if not isinstance(event, yaml.NodeEvent) or not event.start_mark:
        return None
    line, column = event.start_mark.line, event.start_mark.column
    if _is_marked(event):
        value = value_at(text.split("\n")[line], column)
        return Slip(line + 1, column + 1, "value", mark(quoting(value)[1]))
    is_block = isinstance(event, yaml.ScalarEvent) and event.style in {">", "|"}
    if is_block and re.match(r"[>|][+-]?[0-9]", text.split("\n")[line][column:]):
        return Slip(line + 1, column + 1, "block", BLOCK)
    return None


def _is_marked(event: yaml.NodeEvent) -> bool:
    """Whether a value has an anchor, an alias or a tag."""
    tagged = isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag
    return bool(isinstance(event, yaml.AliasEvent) or event.anchor or tagged)


def _mend(found: Mended, slip: Slip, hopeless: bool) -> None:
    lines = found.text.split("\n")
    row = min(slip.line, len(lines)) - 1
    before = lines[row]
    if not hopeless and slip.kind in _MENDED:
        found.sure &= _MENDED[slip.kind](lines, row, slip.column - 1)
    if lines[row] == before:
        found.sure = False
        lines[row] = "#" + before
    found.text = "\n".join(lines)


def _unseen(lines: list[str], row: int, column: int) -> bool:
    lines[row] = yaml.reader.Reader.NON_PRINTABLE.sub(" ", lines[row])
    return True


def _tab(lines: list[str], row: int, column: int) -> bool:
    head = re.match(r"[ \t]*", lines[row])
    spaces, plain = spaces_for_tabs(lines, row), len(head[0].replace("\t", "  ")) if head else 0
    line = re.sub(r"\A *\t[ \t]*", " " * spaces, lines[row])
    lines[row] = line.replace("\t", " ")
    return spaces == plain


def _colon(lines: list[str], row: int, column: int) -> bool:
    """A colon that no blank follows is a letter among others."""
    line = lines[row]
    if flow_before(line, column):
        lines[row] = line[: column + 1] + _HARD_SPACE + line[column + 1 :]
    else:
        lines[row] = line[:column] + re.sub(r":(?= |$)", f":{_HARD_SPACE}", line[column:])
    return True


def _space(lines: list[str], row: int, column: int) -> bool:
    line = lines[row]
    if joined := JOINED.match(line):
        at = joined.end("key") + 1 if joined["key"] else joined.start("item")
        lines[row] = f"{line[:at]} {line[at:]}"
        return True
    if re.match(r" *-[^ \-0-9]", line):
        lines[row] = line.replace("-", "- ", 1)
        return True
    word = re.match(r" *(?:- +)*[a-z_]+(?=\s|\Z)", line)
    if word:
        lines[row] = f"{line[: word.end()]}:{line[word.end() :]}"
    return False


def _value(lines: list[str], row: int, column: int) -> bool:
    line = lines[row]
    while line[:column].endswith(("*", "&", "!")):  # the parser stops at the second of **
        column -= 1
    value = value_at(line, column)
    lines[row] = line[:column] + quoting(value)[0] + line[column + len(value) :]
    return True


def _whole_value(lines: list[str], row: int, column: int) -> bool:
    """The value in which `column` lies, in quotes that fit it and without those of its ends."""
    line, start = lines[row], after_quote(lines[row], column)
    value = value_at(line, start)
    inner = re.sub(r"\A(['\"])(.*)\1\Z", r"\2", value)
    lines[row] = line[:start] + quoting(inner)[0] + line[start + len(value) :]
    return True


def _open_quote(lines: list[str], row: int, column: int) -> bool:
    """Closed at the end of its line; a mark of another style there was meant to close it."""
    value = value_at(lines[row], column)
    inner = re.sub("[\"'”“’‘»]\\Z", "", value[1:])
    lines[row] = lines[row][:column] + quoting(inner)[0]
    return True


def _bracket(lines: list[str], row: int, column: int) -> bool:
    opened = lines[row][column : column + 1]
    if opened in {"[", "{"} and not re.search(r"[\]}]\s*\Z", lines[row]):
        lines[row] = lines[row].rstrip() + ("]" if opened == "[" else "}")
    return False


def _deep(lines: list[str], row: int, column: int) -> bool:
    above = line_above(lines, row)
    if above is not None:
        _shift(lines, row, column_of_key(lines[above]))
    return False


def _uneven(lines: list[str], row: int, column: int) -> bool:
    """Set where the nearest of the lines above that it can belong to stands."""
    here = indent_of(lines[row])
    if open_at := open_columns(lines, row):
        _shift(lines, row, min(open_at, key=lambda column: abs(column - here)))
    return False


def _shift(lines: list[str], row: int, column: int) -> None:
    """Move a line to `column`, and with it those below that are deeper."""
    was = indent_of(lines[row])
    for below in range(row, len(lines)):
        if below > row and lines[below].strip() and indent_of(lines[below]) <= was:
            break
        moved = max(0, indent_of(lines[below]) + column - was)
        lines[below] = " " * moved + lines[below].lstrip(" ")


# Each changes its line in place, and says whether the sense of it is sure.
_MENDED: dict[str, Callable[[list[str], int, int], bool]] = {
    "unseen": _unseen,
    "tab": _tab,
    "colon": _colon,
    "space": _space,
    "value": _value,
    "block": _whole_value,
    "after quote": _whole_value,
    "escape": _whole_value,
    "open quote": _open_quote,
    "bracket": _bracket,
    "deep": _deep,
    "uneven": _uneven,
}
