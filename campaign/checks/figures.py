"""Rules of reports, figures and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise, takewhile

from campaign.checks.nearest import nearest
from campaign.checks.plan import differs
from campaign.load import Campaign, Facts
from campaign.models.indicators import Indicator
from campaign.models.reports import Correction, Figure, Report
from campaign.models.scalars import Written
from campaign.problems import Problem, problem, warning
from campaign.progress import ASKS_FOR_A_REASON, corrections_of, measure, track_all, value_of
from campaign.written import as_typed, date_short, number


def _figures(campaign: Campaign) -> Iterator[tuple[Report, str, Figure, Indicator]]:
    for report in campaign.so_lieu:
        for ma, figure in report.so_lieu.items():
            if ma in campaign.indicators:
                yield report, ma, figure, campaign.indicators[ma]


def unknown_indicator(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A figure belongs to a target of the plan."""
    for report in campaign.so_lieu:
        for ma in report.so_lieu:
            if ma not in campaign.indicators:
                place = report.source.places.get((*report.source.prefix, "so_lieu", ma, "khoá"), report.source.place("so_lieu", ma))
                yield Problem(report.source.path, *place, f"không có chỉ tiêu «{ma}». {nearest(ma, campaign.indicators)}")
    for correction in campaign.dinh_chinh:
        if correction.chi_tieu not in campaign.indicators:
            yield problem(correction, "chi_tieu", f"không có chỉ tiêu «{correction.chi_tieu}». {nearest(correction.chi_tieu, campaign.indicators)}")


def measured_outside_the_campaign(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A figure belongs to the campaign's own time, and not to the future."""
    period = campaign.phong_trao.thoi_gian
    for report in campaign.so_lieu:
        if not period.first <= report.ngay_chot <= period.last:
            yield problem(report, "ngay_chot", f"{date_short(report.ngay_chot)} nằm ngoài thời gian thi đua. Xem lại năm.")
        elif report.ngay_chot > today:
            yield problem(report, "ngay_chot", f"{date_short(report.ngay_chot)} còn ở phía trước. Xem lại ngày, hoặc chờ đến ngày ấy hãy đăng.")
        if report.ngay_dang and report.ngay_dang < report.ngay_chot:
            yield problem(report, "ngay_dang", "ngày đưa lên trang đứng trước ngày chốt số liệu. Xem lại hai ngày.")


def measured_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """One target has one figure a day; a change of mind is a correction."""
    seen: dict[tuple[str, date], str] = {}
    for report, ma, figure, _ in _figures(campaign):
        where = seen.setdefault((ma, report.ngay_chot), report.source.path)
        if where != report.source.path:
            yield problem(figure, f"{ma} ngày {date_short(report.ngay_chot)} đã có số trong {where}. Giữ một số; nếu số cũ sai, ghi vào dinh_chinh.")


_RESULTS = {"dat": {"đạt", "chưa đạt"}, "duy_tri": {"giữ", "mất"}}


def allowed_forms(indicator: Indicator) -> tuple[set[str], str]:
    """The forms that a figure of this target may take, and what to type."""
    criteria = [criterion.ma for criterion in getattr(indicator, "tieu_chi", ())]
    if criteria:
        return {"hoan_thanh"}, f"Viết danh sách mã các tiêu chí đã xong, ví dụ [{', '.join(criteria[:2])}]; chưa có thì []."
    if indicator.loai == "dat":
        return {"ket_qua"}, "Viết đạt hoặc chưa đạt."
    if indicator.loai == "ty_le":
        return {"gia_tri", "mau_so", "theo_thon"}, "Viết tu_so và mau_so, hoặc theo_thon."
    if indicator.loai == "duy_tri":
        counted = indicator.muc_tieu is not None or indicator.so_voi_goc
        return ({"gia_tri"}, "Viết số đếm được.") if counted else ({"ket_qua"}, "Viết giữ hoặc mất.")
    return {"gia_tri", "chia_theo"}, "Viết một con số."


def _form(figure: Figure) -> str:
    return next(form for form in ("gia_tri", "ket_qua", "hoan_thanh", "mau_so", "theo_thon", "chia_theo") if getattr(figure, form) is not None)


def form_does_not_fit(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target's kind decides how its figure is written."""
    for _, ma, figure, indicator in _figures(campaign):
        allowed, remedy = allowed_forms(indicator)
        if indicator.tinh_tu is None and _form(figure) not in allowed:
            yield problem(figure, f"{ma} không ghi theo cách này. {remedy}")
        elif figure.ket_qua and figure.ket_qua not in _RESULTS.get(indicator.loai, {figure.ket_qua}):
            yield problem(figure, f"{ma} «{figure.ket_qua}» không hợp với chỉ tiêu này. {remedy}")


def criterion_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A criterion reported as done is one that the plan names, and is counted once."""
    for _, ma, figure, indicator in _figures(campaign):
        known = {c.ma for c in getattr(indicator, "tieu_chi", ())}
        for i, done in enumerate(figure.hoan_thanh or ()):
            if known and done not in known:
                in_short = (*figure.source.prefix, "hoan_thanh") not in figure.source.places
                yield problem(figure, *(() if in_short else ("hoan_thanh",)), i, f"{ma} không có tiêu chí «{done}». {nearest(done, known)}")
        if len(set(figure.hoan_thanh or ())) < len(figure.hoan_thanh or ()):
            yield problem(figure, f"{ma} có tiêu chí ghi hai lần. Xóa một.")


def _numbers(campaign: Campaign) -> Iterator[tuple[Written, tuple[str, ...], Indicator, Decimal]]:
    """Every number typed as a value of a target, with the fact and the keys where it stands."""
    for _, _, figure, indicator in _figures(campaign):
        if figure.gia_tri is not None:
            yield figure, ("gia_tri",), indicator, figure.gia_tri
        for part, value in (figure.chia_theo or {}).items():
            yield figure, ("chia_theo", part), indicator, value
    for correction in campaign.dinh_chinh:
        if correction.chi_tieu in campaign.indicators:
            yield correction, ("gia_tri_moi",), campaign.indicators[correction.chi_tieu], correction.gia_tri_moi


def out_of_bounds(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A percentage of a whole lies between 0 and 100, a count is not negative, kept things are no more than there are."""
    for fact, keys, indicator, value in _numbers(campaign):
        if (indicator.don_vi_tinh == "%" or indicator.loai == "ty_le") and not 0 <= value <= 100:
            yield problem(fact, *keys, f"{indicator.ma} {number(value)}% không nằm trong 0–100%. Xem lại con số.")
        elif value < 0:
            yield problem(fact, *keys, f"{indicator.ma} là số âm. Xem lại con số.")
        elif indicator.loai == "duy_tri" and indicator.muc_tieu is not None and value > indicator.muc_tieu:
            yield warning(fact, *keys, f"{indicator.ma} ghi {number(value)}, nhiều hơn số phải giữ là {number(indicator.muc_tieu)}. Kiểm tra lại.")


def part_exceeds_whole(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Of a counted share, the part is no more than the whole."""
    for _, ma, figure, _ in _figures(campaign):
        if figure.mau_so is not None and figure.tu_so > figure.mau_so:
            yield problem(figure, "tu_so", f"{ma} có tu_so {number(figure.tu_so)} lớn hơn mau_so {number(figure.mau_so)}. Xem lại hai số.")


def breakdown_is_empty(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A figure by parts or by villages has some."""
    for _, ma, figure, _ in _figures(campaign):
        for key in ("chia_theo", "theo_thon"):
            if getattr(figure, key) == {}:
                yield problem(figure, key, f"{ma} ghi {key} mà chưa có phần nào. Thêm từng phần một dòng, hoặc xóa {ma} khỏi báo cáo này.")


def weights_are_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A mean is weighted by a figure of the same report with the same parts."""
    for report, ma, figure, indicator in _figures(campaign):
        if indicator.trong_so and figure.chia_theo:
            weights = report.so_lieu.get(indicator.trong_so)
            if not weights or not weights.chia_theo:
                yield problem(figure, "chia_theo", f"{ma} chia theo từng phần thì {indicator.trong_so} trong báo cáo này cũng phải ghi chia_theo. Bổ sung.")
            elif weights.chia_theo.keys() != figure.chia_theo.keys():
                yield problem(figure, "chia_theo", f"{ma} và {indicator.trong_so} chia theo tên khác nhau. Viết tên các phần giống hệt nhau.")
            elif sum(weights.chia_theo.values()) == 0:
                yield problem(figure, "chia_theo", f"{ma} không bình quân được vì {indicator.trong_so} bằng 0. Xem lại hai số.")
        elif indicator.trong_so and figure.gia_tri is not None and (w := report.so_lieu.get(indicator.trong_so)) and w.chia_theo:
            yield warning(figure, f"{ma} là một số chung, còn {indicator.trong_so} chia theo từng phần. Nên ghi chia_theo cho cả hai để bình quân đúng.")


def typed_total_differs(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A composite is computed, never typed; a typed total that disagrees names both numbers."""
    series = measure(campaign)
    for report, ma, figure, indicator in _figures(campaign):
        if not indicator.tinh_tu:
            continue
        computed = next((m.value for m in series[ma] if m.day == report.ngay_chot), None)
        typed = value_of(figure, indicator, report)
        if computed is None:
            missing = ", ".join(part for part in indicator.tinh_tu.tu if part not in report.so_lieu) or ", ".join(indicator.tinh_tu.tu)
            yield problem(figure, f"{ma} được tính từ các phần, không gõ thẳng. Ghi số của các phần ({missing}) rồi xóa dòng này.")
        elif typed is not None and differs(typed, computed):
            yield problem(figure, f"{ma} ghi {number(typed)}, nhưng tính từ các phần được {number(computed.quantize(Decimal('0.01')))}. Sửa con số sai, rồi xóa dòng này.")
        else:
            yield warning(figure, f"{ma} được tính từ các phần nên không cần gõ. Có thể xóa dòng này.")


def running_total_fell(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A running total never falls, unless the fall is marked as a correction."""
    for ma, measurements in measure(campaign).items():
        indicator = campaign.indicators[ma]
        adds_up = indicator.loai in {"luy_ke", "danh_muc", "khoang"} or getattr(indicator, "cong_don", False)
        for earlier, later in pairwise(measurements):
            if adds_up and later.value < earlier.value and later.figure and not later.figure.giam_vi:
                yield problem(
                    later.figure,
                    f"{ma} là số cộng dồn mà {number(later.value)} thấp hơn {number(earlier.value)} của ngày {date_short(earlier.day)}. "
                    "Sửa con số, hoặc ghi giam_vi: vì sao thấp hơn.",
                )  # fmt: skip


def correction_of_nothing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A correction names a published figure and the value it had."""
    for correction in campaign.dinh_chinh:
        indicator = campaign.indicators.get(correction.chi_tieu)
        report = next((r for r in campaign.so_lieu if r.ngay_chot == correction.ngay_chot and correction.chi_tieu in r.so_lieu), None)
        if indicator is None:
            continue
        if indicator.tinh_tu:
            yield problem(correction, "chi_tieu", f"{correction.chi_tieu} được tính từ các phần. Đính chính số của phần sai: {', '.join(indicator.tinh_tu.tu)}.")
        elif report is None and not campaign.complete:
            continue  # its report is there, but could not be read
        elif report is None:
            yield problem(correction, "ngay_chot", f"{correction.chi_tieu} không có số liệu chốt ngày {date_short(correction.ngay_chot)}. Xem lại ngày trong so_lieu.")
        elif (was := _value_before(campaign, correction, report, indicator)) != correction.gia_tri_cu:
            yield problem(correction, "gia_tri_cu", f"{correction.chi_tieu} ghi giá trị cũ {number(correction.gia_tri_cu)}, nhưng trang đang ghi {number(was)}. Viết gia_tri_cu: {as_typed(was)}, và giữ nguyên số cũ trong báo cáo.")
        elif correction.ngay < report.ngay_chot or correction.ngay > today:
            yield problem(correction, "ngay", "ngày đính chính phải sau ngày chốt số liệu và không ở phía trước. Xem lại ngày.")


def _value_before(campaign: Campaign, correction: Correction, report: Report, indicator: Indicator) -> Decimal:
    """What the page said before `correction`; what was computed counts as the value typed where only rounding parts them."""
    earlier = list(takewhile(lambda other: other is not correction, corrections_of(campaign, correction.chi_tieu, report)))
    if earlier:
        return earlier[-1].gia_tri_moi
    figure = report.so_lieu[correction.chi_tieu]
    value = value_of(figure, indicator, report) or Decimal(0)
    if figure.gia_tri is not None:
        return value
    return round(value, 2) if differs(correction.gia_tri_cu, value) else correction.gia_tri_cu


def reason_is_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A target that is slow, at risk or failed asks for its reason and its remedy."""
    if not campaign.complete:
        return
    for progress in track_all(campaign, measure(campaign), today, facts.trang.nguong):
        figure = progress.latest.figure if progress.latest else None
        if progress.status in ASKS_FOR_A_REASON and figure:
            missing = [key for key in ("ly_do", "giai_phap") if not getattr(figure, key)]
            if missing:
                yield warning(figure, f"{progress.indicator.ma} đang «{progress.status.word}» mà chưa có {' và '.join(missing)}. Thêm để bà con hiểu vì sao và xã sẽ làm gì.")


def last_figure_is_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A campaign that is over wants its last figures."""
    period = campaign.phong_trao.thoi_gian
    if today > period.last and campaign.so_lieu and campaign.complete:
        waiting = [p.indicator.ma for p in track_all(campaign, measure(campaign), today, facts.trang.nguong) if p.latest and not p.settled]
        if waiting:
            yield warning(campaign.so_lieu[-1], "ngay_chot", f"phong trào đã kết thúc, còn {len(waiting)} chỉ tiêu chưa có số cuối kỳ: {', '.join(waiting[:6])}{', …' if len(waiting) > 6 else ''}. Thêm báo cáo cuối năm.")


CHECKS = (
    unknown_indicator,
    measured_outside_the_campaign,
    measured_twice,
    form_does_not_fit,
    criterion_unknown,
    out_of_bounds,
    part_exceeds_whole,
    breakdown_is_empty,
    weights_are_missing,
    typed_total_differs,
    running_total_fell,
    correction_of_nothing,
    reason_is_missing,
    last_figure_is_missing,
)
