"""Rules of corrections: what they correct was published, and as they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import takewhile

from campaign.checks.indicators import differs
from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem
from campaign.kinds import Indicator
from campaign.models.reports import Correction, Report
from campaign.progress import corrections_of, value_of
from campaign.words.written import as_typed, date_short, number


def correction_of_nothing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A correction names a published figure."""
    for correction in campaign.dinh_chinh:
        ma, indicator = correction.chi_tieu, campaign.indicators.get(correction.chi_tieu)
        if indicator and indicator.tinh_tu:
            yield problem(
                correction,
                "chi_tieu",
                f"{ma} được tính từ các phần. Đính chính số của phần sai:"
                f" {', '.join(indicator.tinh_tu.tu)}.",
            )
        # A report that is there but could not be read may well have the figure.
        elif indicator and campaign.complete and not _report(campaign, correction):
            yield problem(
                correction,
                "ngay_chot",
                f"{ma} không có số liệu chốt ngày {date_short(correction.ngay_chot)}. Xem lại ngày"
                " trong so_lieu.",
            )


def correction_of_another_value(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A correction repeats the value that the page had, and comes after the day it was measured."""
    for correction in campaign.dinh_chinh:
        indicator = campaign.indicators.get(correction.chi_tieu)
        report = _report(campaign, correction)
        if indicator is None or indicator.tinh_tu or report is None:
            continue
        was = _value_before(campaign, correction, report, indicator)
        if was != correction.gia_tri_cu:
            yield problem(
                correction,
                "gia_tri_cu",
                f"{correction.chi_tieu} ghi giá trị cũ {number(correction.gia_tri_cu)}, nhưng trang"
                f" đang ghi {number(was)}. Viết gia_tri_cu: {as_typed(was)}, và giữ nguyên số cũ"
                " trong báo cáo.",
            )
        elif not report.ngay_chot <= correction.ngay <= today:
            yield problem(
                correction,
                "ngay",
                "ngày đính chính phải sau ngày chốt số liệu và không ở phía trước. Xem lại ngày.",
            )


def correction_of_a_word(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """What is told in words is corrected to 1 or 0, for good or not."""
    for correction in campaign.dinh_chinh:
        indicator = campaign.indicators.get(correction.chi_tieu)
        if indicator is None or not indicator.is_told_in_words or not indicator.result_words:
            continue
        if correction.gia_tri_moi not in {0, 1}:
            lost, kept = indicator.result_words
            yield problem(
                correction,
                "gia_tri_moi",
                f"{correction.chi_tieu} ghi bằng chữ, nên số đính chính là 1 («{kept}») hoặc 0"
                f" («{lost}»). Viết 1 hoặc 0.",
            )


def _report(campaign: Campaign, correction: Correction) -> Report | None:
    """The report whose figure is corrected: of two of one day the final one."""
    found = [
        r
        for r in campaign.so_lieu
        if r.ngay_chot == correction.ngay_chot and correction.chi_tieu in r.so_lieu
    ]
    final = [r for r in found if not (r.tam_tinh or r.so_lieu[correction.chi_tieu].tam_tinh)]
    return next(iter(final or found), None)


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


CHECKS = (correction_of_nothing, correction_of_another_value, correction_of_a_word)
