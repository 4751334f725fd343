"""Rules of what is asked: targets, their changes, and targets made of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import prod

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.kinds import Indicator
from campaign.progress.measure import factor_of_parts
from campaign.words.nearest import nearest
from campaign.words.written import date_short, number


def minimum_above_its_ambition(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A changed minimum stays short of the ambition, as the plan's own does."""
    for target in campaign.chi_tieu.chi_tieu:
        terms = target.first_terms
        for change in target.dieu_chinh:
            terms = terms.after(change)
            least, most = terms.number, terms.ambition
            if least is None or most is None:
                continue
            short = 0 < least < most if target.ambition_is_more else most < least
            if not short:
                yield problem(
                    change,
                    "muc_tieu_moi" if change.muc_tieu_moi is not None else "phan_dau_moi",
                    f"{target.ma} có mức tối thiểu {number(least)} và mức phấn đấu {number(most)}"
                    " sau điều chỉnh: mức phấn đấu phải cao hơn mức tối thiểu. Xem lại con số.",
                )


def yearly_in_a_broken_term(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """How much «30 ha/năm» is over five years and a half, only the plan can say."""
    period = campaign.phong_trao.thoi_gian
    for target in campaign.chi_tieu.chi_tieu:
        if target.is_yearly and not period.is_of_whole_years:
            by_key = getattr(target, "tung_nam", False)
            yield problem(
                target,
                "tung_nam" if by_key else "don_vi_tinh",
                f"{target.ma} có mục tiêu từng năm, mà phong trào không tròn năm. Ghi mục tiêu của"
                f" cả thời gian, và bỏ {'tung_nam' if by_key else '«/năm» ở đơn vị tính'}.",
            )


def yearly_by_its_words(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """In a term of years «mỗi năm không quá 5 vụ», «giảm 1%/năm» is not the term's own number."""
    years = campaign.phong_trao.thoi_gian.years
    for target in campaign.chi_tieu.chi_tieu:
        asked = target.first_terms.number
        counted = target.accumulates or target.is_compared
        if years < 2 or asked is None or not counted or target.is_yearly or target.da_xem_lai:
            continue
        if _asked_each_year(target.nguyen_van, asked) or target.don_vi_tinh.endswith("/năm"):
            yield problem(
                target,
                next(key for key in target.asked_keys if getattr(target, key) is not None),
                f"{target.ma} ghi {number(asked)} là của mỗi năm, mà phong trào dài {years} năm."
                f" {_EACH_YEAR_REMEDY[_in_its_year(target)]} Đúng là số của cả {years} năm thì"
                " thêm da_xem_lai: có.",
            )


_EACH_YEAR_REMEDY = {
    "limit": "Ghi cong_don: không, và mỗi báo cáo ghi số của năm ấy.",
    "step": "Thêm tung_nam: có, và ghi cong_don: không.",
    "total": "Thêm tung_nam: có.",
}


def _in_its_year(target: Indicator) -> str:
    if target.is_compared:
        return "step"
    return "limit" if target.is_guarded else "total"


def _asked_each_year(text: str, asked: Decimal) -> bool:
    """Whether the plan's sentence says this number of each year: «mỗi năm 30 ha», «1%/năm»."""
    typed = rf"(?<![\d.,]){re.escape(number(asked))}(?![\d]|[.,]\d)"
    each = r"(?:mỗi|hằng|hàng|từng|bình quân) năm(?! học)"
    after = r"(?:/\s*năm|\b(?:mỗi|một|hằng|hàng) năm)\b(?! học)"
    return bool(
        re.search(rf"(?i)\b{each}[^\d;.]{{0,60}}{typed}|{typed}[^\d;,.]{{0,20}}{after}", text)
    )


def nothing_to_keep(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """To keep nothing is a limit; a rank lies within the row."""
    for target in campaign.chi_tieu.chi_tieu:
        asked = target.first_terms.number
        if target.loai == "duy_tri" and asked == 0:
            yield problem(
                target,
                "muc_tieu",
                f"{target.ma} giữ 0 là không để có: đổi loai thành tran, thêm cong_don.",
            )
        if target.loai == "xep_hang" and target.most and asked and asked > target.most:
            yield problem(
                target,
                "muc_tieu",
                f"{target.ma} phải xếp thứ {number(asked)} trong {number(target.most)}. Xem lại hai"
                " số.",
            )


def step_is_ambiguous(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """«Giảm 4%» of a rate in per cent is meant as 4 points nearly always, and sums to less than
    nothing where the base is too small.
    """
    for target in campaign.chi_tieu.chi_tieu:
        if target.is_step and target.unit.startswith("%") and not target.da_xem_lai:
            key = "giam" if target.loai == "giam" else "tang"
            number_typed = number(target.first_terms.number or Decimal(0))
            yield problem(
                target,
                key,
                f"{target.ma} tính bằng %, nên «{number_typed}%» thường là điểm phần trăm. Đổi dòng"
                f" này thành {key}_so: {number_typed}. Đúng là phần trăm của số gốc thì thêm"
                " da_xem_lai: có.",
            )
        reached, base = target.original_target, target.first_terms.base
        if not target.is_compared or reached is None or base is None:
            continue
        if reached < 0 <= base or (base == 0 and target.is_step):
            yield problem(
                target,
                "so_goc",
                f"{target.ma} có số gốc {number(base)}, tính ra phải tới {number(reached)}. Xem lại"
                " số gốc và mức tăng, giảm.",
            )


def change_does_not_fit(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A changed target is written in the terms of its kind: the plan's «tăng 12%» becomes 15, not
    1437,5.
    """
    for target in campaign.chi_tieu.chi_tieu:
        for change in target.dieu_chinh:
            if change.muc_tieu_moi is not None and target.is_told_in_words:
                yield problem(
                    change,
                    "muc_tieu_moi",
                    f"{target.ma} không có con số để đổi. Xóa dòng này; văn bản bỏ chỉ tiêu thì ghi"
                    " bo: có.",
                )
            elif change.muc_tieu_moi is not None and target.is_step and change.muc_tieu_moi > 1000:
                was = target.asked_in_short(target.first_terms)
                yield problem(
                    change,
                    "muc_tieu_moi",
                    f"{target.ma} ghi mức mới {number(change.muc_tieu_moi)}. Kế hoạch ghi «{was}»"
                    " thì mức mới cũng ghi như vậy, ví dụ 15.",
                )
            if change.muc_tieu_moi is not None and target.is_compared and change.muc_tieu_moi < 0:
                yield problem(
                    change,
                    "muc_tieu_moi",
                    f"{target.ma} ghi số dương: «{target.asked_in_short(target.first_terms)}» đổi"
                    " mức thì vẫn ghi số không có dấu trừ.",
                )
            if change.so_goc_moi is not None and not target.is_based:
                yield problem(
                    change, "so_goc_moi", f"{target.ma} không tính từ số gốc. Xóa dòng này."
                )
            if change.phan_dau_moi is not None and target.first_terms.ambition is None:
                yield problem(
                    change, "phan_dau_moi", f"{target.ma} không có mức phấn đấu. Xóa dòng này."
                )
            if (
                change.muc_tieu_moi is not None
                and target.criteria
                and change.muc_tieu_moi > len(target.criteria)
            ):
                yield problem(
                    change,
                    "muc_tieu_moi",
                    f"{target.ma} chỉ có {len(target.criteria)} tiêu chí. Xem lại con số, hoặc kể"
                    " thêm tiêu chí.",
                )
            if change.ngay > today:
                yield problem(
                    change,
                    "ngay",
                    f"{date_short(change.ngay)} còn ở phía trước. Xem lại ngày, hoặc chờ văn bản có"
                    " hiệu lực hãy ghi.",
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
    if target.tinh_tu.phep == "tong":
        return sum(asked, Decimal(0))
    return prod(asked, start=factor_of_parts(campaign, target))


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
    nothing_to_keep,
    yearly_in_a_broken_term,
    yearly_by_its_words,
    step_is_ambiguous,
    change_does_not_fit,
    changes_out_of_order,
    made_of_nothing,
    computed_from_itself,
    target_differs_from_its_parts,
)
