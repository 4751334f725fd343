"""What a page must have before a selector can find anything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from tinycss2.ast import (
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    SquareBracketsBlock,
    WhitespaceToken,
)

_COMBINATORS = {">", "+", "~"}
# One of the things in these brackets is enough; :not() and the others ask for nothing that a page
# must have.
_CHOICE = {"is", "where", "has", "matches", "any", "-webkit-any", "-moz-any"}


@dataclass(frozen=True)
class Need:
    """All `names`, and one of each of `choices`.

    A name is spelled as in a selector: `p`, `.lead`, `#noi-dung`; an attribute with its bracket
    alone: `[hidden`.
    """

    names: frozenset[str]
    choices: tuple[tuple[Need, ...], ...] = ()

    def met(self, used: Set[str]) -> bool:
        return self.names <= used and all(
            any(need.met(used) for need in choice) for choice in self.choices
        )

    def every_name(self) -> frozenset[str]:
        return self.names.union(*(need.every_name() for choice in self.choices for need in choice))


def alternatives(tokens: Iterable[Node]) -> Iterator[list[Node]]:
    """The selectors of a list, which commas part."""
    one: list[Node] = []
    for token in tokens:
        if _sign(token) == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def need(tokens: Iterable[Node]) -> Need:
    """The need of one selector, given as the parser's tokens.

    In doubt it asks for less, so that more is kept.
    """
    names: set[str] = set()
    choices: list[tuple[Need, ...]] = []
    before = ""
    for token in tokens:
        if isinstance(token, IdentToken) and before != ":":
            names.add(f".{token.value}" if before == "." else token.lower_value)
        elif isinstance(token, HashToken):
            names.add(f"#{token.value}")
        elif isinstance(token, SquareBracketsBlock):
            attribute = next(inner for inner in token.content if isinstance(inner, IdentToken))
            names.add(f"[{attribute.lower_value}")
        elif isinstance(token, FunctionBlock) and token.lower_name in _CHOICE:
            choices.append(tuple(need(one) for one in alternatives(token.arguments)))
        before = _sign(token)
    return Need(frozenset(names), tuple(choices))


def written(tokens: Iterable[Node]) -> str:
    """One selector as short as it can be said."""
    tokens = list(tokens)
    while tokens and isinstance(tokens[0], WhitespaceToken):
        tokens = tokens[1:]
    while tokens and isinstance(tokens[-1], WhitespaceToken):
        tokens = tokens[:-1]
    said = []
    for at, token in enumerate(tokens):
        if not isinstance(token, WhitespaceToken):
            said.append(token.serialize())
        elif not any(_sign(other) in _COMBINATORS for other in (tokens[at - 1], tokens[at + 1])):
            said.append(" ")
    return "".join(said)


def _sign(token: Node) -> str:
    """The sign that a token is, such as a comma; empty for every other token."""
    return token.value if isinstance(token, LiteralToken) else ""
