"""Decisions that are new, or say something else than before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from campaign.changes.compare.told import DecisionChange
from campaign.changes.pair import CampaignPair, Pair, people
from campaign.facts import Campaign
from campaign.facts.people import is_public
from campaign.models.awards import KINDS, Decision
from campaign.models.walk import plain
from campaign.words.written import date_short


def _honoured(decision: Decision) -> str:
    """How many of each kind stand in the list; people who were withdrawn are not counted."""
    counts = Counter[str](r.loai for r in decision.danh_sach if not r.go_ten)
    counts["ho"] += sum(village.so_ho for village in decision.theo_thon)
    return ", ".join(f"{counts[kind]} {name}" for kind, name in KINDS.items() if counts[kind])


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


def _all(decision: Decision) -> Counter[tuple[str, str, str]]:
    return people(decision, False) + people(decision, True)


def _texts(decision: Decision) -> list[dict[str, object]]:
    return [r.model_dump(exclude={"go_ten"}) for r in decision.danh_sach]
