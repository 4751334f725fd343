"""What a bulletin says of a target, a decision, a post: short sentences, one idea each, in the
commune's own spelling.

Figures stay digits here; the reader turns them into words, so that page and loudspeaker never
disagree.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from campaign.models.awards import KINDS
from campaign.progress import Status
from campaign.progress.status import ATTENTION, DROPPED, MET
from campaign.view import CampaignView, IndicatorView
from campaign.view.honours import AwardGroup, DecisionView, RecipientView
from campaign.view.news import PostView
from campaign.words.called import Called
from campaign.words.marks import MARK, printed, spoken
from campaign.words.written import lowered

MANY_NAMES = 25
PAPER_LIST = "Danh sách đầy đủ kèm theo quyết định."
SHORT_LIST = 12  # so many recipients at most are read with what they did

_CAPITALS = "".join(
    letter for letter in map(chr, range(ord("A"), ord("ỹ"))) if letter.isupper()
)  # À-Ỹ as a range would take in à and đ


def sentences(text: str) -> list[str]:
    """The sentences of a text that somebody wrote, each with its own end mark."""
    parts, start = [], 0
    # A mark for reading aloud is one word, whatever stands in it: [[TP. Vinh|thành phố Vinh]].
    inside = [range(*mark.span()) for mark in MARK.finditer(text)]
    for gap in re.finditer(rf'(?<=[.!?…])\s+(?=["“]?(?:\[\[)?["“]?[{_CAPITALS}])', text):
        if not any(gap.start() in mark for mark in inside):
            parts.append(text[start : gap.start()])
            start = gap.end()
    return [end(part) for part in (*parts, text[start:]) if part.strip(" .")]


def end(text: str) -> str:
    """The text as a sentence: a capital, and one mark at its end; quotation marks are not heard."""
    plain = text.replace("“", "").replace("”", "").replace('"', "").strip()
    plain = plain[:1].upper() + plain[1:]
    ended = spoken(plain).endswith((".", "!", "?", "…", ":"))
    return plain if ended else f"{plain}."


def figure(t: IndicatorView, known: str = "") -> str:
    """«Sản lượng ngô đã thu hoạch 282 tấn, đây là số ước.»; not again where it is `known` that all
    of them are estimates.
    """
    not_final = f", {_NOT_FINAL[t.provisional]}" if t.provisional not in {"", known} else ""
    return end(f"{t.told}{not_final}")


def all_not_final(targets: Iterable[IndicatorView]) -> str:
    """What each of the figures is alike that is not final, so that it can be said once."""
    kinds = {t.provisional for t in targets}
    return kinds.pop() if len(kinds) == 1 else ""


_NOT_FINAL = {"tạm tính": "số tạm tính", "số ước": "đây là số ước"}


def asked(t: IndicatorView) -> str:
    return end(f"Mục tiêu là {_plainly_asked(t)}")


def _plainly_asked(t: IndicatorView) -> str:
    """What it comes to, without what it is counted from: «từ 1.400 triệu đồng trở lên»."""
    return t.asked.rpartition(", tức ")[2]


def asked_and_far(t: IndicatorView) -> list[str]:
    """«Mục tiêu là từ 600 tấn trở lên, như vậy được 47% kế hoạch.»; nothing where the figure's own
    sentence has said it.
    """
    if t.status is DROPPED:
        return []
    far = f", như vậy {t.told_far}" if t.told_far else ""
    if t.changes:
        before = t.original_asked.rpartition(", tức ")[2]
        said = [end(f"Mục tiêu đã điều chỉnh, trước là {before}, nay là {_plainly_asked(t)}")]
        return [*said, *([end(f"Như vậy {t.told_far}")] if t.told_far else [])]
    if t.in_words or _plainly_asked(t) in t.told:
        return []
    return [end(f"Mục tiêu là {_plainly_asked(t)}{far}")]


def in_full(t: IndicatorView) -> list[str]:
    """A target that needs attention: figure, target, share, verdict, why, and what will be done."""
    said = [figure(t), *asked_and_far(t), t.said_status, *_no_milestones(t)]
    if t.reason:
        first, *rest = sentences(t.reason)
        said += [end(f"Lý do là {lowered(first)}"), *rest]
    if t.remedy:
        first, *rest = sentences(t.remedy)
        said += [end(f"Sắp tới, {lowered(first)}"), *rest]
    return said


def _no_milestones(t: IndicatorView) -> list[str]:
    """A target that is slow by the calendar alone: who hears it should know by what."""
    return ["Kế hoạch không đặt mốc để so."] if t.no_milestones else []


def standing_now(t: IndicatorView) -> str:
    """«Việc này đang chậm.»"""
    return t.said_status


def in_short(t: IndicatorView, known: str = "") -> list[str]:
    """Figure, target and how far, with the verdict where it is not good."""
    verdict = [t.said_status] if t.status.needs_attention or t.status is DROPPED else []
    return [figure(t, known), *asked_and_far(t), *verdict]


def counted(campaign: CampaignView) -> list[str]:
    """How many targets stand where: one sentence for each family; of what needs attention also the
    finer words, so that bad news is as plain as good.
    """
    said = [f"Kế hoạch {campaign.head.when} có {len(campaign.targets)} chỉ tiêu."]
    for c in campaign.counts:
        finer = [f"{s.count} chỉ tiêu {s.status.after_name}" for s in c.statuses]
        if c.family in {MET, ATTENTION} and len(finer) > 1:
            said.append(f"{c.count} chỉ tiêu {c.family.after_count}.")
            said += [end(f"Trong đó {listed(finer[i : i + 3])}") for i in range(0, len(finer), 3)]
        else:
            told = c.family.after_count if len(finer) > 1 else c.statuses[0].status.after_name
            said.append(f"{c.count} chỉ tiêu {told}.")
    return [*said, campaign.goals] if campaign.goals else said


def moved(t: IndicatorView, before: Status, now: Status) -> str:
    """«Sản lượng ngô kỳ trước đúng tiến độ, nay chậm.»"""
    return end(f"{t.short} kỳ trước {before.after_name}, nay {now.after_name}")


def listed(parts: Iterable[str]) -> str:
    """«a, b và c»."""
    *most, last = parts
    return f"{', '.join(most)} và {last}" if most else last


# ── decisions ────────────────────────────────────────────────────────────────


def decision_number(d: DecisionView) -> str:
    """«Quyết định số 83», with the year where it is part of the number; the letter code isn't
    read.
    """
    if MARK.search(d.head.number):
        return f"Quyết định số {d.head.number}"
    read = re.match(r"\d+(?:/\d{4}(?=/))?", d.head.number)
    return f"Quyết định số {read[0]}" if read else "Quyết định"


def decided(d: DecisionView) -> list[str]:
    """Who signed which decision, and about what; a cancelled one says only that."""
    number = decision_number(d)
    if d.head.cancelled:
        return [
            end(f"{number} về việc {d.subject} đã bị hủy bỏ"),
            end(f"Việc hủy bỏ căn cứ {d.cancelled_by}"),
        ]
    return [
        end(f"{d.issuer} đã ký {number}"),
        end(f"Quyết định ký {d.day_long}"),
        end(f"Nội dung là {d.subject}"),
    ]


def honoured(d: DecisionView, place: Called) -> list[str]:
    """How many, then each group's list; above 25 names counts per village, the names are on
    paper.
    """
    if d.head.cancelled:
        return []
    said = _how_many(d, once=len(d.groups) == 1 and not d.recipients and not d.villages)
    if d.households_counted:
        said += [end(f"{village} có {count}") for village, count in d.villages]
    many = len(d.recipients) > MANY_NAMES
    if many:
        said += _by_village(d.recipients)
    for group in d.groups:
        if d.households_counted and group.beyond_villages:
            said.append(end(f"Ngoài ra còn {group.count} {group.kind}"))
        elif not (many and group.recipients):
            said += _group(group, with_deeds=len(d.recipients) <= SHORT_LIST)
    return [*said, *_whole_list(d, place, many), *_praise(d)]


def honoured_in_short(d: DecisionView, place: Called) -> list[str]:
    """How many, and where to find the names; for a digest."""
    return [] if d.head.cancelled else [*_how_many(d), *_whole_list(d, place, True)]


def _how_many(d: DecisionView, once: bool = False) -> list[str]:
    """How many are honoured, where the subject hasn't just said it, nor the award says it next."""
    count = [] if d.in_subject or once else [end(f"Được khen lần này có {d.summary}")]
    return [*(count if d.summary else []), *([d.several_awards] if d.several_awards else [])]


def _whole_list(d: DecisionView, place: Called, unread: bool) -> list[str]:
    """Where the whole list is, when not everybody was named. Households that are counted per
    village stand in no list of the site.
    """
    if not d.complete:
        return [PAPER_LIST]
    board = f"được niêm yết tại nhà văn hóa {place.village}"
    if d.households_counted:
        return [f"Danh sách từng hộ {board}."]
    site = f"trên trang thông tin của {place.commune}"
    return [f"Danh sách đầy đủ {board} và {site}."] if unread else []


def _praise(d: DecisionView) -> list[str]:
    if d.praise:
        return sentences(d.praise)
    every = "" if d.alone else "các "
    return [f"Xin chúc mừng {every}{listed(_kinds(d))} được khen."]


def _kinds(d: DecisionView) -> list[str]:
    found = [kind for kind in KINDS.values() if any(g.kind == kind for g in d.groups)]
    return found or ["hộ gia đình"]


def _by_village(recipients: tuple[RecipientView, ...]) -> list[str]:
    """How many of each village; those of none, such as schools and hidden children, last."""
    # One village, whether or not its mark was typed again.
    villages = {printed(r.village): r.village for r in recipients if r.village}
    said = [
        end(f"{said} có {_by_kind(r for r in recipients if printed(r.village) == village)}")
        for village, said in villages.items()
    ]
    others = [r for r in recipients if not r.village]
    return [*said, *([end(f"Ngoài ra có {_by_kind(others)}")] if said and others else [])]


def _by_kind(recipients: Iterable[RecipientView]) -> str:
    counts = Counter(KINDS[r.kind] for r in recipients)
    return listed([f"{counts[kind]} {kind}" for kind in KINDS.values() if counts[kind]])


def _group(group: AwardGroup, with_deeds: bool) -> list[str]:
    head = f"{group.verb[:1].upper()}{group.verb[1:]} {group.award} cho {group.count} {group.kind}"
    if not group.recipients:
        return [end(head)]
    said = [f"{head}:" if group.complete else f"{head}, trong đó có:"]
    for place, r in enumerate(group.recipients, 1):
        name = f"{r.address_form} {r.name}" if r.address_form and r.kind == "ca_nhan" else r.name
        many = len(group.recipients) > 1
        said.append(
            end(
                f"{place}, {name}{f', {r.place}' if r.place else ''}"
                if many
                else f"{name}{f', {r.place}' if r.place else ''}"
            )
        )
        if with_deeds and r.deed:
            said += sentences(r.deed)
    return said


def told(p: PostView) -> list[str]:
    """A post: the editor's own words for the loudspeaker, or its summary."""
    return sentences(p.spoken or p.summary)
