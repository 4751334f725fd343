"""Rules of what is asked: targets, their changes, and targets made of others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import prod

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.kinds import Indicator
from campaign.words.nearest import nearest
from campaign.words.written import number


def minimum_above_its_ambition(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A changed minimum stays below the ambition, as the plan's own does."""
    for target in campaign.chi_tieu.chi_tieu:
        for change in target.dieu_chinh:
            changed, ambition = change.muc_tieu_moi, target.ambition
            if changed is not None and ambition is not None and not 0 < changed < ambition:
                yield problem(
                    change,
                    "muc_tieu_moi",
                    f"{target.ma} có mức tối thiểu mới {number(changed)}, phải lớn hơn 0 và nhỏ hơn"
                    f" mức phấn đấu {number(ambition)}. Xem lại con số.",
                )


def changes_out_of_order(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """The last change of a target is the one that holds."""
    for target in campaign.chi_tieu.chi_tieu:
        for earlier, later in pairwise(target.dieu_chinh):
            if later.ngay < earlier.ngay:
                yield problem(
                    later,
                    "ngay",
                    f"{target.ma} có các lần điều chỉnh không theo thứ tự ngày. Xếp lại từ sớm đến"
                    " muộn.",
                )


def made_of_nothing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """The parts and the weight of a target are targets of the plan."""
    for target in campaign.chi_tieu.chi_tieu:
        parts = target.tinh_tu.tu if target.tinh_tu else ()
        for other in (*parts, *filter(None, (target.trong_so,))):
            if other not in campaign.indicators:
                yield problem(
                    target,
                    "tinh_tu" if other in parts else "trong_so",
                    f"{target.ma}: không có chỉ tiêu «{other}»."
                    f" {nearest(other, campaign.indicators)}",
                )


def computed_from_itself(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """No target is a part of itself, straight or through others."""
    for target in campaign.chi_tieu.chi_tieu:
        reached: set[str] = set()
        waiting = list(target.tinh_tu.tu) if target.tinh_tu else []
        while waiting:
            other = waiting.pop()
            if other == target.ma:
                yield problem(
                    target,
                    "tinh_tu",
                    f"{target.ma} được tính từ chính nó. Xem lại tinh_tu của các chỉ tiêu này.",
                )
                break
            if other not in reached and other in campaign.indicators:
                reached.add(other)
                part = campaign.indicators[other].tinh_tu
                waiting += part.tu if part else ()


def differs(typed: Decimal, computed: Decimal) -> bool:
    """More than rounding explains: over max(0,05; 0,5 %)."""
    return abs(typed - computed) > max(Decimal("0.05"), abs(computed) * Decimal("0.005"))


def computed_target(target: Indicator, campaign: Campaign) -> Decimal | None:
    """What a composite's target should be by its parts' targets."""
    if not target.tinh_tu:
        return None
    known = [campaign.indicators[ma] for ma in target.tinh_tu.tu if ma in campaign.indicators]
    asked = [part.original_target for part in known if part.original_target is not None]
    if len(asked) < len(target.tinh_tu.tu):
        return None
    return (
        sum(asked, Decimal(0)) if target.tinh_tu.phep == "tong" else prod(asked, start=Decimal(1))
    )


def target_differs_from_its_parts(
    campaign: Campaign, facts: Facts, today: date
) -> Iterator[Problem]:
    """The target of a composite agrees with the targets of its parts."""
    for target in campaign.chi_tieu.chi_tieu:
        computed, typed = computed_target(target, campaign), target.original_target
        if (
            target.tinh_tu
            and computed is not None
            and typed is not None
            and differs(typed, computed)
        ):
            how = "cộng" if target.tinh_tu.phep == "tong" else "nhân"
            yield problem(
                target,
                "muc_tieu",
                f"{target.ma} ghi {number(typed)}, nhưng {how} mục tiêu các phần được"
                f" {number(computed)}. Sửa con số sai.",
            )


CHECKS = (
    minimum_above_its_ambition,
    changes_out_of_order,
    made_of_nothing,
    computed_from_itself,
    target_differs_from_its_parts,
)
