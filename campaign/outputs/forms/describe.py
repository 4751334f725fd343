"""A model → what a form asks: each field with its title, help, kind, limits and choices. Pure."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass, field
from functools import cache
from typing import Any

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

# In this order, because the narrower type comes first where two are equal but for their limits.
_SCALARS = (
    (Number, "number"),
    (Day, "day"),
    (YesNo, "yes_no"),
    (Clause, "clause"),
    (Id, "id"),
    (Link, "link"),
    (FileName, "file"),
    (Paragraph, "paragraph"),
    (Line, "line"),
    (MaybeLine, "line"),
    (int, "integer"),
)
_LIMITS = {
    "ge": "ge",
    "gt": "gt",
    "le": "le",
    "lt": "lt",
    "min_length": "min_length",
    "max_length": "max_length",
}


@dataclass(frozen=True, kw_only=True)
class Described:
    """One field.

    `kind` is a scalar's name, or: choice · group (`fields`) · list, map (`item`) · either (`kinds`
    by their «loai»).
    """

    key: str
    title: str
    help: str
    kind: str
    required: bool
    limits: dict[str, Any] = field(default_factory=dict)
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
    return Described(
        key="", title="", help="", kind="group", required=True, name=model.__name__, fields=fields
    )


def _field(key: str, info: FieldInfo, hint: Any) -> Described:
    found = _kind(hint)
    limits = {**found.limits, **_limits(info.metadata)}
    return Described(
        key=key,
        title=info.title or key,
        help=info.description or "",
        kind=found.kind,
        required=info.is_required(),
        limits=limits,
        choices=found.choices,
        name=found.name,
        fields=found.fields,
        item=found.item,
        kinds=found.kinds,
    )


def _bare(kind: str, **more: Any) -> Described:
    return Described(key="", title="", help="", kind=kind, required=True, **more)


def _kind(hint: Any) -> Described:
    for alias, name in _SCALARS:
        if hint is alias or (name not in {"line", "paragraph"} and hint == alias):
            return _bare(name, limits=_limits(getattr(hint, "__metadata__", ())))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return describe(hint)
    if typing.get_origin(hint) is typing.Annotated:
        return _kind(typing.get_args(hint)[0])
    inside = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        return _bare("choice", choices=tuple(inside))
    if origin is tuple:
        return _bare("list", item=_kind(inside[0]))
    if origin is dict:
        return _bare("map", item=_kind(inside[1]))
    if origin in {types.UnionType, typing.Union}:
        return _one_of([part for part in inside if part is not type(None)])
    raise TypeError(f"no form knows {hint}")


def _one_of(parts: list[Any]) -> Described:
    if len(parts) == 1:
        return _kind(parts[0])
    if all(isinstance(part, type) and issubclass(part, BaseModel) for part in parts):
        described = [describe(part) for part in parts]
        return _bare(
            "either",
            kinds={d["loai"].choices[0]: d.fields for d in described},
            name="|".join(d.name for d in described),
        )
    return _bare("_or_".join(_kind(part).kind for part in parts))


def _limits(metadata: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in metadata:
        for rule in getattr(part, "metadata", None) or (part,):
            found |= {
                name: getattr(rule, name)
                for name in _LIMITS
                if getattr(rule, name, None) is not None
            }
    return found
