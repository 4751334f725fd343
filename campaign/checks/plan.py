"""Rules of the plan: its clauses, and what its targets point to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.models.plan import Plan
from campaign.progress.pace import STRAIGHT
from campaign.words.nearest import nearest


def clause_numbered_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A clause has one entry: its number is its address."""
    seen: set[str] = set()
    for clause, place in zip(campaign.ke_hoach.muc, campaign.ke_hoach.places, strict=True):
        if place.anchor in seen and place.label.is_bullet:
            said = f"tên «{clause.tieu_de}» ghi hai lần ở cùng một chỗ. Sửa tên hoặc gộp hai mục."
            yield problem(clause, "tieu_de", said)
        elif place.anchor in seen:
            yield problem(clause, "muc", f"{place.name} ghi hai lần. Sửa số mục hoặc gộp hai mục.")
        seen.add(place.anchor)


def id_given_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target's id is its address and belongs to one target only."""
    targets = campaign.chi_tieu
    for name, things in (
        ("chỉ tiêu", targets.chi_tieu),
        ("nhóm", targets.nhom),
        ("nhịp", targets.nhip),
    ):
        seen: set[str] = set()
        for thing in things:
            if thing.ma in seen:
                yield problem(thing, "ma", f"mã {name} «{thing.ma}» đã dùng ở trên. Đặt mã khác.")
            seen.add(thing.ma)
    for target in targets.chi_tieu:
        seen = set()
        for criterion in target.criteria:
            if criterion.ma in seen:
                yield problem(
                    criterion,
                    "ma",
                    f"{target.ma} có mã tiêu chí «{criterion.ma}» hai lần. Đặt mã khác, hoặc xóa"
                    " một.",
                )
            seen.add(criterion.ma)


def points_to_nothing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A group names a clause, and a target a group, a clause and a profile, that exist."""
    groups = {group.ma for group in campaign.chi_tieu.nhom}
    plan = campaign.ke_hoach
    profiles = {profile.ma for profile in campaign.chi_tieu.nhip} | STRAIGHT
    for group in campaign.chi_tieu.nhom:
        if group.muc and (unclear := unclear_clause(plan, group.muc)):
            yield problem(group, "muc", unclear)
    for target in campaign.chi_tieu.chi_tieu:
        for key, what, name, known in (
            ("nhom", "không có nhóm", target.nhom, groups),
            ("nhip", "không có nhịp", target.nhip, profiles),
        ):
            if name and name not in known:
                said = f"{target.ma}: {what} «{name}». {nearest(name, known - {'deu'})}"
                yield problem(target, key, said)
        if unclear := unclear_clause(plan, target.muc):
            yield problem(target, "muc", f"{target.ma}: {unclear}")


def unclear_clause(plan: Plan, written: str) -> str:
    """Why `written` doesn't say one clause of the plan; empty when it does."""
    meant = plan.meant(written)
    if len({place.anchor for place in meant}) == 1:
        return ""
    numbers = list(dict.fromkeys(place.number for place in meant or plan.places))
    if not meant:
        bare = re.sub(r"\Amục ", "", written, flags=re.IGNORECASE)
        return f"kế hoạch không có mục «{written}». {nearest(bare, numbers)}"
    shown = ", ".join(numbers[:12]) + (", …" if len(numbers) > 12 else "")
    return (
        f"kế hoạch có {len(meant)} mục «{written}»: {shown}. Viết rõ là mục nào, ví dụ"
        f" {numbers[0]}."
    )


def clause_out_of_order(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A sub-clause stands below its clause."""
    for clause, place in zip(campaign.ke_hoach.muc, campaign.ke_hoach.places, strict=True):
        if parent := place.missing:
            yield problem(
                clause,
                "muc",
                f"mục {clause.muc} đứng trước mục {parent}, hoặc thiếu mục {parent}. Thêm mục"
                f" {parent} lên trên.",
            )


CHECKS = (clause_numbered_twice, clause_out_of_order, id_given_twice, points_to_nothing)
