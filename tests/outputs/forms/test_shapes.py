"""Every shape that a figure may have: written by the form, and said of it what the check says."""

from __future__ import annotations

import contextlib
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.every_kind import every_kind
from tests.helpers.forms import said_by_check, staff_data

TODAY = date(2031, 12, 5)
HEAD = {"ngay_chot": "30/11/2031", "nguon": "Báo cáo thử"}
ESTIMATE = {"ngay_chot": "31/12/2031", "ngay_dang": "3/12/2031", "tam_tinh": "có", "cuoi_ky": "có"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return every_kind(tmp_path_factory.mktemp("shapes") / "data", "năm")


@pytest.fixture(scope="module")
def shapes(folder) -> dict:
    return staff_data(folder, "2031", TODAY)


# ── what is typed becomes a file ────────────────────────────────────────────────

# What is typed below so_lieu, by what the file then has there.
WRITTEN: dict[str, tuple[dict[str, str], object]] = {
    "a percentage alone": ({"ty-le/gia_tri": "91,5"}, {"ty-le": "91,5"}),
    "the counts of a percentage": (
        {"ty-le/tu_so": "91", "ty-le/mau_so": "100"},
        {"ty-le": {"tu_so": "91", "mau_so": "100"}},
    ),
    "the words of a document": (
        {"bang-loi/ket_qua": "đạt", "bang-loi/danh_gia": "Giữ vững ổn định."},
        {"bang-loi": {"ket_qua": "đạt", "danh_gia": "Giữ vững ổn định."}},
    ),
    "how many criteria": ({"danh-muc/gia_tri": "3"}, {"danh-muc": "3"}),
    "which criteria": ({"danh-muc/hoan_thanh": "y-te"}, {"danh-muc": ["y-te"]}),
    "villages by their names": (
        {"rung-thon/chia_thon/0": "4", "rung-thon/chia_thon/1": "9,5"},
        {"rung-thon": {"chia_theo": {"Bản Vừ": "4", "Bản Sính": "9,5"}}},
    ),
    "a village and the whole": (
        {"nuoc-thon/chia_thon/1": "97", "nuoc-thon/gia_tri": "94"},
        {"nuoc-thon": {"gia_tri": "94", "chia_theo": {"Bản Sính": "97"}}},
    ),
    "a total alone": ({"thu-chung/gia_tri": "12"}, {"thu-chung": "12"}),
    "a place": ({"hang/gia_tri": "3"}, {"hang": "3"}),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_a_figure_is_written_in_the_shape_in_which_the_report_has_it(js, shapes, case):
    typed, expected = WRITTEN[case]
    form = {f"so_lieu/{name}": value for name, value in typed.items()}
    content = js.evaluate(
        "([typed, data]) => CanBo.document('bao-cao', typed, data)", [form, shapes]
    )
    assert content["so_lieu"] == expected


def test_one_tick_says_that_the_whole_year_is_an_estimate(js, shapes):
    content = js.evaluate(
        "([typed, data]) => CanBo.document('bao-cao', typed, data)",
        [{"uoc_ca_nam": "có", "ngay_chot": "31/12/2031", "so_lieu/tong/gia_tri": "41"}, shapes],
    )
    assert content == {
        "ngay_chot": "31/12/2031",
        "tam_tinh": "có",
        "cuoi_ky": "có",
        "so_lieu": {"tong": "41"},
    }


def test_a_check_is_corrected_in_its_own_words(js, shapes):
    content = js.evaluate(
        "([typed, data]) => CanBo.document('dinh-chinh', typed, data)",
        [{"chi_tieu": "giu-ca-nam", "gia_tri_cu": "giữ", "gia_tri_moi": "mất"}, shapes],
    )
    assert content == {"chi_tieu": "giu-ca-nam", "gia_tri_cu": "1", "gia_tri_moi": "0"}


# ── what is said of it ──────────────────────────────────────────────────────────


def report(head: dict | None = None, **figures) -> tuple[str, dict]:
    return "bao-cao", {**HEAD, **(head or {}), "so_lieu": figures}


def correction(**said) -> tuple[str, dict]:
    return "dinh-chinh", {
        "ngay": "2/12/2031",
        "chi_tieu": "giu-ca-nam",
        "ngay_chot": "1/8/2031",
        "gia_tri_cu": "1",
        "ly_do": "Xem lại biên bản.",
        "nguon": "Biên bản",
        **said,
    }


CASES = {
    "an estimate": report(ESTIMATE, tong="41", **{"tong-khong-nhip": "30"}),
    "an estimate of no day": report({**ESTIMATE, "ngay_dang": ""}, tong="41"),
    "an estimate that doesn't say so": report({"ngay_chot": "31/12/2031"}, tong="41"),
    "an estimate far ahead": report({**ESTIMATE, "ngay_chot": "31/12/2032"}, tong="41"),
    "before the year": report({"ngay_chot": "30/12/2030"}, tong="4"),
    "published before its day": report({"ngay_dang": "1/11/2031"}, tong="41"),
    "a final figure on the day of a provisional one": report(
        {"ngay_chot": "1/8/2031"}, **{"tang-khong-goc": "93"}
    ),
    "a second provisional one": report(
        {"ngay_chot": "1/8/2031"}, **{"tang-khong-goc": {"gia_tri": "94,5", "tam_tinh": "có"}}
    ),
    "a second final one": report({"ngay_chot": "1/8/2031"}, tang="93,5"),
    "a form of another kind": report(
        tong={"tu_so": "1", "mau_so": "2"}, giu="đạt", dat="giữ", hang=["y-te"]
    ),
    "further down than there are": report(hang="57", **{"danh-muc": "6"}),
    "a correction further down": correction(chi_tieu="hang", gia_tri_cu="12", gia_tri_moi="57"),
    "a check corrected to a number": correction(gia_tri_moi="2"),
    "a correction of an estimate": correction(
        chi_tieu="tang-khong-goc", gia_tri_cu="94", gia_tri_moi="9400"
    ),
    "the whole is not its villages": report(
        **{"rung-thon": {"gia_tri": "40", "chia_theo": {"Bản Vừ": "10", "Bản Sính": "19"}}}
    ),
    "the whole is nearly its villages": report(
        **{"rung-thon": {"gia_tri": "29,02", "chia_theo": {"Bản Vừ": "10", "Bản Sính": "19"}}}
    ),
    "percentages of villages": report(
        **{"nuoc-thon": {"chia_theo": {"Bản Vừ": "95", "Bản Sính": "99"}}}
    ),
    "percentages of villages beside the whole": report(
        **{"nuoc-thon": {"gia_tri": "94", "chia_theo": {"Bản Vừ": "88", "Bản Sính": "99"}}}
    ),
    "seasons on the same land": report(tong={"chia_theo": {"Xuân": "39", "Mùa": "38"}}),
    "a total alone, behind": report(**{"thu-chung": "12"}),
    "a total less than a part": report(**{"thu-chung": "12", "xa-thu": "14"}),
    "a total beside its parts": report(**{"thu-chung": "20", "xa-thu": "14", "doan-thu": "6"}),
    "a total that its parts don't make": report(
        **{"thu-chung": "25", "xa-thu": "14", "doan-thu": "6"}
    ),
    "tons from hectares and quintals": report(
        **{"lac-dien-tich": "90", "lac-nang-suat": "24", "lac-san-luong": "216"}
    ),
    "tons that they don't make": report(
        **{"lac-dien-tich": "90", "lac-nang-suat": "24", "lac-san-luong": "2160"}
    ),
    "a yield by season without its areas": report(
        **{"lac-dien-tich": "90", "lac-nang-suat": {"chia_theo": {"Xuân": "24", "Hè": "22"}}}
    ),
    "a total that fell, and a year that began anew": report(
        {"ngay_chot": "30/11/2031"}, tran="0", **{"moi-nam": "10", "tong": "3"}
    ),
    "a level that slid back": report(**{"tang": "91", "giam-khong-goc": "5"}),
    "what was lost for good": report(
        **{"giu-ca-nam": "mất", "it-hon": "40", "dat-co-moc": "chưa đạt", "co-han": "30"}
    ),
    "one word of two": report(
        **{"bang-loi": {"ket_qua": "chưa đạt", "danh_gia": "Còn điểm nóng.", "ly_do": "Tranh chấp"}}
    ),
    "no result": report(**{"bang-loi": {"danh_gia": "Giữ vững ổn định."}}),
}


def both(
    js, known: dict, folder: Path, beside: Path, case: tuple[str, dict], today: date
) -> tuple[list[str], list[str]]:
    """What the check says of a file that the form wrote, and what the form says of it."""
    form, document = case
    document = {key: value for key, value in document.items() if value}
    theirs = js.evaluate(
        "([form, document, data]) => CanBo.problems(form, document, data).map((p) => p.message)",
        [form, document, known],
    )
    # The form names a file by its place in the repository.
    data = Path(shutil.copytree(folder, beside / "data"))
    name = "2031/so_lieu/thu.yml" if form == "bao-cao" else "2031/dinh_chinh/thu.yml"
    (data / name).parent.mkdir(exist_ok=True)
    text = js.evaluate("([form, document]) => CanBo.text(form, document, {})", [form, document])
    (data / name).write_text(text, "utf-8")
    with contextlib.chdir(beside):
        ours = said_by_check(Path("data"), name, today)
    return sorted(set(ours)), sorted(set(theirs))


@pytest.mark.parametrize("case", CASES)
def test_the_form_says_of_a_shape_what_the_check_says(js, shapes, folder, tmp_path, case):
    ours, theirs = both(js, shapes, folder, tmp_path, CASES[case], TODAY)
    assert theirs == ours


AFTER = date(2032, 1, 15)
LAST = {
    "the last report without some": report(
        {"ngay_chot": "31/12/2031"}, hang="9", giu="giữ", **{"moi-nam": "41"}
    ),
    "the last report, provisional": report(
        {"ngay_chot": "31/12/2031", "tam_tinh": "có", "cuoi_ky": "có"}, tang="96"
    ),
    "one that is not of the end": report({"ngay_chot": "1/12/2031"}, tang="94"),
}


@pytest.mark.parametrize("case", LAST)
def test_after_the_year_the_form_asks_for_what_is_still_to_come(js, folder, tmp_path, case):
    ours, theirs = both(js, staff_data(folder, "2031", AFTER), folder, tmp_path, LAST[case], AFTER)
    assert theirs == ours
    assert any(message.startswith("phong trào đã kết thúc") for message in theirs)


def test_every_season_and_year_is_told_as_the_check_tells_it(js, tmp_path):
    """In half a year after a merger and in a term of several years."""
    for time, document in (
        ("nửa năm", report({"ngay_chot": "30/6/2031"}, tong="10", tang="91")),
        ("nửa năm", report({"ngay_chot": "31/12/2030"}, tong="10")),
        ("giai đoạn", report(**{"moi-nam": "10", "tong": "3"})),
        ("giai đoạn", report({"ngay_chot": "1/9/2030"}, **{"moi-nam": "2"})),
    ):
        folder = every_kind(tmp_path / f"{time}{len(list(tmp_path.iterdir()))}", time)
        data = staff_data(folder, "2031", TODAY)
        ours, theirs = both(js, data, folder, tmp_path / folder.name / "x", document, TODAY)
        assert theirs == ours
