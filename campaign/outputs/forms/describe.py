"""A model → what a form asks: each field with its title, help, kind, limits and choices. Pure."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from campaign.models.plan import Clause
from campaign.models.scalars import (
    Day,
    FileName,
    Id,
    Line,
    Link,
    MaybeLine,
    Number,
    Paragraph,
    YesNo,
)
from campaign.words.called import Called

# In this order, because the narrower type comes first where two are equal but for their limits.
_SCALARS = (
    (Number, "number"),
    (Day, "day"),
    (YesNo, "yes_no"),
    (Clause, "line"),
    (Id, "id"),
    (Link, "link"),
    (FileName, "file"),
    (Paragraph, "paragraph"),
    (Line, "line"),
    (MaybeLine, "line"),
    (int, "integer"),
)
_LIMITS = ("ge", "gt", "le", "lt", "min_length", "max_length")


@dataclass(frozen=True, kw_only=True)
class Described:
    """One field.

    `kind` is a scalar's name, or: choice · group (`fields`) · list, map (`item`) · either (`kinds`
    by their «loai»).
    """

    kind: str
    key: str = ""
    title: str = ""
    help: str = ""
    required: bool = True
    limits: dict[str, object] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    name: str = ""  # of the model that a group follows
    fields: tuple[Described, ...] = ()
    item: Described | None = None
    kinds: dict[str, tuple[Described, ...]] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Described:
        for found in self.fields:
            if found.key == key:
                return found
        raise KeyError(key)

    def of(self, loai: str, key: str) -> Described:
        """A field of one of the kinds that this may be."""
        return next(found for found in self.kinds[loai] if found.key == key)


@cache
def describe(model: type[BaseModel]) -> Described:
    """The model as a group of its fields, in the model's order."""
    hints = typing.get_type_hints(model, include_extras=True)
    fields = tuple(_field(key, info, hints[key]) for key, info in model.model_fields.items())
    return Described(kind="group", name=model.__name__, fields=fields)


def retold(described: Described, place: Called) -> Described:
    """The same with the words of one place in every title and help."""

    def again(one: Described) -> Described:
        return retold(one, place)

    return replace(
        described,
        title=place.retold(described.title),
        help=place.retold(described.help),
        fields=tuple(map(again, described.fields)),
        item=described.item and again(described.item),
        kinds={kind: tuple(map(again, fields)) for kind, fields in described.kinds.items()},
    )


def _field(key: str, info: FieldInfo, hint: object) -> Described:
    found = _kind(hint)
    return replace(
        found,
        key=key,
        title=info.title or key,
        help=info.description or "",
        required=info.is_required(),
        limits={**found.limits, **_limits(info.metadata)},
    )


def _kind(hint: object) -> Described:
    for alias, name in _SCALARS:
        if hint is alias or (name not in {"line", "paragraph"} and hint == alias):
            return Described(kind=name, limits=_limits(getattr(hint, "__metadata__", ())))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return describe(hint)
    if typing.get_origin(hint) is typing.Annotated:
        return _kind(typing.get_args(hint)[0])
    inside = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        return Described(kind="choice", choices=inside)
    if origin is tuple:
        return Described(kind="list", item=_kind(inside[0]))
    if origin is dict:
        return Described(kind="map", item=_kind(inside[1]))
    if origin in {types.UnionType, typing.Union}:
        return _one_of([part for part in inside if part is not type(None)])
    raise TypeError(f"no form knows {hint}")


def _one_of(parts: Sequence[object]) -> Described:
    if len(parts) == 1:
        return _kind(parts[0])
    models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    if len(models) == len(parts):
        described = [describe(model) for model in models]
        return Described(
            kind="either",
            kinds={d["loai"].choices[0]: d.fields for d in described},
            name="|".join(d.name for d in described),
        )
    return Described(kind="_or_".join(_kind(part).kind for part in parts))


def _limits(metadata: Iterable[object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for part in metadata:
        for rule in getattr(part, "metadata", None) or (part,):
            found |= {
                name: getattr(rule, name)
                for name in _LIMITS
                if getattr(rule, name, None) is not None
            }
    return found
