"""Texts for Zalo and SMS: what they say, what they never say, and how they leave the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from campaign.outputs.messages import Message, of_decision, of_post, of_report
from campaign.view import CampaignView, view_site
from campaign.words.written import fold
from tests.helpers.browser import watch
from tests.helpers.communes import ADDRESS, COMMUNE, DATA, TODAY
from tests.helpers.each import each
from tests.helpers.sites import Site, serve
from tests.helpers.views import facts_of

PHONE = {"width": 360, "height": 800}


def campaign(folder: Path, ma: str) -> CampaignView:
    return next(c for c in view_site(facts_of(folder), TODAY).campaigns if c.ma == ma)


def messages(view: CampaignView) -> dict[str, Message]:
    found = {d.head.ma: of_decision(view, d) for d in view.honours.decisions} | {
        p.ma: of_post(view, p) for p in view.own_posts
    }
    report = of_report(view)
    return {**found, **({"report": report} if report else {})}


@cache
def campaigns() -> dict[str, CampaignView]:
    return {
        "minh-hoa": campaign(DATA, "minh-hoa"),
        "2031": campaign(COMMUNE, "2031"),
        "2030": campaign(COMMUNE, "2030"),
    }


def all_messages() -> dict[str, tuple[CampaignView, Message]]:
    return {
        f"{ma}-{name}": (view, message)
        for ma, view in campaigns().items()
        for name, message in messages(view).items()
    }


every_message = each(all_messages)


# ── what they say ────────────────────────────────────────────────────────────


@every_message
def test_a_message_is_short_and_one_line(view: CampaignView, message: Message) -> None:
    assert 0 < len(message.text) <= 300
    assert "\n" not in message.text
    assert not re.search(r"\s\s|\.\.|[<>{}]|None", message.text)


@every_message
def test_only_the_illustration_says_that_it_is_one_and_says_it_first(
    view: CampaignView, message: Message
) -> None:
    assert message.text.startswith("[MINH HỌA] ") is view.illustration


@every_message
def test_the_link_is_permanent_and_stands_at_the_end(view: CampaignView, message: Message) -> None:
    assert message.linked(ADDRESS) == f"{message.text} {ADDRESS}{message.address}"
    assert message.address.endswith("/")
    assert message.linked("") == message.text


@every_message
def test_nobody_is_named_in_a_message(view: CampaignView, message: Message) -> None:
    people = {
        re.sub("^Hộ (?:ông |bà )?", "", r.name)
        for d in view.honours.decisions
        for r in d.recipients
        if r.kind in {"ca_nhan", "ho"} and not r.hidden_child
    }
    said = re.findall(r"\w+", fold(message.text))
    assert [
        name
        for name in {*map(fold, people), *view.hidden_names}
        if f" {name} " in f" {' '.join(said)} "
    ] == []


def test_there_is_a_message_for_every_decision_and_post_and_for_the_newest_report() -> None:
    assert {ma: len(messages(view)) for ma, view in campaigns().items()} == {
        "minh-hoa": 14,
        "2031": 4,
        "2030": 0,
    }


TEXTS = {
    ("minh-hoa", "report"): (
        "[MINH HỌA] Xã Minh Họa: số liệu thi đua đến ngày 30/9/2025, 23 chỉ tiêu có số mới. Cần"
        " quan tâm: Cháy rừng 3 vụ, mục tiêu không quá 2 vụ (không đạt); Thu gom rác 82%, mục tiêu"
        " từ 92% trở lên, còn thiếu 10 điểm % (nguy cơ không đạt); Sản lượng ngô 282/600 tấn, 47%"
        " kế hoạch (chậm) và 1 chỉ tiêu nữa."
    ),
    ("minh-hoa", "qd-83-2025"): (
        "[MINH HỌA] Khen thưởng 03 tập thể, 06 cá nhân và 03 hộ gia đình, về việc khen thưởng đột"
        " xuất thành tích chữa cháy rừng và ứng phó mưa lũ. Quyết định số 83/QĐ-UBND ngày"
        " 12/9/2025. Danh sách:"
    ),
    ("2031", "qd-36-2031"): (
        "Khen thưởng 175 hộ gia đình, về việc công nhận Gia đình văn hóa năm 2031. Quyết định số"
        " 36/QĐ-UBND ngày 20/8/2031. Danh sách:"
    ),
    ("2031", "2031-01-phat-dong"): (
        "Xã Thử Nghiệm phát động phong trào thi đua năm 2031. Xã phát động phong trào thi đua năm"
        " 2031 với mười hai chỉ tiêu. Kết quả được công bố sau mỗi quý."
    ),
}


@pytest.mark.parametrize(("ma", "name"), TEXTS, ids=map("-".join, TEXTS))
def test_a_message_reads_so(ma: str, name: str) -> None:
    assert messages(campaigns()[ma])[name].text == TEXTS[ma, name]


def test_a_cancelled_decision_is_only_told_as_cancelled() -> None:
    (decision,) = [d for d in campaigns()["minh-hoa"].honours.decisions if d.head.cancelled]
    text = of_decision(campaigns()["minh-hoa"], decision).text
    assert text.endswith("đã bị hủy bỏ.")
    assert decision.summary not in text
    assert "Danh sách" not in text


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("Ai đi trồng rừng?", "Ai đi trồng rừng? Xã "),
        ("Trồng rừng.", "Trồng rừng. Xã "),
        ("Trồng rừng", "Trồng rừng. Xã "),
    ],
)
def test_a_title_ends_with_one_mark(title: str, start: str) -> None:
    view = campaigns()["2031"]
    assert of_post(view, replace(view.own_posts[0], title=title)).text.startswith(start)


# ── on the page ──────────────────────────────────────────────────────────────

PLACES = {
    "minh-hoa/": "report",
    "minh-hoa/vinh-danh/qd-83-2025/": "qd-83-2025",
    "minh-hoa/tin-tuc/2025-09-to-tuan-rung/": "2025-09-to-tuan-rung",
}


@pytest.fixture(scope="module")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder) as root:
        yield root


@pytest.fixture
def page(browser, served) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.rstrip("/"))
    visitor = watch(context)
    yield visitor.page
    assert visitor.take() == []
    context.close()


def with_link(message: Message, root: str) -> str:
    """What the script makes of a message on a site that doesn't know its address: the link of the
    open page, on a line of its own.
    """
    return f"{message.text}\n{root}{message.address}"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator("details.message summary").click()
    return page


@pytest.mark.parametrize("address", PLACES)
def test_the_copy_button_copies_the_message_with_the_link_of_its_page(served, page, address):
    message = messages(campaigns()["minh-hoa"])[PLACES[address]]
    opened(page, served + address).get_by_role("button", name="Chép tin nhắn").click()
    expect(page.locator(".message [role=status]")).to_have_text("Đã chép.")
    assert page.evaluate("navigator.clipboard.readText()") == with_link(message, served)
    page.goto(served + message.address)
    expect(page.locator("h1")).to_be_visible()


def test_without_a_clipboard_the_message_is_copied_or_at_least_marked(served, page):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    opened(page, f"{served}minh-hoa/").get_by_role("button", name="Chép tin nhắn").click()
    expect(page.locator(".message [role=status]")).to_have_text(
        re.compile("^Đã ch(ép|ọn sẵn; bấm giữ để chép)\\.$")
    )
    assert page.evaluate("getSelection().toString()") == with_link(
        messages(campaigns()["minh-hoa"])["report"], served
    )


def test_the_phones_own_share_sheet_gets_the_message(served, page):
    page.add_init_script(
        "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"
    )
    opened(page, f"{served}minh-hoa/").get_by_role("button", name="Gửi đi…").click()
    assert page.evaluate("window.shared") == {
        "text": with_link(messages(campaigns()["minh-hoa"])["report"], served)
    }


def test_without_a_share_sheet_there_is_no_share_button(served, page):
    page.add_init_script("Object.defineProperty(navigator, 'share', {value: undefined})")
    expect(opened(page, f"{served}minh-hoa/").locator(".message [data-share]")).to_be_hidden()


def test_a_site_that_knows_its_address_gives_that_link_once(known, browser):
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    with serve(known.folder) as root:
        text = opened(page, f"{root}2031/").locator(".message-text").text_content()
    context.close()
    assert text == messages(campaigns()["2031"])["report"].linked(ADDRESS)


def test_without_scripts_the_message_can_be_read_and_selected(served, browser):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    opened(page, f"{served}minh-hoa/")
    expect(page.locator(".message-text")).to_have_text(
        messages(campaigns()["minh-hoa"])["report"].text
    )
    expect(page.locator(".message-tools")).to_be_hidden()
    context.close()
