"""Handing a page on and hearing it, on a phone that has a share sheet, a clipboard, a Vietnamese
voice, or none of them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.helpers.browser import sticking_out, watch
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve

PHONE = {"width": 360, "height": 800}
TARGET, DECISION, POST, TARGETS = (
    "minh-hoa/chi-tieu/bao-hiem-y-te/",
    "minh-hoa/vinh-danh/qd-83-2025/",
    "minh-hoa/tin-tuc/2025-09-to-tuan-rung/",
    "minh-hoa/chi-tieu/",
)
HEARD = ["minh-hoa/", "minh-hoa/ke-hoach/", TARGET, DECISION, POST]
SHEET = "navigator.share = (what) => { window.shared = what; return Promise.resolve(); };"
NO_SHEET = "Object.defineProperty(navigator, 'share', {value: undefined});"
VIETNAMESE = '{name: "của máy", lang: "vi-VN", localService: true}'
ENGLISH = (
    '{name: "other", lang: "en-US", localService: true}, {name: "far", lang: "vi-VN", localService:'
    ' false}, {name: "near", lang: "vin", localService: true}'
)


def speaking(voices: str) -> str:
    return script("voice").replace("VOICES", f"[{voices}]")


@pytest.fixture(scope="module")
def served(site: Site) -> Iterator[str]:
    with serve(site.folder, "/xa/") as root:
        yield root


@contextmanager
def visit(browser: Browser, *stubs: str, complaints: tuple[str, ...] = (), **how) -> Iterator[Page]:
    """A phone with these stubs; whatever it complains of, but for what is expected, fails the
    test.
    """
    context = browser.new_context(viewport=PHONE, locale="vi-VN", service_workers="block", **how)
    for stub in stubs:
        context.add_init_script(stub)
    visitor = watch(context)
    yield visitor.page
    assert [said for said in visitor.take() if not any(part in said for part in complaints)] == []
    context.close()


def button(page: Page, name: str):
    return page.locator(".page-tools").get_by_role("button", name=name)


def told(page: Page):
    return page.locator(".page-tools [aria-live]")


# ── handing on ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "address", ["", *HEARD, TARGETS, "minh-hoa/vinh-danh/", "minh-hoa/tin-tuc/"]
)
def test_the_phones_share_sheet_gets_title_and_address(browser, served, address):
    with visit(browser, SHEET) as page:
        page.goto(served + address)
        button(page, "Chia sẻ").click()
        assert page.evaluate("window.shared") == {"title": page.title(), "url": served + address}
        assert sticking_out(page) == []


def test_who_changes_their_mind_at_the_share_sheet_sees_no_fault(browser, served):
    with visit(
        browser, "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'));"
    ) as page:
        page.goto(served + TARGET)
        button(page, "Chia sẻ").click()
        expect(told(page)).to_have_text("")
        button(page, "Chép đường dẫn").click()
        expect(told(page)).to_have_text("Đã chép đường dẫn.")


def test_without_a_share_sheet_there_is_copying_only(browser, served):
    with visit(browser, NO_SHEET) as page:
        page.goto(served + TARGET)
        expect(button(page, "Chép đường dẫn")).to_be_visible()
        expect(button(page, "Chia sẻ")).to_have_count(0)


def test_copying_takes_the_address_and_says_so(browser, served):
    with visit(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{served}{TARGET}?fbclid=abc#so-lieu")
        button(page, "Chép đường dẫn").click()
        expect(told(page)).to_have_text("Đã chép đường dẫn.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{served}{TARGET}#so-lieu"
        assert told(page).get_attribute("aria-live") == "polite"


def test_a_filtered_list_is_handed_on_as_it_is_seen(browser, served):
    with visit(browser, SHEET) as page:
        page.goto(f"{served}{TARGETS}?trang-thai=cham")
        button(page, "Chia sẻ").click()
        assert page.evaluate("window.shared.url") == f"{served}{TARGETS}?trang-thai=cham"


def test_without_a_clipboard_the_address_is_copied_or_at_least_marked(browser, served):
    with visit(
        browser,
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand ="
        " () => false;",
    ) as page:
        page.goto(served + TARGET)
        button(page, "Chép đường dẫn").click()
        expect(told(page)).to_have_text(served + TARGET)
        assert page.evaluate("getSelection().toString()") == served + TARGET


def test_a_site_that_knows_its_address_hands_that_one_on(browser, known):
    with serve(known.folder) as root, visit(browser, SHEET) as page:
        page.goto(f"{root}2031/chi-tieu/#phan")
        button(page, "Chia sẻ").click()
        assert page.evaluate("window.shared.url") == "https://vi-du.example/xa/2031/chi-tieu/#phan"


def test_without_scripts_there_are_no_buttons_and_no_gap(browser, served):
    with visit(browser, java_script_enabled=False) as page:
        for address in (TARGET, "minh-hoa/"):
            page.goto(served + address)
            expect(page.locator(".page-tools")).to_be_hidden()
            assert page.locator(".page-tools button:visible").count() == 0


def test_nothing_moves_when_the_buttons_come(browser, served):
    with visit(browser, SHEET, speaking("")) as page:
        page.goto(served + TARGET)
        before = page.locator(".one").bounding_box()
        page.evaluate(
            "window.voices.push({name: 'của máy', lang: 'vi-VN', localService: true});"
            " speechSynthesis.onvoiceschanged()"
        )
        expect(button(page, "Nghe")).to_be_visible()
        assert page.locator(".one").bounding_box() == before
        page.evaluate(
            "document.querySelectorAll('.page-tools button').forEach((b) => { b.hidden = true; })"
        )
        assert page.locator(".one").bounding_box() == before


# ── hearing ──────────────────────────────────────────────────────────────────


def lines(site: Site, address: str) -> list[str]:
    return site.files[f"{address}nghe.txt"].decode().splitlines()


def heard(page: Page) -> list[str]:
    return [text for text, _, _ in page.evaluate("window.heard") if text]


@pytest.mark.parametrize("address", HEARD)
def test_a_summary_is_read_line_by_line_to_its_end(browser, site, served, address):
    with visit(browser, speaking(f"{ENGLISH}, {VIETNAMESE}")) as page:
        page.goto(served + address)
        button(page, "Nghe").click()
        for count, line in enumerate(lines(site, address), 1):
            page.wait_for_function(
                "count => window.heard.filter(([text]) => text).length === count", arg=count
            )
            assert heard(page)[-1] == line
            page.evaluate("window.finish()")
        assert heard(page) == lines(site, address)
        assert heard(page)[0] == "Đây là phần minh họa, tên người và số liệu đều không có thật."
        assert {(lang, name) for text, lang, name in page.evaluate("window.heard") if text} == {
            ("vi-VN", "của máy")
        }
        expect(button(page, "Nghe")).to_be_visible()
        expect(button(page, "Thôi nghe")).to_have_count(0)


def test_the_home_page_reads_the_current_campaign(browser, site, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        page.goto(served)
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 1")
        assert heard(page) == lines(site, "2024/")[:1]


def test_pausing_goes_on_with_the_same_sentence_and_stopping_begins_anew(browser, site, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        page.goto(served + TARGET)
        first, second, *_ = lines(site, TARGET)
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 1")
        page.evaluate("window.finish()")
        button(page, "Tạm dừng").click()
        assert page.evaluate("speechSynthesis.now") is None
        assert heard(page) == [first, second]
        button(page, "Nghe tiếp").click()
        page.wait_for_function("window.heard.length > 3")
        assert heard(page) == [first, second, second]
        button(page, "Thôi nghe").click()
        assert page.evaluate("speechSynthesis.now") is None
        expect(button(page, "Nghe")).to_be_focused()
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 4")
        assert heard(page) == [first, second, second, first]


def test_leaving_the_page_ends_the_reading(browser, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        page.goto(served + TARGET)
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 1")
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
        assert page.evaluate("speechSynthesis.now") is None
        expect(button(page, "Nghe")).to_be_visible()


@pytest.mark.parametrize("voices", ["", ENGLISH])
def test_without_a_vietnamese_voice_of_its_own_the_phone_shows_no_button(browser, served, voices):
    with visit(browser, speaking(voices)) as page:
        page.goto(served + TARGET)
        expect(button(page, "Chép đường dẫn")).to_be_visible()
        assert not page.locator("[data-listen]").is_visible()
        assert page.get_by_role("button", name="Nghe").count() == 0


def test_without_any_speech_at_all_the_page_is_quiet(browser, served):
    with visit(
        browser, "Object.defineProperty(window, 'speechSynthesis', {value: undefined});"
    ) as page:
        page.goto(served + TARGET)
        expect(button(page, "Chép đường dẫn")).to_be_visible()
        assert page.get_by_role("button", name="Nghe").count() == 0


def test_voices_that_come_late_bring_the_button_and_voices_that_go_take_it(browser, served):
    with visit(browser, speaking("")) as page:
        page.goto(served + TARGET)
        assert page.get_by_role("button", name="Nghe").count() == 0
        page.evaluate(
            "window.voices = [{name: 'của máy', lang: 'vi_VN', localService: true}];"
            " speechSynthesis.onvoiceschanged()"
        )
        expect(button(page, "Nghe")).to_be_visible()
        page.evaluate("window.voices = []; speechSynthesis.onvoiceschanged()")
        assert page.get_by_role("button", name="Nghe").count() == 0


def test_nothing_is_fetched_until_somebody_wants_to_hear(browser, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        fetched = []
        page.on("request", lambda request: fetched.append(request.url.removeprefix(served)))
        page.goto(served + TARGET, wait_until="networkidle")
        assert not [url for url in fetched if "listen" in url or "nghe" in url or "share" in url]
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 1")
        assert [url for url in fetched if "nghe" in url] == ["js/nghe/read.js", f"{TARGET}nghe.txt"]


@pytest.mark.parametrize("missing", ["**/nghe/read.js", "**/nghe.txt"])
def test_without_a_network_it_says_so_and_may_be_tried_again(browser, site, served, missing):
    with visit(browser, speaking(VIETNAMESE), complaints=("ERR_FAILED", "failed: ")) as page:
        page.route(missing, lambda route: route.abort())
        page.goto(served + TARGET)
        button(page, "Nghe").click()
        expect(told(page)).to_have_text("Chưa tải được lời đọc. Bà con thử lại khi có mạng.")
        page.unroute(missing)
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.filter(([text]) => text).length > 0")
        assert heard(page) == lines(site, TARGET)[:1]
        expect(told(page)).to_have_text("")


def test_a_voice_that_fails_says_so(browser, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        page.goto(served + TARGET)
        button(page, "Nghe").click()
        page.wait_for_function("window.heard.length > 1")
        page.evaluate("speechSynthesis.now.onerror({error: 'synthesis-failed'})")
        expect(told(page)).to_have_text("Máy chưa đọc được lúc này.")
        expect(button(page, "Nghe")).to_be_visible()


def test_it_can_be_worked_by_keyboard_alone(browser, served):
    with visit(browser, speaking(VIETNAMESE)) as page:
        page.goto(served + TARGET)
        button(page, "Nghe").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("window.heard.length > 1")
        expect(page.locator(":focus")).to_have_text("Tạm dừng")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(":focus")).to_have_text("Nghe")


# ── on paper ─────────────────────────────────────────────────────────────────


def test_paper_carries_the_address_and_no_buttons(browser, known):
    with serve(known.folder) as root, visit(browser, SHEET, speaking(VIETNAMESE)) as page:
        for address in ("2031/", "2031/chi-tieu/bao-hiem-y-te/"):
            page.goto(root + address)
            expect(page.locator(".printed-code")).to_be_hidden()
            # Some letters come out of a PDF with a space of their own beside them.
            text = "".join(
                "".join(
                    sheet.extract_text()
                    for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
                ).split()
            )
            assert f"Quétmãđểmởtrangnày:https://vi-du.example/xa/{address}" in text
            assert not [word for word in ("Chiasẻ", "Chépđườngdẫn", "Nghe") if word in text]
            page.emulate_media(media="print")
            code = page.locator(".printed-code svg").bounding_box()
            assert min(code["width"], code["height"]) > 95  # 25 mm and more
            page.emulate_media(media="null")
