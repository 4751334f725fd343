"""What a page must have before a selector can find anything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Any

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


def alternatives(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    """The selectors of a list, which commas part."""
    one: list[Any] = []
    for token in tokens:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def need(tokens: Iterable[Any]) -> Need:
    """The need of one selector, given as the parser's tokens.

    In doubt it asks for less, so that more is kept.
    """
    names: set[str] = set()
    choices: list[tuple[Need, ...]] = []
    before = ""
    for token in tokens:
        if token.type == "ident" and before != ":":
            names.add(f".{token.value}" if before == "." else token.lower_value)
        elif token.type == "hash":
            names.add(f"#{token.value}")
        elif token.type == "[] block":
            names.add(
                "[" + next(inner.lower_value for inner in token.content if inner.type == "ident")
            )
        elif token.type == "function" and token.lower_name in _CHOICE:
            choices.append(tuple(need(one) for one in alternatives(token.arguments)))
        before = token.value if token.type == "literal" else ""
    return Need(frozenset(names), tuple(choices))


def written(tokens: Iterable[Any]) -> str:
    """One selector as short as it can be said."""
    tokens = list(tokens)
    while tokens and tokens[0].type == "whitespace":
        tokens = tokens[1:]
    while tokens and tokens[-1].type == "whitespace":
        tokens = tokens[:-1]
    combinators = (">", "+", "~")
    said = []
    for at, token in enumerate(tokens):
        if token.type != "whitespace":
            said.append(token.serialize())
        elif not any(other in combinators for other in (tokens[at - 1], tokens[at + 1])):
            said.append(" ")
    return "".join(said)
