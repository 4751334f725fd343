"""Rules of reports and figures, each seen by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from campaign.facts import Campaign, Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.kinds import Indicator
from campaign.models.reports import Figure, Report
from campaign.models.scalars import Written
from campaign.words.nearest import nearest
from campaign.words.written import date_short, number

FARTHEST_ESTIMATE = timedelta(days=100)  # a report of late September tells the whole year


def figures_of(campaign: Campaign) -> Iterator[tuple[Report, str, Figure, Indicator]]:
    """Every figure of a target that the plan has, with its report and the target's id."""
    for report in campaign.so_lieu:
        for ma, figure in report.so_lieu.items():
            if ma in campaign.indicators:
                yield report, ma, figure, campaign.indicators[ma]


def unknown_indicator(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A figure belongs to a target of the plan."""
    for report in campaign.so_lieu:
        for ma in report.so_lieu:
            if ma not in campaign.indicators:
                place = report.source.places.get(
                    (*report.source.prefix, "so_lieu", ma, "khoá"),
                    report.source.place("so_lieu", ma),
                )
                yield Problem(
                    report.source.path,
                    *place,
                    f"không có chỉ tiêu «{ma}». {nearest(ma, campaign.indicators)}",
                )
    for correction in campaign.dinh_chinh:
        if correction.chi_tieu not in campaign.indicators:
            yield problem(
                correction,
                "chi_tieu",
                f"không có chỉ tiêu «{correction.chi_tieu}»."
                f" {nearest(correction.chi_tieu, campaign.indicators)}",
            )


def measured_outside_the_campaign(
    campaign: Campaign, facts: Facts, today: date
) -> Iterator[Problem]:
    """A figure belongs to the campaign's own time, and to the future only as an estimate."""
    period = campaign.phong_trao.thoi_gian
    for report in campaign.so_lieu:
        if not period.counts_from <= report.ngay_chot <= period.last:
            yield problem(
                report,
                "ngay_chot",
                f"{date_short(report.ngay_chot)} nằm ngoài thời gian thi đua. Xem lại năm.",
            )
        elif report.ngay_chot > today:
            yield from _ahead_of_its_day(report, today)
        elif report.ngay_dang and report.ngay_dang < report.ngay_chot and not report.tam_tinh:
            yield problem(
                report,
                "ngay_dang",
                "ngày đưa lên trang đứng trước ngày chốt số liệu. Xem lại hai ngày.",
            )


def _ahead_of_its_day(report: Report, today: date) -> Iterator[Problem]:
    """«Ước cả năm» is written weeks before the day it is of, and says so."""
    day = date_short(report.ngay_chot)
    if not report.tam_tinh:
        yield problem(
            report,
            "ngay_chot",
            f"{day} còn ở phía trước. Xem lại ngày, hoặc chờ đến ngày ấy hãy đăng; là số ước thì"
            " thêm tam_tinh: có.",
        )
    elif report.ngay_chot - today > FARTHEST_ESTIMATE:
        yield problem(
            report,
            "ngay_chot",
            f"{day} còn quá xa để ước. Xem lại ngày.",
        )
    elif report.ngay_dang is None:
        yield warning(
            report,
            "ngay_dang",
            f"số ước đến {day}: thêm ngay_dang, ngày của báo cáo, để trang ghi đúng ngày công bố.",
        )


def measured_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """One target has one figure a day, and beside it at most one that was provisional before; a
    change of mind is a correction.
    """
    seen: dict[tuple[str, date, bool, date | None], str] = {}
    for report, ma, figure, _ in figures_of(campaign):
        provisional = report.tam_tinh or figure.tam_tinh
        # A second estimate of the year comes out on another day than the first.
        came_out = report.ngay_dang if provisional else None
        key = (ma, report.ngay_chot, provisional, came_out)
        where = seen.setdefault(key, report.source.path)
        if where != report.source.path:
            yield problem(
                figure,
                f"{ma} ngày {date_short(report.ngay_chot)} đã có số trong {where}. Giữ một số; nếu"
                " số cũ sai, ghi vào dinh_chinh.",
            )


def _form(figure: Figure) -> str:
    return next(
        form
        for form in ("gia_tri", "ket_qua", "hoan_thanh", "mau_so", "theo_thon", "chia_theo")
        if getattr(figure, form) is not None
    )


def form_does_not_fit(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target's kind decides how its figure is written."""
    for _, ma, figure, indicator in figures_of(campaign):
        forms, words = indicator.forms, indicator.result_words
        if indicator.tinh_tu is None and _form(figure) not in forms.keys:
            yield problem(figure, f"{ma} không ghi theo cách này. {forms.remedy}")
        elif figure.ket_qua and words and figure.ket_qua not in words:
            yield problem(
                figure, f"{ma} «{figure.ket_qua}» không hợp với chỉ tiêu này. {forms.remedy}"
            )


def criterion_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A criterion reported as done is one that the plan names, and is counted once."""
    for _, ma, figure, indicator in figures_of(campaign):
        known = {c.ma for c in indicator.criteria}
        for i, done in enumerate(figure.hoan_thanh or ()):
            if known and done not in known:
                in_short = (*figure.source.prefix, "hoan_thanh") not in figure.source.places
                yield problem(
                    figure,
                    *(() if in_short else ("hoan_thanh",)),
                    i,
                    f"{ma} không có tiêu chí «{done}». {nearest(done, known)}",
                )
        if len(set(figure.hoan_thanh or ())) < len(figure.hoan_thanh or ()):
            yield problem(figure, f"{ma} có tiêu chí ghi hai lần. Xóa một.")


def _numbers(campaign: Campaign) -> Iterator[tuple[Written, tuple[str, ...], Indicator, Decimal]]:
    """Every number typed as a value of a target, with the fact and the keys where it stands."""
    for _, _, figure, indicator in figures_of(campaign):
        if figure.gia_tri is not None:
            yield figure, ("gia_tri",), indicator, figure.gia_tri
        for part, value in (figure.chia_theo or {}).items():
            yield figure, ("chia_theo", part), indicator, value
    for correction in campaign.dinh_chinh:
        if correction.chi_tieu in campaign.indicators:
            yield (
                correction,
                ("gia_tri_moi",),
                campaign.indicators[correction.chi_tieu],
                correction.gia_tri_moi,
            )


def more_than_there_are(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """No more criteria are done, and no place is further down, than there are."""
    for fact, keys, indicator, value in _numbers(campaign):
        if indicator.most is not None and value > indicator.most:
            yield problem(
                fact,
                *keys,
                f"{indicator.ma} ghi {number(value)}, nhiều hơn tổng số là"
                f" {number(indicator.most)}. Xem lại con số.",
            )


def breakdown_is_empty(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A figure by parts or by villages has some."""
    for _, ma, figure, _ in figures_of(campaign):
        for key in ("chia_theo", "theo_thon"):
            if getattr(figure, key) == {}:
                yield problem(
                    figure,
                    key,
                    f"{ma} ghi {key} mà chưa có phần nào. Thêm từng phần một dòng, hoặc xóa {ma}"
                    " khỏi báo cáo này.",
                )


CHECKS = (
    unknown_indicator,
    measured_outside_the_campaign,
    measured_twice,
    form_does_not_fit,
    criterion_unknown,
    more_than_there_are,
    breakdown_is_empty,
)
