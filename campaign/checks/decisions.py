"""Rules of decisions, each seen as a document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.checks.plan import unclear_clause
from campaign.facts import Campaign, Facts
from campaign.facts.honoured import at_least, award_of
from campaign.facts.places import CampaignFolder
from campaign.facts.problems import Problem, problem, warning
from campaign.models import Decision
from campaign.models.awards import KINDS
from campaign.words.decisions import number_key
from campaign.words.nearest import nearest
from campaign.words.written import date_short, fold


def signed_at_the_wrong_time(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A published decision has been signed; a cancellation comes after it."""
    for _, decision in campaign.khen_thuong:
        if decision.trang_thai != "du_kien" and decision.ngay_ky > today:
            yield problem(
                decision,
                "ngay_ky",
                f"{date_short(decision.ngay_ky)} còn ở phía trước. Xem lại ngày, hoặc để"
                " trang_thai: du_kien.",
            )
        if decision.huy_bo and decision.huy_bo.ngay < decision.ngay_ky:
            yield problem(
                decision.huy_bo, "ngay", "ngày hủy bỏ đứng trước ngày ký. Xem lại hai ngày."
            )
        if decision.ngay_dang and decision.ngay_dang < decision.ngay_ky:
            yield problem(
                decision, "ngay_dang", "ngày đưa lên trang đứng trước ngày ký. Xem lại hai ngày."
            )


def decided_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Two files do not carry the same decision, however its number was typed.

    Another office may have signed the same number in the same year, on another day.
    """
    seen: list[Decision] = []
    for _, decision in sorted(campaign.khen_thuong):
        first = next((other for other in seen if _the_same(decision, other)), None)
        if first:
            yield problem(
                decision,
                "so",
                f"quyết định số {decision.so} đã có trong {first.source.path}. Gộp hai tệp làm"
                " một.",
            )
        seen.append(decision)


def _the_same(one: Decision, other: Decision) -> bool:
    return (
        number_key(one.so) == number_key(other.so)
        and one.ngay_ky.year == other.ngay_ky.year
        and (one.ngay_ky == other.ngay_ky or fold(one.co_quan) == fold(other.co_quan))
    )


def named_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """The same recipient stands twice in one list for one award only by mistake."""
    for _, decision in campaign.khen_thuong:
        seen: set[tuple[str, str, str, str, str]] = set()
        for person in decision.danh_sach:
            key = (
                person.loai,
                fold(person.ten),
                fold(person.thon),
                fold(getattr(person, "don_vi", "")),
                award_of(person, decision),
            )
            if key in seen:
                yield warning(
                    person,
                    "ten" if person.loai != "ho" else "chu_ho",
                    f"«{person.ten}» có hai lần trong danh sách. Nếu là hai người trùng tên, ghi rõ"
                    f" {campaign.called.village} hoặc đơn vị.",
                )
            seen.add(key)


def counted_below_its_list(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A decision's own numbers hold everybody whom its lists have."""
    for _, decision in campaign.khen_thuong:
        for i, counts in enumerate(decision.so_luong):
            # Numbers of one award may stand below the key itself, without the dash of a list.
            entry = (i,) if ("so_luong", i) in decision.source.places else ()
            for kind, count in counts.given():
                there = at_least(decision, counts.hinh_thuc, kind)
                if count < there:
                    yield problem(
                        decision,
                        "so_luong",
                        *entry,
                        kind,
                        f"so_luong ghi {count} {KINDS[kind]}, ít hơn {there} đã có trong danh sách."
                        f" Ghi đúng tổng số của quyết định, từ {there} trở lên.",
                    )


def rewards_something_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A decision rewards clauses and targets that exist."""
    for _, decision in campaign.khen_thuong:
        for i, clause in enumerate(decision.muc):
            if unclear := unclear_clause(campaign.ke_hoach, clause):
                yield problem(decision, "muc", i, unclear)
        for i, target in enumerate(decision.chi_tieu):
            if target not in campaign.indicators:
                yield problem(
                    decision,
                    "chi_tieu",
                    i,
                    f"không có chỉ tiêu «{target}». {nearest(target, campaign.indicators)}",
                )


def village_is_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """Where the campaign lists its villages, a village is one of them."""
    known = set(campaign.phong_trao.don_vi.thon)
    if not known:
        return
    for _, decision in campaign.khen_thuong:
        for person in decision.danh_sach:
            if person.thon and person.thon not in known:
                yield warning(
                    person,
                    "thon",
                    _not_among(campaign, person.thon),
                )
        for count in decision.theo_thon:
            if count.thon not in known:
                yield warning(
                    count,
                    "thon",
                    _not_among(campaign, count.thon),
                )


def _not_among(campaign: Campaign, village: str) -> str:
    words, known = campaign.called, campaign.phong_trao.don_vi.thon
    return (
        f"không có {words.village} «{village}» trong danh sách của {words.commune}."
        f" {nearest(village, known)}"
    )


def scan_is_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A scan named by a decision lies in the campaign's folder tai_lieu/."""
    scans = CampaignFolder(campaign.ma).scans
    for _, decision in campaign.khen_thuong:
        scan = str(decision.ban_scan or "")
        if scan and "://" not in scan and not (facts.folder / scans / scan).is_file():
            yield problem(
                decision,
                "ban_scan",
                f"không thấy tệp «{scan}» trong thư mục {scans}. Tải tệp lên hoặc xóa dòng này.",
            )


CHECKS = (
    signed_at_the_wrong_time,
    decided_twice,
    named_twice,
    counted_below_its_list,
    rewards_something_unknown,
    village_is_unknown,
    scan_is_missing,
)
