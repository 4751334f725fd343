"""What a change may not take away. A rule is a small generator whose docstring is the rule; the tuple is the table of contents.

Illustrations promise nothing and may be changed at will.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from campaign.changes.pair import CampaignPair, Pair, figures, identity, is_shown, people, typed
from campaign.models.awards import Decision
from campaign.models.indicators import Indicator
from campaign.models.kept import Permission
from campaign.models.reports import Figure, Report
from campaign.models.scalars import Written
from campaign.problems import Problem, problem, warning
from campaign.progress import value_of
from campaign.view.honours import KINDS
from campaign.written import as_typed, date_short, number


@dataclass(frozen=True)
class Loss:
    """Something published that would be gone. `gone` are the addresses that go with it and need no word of their own."""

    kind: str
    ma: str
    problem: Problem
    gone: tuple[str, ...] = ()

    @property
    def told(self) -> Problem:
        """With the way past it, for what was reviewed."""
        found = self.problem
        way = f" Đã được duyệt cho mất thì ghi vào cho_phep.yml: gi: {{loai: {self.kind}, ma: {self.ma}}}."
        return Problem(found.path, found.line, found.column, found.message + way)


def _real(pair: Pair) -> list[CampaignPair]:
    return [c for c in pair.kept if not c.old.phong_trao.minh_hoa]


def campaign_removed(pair: Pair) -> Iterator[Loss]:
    """A campaign that was published stays at its address."""
    for old, new in pair.campaigns:
        if new is None and not old.phong_trao.minh_hoa:
            said = f"phong trào «{old.ma}» đã công bố, nay không còn trên trang. Trả lại thư mục {old.ma}; phong trào cũ vẫn ở địa chỉ cũ, chỉ đổi phong_trao_hien_tai trong trang.yml."
            yield Loss("phong_trao", old.ma, problem(old.phong_trao, said), (f"{old.ma}/",))


def report_removed(pair: Pair) -> Iterator[Loss]:
    """A report that was published stays."""
    for c in _real(pair):
        days = {report.ngay_chot for report in c.new.so_lieu}
        for day, report in {r.ngay_chot: r for r in c.old.so_lieu if r.ngay_chot not in days}.items():
            said = f"báo cáo chốt ngày {date_short(day)} đã công bố, nay không còn. Trả lại tệp này; số nào sai thì giữ nguyên trong báo cáo và thêm tệp vào {c.new.ma}/dinh_chinh."
            yield Loss("bao_cao", f"{c.old.ma}/{day.isoformat()}", problem(report, "ngay_chot", said), (f"{c.old.ma}/loa/bao-cao-{day.isoformat()}/",))


def figure_removed_or_changed(pair: Pair) -> Iterator[Loss]:
    """A published figure is never overwritten: a correction keeps the old one readable."""
    for c in _real(pair):
        new, days = figures(c.new), {report.ngay_chot for report in c.new.so_lieu}
        for (day, ma), (report, figure) in figures(c.old).items():
            now = c.targets[ma]
            if day not in days or now is None:
                continue  # told once, of the report or of the target
            code = f"{c.old.ma}/{day.isoformat()}/{ma}"
            old_value = value_of(figure, c.old.indicators[ma], report)
            if (day, now) not in new:
                here = next(r for r in c.new.so_lieu if r.ngay_chot == day)
                said = f"{ma} chốt ngày {date_short(day)} đã công bố {_shown(figure, old_value)}, nay không còn. Trả lại dòng ấy; số sai thì vẫn giữ, và thêm tệp vào {c.new.ma}/dinh_chinh."
                yield Loss("so_lieu", code, problem(here, "so_lieu", said))
                continue
            new_report, new_figure = new[day, now]
            if not _same(figure, new_figure, old_value, value_of(new_figure, c.new.indicators[now], new_report)):
                yield Loss("so_lieu", code, problem(new_report, "so_lieu", now, _overwritten(c, (day, now), (report, figure), (new_report, new_figure))))


_FORMS = ("gia_tri", "ket_qua", "hoan_thanh", "tu_so", "mau_so", "theo_thon", "chia_theo")


def _typed(figure: Figure) -> tuple:
    return tuple(tuple(sorted(value)) if isinstance(value := typed(getattr(figure, form)), tuple) else value for form in _FORMS)


def _same(old: Figure, new: Figure, old_value: Decimal | None, new_value: Decimal | None) -> bool:
    """The same as typed, or the same number with its parts told beside it."""
    return _typed(old) == _typed(new) or (old.gia_tri is not None and old_value == new_value)


def _shown(figure: Figure, value: Decimal | None) -> str:
    if figure.ket_qua:
        return f"«{figure.ket_qua}»"
    if figure.hoan_thanh is not None:
        return f"[{', '.join(figure.hoan_thanh)}]"
    return "không có số" if value is None else number(round(value, 2))


def _overwritten(c: CampaignPair, key: tuple, old: tuple[Report, Figure], new: tuple[Report, Figure]) -> str:
    day, ma = key
    indicator = c.new.indicators[ma]
    was, now = value_of(old[1], indicator, old[0]), value_of(new[1], indicator, new[0])
    said = f"{ma} chốt ngày {date_short(day)} đã công bố {_shown(old[1], was)}, nay ghi {_shown(new[1], now)}."
    if was == now or was is None or now is None:
        return f"{said} Con số chung không đổi nhưng các phần đã công bố bị thay. Giữ nguyên cách ghi cũ; cần giải thích thì thêm ghi_chu."
    earlier = [x.gia_tri_moi for x in c.new.dinh_chinh if x.chi_tieu == ma and x.ngay_chot == day]
    before = earlier[-1] if earlier else round(was, 2)
    name = f"{c.new.ma}/dinh_chinh/{c.today.isoformat()}-{ma}.yml"
    keys = f"ngay: {date_short(c.today)}; chi_tieu: {ma}; ngay_chot: {date_short(day)}; gia_tri_cu: {as_typed(before)}; gia_tri_moi: {as_typed(round(now, 2))}; ly_do; nguon"
    counted = " (giữ, đạt là 1; mất, chưa đạt là 0)" if old[1].ket_qua else " (số tiêu chí đã xong)" if old[1].hoan_thanh is not None else ""
    return f"{said} Giữ số cũ trong báo cáo, rồi thêm tệp {name} gồm các dòng: {keys}{counted}."


def correction_removed(pair: Pair) -> Iterator[Loss]:
    """A correction that was published stays; a wrong one is corrected by another."""
    for c in _real(pair):
        days = {report.ngay_chot for report in c.new.so_lieu}
        kept = Counter((x.chi_tieu, x.ngay_chot, x.gia_tri_cu, x.gia_tri_moi) for x in c.new.dinh_chinh)
        for old in c.old.dinh_chinh:
            now = c.targets.get(old.chi_tieu)
            key = (now, old.ngay_chot, old.gia_tri_cu, old.gia_tri_moi)
            if now is None or old.ngay_chot not in days:
                continue
            kept[key] -= 1
            if kept[key] < 0:
                said = f"đính chính {old.chi_tieu} ngày {date_short(old.ngay)} ({number(old.gia_tri_cu)} thành {number(old.gia_tri_moi)}) đã công bố, nay không còn. Trả lại tệp này; đính chính sai thì thêm một đính chính nữa."
                yield Loss("dinh_chinh", f"{c.old.ma}/{old.ngay_chot.isoformat()}/{old.chi_tieu}", problem(old, "chi_tieu", said))


def target_removed(pair: Pair) -> Iterator[Loss]:
    """A target of the plan stays on the page, even when a decision drops it."""
    for c in _real(pair):
        for ma, now in c.targets.items():
            if now is None:
                address = f"{c.old.ma}/chi-tieu/{ma}/"
                said = (
                    f"chỉ tiêu «{ma}» đã công bố, nay không còn. Trả lại chỉ tiêu; có văn bản bỏ thì thêm dieu_chinh với bo: có; "
                    f"chỉ đổi mã thì ghi vào chuyen_huong.yml: - {{cu: {address}, moi: {c.new.ma}/chi-tieu/MÃ_MỚI/}}."
                )
                yield Loss("chi_tieu", f"{c.old.ma}/{ma}", problem(c.old.indicators[ma], "ma", said), (address,))


def target_changed_silently(pair: Pair) -> Iterator[Loss]:
    """A target that changes keeps the old one beside it, with the decision that changed it."""
    for c in _real(pair):
        for ma, now in c.targets.items():
            if now is not None and (key := _changed(c.old.indicators[ma], c.new.indicators[now])):
                old, new = (_value(i, key) for i in (c.old.indicators[ma], c.new.indicators[now]))
                said = (
                    f"{ma} đã công bố {key}: {old}, nay là {new}. Trả lại như cũ; có văn bản điều chỉnh thì thêm dieu_chinh "
                    "(ngay, van_ban, muc_tieu_moi, ly_do) bên dưới, trang sẽ ghi cả mục tiêu cũ và mới."
                )
                yield Loss("muc_tieu", f"{c.old.ma}/{ma}", problem(c.new.indicators[now], key, said))


def _asked(indicator: Indicator, key: str) -> object:
    value = getattr(indicator, key, None)
    return {criterion.ma for criterion in value} if key == "tieu_chi" and value else value


def _value(indicator: Indicator, key: str) -> str:
    value = _asked(indicator, key)
    if key == "dieu_chinh":
        return f"{len(value)} lần"
    return number(value) if isinstance(value, Decimal) else f"{len(value)} tiêu chí" if isinstance(value, set) else str(value or "không ghi")


def _changed(old: Indicator, new: Indicator) -> str:
    """The first key in which what is asked differs; empty when it is the same, or changed by a decision added."""
    for key in ("loai", "so_sanh", "muc_tieu", "phan_dau", "tang", "tieu_chi"):
        if _asked(old, key) != _asked(new, key):
            return key
    before, after = ([(d.ngay, d.muc_tieu_moi, d.bo) for d in i.dieu_chinh] for i in (old, new))
    return "" if after[: len(before)] == before else "dieu_chinh"


def decision_removed(pair: Pair) -> Iterator[Loss]:
    """A published decision stays; one that no longer holds is cancelled, with the decision that cancelled it."""
    for c in _real(pair):
        for (ma, old), now in c.decisions:
            if now is None or not is_shown(now[1], c.new.today(c.today)):
                state = "không còn" if now is None else "bị ẩn khỏi trang"
                where = problem(old, "so", "") if now is None else problem(now[1], "trang_thai", "")
                said = f"quyết định số {old.so} ngày {date_short(old.ngay_ky)} đã công bố, nay {state}. Trả lại tệp như cũ; quyết định đã bị hủy thì đổi trang_thai: huy_bo và thêm huy_bo (van_ban, ngay)."
                address = f"{c.old.ma}/vinh-danh/{ma}/"
                yield Loss("quyet_dinh", f"{c.old.ma}/{ma}", Problem(where.path, where.line, where.column, said), (address, f"{c.old.ma}/loa/khen-thuong-{ma}/"))


def recipient_removed(pair: Pair) -> Iterator[Loss]:
    """Who was honoured stays in the list; a name comes off the site by `go_ten`. Nobody is named in the refusal."""
    for c in _real(pair):
        for (ma, old), now in c.decisions:
            if now is None or not is_shown(now[1], c.new.today(c.today)):
                continue
            left = people(now[1], withdrawn=False) + people(now[1], withdrawn=True)
            for place, recipient in enumerate(old.danh_sach, 1):
                left[identity(recipient)] -= 1
                if left[identity(recipient)] < 0 and not recipient.go_ten:
                    said = (
                        f"một {KINDS[recipient.loai]} (thứ {place} trong danh sách cũ) của quyết định số {old.so} không còn trong danh sách. "
                        "Trả lại như cũ; người xin không đăng tên thì giữ các dòng và thêm go_ten (ngay); tên gõ sai thì cần cho phép, vì máy không phân biệt được với thay người."
                    )
                    yield Loss("nguoi_duoc_khen", f"{c.old.ma}/{ma}/{place}", problem(now[1], "danh_sach", said))
            yield from _fewer_households(c, ma, old, now[1])


def _fewer_households(c: CampaignPair, ma: str, old: Decision, new: Decision) -> Iterator[Loss]:
    counts = {village.thon: village.so_ho for village in new.theo_thon}
    for place, village in enumerate(old.theo_thon, 1):
        now = counts.get(village.thon, 0)
        if now < village.so_ho:
            said = f"quyết định số {old.so} đã công bố {village.so_ho} hộ của {village.thon}, nay còn {now}. Trả lại con số cũ; quyết định đã bị hủy thì dùng trang_thai: huy_bo."
            yield Loss("nguoi_duoc_khen", f"{c.old.ma}/{ma}/thon-{place}", problem(new, "theo_thon", said))


def name_shown_again(pair: Pair) -> Iterator[Loss]:
    """A name taken off on request is not put back by an edit."""
    for c in _real(pair):
        for (ma, old), now in c.decisions:
            if now is None:
                continue
            back = people(old, withdrawn=True) - people(now[1], withdrawn=True)
            more = people(now[1], withdrawn=False) - people(old, withdrawn=False)
            for who in (back & more).elements():
                place = next(i for i, r in enumerate(old.danh_sach, 1) if identity(r) == who and r.go_ten)
                again = next(r for r in now[1].danh_sach if identity(r) == who and not r.go_ten)
                said = f"một {KINDS[who[0]]} đã xin gỡ tên khỏi quyết định số {old.so}, nay tên hiện lại. Trả lại go_ten; người ấy đổi ý thì cần cho phép."
                yield Loss("go_ten", f"{c.old.ma}/{ma}/{place}", problem(again, said))


def post_removed(pair: Pair) -> Iterator[Loss]:
    """A published post is taken off by `go_bo`, which keeps why; its file stays."""
    illustrated = tuple(f"{c.ma}/" for c in (pair.old.phong_trao if pair.old else ()) if c.phong_trao.minh_hoa)
    for (address, old), now in pair.posts:
        if now is None and not address.startswith(illustrated):
            said = f"bài tin «{pair.sayable(old.head.tieu_de)}» đã đăng, nay không còn. Trả lại tệp này; muốn gỡ bài thì thêm dòng go_bo: vì sao gỡ."
            yield Loss("bai_tin", address.rstrip("/"), problem(old.head, "tieu_de", said), (address, *_loud(pair, old.ma)))


def _loud(pair: Pair, post: str) -> tuple[str, ...]:
    return tuple(f"{campaign.ma}/loa/tin-{post}/" for campaign in (pair.old.phong_trao if pair.old else ()))


def address_gone(pair: Pair) -> Iterator[Loss]:
    """An address that was published leads somewhere for ever: it is printed on paper."""
    told = [address for rule in LOSSES if rule is not address_gone for loss in rule(pair) for address in loss.gone]
    taken_off = [a for (address, old), now in pair.posts if now and now[1].head.go_bo for a in (address, *_loud(pair, old.ma))]
    illustrated = [f"{c.ma}/" for c in (pair.old.phong_trao if pair.old else ()) if c.phong_trao.minh_hoa]
    leading = (*told, *taken_off, *illustrated)
    for address, title in pair.old_addresses.items():
        if address in pair.new_addresses or address in pair.moved or _follows(address) or (leading and address.startswith(leading)):
            continue
        said = f"địa chỉ «{address}» ({pair.sayable(title)}) đã công bố, nay không còn. Thêm vào chuyen_huong.yml: - {{cu: {address}, moi: {_guess(pair, address)}}}."
        yield Loss("dia_chi", address.rstrip("/"), problem(pair.new.chuyen_huong if pair.moved else pair.new.trang, said))


def _follows(address: str) -> bool:
    """A bulletin that sums up what there is comes and goes with it."""
    _, _, bulletin = address.partition("/loa/")
    return bulletin.startswith(("tinh-hinh", "diem-tin"))


def _guess(pair: Pair, address: str) -> str:
    """Where the thing is now, as far as it can be told."""
    for c in pair.kept:
        for (ma, _), now in c.decisions:
            for before, after in ((f"vinh-danh/{ma}/", "vinh-danh/{}/"), (f"loa/khen-thuong-{ma}/", "loa/khen-thuong-{}/")):
                if now and address.startswith(f"{c.old.ma}/{before}"):
                    return f"{c.new.ma}/{after.format(now[0])}{address.removeprefix(f'{c.old.ma}/{before}')}"
    for (before, _), now in pair.posts:
        if now and address == before:
            return now[0]
    return "ĐỊA_CHỈ_MỚI"


LOSSES = (
    campaign_removed,
    report_removed,
    figure_removed_or_changed,
    correction_removed,
    target_removed,
    target_changed_silently,
    decision_removed,
    recipient_removed,
    name_shown_again,
    post_removed,
    address_gone,
)


@dataclass(frozen=True)
class Judgement:
    """What is refused, what was let through by which entry, and what else should be looked at."""

    refused: tuple[Problem, ...]
    allowed: tuple[tuple[Permission, Loss], ...]
    warnings: tuple[Problem, ...]


def _entry(permission: Permission) -> tuple:
    return (permission.ngay, permission.nguoi, permission.gi.loai, permission.gi.ma, permission.ly_do)


def judge(pair: Pair) -> Judgement:
    """Each entry that this change brings to cho_phep.yml lets exactly one loss through; those already there are spent."""
    before = Counter(_entry(p) for p in pair.old.cho_phep.cho_phep) if pair.old else Counter()
    fresh: list[Permission] = []
    for permission in pair.new.cho_phep.cho_phep:
        before[_entry(permission)] -= 1
        if before[_entry(permission)] < 0:
            fresh.append(permission)
    refused, allowed = [], []
    for loss in (loss for rule in LOSSES for loss in rule(pair)):
        entry = next((p for p in fresh if (p.gi.loai, p.gi.ma.strip("/")) == (loss.kind, loss.ma)), None)
        if entry is None:
            refused.append(loss.told)
        else:
            fresh.remove(entry)
            allowed.append((entry, loss))
    refused += [_forgotten(pair, entry) for entry in (+before).elements()]
    idle = [warning(p.gi, "ma", "mục này không cho qua điều gì trong lần sửa này. Chép lại đúng loai và ma, hoặc xóa mục này.") for p in fresh]
    return Judgement(tuple(sorted(set(refused))), tuple(allowed), tuple(_places(idle)))


def _places(found: Iterable[Problem]) -> list[Problem]:
    return sorted(set(found))


def _forgotten(pair: Pair, entry: tuple) -> Problem:
    where: Written = next(p for p in pair.old.cho_phep.cho_phep if _entry(p) == entry) if pair.old else pair.new.trang
    return problem(where, f"lần cho phép ngày {date_short(entry[0])} ({entry[2]}, {entry[3]}) đã ghi, nay không còn. Trả lại mục ấy: việc bỏ qua nào cũng phải còn ghi lại.")
