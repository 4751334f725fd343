"""Who was honoured, as far as they may be named (`facts/people.py`).

Every output takes names from here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.people import is_public, may_show
from campaign.models.awards import KINDS, Decision, Recipient
from campaign.models.site import AwardName
from campaign.words.addresses import CampaignAddresses
from campaign.words.written import date_long, date_short, fold, name_key, number

CHILD = "01 học sinh"
REASONS = {
    "cong_trang": "Khen theo công trạng",
    "dot_xuat": "Khen đột xuất",
    "phong_trao": "Khen theo phong trào, chuyên đề",
    "cong_hien": "Khen quá trình cống hiến",
    "nien_han": "Khen theo niên hạn",
    "doi_ngoai": "Khen đối ngoại",
}
_UNLISTED = AwardName(
    ma="khac", ten="Khác", loai="hinh_thuc", bac=99, danh_cho=("ca_nhan",), nguon="ngoài danh mục"
)


@dataclass(frozen=True, kw_only=True)
class RecipientView:
    """One recipient as it may be shown. `place` is office, unit and village in one line."""

    kind: str
    name: str
    address_form: str
    place: str
    deed: str
    award: str
    award_verb: str
    rank: int
    money: str
    posthumous: bool
    hidden_child: bool
    photo: str  # the file's name
    photo_address: str
    village: str
    decision: DecisionHead
    folded: str


@dataclass(frozen=True)
class DecisionHead:
    ma: str
    address: str
    number: str
    day: str
    cancelled: bool


@dataclass(frozen=True)
class AwardGroup:
    """Recipients of one award and one kind, in the order of the decision's own list."""

    award: str
    verb: str
    kind: str
    recipients: tuple[RecipientView, ...]


@dataclass(frozen=True, kw_only=True)
class DecisionView:
    head: DecisionHead
    day_long: str
    signed: date
    published: date
    issuer: str
    signer: str
    signer_office: str
    subject: str
    reason: str
    praise: str
    scan: str
    cancelled_by: str
    cancelled_day: str
    cancelled_reason: str
    groups: tuple[AwardGroup, ...]
    villages: tuple[tuple[str, str], ...]
    village_award: str
    households_counted: int
    summary: str
    short_summary: str
    clauses: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]

    @property
    def recipients(self) -> tuple[RecipientView, ...]:
        return tuple(r for group in self.groups for r in group.recipients)


@dataclass(frozen=True)
class HonourRoll:
    decisions: tuple[DecisionView, ...]
    collectives: tuple[RecipientView, ...]
    people: tuple[RecipientView, ...]
    households: tuple[RecipientView, ...]
    villages: tuple[str, ...]


def view_honours(campaign: Campaign, facts: Facts, today: date) -> HonourRoll:
    """The roll: signed decisions only, withdrawn recipients gone, children as both consents
    allow.
    """
    decisions = tuple(
        _decision(campaign, ma, d, facts) for ma, d in campaign.khen_thuong if is_public(d, today)
    )
    standing = [r for d in decisions if not d.head.cancelled for r in d.recipients]
    by_award = sorted((r for r in standing if not r.hidden_child), key=lambda r: r.rank)
    known = campaign.phong_trao.don_vi.thon
    found = {r.village for r in standing if r.village}
    return HonourRoll(
        decisions,
        tuple(r for r in by_award if r.kind == "tap_the"),
        tuple(sorted((r for r in by_award if r.kind == "ca_nhan"), key=lambda r: name_key(r.name))),
        tuple(sorted((r for r in by_award if r.kind == "ho"), key=lambda r: name_key(r.name))),
        (*(v for v in known if v in found), *sorted(found - set(known))),
    )


def _decision(campaign: Campaign, ma: str, decision: Decision, facts: Facts) -> DecisionView:
    names = {award.ma: award for award in facts.khen_thuong.khen_thuong}
    addresses = CampaignAddresses(campaign.ma)
    head = DecisionHead(
        ma,
        addresses.decision(ma),
        decision.so,
        date_short(decision.ngay_ky),
        decision.trang_thai == "huy_bo",
    )
    shown = [
        _recipient(person, decision, names, head, addresses)
        for person in decision.danh_sach
        if not person.go_ten
    ]
    counted = sum(v.so_ho for v in decision.theo_thon)
    general = names.get(decision.hinh_thuc or "")
    cancelled = decision.huy_bo
    return DecisionView(
        head=head,
        day_long=date_long(decision.ngay_ky),
        signed=decision.ngay_ky,
        # A cancellation is news of its own day, not of the day on which the decision was signed.
        published=cancelled.ngay if cancelled else decision.ngay_dang or decision.ngay_ky,
        issuer=decision.co_quan,
        signer=decision.nguoi_ky,
        signer_office=decision.chuc_vu_nguoi_ky,
        subject=decision.trich_yeu,
        reason=REASONS[decision.loai_khen],
        praise=decision.loi_khen,
        scan=_scan(campaign, decision),
        cancelled_by=cancelled.van_ban if cancelled else "",
        cancelled_day=date_long(cancelled.ngay) if cancelled else "",
        cancelled_reason=cancelled.ly_do if cancelled else "",
        groups=_groups(shown),
        villages=tuple((v.thon, f"{v.so_ho} hộ") for v in decision.theo_thon),
        village_award=general.ten if general and decision.theo_thon else "",
        households_counted=counted,
        summary=_summary(shown, counted),
        short_summary=_summary(shown, counted).replace(" gia đình", ""),
        clauses=tuple((clause, addresses.clause(clause)) for clause in decision.muc),
        targets=tuple(
            (campaign.indicators[t].short, addresses.target(t))
            for t in decision.chi_tieu
            if t in campaign.indicators
        ),
    )


def _scan(campaign: Campaign, decision: Decision) -> str:
    scan = str(decision.ban_scan or "")
    return scan if "://" in scan or not scan else CampaignAddresses(campaign.ma).scan(scan)


def _recipient(
    person: Recipient,
    decision: Decision,
    names: dict[str, AwardName],
    head: DecisionHead,
    addresses: CampaignAddresses,
) -> RecipientView:
    award = (
        names.get(person.hinh_thuc or "")
        or (None if person.khac else names.get(decision.hinh_thuc or ""))
        or _UNLISTED
    )
    award_name = f"{person.khac.ten} ({person.khac.co_quan})" if person.khac else award.ten
    hidden = not may_show(person, "ten")
    name = (
        CHILD
        if hidden
        else f"Hộ {_called(person)}{person.ten}"
        if person.loai == "ho"
        else person.ten
    )
    office = [
        getattr(person, "chuc_vu", "") if may_show(person, "don_vi") else "",
        getattr(person, "don_vi", "") if may_show(person, "don_vi") else "",
    ]
    village = person.thon if may_show(person, "thon") else ""
    place = ", ".join(part for part in (*office, village) if part)
    deed = person.thanh_tich if may_show(person, "thanh_tich") else ""
    money = (
        f"{number(person.so_tien)} đồng"
        if decision.hien_tien and person.so_tien is not None and not hidden
        else ""
    )
    posthumous = getattr(person, "truy_tang", False)
    photo = _photo(person, hidden)
    return RecipientView(
        kind=person.loai,
        name=name,
        address_form="" if hidden else getattr(person, "danh_xung", None) or "",
        # A hidden child among the counts of a small school could be guessed from place and deed.
        place="" if hidden else place,
        deed="" if hidden else deed,
        award=award_name,
        award_verb="truy tặng" if posthumous else award.dong_tu,
        rank=award.bac,
        money=money,
        posthumous=posthumous,
        hidden_child=hidden,
        photo=photo,
        photo_address=addresses.photo(photo) if photo else "",
        village="" if hidden else village,
        decision=head,
        folded=fold(
            f"{'' if hidden else name} {'' if hidden else place} {award_name} quyết định"
            f" {head.number}"
        ),
    )


def _called(person) -> str:
    return f"{person.danh_xung} " if person.danh_xung else ""


def _photo(person, hidden: bool) -> str:
    photo = getattr(person, "anh", None)
    return photo if photo and not hidden and may_show(person, "anh") else ""


def _groups(shown: list[RecipientView]) -> tuple[AwardGroup, ...]:
    """Award from high to low, then collectives, people, households; inside a group the decision's
    own order.
    """
    order = {kind: i for i, kind in enumerate(KINDS)}
    keys = sorted({(r.rank, r.award, order[r.kind], r.kind, r.award_verb) for r in shown})
    return tuple(
        AwardGroup(
            award,
            verb,
            KINDS[kind],
            tuple(
                r
                for r in shown
                if (r.rank, r.award, r.kind, r.award_verb) == (rank, award, kind, verb)
            ),
        )
        for rank, award, _, kind, verb in keys
    )


def _summary(shown: list[RecipientView], counted: int) -> str:
    counts = Counter(r.kind for r in shown)
    counts["ho"] += counted
    parts = [f"{counts[kind]:02} {name}" for kind, name in KINDS.items() if counts[kind]]
    return ", ".join(parts) if len(parts) < 2 else f"{', '.join(parts[:-1])} và {parts[-1]}"
