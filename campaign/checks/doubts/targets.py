"""Rules of what is doubted in the plan: its numbers against one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from campaign.checks.doubts.ask import half, likely
from campaign.checks.doubts.nature import nature_of, never_negative, says_change
from campaign.checks.doubts.says import rounded_times
from campaign.checks.doubts.sizes import Mistake, mistake_between, mistake_beyond
from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.kinds import Indicator
from campaign.models.scalars import Written
from campaign.words.measures import mistaken_for
from campaign.words.wholes import counts_wholes
from campaign.words.written import number, with_unit

# A number of a target: the fact and the key where it stands, what it is called, its value.
Numbered = tuple[Written, str, str, Decimal]

_RIGHT = "Mọi số đều đúng thì thêm da_xem_lai: có vào chỉ tiêu này."


def base_is_doubted(indicator: Indicator) -> bool:
    """Whether the base looks as if it were in another unit than the target, and nobody said that it
    is right.
    """
    base, target = indicator.base, _typed_target(indicator)
    if indicator.da_xem_lai or base is None or target is None:
        return False
    return _mistaken(base, target, indicator) is not None


def _typed_target(indicator: Indicator) -> Decimal | None:
    """The target as it is typed, where it is a number in the indicator's unit and no step."""
    typed = None if indicator.is_step else getattr(indicator, "muc_tieu", None)
    return typed if isinstance(typed, Decimal) else None


def _mistaken(value: Decimal, target: Decimal, indicator: Indicator) -> Mistake | None:
    sizes = mistaken_for(indicator.unit)
    return mistake_between(value, target, sizes, total=indicator.accumulates)


def target_is_odd(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """The base, the milestones and the changed target are of the target's own size."""
    for target in campaign.chi_tieu.chi_tieu:
        typed = _typed_target(target)
        if typed is None or target.da_xem_lai:
            continue
        for fact, key, called, value in _beside(target):
            if found := _mistaken(value, typed, target):
                yield problem(fact, key, _said(target, called, value, typed, found))
        for milestone in target.moc:
            if found := _milestone_mistaken(milestone.gia_tri, typed, target):
                said = _said(target, "mốc", milestone.gia_tri, typed, found)
                yield problem(milestone, "gia_tri", said)
                break  # the others are mostly in the same unit


def _beside(target: Indicator) -> Iterator[Numbered]:
    """The numbers that are told of the same thing as the target."""
    if target.so_goc:
        yield target.so_goc, "gia_tri", "số gốc", target.so_goc.gia_tri
    if _typed_target(target) is None:
        return
    ambition = getattr(target, "phan_dau", None)
    if isinstance(ambition, Decimal):
        yield target, "phan_dau", "mức phấn đấu", ambition
    for change in target.dieu_chinh:
        if change.muc_tieu_moi is not None:
            yield change, "muc_tieu_moi", "mục tiêu mới", change.muc_tieu_moi
        if change.phan_dau_moi is not None:
            yield change, "phan_dau_moi", "mức phấn đấu mới", change.phan_dau_moi
        if change.so_goc_moi is not None:
            yield change, "so_goc_moi", "số gốc mới", change.so_goc_moi


def _milestone_mistaken(value: Decimal, typed: Decimal, target: Indicator) -> Mistake | None:
    """Early milestones of what adds up are a small part of it, as its figures are."""
    if not target.accumulates:
        return _mistaken(value, typed, target)
    sizes, whole = mistaken_for(target.unit), counts_wholes(target.unit)
    return mistake_beyond(value, typed, sizes, whole=whole)


def _said(target: Indicator, called: str, value: Decimal, typed: Decimal, found: Mistake) -> str:
    larger = abs(value) > abs(typed)
    times = abs(value / typed) if larger else abs(typed / value)
    size = f"gấp khoảng {rounded_times(times)} lần"
    if not larger:
        size = f"chỉ bằng khoảng một phần {rounded_times(times)}"
    meant = likely(value, found, nature_of(target))
    return (
        f"{target.ma} có {called} {with_unit(value, target.unit)}, {size} mục tiêu"
        f" {with_unit(typed, target.unit)}. Một trong hai số nhầm đơn vị. {meant} {_RIGHT}"
    )


def target_counts_halves(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """What is counted in wholes is asked for in wholes."""
    for target in campaign.chi_tieu.chi_tieu:
        if target.da_xem_lai:
            continue
        for fact, key, called, value in _asked(target):
            if found := half(value, nature_of(target)):
                yield warning(fact, key, found.said(f"{target.ma}, {called}", _RIGHT))


def target_out_of_bounds(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target can be reached: not below nothing unless it is a change that may fall, and no more
    than all of a whole unless the thing allows it.
    """
    for target in campaign.chi_tieu.chi_tieu:
        for fact, key, called, value in _asked(target):
            if (
                value < 0
                and not called.startswith("số gốc")
                and (said := _below_zero(target, called))
            ):
                yield problem(fact, key, said)
            elif value > 100 and not _may_pass(target):
                yield problem(
                    fact,
                    key,
                    f"{target.ma} có {called} {number(value)}%, quá 100%. Xem lại con số; chỉ tiêu"
                    " vốn có thể quá 100% thì ghi qua_100: có.",
                )
                break  # the remedy is one for all of them


def _asked(target: Indicator) -> Iterator[Numbered]:
    """The target and what is told beside it."""
    if (typed := _typed_target(target)) is not None:
        yield target, "muc_tieu", "mục tiêu", typed
    yield from _beside(target)


def _below_zero(target: Indicator, called: str) -> str:
    """What to say of a target below zero; empty where it is data."""
    said = f"{target.ma} có {called} là số âm. Xem lại con số"
    if not says_change(target) and never_negative(target):
        return f"{said}."
    right = "; đúng thì thêm da_xem_lai: có vào chỉ tiêu này."
    return "" if target.da_xem_lai or says_change(target) else said + right


def _may_pass(target: Indicator) -> bool:
    return target.unit != "%" or target.qua_100 or target.may_pass_the_whole


CHECKS = (target_out_of_bounds, target_is_odd, target_counts_halves)
