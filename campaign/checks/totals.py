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
from campaign.progress import Course, value_of
from campaign.words.written import date_short, number


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
    """A composite is computed, never typed; a typed total that disagrees names both numbers."""
    for report, ma, figure, indicator in figures_of(course.campaign):
        if not indicator.tinh_tu:
            continue
        computed = next((m.value for m in course.series[ma] if m.day == report.ngay_chot), None)
        typed = value_of(figure, indicator, report)
        if computed is None:
            missing = ", ".join(
                part for part in indicator.tinh_tu.tu if part not in report.so_lieu
            ) or ", ".join(indicator.tinh_tu.tu)
            yield problem(
                figure,
                f"{ma} được tính từ các phần, không gõ thẳng. Ghi số của các phần ({missing}) rồi"
                " xóa dòng này.",
            )
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
                and later.figure
                and not later.figure.giam_vi
            ):
                yield problem(
                    later.figure,
                    f"{ma} là số cộng dồn mà {number(later.value)} thấp hơn {number(earlier.value)}"
                    f" của ngày {date_short(earlier.day)}. Sửa con số, hoặc ghi giam_vi: vì sao"
                    " thấp hơn.",
                )


CHECKS = (weights_are_missing,)
COURSE_CHECKS = (typed_total_differs, running_total_fell)
