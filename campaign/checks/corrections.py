"""Rules of corrections: what they correct was published, and as they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import takewhile

from campaign.checks.plan import differs
from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.kinds import Indicator
from campaign.models.reports import Correction, Report
from campaign.progress import corrections_of, value_of
from campaign.words.written import as_typed, date_short, number


def correction_of_nothing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A correction names a published figure and the value it had."""
    for correction in campaign.dinh_chinh:
        indicator = campaign.indicators.get(correction.chi_tieu)
        report = next(
            (
                r
                for r in campaign.so_lieu
                if r.ngay_chot == correction.ngay_chot and correction.chi_tieu in r.so_lieu
            ),
            None,
        )
        if indicator is None:
            continue
        if indicator.tinh_tu:
            yield problem(
                correction,
                "chi_tieu",
                f"{correction.chi_tieu} được tính từ các phần. Đính chính số của phần sai:"
                f" {', '.join(indicator.tinh_tu.tu)}.",
            )
        elif report is None and not campaign.complete:
            continue  # its report is there, but could not be read
        elif report is None:
            yield problem(
                correction,
                "ngay_chot",
                f"{correction.chi_tieu} không có số liệu chốt ngày"
                f" {date_short(correction.ngay_chot)}. Xem lại ngày trong so_lieu.",
            )
        elif (
            was := _value_before(campaign, correction, report, indicator)
        ) != correction.gia_tri_cu:
            yield problem(
                correction,
                "gia_tri_cu",
                f"{correction.chi_tieu} ghi giá trị cũ {number(correction.gia_tri_cu)}, nhưng trang"
                f" đang ghi {number(was)}. Viết gia_tri_cu: {as_typed(was)}, và giữ nguyên số cũ"
                " trong báo cáo.",
            )
        elif correction.ngay < report.ngay_chot or correction.ngay > today:
            yield problem(
                correction,
                "ngay",
                "ngày đính chính phải sau ngày chốt số liệu và không ở phía trước. Xem lại ngày.",
            )


def _value_before(
    campaign: Campaign, correction: Correction, report: Report, indicator: Indicator
) -> Decimal:
    """What the page said before `correction`; what was computed counts as the value typed where
    only rounding parts them.
    """
    earlier = list(
        takewhile(
            lambda other: other is not correction,
            corrections_of(campaign, correction.chi_tieu, report),
        )
    )
    if earlier:
        return earlier[-1].gia_tri_moi
    figure = report.so_lieu[correction.chi_tieu]
    value = value_of(figure, indicator, report) or Decimal(0)
    if figure.gia_tri is not None:
        return value
    return round(value, 2) if differs(correction.gia_tri_cu, value) else correction.gia_tri_cu


CHECKS = (correction_of_nothing,)
