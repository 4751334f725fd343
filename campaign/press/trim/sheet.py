"""A style sheet put together anew for each page, with only what that page can use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property

from campaign.press.trim.parts import Group, Part, Rule, Whole, parse, rules


@dataclass(frozen=True)
class Sheet:
    parts: tuple[Part, ...]
    _kept: dict[frozenset[str], str] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that any selector asks for."""
        return frozenset(
            name
            for rule in rules(self.parts)
            for _, needed in rule.selectors
            for name in needed.every_name()
        )

    @cached_property
    def variables(self) -> frozenset[str]:
        return frozenset(
            d.name
            for rule in rules(self.parts)
            for d in rule.declarations
            if d.name.startswith("--")
        )

    def only(self, used: Set[str]) -> str:
        """What a page that has the names `used` can use.

        Pages that use the same share one answer.
        """
        beginnings = tuple(name for name in used if name.endswith("-"))
        known = (used & (self.names | self.variables)) | {
            name for name in self.names if name.startswith(beginnings)
        }
        if known not in self._kept:
            parts = tuple(_fitting(self.parts, known))
            said = _said(parts, known)
            self._kept[frozenset(known)] = "".join(_text(parts, said))
        return self._kept[frozenset(known)]

    @classmethod
    def of(cls, css: str) -> Sheet:
        """Raises `parts.CannotBeInside`."""
        return cls(parse(css))


def _fitting(parts: Iterable[Part], used: Set[str]) -> Iterator[Part]:
    """The parts whose selectors may find something on the page."""
    for part in parts:
        if isinstance(part, Rule):
            if selectors := tuple(one for one in part.selectors if one[1].met(used)):
                yield Rule(selectors, part.declarations)
        elif isinstance(part, Group):
            if inner := tuple(_fitting(part.parts, used)):
                yield Group(part.head, inner)
        else:
            yield part


def _said(parts: Iterable[Part], used: Set[str]) -> frozenset[str]:
    """Words that count: those of declarations, and those of variables that are themselves said
    somewhere.
    """
    parts = list(parts)
    declarations = [d for rule in rules(parts) for d in rule.declarations]
    said = set(used).union(
        *(d.words for d in declarations if not d.name.startswith("--")),
        *(p.words for p in parts if isinstance(p, Whole) and not p.wanted_by),
    )
    while more := {word for d in declarations if d.name in said for word in d.words} - said:
        said |= more
    return frozenset(said)


def _text(parts: Iterable[Part], said: frozenset[str]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Whole):
            if not part.wanted_by or part.wanted_by & said:
                yield part.text
        elif isinstance(part, Group):
            if inner := "".join(_text(part.parts, said)):
                yield f"{part.head}{{{inner}}}"
        elif declared := ";".join(
            d.text for d in part.declarations if not d.name.startswith("--") or d.name in said
        ):
            yield f"{','.join(text for text, _ in part.selectors)}{{{declared}}}"
