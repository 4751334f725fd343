"""Decisions that are new, or say something else than before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from campaign.changes.compare.told import DecisionChange
from campaign.changes.pair import CampaignPair, Pair, people
from campaign.facts import Campaign
from campaign.facts.honoured import honoured
from campaign.facts.people import is_public
from campaign.models.awards import KINDS, Decision, RecipientKind
from campaign.models.walk import plain
from campaign.words.written import date_short


def _honoured(decision: Decision) -> str:
    """How many of each kind are honoured; of people who were withdrawn only a number is left, where
    the decision gives it.
    """
    return ", ".join(
        f"{one.count} {'' if one.apart else 'lượt '}{KINDS[one.kind]}" for one in honoured(decision)
    )


def changed_decisions(
    pair: Pair, c: CampaignPair | None, new: Campaign
) -> Iterator[DecisionChange]:
    matched = {now[0]: old[1] for old, now in c.decisions if now} if c else {}
    for ma, decision in new.khen_thuong:
        if not is_public(decision, new.today(pair.today)):
            continue
        before = matched.get(ma)
        withdrawn = sum(
            (people(decision, True) - (people(before, True) if before else Counter())).values()
        )
        again = (
            sum(((people(decision, False) - people(before, False)) & people(before, True)).values())
            if before
            else 0
        )
        said = _happened(before, decision)
        if said or withdrawn or again:
            yield DecisionChange(
                number=decision.so,
                day=date_short(decision.ngay_ky),
                said=said,
                honoured=_honoured(decision),
                in_numbers=bool(decision.so_luong),
                withdrawn=withdrawn,
                shown_again=again,
            )
    for (_, old), now in c.decisions if c else ():
        if now is None or not is_public(now[1], new.today(pair.today)):
            yield DecisionChange(
                number=old.so,
                day=date_short(old.ngay_ky),
                said="không còn trên trang",
                honoured=_honoured(old),
                in_numbers=bool(old.so_luong),
                withdrawn=0,
                shown_again=0,
            )


_SHOWN_TITLES = (
    "so",
    "ngay_ky",
    "co_quan",
    "nguoi_ky",
    "chuc_vu_nguoi_ky",
    "trich_yeu",
    "loai_khen",
    "hinh_thuc",
    "muc",
    "chi_tieu",
    "ban_scan",
    "hien_tien",
    "loi_khen",
    "theo_thon",
    "so_luong",
)


def _happened(old: Decision | None, new: Decision) -> str:
    if old is None:
        return "quyết định mới, đã hủy bỏ" if new.huy_bo else "quyết định mới"
    if new.huy_bo and not old.huy_bo:
        return f"hủy bỏ theo {new.huy_bo.van_ban}"
    if old.huy_bo and not new.huy_bo:
        return "không còn ghi là hủy bỏ"
    said = [
        (Decision.model_fields[key].title or key).lower()
        for key in _SHOWN_TITLES
        if plain(getattr(old, key)) != plain(getattr(new, key))
    ]
    more, fewer = _all(new) - _all(old), _all(old) - _all(new)
    said += [f"thêm {more.total()} vào danh sách"] if more else []
    said += [f"bớt {fewer.total()} khỏi danh sách"] if fewer else []
    said += (
        ["lời ghi về người được khen"] if not (more or fewer) and _texts(old) != _texts(new) else []
    )
    return f"sửa: {', '.join(said)}" if said else ""


def _all(decision: Decision) -> Counter[tuple[RecipientKind, str, str]]:
    return people(decision, False) + people(decision, True)


def _texts(decision: Decision) -> list[dict[str, object]]:
    return [r.model_dump(exclude={"go_ten"}) for r in decision.danh_sach]
