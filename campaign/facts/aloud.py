"""Facts as a voice takes them: every text with the marks that say how to read it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from campaign.models import Written
from campaign.models.walk import inside
from campaign.words.marks import typed


def with_marks(value: Any) -> Any:
    """The value, and everything in it, with the marks that were typed; the very same object where
    there are none.

    Keys of tables stay as they are printed: others find them so.
    """
    if isinstance(value, str):
        return typed(value)
    if isinstance(value, tuple):
        changed = tuple(map(with_marks, value))
        return changed if any(a is not b for a, b in zip(changed, value, strict=True)) else value
    changes = {key: new for key, item in _below(value) if (new := with_marks(item)) is not item}
    if not changes:
        return value
    if isinstance(value, Written):
        return value.model_copy(update=changes)
    return {**value, **changes} if isinstance(value, dict) else replace(value, **changes)


def _below(value: Any) -> list[tuple[Any, Any]]:
    if is_dataclass(value):
        return [(each.name, getattr(value, each.name)) for each in fields(value)]
    return list(inside(value))
