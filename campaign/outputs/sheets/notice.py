"""The draft of a THÔNG BÁO about a decision, in the form of Nghị định 30/2020/NĐ-CP.

Its number, its day and its signature are left for the office to fill in: a print never passes for a
signed document.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.outputs.sheets.frame import Frame, frame
from campaign.outputs.sheets.honours import Lists, cancellation, cited, lists
from campaign.view import CampaignView
from campaign.view.honours import DecisionView
from campaign.words.called import Called

_IN_THE_TEXT = 8  # so many are listed in the notice itself; a longer list is attached
_BLANK, _BLANK_DAY = "……", "ngày …… tháng …… năm ………"


@dataclass(frozen=True, kw_only=True)
class Notice:
    frame: Frame
    office: tuple[str, ...]
    number: str
    place_and_day: str
    subject: str
    paragraphs: tuple[str, ...]
    lists: Lists
    attached: str
    ending: str
    receivers: tuple[str, ...]


def notice(campaign: CampaignView, decision: DecisionView) -> Notice:
    """What the office would tell of a decision; of a cancelled one, that it is cancelled, and no
    names.
    """
    owner, document = campaign.head.don_vi, campaign.head.van_ban
    place = campaign.called
    cancelled = decision.head.cancelled
    attached = not cancelled and (
        len(decision.recipients) > _IN_THE_TEXT or bool(decision.villages)
    )
    recalled = f"hủy bỏ Quyết định số {decision.head.number} về việc " if cancelled else ""
    mark = f"{_BLANK}/TB-{document.ky_hieu.partition('-')[2] or _BLANK}"
    return Notice(
        frame=frame(
            campaign,
            "Thông báo",
            f"Dự thảo thông báo, Quyết định số {decision.head.number}",
            None,
            closing="",
            marks=("DỰ THẢO",),
        ),
        office=_in_two_lines(owner.co_quan, owner.ten),
        number=f"Số: {mark}",
        place_and_day=f"{document.noi_ky or '…………'}, {_BLANK_DAY}",
        subject=f"Về việc {recalled}{decision.subject}",
        paragraphs=(
            _of_a_cancellation(owner.co_quan, decision, place)
            if cancelled
            else _of_awards(owner.co_quan, decision, attached)
        ),
        lists=Lists((), None, False, False, "") if cancelled else lists(decision, place),
        attached=f"Kèm theo Thông báo số {mark} {_BLANK_DAY}" if attached else "",
        ending=(
            f"Trên đây là thông báo của {owner.co_quan} để cán bộ và nhân dân trong"
            f" {place.commune} được biết./."
        ),
        receivers=(
            f"Các {place.village} (để niêm yết);",
            *([f"{owner.dai_truyen_thanh};"] if owner.dai_truyen_thanh else []),
            "Lưu: VT.",
        ),
    )


def _of_awards(office: str, decision: DecisionView, attached: bool) -> tuple[str, ...]:
    # The first paragraph has named them with the subject.
    told = f": {decision.summary}" if decision.summary and not decision.in_subject else ""
    end = " (có danh sách kèm theo)." if attached else ", gồm:" if decision.summary else "."
    return (
        f"Thực hiện {cited(decision)} về việc {decision.subject};",
        f"{office} thông báo kết quả khen thưởng{told}{end}",
    )


def _of_a_cancellation(office: str, decision: DecisionView, place: Called) -> tuple[str, ...]:
    return (
        (
            f"{cancellation(decision)} {office} thông báo: các khen thưởng theo {cited(decision)}"
            " không còn giá trị."
        ),
        f"Đề nghị các {place.village} gỡ bảng vinh danh đã niêm yết theo quyết định nói trên.",
    )


def _in_two_lines(office: str, owner: str) -> tuple[str, ...]:
    """«Ủy ban nhân dân» above «xã Minh Họa», as letterheads have it."""
    kind = office.removesuffix(owner).strip()
    return (kind, owner) if kind and kind != office else (office,)
