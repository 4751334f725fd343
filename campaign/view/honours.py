"""Who was honoured, as far as they may be named (`facts/people.py`).

Every output takes names from here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from campaign.facts import Campaign, Facts
from campaign.facts.honoured import (
    Honoured,
    Listed,
    bodies,
    by_village,
    honoured,
    listed,
    not_listed,
    several_awards,
)
from campaign.facts.people import is_public, may_show
from campaign.models.awards import KINDS, Decision, Recipient, RecipientKind
from campaign.models.site import AwardName
from campaign.words.addresses import CampaignAddresses
from campaign.words.decisions import counts_in
from campaign.words.names import addressed
from campaign.words.places import in_one_line
from campaign.words.written import date_long, date_short, fold, name_key, number

CHILD = "01 học sinh"
_BEYOND = "Ngoài số hộ đã đếm theo "
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
    """One recipient as it may be shown. `place` is office, unit and village in one line, without
    what the name says already.
    """

    kind: RecipientKind
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
    unit: str
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
    """Recipients of one award and one kind, in the order of the decision's own list.

    `count` is how many the decision says, of whom the list may name only some, or none.
    """

    award: str
    verb: str
    kind: str
    recipients: tuple[RecipientView, ...]
    count: str
    on_paper: str  # where those are found who aren't listed; empty where all are

    @property
    def complete(self) -> bool:
        return not self.on_paper

    @property
    def beyond_villages(self) -> bool:
        """Whether these are households beside those that are counted per village."""
        return self.on_paper.startswith(_BEYOND)


def _on_paper(named: int) -> str:
    if not named:
        return "Danh sách kèm theo quyết định."
    return f"Ở đây nêu {named:02} tên. Danh sách đầy đủ kèm theo quyết định."


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
    households_counted: str
    counts: tuple[tuple[str, str], ...]  # «1.255», «hộ gia đình»
    summary: str
    short_summary: str
    in_subject: bool  # the subject says these counts itself
    several_awards: str  # a sentence on those who have more than one
    clauses: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]

    @property
    def recipients(self) -> tuple[RecipientView, ...]:
        return tuple(r for group in self.groups for r in group.recipients)

    @property
    def alone(self) -> bool:
        """Whether it honours one body or person only."""
        return [count for count, _ in self.counts] == ["01"]

    @property
    def complete(self) -> bool:
        """Whether the lists hold everybody whom the decision counts."""
        return all(group.complete for group in self.groups)

    @property
    def on_paper(self) -> str:
        """Where those are found who aren't listed; empty where all are."""
        return "" if self.complete else _on_paper(len(self.recipients))


@dataclass(frozen=True)
class HonourRoll:
    decisions: tuple[DecisionView, ...]
    collectives: tuple[RecipientView, ...]
    people: tuple[RecipientView, ...]
    households: tuple[RecipientView, ...]
    villages: tuple[str, ...]

    def bodies(self, listed: tuple[RecipientView, ...]) -> int:
        """How many different ones stand in a list; one with two awards is one."""
        return bodies(
            Listed(r.name, (r.village, r.unit), (r.decision.ma, r.award, r.award_verb))
            for r in listed
        )


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
    counts = honoured(decision)
    summary = _summary(counts)
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
        groups=_groups(
            shown,
            _not_listed(decision, names),
            f"{_BEYOND}{campaign.called.village}. " if decision.theo_thon else "",
        ),
        villages=tuple((v.thon, f"{_number(v.so_ho)} hộ") for v in decision.theo_thon),
        village_award=general.ten if general and decision.theo_thon else "",
        households_counted=_number(by_village(decision)) if decision.theo_thon else "",
        counts=tuple((_figure(one.count), _kind(one)) for one in counts),
        summary=summary,
        short_summary=summary.replace(" gia đình", ""),
        in_subject=bool(counts)
        and counts_in(decision.trich_yeu) == {one.kind: one.count for one in counts},
        several_awards=_several_awards(decision, counts),
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
    called, name = ("", CHILD) if hidden else _called(person)
    village = "" if hidden or not may_show(person, "thon") else person.thon
    office, unit = ("", "") if hidden else _office(person)
    said = name if person.loai == "tap_the" else ""
    place = in_one_line(office, unit, village, after=said)
    photo = "" if hidden else _photo(person)
    searched = (
        "" if hidden else name,
        place,
        "" if village in place else village,
        award_name,
        f"quyết định {head.number}",
    )
    return RecipientView(
        kind=person.loai,
        name=name,
        address_form=called,
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
        unit=unit,
        village=village,
        decision=head,
        folded=fold(" ".join(filter(None, searched))),
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


def _called(person: Recipient) -> tuple[str, str]:
    """How somebody is called aloud, and the name as pages show it: none is said twice."""
    if person.loai == "tap_the":
        return "", person.ten
    typed, bare = addressed(person.ten)
    called = person.danh_xung or typed
    return called, " ".join(filter(None, ("Hộ", called, bare))) if person.loai == "ho" else bare


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


@dataclass(frozen=True)
class _Rest:
    """Those of one award and kind whom no list names."""

    award: AwardName
    kind: RecipientKind
    count: int

    @property
    def key(self) -> _Key:
        return self.award.bac, self.award.ten, _ORDER[self.kind], self.award.dong_tu


_Key = tuple[int, str, int, str]  # rank, award, kind, verb
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def _not_listed(decision: Decision, names: dict[str, AwardName]) -> list[_Rest]:
    return [
        _Rest(names.get(award, _UNLISTED), kind, count)
        for (award, kind), count in not_listed(decision).items()
    ]


def _groups(
    shown: list[RecipientView], rest: list[_Rest], beyond: str = ""
) -> tuple[AwardGroup, ...]:
    """Award from high to low, then collectives, people, households; inside a group the decision's
    own order. `beyond` is said of households that are counted, but of no village.
    """
    rows: dict[_Key, list[RecipientView]] = {}
    for r in shown:
        key = (r.rank, r.award, _ORDER[r.kind], r.award_verb)
        rows.setdefault(key, []).append(r)
    more = {part.key: part.count for part in rest}
    kinds = tuple(KINDS.values())
    return tuple(
        AwardGroup(
            award,
            verb,
            kinds[kind],
            tuple(named := rows.get(key, [])),
            _figure(len(named) + more.get(key, 0)),
            (beyond if kind == _ORDER["ho"] and not named else "") + _on_paper(len(named))
            if key in more
            else "",
        )
        for key in sorted(rows.keys() | more.keys())
        for _, award, kind, verb in (key,)
    )


def _number(count: int) -> str:
    return number(Decimal(count))


def _figure(count: int) -> str:
    """«05», «20», «1.255»."""
    return f"{count:02}" if count < 10 else _number(count)


def _kind(one: Honoured) -> str:
    return KINDS[one.kind] if one.apart else f"lượt {KINDS[one.kind]}"


def _summary(counts: Iterable[Honoured]) -> str:
    return _listed_in_words([f"{_figure(one.count)} {_kind(one)}" for one in counts])


def _listed_in_words(parts: list[str]) -> str:
    return ", ".join(parts) if len(parts) < 2 else f"{', '.join(parts[:-1])} và {parts[-1]}"


def _several_awards(decision: Decision, counts: tuple[Honoured, ...]) -> str:
    """Why a list is longer than the count: «Có 02 tập thể được khen 2 hình thức.»"""
    found = {
        kind: awards
        for kind in KINDS
        if (awards := several_awards(line for _, line in listed(decision, kind)))
    }
    if not found:
        return ""
    most = max(max(awards) for awards in found.values())
    who = _listed_in_words([f"{_figure(len(found[kind]))} {KINDS[kind]}" for kind in found])
    if sum(one.count for one in counts) == 1:
        who = f"{KINDS[counts[0].kind].capitalize()} này"
    else:
        who = f"Có {who}"
    return (
        f"{who} được khen {most} hình thức." if most == 2 else f"{who} được khen nhiều hình thức."
    )
