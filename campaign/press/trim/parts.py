"""A style sheet taken apart into rules that know what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2

from campaign.press.trim.selectors import Need, alternatives, need, written

_GROUPS = {"media", "supports", "container", "layer", "scope", "starting-style"}
_NAMED = {
    "keyframes",
    "-webkit-keyframes",
    "property",
    "counter-style",
}  # kept where a rule that is kept says their name


class CannotBeInside(Exception):
    """The style sheet asks for something that a page can't hold. The text says what."""


@dataclass(frozen=True)
class Declaration:
    """`text` is what is written; `words` are the names that its value says, of variables,
    animations and fonts among others.
    """

    name: str
    text: str
    words: frozenset[str]


@dataclass(frozen=True)
class Rule:
    selectors: tuple[tuple[str, Need], ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Whole:
    """An at-rule that is kept or dropped as one: kept where any of `wanted_by` is said, or always
    when there is none.
    """

    text: str
    wanted_by: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class Group:
    head: str
    parts: tuple[Part, ...]


Part = Rule | Whole | Group


def parse(css: str) -> tuple[Part, ...]:
    """Raises `CannotBeInside` for what leads to another file, since a page takes the sheet in, away
    from its own place.
    """
    return tuple(_parts(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def rules(parts: Iterable[Part]) -> Iterator[Rule]:
    """Every plain rule, however deep in groups."""
    for part in parts:
        if isinstance(part, Rule):
            yield part
        elif isinstance(part, Group):
            yield from rules(part.parts)


def _parts(nodes: Iterable[Any]) -> Iterator[Part]:
    for node in nodes:
        if node.type == "error":
            raise CannotBeInside(f"line {node.source_line}: {node.message}")
        if node.type == "qualified-rule":
            yield Rule(
                tuple((written(one), need(one)) for one in alternatives(node.prelude)),
                tuple(_declarations(node.content)),
            )
        elif node.type == "at-rule":
            yield from _at_rule(node)


def _at_rule(node: Any) -> Iterator[Part]:
    name, head = node.lower_at_keyword, f"@{node.at_keyword} {_short(node.prelude)}".rstrip()
    if name == "import":
        raise CannotBeInside(f"line {node.source_line}: @import")
    if name in _GROUPS and node.content is not None:
        yield Group(
            head,
            tuple(
                _parts(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                )
            ),
        )
    elif name != "charset":
        text = f"{head};" if node.content is None else f"{head}{{{_short(node.content)}}}"
        yield Whole(text, _wanted_by(node), _words(node.content or ()))


def _wanted_by(node: Any) -> frozenset[str]:
    if node.lower_at_keyword == "font-face":
        family = next(
            (
                d.value
                for d in tinycss2.parse_blocks_contents(node.content)
                if d.type == "declaration" and d.lower_name == "font-family"
            ),
            (),
        )
        return _words(family)
    return _words(node.prelude) if node.lower_at_keyword in _NAMED else frozenset()


def _declarations(content: Iterable[Any]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            important = "!important" if node.important else ""
            yield Declaration(
                node.name, f"{node.name}:{_short(node.value)}{important}", _words(node.value)
            )
        elif node.type != "error":
            # A rule inside a rule stays as it is, and stays with its own.
            yield Declaration("", node.serialize(), _words([node]))


def _words(tokens: Iterable[Any]) -> frozenset[str]:
    """Every name and string in a value, however deep; refuses an address, which would lead
    elsewhere from inside a page.
    """
    found: set[str] = set()
    for token in tokens:
        if token.type in {"ident", "string"}:
            found.add(token.value)
        inner = getattr(token, "arguments", None) or getattr(token, "content", None) or ()
        addresses = (
            [token]
            if token.type == "url"
            else (
                [t for t in inner if t.type == "string"]
                if getattr(token, "lower_name", "") == "url"
                else []
            )
        )
        for address in addresses:
            if not address.value.startswith(("data:", "#")):
                raise CannotBeInside(f"line {token.source_line}: url({address.value})")
        found |= _words(inner)
    return frozenset(found)


def _short(tokens: Iterable[Any]) -> str:
    return "".join(
        " " if token.type == "whitespace" else token.serialize() for token in tokens
    ).strip()
