"""YAML as text to be edited: where each key and value stands, so that every comment survives."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import yaml

from campaign.facts.reader import UNDECIDED
from campaign.words.written import as_typed


@dataclass(frozen=True)
class Entry:
    """One `key: value` of a mapping, by its place in the text."""

    key: str
    start: int  # of the key
    value_start: int
    end: int  # of what was typed last in the value
    node: yaml.Node


def _end(node: yaml.Node) -> int:
    """Where what was typed ends: a block runs on over blank lines and comments that are not its
    own.
    """
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        return node.end_mark.index
    inside = [
        child for item in node.value for child in (item if isinstance(item, tuple) else (item,))
    ]
    return max(map(_end, inside), default=node.end_mark.index)


def parse(text: str) -> yaml.Node:
    return yaml.compose(text, Loader=yaml.SafeLoader)


def entries(text: str, node: yaml.Node) -> list[Entry]:
    """The entries of a mapping, in order."""
    return [
        Entry(
            key.value,
            key.start_mark.index,
            value.start_mark.index,
            len(text[: _end(value)].rstrip()),
            value,
        )
        for key, value in node.value
    ]


def entry(text: str, node: yaml.Node, key: str) -> Entry | None:
    return next((found for found in entries(text, node) if found.key == key), None)


def line_of(text: str, place: int) -> tuple[int, int]:
    """Start and end (with its line break) of the line in which `place` stands."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end + 1


def source(text: str, found: Entry) -> str:
    """The whole lines of an entry, as they were typed, comments inside included."""
    return text[line_of(text, found.start)[0] : line_of(text, max(found.start, found.end - 1))[1]]


def changed(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with pieces replaced; pieces do not overlap."""
    for start, end, piece in sorted(edits, reverse=True):
        text = text[:start] + piece + text[end:]
    return text


def mark(said: str, indent: str = "") -> str:
    """A comment line for what somebody must decide."""
    return f"{indent}# {UNDECIDED}: {' '.join(said.split())}\n"


def scalar(value: str | Decimal) -> str:
    """A value as it is typed; in quotes where YAML would take it for something else."""
    typed = as_typed(value) if isinstance(value, Decimal) else value
    plain = re.fullmatch(r"[^\W_](?:[^:#\n]|:(?! |$))*", typed) and typed == typed.strip()
    return typed if plain else json.dumps(typed, ensure_ascii=False)


_DAY = re.compile(
    r"\b(?:(\d{4})-(\d{1,2})(?:-(\d{1,2}))?|(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2})/(\d{4}))\b"
)


def shifted(typed: str, years: int) -> str:
    """Every day in a typed value so many years later; 29 February becomes 28."""

    def shift(found: re.Match) -> str:
        year, month, day, day2, month2, year2, month3, year3 = found.groups()
        if year:
            return f"{int(year) + years}-{month}" + (
                f"-{_fit(int(year) + years, month, day)}" if day else ""
            )
        if year2:
            return f"{_fit(int(year2) + years, month2, day2)}/{month2}/{int(year2) + years}"
        return f"{month3}/{int(year3) + years}"

    return _DAY.sub(shift, typed)


def _fit(year: int, month: str, day: str) -> str:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return "28" if int(month) == 2 and int(day) == 29 and not leap else day


def years_later(text: str, old: int, years: int) -> str:
    """Years named in words, the campaign's own and the one before it, so many years later."""
    return re.sub(
        r"\b\d{4}\b",
        lambda found: str(int(found[0]) + years) if int(found[0]) in {old, old - 1} else found[0],
        text,
    )


def in_block(text: str, node: yaml.Node, indent: str) -> str:
    """A mapping in braces as lines, so that it can be edited like the others; its values stay as
    typed.
    """
    lines = [
        f"{found.key}: {' '.join(text[found.value_start : found.end].split())}"
        for found in entries(text, node)
    ]
    return f"\n{indent}".join(lines)


def items(node: yaml.Node) -> Iterator[yaml.Node]:
    yield from node.value
