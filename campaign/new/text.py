"""YAML as text to be edited: where each key and value stands, so that every line that somebody
typed survives as it is. The files have been read before, so they hold what their models say.
"""

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

    @property
    def typed(self) -> str:
        """The text of a single value."""
        return str(self.node.value)

    @property
    def items(self) -> Iterator[yaml.MappingNode]:
        """The mappings of a list."""
        yield from map(_mapping, self.node.value)


def _mapping(node: yaml.Node | None) -> yaml.MappingNode:
    if not isinstance(node, yaml.MappingNode):
        raise TypeError(f"keys and values expected: {node}")
    return node


def _end(node: yaml.Node) -> int:
    """Where what was typed ends: a block runs on over blank lines and comments that are not its
    own.
    """
    inside: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        inside = [child for pair in node.value for child in pair]
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        inside = node.value
    return max(map(_end, inside), default=node.end_mark.index)


def parse(text: str) -> yaml.MappingNode:
    return _mapping(yaml.compose(text, Loader=yaml.SafeLoader))


def entries(text: str, node: yaml.MappingNode) -> dict[str, Entry]:
    """The entries of a mapping by key, in order."""
    return {
        key.value: Entry(
            key.value,
            key.start_mark.index,
            value.start_mark.index,
            len(text[: _end(value)].rstrip()),
            value,
        )
        for key, value in node.value
    }


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


def in_block(text: str, node: yaml.MappingNode, indent: str) -> str:
    """A mapping in braces as lines, so that it can be edited like the others; its values stay as
    typed.
    """
    lines = [
        f"{found.key}: {' '.join(text[found.value_start : found.end].split())}"
        for found in entries(text, node).values()
    ]
    return f"\n{indent}".join(lines)
