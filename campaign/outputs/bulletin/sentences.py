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
from campaign.view import CampaignView, IndicatorView
from campaign.view.honours import AwardGroup, DecisionView, RecipientView
from campaign.view.news import PostView
from campaign.words.written import lowered

MANY_NAMES = 25
FULL_LIST = "Danh sách đầy đủ được niêm yết tại nhà văn hóa thôn và trên trang thông tin của xã."
SHORT_LIST = 12  # so many recipients at most are read with what they did

_CAPITALS = "".join(
    letter for letter in map(chr, range(ord("A"), ord("ỹ"))) if letter.isupper()
)  # À-Ỹ as a range would take in à and đ


def sentences(text: str) -> list[str]:
    """The sentences of a text that somebody wrote, each with its own end mark."""
    parts = re.split(rf'(?<=[.!?…])\s+(?=["“]?[{_CAPITALS}])', text.strip())
    return [end(part) for part in parts if part.strip(" .")]


def end(text: str) -> str:
    """The text as a sentence: a capital, and one mark at its end; quotation marks are not heard."""
    plain = text.replace("“", "").replace("”", "").replace('"', "").strip()
    plain = plain[:1].upper() + plain[1:]
    return plain if plain.endswith((".", "!", "?", "…", ":")) else f"{plain}."


def figure(t: IndicatorView) -> str:
    """«Sản lượng ngô đã thu hoạch 282 tấn.»"""
    provisional = ", số tạm tính" if t.provisional else ""
    if t.spoken_check:
        return end(f"{t.short}: {t.spoken_check}{provisional}")
    return end(f"{t.short} {lowered(t.verb)} {t.value}{provisional}")


def asked(t: IndicatorView) -> str:
    return end(f"Mục tiêu là {t.asked.split(', tức ')[-1]}")


def way(t: IndicatorView) -> list[str]:
    if not t.percent or t.status.tone == "good":
        return []
    return [
        end(
            f"Như vậy đã được {t.percent} mục tiêu"
            if t.percent_of == "mục tiêu"
            else f"Như vậy đã đi được {t.percent} chặng đường"
        )
    ]


def in_full(t: IndicatorView) -> list[str]:
    """A target that needs attention: figure, target, share, verdict, why, and what will be done."""
    said = [figure(t), asked(t), *way(t), t.status.sentence]
    if t.reason:
        said += sentences(t.reason)
    if t.remedy:
        first, *rest = sentences(t.remedy)
        said += [end(f"Sắp tới, {lowered(first)}"), *rest]
    return said


def standing_now(t: IndicatorView) -> str:
    """«Việc này đang chậm.»"""
    return t.status.sentence


def in_short(t: IndicatorView) -> list[str]:
    return [figure(t), *([t.status.sentence] if t.status.tone in {"slow", "bad"} else [])]


def counted(campaign: CampaignView) -> list[str]:
    """How many targets stand where: one sentence for each family of statuses, none longer than a
    breath.
    """
    families: dict[str, list[str]] = {}
    for c in campaign.counts:
        families.setdefault(c.status.tone, []).append(f"{c.count} chỉ tiêu {c.status.after_name}")
    said = [f"Kế hoạch năm {campaign.head.nam} có {len(campaign.targets)} chỉ tiêu."]
    for parts in families.values():
        for i in range(0, len(parts), 3):
            said.append(end(listed(parts[i : i + 3])))
    return said


def moved(t: IndicatorView, before: Status, now: Status) -> str:
    """«Sản lượng ngô trước đây đúng tiến độ, nay chậm.»"""
    return end(f"{t.short} trước đây {before.after_name}, nay {now.after_name}")


def listed(parts: Iterable[str]) -> str:
    """«a, b và c»."""
    *most, last = parts
    return f"{', '.join(most)} và {last}" if most else last


# ── decisions ────────────────────────────────────────────────────────────────


def decision_number(d: DecisionView) -> str:
    """«Quyết định số 83», with the year where it is part of the number; the letter code isn't
    read.
    """
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


def honoured(d: DecisionView) -> list[str]:
    """How many, then each group's list; above 25 names counts per village, the names are on
    paper.
    """
    if d.head.cancelled:
        return []
    said = [end(f"Được khen lần này có {d.summary}")]
    if d.households_counted:
        said += [end(f"{village} có {count}") for village, count in d.villages]
    if len(d.recipients) > MANY_NAMES:
        said += _by_village(d.recipients)
    else:
        for group in d.groups:
            said += _group(group, with_deeds=len(d.recipients) <= SHORT_LIST)
    if len(d.recipients) > MANY_NAMES or d.households_counted:
        said.append(FULL_LIST)
    praise = (
        sentences(d.praise) if d.praise else [f"Xin chúc mừng các {listed(_kinds(d))} được khen."]
    )
    return said + praise


def honoured_in_short(d: DecisionView) -> list[str]:
    """How many, and where to find the names; for a digest."""
    return [] if d.head.cancelled else [end(f"Được khen lần này có {d.summary}"), FULL_LIST]


def _kinds(d: DecisionView) -> list[str]:
    found = [kind for kind in KINDS.values() if any(g.kind == kind for g in d.groups)]
    return found or ["hộ gia đình"]


def _by_village(recipients: tuple[RecipientView, ...]) -> list[str]:
    """How many of each village; those of none, such as schools and hidden children, last."""
    villages = dict.fromkeys(r.village for r in recipients if r.village)
    said = [
        end(f"{village} có {_by_kind(r for r in recipients if r.village == village)}")
        for village in villages
    ]
    others = [r for r in recipients if not r.village]
    return [*said, *([end(f"Ngoài ra có {_by_kind(others)}")] if said and others else [])]


def _by_kind(recipients: Iterable[RecipientView]) -> str:
    counts = Counter(KINDS[r.kind] for r in recipients)
    return listed([f"{counts[kind]} {kind}" for kind in KINDS.values() if counts[kind]])


def _group(group: AwardGroup, with_deeds: bool) -> list[str]:
    said = [
        f"{group.verb[:1].upper()}{group.verb[1:]} {group.award} cho {len(group.recipients)}"
        f" {group.kind}:"
    ]
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
