"""One target, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaign.load import Campaign
from campaign.models.indicators import Checklist, Growth, Indicator, Maintained, Range, Share
from campaign.models.reports import Correction
from campaign.progress import ASKS_FOR_A_REASON, Progress, Status
from campaign.view.shapes import Bar, Box, Line, Scale, bar, boxes, line, scale
from campaign.view.wording import against, printed, sentence, spoken_check, target_text
from campaign.written import age, date_long, date_short, fold, number, percent, with_unit


@dataclass(frozen=True)
class HistoryRow:
    day: str
    value: str
    change: str
    provisional: bool
    source: str
    note: str
    lowered_because: str
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True)
class CorrectionView:
    day: str
    of_day: str
    old: str
    new: str
    reason: str
    source: str


@dataclass(frozen=True)
class ChangeView:
    day: str
    document: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True)
class CriterionView:
    number: str
    name: str
    done: bool
    reported: bool


@dataclass(frozen=True)
class TargetView:
    """Everything a page says of one target. Text is printed already; a template only places it."""

    ma: str
    address: str
    name: str
    short: str
    verb: str
    spoken_check: str
    group: str
    group_name: str
    clause: str
    clause_address: str
    wording: str
    definition: str
    responsible: str
    status: Status
    asked: str
    original_asked: str
    value: str
    against: str
    percent: str
    percent_of: str
    sentence: str
    day: str
    age: str
    provisional: bool
    reason: str
    remedy: str
    baseline: str
    baseline_source: str
    base_missing: bool
    pace_name: str
    pace_source: str
    bar: Bar | None
    scale: Scale | None
    boxes: tuple[Box, ...]
    line: Line | None
    history: tuple[HistoryRow, ...]
    changes: tuple[ChangeView, ...]
    corrections: tuple[CorrectionView, ...]
    criteria: tuple[CriterionView, ...]
    villages: tuple[tuple[str, str, str], ...]
    parts: tuple[TargetLink, ...]
    part_operator: str
    part_of: tuple[TargetLink, ...]
    how: str
    folded: str


@dataclass(frozen=True)
class TargetLink:
    name: str
    address: str
    value: str


_HOW = {
    "luy_ke": "Số cộng dồn từ đầu năm, chia cho mục tiêu.",
    "muc_tang": "Một mức cần tăng lên. Phần đường đã đi = (số mới nhất trừ số gốc) chia cho (mục tiêu trừ số gốc). Chưa có số gốc thì không tính phần trăm.",
    "muc_giam": "Một mức cần giảm xuống. Phần đường đã đi = (số gốc trừ số mới nhất) chia cho (số gốc trừ mục tiêu). Chưa có số gốc thì không tính phần trăm.",
    "tran": "Một mức không được vượt qua: không có phần trăm, chỉ có trong mức hay vượt mức.",
    "tang_truong": "Mục tiêu = số gốc cộng thêm phần tăng. Chưa có số gốc thì chưa xét được.",
    "duy_tri": "Một chuẩn phải giữ: mỗi lần kiểm tra là một ô, giữ được hay không.",
    "khoang": "Có mức tối thiểu và mức phấn đấu: vạch trên thanh là mức tối thiểu.",
    "danh_muc": "Số tiêu chí đã xong trên tổng số tiêu chí.",
    "dat": "Đạt hay chưa đạt, không có phần trăm.",
    "ty_le": "Tổng số đạt của các thôn chia cho tổng số của các thôn, không lấy trung bình các tỷ lệ.",
}


def view_target(campaign: Campaign, progress: Progress, others: dict[str, Progress], today: date) -> TargetView:
    """Say everything about one target on `today`."""
    indicator, latest = progress.indicator, progress.latest
    unit = "%" if isinstance(indicator, Share) else indicator.don_vi_tinh
    figure = latest.figure if latest else None
    asks = progress.status in ASKS_FOR_A_REASON
    corrections = tuple(c for m in progress.measurements for c in _corrections(m.corrections, unit))
    part_of = tuple(_link(campaign, p) for p in others.values() if p.indicator.tinh_tu and indicator.ma in p.indicator.tinh_tu.tu)
    group = next((g.ten for g in campaign.chi_tieu.nhom if g.ma == indicator.nhom), indicator.nhom)
    return TargetView(
        ma=indicator.ma,
        address=f"{campaign.ma}/chi-tieu/{indicator.ma}/",
        name=indicator.ten,
        short=indicator.short,
        verb=indicator.dong_tu,
        spoken_check=spoken_check(progress),
        group=indicator.nhom,
        group_name=group,
        clause=indicator.muc,
        clause_address=f"{campaign.ma}/ke-hoach/#{clause_anchor(indicator.muc)}",
        wording=indicator.nguyen_van,
        definition=indicator.dinh_nghia,
        responsible=indicator.phu_trach,
        status=progress.status,
        asked=target_text(indicator, progress.target),
        original_asked=_original(progress),
        value=_value(progress, unit),
        against=against(progress),
        percent=percent(progress.share) if progress.share is not None and not isinstance(indicator, Range) else "",
        percent_of="mục tiêu" if progress.baseline == 0 else "chặng đường",
        sentence=sentence(progress),
        day=date_short(latest.day) if latest else "",
        age=age(latest.day, today) if latest else "",
        provisional=bool(latest and latest.provisional),
        reason=figure.ly_do if figure and asks else "",
        remedy=figure.giai_phap if figure and asks else "",
        baseline=f"{with_unit(indicator.so_goc.gia_tri, unit)} ({date_long(indicator.so_goc.ngay)})" if indicator.so_goc else "",
        baseline_source=indicator.so_goc.nguon if indicator.so_goc else "",
        base_missing=_needs_base(indicator) and indicator.so_goc is None,
        pace_name=progress.pace.named if progress.pace else "",
        pace_source=progress.pace.source if progress.pace else "",
        bar=bar(progress),
        scale=scale(progress),
        boxes=boxes(progress, campaign.phong_trao.thoi_gian.check_days),
        line=line(progress),
        history=_history(progress, unit),
        changes=_changes(indicator, unit),
        corrections=corrections,
        criteria=_criteria(indicator, figure),
        villages=_villages(figure),
        parts=tuple(_link(campaign, others[ma]) for ma in indicator.tinh_tu.tu if ma in others) if indicator.tinh_tu else (),
        part_operator={"tong": "cộng", "tich": "nhân"}[indicator.tinh_tu.phep] if indicator.tinh_tu else "",
        part_of=part_of,
        how=_HOW[indicator.loai],
        folded=fold(f"{indicator.ten} {indicator.ten_gon} {group}"),
    )


def clause_anchor(clause: str) -> str:
    """`III.2.1` → `iii-2-1`: permanent, as printed on paper."""
    return clause.lower().replace(".", "-")


def _needs_base(indicator: Indicator) -> bool:
    return indicator.loai in {"muc_tang", "muc_giam", "tang_truong", "ty_le"} or (isinstance(indicator, Maintained) and indicator.so_voi_goc)


def _original(progress: Progress) -> str:
    changed = progress.indicator.dieu_chinh
    return target_text(progress.indicator, progress.original_target) if changed else ""


def _value(progress: Progress, unit: str) -> str:
    indicator, latest = progress.indicator, progress.latest
    if latest is None:
        return ""
    if indicator.loai == "dat":
        return "Đạt" if latest.value == 1 else "Chưa đạt"
    if isinstance(indicator, Maintained) and progress.target is None and not indicator.so_voi_goc:
        return "Giữ được" if latest.value == 1 else "Không giữ được"
    if isinstance(indicator, Checklist):
        return f"{number(latest.value)}/{len(indicator.tieu_chi)} tiêu chí"
    return printed(latest.value, unit)


def _link(campaign: Campaign, progress: Progress) -> TargetLink:
    unit = progress.indicator.don_vi_tinh
    return TargetLink(progress.indicator.short, f"{campaign.ma}/chi-tieu/{progress.indicator.ma}/", _value(progress, unit) or "chưa có số liệu")


def _corrections(corrections: tuple[Correction, ...], unit: str) -> tuple[CorrectionView, ...]:
    return tuple(
        CorrectionView(date_short(c.ngay), date_short(c.ngay_chot), with_unit(c.gia_tri_cu, unit), with_unit(c.gia_tri_moi, unit), c.ly_do, c.nguon) for c in corrections
    )


def _history(progress: Progress, unit: str) -> tuple[HistoryRow, ...]:
    rows, before = [], None
    for m in progress.measurements:
        worded = _value_of(progress, m.value, unit)
        change = ""
        if before is not None and m.value != before and worded == printed(m.value, unit):
            change = ("+" if m.value > before else "−") + printed(abs(m.value - before), unit.replace("%", "") if unit == "%" else unit)
            change += " điểm %" if unit == "%" else ""
        rows.append(
            HistoryRow(
                day=date_short(m.day),
                value=worded,
                change=change.replace("  ", " "),
                provisional=m.provisional,
                source=m.source,
                note=m.figure.ghi_chu if m.figure else "",
                lowered_because=(m.figure.giam_vi or "") if m.figure else "",
                corrections=_corrections(m.corrections, unit),
            )
        )
        before = m.value
    return tuple(reversed(rows))


def _value_of(progress: Progress, value, unit: str) -> str:
    indicator = progress.indicator
    if indicator.loai == "dat":
        return "Đạt" if value == 1 else "Chưa đạt"
    if isinstance(indicator, Maintained) and indicator.muc_tieu is None and not indicator.so_voi_goc:
        return "Giữ được" if value == 1 else "Không giữ được"
    return printed(value, unit)


def _changes(indicator: Indicator, unit: str) -> tuple[ChangeView, ...]:
    views = []
    before = getattr(indicator, "muc_tieu", None)
    for change in indicator.dieu_chinh:
        asked = f"tăng {number(indicator.tang)}%" if isinstance(indicator, Growth) else "như văn bản"
        old = asked if before is None else with_unit(before, unit)
        new = "bỏ chỉ tiêu" if change.bo else with_unit(change.muc_tieu_moi, unit)
        views.append(ChangeView(date_long(change.ngay), change.van_ban, old, new, change.ly_do))
        before = change.muc_tieu_moi
    return tuple(views)


def _criteria(indicator: Indicator, figure) -> tuple[CriterionView, ...]:
    done = set(figure.hoan_thanh or ()) if figure else set()
    return tuple(CriterionView(c.so, c.ten, c.ma in done, figure is not None) for c in getattr(indicator, "tieu_chi", ()))


def _villages(figure) -> tuple[tuple[str, str, str], ...]:
    if not figure or not figure.theo_thon:
        return ()
    return tuple((village, f"{number(c.tu_so)}/{number(c.mau_so)}", percent(c.tu_so / c.mau_so)) for village, c in figure.theo_thon.items())
