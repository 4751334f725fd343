"""The plan clause by clause, each with its targets beside it."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.facts import Campaign
from campaign.models.plan import PlanClause
from campaign.models.scalars import written_day
from campaign.view.honours import DecisionView
from campaign.view.indicators import IndicatorView
from campaign.words.addresses import CampaignAddresses
from campaign.words.clauses import Place


@dataclass(frozen=True)
class ClauseView:
    clause: PlanClause
    place: Place
    anchor: str
    level: int  # 2 for I, 3 for II.1, 4 for III.2.1: the heading's rank, 6 at most
    targets: tuple[IndicatorView, ...]
    decisions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class PlanView:
    preface: tuple[str, ...]
    clauses: tuple[ClauseView, ...]
    document_title: str
    document_number: str
    document_day: str
    time: str
    official: str  # address of the commune's own text, where it gave one


def view_plan(
    campaign: Campaign, targets: tuple[IndicatorView, ...], decisions: tuple[DecisionView, ...]
) -> PlanView:
    """Clauses in the document's order; a target stands beside the clause it belongs to."""
    document, period = campaign.phong_trao.van_ban, campaign.phong_trao.thoi_gian
    rewarded: dict[str, list[tuple[str, str]]] = {}
    for decision in decisions:
        for _, address in decision.clauses:
            rewarded.setdefault(address, []).append(
                (f"Quyết định số {decision.head.number}", decision.head.address)
            )
    clauses = tuple(
        _clause(campaign, clause, place, targets, rewarded)
        for clause, place in zip(campaign.ke_hoach.muc, campaign.ke_hoach.places, strict=True)
    )
    sign = f"/{document.ky_hieu}" if document.ky_hieu else ""
    return PlanView(
        preface=campaign.ke_hoach.loi_mo_dau,
        clauses=clauses,
        document_title=document.loai,
        document_number=f"{document.so}{sign}" if document.so else f"(chưa ghi số){sign}",
        document_day=written_day(document.ngay_ky),
        time=period.ghi_nhu_van_ban
        or f"Từ {written_day(period.bat_dau)} đến hết {written_day(period.ket_thuc)}.",
        official=_official(campaign),
    )


def _clause(
    campaign: Campaign,
    clause: PlanClause,
    place: Place,
    targets: tuple[IndicatorView, ...],
    rewarded: dict[str, list[tuple[str, str]]],
) -> ClauseView:
    anchor = place.anchor
    address = CampaignAddresses(campaign.ma).clause(anchor)
    return ClauseView(
        clause,
        place,
        anchor,
        min(place.depth + 2, 6),
        tuple(t for t in targets if t.clause_address == address),
        tuple(rewarded.get(address, ())),
    )


def _official(campaign: Campaign) -> str:
    addresses, name = CampaignAddresses(campaign.ma), campaign.toan_van or ""
    if name.endswith(".md"):
        return addresses.official
    return addresses.document(name) if name else ""
