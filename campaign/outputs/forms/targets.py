"""What the report form knows of each target: how its figure is written, what was published, and the
numbers that its status follows from.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from campaign.checks.figures import allowed_forms
from campaign.facts import Campaign
from campaign.models.indicators import Ceiling, Indicator, Maintained, Range, YesOrNo
from campaign.progress import Measurement, Progress
from campaign.progress.track import can_be_lost, has_a_way, lacks_base
from campaign.view.targets import TargetView
from campaign.words.written import date_short


def typed(value: Decimal | None) -> str | None:
    """A number for the script: plain digits, a point before the fraction."""
    return None if value is None else f"{value:f}"


def target_data(campaign: Campaign, progress: Progress, view: TargetView) -> dict[str, Any]:
    """One target as the script knows it; numbers are texts, since no number of a browser is
    exact.
    """
    indicator = progress.indicator
    return {
        "ma": indicator.ma,
        "name": view.name,
        "short": view.short,
        "unit": "%" if indicator.loai == "ty_le" else indicator.don_vi_tinh,
        "kind": indicator.loai,
        "form": figure_form(indicator),
        "parts_of": list(indicator.tinh_tu.tu) if indicator.tinh_tu else [],
        "operator": indicator.tinh_tu.phep if indicator.tinh_tu else "",
        "weight": indicator.trong_so or "",
        "kept": typed(indicator.muc_tieu) if isinstance(indicator, Maintained) else None,
        "criteria": [c.ma for c in getattr(indicator, "tieu_chi", ())],
        "earlier": [_measured(m, indicator) for m in progress.measurements],
        **_status_numbers(campaign, progress),
    }


def figure_form(indicator: Indicator) -> str:
    """Which of the ways to write a figure the form offers first."""
    if indicator.tinh_tu:
        return "computed"
    forms, _ = allowed_forms(indicator)
    return (
        "mau_so"
        if "mau_so" in forms
        else next(form for form in ("hoan_thanh", "ket_qua", "gia_tri") if form in forms)
    )


def _measured(measurement: Measurement, indicator: Indicator) -> dict[str, Any]:
    figure = measurement.figure
    return {
        "day": measurement.day.isoformat(),
        "value": typed(measurement.value),
        "says": date_short(measurement.day),
        "typed": (
            figure is not None and (figure.gia_tri is not None or bool(measurement.corrections))
        ),
        "file": measurement.report.source.path.rpartition("/so_lieu/")[2],
        "parts": list((figure.chia_theo or {}) if figure else ()),
    }


def _status_numbers(campaign: Campaign, progress: Progress) -> dict[str, Any]:
    """The fixed part of `progress.track`: what of a target's situation no new figure changes."""
    indicator, target, start = progress.indicator, progress.target, progress.baseline
    return {
        "target": typed(target),
        "start": typed(start),
        "operator_of": getattr(indicator, "so_sanh", ">="),
        "changed": bool(indicator.dieu_chinh),
        "way": has_a_way(indicator),
        "losable": can_be_lost(indicator),
        "base_needed": lacks_base(indicator, target),
        "adds_up": (
            indicator.loai in {"luy_ke", "danh_muc", "khoang"}
            or bool(getattr(indicator, "cong_don", False))
        ),
        "yes_no": (
            isinstance(indicator, YesOrNo) or (isinstance(indicator, Maintained) and target is None)
        ),
        "guarded": isinstance(indicator, (Ceiling, Maintained)),
        "all_year": isinstance(indicator, Maintained) and indicator.ca_nam,
        "for_good": (
            indicator.cong_don
            if isinstance(indicator, Ceiling)
            else isinstance(indicator, Maintained) and indicator.ca_nam
        ),
        "ambition": typed(indicator.phan_dau) if isinstance(indicator, Range) else None,
        "pace": (
            [[day.isoformat(), typed(share)] for day, share in progress.pace.points]
            if progress.pace
            else None
        ),
    }
