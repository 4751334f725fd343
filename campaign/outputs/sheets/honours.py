"""BẢNG VINH DANH: whom one decision honours, award by award."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.outputs.sheets.frame import Frame, capital, frame, link
from campaign.view import CampaignView
from campaign.view.honours import AwardGroup, DecisionView, RecipientView
from campaign.words.called import Called

_NAMES = {"tập thể": "Tập thể", "cá nhân": "Họ và tên", "hộ gia đình": "Hộ gia đình"}
_CARDS = 3  # so few stand one below the other in large letters: a table of one line looks forgotten


@dataclass(frozen=True)
class Row:
    number: int
    name: str
    place: str
    deed: str
    money: str


@dataclass(frozen=True)
class Group:
    """Recipients of one award and one kind; `names` heads the column of their names."""

    title: str
    count: str
    names: str
    rows: tuple[Row, ...]
    note: str  # where those are who aren't listed


@dataclass(frozen=True)
class Villages:
    """Households too many to name, counted per village."""

    title: str
    count: str
    rows: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class Lists:
    """All that a decision lists, from the highest award down; a column that nobody fills is left
    out. `places` heads the column of units and villages.
    """

    groups: tuple[Group, ...]
    villages: Villages | None
    has_places: bool
    has_deeds: bool
    places: str

    @property
    def columns(self) -> int:
        return 2 + self.has_places + self.has_deeds


@dataclass(frozen=True, kw_only=True)
class Honours:
    frame: Frame
    cited: str
    summary: str
    lists: Lists
    cards: bool
    empty: str


def honours(campaign: CampaignView, decision: DecisionView, address: str | None) -> Honours:
    cancelled, named = decision.head.cancelled, len(decision.recipients)
    return Honours(
        frame=frame(
            campaign,
            "Bảng vinh danh",
            f"Quyết định số {decision.head.number}",
            link(
                decision.head.address,
                address,
                "để xem quyết định này trên trang thông tin của phong trào.",
            ),
            closing="Bản đăng tải phục vụ niêm yết, không thay thế văn bản gốc.",
            marks=("ĐÃ HỦY BỎ",) if cancelled else (),
            warning=(
                f"{cancellation(decision)} Phải gỡ bảng này xuống, không niêm yết nữa."
                if cancelled
                else ""
            ),
        ),
        cited=f"Theo {cited(decision)} về việc {decision.subject}.",
        summary=_summary(decision),
        lists=lists(decision, campaign.called),
        cards=named <= _CARDS and bool(decision.groups) and not decision.villages,
        empty=("" if decision.groups or decision.villages else "Hiện không có tên nào được đăng."),
    )


def _summary(decision: DecisionView) -> str:
    if not decision.summary:
        return ""
    return " ".join(
        filter(None, (f"{decision.reason}: {decision.summary}.", decision.several_awards))
    )


def lists(decision: DecisionView, place: Called) -> Lists:
    rows = decision.recipients
    return Lists(
        tuple(_group(g) for g in decision.groups),
        _villages(decision, place),
        any(r.place for r in rows),
        any(r.deed for r in rows),
        f"Đơn vị, {place.village}",
    )


def cited(decision: DecisionView) -> str:
    return f"Quyết định số {decision.head.number} {decision.day_long} của {decision.issuer}"


def cancellation(decision: DecisionView) -> str:
    """That the decision is cancelled, by which document, when and why."""
    day = "" if "ngày" in decision.cancelled_by else f" {decision.cancelled_day}"
    reason = decision.cancelled_reason
    return (
        f"Quyết định số {decision.head.number} đã bị hủy bỏ bằng {decision.cancelled_by}{day}."
        + (f" {reason.rstrip('.')}." if reason else "")
    )


def _group(group: AwardGroup) -> Group:
    rows = tuple(_row(place, recipient) for place, recipient in enumerate(group.recipients, 1))
    return Group(
        f"{capital(group.verb)} {group.award}",
        f"{group.count} {group.kind}",
        _NAMES[group.kind],
        rows,
        group.on_paper,
    )


def _row(place: int, recipient: RecipientView) -> Row:
    return Row(
        place,
        recipient.name,
        recipient.place,
        recipient.deed,
        f"Tiền thưởng: {recipient.money}" if recipient.money else "",
    )


def _villages(decision: DecisionView, place: Called) -> Villages | None:
    if not decision.villages:
        return None
    count = f"{decision.households_counted} hộ gia đình, đếm theo {place.village}"
    return Villages(
        decision.village_award or f"Số hộ theo {place.village}",
        count,
        decision.villages,
        f"Danh sách từng hộ niêm yết tại nhà văn hóa {place.village}.",
    )
