"""A ward with a plan of five years: nothing that it publishes calls it a commune, nor its quarters
villages, nor says one year of the whole term.
"""

from __future__ import annotations

import html
import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from campaign.facts import load
from campaign.outputs.bulletin import bulletins
from campaign.site.examine import examine
from campaign.view import view_site
from campaign.words.called import Called
from tests.helpers.communes import COMMUNE, WARD, WARD_TODAY
from tests.helpers.html import text_of

# «xã hội», «hợp tác xã», «thị xã» are other words, and a word alone in quotes is of a vocabulary.
_COMMUNE = re.compile(
    r"(?<![\w-])(?<!hợp tác )(?<!thị )(?!(?<=\")\w+\")(?:xã|thôn)(?! hội)(?![\w-])", re.I
)
_FIRST_YEAR = re.compile(r"(?<!tháng 01 )(?<!tháng 12 )năm 2031(?!\d)")
_TEXTS = (".html", ".txt", ".json", ".xml", ".webmanifest", ".js", ".pdf")


def published(path: str, content: bytes) -> str:
    """The words of a file as they are read."""
    if path.endswith(".pdf"):
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return html.unescape(content.decode())


def said(site, pattern: re.Pattern[str]) -> dict[str, list[str]]:
    """Where the pattern is found in what the site publishes, with the words around it."""
    found = {}
    for path, content in site.files.items():
        if path.endswith(_TEXTS):
            text = " ".join(published(path, content).split())
            places = [text[max(0, m.start() - 40) : m.end() + 30] for m in pattern.finditer(text)]
            if places:
                found[path] = places
    return found


def test_the_words_are_found_where_they_are_said_and_nowhere_else():
    assert _COMMUNE.search("của xã.") and _COMMUNE.search("Thôn 3") and _COMMUNE.search("theo thôn")
    assert _COMMUNE.search('"Thôn 3"') and not _COMMUNE.search('"xã","thôn"')
    assert not _COMMUNE.search("an toàn xã hội, hợp tác xã, thị xã, theo_thon, xãm")
    assert _FIRST_YEAR.search("thi đua năm 2031") and not _FIRST_YEAR.search("tháng 01 năm 2031")


def test_no_output_calls_the_ward_a_commune_nor_its_quarters_villages(ward_site):
    assert said(ward_site, _COMMUNE) == {}


def test_no_output_says_the_first_year_of_the_whole_term(ward_site):
    places = said(ward_site, _FIRST_YEAR).values()
    assert [place for found in places for place in found] == []
    assert "giai đoạn 2031–2035" in text_of(ward_site.page(""))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("yeu-cau/", "Phường gỡ tên khỏi mọi trang"),
        ("yeu-cau/", "Bảng tin ở tổ dân phố"),
        ("yeu-cau/", "nhờ tổ trưởng tổ dân phố nhắn giúp"),
        ("gioi-thieu/", "Cán bộ phường nhập từng báo cáo"),
        ("cach-tinh/", "trật tự trong tổ dân phố"),
        ("can-bo/huong-dan/", "người giữ kho dữ liệu của phường"),
        ("can-bo/", "Hộ thì phải ghi tổ dân phố"),
        ("2031-2035/ke-hoach/", "Kế hoạch thi đua giai đoạn 2031–2035"),
        ("2031-2035/ke-hoach/", "Phường chưa đưa toàn văn lên trang"),
        ("2031-2035/vinh-danh/", "Tìm tên, đơn vị, tổ dân phố"),
        ("2031-2035/vinh-danh/qd-9-2033/", "2.680 hộ, đếm theo tổ dân phố"),
        ("2031-2035/vinh-danh/qd-9-2033/niem-yet/", "niêm yết tại nhà văn hóa tổ dân phố"),
        ("2031-2035/vinh-danh/qd-7-2033/thong-bao/", "Các tổ dân phố (để niêm yết)"),
        ("2031-2035/vinh-danh/qd-7-2033/thong-bao/", "nhân dân trong phường được biết"),
        ("2031-2035/chi-tieu/niem-yet/", "không thay thế báo cáo của phường"),
        ("2031-2035/chi-tieu/duong-ngo/", "Theo từng tổ dân phố, đơn vị"),
        ("2031-2035/loa/", "Phong trào thi đua giai đoạn 2031–2035 · phường Thử Nghiệm"),
        ("", "Số ước đến ngày 31/12/2033"),
        ("", "Đạt, trước đó chưa đạt"),
        ("", "thứ 6 trên 32, trước đó thứ 7 trên 32"),
    ],
)
def test_a_page_of_the_ward_says(ward_site, address, words):
    assert words in text_of(ward_site.page(address))


@pytest.fixture(scope="module")
def aloud() -> dict[str, str]:
    facts, problems = load(WARD)
    assert facts, problems
    told = bulletins(view_site(facts, WARD_TODAY).current)
    return {b.ma: " ".join(line.spoken for part in b.parts for line in part.lines) for b in told}


@pytest.mark.parametrize(
    ("bulletin", "words"),
    [
        ("bao-cao-2032-12-31", "Phường công bố số liệu chốt đến ngày ba mươi mốt"),
        ("bao-cao-2033-12-31", "Phường công bố số ước đến ngày ba mươi mốt"),
        ("tinh-hinh-2033-12-31", "Số ước đến ngày ba mươi mốt"),
        (
            "tinh-hinh-2033-12-31",
            "giai đoạn hai nghìn không trăm ba mươi mốt đến hai nghìn không trăm ba mươi lăm",
        ),
        ("khen-thuong-qd-9-2033", "Danh sách từng hộ được niêm yết tại nhà văn hóa tổ dân phố."),
        ("khen-thuong-qd-7-2033", "Danh sách đầy đủ kèm theo quyết định."),
        ("diem-tin-2033-01-16", "được đăng trên trang thông tin của phường"),
    ],
)
def test_a_bulletin_of_the_ward_says(aloud, bulletin, words):
    assert words in aloud[bulletin]


def test_the_ward_has_sixty_targets_without_baselines_and_paces_and_its_check_finds_no_error():
    targets = yaml.load((WARD / "2031-2035/chi_tieu.yml").read_text("utf-8"), yaml.BaseLoader)
    assert len(targets["chi_tieu"]) == 60 and len(targets["nhom"]) == 4
    assert not any({"so_goc", "nhip", "moc"} & target.keys() for target in targets["chi_tieu"])
    _, problems = examine(WARD, WARD_TODAY)
    assert [str(problem) for problem in problems if problem.severity != "warning"] == []


def test_a_campaign_of_before_the_merger_keeps_its_own_words(tmp_path):
    data = Path(shutil.copytree(WARD, tmp_path / "data"))
    shutil.copytree(COMMUNE / "2030", data / "2030")
    facts, problems = load(data)
    assert facts, problems
    site = view_site(facts, WARD_TODAY)
    assert site.current.called == Called("phường", "tổ dân phố")
    assert {c.ma: c.called for c in site.campaigns}["2030"] == Called("xã", "thôn")


@pytest.mark.parametrize("written", ["Ủy ban nhân dân xã", "UBND cấp xã", "UBND đặc khu"])
def test_who_may_grant_an_award_may_be_written_for_a_commune_of_any_kind(tmp_path, written):
    data = Path(shutil.copytree(WARD, tmp_path / "data"))
    awards = data / "tu_dien/khen_thuong.yml"
    text = awards.read_text("utf-8").replace("Ủy ban nhân dân phường", written)
    awards.write_text(text, "utf-8")
    _, problems = examine(data, WARD_TODAY)
    assert [str(problem) for problem in problems if "thẩm quyền" in problem.message] == []


def test_the_check_names_the_place_as_it_calls_itself(tmp_path):
    data = Path(shutil.copytree(WARD, tmp_path / "data"))
    decision = data / "2031-2035/khen_thuong/qd-7-2033.yml"
    text = decision.read_text("utf-8").replace("thon: Tổ dân phố 1", "thon: Tổ dân phố 14")
    decision.write_text(text, "utf-8")
    _, problems = examine(data, WARD_TODAY)
    assert [problem.message for problem in problems if problem.path.endswith("qd-7-2033.yml")] == [
        "không có tổ dân phố «Tổ dân phố 14» trong danh sách của phường. Có phải «Tổ dân phố 4»?"
    ]
