"""Short plain texts for Zalo and SMS, each with the permanent link.

No one is named: the list is behind the link.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.view import CampaignView, IndicatorView
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.words.written import lowered


@dataclass(frozen=True)
class Message:
    """What to send, and the page it leads to (a site address; the absolute link comes with
    `link`).
    """

    text: str
    address: str

    def linked(self, site_address: str) -> str:
        """The text with its link; where the site's own address is unknown, the text alone."""
        return (
            f"{self.text} {site_address}{self.address}" if site_address else self.text
        )  # a page is one line of HTML: a line break would not survive


def _marked(campaign: CampaignView, text: str) -> str:
    return f"[MINH HỌA] {text}" if campaign.illustration else text


def of_report(campaign: CampaignView) -> Message | None:
    """The newest report: how many figures, and what needs effort first."""
    if not campaign.latest:
        return None
    said = (
        f"{campaign.owner[:1].upper()}{campaign.owner[1:]}: số liệu thi đua đến ngày"
        f" {campaign.latest.day}, {campaign.latest.count} chỉ tiêu có số mới."
    )
    urgent = [_urgent(t) for t in campaign.attention[:3]]
    more = f" và {len(campaign.attention) - 3} chỉ tiêu nữa" if len(campaign.attention) > 3 else ""
    effort = f" Cần quan tâm: {'; '.join(urgent)}{more}." if urgent else ""
    return Message(_marked(campaign, said + effort), campaign.addresses.targets)


def _urgent(t: IndicatorView) -> str:
    """«Trồng rừng 5/20 ha, 25% kế hoạch (chậm)»."""
    figure = t.against.replace(" / ", "/") or f"{lowered(t.value)}, mục tiêu {t.asked}"
    far = f", {t.so_far}" if t.so_far else ""
    return f"{t.short} {figure}{far} ({lowered(t.status.word)})"


def of_decision(campaign: CampaignView, decision: DecisionView) -> Message:
    number = f"Quyết định số {decision.head.number} ngày {decision.head.day}"
    if decision.head.cancelled:
        return Message(
            _marked(campaign, f"{number} về việc {decision.subject} đã bị hủy bỏ."),
            decision.head.address,
        )
    about = f"về việc {decision.subject}"
    # A subject that says how many says it once.
    said = (
        f"{number} {about}."
        if decision.in_subject or not decision.summary
        else f"Khen thưởng {decision.summary}, {about}. {number}."
    )
    leads = "Danh sách:" if decision.recipients or decision.villages else "Xem quyết định:"
    return Message(_marked(campaign, f"{said} {leads}"), decision.head.address)


def of_post(campaign: CampaignView, post: PostView) -> Message:
    title = post.title if post.title.endswith((".", "!", "?", "…")) else f"{post.title}."
    return Message(_marked(campaign, f"{title} {post.summary}"), post.address)
