"""Rules of what adds up: parts and their weights, computed totals, running totals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from campaign.checks.doubts import odd_days
from campaign.checks.figures import figures_of
from campaign.checks.indicators import differs
from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.kinds import Indicator
from campaign.models.reports import Figure
from campaign.progress import Course, value_of
from campaign.words.nearest import nearest
from campaign.words.written import date_short, number, rounded


def weights_are_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A mean is weighted by a figure of the same report with the same parts."""
    for report, ma, figure, indicator in figures_of(campaign):
        if indicator.trong_so and figure.chia_theo:
            weights = report.so_lieu.get(indicator.trong_so)
            if not weights or not weights.chia_theo:
                yield problem(
                    figure,
                    "chia_theo",
                    f"{ma} chia theo từng phần thì {indicator.trong_so} trong báo cáo này cũng phải"
                    " ghi chia_theo. Bổ sung.",
                )
            elif weights.chia_theo.keys() != figure.chia_theo.keys():
                yield problem(
                    figure,
                    "chia_theo",
                    f"{ma} và {indicator.trong_so} chia theo tên khác nhau. Viết tên các phần giống"
                    " hệt nhau.",
                )
            elif sum(weights.chia_theo.values()) == 0:
                yield problem(
                    figure,
                    "chia_theo",
                    f"{ma} không bình quân được vì {indicator.trong_so} bằng 0. Xem lại hai số.",
                )
        elif (
            indicator.trong_so
            and figure.gia_tri is not None
            and (w := report.so_lieu.get(indicator.trong_so))
            and w.chia_theo
        ):
            yield warning(
                figure,
                f"{ma} là một số chung, còn {indicator.trong_so} chia theo từng phần. Nên ghi"
                " chia_theo cho cả hai để bình quân đúng.",
            )


def typed_total_differs(course: Course, today: date) -> Iterator[Problem]:
    """A composite is computed where all its parts are known; a typed total that disagrees with
    them names both numbers.
    """
    for report, ma, figure, indicator in figures_of(course.campaign):
        if not indicator.tinh_tu:
            continue
        day, typed = report.ngay_chot, value_of(figure, indicator, report)
        computed = next((m.value for m in course.series[ma] if m.day == day and not m.figure), None)
        if computed is None:
            yield from _less_than_its_parts(course, figure, ma, day, typed)
        elif typed is not None and differs(typed, computed):
            yield problem(
                figure,
                f"{ma} ghi {number(typed)}, nhưng tính từ các phần được"
                f" {number(computed.quantize(Decimal('0.01')))}. Sửa con số sai, rồi xóa dòng này.",
            )
        else:
            yield warning(
                figure, f"{ma} được tính từ các phần nên không cần gõ. Có thể xóa dòng này."
            )


def _less_than_its_parts(
    course: Course, figure: Figure, ma: str, day: date, typed: Decimal | None
) -> Iterator[Problem]:
    """A total that came without some of its parts is at least the sum of those that are known."""
    part = course.campaign.indicators[ma].tinh_tu
    if part is None or part.phep != "tong" or typed is None:
        return
    known = sum(
        (m.value for other in part.tu for m in course.series.get(other, ()) if m.day == day),
        Decimal(0),
    )
    if known > typed:
        yield problem(
            figure,
            f"{ma} ghi {number(typed)}, nhưng riêng các phần đã có số cộng lại được"
            f" {number(known)}. Sửa con số sai.",
        )


def running_total_fell(course: Course, today: date) -> Iterator[Problem]:
    """A running total never falls, unless the fall is marked as a correction."""
    for ma, measurements in course.series.items():
        indicator = course.campaign.indicators[ma]
        odd = odd_days(course, ma)
        for earlier, later in pairwise(measurements):
            if (
                indicator.accumulates
                and not odd & {earlier.day, later.day}
                and later.value < earlier.value
                and not earlier.provisional
                and not (later.provisional and later.seen_from <= earlier.seen_from)
                and later.figure
                and not later.figure.giam_vi
            ):
                yield problem(
                    later.figure,
                    f"{ma} là số cộng dồn mà {number(later.value)} thấp hơn {number(earlier.value)}"
                    f" của ngày {date_short(earlier.day)}. Sửa con số, hoặc ghi giam_vi: vì sao"
                    " thấp hơn.",
                )


def sum_differs_from_the_whole(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """What is asked of the villages, and what they did, adds up to the commune's own number where
    it adds up at all.
    """
    for target in campaign.chi_tieu.chi_tieu:
        asked, typed = target.theo_thon, target.first_terms.number
        total = sum(asked.values(), Decimal(0))
        if asked and typed is not None and target.adds_its_parts and total != typed:
            yield problem(
                target,
                "theo_thon",
                f"{target.ma} có mục tiêu {number(typed)}, nhưng cộng các"
                f" {campaign.called.village} được"
                f" {number(total)}. Sửa con số sai.",
            )
    for _, ma, figure, indicator in figures_of(campaign):
        parts, whole = figure.chia_theo or {}, figure.gia_tri
        total = sum(parts.values(), Decimal(0))
        if parts and whole is not None and indicator.adds_its_parts and differs(whole, total):
            yield problem(
                figure,
                "gia_tri",
                f"{ma} ghi {number(whole)}, nhưng cộng các phần được {number(total)}. Sửa con số"
                " sai.",
            )


def village_is_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Of what should be low, a village that is not told would count as none of it."""
    for _, ma, figure, indicator in figures_of(campaign):
        if not (indicator.falls and figure.chia_theo) or figure.gia_tri is not None:
            continue
        missing = [name for name in indicator.theo_thon if name not in figure.chia_theo]
        if missing:
            yield problem(
                figure,
                "chia_theo",
                f"{ma} chưa có số của {', '.join(missing)}. Ghi thêm; chưa biết thì ghi gia_tri: số"
                f" chung của cả {campaign.called.commune}.",
            )


def percentages_do_not_add(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Percentages of villages make none of the commune: their sum means nothing, their mean is
    wrong.
    """
    for _, ma, figure, indicator in figures_of(campaign):
        whole_is_told = figure.gia_tri is not None or indicator.trong_so or indicator.gop
        if figure.chia_theo and indicator.unit == "%" and not whole_is_told:
            yield problem(
                figure,
                "chia_theo",
                f"{ma} tính bằng %, không cộng các phần được. Thêm gia_tri: số chung của cả"
                f" {campaign.called.commune}.",
            )


def unknown_part(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Where the plan asks something of each village, a figure names those villages."""
    for _, ma, figure, indicator in figures_of(campaign):
        for name in figure.chia_theo or {}:
            if indicator.theo_thon and name not in indicator.theo_thon:
                yield problem(
                    figure,
                    "chia_theo",
                    name,
                    f"{ma} không có mục tiêu cho «{name}». {nearest(name, indicator.theo_thon)}",
                )


def parts_are_of_the_same_land(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Seasons on the same land: whether their figures add up or are one is for the plan to say, and
    a figure that is twice or half its target for that reason alone is a question.
    """
    for report, ma, figure, indicator in figures_of(campaign):
        parts, target = figure.chia_theo or {}, indicator.target
        if indicator.gop or len(parts) < 2 or not target or indicator.falls:
            continue
        total, joined = sum(parts.values(), Decimal(0)), value_of(figure, indicator, report)
        if joined is None or not _twice_over(joined, target, max(parts.values()), total):
            continue
        one, other = _other_way(indicator, joined < target)
        yield problem(
            figure,
            "chia_theo",
            f"{ma} gộp các phần được {number(rounded(joined))}, còn mục tiêu"
            f" {number(target)} lại gần với cách {one}. Thêm vào chỉ tiêu này dòng gop: {other}"
            f" ({one}); nếu vẫn đúng như đang tính thì thêm gop: {indicator.joins}.",
        )


def _other_way(indicator: Indicator, is_low: bool) -> tuple[str, str]:
    if is_low:
        return "cộng các phần", "tong"
    level = indicator.manner.is_level
    return ("lấy bình quân", "binh_quan") if level else ("tính một lần", "lon_nhat")


def _twice_over(joined: Decimal, target: Decimal, highest: Decimal, total: Decimal) -> bool:
    """A mean that is far below a target which the sum meets, or a sum far above one which the
    highest part meets.
    """
    near = target * _NEAR
    if joined * 100 < target * 70:
        return abs(total - target) <= near
    return joined * 100 > target * 170 and abs(highest - target) <= near


_NEAR = Decimal("0.15")

CHECKS = (
    weights_are_missing,
    sum_differs_from_the_whole,
    village_is_missing,
    percentages_do_not_add,
    unknown_part,
    parts_are_of_the_same_land,
)
COURSE_CHECKS = (typed_total_differs, running_total_fell)
