"""What is refused, and what was let through by whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from campaign.changes.losses.addresses import TELLING, address_gone
from campaign.changes.losses.loss import Loss
from campaign.changes.pair import Pair
from campaign.facts.problems import Problem, problem, warning
from campaign.models.kept import Permission
from campaign.models.scalars import Written
from campaign.words.written import date_short

LOSSES = (*TELLING, address_gone)


@dataclass(frozen=True)
class Judgement:
    """What is refused, what was let through by which entry, and what else should be looked at."""

    refused: tuple[Problem, ...]
    allowed: tuple[tuple[Permission, Loss], ...]
    warnings: tuple[Problem, ...]


Entry = tuple[date, str, str, str, str]


def _entry(permission: Permission) -> Entry:
    """What an entry says, wherever in the file it stands."""
    lost = permission.gi
    return permission.ngay, permission.nguoi, lost.loai, lost.ma, permission.ly_do


def judge(pair: Pair) -> Judgement:
    """Each entry that this change brings to cho_phep.yml lets exactly one loss through; those
    already there are spent.
    """
    before = Counter(_entry(p) for p in pair.old.cho_phep.cho_phep) if pair.old else Counter()
    fresh: list[Permission] = []
    for permission in pair.new.cho_phep.cho_phep:
        before[_entry(permission)] -= 1
        if before[_entry(permission)] < 0:
            fresh.append(permission)
    refused, allowed = [], []
    for loss in (loss for rule in LOSSES for loss in rule(pair)):
        entry = next(
            (p for p in fresh if (p.gi.loai, p.gi.ma.strip("/")) == (loss.kind, loss.ma)), None
        )
        if entry is None:
            refused.append(loss.told)
        else:
            fresh.remove(entry)
            allowed.append((entry, loss))
    refused += [_forgotten(pair, entry) for entry in (+before).elements()]
    idle = [
        warning(
            p.gi,
            "ma",
            "mục này không cho qua điều gì trong lần sửa này. Chép lại đúng loai và ma, hoặc xóa"
            " mục này.",
        )
        for p in fresh
    ]
    return Judgement(tuple(sorted(set(refused))), tuple(allowed), tuple(sorted(set(idle))))


def _forgotten(pair: Pair, entry: Entry) -> Problem:
    where: Written = (
        next(p for p in pair.old.cho_phep.cho_phep if _entry(p) == entry)
        if pair.old
        else pair.new.trang
    )
    return problem(
        where,
        f"lần cho phép ngày {date_short(entry[0])} ({entry[2]}, {entry[3]}) đã ghi, nay không còn."
        " Trả lại mục ấy: việc bỏ qua nào cũng phải còn ghi lại.",
    )
