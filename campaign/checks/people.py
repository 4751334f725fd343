"""Rules of what may be said and shown of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.facts import Campaign, Facts
from campaign.facts.people import may_show
from campaign.facts.places import CampaignFolder
from campaign.facts.problems import Problem, problem, warning
from campaign.models.awards import Person
from campaign.models.scalars import Written
from campaign.words.marks import halves
from campaign.words.written import date_short

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
            # Behind a mark for reading aloud, a detail would be broadcast.
            text = " ".join(halves(getattr(fact, key, "") or ""))
            for pattern, what in PRIVATE:
                found = pattern.search(text)
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


def withdrawn_names_remain_elsewhere(facts: Facts, today: date) -> Iterator[Problem]:
    """The site drops a withdrawn name by itself; board and messages need a human."""
    for campaign in facts.phong_trao:
        for _, decision in campaign.khen_thuong:
            for person in decision.danh_sach:
                if person.go_ten:
                    yield warning(
                        person.go_ten,
                        f"đã gỡ một người theo yêu cầu ngày {date_short(person.go_ten.ngay)}. Trang"
                        f" tự bỏ tên; còn phải gỡ tay: bảng tin ở"
                        f" {campaign.called.village}, tin nhắn, bài đã chia sẻ.",
                    )


CHECKS = (private_detail, photo_is_missing, child_photo_without_consent)
SITE_CHECKS = (withdrawn_names_remain_elsewhere,)
