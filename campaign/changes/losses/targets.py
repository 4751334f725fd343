"""Targets of the plan, and the campaigns that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from campaign.changes.losses.loss import Loss, real
from campaign.changes.pair import Pair
from campaign.facts.problems import problem
from campaign.kinds import Indicator, TargetChange
from campaign.models.walk import plain
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import number


def campaign_removed(pair: Pair) -> Iterator[Loss]:
    """A campaign that was published stays at its address."""
    for old, new in pair.campaigns:
        if new is None and not old.phong_trao.minh_hoa:
            said = (
                f"phong trào «{old.ma}» đã công bố, nay không còn trên trang. Trả lại thư mục"
                f" {old.ma}; phong trào cũ vẫn ở địa chỉ cũ, chỉ đổi phong_trao_hien_tai trong"
                " trang.yml."
            )
            yield Loss(
                "phong_trao",
                old.ma,
                problem(old.phong_trao, said),
                (CampaignAddresses(old.ma).home,),
            )


def target_removed(pair: Pair) -> Iterator[Loss]:
    """A target of the plan stays on the page, even when a decision drops it."""
    for c in real(pair):
        for ma, now in c.targets.items():
            if now is None:
                address = CampaignAddresses(c.old.ma).target(ma)
                said = (
                    f"chỉ tiêu «{ma}» đã công bố, nay không còn. Trả lại chỉ tiêu; có văn bản bỏ"
                    " thì thêm dieu_chinh với bo: có; chỉ đổi mã thì ghi vào chuyen_huong.yml: -"
                    f" {{cu: {address}, moi: {CampaignAddresses(c.new.ma).target('MÃ_MỚI')}}}."
                )
                yield Loss(
                    "chi_tieu",
                    f"{c.old.ma}/{ma}",
                    problem(c.old.indicators[ma], "ma", said),
                    (address,),
                )


def target_changed_silently(pair: Pair) -> Iterator[Loss]:
    """A target that changes keeps the old one beside it, with the decision that changed it."""
    for c in real(pair):
        for ma, now in c.targets.items():
            if now is not None and (key := _changed(c.old.indicators[ma], c.new.indicators[now])):
                old, new = (_value(i, key) for i in (c.old.indicators[ma], c.new.indicators[now]))
                said = (
                    f"{ma} đã công bố {key}: {old}, nay là {new}. Trả lại như cũ; có văn bản điều"
                    f" chỉnh thì thêm dieu_chinh (ngay, van_ban, {_new_key(key)}, ly_do) bên dưới,"
                    " trang sẽ ghi cả mục tiêu cũ và mới."
                )
                yield Loss(
                    "muc_tieu", f"{c.old.ma}/{ma}", problem(c.new.indicators[now], key, said)
                )


def _new_key(key: str) -> str:
    return {"so_goc": "so_goc_moi", "phan_dau": "phan_dau_moi"}.get(key, "muc_tieu_moi")


def _asked(indicator: Indicator, key: str) -> object:
    value = getattr(indicator, key, None)
    if key == "so_goc":
        return indicator.so_goc.gia_tri if indicator.so_goc else None
    if key == "tieu_chi" and value:
        return {criterion.ma for criterion in value}
    return plain(value) if key in {"moc", "tinh_tu"} else value


def _value(indicator: Indicator, key: str) -> str:
    if key == "dieu_chinh":
        return f"{len(indicator.dieu_chinh)} lần"
    value = _asked(indicator, key)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, set):
        return f"{len(value)} tiêu chí"
    if key in {"moc", "theo_thon", "tinh_tu"}:
        return "như đã ghi" if value else "không ghi"
    return number(value) if isinstance(value, Decimal) else str(value or "không ghi")


def _changed(old: Indicator, new: Indicator) -> str:
    """The first key in which what is asked differs; empty when it is the same, or changed by a
    decision added.
    """
    for key in ("loai", "so_sanh", "don_vi_tinh", *old.bound_keys):
        if _asked(old, key) != _asked(new, key):
            return key
    for key in ("so_goc", "han", "moc", "theo_thon", "gop", "trong_so", "tinh_tu"):
        # One that was not told before may be added; what was told lowers or raises what is asked.
        if _asked(old, key) and _asked(old, key) != _asked(new, key):
            return key
    before, after = ([_decided(d) for d in i.dieu_chinh] for i in (old, new))
    return "" if after[: len(before)] == before else "dieu_chinh"


def _decided(change: TargetChange) -> tuple[object, ...]:
    return (
        change.ngay,
        change.muc_tieu_moi,
        change.phan_dau_moi,
        change.so_goc_moi,
        change.bo,
    )


RULES = (campaign_removed, target_removed, target_changed_silently)
