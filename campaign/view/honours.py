"""Who was honoured, as far as they may be named (`facts/people.py`).

Every output takes names from here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.people import is_public, may_show
from campaign.models.awards import KINDS, Decision, Household, Recipient
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
    addresses = CampaignAddresses(campaign.ma)
    head = _head(ma, decision, addresses)
    names = {award.ma: award for award in facts.award_names.khen_thuong}
    shown = [
        _recipient(person, decision, names, head, addresses)
        for person in decision.danh_sach
        if not person.go_ten
    ]
    counted = sum(v.so_ho for v in decision.theo_thon)
    summary = _summary(shown, counted)
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
        summary=summary,
        short_summary=summary.replace(" gia đình", ""),
        clauses=tuple(
            (clause.name, addresses.clause(clause.anchor))
            for clause in map(campaign.ke_hoach.place, decision.muc)
        ),
        targets=_targets(campaign, decision),
    )


def _head(ma: str, decision: Decision, addresses: CampaignAddresses) -> DecisionHead:
    cancelled = decision.trang_thai == "huy_bo"
    day = date_short(decision.ngay_ky)
    return DecisionHead(ma, addresses.decision(ma), decision.so, day, cancelled)


def _targets(campaign: Campaign, decision: Decision) -> tuple[tuple[str, str], ...]:
    addresses, known = CampaignAddresses(campaign.ma), campaign.indicators
    return tuple((known[t].short, addresses.target(t)) for t in decision.chi_tieu if t in known)


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
    """One recipient as far as both consents allow; nothing that could tell who a hidden child is.

    A hidden child among the counts of a small school could be guessed from place and deed.
    """
    hidden = not may_show(person, "ten")
    award, award_name = _award(person, decision, names)
    posthumous = getattr(person, "truy_tang", False)
    name = CHILD if hidden else _name(person)
    village = "" if hidden or not may_show(person, "thon") else person.thon
    place = "" if hidden else ", ".join(filter(None, (*_office(person), village)))
    photo = "" if hidden else _photo(person)
    searched = ("" if hidden else name, place, award_name, f"quyết định {head.number}")
    return RecipientView(
        kind=person.loai,
        name=name,
        address_form="" if hidden else getattr(person, "danh_xung", None) or "",
        place=place,
        deed="" if hidden or not may_show(person, "thanh_tich") else person.thanh_tich,
        award=award_name,
        award_verb="truy tặng" if posthumous else award.dong_tu,
        rank=award.bac,
        money="" if hidden else _money(person, decision),
        posthumous=posthumous,
        hidden_child=hidden,
        photo=photo,
        photo_address=addresses.photo(photo) if photo else "",
        village=village,
        decision=head,
        folded=fold(" ".join(searched)),
    )


def _award(
    person: Recipient, decision: Decision, names: dict[str, AwardName]
) -> tuple[AwardName, str]:
    """The award in the vocabulary, and its name: another authority's has its own."""
    own = names.get(person.hinh_thuc or "")
    if person.khac:
        return own or _UNLISTED, f"{person.khac.ten} ({person.khac.co_quan})"
    award = own or names.get(decision.hinh_thuc or "") or _UNLISTED
    return award, award.ten


def _name(person: Recipient) -> str:
    if not isinstance(person, Household):
        return person.ten
    called = f"{person.danh_xung} " if person.danh_xung else ""
    return f"Hộ {called}{person.ten}"


def _office(person: Recipient) -> tuple[str, str]:
    if not may_show(person, "don_vi"):
        return "", ""
    return getattr(person, "chuc_vu", ""), getattr(person, "don_vi", "")


def _money(person: Recipient, decision: Decision) -> str:
    if not decision.hien_tien or person.so_tien is None:
        return ""
    return f"{number(person.so_tien)} đồng"


def _photo(person: Recipient) -> str:
    photo: str | None = getattr(person, "anh", None)
    return photo if photo and may_show(person, "anh") else ""


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
