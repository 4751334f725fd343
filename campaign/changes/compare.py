"""Before and after → what the public site says differently. Pure: facts in, changes out; nothing here judges."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from decimal import Decimal

from campaign.bulletin import drafts
from campaign.changes.pair import CampaignPair, Pair, is_shown, people, posts, typed
from campaign.load import Campaign
from campaign.models.awards import Decision
from campaign.models.indicators import Indicator
from campaign.progress import Measurement, measure
from campaign.view import CampaignView, TargetView
from campaign.view.honours import KINDS
from campaign.view.wording import printed
from campaign.written import date_short


@dataclass(frozen=True)
class Step:
    """From one text to another; empty where there was or is none."""

    old: str
    new: str

    @property
    def moved(self) -> bool:
        return self.old != self.new


@dataclass(frozen=True)
class FigureChange:
    """One figure of one day. Share and status are the target's own, as they stand before and after the whole change."""

    target: str
    day: str
    value: Step
    share: Step
    status: Step
    reason: str  # of a correction


@dataclass(frozen=True)
class TargetChange:
    target: str
    asked: Step
    said: str  # new, dropped, changed by which document


@dataclass(frozen=True)
class DecisionChange:
    number: str
    day: str
    said: str  # what happened to it
    honoured: str
    withdrawn: int
    shown_again: int


@dataclass(frozen=True)
class PostChange:
    title: str
    said: str


@dataclass(frozen=True)
class CampaignChanges:
    ma: str
    name: str
    said: str  # new, or gone; empty for one that stays
    figures: tuple[FigureChange, ...] = ()
    standings: tuple[tuple[str, Step], ...] = ()  # status of targets that changed without a figure of their own
    targets: tuple[TargetChange, ...] = ()
    decisions: tuple[DecisionChange, ...] = ()
    bulletins: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.said and not any(getattr(self, field.name) for field in fields(self)[3:])


@dataclass(frozen=True)
class Changes:
    """Everything that the public site will say differently."""

    campaigns: tuple[CampaignChanges, ...]
    posts: tuple[PostChange, ...]
    settings: tuple[str, ...]
    added: tuple[tuple[str, str], ...]  # address, title
    gone: tuple[tuple[str, str, str], ...]  # address, title, where it leads now

    @property
    def empty(self) -> bool:
        return not (self.campaigns or self.posts or self.settings or self.added or self.gone)


def compare(pair: Pair) -> Changes:
    campaigns = [*_new_campaigns(pair), *(_kept(pair, c) for c in pair.kept), *_gone_campaigns(pair)]
    return Changes(
        tuple(c for c in campaigns if not c.empty), tuple(_posts(pair)), tuple(_settings(pair)),
        tuple((address, pair.sayable(title)) for address, title in pair.new_addresses.items() if address not in pair.old_addresses),
        tuple((address, pair.sayable(title), pair.moved.get(address, "")) for address, title in pair.old_addresses.items() if _left(pair, address)),
    )  # fmt: skip


def _left(pair: Pair, address: str) -> bool:
    already = pair.old_site is not None and address in pair.old_site.moved and address in pair.moved
    return address not in pair.new_addresses and not already


def _new_campaigns(pair: Pair) -> list[CampaignChanges]:
    kept = {c.new.ma for c in pair.kept}
    return [
        CampaignChanges(c.ma, c.phong_trao.ten, f"phong trào mới, {len(c.indicators)} chỉ tiêu", decisions=tuple(_decisions(pair, None, c)), figures=tuple(_figures(pair, None, c)))
        for c in pair.new.phong_trao if c.ma not in kept
    ]  # fmt: skip


def _gone_campaigns(pair: Pair) -> list[CampaignChanges]:
    return [CampaignChanges(old.ma, old.phong_trao.ten, "không còn trên trang") for old, new in pair.campaigns if new is None]


def _kept(pair: Pair, c: CampaignPair) -> CampaignChanges:
    figures = tuple(_figures(pair, c, c.new))
    return CampaignChanges(
        c.new.ma, c.new.phong_trao.ten, "", figures, tuple(_standings(pair, c, figures)), tuple(_targets(pair, c)),
        tuple(_decisions(pair, c, c.new)), tuple(_bulletins(pair, c)),
    )  # fmt: skip


# ── figures and targets ──────────────────────────────────────────────────────


def _views(campaign: CampaignView | None) -> dict[str, TargetView]:
    return {target.ma: target for target in campaign.targets} if campaign else {}


def _printed(indicator: Indicator, measured: Measurement | None) -> str:
    if measured is None:
        return ""
    if measured.figure and measured.figure.ket_qua:
        words = ("chưa đạt", "đạt") if indicator.loai == "dat" else ("mất", "giữ")
        return words[measured.value == 1]
    mark = " (tạm tính)" if measured.provisional else ""
    return printed(measured.value, "%" if indicator.loai == "ty_le" else indicator.don_vi_tinh) + mark


def _figures(pair: Pair, c: CampaignPair | None, new: Campaign):
    """Each figure that says something else than before, in the plan's order."""
    before, after = measure(c.old) if c else {}, measure(new)
    was, now = _views(pair.view(c.old.ma, old=True)) if c else {}, _views(pair.view(new.ma))
    names = {after_ma: ma for ma, after_ma in c.targets.items() if after_ma} if c else {}
    for ma, indicator in new.indicators.items():
        earlier = {m.day: m for m in before.get(names.get(ma, ma), ())}
        later = {m.day: m for m in after[ma]}
        for day in sorted(earlier.keys() | later.keys()):
            step = Step(_printed(indicator, earlier.get(day)), _printed(indicator, later.get(day)))
            if step.moved:
                reasons = [x.ly_do for x in later[day].corrections[len(earlier[day].corrections) if day in earlier else 0 :]] if day in later else []
                yield FigureChange(indicator.short, date_short(day), step, _share(was.get(names.get(ma, ma)), now[ma]), _status(was.get(names.get(ma, ma)), now[ma]), pair.sayable("; ".join(reasons)))


def _share(old: TargetView | None, new: TargetView) -> Step:
    return Step(old.percent if old else "", new.percent)


def _status(old: TargetView | None, new: TargetView) -> Step:
    return Step(old.status.word if old else "", new.status.word)


def _standings(pair: Pair, c: CampaignPair, figures: tuple[FigureChange, ...]):
    """Targets whose status moved though none of their figures did: another target, baseline or cut point."""
    was, now = _views(pair.view(c.old.ma, old=True)), _views(pair.view(c.new.ma))
    told = {change.target for change in figures}
    for ma, new_ma in c.targets.items():
        if new_ma and (step := _status(was[ma], now[new_ma])).moved and now[new_ma].short not in told:
            yield now[new_ma].short, step


def _targets(pair: Pair, c: CampaignPair):
    was, now = _views(pair.view(c.old.ma, old=True)), _views(pair.view(c.new.ma))
    for ma, new_ma in c.targets.items():
        if new_ma is None:
            yield TargetChange(c.old.indicators[ma].short, Step(was[ma].asked, ""), "không còn trong danh sách")
            continue
        old, new = c.old.indicators[ma], c.new.indicators[new_ma]
        said = [f"theo {x.van_ban}" + (": bỏ chỉ tiêu" if x.bo else "") for x in new.dieu_chinh[len(old.dieu_chinh) :]]
        said += [f"đổi tên từ «{old.ten}»"] if old.ten != new.ten else []
        said += [f"số gốc {_base(old) or 'chưa có'} → {_base(new) or 'chưa có'}"] if _base(old) != _base(new) else []
        asked = Step(was[ma].asked, now[new_ma].asked)
        if said or asked.moved:
            yield TargetChange(new.short, asked, "; ".join(said))
    known = {new_ma for new_ma in c.targets.values() if new_ma}
    yield from (TargetChange(i.short, Step("", now[ma].asked), "chỉ tiêu mới") for ma, i in c.new.indicators.items() if ma not in known)


def _base(indicator: Indicator) -> str:
    return printed(Decimal(indicator.so_goc.gia_tri), indicator.don_vi_tinh) if indicator.so_goc else ""


# ── decisions ────────────────────────────────────────────────────────────────


def _honoured(decision: Decision) -> str:
    """How many of each kind stand in the list; people who were withdrawn are not counted."""
    counts = Counter(r.loai for r in decision.danh_sach if not r.go_ten)
    counts["ho"] += sum(village.so_ho for village in decision.theo_thon)
    return ", ".join(f"{counts[kind]} {name}" for kind, name in KINDS.items() if counts[kind])


def _decisions(pair: Pair, c: CampaignPair | None, new: Campaign):
    matched = {now[0]: old[1] for old, now in c.decisions if now} if c else {}
    for ma, decision in new.khen_thuong:
        if not is_shown(decision, new.today(pair.today)):
            continue
        before = matched.get(ma)
        withdrawn = sum((people(decision, True) - (people(before, True) if before else Counter())).values())
        again = sum(((people(decision, False) - people(before, False)) & people(before, True)).values()) if before else 0
        said = _happened(before, decision)
        if said or withdrawn or again:
            yield DecisionChange(decision.so, date_short(decision.ngay_ky), said, _honoured(decision), withdrawn, again)
    for (_, old), now in c.decisions if c else ():
        if now is None or not is_shown(now[1], new.today(pair.today)):
            yield DecisionChange(old.so, date_short(old.ngay_ky), "không còn trên trang", _honoured(old), 0, 0)


_SHOWN_TITLES = ("so", "ngay_ky", "co_quan", "nguoi_ky", "chuc_vu_nguoi_ky", "trich_yeu", "loai_khen", "hinh_thuc", "muc", "chi_tieu", "ban_scan", "hien_tien", "loi_khen", "theo_thon")


def _happened(old: Decision | None, new: Decision) -> str:
    if old is None:
        return "quyết định mới, đã hủy bỏ" if new.huy_bo else "quyết định mới"
    if new.huy_bo and not old.huy_bo:
        return f"hủy bỏ theo {new.huy_bo.van_ban}"
    if old.huy_bo and not new.huy_bo:
        return "không còn ghi là hủy bỏ"
    said = [(Decision.model_fields[key].title or key).lower() for key in _SHOWN_TITLES if typed(getattr(old, key)) != typed(getattr(new, key))]
    more, fewer = _all(new) - _all(old), _all(old) - _all(new)
    said += [f"thêm {more.total()} vào danh sách"] if more else []
    said += [f"bớt {fewer.total()} khỏi danh sách"] if fewer else []
    said += ["lời ghi về người được khen"] if not (more or fewer) and _texts(old) != _texts(new) else []
    return f"sửa: {', '.join(said)}" if said else ""


def _all(decision: Decision) -> Counter[tuple[str, str, str]]:
    return people(decision, False) + people(decision, True)


def _texts(decision: Decision) -> list[dict]:
    return [r.model_dump(exclude={"go_ten"}) for r in decision.danh_sach]


# ── news, bulletins, settings ────────────────────────────────────────────────


def _posts(pair: Pair):
    seen = {now[0] for _, now in pair.posts if now}
    yield from (PostChange(pair.sayable(post.head.tieu_de), "bài mới") for address, post in posts(pair.new, pair.today) if address not in seen)
    for (_, old), now in pair.posts:
        if now is None:
            yield PostChange(pair.sayable(old.head.tieu_de), "không còn trên trang")
        elif now[1].head.go_bo:
            yield PostChange(pair.sayable(old.head.tieu_de), f"gỡ bài: {pair.sayable(now[1].head.go_bo)}")
        elif (typed(now[1].head), now[1].body) != (typed(old.head), old.body):
            yield PostChange(pair.sayable(now[1].head.tieu_de), "sửa bài")


def _bulletins(pair: Pair, c: CampaignPair):
    was, now = pair.view(c.old.ma, old=True), pair.view(c.new.ma)
    known = {draft.ma for draft in drafts(was)} if was else set()
    yield from (pair.sayable(draft.title) for draft in (drafts(now) if now else ()) if draft.ma not in known)
    approved = {ma for ma, file in c.old.ban_tin if file.duyet}
    yield from (f"duyệt bản tin {ma}" for ma, file in c.new.ban_tin if file.duyet and ma not in approved)


def _settings(pair: Pair):
    """What of trang.yml is seen: the name, the current campaign, the contact, the cut points."""
    old, new = pair.old.trang if pair.old else None, pair.new.trang
    if old is None:
        return
    for key, field in type(new).model_fields.items():
        if typed(getattr(old, key)) != typed(getattr(new, key)):
            was, now = getattr(old, key), getattr(new, key)
            yield f"{field.title}: {was} → {now}" if isinstance(now, str) and isinstance(was, str) else f"{field.title}: có sửa"
