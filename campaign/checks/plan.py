"""Rules of the plan and its targets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import prod

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.kinds import Indicator
from campaign.progress.pace import STRAIGHT
from campaign.words.addresses import RESERVED
from campaign.words.nearest import nearest
from campaign.words.written import number, slug


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


def target_out_of_bounds(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target can be reached: not negative, and no more than all of a whole."""
    for target in campaign.chi_tieu.chi_tieu:
        typed = [
            (target, "muc_tieu", getattr(target, "muc_tieu", None)),
            *((change, "muc_tieu_moi", change.muc_tieu_moi) for change in target.dieu_chinh),
        ]
        for fact, key, value in typed:
            if value is not None and value < 0:
                yield problem(fact, key, f"{target.ma} có mục tiêu là số âm. Xem lại con số.")
            elif (
                value is not None and value > 100 and target.unit == "%" and not target.accumulates
            ):
                yield problem(
                    fact,
                    key,
                    f"{target.ma} có mục tiêu {number(value)}%, quá 100%. Xem lại con số.",
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
        level = target.has_way and not target.starts_at_zero
        if (target.moc or target.nhip) and level and not target.so_goc:
            yield warning(
                target,
                "so_goc",
                f"{target.ma} có nhịp hoặc mốc nhưng chưa có so_goc, nên chưa so được tiến độ. Bổ"
                " sung số gốc khi có.",
            )


def pace_without_a_reason(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Milestones and straight lines are ours: the page says on what they rest."""
    for target in campaign.chi_tieu.chi_tieu:
        if (target.moc or target.nhip in STRAIGHT) and not target.nhip_nguon:
            yield warning(
                target,
                "nhip_nguon",
                f"{target.ma} có nhịp hoặc mốc nhưng chưa ghi nhip_nguon. Ghi căn cứ, ví dụ: Ước"
                " lượng của cán bộ nông nghiệp xã.",
            )


def frozen_but_real(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Only an illustration stands still on a day of its own."""
    head = campaign.phong_trao
    if head.xem_tai_ngay and not head.minh_hoa:
        yield problem(
            head, "xem_tai_ngay", "chỉ phong trào minh họa mới dừng ở một ngày. Xóa dòng này."
        )


def address_is_taken(facts: Facts, today: date) -> Iterator[Problem]:
    """A campaign's folder is the first part of its address and must not hide another page."""
    for campaign in facts.phong_trao:
        if campaign.ma in RESERVED or slug(campaign.ma) != campaign.ma:
            yield problem(
                campaign.phong_trao,
                "ten",
                f"thư mục «{campaign.ma}» không dùng làm địa chỉ được. Đổi tên thư mục, ví dụ"
                f" {campaign.phong_trao.nam}.",
            )


def draft_comes_first(facts: Facts, today: date) -> Iterator[Problem]:
    """The campaign that the home page speaks of is decided."""
    if facts.current.phong_trao.du_thao:
        yield problem(
            facts.current.phong_trao,
            "du_thao",
            "phong trào hiện tại còn là dự thảo. Chốt xong thì xóa dòng du_thao; chưa chốt thì để"
            " phong_trao_hien_tai trong trang.yml là phong trào trước.",
        )


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


CHECKS = (
    clause_numbered_twice,
    clause_out_of_order,
    id_given_twice,
    target_out_of_bounds,
    changes_out_of_order,
    points_to_nothing,
    made_of_nothing,
    computed_from_itself,
    target_differs_from_its_parts,
    milestones_out_of_order,
    milestones_without_a_start,
    pace_without_a_reason,
    frozen_but_real,
)
SITE_CHECKS = (address_is_taken, draft_comes_first)
