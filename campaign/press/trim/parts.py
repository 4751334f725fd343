"""A style sheet taken apart into rules that know what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2 import ast

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


def _parts(nodes: Iterable[ast.Node]) -> Iterator[Part]:
    for node in nodes:
        if isinstance(node, ast.ParseError):
            raise CannotBeInside(f"line {node.source_line}: {node.message}")
        if isinstance(node, ast.QualifiedRule):
            yield Rule(
                tuple((written(one), need(one)) for one in alternatives(node.prelude)),
                tuple(_declarations(node.content)),
            )
        elif isinstance(node, ast.AtRule):
            yield from _at_rule(node)


def _at_rule(node: ast.AtRule) -> Iterator[Part]:
    name, head = node.lower_at_keyword, f"@{node.at_keyword} {_short(node.prelude)}".rstrip()
    if name == "import":
        raise CannotBeInside(f"line {node.source_line}: @import")
    if name in _GROUPS and node.content is not None:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield Group(head, tuple(_parts(inner)))
    elif name != "charset":
        text = f"{head};" if node.content is None else f"{head}{{{_short(node.content)}}}"
        yield Whole(text, _wanted_by(node), _words(node.content or ()))


def _wanted_by(node: ast.AtRule) -> frozenset[str]:
    if node.lower_at_keyword == "font-face":
        for inner in tinycss2.parse_blocks_contents(node.content or ()):
            if isinstance(inner, ast.Declaration) and inner.lower_name == "font-family":
                return _words(inner.value)
        return frozenset()
    return _words(node.prelude) if node.lower_at_keyword in _NAMED else frozenset()


def _declarations(content: Iterable[ast.Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if isinstance(node, ast.Declaration):
            important = "!important" if node.important else ""
            yield Declaration(
                node.name, f"{node.name}:{_short(node.value)}{important}", _words(node.value)
            )
        elif not isinstance(node, ast.ParseError):
            # A rule inside a rule stays as it is, and stays with its own.
            yield Declaration("", node.serialize(), _words([node]))


def _words(tokens: Iterable[ast.Node]) -> frozenset[str]:
    """Every name and string in a value, however deep; refuses an address, which would lead
    elsewhere from inside a page.
    """
    found: set[str] = set()
    for token in tokens:
        if isinstance(token, (ast.IdentToken, ast.StringToken)):
            found.add(token.value)
        for address in _addresses(token):
            if not address.startswith(("data:", "#")):
                raise CannotBeInside(f"line {token.source_line}: url({address})")
        found |= _words(_within(token))
    return frozenset(found)


def _within(token: ast.Node) -> Iterable[ast.Node]:
    if isinstance(token, ast.FunctionBlock):
        return token.arguments
    return token.content or () if isinstance(token, _HOLDERS) else ()


_HOLDERS = (
    ast.ParenthesesBlock,
    ast.SquareBracketsBlock,
    ast.CurlyBracketsBlock,
    ast.QualifiedRule,
    ast.AtRule,
)


def _addresses(token: ast.Node) -> list[str]:
    """What `url(…)` leads to, with quotes or without."""
    if isinstance(token, ast.URLToken):
        return [token.value]
    if isinstance(token, ast.FunctionBlock) and token.lower_name == "url":
        return [inner.value for inner in token.arguments if isinstance(inner, ast.StringToken)]
    return []


def _short(tokens: Iterable[ast.Node]) -> str:
    return "".join(
        " " if isinstance(token, ast.WhitespaceToken) else token.serialize() for token in tokens
    ).strip()
