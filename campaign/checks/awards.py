"""Rules of awards: which there are, who may receive them and who may grant them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.honoured import not_listed
from campaign.facts.problems import Problem, problem, warning
from campaign.models.awards import KINDS, Decision, RecipientKind
from campaign.models.scalars import Written
from campaign.models.site import AwardName, Competence
from campaign.words.nearest import nearest
from campaign.words.written import date_short, fold


def award_is_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """An award is one of the vocabulary, or «khac» with its own name; each recipient has exactly
    one.
    """
    known = {award.ma for award in facts.award_names.khen_thuong}
    for _, decision in campaign.khen_thuong:
        if decision.hinh_thuc and decision.hinh_thuc not in known:
            yield problem(
                decision,
                "hinh_thuc",
                f"không có hình thức «{decision.hinh_thuc}». {nearest(decision.hinh_thuc, known)}",
            )
        for person in decision.danh_sach:
            if person.hinh_thuc and person.hinh_thuc not in known:
                yield problem(
                    person,
                    "hinh_thuc",
                    f"không có hình thức «{person.hinh_thuc}». {nearest(person.hinh_thuc, known)}",
                )
            if person.hinh_thuc and person.khac:
                yield problem(person, "khac", "ghi cả hinh_thuc và khac. Giữ một, xóa một.")
            if not (person.hinh_thuc or person.khac or decision.hinh_thuc):
                yield problem(
                    person,
                    "chưa ghi được khen gì. Thêm hinh_thuc cho người này hoặc cho cả quyết định.",
                )
        yield from _award_of_counts(decision, known)
        if decision.theo_thon and not decision.hinh_thuc:
            yield problem(
                decision,
                "theo_thon",
                f"ghi số hộ theo {campaign.called.village} thì quyết định phải có hinh_thuc."
                " Thêm dòng hinh_thuc.",
            )


def _award_of_counts(decision: Decision, known: set[str]) -> Iterator[Problem]:
    """Whoever is only counted has one award too, and an award is counted once."""
    seen: set[str] = set()
    for counts in decision.so_luong:
        if counts.hinh_thuc and counts.hinh_thuc not in known:
            yield problem(
                counts,
                "hinh_thuc",
                f"không có hình thức «{counts.hinh_thuc}». {nearest(counts.hinh_thuc, known)}",
            )
        if counts.hinh_thuc in seen:
            yield problem(
                counts,
                "hinh_thuc",
                f"so_luong đã có một mục của «{counts.hinh_thuc}». Gộp hai mục làm một.",
            )
        seen.add(counts.hinh_thuc or "")
    if any(not award for award, _ in not_listed(decision)):
        yield problem(
            decision,
            "so_luong",
            "so_luong nhiều hơn danh_sach mà chưa ghi được khen gì. Thêm dòng hinh_thuc cho cả"
            " quyết định.",
        )


def _granted(
    facts: Facts, decision: Decision
) -> Iterator[tuple[Written, AwardName, RecipientKind]]:
    names = {award.ma: award for award in facts.award_names.khen_thuong}
    for person in decision.danh_sach:
        award = names.get(person.hinh_thuc or "") or (
            None if person.khac else names.get(decision.hinh_thuc or "")
        )
        if award:
            yield person, award, person.loai
    for counts in decision.so_luong:
        award = names.get(counts.hinh_thuc or decision.hinh_thuc or "")
        if award and (counts.hinh_thuc or not decision.danh_sach):
            yield from ((counts, award, kind) for kind, _ in counts.given())


def award_does_not_fit(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A grant outside the table of who may receive and who may grant is a warning, never corrected
    silently.
    """
    for _, decision in campaign.khen_thuong:
        unauthorised: set[str] = set()
        for person, award, kind in _granted(facts, decision):
            if kind not in award.danh_cho:
                yield warning(
                    person,
                    "hinh_thuc",
                    f"«{award.ten}» thường dành cho {', '.join(KINDS[k] for k in award.danh_cho)},"
                    f" ở đây ghi cho {KINDS[kind]}. Kiểm tra lại quyết định.",
                )
            if (
                award.tham_quyen
                and not any(_may_grant(c, decision) for c in award.tham_quyen)
                and award.ma not in unauthorised
            ):
                unauthorised.add(award.ma)
                yield warning(
                    decision,
                    "co_quan",
                    f"theo bảng thẩm quyền, «{award.ten}» không do {decision.co_quan} quyết định"
                    f" vào ngày {date_short(decision.ngay_ky)}. Kiểm tra lại quyết định.",
                )


def _may_grant(competence: Competence, decision: Decision) -> bool:
    in_time = (not competence.tu_ngay or competence.tu_ngay <= decision.ngay_ky) and (
        not competence.den_ngay or decision.ngay_ky <= competence.den_ngay
    )
    # «Chủ tịch Ủy ban nhân dân xã» grants as «Chủ tịch Ủy ban nhân dân phường Minh Họa» signs.
    return in_time and _office(competence.co_quan) in _office(decision.co_quan)


def _office(written: str) -> str:
    """An office in one spelling; by law a commune, a ward and a special zone are of one level."""
    short = fold(written).replace("uy ban nhan dan", "ubnd")
    return re.sub(r"\bubnd (?:cap xa|xa|phuong|thi tran|dac khu)\b", "ubnd xa", short)


def award_listed_twice(facts: Facts, today: date) -> Iterator[Problem]:
    """An award has one entry in the vocabulary."""
    seen: set[str] = set()
    for award in facts.award_names.khen_thuong:
        if award.ma in seen:
            yield problem(
                award, "ma", f"mã «{award.ma}» đã dùng ở trên. Đặt mã khác, hoặc xóa một."
            )
        seen.add(award.ma)


CHECKS = (award_is_unknown, award_does_not_fit)
SITE_CHECKS = (award_listed_twice,)
