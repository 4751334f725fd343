"""In which unit a number is wanted at a place of a file, as far as its neighbours tell.

Numbers are parsed before they meet their target, so this looks at what was typed.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping

from pydantic import BaseModel

from campaign.facts.yaml_text import Typed
from campaign.kinds import Indicators
from campaign.models import Correction, Decision, Report, SiteSettings
from campaign.models.scalars import KeyPath
from campaign.words.amounts import Wanted
from campaign.words.written import clean

Units = Mapping[str, Wanted]  # by the code of the target: how its figures are wanted

_SHARES = {"tang", "giam", "dung_sai", "cuoi_thang"}
_COUNTS = {"tu_so", "mau_so", "theo_thon"}
_ASKED = {"muc_tieu_moi", "phan_dau", "phan_dau_moi"}
_TARGETS = {"muc_tieu", "tang", "giam", "tang_so", "giam_so"} | _ASKED


def units_of(targets: Typed) -> dict[str, Wanted]:
    """What chi_tieu.yml says of each target's unit, even where the file has errors."""
    entries = targets.get("chi_tieu") if isinstance(targets, dict) else None
    return {
        ma: Wanted(unit=_unit(entry), note="ghi_chu", is_counted=entry.get("loai") == "ty_le")
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and isinstance(ma := entry.get("ma"), str)
    }


def wanted_at(
    path: KeyPath, content: Typed, model: type[BaseModel], units: Units, kind: type[BaseModel]
) -> Wanted:
    """How the number at `path` is wanted; `kind` is the model that holds it."""
    if issubclass(model, Report) and len(path) > 1 and path[0] == "so_lieu":
        return _of_figure(path, units)
    if issubclass(model, Correction) and isinstance(content, dict):
        return units.get(str(content.get("chi_tieu")), Wanted())
    if issubclass(model, Indicators):
        return _of_target(path, content, kind)
    if issubclass(model, Decision) and path[-1] == "so_tien":
        return Wanted(unit="đồng")
    return Wanted(unit="%") if issubclass(model, SiteSettings) else Wanted()


def _of_figure(path: KeyPath, units: Units) -> Wanted:
    known = units.get(str(path[1]), Wanted(note="ghi_chu"))
    if _COUNTS & set(path):
        return Wanted(note="ghi_chu")
    return known


def _of_target(path: KeyPath, content: Typed, kind: type[BaseModel]) -> Wanted:
    if _SHARES & set(path):
        return Wanted(unit="%", is_target=path[-1] in _TARGETS, signs=_signs(kind))
    entries = content.get("chi_tieu") if isinstance(content, dict) else None
    at = path[1] if len(path) > 1 else None
    if not isinstance(entries, list) or not isinstance(at, int) or at >= len(entries):
        return Wanted()
    entry = entries[at]
    # «Tăng 8%, phấn đấu 10%» is asked in per cent, whatever the figures count.
    by_share = path[-1] in _ASKED and isinstance(entry, dict) and {"tang", "giam"} & set(entry)
    unit = "%" if by_share else _unit(entry)
    if path[-1] in _TARGETS:
        return Wanted(unit=unit, is_target=True, signs=_signs(kind))
    return Wanted(unit=unit)


def _unit(entry: Typed) -> str:
    if not isinstance(entry, dict):
        return ""
    unit = "%" if entry.get("loai") == "ty_le" else entry.get("don_vi_tinh")
    return clean(unit) if isinstance(unit, str) else ""


def _signs(kind: type[BaseModel]) -> tuple[str, ...]:
    """The comparisons that so_sanh takes beside this target."""
    field = kind.model_fields.get("so_sanh")
    return tuple(map(str, typing.get_args(field.annotation))) if field else ()
