"""The real site in a browser, as a resident meets it: on a phone, at a desk, without scripts, by
keyboard, on paper.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from campaign.words.written import fold
from tests.helpers.browser import Watched, sticking_out, watch
from tests.helpers.communes import DATA
from tests.helpers.fonts import FAMILIES
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}
TARGETS, ROLL = "minh-hoa/chi-tieu/", "minh-hoa/vinh-danh/"

# Words that the theme, a browser or a hurried hand leaves in English; those that are Vietnamese
# syllables too («to», «go», «in») are left out.
ENGLISH = re.compile(
    r"""\b(?:about|all|archive|back|bookmark|cancel|categor(?:y|ies)|check|clear|click|close|collapse|comments?|contact|contents?|copied|copy|copyright|current|dark|data|dates?|days?
    |default|delete|description|dismiss|done|down|download|draft|edit|empty|error|expand|failed|false|feedback|figures?|files?|filters?|find|footer|forward|found|from|generated|group
    |header|heading|help|hidden|hide|history|home|icon|image|index|items?|jump|keyboard|labels?|language|last|latest|learn|light|links?|list|loading|made|main|matching|menu|message
    |missing|months?|more|name|navigation|newer|newest|news|next|none|not|notes?|null|number|of|older|open|options?|or|other|overview|pages?|permalink|pictures?|please|posts?|powered
    |preview|previous|print|progress|published|query|read|recent|refresh|related|reload|remove|required|reset|results?|return|row|search|searching|section|select|send|settings|share
    |show|showing|sidebar|site|skip|sort|source|start|status|step|submit|subscribe|success|summary|switch|system|tables?|tabs?|tags?|targets?|text|theme|this|time|title|today|toggle
    |top|total|true|type|undefined|unknown|untitled|update|updated|upload|users?|using|values?|version|view|visible|visit|warning|was|welcome|what|when|where|which|with|words?|years?|your?|zoom)\b""",
    re.I | re.X,
)
# Names that are written so in Vietnamese as well.
NAMES = re.compile(r"VNeID|COVID-19|Internet|Wi-?Fi|Facebook|Zalo|GitHub", re.I)


@pytest.fixture(scope="session")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder) as root:
        yield root


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Watched]:
    """One page on a phone, reused; every complaint of it is kept."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    yield watch(context)
    context.close()


@pytest.fixture
def page(visitor: Watched) -> Iterator[Page]:
    """The same page at a phone's size; what a test did must leave no complaint."""
    visitor.page.set_viewport_size(PHONE)
    visitor.take()
    yield visitor.page
    assert visitor.take() == []


def campaign_file(name: str) -> dict:
    return yaml.load((DATA / "minh-hoa" / name).read_text("utf-8"), yaml.BaseLoader)


# ── every page ───────────────────────────────────────────────────────────────


def test_every_page_is_whole_quiet_and_vietnamese_on_a_phone_and_at_a_desk(site, served, visitor):
    wrong = []
    for address in site.kinds:
        visitor.page.set_viewport_size(PHONE)
        visitor.open(served + address)
        wrong += [f"{address} on a phone: too wide {what}" for what in sticking_out(visitor.page)]
        said = NAMES.sub(" ", visitor.page.evaluate(script("said")))
        wrong += [f"{address}: in English «{word}»" for word in sorted(set(ENGLISH.findall(said)))]
        visitor.page.set_viewport_size(DESK)
        wrong += [f"{address} at a desk: too wide {what}" for what in sticking_out(visitor.page)]
        wrong += [f"{address}, or the page before: {complaint}" for complaint in visitor.take()]
    visitor.page.wait_for_load_state()
    wrong += visitor.take()
    assert len(site.kinds) > 90
    assert not wrong, "\n".join(wrong)


def test_a_word_of_english_and_a_request_outside_would_be_noticed(visitor):
    visitor.page.set_viewport_size(PHONE)
    visitor.open("about:blank")
    visitor.page.set_content(
        "<p aria-label='Next page'>Bảo hiểm y tế của VNeID <b>Search</b><img"
        " src='https://vi-du.example/x.png'><p style='width: 400px'>a"
    )
    visitor.page.wait_for_load_state()
    assert sorted(set(ENGLISH.findall(NAMES.sub(" ", visitor.page.evaluate(script("said")))))) == [
        "Next",
        "Search",
        "page",
    ]
    assert "failed: https://vi-du.example/x.png" in visitor.take()
    assert sticking_out(visitor.page)


def test_the_page_for_what_is_not_there_helps_along(served, browser):
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    answer = page.goto(f"{served}khong/co/trang-nay/")
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Không có trang này")
    page.get_by_role("link", name="Xem các chỉ tiêu").click()
    expect(page.locator("h1")).to_contain_text("chỉ tiêu của kế hoạch")
    context.close()


@pytest.mark.parametrize("family", FAMILIES)
def test_the_illustrations_home_says_the_essential_on_the_first_screen_of_a_phone(
    served, browser_with, family
):
    page = browser_with(family).new_page(viewport=PHONE, locale="vi-VN")
    page.goto(f"{served}minh-hoa/", wait_until="load")
    essential = {
        "theme": page.locator("h1"),
        "days left": page.locator("main").get_by_text(re.compile("Còn [0-9]+ ngày")).first,
        "counts": page.locator("ul.counts"),
        "needs attention": page.locator(
            "section", has=page.get_by_role("heading", name="Cần quan tâm")
        ),
        "newest": page.locator("section", has=page.get_by_role("heading", name="Mới nhất")),
    }
    bottoms = {
        name: place.bounding_box()["y"] + place.bounding_box()["height"]
        for name, place in essential.items()
    }
    page.close()
    assert {name: bottom for name, bottom in bottoms.items() if bottom > PHONE["height"]} == {}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_in_the_family_that_it_is_tried_with(served, browser_with, family):
    """Else a test of three families would be three tests of one."""
    page = browser_with(family).new_page(locale="vi-VN")
    page.goto(f"{served}minh-hoa/")
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    text = devtools.send("DOM.querySelector", {"nodeId": root, "selector": ".hero p"})["nodeId"]
    used = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": text})["fonts"]
    page.close()
    assert used and all(font["familyName"].startswith(family) for font in used)


# ── narrowing the targets ────────────────────────────────────────────────────


def cards(page: Page):
    return page.locator("article.target:visible")


def choose(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        field = page.locator(f"form.filter [name={name.replace('_', '-')}]")
        (
            field.select_option(value)
            if field.evaluate("field => field.tagName") == "SELECT"
            else field.fill(value)
        )


def test_targets_are_narrowed_by_status_by_group_and_by_both(served, page):
    page.goto(served + TARGETS)
    total = cards(page).count()
    statuses = page.locator("[name=trang-thai] option").evaluate_all(
        "options => options.map(o => o.value).filter(Boolean)"
    )
    groups = [group["ma"] for group in campaign_file("chi_tieu.yml")["nhom"]]
    assert total == len(campaign_file("chi_tieu.yml")["chi_tieu"])
    for name, values, mark in (
        ("trang_thai", statuses, "data-status"),
        ("nhom", groups, "data-group"),
    ):
        shown = 0
        for value in values:
            choose(page, **{name: value})
            assert {card.get_attribute(mark) for card in cards(page).all()} == {value}
            expect(page.get_by_role("status")).to_contain_text(
                f"{cards(page).count()} trên {total}"
            )
            shown += cards(page).count()
        assert shown == total
        choose(page, **{name: ""})
        assert cards(page).count() == total
    choose(page, trang_thai=statuses[0], nhom=groups[0])
    assert (
        cards(page).count()
        == page.locator(
            f"article.target[data-status={statuses[0]}][data-group={groups[0]}]"
        ).count()
    )


def test_a_group_without_matches_hides_its_heading(served, page):
    page.goto(served + TARGETS)
    group = campaign_file("chi_tieu.yml")["nhom"][0]
    choose(page, nhom=group["ma"])
    assert page.locator("section h2:visible").all_inner_texts()[0].startswith(group["ten"])
    assert page.locator("section[data-section]:visible").count() == 1


@pytest.mark.parametrize(
    "words",
    [
        "lua",
        "Lúa",
        "bao hiem",
        "BẢO HIỂM",
        "hiem bao",
        "duong be tong",
        "Đường bê tông",
        "  dan   lon ",
    ],
)
def test_targets_are_found_by_words_typed_with_or_without_marks(served, page, words):
    page.goto(served + TARGETS)
    choose(page, tim=words)
    names = {group["ma"]: group["ten"] for group in campaign_file("chi_tieu.yml")["nhom"]}
    wanted = {
        target["ma"]
        for target in campaign_file("chi_tieu.yml")["chi_tieu"]
        if all(
            re.search(
                rf"(?:^| ){word}",
                fold(f"{target['ten']} {target.get('ten_gon', '')} {names[target['nhom']]}"),
            )
            for word in fold(words).split()
        )
    }
    assert wanted
    assert {card.get_attribute("id") for card in cards(page).all()} == wanted


def test_what_was_chosen_stays_after_a_reload_and_can_be_shared(served, page):
    page.goto(served + TARGETS)
    group = campaign_file("chi_tieu.yml")["nhom"][0]["ma"]
    choose(page, nhom=group, tim="san luong")
    chosen = [card.get_attribute("id") for card in cards(page).all()]
    assert 0 < len(chosen) < page.locator("article.target").count()
    page.reload()
    assert [card.get_attribute("id") for card in cards(page).all()] == chosen
    expect(page.locator("[name=nhom]")).to_have_value(group)
    expect(page.locator("[name=tim]")).to_have_value("san luong")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    assert [card.get_attribute("id") for card in cards(page).all()] == chosen
    choose(page, nhom="", tim="")
    assert page.url == served + TARGETS


def test_a_count_on_the_home_page_leads_to_those_targets(served, page):
    page.goto(f"{served}minh-hoa/")
    count = page.locator("ul.counts a").first
    number = int(count.locator("b").inner_text())
    count.click()
    assert cards(page).count() == number


@pytest.mark.parametrize(
    ("address", "list_of"), [(TARGETS, "article.target:visible"), (ROLL, "li.recipient:visible")]
)
def test_a_search_that_finds_nothing_says_what_to_do(served, page, address, list_of):
    page.goto(served + address)
    choose(page, tim="qwxz")
    assert page.locator(list_of).count() == 0
    expect(page.get_by_role("status")).to_have_text(re.compile("^Không có mục nào khớp. Thử "))


@pytest.mark.parametrize(
    "query",
    [
        "?trang-thai=khong-co&nhom=<b>",
        "?tim=%00%F0%9F%98%80",
        "?submit=x&elements=y&action=z",
        "?tim=" + "a" * 3000,
        "?__proto__=1&%",
    ],
)
def test_a_mistyped_address_of_a_list_does_no_harm(served, page, query):
    page.goto(served + TARGETS + query)
    expect(page.locator("form.filter")).to_be_visible()
    choose(page, tim="", nhom="", trang_thai="")
    assert cards(page).count() == page.locator("article.target").count()


# ── narrowing the roll ───────────────────────────────────────────────────────


def honoured() -> list[dict]:
    """Adults of decisions that stand, who did not withdraw."""
    decisions = [
        campaign_file(f"khen_thuong/{file.name}")
        for file in sorted((DATA / "minh-hoa" / "khen_thuong").glob("*.yml"))
    ]
    return [
        person
        for decision in decisions
        if decision["trang_thai"] == "da_quyet_dinh"
        for person in decision["danh_sach"]
        if "go_ten" not in person and person.get("tre_em") != "có"
    ]


def test_people_are_found_by_a_name_typed_without_marks(served, page):
    page.goto(served + ROLL)
    everyone = page.locator("li.recipient:visible").count()
    for person in [person for person in honoured() if person["loai"] == "ca_nhan"]:
        choose(page, tim=person["ten"])
        with_marks = page.locator("li.recipient:visible").all_inner_texts()
        choose(page, tim=fold(person["ten"]))
        shown = page.locator("li.recipient:visible").all_inner_texts()
        assert shown == with_marks and len(shown) < everyone / 2
        assert any(text.startswith(person["ten"]) for text in shown), (person["ten"], shown)
        for text in shown:
            assert all(
                re.search(rf"\b{word}", fold(text)) for word in fold(person["ten"]).split()
            ), (person["ten"], text)


def test_the_roll_is_narrowed_by_the_number_of_a_decision(served, page):
    page.goto(served + ROLL)
    choose(page, tim="quyet dinh 83")
    shown = page.locator("li.recipient:visible").all_inner_texts()
    assert shown and all("Quyết định số 83/" in text for text in shown)


def test_what_is_newest_stands_first(served, page):
    page.goto(f"{served}minh-hoa/")
    days = (
        page.locator("section", has=page.get_by_role("heading", name="Mới nhất"))
        .locator(".short-list-side")
        .all_inner_texts()
    )
    found = [tuple(int(part) for part in reversed(day.split("/"))) for day in days]
    assert len(found) == 3 and found == sorted(found, reverse=True)


def test_the_roll_is_narrowed_by_village(served, page):
    page.goto(served + ROLL)
    villages = page.locator("[name=thon] option").evaluate_all(
        "options => options.map(o => o.value).filter(Boolean)"
    )
    people = [person for person in honoured() if person.get("thon")]
    assert set(villages) == {person["thon"] for person in people}
    for village in villages:
        choose(page, thon=village)
        shown = page.locator("li.recipient:visible").all_inner_texts()
        assert len(shown) == sum(person["thon"] == village for person in people)
        assert all(village in text for text in shown)


# ── without scripts, by keyboard ─────────────────────────────────────────────


def test_without_scripts_everything_is_there_but_the_filters(site, served, browser):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    for address, entries in ((TARGETS, "article.target"), (ROLL, "li.recipient")):
        page.goto(served + address)
        expect(page.locator("form.filter")).to_have_count(1)
        expect(page.locator("form.filter")).to_be_hidden()
        assert page.locator(entries).count() == page.locator(f"{entries}:visible").count() > 20
    for address in (
        "",
        "minh-hoa/",
        "minh-hoa/ke-hoach/",
        "minh-hoa/tin-tuc/",
        "minh-hoa/chi-tieu/bao-hiem-y-te/",
        "cach-tinh/",
    ):
        page.goto(served + address)
        expect(page.locator("h1")).to_be_visible()
        expect(page.get_by_role("link", name="Chỉ tiêu", exact=True).first).to_be_visible()
        assert "undefined" not in page.inner_text("body")
    page.goto(f"{served}minh-hoa/")
    page.get_by_role("link", name="Vinh danh", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Vinh danh")
    context.close()


@pytest.mark.parametrize(
    "address", ["", "2024/ke-hoach/", TARGETS, "minh-hoa/chi-tieu/bao-hiem-y-te/"]
)
def test_the_first_stop_of_the_keyboard_skips_to_the_content(served, page, address):
    page.goto(served + address)
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_have_text("Tới nội dung chính")
    expect(first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert not page.evaluate("!!document.activeElement.closest('header.top, nav.top-nav')")


def test_the_filters_can_be_worked_by_keyboard_alone(served, page):
    page.goto(served + TARGETS)
    page.locator("[name=trang-thai]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("lua")
    assert 0 < cards(page).count() < page.locator("article.target").count()
    page.keyboard.press("Enter")
    assert 0 < cards(page).count() < page.locator("article.target").count()


# ── on paper ─────────────────────────────────────────────────────────────────


def sheets(pdf: bytes) -> list[int]:
    """How many pieces of text each sheet of a PDF that Chromium wrote has."""
    objects = {
        int(number): body
        for number, body in re.findall(rb"(?s)(?<!\d)(\d+) 0 obj\b(.*?)endobj", pdf)
    }
    found = []
    for body in objects.values():
        if re.search(rb"/Type\s*/Page\b", body):
            contents = [
                objects[int(number)]
                for number in re.findall(
                    rb"(\d+) 0 R", re.search(rb"/Contents\s*(\[[^\]]*\]|\d+ 0 R)", body)[1]
                )
            ]
            drawn = b"".join(
                zlib.decompressobj().decompress(
                    re.search(rb"(?s)stream\r?\n(.*)endstream", content)[1]
                )
                for content in contents
            )
            found.append(len(re.findall(rb"\bT[jJ]\b", drawn)))
    return found


@pytest.mark.parametrize(
    "address",
    [
        "",
        "minh-hoa/",
        "2024/chi-tieu/",
        "2024/chi-tieu/bao-hiem-y-te/",
        "minh-hoa/chi-tieu/bao-hiem-y-te/",
        "2024/ke-hoach/",
        "minh-hoa/ke-hoach/",
        ROLL,
        "minh-hoa/vinh-danh/qd-83-2025/",
    ],
)
def test_no_sheet_is_printed_blank(served, page, address):
    page.goto(served + address)
    printed = sheets(page.pdf(format="A4"))
    assert printed
    assert all(printed), printed


def test_a_blank_sheet_would_be_noticed(page):
    page.set_content("<p>một</p><p style='break-before: page; break-after: page'></p><p>ba</p>")
    assert [bool(texts) for texts in sheets(page.pdf(format="A4"))] == [True, False, True]


def test_paper_shows_the_content_without_the_means_of_the_screen(served, page):
    page.goto(served + TARGETS)
    page.emulate_media(media="print")
    try:
        expect(page.locator("form.filter")).to_be_hidden()
        expect(page.locator(".top-nav")).to_be_hidden()
        expect(page.locator("h1")).to_be_visible()
        assert cards(page).count() == page.locator("article.target").count()
        assert page.get_by_text("MINH HỌA").first.is_visible()
    finally:
        page.emulate_media(media="screen")
