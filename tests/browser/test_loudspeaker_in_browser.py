"""The announcer's page as an announcer meets it: on a phone, on a tablet, on paper, and where there
is no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.helpers.browser import sticking_out, watch
from tests.helpers.network import lay_out, network, read
from tests.helpers.sites import Site, serve

PHONE, TABLET = {"width": 360, "height": 800}, {"width": 768, "height": 1024}
LOA = "minh-hoa/loa/"
BULLETINS = [f"{LOA}{ma}/" for ma in ("tinh-hinh-2025-09-30", "khen-thuong-qd-83-2025", "diem-tin")]
PAGE, OTHER = BULLETINS[1], BULLETINS[2]


@pytest.fixture(scope="module")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder) as root:
        yield root


@pytest.fixture
def context(browser, served) -> Iterator[BrowserContext]:
    """A new reader each time: letters that somebody chose stay with them."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.rstrip("/"))
    yield context
    context.close()


@pytest.fixture
def page(context) -> Iterator[Page]:
    visitor = watch(context)
    yield visitor.page
    assert visitor.take() == []


def words(site: Site, address: str) -> str:
    """The words as the plain text has them, without what stands in brackets."""
    text = site.files[f"{address.rstrip('/')}.txt"].decode()
    return "\n".join(line for line in text.splitlines() if not line.startswith("["))


def letters(page: Page) -> float:
    return float(
        page.locator(".line")
        .first.evaluate("line => getComputedStyle(line).fontSize")
        .removesuffix("px")
    )


def press(page: Page, name: str, times: int = 1) -> None:
    for _ in range(times):
        page.get_by_role("button", name=name).click()


# ── at the microphone ────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", [PHONE, TABLET], ids=["phone", "tablet"])
@pytest.mark.parametrize("address", BULLETINS)
def test_nothing_sticks_out_with_small_usual_or_the_largest_letters(served, page, address, size):
    page.set_viewport_size(size)
    page.goto(served + address)
    assert sticking_out(page) == []
    press(page, "Chữ to hơn", 15)
    assert letters(page) == 64
    assert sticking_out(page) == []
    press(page, "Chữ nhỏ hơn", 20)
    assert letters(page) == 16
    assert sticking_out(page) == []


def test_the_size_of_the_letters_stays_after_a_reload_and_on_the_next_bulletin(served, page):
    page.goto(served + PAGE)
    usual = letters(page)
    press(page, "Chữ to hơn", 3)
    larger = letters(page)
    assert larger > usual >= 24
    page.reload()
    assert letters(page) == larger
    page.goto(served + OTHER)
    assert letters(page) == larger
    press(page, "Chữ nhỏ hơn", 3)
    assert letters(page) == usual


def test_the_buttons_stay_in_reach_and_are_large_enough_for_a_thumb(served, page):
    page.goto(served + PAGE)
    page.locator(".line").last.scroll_into_view_if_needed()
    for button in page.locator(".tools button").all():
        expect(button).to_be_in_viewport(ratio=1)
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44


def test_the_clock_starts_counts_stops_and_starts_anew(served, page):
    page.clock.install()
    page.goto(served + PAGE)
    button, clock = page.get_by_role("button", name="Bấm giờ"), page.locator(".clock")
    expect(clock).to_have_text("0:00")
    page.clock.run_for(5000)
    expect(clock).to_have_text("0:00")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.clock.run_for(65_000)
    expect(clock).to_have_text("1:05")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.clock.run_for(10_000)
    expect(clock).to_have_text("1:05")
    button.click()
    expect(clock).to_have_text("0:00")
    page.clock.run_for(600_000)
    expect(clock).to_have_text("10:00")


@pytest.mark.parametrize("address", BULLETINS)
def test_copying_takes_the_words_without_marks_and_figures(site, served, page, address):
    page.goto(served + address)
    assert page.locator(".breath").count() > 5
    press(page, "Chép lời")
    expect(page.locator(".said")).to_have_text("Đã chép.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == words(site, address)
    assert not re.search(r"[\d/]", copied)


def test_copying_works_without_a_clipboard_too(site, served, page):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(served + PAGE)
    page.evaluate(
        "document.addEventListener('copy', () => { window.copied = getSelection().toString() ||"
        " document.activeElement.value; })"
    )
    press(page, "Chép lời")
    expect(page.locator(".said")).to_have_text("Đã chép.")
    assert page.evaluate("window.copied").strip() == words(site, PAGE)


def test_figures_stand_small_beside_the_words_and_marks_are_not_read_to_the_blind(served, page):
    page.goto(served + BULLETINS[0])
    line = page.locator(".line", has_text="Sản lượng ngô đã thu hoạch hai trăm tám mươi hai tấn")
    figures = line.locator(".figures")
    expect(figures).to_have_text("282")
    assert (
        float(figures.evaluate("e => getComputedStyle(e).fontSize").removesuffix("px"))
        < letters(page) * 0.6
    )
    assert (
        page.locator(".breath:not([aria-hidden=true]), .figures:not([aria-hidden=true])").count()
        == 0
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_letters_stand_out_by_day_and_by_night(served, page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(served + PAGE)
    ink, paper = page.evaluate(
        "[getComputedStyle(document.querySelector('.line')).color,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert {ink, paper} == {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert (paper == "rgb(255, 255, 255)") is (scheme == "light")


def test_without_scripts_the_words_are_there_and_no_button_that_does_nothing(site, served, browser):
    context = browser.new_context(locale="vi-VN", viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(served + PAGE)
    expect(page.locator(".tools")).to_be_hidden()
    assert page.locator(".line").count() == len(words(site, PAGE).splitlines())
    context.close()


def test_the_archive_leads_to_every_bulletin_and_the_page_to_its_plain_text(site, served, page):
    page.goto(served + LOA)
    linked = set(page.locator("main a").evaluate_all("links => links.map(a => a.href)"))
    bulletins = {
        served + address for address in site.addresses if address.startswith(LOA) and address != LOA
    }
    assert len(bulletins) > 30
    assert bulletins <= linked
    page.goto(served + PAGE)
    answer = page.request.get(
        page.get_by_role("link", name="Bản chữ thuần (.txt)").evaluate("a => a.href")
    )
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.body() == site.files[f"{PAGE.rstrip('/')}.txt"]


def test_a_bulletin_is_light(site):
    for path, content in site.files.items():
        if re.fullmatch(rf"{LOA}[^/]+/index\.html", path):
            assert len(content) < 60_000, path
            assert re.findall(rb'(?:src|href)="(?:https?:)?//', content) == [], path


# ── on paper ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("address", BULLETINS)
def test_paper_has_all_words_and_marks_and_no_buttons(site, served, page, tmp_path: Path, address):
    page.goto(served + address)
    press(page, "Chữ to hơn", 15)
    (tmp_path / "sheet.pdf").write_bytes(page.pdf(format="A4"))
    printed = [
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(tmp_path / "sheet.pdf").pages
    ]
    assert 1 <= len(printed) <= 6
    assert all(len(text) > 40 for text in printed), [len(text) for text in printed]
    whole = " ".join(printed)
    assert "CHƯA DUYỆT – KHÔNG PHÁT" in whole
    assert "MINH HỌA – KHÔNG PHÁT" in whole
    for button in ("Bấm giờ", "Chép lời", "Các bản tin", "A−"):
        assert button not in whole
    assert words(site, address).splitlines()[-1].split()[0] in whole


# ── without a network ────────────────────────────────────────────────────────


def test_a_bulletin_that_was_opened_once_opens_again_without_a_network(site, browser, tmp_path):
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    with network(lay_out(site, tmp_path, PAGE, OTHER)) as served:
        read(page, served.root + PAGE)
        before = page.locator("main").inner_text()
        served.end()
        page.reload()
        assert page.locator("main").inner_text() == before
        assert page.locator(".line").count() == len(words(site, PAGE).splitlines())
        press(page, "Chữ to hơn")
        page.goto(f"{served.root}{PAGE}?xem=1")
        assert page.locator("main").inner_text() == before
        page.goto(served.root + OTHER)
        expect(page.locator("h1")).to_have_text("Chưa mở trang này khi có mạng")
    context.close()
