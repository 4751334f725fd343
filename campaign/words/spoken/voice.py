"""Who reads: the region's way of counting, the commune's abbreviations, its fixed readings."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Never, NotRequired, TypedDict

REGIONS = {"bac": ("linh", "nghìn"), "nam": ("lẻ", "ngàn")}


@dataclass(frozen=True)
class Reading:
    """One way to read an abbreviation, and the words it must stand near (none: anywhere)."""

    spoken: str
    near: tuple[str, ...] = ()


class Row(TypedDict):
    """A row of `viet_tat.yml`; `ngu_canh` is a word or several."""

    viet: str
    doc: str
    ngu_canh: NotRequired[str | Iterable[str]]


Glossary = Mapping[str, tuple[Reading, ...]]
NOTHING: Mapping[str, Never] = MappingProxyType({})


@dataclass(frozen=True)
class Voice:
    """A way of reading aloud. `region` is "bac" or "nam"; ValueError for any other.

    `abbreviations` comes from `glossary()`; `overrides` maps a text as written to
    the words to be said, wherever it stands as a whole.
    """

    region: str = "bac"
    abbreviations: Glossary = field(default_factory=lambda: NOTHING, hash=False, repr=False)
    overrides: Mapping[str, str] = field(default_factory=lambda: NOTHING, hash=False, repr=False)

    def __post_init__(self) -> None:
        if self.region not in REGIONS:
            raise ValueError(f"Giọng đọc «{self.region}» không có. Viết bac hoặc nam.")

    @property
    def odd(self) -> str:
        """The word for an empty tens digit: một trăm *linh* năm."""
        return REGIONS[self.region][0]

    @property
    def thousand(self) -> str:
        return REGIONS[self.region][1]

    @cached_property
    def abbreviation_pattern(self) -> re.Pattern[str] | None:
        # A digit may follow (QL1B, NQ18), a letter may not.
        return whole_words(self.abbreviations, after=r"(?![^\W\d_])")

    @cached_property
    def override_pattern(self) -> re.Pattern[str] | None:
        return whole_words(self.overrides, after=r"(?!\w)")


def glossary(rows: Iterable[Row]) -> Glossary:
    """The rows as a glossary.

    The same `viet` may stand in several rows; the row whose context is nearest is read.
    KeyError when a row lacks `viet` or `doc`.
    """
    found: dict[str, tuple[Reading, ...]] = {}
    for entry in rows:
        near = entry.get("ngu_canh") or ()
        near = (near,) if isinstance(near, str) else tuple(near)
        reading = Reading(entry["doc"], near)
        found[entry["viet"]] = (*found.get(entry["viet"], ()), reading)
    return MappingProxyType(found)


def whole_words(written: Iterable[str], after: str) -> re.Pattern[str] | None:
    """Any of `written` standing as a whole, the longest first; None when there is none."""
    longest_first = sorted(filter(None, written), key=lambda text: (-len(text), text))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))}){after}")


DEFAULT = Voice()
