"""Every free text field of every model, filled with what one likes."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from campaign import models
from campaign.kinds import Indicator
from campaign.models.scalars import Line
from campaign.words.results import RESULTS


def subclasses(kind: type) -> set[type]:
    return {kind}.union(*(subclasses(below) for below in kind.__subclasses__()))


# Typed as text, but each must be one of the campaign's own ids or clause numbers.
REFERENCES = {(kind.__name__, "nhip") for kind in subclasses(Indicator)} | {
    (kind.__name__, "muc") for kind in subclasses(models.Written) - {models.Plan}
}
IS_TEXT = Line.__metadata__[-1]  # the validator that Line, MaybeLine and Paragraph share


@dataclass
class Filler:
    """Fills every free text field of a typed file; each gets all of `payload` and a number of its
    own.
    """

    payload: str
    filled: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    count: int = 0

    def text(self, owner: tuple[str, str]) -> str:
        self.count += 1
        value = f"{self.payload.strip()} {self.count}"
        assert len(value) <= 400
        self.filled.setdefault(owner, []).append(value)
        return value

    def fill(self, kind: Any, typed: Any, owner: tuple[str, str] = ("", "")) -> Any:
        """`typed` as it stands in a file, with new text wherever `kind` allows free text; other
        values stay.
        """
        if is_text(kind):
            return self.text(owner)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.model(kind, {} if typed is None and can_be_text_alone(kind) else typed)
        kind = bare(kind)
        inside = typing.get_args(kind)
        if typing.get_origin(kind) is tuple:
            if is_text(inside[0]):
                return [self.text(owner) for _ in typed or [""]]
            return [
                self.fill(inside[0], item, owner)
                for item in typed or ([{}] if is_made_of_text(inside[0]) else [])
            ] or None
        if typing.get_origin(kind) is dict and typed:
            # The same name becomes the same name everywhere: one target's parts are another's
            # weights.
            names = {
                key: f"{self.payload[: 390 - len(key)]} {key}" if is_text(inside[0]) else key
                for key in typed
            }
            if is_text(inside[0]):
                self.filled.setdefault(owner, []).extend(names.values())
            return {names[key]: self.fill(inside[1], value, owner) for key, value in typed.items()}
        if choices := [part for part in union(kind) if part is not types.NoneType]:
            return self.fill(choose(choices, typed), typed, owner)
        return typed

    def model(self, model: type[BaseModel], typed: Any) -> dict | None:
        if typed is None:
            return None
        given = dict(long_form(model, typed))
        for key, about in model.model_fields.items():
            owner = owner_of(model, key)
            kind = (
                typing.Annotated[about.annotation, *about.metadata]
                if about.metadata
                else about.annotation
            )
            # «khac» beside «hinh_thuc» is refused: only an example that has it keeps it.
            filled = (
                given.get(key)
                if owner in REFERENCES or (key == "khac" and key not in given)
                else self.fill(kind, given.get(key), owner)
            )
            if filled is not None:
                given[key] = filled
        return given


def owner_of(model: type[BaseModel], key: str) -> tuple[str, str]:
    """By which model a key is named: a table that all kinds have alike is one, tried with one."""
    made = model.model_fields[key].annotation
    if typing.get_origin(made) is dict:
        model = next(
            kind for kind in reversed(model.__mro__) if key in vars(kind).get("__annotations__", {})
        )
    return model.__name__, key


def is_text(kind: Any) -> bool:
    return IS_TEXT in getattr(kind, "__metadata__", ()) or any(
        is_text(part) for part in union(kind)
    )


def bare(kind: Any) -> Any:
    """A kind without what `Annotated` hangs on it."""
    return kind.__origin__ if hasattr(kind, "__metadata__") else kind


def union(kind: Any) -> tuple:
    """The kinds that a value may be of; empty when there is only one."""
    return (
        typing.get_args(bare(kind))
        if typing.get_origin(bare(kind)) in {typing.Union, types.UnionType}
        else ()
    )


def choose(choices: list, typed: Any) -> Any:
    """Of several models the one that the value says by its `loai`."""
    for kind in choices:
        if (
            isinstance(typed, dict)
            and "loai" in typed
            and typed["loai"] in typing.get_args(kind.model_fields["loai"].annotation)
        ):
            return kind
    return choices[0] if len(choices) == 1 else str


def can_be_text_alone(kind: Any) -> bool:
    """Whether a thing that the file lacks can be made of free text and nothing else."""
    return (
        isinstance(kind, type)
        and issubclass(kind, BaseModel)
        and any(text_fields(kind, set()))
        and all(
            not about.is_required() or IS_TEXT in about.metadata
            for about in kind.model_fields.values()
        )
    )


def is_made_of_text(kind: Any) -> bool:
    """The same of an entry of a list, which must say something by its text: one that counts, and
    only may have a text beside, is left out.
    """
    return can_be_text_alone(kind) and any(
        about.is_required() for about in kind.model_fields.values()
    )


def long_form(model: type[BaseModel], typed: Any) -> dict:
    """A figure typed alone, with its keys: beside it stand a source, a note, a reason."""
    if model is not models.Figure or isinstance(typed, dict):
        return typed
    return (
        {"hoan_thanh": typed}
        if isinstance(typed, list)
        else {"ket_qua": typed}
        if typed in RESULTS
        else {"gia_tri": typed}
    )


def text_fields(model: type[BaseModel], seen: set[type]) -> Iterator[tuple[str, str]]:
    """Every free text field of a model and of the models in it."""
    if model in seen:
        return
    seen.add(model)
    for key, about in model.model_fields.items():
        kinds = [about.annotation]
        if IS_TEXT in about.metadata and (model.__name__, key) not in REFERENCES:
            yield model.__name__, key
        while kinds:
            kind = kinds.pop()
            if is_text(kind) and (model.__name__, key) not in REFERENCES:
                yield owner_of(model, key)
            elif (
                isinstance(kind, type)
                and not isinstance(kind, types.GenericAlias)
                and issubclass(kind, BaseModel)
            ):
                yield from text_fields(kind, seen)
            else:
                kinds += typing.get_args(bare(kind))
