"""What is written and what is said, as tables."""

import re
from collections.abc import Callable

import pytest

from campaign.words.spoken import Voice, glossary, leftovers, read_aloud
from tests.words.spoken.cases import heard, plan, table

Read = Callable[[str], str]


@pytest.mark.parametrize(("written", "spoken"), table("public-cases.tsv"))
def test_the_public_cases(read: Read, written: str, spoken: str) -> None:
    assert heard(read(written)) == heard(spoken)


@pytest.mark.parametrize(("written", "spoken"), table("reading-cases.tsv"))
def test_our_own_cases(read: Read, written: str, spoken: str) -> None:
    assert read(written) == spoken
    assert leftovers(spoken) == ()


@pytest.mark.parametrize(("written", "spoken"), table("unit-cases.tsv"))
def test_a_slash_between_units_is_read(read: Read, written: str, spoken: str) -> None:
    assert read(written) == spoken


@pytest.mark.parametrize(
    "written",
    [
        *("thôn/tổ dân phố", "5 thôn/tổ dân phố", "thôn/2 tổ", "hộ/gia đình", "12 hộ/gia đình"),
        *("chủ hộ/người đại diện", "5 chủ hộ/người đại diện", "đơn vị/cá nhân", "cây/con"),
        *("3 con/cháu", "trường/lớp", "12 hội viên/đoàn viên", "3 cán bộ/công chức"),
        *("hợp đồng/phụ lục", "cộng đồng/người dân", "triệu/tỷ đồng", "2 đ/chí", "5 g/đình"),
    ],
)
def test_a_slash_between_two_choices_asks(read: Read, written: str) -> None:
    assert [left.token for left in leftovers(read(written))] == ["/"]


@pytest.mark.parametrize("written", ["và/hoặc", "ông/bà", "Ông/bà Hoa"])
def test_a_slash_that_no_glossary_knows_asks(written: str) -> None:
    assert [left.token for left in leftovers(read_aloud(written))] == ["/"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Họp ngày 05-11-2031",
            "Họp ngày mùng năm tháng mười một năm hai nghìn không trăm ba mươi mốt",
        ),
        (
            "Họp ngày 5.11.2031",
            "Họp ngày mùng năm tháng mười một năm hai nghìn không trăm ba mươi mốt",
        ),
        ("Nộp trước ngày 25-3", "Nộp trước ngày hai mươi lăm tháng ba"),
        ("Mừng Quốc khánh 2.9", "Mừng Quốc khánh mùng hai tháng chín"),
        ("nghỉ lễ 30-4 và 1-5", "nghỉ lễ ba mươi tháng tư và mùng một tháng năm"),
        ("Ngày Nhà giáo Việt Nam 20-11", "Ngày Nhà giáo Việt Nam hai mươi tháng mười một"),
        ("từ ngày 17 đến 23-3", "từ ngày mười bảy đến hai mươi ba tháng ba"),
        ("từ ngày 30-8 đến ngày 3-9", "từ ngày ba mươi tháng tám đến ngày mùng ba tháng chín"),
        ("ngày 5-7 tháng 9", "ngày mùng năm đến mùng bảy tháng chín"),
        ("ngày 15-20", "ngày mười lăm đến hai mươi"),
        ("mỗi ngày 2-3 lần", "mỗi ngày từ hai đến ba lần"),
        ("mỗi ngày 2.5 lít", "mỗi ngày hai phẩy năm lít"),
    ],
)
def test_a_day_typed_with_a_dash_or_a_point_is_a_day(read: Read, written: str, spoken: str) -> None:
    assert read(written) == spoken


@pytest.mark.parametrize("written", ["Họp ngày 2-9.", "tối 5-6 họp thôn", "hẹn 7-5"])
def test_a_day_or_a_stretch_of_days_is_left_to_its_author(read: Read, written: str) -> None:
    assert [left.token for left in leftovers(read(written))] == [re.search(r"\d-\d", written)[0]]


@pytest.mark.parametrize("campaign", ["2024", "minh-hoa"])
def test_the_whole_plan_is_read_with_nothing_left_over(read: Read, campaign: str) -> None:
    spoken = read(plan(campaign))
    assert leftovers(spoken) == ()
    assert len(spoken.split("\n")) == len(plan(campaign).split("\n"))


def test_what_is_already_words_stays_letter_for_letter(read: Read) -> None:
    text = "Ông Dương Doãn Hùng, thôn Nà Nâm; xã Tân Lập: “khéo”…\n\nNguyễn Văn A - thôn B!\n"
    assert read(text) == text.replace("“", "").replace("”", "")


def test_reading_twice_changes_nothing(read: Read) -> None:
    once = read(plan())
    assert read(once) == once


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("duy trì [[06/6|cả sáu]] khu", "duy trì cả sáu khu"),
        ("[[UBND|ủy ban]] và UBND", "ủy ban và Ủy ban nhân dân"),
        ("[[xem tanlap.vn|xem trang của xã]].", "xem trang của xã."),
        ("[[a|]]hết", "hết"),
        (
            "khu [[06/6|6 trên 6 khu]] của [[xã|UBND xã]]",
            "khu sáu trên sáu khu của Ủy ban nhân dân xã",
        ),
        ("ngày [[5/9|năm trên chín]] và 5/9", "ngày năm trên chín và năm trên chín"),
    ],
)
def test_the_author_has_the_last_word(read: Read, written: str, spoken: str) -> None:
    assert read(written) == spoken


def test_a_fixed_reading_holds_everywhere_it_stands_as_a_whole() -> None:
    voice = Voice(overrides={"24/7": "suốt ngày đêm", "06/6": "sáu trên sáu"})
    assert (
        read_aloud("trực 24/7, 124/7", voice) == "trực suốt ngày đêm, một trăm hai mươi tư trên bảy"
    )


def test_the_override_of_the_place_beats_the_fixed_one() -> None:
    voice = Voice(overrides={"24/7": "suốt ngày đêm"})
    assert read_aloud("[[24/7|ngày đêm]]", voice) == "ngày đêm"


def test_the_nearest_context_decides_how_an_abbreviation_is_read() -> None:
    rows = [
        {"viet": "TT", "doc": "Thường trực", "ngu_canh": ["Đảng ủy", "HĐND"]},
        {"viet": "TT", "doc": "Trung tâm", "ngu_canh": "Y tế"},
        {"viet": "CB", "doc": "cán bộ"},
        {"viet": "CB", "doc": "Cao Bằng", "ngu_canh": "tỉnh"},
    ]
    voice = Voice(abbreviations=glossary(rows))
    assert read_aloud("TT Y tế, TT Đảng ủy, TT khác", voice).startswith(
        "Trung tâm Y tế, Thường trực Đảng"
    )
    assert read_aloud("TT xa lắc", voice) == "TT xa lắc"
    assert read_aloud("CB xã", voice) == "cán bộ xã"
    assert read_aloud("tỉnh CB", voice) == "tỉnh Cao Bằng"


def test_abbreviations_mind_case_and_take_the_longest() -> None:
    voice = Voice(
        abbreviations=glossary([{"viet": "TH", "doc": "tiểu học"}, {"viet": "TH-TH", "doc": "hai"}])
    )
    assert read_aloud("TH-TH, TH, Th, THX", voice) == "hai, tiểu học, Th, THX"


def test_the_south_reads_texts_its_own_way() -> None:
    assert (
        read_aloud("1.005 hộ, 2‰", Voice(region="nam"))
        == "một ngàn không trăm lẻ năm hộ, hai phần ngàn"
    )


def test_an_unknown_region_is_refused() -> None:
    with pytest.raises(ValueError, match="Viết bac hoặc nam"):
        Voice(region="trung")


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("BS CKI Hà Văn D", "Bác sĩ chuyên khoa một Hà Văn D"),
        ("TS.BS Hà Văn D", "Tiến sĩ Bác sĩ Hà Văn D"),
        ("ThS.BS CKII Hà Văn D", "Thạc sĩ Bác sĩ chuyên khoa hai Hà Văn D"),
        ("PGS.TS. Lê Thị B", "Phó Giáo sư Tiến sĩ Lê Thị B"),
        ("BSCKII. Lê Thị B", "Bác sĩ chuyên khoa hai Lê Thị B"),
        ("Bs. CK 1 Lê Thị B", "Bác sĩ chuyên khoa một Lê Thị B"),
        ("BSCK II Lê Thị B", "Bác sĩ chuyên khoa hai Lê Thị B"),
        ("GS.TSKH Lê Thị B", "Giáo sư Tiến sĩ Khoa học Lê Thị B"),
        ("ThS–DS Lê Thị B", "Thạc sĩ Dược sĩ Lê Thị B"),
        ("Một, CN Lê Thị B, Trạm Y tế", "Một, Cử nhân Lê Thị B, Trạm Y tế"),
        ("ông KS Đỗ Văn E", "ông Kỹ sư Đỗ Văn E"),
        ("Lê Thị B, BS CKI", "Lê Thị B, Bác sĩ chuyên khoa một"),
        ("Cô là ThS.", "Cô là Thạc sĩ."),
        ("NSƯT Lê Thị B hát", "Nghệ sĩ ưu tú Lê Thị B hát"),
    ],
)
def test_degrees_before_a_name_need_no_glossary(written: str, spoken: str) -> None:
    assert read_aloud(written) == spoken
    assert leftovers(spoken) == ()


@pytest.mark.parametrize(
    "written", ["ngành CN Việt Nam", "công tác DS-KHHGĐ", "CN-TTCN", "HỌP CN TOÀN XÃ", "đường TS"]
)
def test_what_may_be_no_degree_is_left(written: str) -> None:
    assert read_aloud(written) == written


def test_the_glossary_comes_before_the_degrees_that_everybody_knows() -> None:
    own = Voice(abbreviations=glossary([{"viet": "CKI", "doc": "cam kết một"}]))
    assert read_aloud("BS CKI Hà Văn D", own) == "Bác sĩ cam kết một Hà Văn D"


def test_what_only_says_how_a_sign_is_drawn_is_not_heard() -> None:
    assert read_aloud("1\ufe0f\u20e3 Việc") == "một Việc"
