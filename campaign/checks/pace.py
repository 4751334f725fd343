"""Rules of pace: milestones, profiles and on what they rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.progress.pace import STRAIGHT


def milestones_out_of_order(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Milestones follow one another inside the campaign's time."""
    period = campaign.phong_trao.thoi_gian
    for target in campaign.chi_tieu.chi_tieu:
        days = [m.ngay for m in target.moc]
        if days != sorted(set(days)):
            yield problem(
                target,
                "moc",
                f"{target.ma} có các mốc không theo thứ tự ngày. Xếp lại từ sớm đến muộn.",
            )
        for milestone in target.moc:
            if not period.first <= milestone.ngay <= period.last:
                yield problem(
                    milestone,
                    "ngay",
                    f"{target.ma} có mốc nằm ngoài thời gian thi đua. Xem lại ngày.",
                )
        if (
            target.rises
            and target.target is not None
            and any(later.gia_tri < earlier.gia_tri for earlier, later in pairwise(target.moc))
        ):
            yield problem(
                target, "moc", f"{target.ma} có mốc sau thấp hơn mốc trước. Xem lại các số."
            )


def milestones_without_a_start(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A pace needs to know where the way begins."""
    for target in campaign.chi_tieu.chi_tieu:
        level = target.manner.has_way and not target.manner.starts_at_zero
        if (target.moc or target.nhip) and level and not target.so_goc:
            yield warning(
                target,
                "so_goc",
                f"{target.ma} có nhịp hoặc mốc nhưng chưa có so_goc, nên chưa so được tiến độ. Bổ"
                " sung số gốc khi có.",
            )


def pace_is_not_for_it(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Of what has no way to go, a milestone or a pace compares nothing."""
    for target in campaign.chi_tieu.chi_tieu:
        if (target.moc or target.nhip) and not (target.manner.has_way or target.is_yes_or_no):
            yield warning(
                target,
                "moc" if target.moc else "nhip",
                f"{target.ma} thuộc loại không so nhịp: trang không dùng dòng này. Xóa đi, hoặc đổi"
                " loai.",
            )


def pace_without_a_reason(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Milestones and straight lines are ours: the page says on what they rest."""
    for target in campaign.chi_tieu.chi_tieu:
        if (target.moc or target.nhip in STRAIGHT) and not target.nhip_nguon:
            yield warning(
                target,
                "nhip_nguon",
                f"{target.ma} có nhịp hoặc mốc nhưng chưa ghi nhip_nguon. Ghi căn cứ, ví dụ: Ước"
                f" lượng của cán bộ nông nghiệp {campaign.called.commune}.",
            )


CHECKS = (
    milestones_out_of_order,
    pace_is_not_for_it,
    milestones_without_a_start,
    pace_without_a_reason,
)
