"""How facts nest, known once: what stands below a fact at which keys, and which models its class
can hold.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from campaign.models.scalars import KeyPath, Written
from campaign.words.marks import typed


def inside(value: object) -> Iterator[tuple[str | int, Any]]:
    """What stands right below a fact, a table or a list, each with its key or its position."""
    if isinstance(value, Written):
        yield from ((key, getattr(value, key)) for key in type(value).model_fields)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)


def walk(value: object, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """The value and everything in it, each before what is inside it, with the keys that lead
    there: such as `Written.source` and `problem` take them.
    """
    yield keys, value
    for key, item in inside(value):
        yield from walk(item, (*keys, key))


def plain(value: object) -> object:
    """A fact as tables, tuples and single values: two facts are the same where they say the same,
    wherever in a file they stand. Of a marked text both halves count.
    """
    if isinstance(value, Written | dict):
        return {key: plain(item) for key, item in inside(value)}
    if isinstance(value, tuple):
        return tuple(plain(item) for _, item in inside(value))
    return typed(value) if isinstance(value, str) else value


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that a field of this type can hold, in the order in which it names them."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [found for part in typing.get_args(annotation) for found in models_in(part)]


def models_below(model: type[BaseModel]) -> frozenset[type[BaseModel]]:
    """The model and every model that a fact of it can hold, however deep."""
    found: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            for field in here.model_fields.values():
                waiting += models_in(field.annotation)
    return frozenset(found)
