"""What the report form knows of each target: how its figure is written, what was published, and the
numbers that its status follows from.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from campaign.checks.doubts import Nature, nature_of
from campaign.facts import Campaign
from campaign.facts.places import REPORTS
from campaign.kinds import Indicator
from campaign.models import Report
from campaign.progress import Measurement, Progress
from campaign.progress.measure import factor_of_parts
from campaign.progress.pace import pace_of, span
from campaign.view.indicators import IndicatorView
from campaign.words.written import date_short

# Plain values by the name that the script has for each.
Known = dict[str, object]


def typed(value: Decimal | None) -> str | None:
    """A number for the script: plain digits, a point before the fraction."""
    return None if value is None else f"{value:f}"


def indicator_data(campaign: Campaign, progress: Progress, view: IndicatorView) -> Known:
    """One target as the script knows it; numbers are texts, since no number of a browser is
    exact.
    """
    indicator = progress.indicator
    return {
        "ma": indicator.ma,
        "name": view.name,
        "short": view.short,
        "unit": indicator.unit,
        "results": _results(indicator),
        "form": figure_form(indicator),
        "forms": list(indicator.forms.keys),
        "remedy": indicator.forms.remedy,
        "parts_of": list(indicator.tinh_tu.tu) if indicator.tinh_tu else [],
        "operator": indicator.tinh_tu.phep if indicator.tinh_tu else "",
        "factor": typed(factor_of_parts(campaign, indicator)),
        "joins": indicator.joins,
        "joins_said": bool(indicator.gop),
        "adds_its_parts": indicator.adds_its_parts,
        "villages": list(indicator.theo_thon),
        "weight": indicator.trong_so or "",
        "kept": typed(indicator.most),
        "criteria": [c.ma for c in indicator.criteria],
        "earlier": [_measured(m, indicator) for m in progress.measurements],
        "nature": _nature(nature_of(indicator)),
        **_status_numbers(campaign, progress),
    }


def _nature(nature: Nature) -> Known:
    """What may be doubted of its figures; its target and what adds up the script knows already."""
    return {
        "averaged": nature.averaged,
        "low_is_fine": nature.low_is_fine,
        "whole": nature.whole,
        "counted": list(nature.counted),
        "past_whole": nature.past_whole,
        "negative": nature.negative,
        "base": typed(nature.base),
    }


def figure_form(indicator: Indicator) -> str:
    """Which of the ways to write a figure the form offers first."""
    if indicator.tinh_tu:
        return "computed"
    return indicator.forms.keys[0]


def _results(indicator: Indicator) -> list[tuple[str, str]]:
    """What may be typed of a check, each with its label."""
    if indicator.result_words is None or not indicator.is_told_in_words:
        return []
    lost, kept = indicator.result_words
    return [(kept, indicator.result_text(Decimal(1))), (lost, indicator.result_text(Decimal(0)))]


def _measured(measurement: Measurement, indicator: Indicator) -> Known:
    figure = measurement.figure
    return {
        "day": measurement.day.isoformat(),
        "value": typed(measurement.value),
        "in_year": typed(measurement.in_year),
        "provisional": measurement.provisional,
        "says": date_short(measurement.day),
        "typed": (
            figure is not None and (figure.gia_tri is not None or bool(measurement.corrections))
        ),
        "file": file_of(measurement),
        "parts": list((figure.chia_theo or {}) if figure else ()),
    }


def file_of(measurement: Measurement) -> str:
    """The name of its report's file."""
    return measurement.report.source.path.rpartition(f"/{REPORTS}/")[2]


def _status_numbers(campaign: Campaign, progress: Progress) -> Known:
    """The fixed part of `progress.track`: what of a target's situation no new figure changes."""
    indicator, manner = progress.indicator, progress.indicator.manner
    return {
        "target": typed(progress.target),
        "start": typed(progress.start),
        "operator_of": indicator.operator,
        "dropped": indicator.is_dropped,
        "way": manner.has_way,
        "level": manner.is_level,
        "falls": indicator.falls,
        "losable": indicator.can_be_lost,
        "base_needed": indicator.lacks_base,
        "adds_up": indicator.accumulates,
        "starts_anew": _starts_anew(campaign, indicator),
        "yes_no": indicator.is_yes_or_no,
        "guarded": indicator.is_guarded,
        "all_year": indicator.holds_always,
        "for_good": indicator.lost_for_good,
        "ambition": typed(indicator.ambition),
        "milestones": [[m.ngay.isoformat(), typed(m.gia_tri)] for m in indicator.moc],
        "time": _time(campaign, progress),
        "early_time": _early_time(campaign, progress),
    }


def _starts_anew(campaign: Campaign, indicator: Indicator) -> bool:
    """Whether its figures count from each January, by themselves or by their parts."""
    parts = indicator.tinh_tu.tu if indicator.tinh_tu else ()
    known = [campaign.indicators[ma] for ma in parts if ma in campaign.indicators]
    return indicator.starts_anew or any(part.starts_anew for part in known)


def _time(campaign: Campaign, progress: Progress) -> Known:
    """The eve of the target's time, its last day, and the pace between them."""
    indicator = progress.indicator
    eve, end = span(campaign, indicator)
    pace = None
    if indicator.manner.has_way and indicator.start is not None:
        pace = pace_of(campaign, indicator)
    return {
        "eve": eve.isoformat(),
        "end": end.isoformat(),
        "pace": [[day.isoformat(), typed(share)] for day, share in pace.points] if pace else None,
    }


def _early_time(campaign: Campaign, progress: Progress) -> Known | None:
    """The same once a report tells what was done before the campaign; None where none can, or one
    does already.
    """
    period, indicator = campaign.phong_trao.thoi_gian, progress.indicator
    if period.counts_from == period.first or not indicator.accumulates:
        return None
    told = Report.model_validate(
        {"ngay_chot": period.counts_from.isoformat(), "nguon": "-", "so_lieu": {indicator.ma: "0"}}
    )
    with_it = replace(campaign, so_lieu=(told, *campaign.so_lieu))
    before = _time(with_it, progress)
    return None if before == _time(campaign, progress) else before
