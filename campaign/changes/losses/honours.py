"""Decisions, and the people whom they honour. Nobody is named in a refusal."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.changes.losses.loss import Loss, real
from campaign.changes.pair import CampaignPair, Pair, identity, people
from campaign.facts.honoured import awarded, honoured
from campaign.facts.people import is_public
from campaign.facts.problems import Problem, problem
from campaign.models.awards import KINDS, Decision, RecipientKind
from campaign.words.addresses import CampaignAddresses, bulletin_of_decision
from campaign.words.written import date_short


def decision_removed(pair: Pair) -> Iterator[Loss]:
    """A published decision stays; one that no longer holds is cancelled, with the decision that
    cancelled it.
    """
    for c in real(pair):
        for (ma, old), now in c.decisions:
            if now is None or not is_public(now[1], c.new.today(c.today)):
                state = "không còn" if now is None else "bị ẩn khỏi trang"
                where = problem(old, "so", "") if now is None else problem(now[1], "trang_thai", "")
                said = (
                    f"quyết định số {old.so} ngày {date_short(old.ngay_ky)} đã công bố, nay"
                    f" {state}. Trả lại tệp như cũ; quyết định đã bị hủy thì đổi trang_thai: huy_bo"
                    " và thêm huy_bo (van_ban, ngay)."
                )
                yield Loss(
                    "quyet_dinh",
                    f"{c.old.ma}/{ma}",
                    Problem(where.path, where.line, where.column, said),
                    of_decision(c.old.ma, ma),
                )


def of_decision(campaign: str, ma: str) -> tuple[str, str]:
    """Where a decision stands and where it is read aloud."""
    at = CampaignAddresses(campaign)
    return at.decision(ma), at.bulletin(bulletin_of_decision(ma))


def recipient_removed(pair: Pair) -> Iterator[Loss]:
    """Who was honoured stays in the list; a name comes off the site by `go_ten`.

    Nobody is named in the refusal.
    """
    for c in real(pair):
        for (ma, old), now in c.decisions:
            if now is None or not is_public(now[1], c.new.today(c.today)):
                continue
            left = people(now[1], withdrawn=False) + people(now[1], withdrawn=True)
            for place, recipient in enumerate(old.danh_sach, 1):
                left[identity(recipient)] -= 1
                if left[identity(recipient)] < 0 and not recipient.go_ten:
                    said = (
                        f"một {KINDS[recipient.loai]} (thứ {place} trong danh sách cũ) của quyết"
                        f" định số {old.so} không còn trong danh sách. Trả lại như cũ; người xin"
                        " không đăng tên thì giữ các dòng và thêm go_ten (ngay); tên gõ sai thì"
                        " cần cho phép, vì máy không phân biệt được với thay người."
                    )
                    yield Loss(
                        "nguoi_duoc_khen",
                        f"{c.old.ma}/{ma}/{place}",
                        problem(now[1], "danh_sach", said),
                    )
            yield from _fewer_households(c, ma, old, now[1])
            yield from _fewer_counted(c, ma, old, now[1])


def _fewer_households(c: CampaignPair, ma: str, old: Decision, new: Decision) -> Iterator[Loss]:
    counts = {village.thon: village.so_ho for village in new.theo_thon}
    for place, village in enumerate(old.theo_thon, 1):
        now = counts.get(village.thon, 0)
        if now < village.so_ho:
            said = (
                f"quyết định số {old.so} đã công bố {village.so_ho} hộ của {village.thon}, nay còn"
                f" {now}. Trả lại con số cũ; quyết định đã bị hủy thì dùng trang_thai: huy_bo."
            )
            yield Loss(
                "nguoi_duoc_khen", f"{c.old.ma}/{ma}/thon-{place}", problem(new, "theo_thon", said)
            )


def _fewer_counted(c: CampaignPair, ma: str, old: Decision, new: Decision) -> Iterator[Loss]:
    """A number that was said stays, or becomes the names of as many."""
    for kind, award, said in _said_in_numbers(old):
        now = _now(new, award, kind)
        if now < said:
            name = f"{award}-{kind}" if award else kind
            yield Loss(
                "nguoi_duoc_khen",
                f"{c.old.ma}/{ma}/so-luong-{name.replace('_', '-')}",
                problem(
                    new,
                    "so_luong",
                    f"quyết định số {old.so} đã công bố {said} {KINDS[kind]} được khen, nay"
                    f" {f'còn {now}' if now else 'không còn'}. Trả lại con số cũ; quyết định đã bị"
                    " hủy thì dùng trang_thai: huy_bo; con số gõ sai thì cần cho phép.",
                ),
            )


def _said_in_numbers(decision: Decision) -> Iterator[tuple[RecipientKind, str, int]]:
    """Kind, award (empty where the number is of all awards) and number of each typed count."""
    for counts in decision.so_luong:
        yield from ((kind, counts.hinh_thuc or "", count) for kind, count in counts.given())


def _now(decision: Decision, award: str, kind: RecipientKind) -> int:
    if award:
        return awarded(decision, (award, kind))
    return sum(one.count for one in honoured(decision, withdrawn=True) if one.kind == kind)


def name_shown_again(pair: Pair) -> Iterator[Loss]:
    """A name taken off on request is not put back by an edit."""
    for c in real(pair):
        for (ma, old), now in c.decisions:
            if now is None:
                continue
            back = people(old, withdrawn=True) - people(now[1], withdrawn=True)
            more = people(now[1], withdrawn=False) - people(old, withdrawn=False)
            for who in (back & more).elements():
                place = next(
                    i for i, r in enumerate(old.danh_sach, 1) if identity(r) == who and r.go_ten
                )
                again = next(r for r in now[1].danh_sach if identity(r) == who and not r.go_ten)
                said = (
                    f"một {KINDS[who[0]]} đã xin gỡ tên khỏi quyết định số {old.so}, nay tên hiện"
                    " lại. Trả lại go_ten; người ấy đổi ý thì cần cho phép."
                )
                yield Loss("go_ten", f"{c.old.ma}/{ma}/{place}", problem(again, said))


RULES = (decision_removed, recipient_removed, name_shown_again)
