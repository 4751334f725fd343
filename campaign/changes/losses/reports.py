"""Reports, their figures, and corrections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from campaign.changes.losses.loss import Loss, real
from campaign.changes.pair import CampaignPair, FigureKey, Pair, figures
from campaign.facts.places import CampaignFolder
from campaign.facts.problems import problem
from campaign.models.reports import Figure, Report
from campaign.models.walk import plain
from campaign.progress import value_of
from campaign.words.addresses import CampaignAddresses, bulletin_of_report
from campaign.words.written import as_typed, date_short, number


def report_removed(pair: Pair) -> Iterator[Loss]:
    """A report that was published stays."""
    for c in real(pair):
        days = {report.ngay_chot for report in c.new.so_lieu}
        for day, report in {
            r.ngay_chot: r for r in c.old.so_lieu if r.ngay_chot not in days
        }.items():
            corrections = CampaignFolder(c.new.ma).corrections
            said = (
                f"báo cáo chốt ngày {date_short(day)} đã công bố, nay không còn. Trả lại tệp này;"
                f" số nào sai thì giữ nguyên trong báo cáo và thêm tệp vào {corrections}."
            )
            yield Loss(
                "bao_cao",
                f"{c.old.ma}/{day.isoformat()}",
                problem(report, "ngay_chot", said),
                (CampaignAddresses(c.old.ma).bulletin(bulletin_of_report(day)),),
            )


def figure_removed_or_changed(pair: Pair) -> Iterator[Loss]:
    """A published figure is never overwritten: a correction keeps the old one readable."""
    for c in real(pair):
        new, days = figures(c.new), {report.ngay_chot for report in c.new.so_lieu}
        for (day, ma, provisional), (report, figure) in figures(c.old).items():
            now = c.targets[ma]
            if day not in days or now is None:
                continue  # told once, of the report or of the target
            code = f"{c.old.ma}/{day.isoformat()}/{ma}"
            old_value = value_of(figure, c.old.indicators[ma], report)
            if (day, now, provisional) not in new and (day, now, not provisional) in new:
                here, _ = new[day, now, not provisional]
                said = (
                    f"{ma} chốt ngày {date_short(day)} đã công bố là số"
                    f" {'tạm tính' if provisional else 'chính thức'}, nay ghi khác. Trả lại như"
                    " cũ; có số chính thức thì thêm một báo cáo nữa cùng ngày chốt, không ghi"
                    " tam_tinh."
                )
                yield Loss("so_lieu", code, problem(here, "so_lieu", now, said))
                continue
            if (day, now, provisional) not in new:
                here = next(r for r in c.new.so_lieu if r.ngay_chot == day)
                said = (
                    f"{ma} chốt ngày {date_short(day)} đã công bố {_shown(figure, old_value)}, nay"
                    " không còn. Trả lại dòng ấy; số sai thì vẫn giữ, và thêm tệp vào"
                    f" {CampaignFolder(c.new.ma).corrections}."
                )
                yield Loss("so_lieu", code, problem(here, "so_lieu", said))
                continue
            new_report, new_figure = new[day, now, provisional]
            if not _same(
                figure,
                new_figure,
                old_value,
                value_of(new_figure, c.new.indicators[now], new_report),
            ):
                yield Loss(
                    "so_lieu",
                    code,
                    problem(
                        new_report,
                        "so_lieu",
                        now,
                        _overwritten(
                            c, (day, now, provisional), (report, figure), (new_report, new_figure)
                        ),
                    ),
                )


_FORMS = ("gia_tri", "ket_qua", "hoan_thanh", "tu_so", "mau_so", "theo_thon", "chia_theo")


def _typed(figure: Figure) -> tuple[object, ...]:
    return tuple(
        tuple(sorted(value)) if isinstance(value := plain(getattr(figure, form)), tuple) else value
        for form in _FORMS
    )


def _same(old: Figure, new: Figure, old_value: Decimal | None, new_value: Decimal | None) -> bool:
    """The same as typed, or the same number with its parts told beside it."""
    return _typed(old) == _typed(new) or (old.gia_tri is not None and old_value == new_value)


def _shown(figure: Figure, value: Decimal | None) -> str:
    if figure.ket_qua:
        return f"«{figure.ket_qua}»"
    if figure.hoan_thanh is not None:
        return f"[{', '.join(figure.hoan_thanh)}]"
    return "không có số" if value is None else number(round(value, 2))


def _overwritten(
    c: CampaignPair, key: FigureKey, old: tuple[Report, Figure], new: tuple[Report, Figure]
) -> str:
    day, ma, _ = key
    indicator = c.new.indicators[ma]
    was, now = value_of(old[1], indicator, old[0]), value_of(new[1], indicator, new[0])
    said = (
        f"{ma} chốt ngày {date_short(day)} đã công bố {_shown(old[1], was)}, nay ghi"
        f" {_shown(new[1], now)}."
    )
    if was == now or was is None or now is None:
        return (
            f"{said} Con số chung không đổi nhưng các phần đã công bố bị thay. Giữ nguyên cách ghi"
            " cũ; cần giải thích thì thêm ghi_chu."
        )
    earlier = [x.gia_tri_moi for x in c.new.dinh_chinh if x.chi_tieu == ma and x.ngay_chot == day]
    before = earlier[-1] if earlier else round(was, 2)
    name = CampaignFolder(c.new.ma).correction(f"{c.today.isoformat()}-{ma}")
    keys = (
        f"ngay: {date_short(c.today)}; chi_tieu: {ma}; ngay_chot: {date_short(day)}; gia_tri_cu:"
        f" {as_typed(before)}; gia_tri_moi: {as_typed(round(now, 2))}; ly_do; nguon"
    )
    counted = (
        " (giữ, đạt là 1; mất, chưa đạt là 0)"
        if old[1].ket_qua
        else " (số tiêu chí đã xong)"
        if old[1].hoan_thanh is not None
        else ""
    )
    return f"{said} Giữ số cũ trong báo cáo, rồi thêm tệp {name} gồm các dòng: {keys}{counted}."


def correction_removed(pair: Pair) -> Iterator[Loss]:
    """A correction that was published stays; a wrong one is corrected by another."""
    for c in real(pair):
        days = {report.ngay_chot for report in c.new.so_lieu}
        kept = Counter(
            (x.chi_tieu, x.ngay_chot, x.gia_tri_cu, x.gia_tri_moi) for x in c.new.dinh_chinh
        )
        for old in c.old.dinh_chinh:
            now = c.targets.get(old.chi_tieu)
            if now is None or old.ngay_chot not in days:
                continue
            key = (now, old.ngay_chot, old.gia_tri_cu, old.gia_tri_moi)
            kept[key] -= 1
            if kept[key] < 0:
                said = (
                    f"đính chính {old.chi_tieu} ngày {date_short(old.ngay)}"
                    f" ({number(old.gia_tri_cu)} thành {number(old.gia_tri_moi)}) đã công bố, nay"
                    " không còn. Trả lại tệp này; đính chính sai thì thêm một đính chính nữa."
                )
                yield Loss(
                    "dinh_chinh",
                    f"{c.old.ma}/{old.ngay_chot.isoformat()}/{old.chi_tieu}",
                    problem(old, "chi_tieu", said),
                )


RULES = (report_removed, figure_removed_or_changed, correction_removed)
