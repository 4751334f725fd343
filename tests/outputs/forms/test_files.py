"""Whole files: what forms write is read back, and what is wrong is said in the check's words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from campaign.checks.people import PRIVATE
from campaign.models.reports import Figure
from campaign.outputs.forms import FORMS, describe
from tests.helpers.communes import DATA, DATA_TODAY
from tests.helpers.form_cases import report
from tests.helpers.forms import said_by_check

# ── the description ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", FORMS)
def test_every_field_of_a_form_is_described_by_its_model(form):
    model = FORMS[form]
    for described, (key, info) in zip(
        describe(model).fields, model.model_fields.items(), strict=True
    ):
        assert (described.key, described.title, described.help) == (
            key,
            info.title,
            info.description or "",
        )
        assert described.required is info.is_required()


def test_limits_and_choices_come_from_the_model():
    figure = describe(Figure)
    assert figure["tu_so"].limits == {"ge": 0}
    assert figure["mau_so"].limits == {"gt": 0}
    assert figure["ket_qua"].choices == ("giữ", "mất", "đạt", "chưa đạt")
    assert describe(FORMS["quyet-dinh"])["danh_sach"].item.of("ca_nhan", "tre_em").required


# ── whole files ─────────────────────────────────────────────────────────────────


PERSON = {"loai": "ca_nhan", "ten": "Nguyễn Văn Thử", "tre_em": "không"}


DECISION = {
    "trang_thai": "da_quyet_dinh",
    "so": "99/QĐ-UBND",
    "ngay_ky": "01/10/2025",
    "co_quan": "Chủ tịch Ủy ban nhân dân xã",
    "nguoi_ky": "Nguyễn Văn A",
    "chuc_vu_nguoi_ky": "Chủ tịch",
    "trich_yeu": "khen thưởng",
    "loai_khen": "dot_xuat",
    "hinh_thuc": "giay-khen",
    "danh_sach": [PERSON],
}


CORRECTION = {
    "ngay": "10/10/2025",
    "chi_tieu": "trong-rung",
    "ngay_chot": "2025-09-30",
    "gia_tri_cu": "22,4",
    "gia_tri_moi": "22,1",
    "ly_do": "Đo lại.",
    "nguon": "Biên bản",
}


POST = {"tieu_de": "Tin thử", "ngay": "10/10/2025", "chuyen_muc": "doi-song", "tom_tat": "Một câu."}


def without(document: dict, *keys: str) -> dict:
    return {key: value for key, value in document.items() if key not in keys}


CASES = {
    "nothing at all": ("bao-cao", {"so_lieu": {}}),
    "no source": ("bao-cao", without(report(**{"trong-rung": "23"}), "nguon")),
    "odd values": (
        "bao-cao",
        {
            **report(
                **{
                    "trong-rung": "1.250",
                    "kenh-muong": "bốn",
                    "chay-rung": "3 vụ",
                    "thu-gom-rac": "1,234.5",
                }
            ),
            "ngay_chot": "10/31/2025",
        },
    ),
    "odd values in long form": (
        "bao-cao",
        report(
            **{
                "trong-rung": {"gia_tri": "1.250", "ghi_chu": "x"},
                "nuoc-hop-ve-sinh": {"tu_so": "-1", "mau_so": "0"},
            }
        ),
    ),
    "odd values by village": (
        "bao-cao",
        report(
            **{
                "nuoc-hop-ve-sinh": {
                    "theo_thon": {
                        "Thôn 1": {"tu_so": "9", "mau_so": "8"},
                        "Thôn 2": {"tu_so": "một"},
                        "Thôn 3": {"mau_so": "4"},
                    }
                }
            }
        ),
    ),
    "two forms at once": (
        "bao-cao",
        report(**{"lua-dien-tich": {"gia_tri": "110", "chia_theo": {"Vụ xuân": "82"}}}),
    ),
    "half a share": ("bao-cao", report(**{"nuoc-hop-ve-sinh": {"tu_so": "5"}})),
    "part above whole": ("bao-cao", report(**{"nuoc-hop-ve-sinh": {"tu_so": "9", "mau_so": "8"}})),
    "out of bounds": (
        "bao-cao",
        report(
            **{
                "bao-hiem-y-te": "101",
                "suy-dinh-duong": "-1",
                "dan-trau-bo": "-2",
                "truong-chuan": "9",
                "ho-so-tre-han": {"gia_tri": "100,5", "ly_do": "x", "giai_phap": "y"},
            }
        ),
    ),
    "a size that cannot be": (
        "bao-cao",
        report(
            **{
                "thu-ngan-sach": "1030500",
                "dan-lon": "2,2",
                "dan-trau-bo": {"gia_tri": "1240", "cung_ky": "1,2"},
                "ngo-san-luong": "2900",
                "suy-dinh-duong": "1,27",
                "lao-dong-qua-dao-tao": "0,69",
                "viec-lam-moi": "110000",
                "trong-rung": "224000",
            }
        ),
    ),
    "a part of an odd size": (
        "bao-cao",
        report(
            **{
                "lua-dien-tich": {"chia_theo": {"Vụ xuân": "82", "Vụ mùa": "270000"}},
                "lua-nang-suat": {"chia_theo": {"Vụ xuân": "50,5", "Vụ mùa": "4,6"}},
                "viec-lam-moi": {"chia_theo": {"Nam": "30000", "Nữ": "40000"}},
            }
        ),
    ),
    "half of something whole": (
        "bao-cao",
        report(
            **{
                "dan-trau-bo": "1412,25",
                "viec-lam-moi": {"chia_theo": {"Nam": "30,5", "Nữ": "40"}, "ghi_chu": "x"},
                "nuoc-hop-ve-sinh": {"tu_so": "94,5", "mau_so": "96,5"},
                "dan-lon": {"gia_tri": "2200", "cung_ky": "2100,5"},
            }
        ),
    ),
    "a running total some thousand times the last": (
        "bao-cao",
        report(**{"trong-rung": "22400", "thu-ngan-sach": {"gia_tri": "1050", "cung_ky": "0,95"}}),
    ),
    "looked at, but for one": (
        "bao-cao",
        report(
            **{
                "thu-ngan-sach": {"gia_tri": "1030500", "da_xem_lai": "có"},
                "dan-lon": {"gia_tri": "2,5", "da_xem_lai": "có"},
                "nuoc-hop-ve-sinh": {"tu_so": "97", "mau_so": "96", "da_xem_lai": "có"},
                "bao-hiem-y-te": {"gia_tri": "104", "da_xem_lai": "có"},
                "kenh-muong": {"gia_tri": "-3", "da_xem_lai": "có"},
            }
        ),
    ),
    "a correction of an odd size": (
        "dinh-chinh",
        {**CORRECTION, "chi_tieu": "dan-trau-bo", "gia_tri_cu": "1238", "gia_tri_moi": "1239000"},
    ),
    "a total that fell": (
        "bao-cao",
        report(
            **{
                "trong-rung": "20",
                "duong-be-tong": {"gia_tri": "5", "giam_vi": "Đo lại"},
                "nong-thon-moi-nang-cao": ["giao-thong"],
            }
        ),
    ),
    "slow without a reason": (
        "bao-cao",
        report(
            **{
                "thu-gom-rac": "82",
                "chay-rung": {"gia_tri": "3", "ly_do": "Nắng nóng"},
                "y-te-xa": "mất",
            }
        ),
    ),
    "outside the campaign": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "10/10/2026"},
    ),
    "ahead of its day": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "20/10/2025", "ngay_dang": "19/10/2025"},
    ),
    "on a day that has a figure": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "30/9/2025"},
    ),
    "weights missing": ("bao-cao", report(**{"lua-nang-suat": {"chia_theo": {"Vụ xuân": "5"}}})),
    "weights named otherwise": (
        "bao-cao",
        report(
            **{
                "lua-nang-suat": {"chia_theo": {"Vụ xuân": "5"}},
                "lua-dien-tich": {"chia_theo": {"Xuân": "110"}},
            }
        ),
    ),
    "too long": (
        "bao-cao",
        {**report(**{"trong-rung": {"gia_tri": "23", "ghi_chu": "a" * 401}}), "nguon": "ă" * 401},
    ),
    "a decision of a number alone": ("quyet-dinh", {"so": "1"}),
    "a decision of nobody": ("quyet-dinh", without(DECISION, "danh_sach")),
    "age not said": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                without(PERSON, "tre_em"),
                {"loai": "ho", "chu_ho": "Trần Thị B"},
                {"loai": "tap_the"},
            ],
        },
    ),
    "a child called ông": (
        "quyet-dinh",
        {**DECISION, "danh_sach": [{**PERSON, "tre_em": "có", "danh_xung": "ông"}]},
    ),
    "no award": ("quyet-dinh", without(DECISION, "hinh_thuc")),
    "signed ahead": ("quyet-dinh", {**DECISION, "ngay_ky": "30/10/2025", "ngay_dang": "1/10/2025"}),
    "a decision of nobody whose subject counts them": (
        "quyet-dinh",
        {
            **without(DECISION, "danh_sach"),
            "trich_yeu": "tặng Giấy khen cho 03 tập thể, 20 cá nhân và 1.255 hộ có thành tích",
        },
    ),
    "a decision of nobody whose subject counts together": (
        "quyet-dinh",
        {**without(DECISION, "danh_sach"), "trich_yeu": "khen thưởng 20 tập thể, cá nhân"},
    ),
    "a decision of nobody that tells of those who were helped": (
        "quyet-dinh",
        {**without(DECISION, "danh_sach"), "trich_yeu": "khen thưởng việc giúp 20 hộ làm nhà"},
    ),
    "fewer counted than listed": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                PERSON,
                {**PERSON, "ten": "Trần Thị Hòa"},
                {**PERSON, "ten": "Trần Thị Hoà", "hinh_thuc": "lao-dong-tien-tien"},
                {"loai": "ho", "chu_ho": "Lê Văn Thử", "thon": "Thôn 1"},
            ],
            "so_luong": {"ca_nhan": "1", "ho": "3"},
        },
    ),
    "numbers without an award": (
        "quyet-dinh",
        {**without(DECISION, "hinh_thuc", "danh_sach"), "so_luong": {"ca_nhan": "20"}},
    ),
    "odd numbers": (
        "quyet-dinh",
        {
            **without(DECISION, "danh_sach"),
            "so_luong": {"tap_the": "0", "ca_nhan": "hai mươi", "ho": "1.255"},
        },
    ),
    "decided already, typed otherwise": (
        "quyet-dinh",
        {**DECISION, "so": "083 / QĐ – UBND", "ngay_ky": "1/9/2025"},
    ),
    "decided already": ("quyet-dinh", {**DECISION, "so": "83/qđ-ubnd", "ngay_ky": "1/9/2025"}),
    "named twice": ("quyet-dinh", {**DECISION, "danh_sach": [PERSON, PERSON]}),
    "private details": (
        "quyet-dinh",
        {
            **DECISION,
            "loi_khen": "Sinh năm 1980",
            "danh_sach": [
                {**PERSON, "thanh_tich": text}
                for text in (
                    "Gọi 0912 345 678",
                    "CCCD 012345678901",
                    "sn 1975",
                    "thuộc hộ nghèo",
                    "giúp hộ gia đình thuộc hộ nghèo",
                    "mắc bệnh hiểm nghèo",
                    "người dân tộc Tày",
                    "theo đạo",
                    "ở số nhà 5",
                    "ủng hộ 123456789 đồng",
                    "chăm sóc trẻ mồ côi",
                )
            ],
        },
    ),
    "children": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "tre_em": "có", "danh_xung": "em"},
                {**PERSON, "tre_em": "có"},
                {**PERSON, "ten": "Trần Thị Em", "tre_em": "có", "danh_xung": "bà"},
            ],
        },
    ),
    "an age that is neither": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "tre_em": "15"},
                {**PERSON, "tre_em": "chưa rõ"},
                {**PERSON, "tre_em": "Có ", "danh_xung": "em"},
            ],
        },
    ),
    "names alike but for marks and forms": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "ten": name}
                for name in (
                    "Trần Thị Hòa",
                    "Trần Thị Hoà",
                    "Tra\u0302\u0300n Thị Hòa",
                    "Trần  Thị\u200b Hòa",
                    "TRẦN THỊ HÒA",
                )
            ],
        },
    ),
    "private details in odd letters": (
        "quyet-dinh",
        {
            **DECISION,
            "trich_yeu": "khen ho\u0323\u0302 nghèo vượt khó",
            "danh_sach": [
                {**PERSON, "thanh_tich": text}
                for text in (
                    "SINH NĂM 1980",
                    "Sinh n\u0103m\u00a01980",
                    "sinh\u200b năm 1980",
                    "0912.345.678",
                    "CCCD: 🎉",
                    "Tày 🎉",
                )
            ],
        },
    ),
    "private details beside the deed": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "chuc_vu": "hộ nghèo", "don_vi": "số nhà 5"},
                {"loai": "tap_the", "ten": "Tổ 0912345678"},
            ],
        },
    ),
    "a village and an award that are not there": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {**PERSON, "thon": "Thôn 99"},
                {**PERSON, "ten": "B", "hinh_thuc": "Giấy khen"},
            ],
        },
    ),
    "very long names": (
        "quyet-dinh",
        {
            **DECISION,
            "nguoi_ky": "Nguyễn " * 80,
            "danh_sach": [{**PERSON, "ten": "Ă" * 401, "thanh_tich": "🎉" * 401}],
        },
    ),
    "a household without its village": (
        "quyet-dinh",
        {
            **DECISION,
            "danh_sach": [
                {"loai": "ho", "chu_ho": " "},
                {"loai": "ca_nhan", "ten": "\u200b", "tre_em": "không"},
            ],
        },
    ),
    "numbers as people type them": (
        "bao-cao",
        {
            **report(
                **{
                    "trong-rung": "12,5%",
                    "kenh-muong": "−3",
                    "duong-be-tong": "1.250 km",
                    "dan-lon": "\u200b05 ",
                    "chay-rung": "🎉",
                    "dan-gia-cam": "1,250",
                }
            ),
            "ngay_chot": "31/2/2025",
        },
    ),
    "numbers below nothing": (
        "bao-cao",
        report(
            **{
                "kenh-muong": "−3",
                "duong-be-tong": " 5 ",
                "dan-lon": "05",
                "chay-rung": {"gia_tri": "-1", "cung_ky": "1.250"},
            }
        ),
    ),
    "a month thirteen": (
        "bao-cao",
        {**report(**{"trong-rung": "23"}), "ngay_chot": "1/13/2025", "ngay_dang": "31/11/2025"},
    ),
    "counts without an award": (
        "quyet-dinh",
        {
            **without(DECISION, "hinh_thuc", "danh_sach"),
            "theo_thon": [
                {"thon": "Thôn 1", "so_ho": "0"},
                {"thon": "Thôn 2", "so_ho": "mười"},
                {"thon": "Thôn 3", "so_ho": "12"},
            ],
        },
    ),
    "counts alone": (
        "quyet-dinh",
        {
            **without(DECISION, "hinh_thuc", "danh_sach"),
            "theo_thon": [{"thon": "Thôn 3", "so_ho": "12"}],
        },
    ),
    "an odd scan": ("quyet-dinh", {**DECISION, "ban_scan": "bản chụp.pdf"}),
    "a correction of a source alone": ("dinh-chinh", {"nguon": "x"}),
    "an odd correction": ("dinh-chinh", {**CORRECTION, "gia_tri_moi": "1.250", "ngay": "ngày mai"}),
    "a correction before its figure": (
        "dinh-chinh",
        {**CORRECTION, "ngay": "1/9/2025", "gia_tri_moi": "-1"},
    ),
    "a correction ahead": ("dinh-chinh", {**CORRECTION, "ngay": "1/11/2025"}),
    "a correction out of bounds": (
        "dinh-chinh",
        {**CORRECTION, "chi_tieu": "bao-hiem-y-te", "gia_tri_cu": "94,3", "gia_tri_moi": "943"},
    ),
    "a post of a title alone": ("tin", {"tieu_de": "x"}),
    "a picture not described": ("tin", {**POST, "anh": "Ảnh đẹp.jpg"}),
    "a post of one sign": (
        "tin",
        {**POST, "tieu_de": "🎉", "ngay": "31/2/2025", "anh": "a b.jpg", "tom_tat": "ă" * 401},
    ),
    "a post that nobody can read aloud": (
        "tin",
        {**POST, "tieu_de": "🎉 Họp tổ PTXKN", "tom_tat": "Xem ở www.vi-du.vn."},
    ),
    "a post whose own words are read": (
        "tin",
        {**POST, "tieu_de": "Họp [[PTXKN|tổ hát]]", "tom_tat": "PTXKN họp.", "loa": "Tổ BĐHKN."},
    ),
    "a decision that nobody can read aloud": (
        "quyet-dinh",
        {
            **DECISION,
            "trich_yeu": "khen tổ PTXKN",
            "loi_khen": "Chúc mừng 🎉",
            "danh_sach": [
                {**PERSON, "ten": "BS XQK Nguyễn Văn Thử", "chuc_vu": "Tổ trưởng PTXKN"},
                {**PERSON, "ten": "TS.BS CKII Trần Thị Thử", "thanh_tich": "Dạy ở BĐHKN."},
                {**PERSON, "ten": "Kbđr H'Hen ☀️"},
                {**PERSON, "ten": "GTNĐX Lò Thị Thử"},
                {"loai": "tap_the", "ten": "Tổ GTNĐX"},
                {"loai": "ho", "chu_ho": "Lê Thử @", "thon": "Thôn 1"},
            ],
        },
    ),
    "reasons that nobody can read aloud": (
        "bao-cao",
        report(
            **{"thu-gom-rac": {"gia_tri": "82", "ly_do": "Xe của PTXKN hỏng", "giai_phap": "➡️ Sửa"}}
        ),
    ),
    "a post ahead of its day": ("tin", {**POST, "ngay": "1/1/2026"}),
    "marks that are not whole": (
        "quyet-dinh",
        {
            **DECISION,
            "trich_yeu": "khen [[06/6",
            "danh_sach": [
                {**PERSON, "ten": "Vi [[Thị|]] B"},
                {**PERSON, "thanh_tich": "Làm [[a|b|c]] và [d|e]"},
                {**PERSON, "chuc_vu": "khu 06/6|cả sáu]]"},
            ],
        },
    ),
    "marks in names, villages and numbers": (
        "quyet-dinh",
        {
            **DECISION,
            "so": "[[83/QĐ-UBND|tám ba]]",
            "ngay_ky": "1/9/2025",
            "danh_sach": [
                {**PERSON, "ten": "Vi [[Thị|thị]] B", "thon": "[[Thôn 3|thôn ba]]"},
                {**PERSON, "ten": "Vi Thị B", "thon": "Thôn 3"},
                {**PERSON, "ten": "C", "thanh_tich": "gọi [[số máy|0912 345 678]]"},
                {**PERSON, "ten": "D", "thon": "[[Thôn 3|thôn ba]]"},
            ],
        },
    ),
    "an approval of nobody": ("duyet", {"duyet": {}, "loi_da_duyet": ["Một câu."]}),
    "an approval without words": (
        "duyet",
        {"duyet": {"nguoi": "A", "ngay": "1/10/2025"}, "loi_da_duyet": []},
    ),
}


PATHS = {
    "bao-cao": "minh-hoa/so_lieu/2025-10-10.yml",
    "quyet-dinh": "minh-hoa/khen_thuong/qd-99-2025.yml",
    "dinh-chinh": "minh-hoa/dinh_chinh/2025-10-10-trong-rung.yml",
    "tin": "minh-hoa/tin_tuc/2025-10-tin-thu.md",
    "duyet": "minh-hoa/ban_tin/diem-tin.yml",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("forms") / "data"))


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_refused_in_the_browser_with_the_words_of_the_check(
    js, known, copy, monkeypatch, case
):
    form, document = CASES[case]
    document = js.evaluate(
        "document => JSON.parse(JSON.stringify(document), (key, value) => (typeof value ==="
        " 'string' ? CanBo.clean(value) : value))",
        document,
    )  # as every form gives it
    theirs = js.evaluate(
        "([form, document, data]) => CanBo.problems(form, document, data).map((p) => p.message)",
        [form, document, known],
    )
    file = copy / PATHS[form]
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        js.evaluate(
            "([form, document]) => CanBo.text(form, document, { noi_dung: 'Nội dung.' })",
            [form, document],
        ),
        "utf-8",
    )
    try:
        monkeypatch.chdir(copy.parent)
        ours = said_by_check(Path("data"), PATHS[form], DATA_TODAY)
    finally:
        file.unlink()
    assert ours
    assert sorted(set(theirs)) == sorted(set(ours))


def told(js, known, case: str) -> list[tuple[str, str]]:
    """(the check's words, the form's) of each problem of a case."""
    form, document = CASES[case]
    return [
        tuple(pair)
        for pair in js.evaluate(
            "([form, document, data]) => CanBo.problems(form, document, data).map((p) =>"
            " [p.message, CanBo.plain(p, form, data)])",
            [form, document, known],
        )
    ]


@pytest.mark.parametrize("case", CASES)
def test_an_officer_is_told_without_the_name_of_a_key(js, known, case):
    for _, plain in told(js, known, case):
        said = re.sub(r"«[^»]*»|[\w-]+(?:/[\w.-]+)+", "", plain)
        assert not re.search(r"\b[a-z]+_[a-z_]+\b|khoá", said), plain
        assert not set(re.findall(r"[\w-]+", said)) & {
            target["ma"] for target in known["targets"]
        }, plain
        assert plain[0] == plain[0].upper()


PLAIN = {
    "odd values": [
        "«10/31/2025» có tháng 31. Viết ngày trước, tháng sau: 31/10/2025.",
        "«1.250» là 1,25 hay 1250? Viết 1250 hoặc 1,25.",
        "«bốn» không phải là số. Viết ví dụ 612 hoặc 1789,2.",
    ],
    "nothing at all": ["Còn trống. Điền ô này.", "Chưa có con số nào. Điền ít nhất một chỉ tiêu."],
    "part above whole": [
        "Có «Số đạt» 9 lớn hơn «Tổng số» 8. Xem lại hai số. Đúng như đã gõ thì đánh dấu «Số này"
        " đúng, tôi đã xem lại»."
    ],
    "a size that cannot be": [
        "Ghi 1.030.500 triệu đồng, gấp khoảng 700 lần mục tiêu 1.400 triệu đồng. Có phải tính bằng"
        " nghìn đồng, tức 1030,5 triệu đồng? Đúng như đã gõ thì đánh dấu «Số này đúng, tôi đã xem"
        " lại»."
    ],
    "a total that fell": [
        "Là số cộng dồn mà 20 thấp hơn 22,4 của ngày 30/9/2025. Sửa con số, hoặc ghi «Thấp hơn kỳ"
        " trước vì»: vì sao thấp hơn."
    ],
    "signed ahead": ["30/10/2025 còn ở phía trước. Xem lại ngày, hoặc để «Trạng thái»: «Dự kiến»."],
    "a child called ông": ["Trẻ em thì «Cách gọi khi đọc» là em."],
    "a decision of nobody": [
        "Chưa có ai. Ghi «Danh sách», hoặc «Số hộ theo thôn» nếu chỉ đăng số hộ từng nơi. Chỉ"
        " biết số lượng, danh sách kèm theo quyết định: thêm «Số lượng được khen» với số tập thể,"
        " cá nhân, hộ, ghi như quyết định."
    ],
    "a decision of nobody whose subject counts them": [
        "Chưa có ai. Ghi «Danh sách», hoặc «Số hộ theo thôn» nếu chỉ đăng số hộ từng nơi. Chỉ"
        " biết số lượng, danh sách kèm theo quyết định: thêm ô «Số lượng được khen»: «Số tập thể»:"
        " 3, «Số cá nhân»: 20, «Số hộ gia đình»: 1255."
    ],
    "fewer counted than listed": [
        "«Số lượng được khen» ghi 1 cá nhân, ít hơn 2 đã có trong danh sách. Ghi đúng tổng số của"
        " quyết định, từ 2 trở lên."
    ],
    "slow without a reason": [
        "Đang «Không đạt» mà chưa có «Sẽ làm gì». Thêm để bà con hiểu vì sao và xã sẽ làm gì."
    ],
}


@pytest.mark.parametrize("case", PLAIN)
def test_the_words_of_the_check_are_kept_where_they_are_plain(js, known, case):
    assert set(PLAIN[case]) <= {plain for _, plain in told(js, known, case)}


def test_the_patterns_of_private_details_find_the_same(js, known):
    bits = [
        "sinh năm 1980",
        "SN 1999",
        "0912345678",
        "+84912345678",
        "số nhà 12",
        "ngõ 5",
        "Hộ nghèo",
        "là hộ cận nghèo",
        "hoàn cảnh khó khăn",
        "bị bệnh",
        "khuyết tật",
        "HIV",
        "tín đồ",
        "Dân tộc Nùng",
        "123456789",
        "123456789 đồng",
        "CMND",
        "đạo đức",
        "phát sinh năm",
    ]
    texts = (
        bits + [f"{a} {b}" for a in bits for b in ("giúp", "ấy,", "Đ")] + [f"ă{a}ô" for a in bits]
    )
    theirs = js.evaluate(
        "([texts, patterns]) => texts.map(t => patterns.filter(([s, f]) => new RegExp(s,"
        " f).test(t)).map(p => p[2]))",
        [texts, known["private"]],
    )
    assert theirs == [[what for pattern, what in PRIVATE if pattern.search(text)] for text in texts]


def test_numbers_of_a_decision_are_written_as_one_table(js, known):
    text = js.evaluate(
        "([typed, data]) =>"
        " CanBo.text('quyet-dinh', CanBo.document('quyet-dinh', typed, data), {})",
        [{"so": "99/QĐ-UBND", "so_luong/tap_the": " 3 ", "so_luong/ho": "1255"}, known],
    )
    assert text == "so: 99/QĐ-UBND\nso_luong:\n  tap_the: 3\n  ho: 1255\n"
