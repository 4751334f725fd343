"""Rules of decisions and of what may be said of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.people import may_show
from campaign.facts.places import CampaignFolder
from campaign.facts.problems import Problem, problem, warning
from campaign.models.awards import KINDS, Decision, Person, RecipientKind
from campaign.models.scalars import Written
from campaign.models.site import AwardName, Competence
from campaign.words.nearest import nearest
from campaign.words.written import date_short, fold

# What must not be said of a person, wherever it is typed. Each: how it looks, what it is.
PRIVATE = (
    (re.compile(r"\b0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}\b|\+84\d{8,10}"), "số điện thoại"),
    (re.compile(r"\b\d{12}\b|\b\d{9}\b(?! (?:đồng|đ)\b)"), "số giấy tờ tùy thân"),
    (re.compile(r"(?i)\bsinh (?:năm|ngày|tháng)\b|\bsn (?:19|20)\d\d\b"), "ngày, năm sinh"),
    (re.compile(r"(?i)\b(?:cccd|cmnd|căn cước|chứng minh nhân dân)\b"), "giấy tờ tùy thân"),
    (re.compile(r"(?i)\bsố nhà\b|\bngõ \d+|\bngách \d+"), "địa chỉ nhà"),
    (
        re.compile(
            r"(?i)\b(?:thuộc|là|gia đình|diện|hoàn cảnh) (?:diện )?(?:hộ )?(?:nghèo|cận"
            r" nghèo)\b|\bhoàn cảnh (?:rất )?khó khăn\b|\bmồ côi\b"
        ),
        "hoàn cảnh nghèo, khó khăn",
    ),
    (
        re.compile(
            r"(?i)\b(?:mắc|bị|mang) (?:bệnh|ung thư|tai biến|khuyết tật|nhiễm)|\bkhuyết"
            r" tật\b|\bhiv\b|\btâm thần\b"
        ),
        "bệnh tật",
    ),
    (
        re.compile(
            r"\b(?:[Nn]gười )?dân tộc (?:Tày|Nùng|Dao|Mông|H'Mông|Kinh|Hoa|Sán Chay|Sán"
            r" Dìu|Thái|Mường|Ngái|Giáy|Lô Lô)\b"
        ),
        "dân tộc",
    ),
    (
        re.compile(r"(?i)\btheo đạo\b|\btôn giáo\b|\btín đồ\b|\bcông giáo\b|\btin lành\b"),
        "tôn giáo",
    ),
)


# «giúp người khuyết tật» tells of those who were helped, not of the one who is honoured.
HELPING = re.compile(
    r"(?i)\b(?:giúp|ủng hộ|hỗ trợ|chăm sóc|nhận nuôi|đỡ đầu|tặng|cứu|dạy|vận động|quyên"
    r" góp|thăm|nuôi dưỡng|kèm)\b"
)
OF_OTHERS = {"hoàn cảnh nghèo, khó khăn", "bệnh tật"}


def private_detail(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A deed says what was done; never a birth date, phone, identity number, home, ethnicity,
    religion, poverty or illness.
    """
    for _, decision in campaign.khen_thuong:
        texts: list[tuple[Written, str]] = [(decision, key) for key in ("trich_yeu", "loi_khen")]
        texts += [
            (person, key)
            for person in decision.danh_sach
            for key in ("ten", "thanh_tich", "chuc_vu", "don_vi", "thon", "chu_ho")
            if key in type(person).model_fields
        ]
        for fact, key in texts:
            for pattern, what in PRIVATE:
                found = pattern.search(text := getattr(fact, key, "") or "")
                if found and what in OF_OTHERS and HELPING.search(text[: found.start()]):
                    yield warning(
                        fact,
                        key,
                        f"{key} có nhắc đến {what}. Nếu là của người được giúp thì giữ; nếu là của"
                        " chính người được khen thì xóa.",
                    )
                elif found:
                    yield problem(
                        fact,
                        key,
                        f"{key} có {what}; trang không công bố điều này. Xóa phần ấy, chỉ kể việc"
                        " đã làm.",
                    )


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
        if decision.theo_thon and not decision.hinh_thuc:
            yield problem(
                decision,
                "theo_thon",
                "ghi số hộ theo thôn thì quyết định phải có hinh_thuc. Thêm dòng hinh_thuc.",
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
    # «Chủ tịch Ủy ban nhân dân xã» grants as «Chủ tịch Ủy ban nhân dân xã Minh Họa» signs.
    return in_time and fold(competence.co_quan).replace("uy ban nhan dan", "ubnd") in fold(
        decision.co_quan
    ).replace("uy ban nhan dan", "ubnd")


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
    """Two files do not carry the same decision."""
    seen: dict[tuple[str, int], str] = {}
    for _, decision in sorted(campaign.khen_thuong):
        first = seen.setdefault((fold(decision.so), decision.ngay_ky.year), decision.source.path)
        if first != decision.source.path:
            yield problem(
                decision,
                "so",
                f"quyết định số {decision.so} đã có trong {first}. Gộp hai tệp làm một.",
            )


def named_twice(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """The same recipient stands twice in one list only by mistake."""
    for _, decision in campaign.khen_thuong:
        seen: set[tuple[str, str, str, str, str | None]] = set()
        for person in decision.danh_sach:
            key = (
                person.loai,
                fold(person.ten),
                fold(person.thon),
                fold(getattr(person, "don_vi", "")),
                person.hinh_thuc,
            )
            if key in seen:
                yield warning(
                    person,
                    "ten" if person.loai != "ho" else "chu_ho",
                    f"«{person.ten}» có hai lần trong danh sách. Nếu là hai người trùng tên, ghi rõ"
                    " thôn hoặc đơn vị.",
                )
            seen.add(key)


def rewards_something_unknown(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A decision rewards clauses and targets that exist."""
    clauses = {clause.muc for clause in campaign.ke_hoach.muc}
    for _, decision in campaign.khen_thuong:
        for i, clause in enumerate(decision.muc):
            if clause not in clauses:
                yield problem(
                    decision,
                    "muc",
                    i,
                    f"kế hoạch không có mục «{clause}». {nearest(clause, clauses)}",
                )
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
                    f"không có thôn «{person.thon}» trong danh sách của xã."
                    f" {nearest(person.thon, known)}",
                )
        for count in decision.theo_thon:
            if count.thon not in known:
                yield warning(
                    count,
                    "thon",
                    f"không có thôn «{count.thon}» trong danh sách của xã."
                    f" {nearest(count.thon, known)}",
                )


def photo_is_missing(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A photo named in a list lies in the campaign's folder anh/."""
    photos = CampaignFolder(campaign.ma).photos
    for _, decision in campaign.khen_thuong:
        for person in decision.danh_sach:
            if (
                isinstance(person, Person)
                and person.anh
                and not (facts.folder / photos / person.anh).is_file()
            ):
                yield problem(
                    person,
                    "anh",
                    f"không thấy ảnh «{person.anh}» trong thư mục {photos}. Tải ảnh lên"
                    " hoặc xóa dòng này.",
                )


def child_photo_without_consent(campaign: Campaign, facts: Facts, today: date) -> Iterator[Problem]:
    """A child's photo needs the word of the child and of the parent, both."""
    for _, decision in campaign.khen_thuong:
        for person in decision.danh_sach:
            if isinstance(person, Person) and person.anh and not may_show(person, "anh"):
                yield problem(
                    person,
                    "anh",
                    "ảnh của trẻ em cần cả em và cha mẹ đồng ý. Xóa dòng này, hoặc ghi anh vào"
                    " cua_em và cua_phu_huynh của dong_y.",
                )


def award_listed_twice(facts: Facts, today: date) -> Iterator[Problem]:
    """An award has one entry in the vocabulary."""
    seen: set[str] = set()
    for award in facts.award_names.khen_thuong:
        if award.ma in seen:
            yield problem(
                award, "ma", f"mã «{award.ma}» đã dùng ở trên. Đặt mã khác, hoặc xóa một."
            )
        seen.add(award.ma)


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


def withdrawn_names_remain_elsewhere(facts: Facts, today: date) -> Iterator[Problem]:
    """The site drops a withdrawn name by itself; board and messages need a human."""
    for campaign in facts.phong_trao:
        for _, decision in campaign.khen_thuong:
            for person in decision.danh_sach:
                if person.go_ten:
                    yield warning(
                        person.go_ten,
                        f"đã gỡ một người theo yêu cầu ngày {date_short(person.go_ten.ngay)}. Trang"
                        " tự bỏ tên; còn phải gỡ tay: bảng tin ở thôn, tin nhắn, bài đã chia sẻ.",
                    )


CHECKS = (
    private_detail,
    award_is_unknown,
    award_does_not_fit,
    signed_at_the_wrong_time,
    decided_twice,
    named_twice,
    rewards_something_unknown,
    village_is_unknown,
    photo_is_missing,
    scan_is_missing,
    child_photo_without_consent,
)
SITE_CHECKS = (award_listed_twice, withdrawn_names_remain_elsewhere)
