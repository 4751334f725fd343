"""What can be found: every kind of thing, nobody's name, in a file that stays light.

The index is read as a phone gets it.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from campaign.checks.campaigns import address_is_taken
from campaign.models.awards import Cancellation
from campaign.outputs.search import ADDRESS, documents, index
from campaign.outputs.search.documents import (
    BULLETINS,
    CLAUSE,
    DECISION,
    KINDS,
    PAGE,
    POST,
    TARGET,
    people_of,
)
from campaign.outputs.search.everyday import EVERYDAY
from campaign.outputs.search.page import SCRIPTS, version
from campaign.outputs.search.plain import page_of_prose, plain, shortened
from campaign.view import view_site
from campaign.words.names import Names
from campaign.words.written import fold
from tests.helpers.communes import COMMUNE, DATA, ROOT, TODAY
from tests.helpers.html import text_of
from tests.helpers.sites import Site


def read(site: Site) -> dict:
    return json.loads(site.files[ADDRESS])


def rows(site: Site, kind: str) -> list[list]:
    return [row for row in read(site)["found"] if KINDS[row[0]] == kind]


def folded_words(text: str) -> str:
    words = re.findall(r"[^\W_]+", fold(text))
    return f" {' '.join(words)} "


# ── people ───────────────────────────────────────────────────────────────────


def everybody() -> list[str]:
    """Every person and household head of every data folder, whatever became of the decision or of
    them.
    """
    files = [
        file for folder in (DATA, COMMUNE) for file in sorted(folder.glob("*/khen_thuong/*.yml"))
    ]
    people = [
        person
        for file in files
        for person in yaml.load(file.read_text("utf-8"), yaml.BaseLoader).get("danh_sach", [])
    ]
    return [
        person["ten"] if person["loai"] == "ca_nhan" else person["chu_ho"]
        for person in people
        if person["loai"] != "tap_the"
    ]


def test_nobody_who_is_honoured_is_in_the_index(any_site):
    words = folded_words(any_site.files[ADDRESS].decode())
    assert len(everybody()) > 30
    assert [name for name in everybody() if folded_words(name) in words] == []


def test_what_the_roll_says_of_people_is_not_in_the_index(site):
    deeds = [
        person["thanh_tich"]
        for file in sorted((DATA / "minh-hoa" / "khen_thuong").glob("*.yml"))
        for person in yaml.load(file.read_text("utf-8"), yaml.BaseLoader).get("danh_sach", [])
        if "thanh_tich" in person
    ]
    assert len(deeds) > 20
    assert [
        deed for deed in deeds if folded_words(deed) in folded_words(site.files[ADDRESS].decode())
    ] == []


@pytest.fixture
def without(facts):
    campaign = replace(
        view_site(facts, TODAY).current,
        people=Names({"pham thu hai", "van hoa", "em", "nong thi be nam"}),
    )
    return people_of(replace(view_site(facts, TODAY), campaigns=(campaign,))).taken_out


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bà Phạm Thử Hai hái chè", "Bà … hái chè"),
        ("PHẠM THỬ HAI và Pham Thu Hai", "… và …"),
        ("Nông Thị Bé Năm.", "…."),
        ("Nông Thị Bé", "Nông Thị Bé"),
        ("Ông Văn Hòa giữ nếp văn hóa", "Ông … giữ nếp văn hóa"),
        ("Em của Phạm Thử Ba", "Em của Phạm Thử Ba"),
        ("", ""),
    ],
)
def test_a_name_is_taken_out_and_the_words_around_it_stay(without, text, left):
    assert without(text) == left


def test_a_name_in_the_title_of_a_post_is_taken_out_as_well(facts):
    post = facts.tin_tuc[0]
    named = replace(
        post,
        head=post.head.model_copy(update={"tieu_de": "Bà Phạm Thử Hai và đồi chè"}),
        body="Ông Phạm Thử Bốn góp công.",
    )
    text = index(*found_in(replace(facts, tin_tuc=(named,))))
    assert "Bà … và đồi chè" in text and "Ông … góp công" in text
    assert "pham thu" not in fold(text)


@pytest.mark.parametrize("before", range(770, 800, 3))
def test_no_half_of_a_name_is_left_where_a_long_post_is_cut(facts, before):
    post = facts.tin_tuc[0]
    named = replace(post, body=("a " * 400)[: before - before % 2] + "Phạm Thử Hai" + " b" * 400)
    text = index(*found_in(replace(facts, tin_tuc=(named,))))
    assert "pham" not in fold(text)


# ── what there is ────────────────────────────────────────────────────────────


def found_in(facts):
    view = view_site(facts, TODAY)
    return view, documents(view, {})


def test_every_target_clause_decision_and_post_is_found_at_its_address(site):
    typed = {
        ma: {
            name: yaml.load((DATA / ma / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)
            for name in ("chi_tieu", "ke_hoach")
        }
        for ma in ("2024", "minh-hoa")
    }
    assert {row[2] for row in rows(site, TARGET)} == {
        f"{ma}/chi-tieu/{t['ma']}/"
        for ma, files in typed.items()
        for t in files["chi_tieu"]["chi_tieu"]
    }
    assert {row[2] for row in rows(site, CLAUSE)} == {
        f"{ma}/ke-hoach/#{c['muc'].lower().replace('.', '-')}"
        for ma, files in typed.items()
        for c in files["ke_hoach"]["muc"]
    }
    assert {row[2] for row in rows(site, DECISION)} == {
        f"minh-hoa/vinh-danh/{file.stem}/"
        for file in (DATA / "minh-hoa" / "khen_thuong").glob("*.yml")
    } & set(site.addresses)
    assert {row[2] for row in rows(site, POST)} == {
        address for address in site.addresses if re.search(r"tin-tuc/[^/]+/$", address)
    }
    assert [row[2] for row in rows(site, BULLETINS)] == ["2024/loa/", "minh-hoa/loa/"]
    assert {
        "",
        "2024/ke-hoach/",
        "2024/vinh-danh/",
        "tin-tuc/",
        "minh-hoa/",
        "cach-tinh/",
        "gioi-thieu/",
        "yeu-cau/",
    } <= {row[2] for row in rows(site, PAGE)}


def test_each_thing_leads_to_a_page_and_an_anchor_that_are_there(any_site):
    for row in read(any_site)["found"]:
        address, _, anchor = row[2].partition("#")
        page = any_site.page(address)
        assert not anchor or page.css(f'[id="{anchor}"]'), row[2]


def test_staff_pages_bulletins_and_sheets_are_not_found(any_site):
    assert [
        row[2]
        for row in read(any_site)["found"]
        if re.search(r"can-bo|/loa/.|niem-yet|thong-bao/$|tim-kiem", row[2])
    ] == []


def test_a_target_carries_its_status_and_its_figure(site):
    statuses = read(site)["statuses"]
    for row in rows(site, TARGET):
        page = site.page(row[2])
        assert statuses[row[7]][0] == text_of(page.css("p.one-status")[0].css("span.status")[0])
        figures = page.css("p.one-figures")
        assert row[6].startswith(text_of(figures[0].css("strong")[0]) if figures else "Mục tiêu: ")


def test_the_current_campaign_comes_first_and_the_illustration_last(site, commune_site):
    assert [row[:2] for row in read(site)["campaigns"]] == [["năm 2024", 0], ["năm 2025", 1]]
    assert [row[0] for row in read(commune_site)["campaigns"]] == ["năm 2031", "năm 2030"]


def test_a_cancelled_decision_is_found_as_cancelled(facts):
    campaign = facts.current
    ma, decision = campaign.khen_thuong[0]
    gone = decision.model_copy(
        update={
            "trang_thai": "huy_bo",
            "huy_bo": Cancellation(van_ban="Quyết định số 99/QĐ-UBND", ngay=TODAY, ly_do=""),
        }
    )
    cancelled = replace(campaign, khen_thuong=((ma, gone),))
    _, found = found_in(replace(facts, phong_trao=(cancelled,)))
    assert [d.side.endswith("đã hủy bỏ") for d in found if d.kind == DECISION] == [True]


def test_abbreviations_and_everyday_words_come_along_where_they_lead_somewhere(site, commune_site):
    pairs = {tuple(pair) for pair in read(site)["also"]}
    assert {
        ("BHYT", "bảo hiểm y tế"),
        ("UBND", "Ủy ban nhân dân"),
        ("nước sạch", "nước hợp vệ sinh"),
    } <= pairs
    assert ("UVBTV", "Ủy viên Ban Thường vụ") not in pairs
    assert {tuple(pair) for pair in read(commune_site)["also"]} <= set(EVERYDAY)


# ── its weight, its place ────────────────────────────────────────────────────


def test_the_index_weighs_at_most_half_a_kilobyte_for_each_page(any_site):
    assert len(gzip.compress(any_site.files[ADDRESS], 9)) <= 512 * len(any_site.pages)


def test_a_long_post_is_cut_between_words():
    body = "chữ " * 1000
    assert shortened(body, 600).endswith("chữ …") and len(shortened(body, 600)) <= 602
    assert shortened("chữ chữ", 600) == "chữ chữ"


def test_no_page_but_the_one_that_searches_names_the_scripts_or_the_index(site):
    naming = [
        path
        for path, content in site.files.items()
        if path.endswith(".html") and (b"chi-muc.json" in content or b"js/tim-kiem" in content)
    ]
    assert naming == ["tim-kiem/index.html"]


def test_every_page_of_the_frame_has_the_way_to_search(site):
    pages = {path: page for path, page in site.pages.items() if page.css("header.top")}
    assert len(pages) > 100
    for path, page in pages.items():
        assert len(page.css('[role="search"]')) == 1, path


def test_a_new_index_or_script_has_a_new_address():
    assert version("a") == version("a") != version("b")
    assert SCRIPTS == ROOT / "docs" / "js" / "tim-kiem" and {
        file.name for file in SCRIPTS.glob("*.js")
    } == {"door.js", "match.js", "rank.js", "page.js"}


def test_the_page_that_searches_is_left_to_readers(site):
    page = site.page("tim-kiem/")
    assert page.css('meta[name="robots"][content="noindex"]')
    assert b"tim-kiem" not in site.files["sitemap.xml"]
    listed = {a.attributes["href"] for a in page.css("div.search-all")[0].css("a")}
    assert {
        f"../2024/chi-tieu/{row[2].split('/')[2]}/"
        for row in rows(site, TARGET)
        if row[2].startswith("2024/")
    } <= listed
    assert {
        "../minh-hoa/",
        "../minh-hoa/chi-tieu/",
        "../2024/ke-hoach/#iii-3-4",
        "../tin-tuc/2024-01-phat-dong-phong-trao/",
    } <= listed


def test_no_campaign_takes_the_address_of_the_search(facts):
    def refused(ma: str) -> list[str]:
        return [
            problem.message
            for problem in address_is_taken(
                replace(facts, phong_trao=(replace(facts.current, ma=ma),)), TODAY
            )
        ]

    assert len(refused("tim-kiem")) == 1 and refused("2031") == []


# ── prose ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Tiêu đề\n\nMột **hai** _ba_.", "Tiêu đề Một hai ba."),
        ("- một\n- [hai](yeu-cau.md)\n1. ba", "một hai ba"),
        ("![ảnh lễ](a.jpg) xong", "ảnh lễ xong"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b 1 2"),
        ("trước {{ rules() }} sau {% x %}", "trước sau"),
        ("a < b & c", "a < b & c"),
    ],
)
def test_markdown_is_searched_by_its_words(markdown, words):
    assert plain(markdown) == words


def test_a_page_of_prose_gives_its_title_and_headings():
    source = (ROOT / "docs" / "yeu-cau.md").read_text("utf-8")
    title, headings, words = page_of_prose(source)
    assert title == "Báo chỗ sai, yêu cầu gỡ tên"
    assert headings == ("Báo một chỗ sai", "Yêu cầu gỡ tên", "Liên hệ")
    assert "Không cần làm đơn theo mẫu." in words and "---" not in words and "#" not in words


def test_the_prose_of_the_site_is_what_stands_in_docs(site):
    named = {
        file.relative_to(ROOT / "docs").with_suffix("").as_posix() + "/"
        for file in (ROOT / "docs").glob("*.md")
        if file.stem != "index"
    }
    assert named <= {row[2] for row in rows(site, PAGE)}
    assert Path(ROOT / "docs" / "index.md").is_file()
