"""Rules of the plan: its clauses, and what its targets point to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.progress.pace import STRAIGHT
from campaign.words.nearest import nearest


def clause_numbered_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A clause has one entry: its number is its address."""
    seen: set[str] = set()
    for clause in campaign.ke_hoach.muc:
        if clause.muc in seen:
            yield problem(
                clause, "muc", f"mục {clause.muc} ghi hai lần. Sửa số mục hoặc gộp hai mục."
            )
        seen.add(clause.muc)


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
    clauses = {clause.muc for clause in campaign.ke_hoach.muc}
    profiles = {profile.ma for profile in campaign.chi_tieu.nhip} | STRAIGHT
    for group in campaign.chi_tieu.nhom:
        if group.muc and group.muc not in clauses:
            yield problem(
                group, "muc", f"kế hoạch không có mục «{group.muc}». {nearest(group.muc, clauses)}"
            )
    for target in campaign.chi_tieu.chi_tieu:
        for key, what, name, known in (
            ("nhom", "không có nhóm", target.nhom, groups),
            ("muc", "kế hoạch không có mục", target.muc, clauses),
            ("nhip", "không có nhịp", target.nhip, profiles),
        ):
            if name and name not in known:
                said = f"{target.ma}: {what} «{name}». {nearest(name, known - {'deu'})}"
                yield problem(target, key, said)


def clause_out_of_order(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A sub-clause stands below its clause."""
    seen: set[str] = set()
    for clause in campaign.ke_hoach.muc:
        parent = clause.muc.rpartition(".")[0]
        if parent and parent not in seen:
            yield problem(
                clause,
                "muc",
                f"mục {clause.muc} đứng trước mục {parent}, hoặc thiếu mục {parent}. Thêm mục"
                f" {parent} lên trên.",
            )
        seen.add(clause.muc)


CHECKS = (clause_numbered_twice, clause_out_of_order, id_given_twice, points_to_nothing)
