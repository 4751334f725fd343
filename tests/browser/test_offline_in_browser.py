"""The site on a phone that loses its network: what opens then, what says so, what never stays on
the phone, and how it all goes away again.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from campaign.press.render import render_document
from tests.helpers.communes import TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.network import (
    LONG_AGO,
    Hesitant,
    Network,
    change,
    hesitating,
    lay_out,
    network,
    read,
    until,
)
from tests.helpers.scripts import script
from tests.helpers.sites import Site

HOME, TARGETS, TARGET = "minh-hoa/", "minh-hoa/chi-tieu/", "minh-hoa/chi-tieu/bao-hiem-y-te/"
PLAN, NEWS, DECISION = "minh-hoa/ke-hoach/", "minh-hoa/tin-tuc/", "minh-hoa/vinh-danh/qd-83-2025/"
STAFF, GUIDE, ABOUT = "can-bo/", "can-bo/huong-dan/", "ngoai-tuyen/"
SHEET, BULLETIN = f"{DECISION}niem-yet/", "minh-hoa/loa/khen-thuong-qd-83-2025/"
ADDRESSES = (HOME, TARGETS, TARGET, PLAN, NEWS, DECISION, SHEET, BULLETIN, STAFF, GUIDE, ABOUT)
NEVER_READ = "Chưa mở trang này khi có mạng"


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    """A part of the site that the test may change."""
    return lay_out(site, tmp_path / "site", *ADDRESSES)


@pytest.fixture
def served(folder: Path) -> Iterator[Network]:
    with network(folder) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader whose phone keeps nothing yet."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def copies(page: Page) -> dict[str, str]:
    """Address → text of all that the phone keeps."""
    return {address: text for address, text, *_ in page.evaluate(script("copies"))}


def banner(page: Page):
    return page.locator(".kept[role=status]")


# ── without a network ────────────────────────────────────────────────────────


def test_what_was_read_once_opens_again_whole_and_says_of_which_day_it_is(served, page):
    for address in (HOME, TARGETS, TARGET, PLAN, NEWS, DECISION):
        read(page, served.root + address)
        assert banner(page).count() == 0
    words = page.locator("main").inner_text()
    served.end()
    page.reload()
    assert page.locator("main").inner_text() == words
    expect(banner(page)).to_have_text("Không có mạng. Trang này là bản ngày 24/11/2026.")
    for address in (HOME, PLAN, NEWS, TARGET):
        page.goto(served.root + address)
        expect(banner(page)).to_contain_text("bản ngày 24/11/2026")
    page.goto(f"{served.root}{TARGETS}?tim=bao+hiem")
    expect(banner(page)).to_be_in_viewport(ratio=1)
    # Its style and its scripts are there too: the list is narrowed.
    assert page.locator("article.target:visible").count() < page.locator("article.target").count()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
        == "rgb(140, 29, 24)"
    )


def test_the_banner_hides_nothing_and_is_not_printed(served, page):
    read(page, served.root + HOME)
    served.end()
    page.reload()
    box = banner(page).bounding_box()
    assert box["y"] == 0 and box["width"] == 360
    assert page.locator(".illustration").bounding_box()["y"] >= box["height"]
    page.emulate_media(media="print")
    expect(banner(page)).to_be_hidden()


@pytest.mark.parametrize("address", [SHEET, BULLETIN])
def test_sheets_and_bulletins_open_again_with_the_day_on_which_the_phone_got_them(
    served, page, address
):
    # A sheet runs no script: it is kept by readers who came by another page.
    read(page, served.root + HOME)
    read(page, served.root + address)
    served.end()
    page.reload()
    day = page.evaluate("new Date().toLocaleDateString('vi')")
    expect(banner(page)).to_have_text(f"Không có mạng. Trang này là bản ngày {day}.")
    expect(page.locator("main")).to_contain_text("khen thưởng")


def test_a_page_never_read_gives_a_friendly_page_with_what_can_be_opened(site, served, page):
    read(page, served.root + PLAN)
    read(page, served.root + TARGET)
    served.end()
    page.goto(served.root + TARGETS)
    expect(page.locator("h1")).to_have_text(NEVER_READ)
    # The newest first, without the name of the site that ends every title.
    titles = [
        "".join(site.page(address).all("title")[0].children).rpartition(" – ")[0]
        for address in (TARGET, PLAN)
    ]
    assert page.locator("li a").all_inner_texts() == titles
    expect(page.locator("li").first).to_contain_text("bản ngày 24/11/2026")
    page.locator("li a").last.click()
    expect(page.locator("h1")).to_contain_text("Kế hoạch")
    expect(banner(page)).to_be_visible()


def test_when_the_network_is_back_the_page_offers_the_newest(served, folder, page):
    read(page, served.root + PLAN)
    port = int(served.root.rstrip("/").rpartition(":")[2])
    served.end()
    page.reload()
    expect(banner(page)).to_contain_text("Không có mạng")
    again = Network(folder, port=port)
    try:
        page.evaluate("dispatchEvent(new Event('online'))")
        page.get_by_role("link", name="Mở bản mới").click()
        expect(banner(page)).to_have_count(0)
    finally:
        again.end()


def test_it_works_under_a_path_of_its_own(published, tmp_path, page):
    lay_out(published, tmp_path / "site", "", "2024/ke-hoach/")
    with network(tmp_path / "site", "/xa/") as served:
        read(page, served.root)
        read(page, f"{served.root}2024/ke-hoach/")
        assert page.evaluate("navigator.serviceWorker.ready.then(r => r.scope)") == served.root
        # Another site of the same host keeps what is its own.
        page.evaluate(
            "Promise.all([new URL('/xb/giu-0', location).href, 'khac'].map(name =>"
            " caches.open(name)))"
        )
        served.end()
        page.goto(served.root)
        expect(banner(page)).to_contain_text("Không có mạng.")
        page.goto(f"{served.root}2024/chi-tieu/")
        expect(page.locator("h1")).to_have_text(NEVER_READ)
        page.get_by_role("link", name="Kế hoạch năm 2024").click()
        expect(page).to_have_url(f"{served.root}2024/ke-hoach/")
        expect(page.locator("h1")).to_contain_text("Kế hoạch")


# ── with one, the newest ─────────────────────────────────────────────────────


def test_with_a_network_the_newest_is_shown_and_kept(served, folder, page):
    read(page, served.root + PLAN)
    change(folder / PLAN / "index.html", "<h1>", "<h1>Bản sau: ")
    page.goto("about:blank")
    page.goto(served.root + PLAN)
    expect(page.locator("h1")).to_contain_text("Bản sau: ")
    until(
        page, "async () => (await (await caches.match(location.href)).text()).includes('Bản sau: ')"
    )
    served.end()
    page.reload()
    expect(page.locator("h1")).to_contain_text("Bản sau: ")


def test_a_page_that_is_gone_or_moved_is_kept_no_longer(served, folder, page):
    for address in (PLAN, TARGET):
        read(page, served.root + address)
    shutil.rmtree(folder / PLAN)
    (folder / TARGET / "index.html").write_text(
        render_document("redirect.html", TARGET, target=TARGETS, site_name="Trang thử", home=""),
        "utf-8",
    )
    page.goto(served.root + PLAN)
    expect(page.locator("h1")).to_have_text("Không có trang này")
    page.goto(served.root + TARGET)
    expect(page).to_have_url(served.root + TARGETS)
    gone = [served.root + PLAN, served.root + TARGET]
    until(
        page,
        "async (gone) => !(await Promise.all(gone.map(address =>"
        " caches.match(address)))).some(Boolean)",
        gone,
    )


def test_pages_not_found_redirects_and_failures_are_not_kept_as_pages(folder, page):
    (folder / "cu").mkdir()
    (folder / "cu" / "index.html").write_text(
        render_document("redirect.html", "cu/", target=TARGETS, site_name="Trang thử", home=""),
        "utf-8",
    )
    with hesitating(folder) as host:
        read(page, host.root + HOME)
        page.goto(f"{host.root}khong-co/")
        page.goto(f"{host.root}cu/")
        expect(page).to_have_url(host.root + TARGETS)
        page.goto(f"{host.root}{TARGETS.rstrip('/')}")
        host.status = 500
        page.goto(host.root + PLAN)
        expect(page.locator("body")).to_contain_text("500")
        host.status = 200
        read(page, host.root + TARGETS)
        read(page, host.root + TARGET)
        kept = {
            address
            for address in copies(page)
            if address.endswith("/")
            or ("?" not in address and "." not in address.rpartition("/")[2])
        }
        assert kept == {host.root + address for address in (HOME, TARGETS, TARGET)}
        host.status = 503
        page.reload()
        expect(banner(page)).to_have_text("Máy chủ trục trặc. Trang này là bản ngày 24/11/2026.")


def test_what_comes_from_elsewhere_is_not_kept(served, folder, page, context):
    elsewhere = context.new_page()
    with network(folder) as other:
        read(page, served.root + TARGETS)
        named = [f"{other.root}hinh/bieu-tuong.svg", f"{served.root}{PLAN}"]
        page.evaluate("named => navigator.serviceWorker.controller.postMessage(named)", named)
        # The last of them is kept, so the others were looked at.
        until(page, "async (address) => Boolean(await caches.match(address))", named[-1])
        assert [address for address in copies(page) if address in named] == [f"{served.root}{PLAN}"]
    elsewhere.close()


# ── a network that hesitates ─────────────────────────────────────────────────


@pytest.fixture
def host(folder: Path) -> Iterator[Hesitant]:
    """Readers there wait a moment, not seconds."""
    change(folder / "sw.js", "setTimeout(late, 4000)", "setTimeout(late, 20)")
    with hesitating(folder) as hesitant:
        yield hesitant


def test_on_a_thin_network_the_copy_is_shown_until_the_answer_says_that_there_is_a_newer_one(
    host, folder, page
):
    read(page, host.root + PLAN)
    host.open.clear()
    page.reload()
    expect(banner(page)).to_have_text("Mạng chậm. Trang này là bản ngày 24/11/2026.")
    change(folder / PLAN / "index.html", "<h1>", "<h1>Bản sau: ")
    host.open.set()
    expect(banner(page)).to_have_text("Đã có bản mới. Mở bản mới")
    assert "Bản sau" not in page.locator("h1").inner_text()
    page.get_by_role("link", name="Mở bản mới").click()
    expect(page.locator("h1")).to_contain_text("Bản sau: ")


def test_on_a_thin_network_the_copy_is_said_to_be_the_newest_when_it_is(host, page):
    read(page, host.root + PLAN)
    host.open.clear()
    page.reload()
    expect(banner(page)).to_contain_text("Mạng chậm.")
    host.open.set()
    expect(banner(page)).to_have_text("Đã xem lại: trang này vẫn mới nhất.")


def test_on_a_thin_network_a_failure_that_comes_late_is_no_newer_version(host, page):
    read(page, host.root + PLAN)
    host.open.clear()
    page.reload()
    expect(banner(page)).to_contain_text("Mạng chậm.")
    host.status = 504
    host.open.set()
    # Asked for after it, and answered the same way: the late answer has come as well.
    assert (
        page.evaluate(
            "address => fetch(address).then((answer) => answer.status)", f"{host.root}{TARGETS}"
        )
        == 504
    )
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(banner(page)).to_have_text("Mạng chậm. Trang này là bản ngày 24/11/2026.")


def test_a_page_that_names_people_waits_for_the_network_however_thin_it_is(
    host, folder, page, context
):
    read(page, host.root + DECISION)
    other = context.new_page()
    read(other, host.root + PLAN)
    change(folder / DECISION / "index.html", "<h1>", "<h1>Bản sau: ")
    host.open.clear()
    times = host.asked.count(f"/{DECISION}")
    page.evaluate("setTimeout(() => location.reload())")
    host.wait_until_asked(f"/{DECISION}", times + 1)
    # The page that names nobody was asked for later and is already there.
    other.reload()
    expect(banner(other)).to_contain_text("Mạng chậm.")
    host.open.set()
    # A copy that was shown meanwhile would still be there, with its banner.
    expect(page.locator("h1")).to_contain_text("Bản sau: ")
    expect(banner(page)).to_have_count(0)


# ── people ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("address", "days", "opens"),
    [
        (DECISION, 6, True),
        (DECISION, 8, False),
        (SHEET, 8, False),
        (BULLETIN, 8, False),
        (NEWS, 8, False),
        (HOME, 8, False),
        (TARGET, 8, True),
        (TARGET, 29, True),
        (TARGET, 31, False),
        (TARGET, -2, False),
    ],
)
def test_a_copy_is_shown_only_so_long_and_one_that_may_name_people_a_week(
    served, page, address, days, opens
):
    read(page, served.root + ABOUT)
    read(page, served.root + address)
    page.evaluate(script("age"), days)
    served.end()
    page.reload()
    expect(banner(page)).to_have_count(1 if opens else 0)
    if not opens:
        expect(page.locator("h1")).to_have_text(NEVER_READ)
        assert page.get_by_role("listitem").get_by_role("link", name="bản ngày").count() == 0
        assert served.root + address not in copies(page)


def test_a_withdrawn_name_is_gone_from_the_phone_after_the_next_visit(served, folder, page):
    read(page, served.root + DECISION)
    name = page.locator("li.recipient b, li.recipient strong, .recipient-name").first.inner_text()
    assert any(name in text for text in copies(page).values())
    change(folder / DECISION / "index.html", name, "đã gỡ")
    page.goto(served.root + DECISION)
    assert name not in page.locator("main").inner_text()
    until(page, "async () => (await (await caches.match(location.href)).text()).includes('đã gỡ')")
    assert not any(name in text for text in copies(page).values())


def test_when_a_name_is_withdrawn_any_page_makes_the_phone_forget_all_that_may_name_people(
    served, folder, page
):
    for address in (DECISION, SHEET, BULLETIN, NEWS, TARGET):
        read(page, served.root + address)
    heard = f"{served.root}{DECISION}nghe.txt"
    (folder / DECISION / "nghe.txt").write_text("Lời đọc có tên người.", "utf-8")
    page.evaluate("address => fetch(address).then(answer => answer.text())", heard)
    until(page, "async (address) => Boolean(await caches.match(address))", heard)
    before = set(copies(page))
    assert {served.root + address for address in (DECISION, SHEET, BULLETIN, NEWS, TARGET)} | {
        heard
    } <= before
    counted = int(
        re.search(
            r"data-keep=\"[^\"]* x(\d+)\"", (folder / TARGET / "index.html").read_text("utf-8")
        )[1]
    )
    for address in (TARGET, DECISION):
        change(folder / address / "index.html", f' x{counted}"', f' x{counted + 1}"')
    page.goto(served.root + TARGET)
    until(
        page,
        "async (addresses) => !(await Promise.all(addresses.map((one) =>"
        " caches.match(one)))).some(Boolean)",
        [served.root + address for address in (DECISION, SHEET, BULLETIN, NEWS)] + [heard],
    )
    until(page, "async (address) => Boolean(await caches.match(address))", served.root + TARGET)
    # What was read after that stays.
    read(page, served.root + DECISION)
    page.goto(served.root + TARGET)
    page.wait_for_load_state("networkidle")
    assert served.root + DECISION in copies(page)


def test_the_staff_page_and_what_belongs_to_it_stay_on_no_phone(served, page):
    page.goto(served.root + STAFF)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    read(page, served.root + HOME)
    for address in (STAFF, GUIDE):
        page.goto(served.root + address)
        page.wait_for_load_state("networkidle")
    read(page, served.root + PLAN)
    assert [address for address in copies(page) if "can-bo" in address] == []
    page.evaluate(
        "address => navigator.serviceWorker.controller.postMessage([address + 'can-bo/', address +"
        " 'js/can-bo/page.js', address + 'minh-hoa/chi-tieu/'])",
        served.root,
    )
    until(page, "async (address) => Boolean(await caches.match(address))", served.root + TARGETS)
    assert [address for address in copies(page) if "can-bo" in address] == []


def test_a_phone_with_the_former_worker_of_bulletins_loses_it_and_what_it_kept(
    site, served, folder, page
):
    loud = BULLETIN.partition("loa/")[0] + "loa/"
    former = folder / loud / "sw.js"
    former.write_text(script("former-worker"), "utf-8")
    os.utime(former, (LONG_AGO, LONG_AGO))
    (folder / loud / "index.txt").write_text("Không có gì.", "utf-8")
    page.goto(f"{served.root}{loud}index.txt")
    page.evaluate("worker => navigator.serviceWorker.register(worker)", f"{served.root}{loud}sw.js")
    until(
        page,
        "(scope) => navigator.serviceWorker.getRegistration(scope).then((found) => found &&"
        " found.active && found.active.state === 'activated')",
        f"{served.root}{loud}",
    )
    page.evaluate("caches.open('ban-tin')")
    shutil.copyfile(site.folder / loud / "sw.js", former)
    page.goto(served.root + BULLETIN)
    page.evaluate(
        "(scope) => navigator.serviceWorker.getRegistration(scope).then((found) => found &&"
        " found.scope === scope && found.update())",
        f"{served.root}{loud}",
    )
    until(page, "async () => !(await caches.has('ban-tin'))")
    # A worker stays until the last of its pages is left.
    page.goto(served.root + PLAN)
    until(
        page,
        "async (root) => String((await navigator.serviceWorker.getRegistrations()).map((one) =>"
        " one.scope)) === root",
        served.root,
    )


# ── a new worker, a broken one, none ─────────────────────────────────────────


def test_a_new_worker_takes_over_at_once_and_removes_what_the_old_one_kept_in_its_own_way(
    served, folder, page
):
    read(page, served.root + PLAN)
    page.evaluate("caches.open('khac')")
    change(folder / "sw.js", "giu-1", "giu-2")
    change(folder / PLAN / "index.html", "<h1>", "<h1>Bản sau: ")
    page.reload()
    expect(page.locator("h1")).to_contain_text("Bản sau: ")
    until(page, "root => caches.keys().then(names => !names.includes(root + 'giu-1'))", served.root)
    page.evaluate(
        "navigator.serviceWorker.getRegistration().then(r => { if (r.waiting || r.installing) throw"
        " r })"
    )
    read(page, served.root + PLAN)
    assert page.evaluate("caches.keys().then(names => names.sort())") == [
        f"{served.root}giu-2",
        f"{served.root}giu-2 ten x2",
        "khac",
    ]
    served.end()
    page.reload()
    expect(page.locator("h1")).to_contain_text("Bản sau: ")


@pytest.mark.parametrize("broken", ["missing", "not a script", "throws"])
def test_a_worker_that_cannot_be_had_harms_nobody(served, folder, page, browser, broken):
    read(page, served.root + PLAN)
    worker = folder / "sw.js"
    (
        worker.unlink()
        if broken == "missing"
        else worker.write_text("<html>" if broken == "not a script" else "throw 1", "utf-8")
    )
    change(folder / PLAN / "index.html", "<h1>", "<h1>Bản sau: ")
    stranger = browser.new_context(locale="vi-VN")
    for reader in (page, stranger.new_page()):
        errors = []
        reader.on("pageerror", lambda error, errors=errors: errors.append(error))
        reader.goto(served.root + PLAN, wait_until="networkidle")
        expect(reader.locator("h1")).to_contain_text("Bản sau: ")
        assert errors == []
    stranger.close()
    until(
        page, "async () => (await (await caches.match(location.href)).text()).includes('Bản sau: ')"
    )
    served.end()
    page.reload()
    expect(page.locator("h1")).to_contain_text("Bản sau: ")


@pytest.fixture(scope="module")
def switched_off(built) -> Site:
    """The commune of the tests where it wants nothing to be kept."""

    def lay(folder: Path) -> None:
        with (lay_out_commune(folder) / "trang.yml").open("a", encoding="utf-8") as settings:
            settings.write("ngoai_tuyen: không\n")

    return built("switched_off", lay, TODAY)


def test_the_switch_removes_worker_and_copies_from_readers_phones_at_their_next_visit(
    commune_site, switched_off, tmp_path, page
):
    pages = ("", "2031/ke-hoach/", ABOUT)
    folder = lay_out(commune_site, tmp_path / "site", *pages)
    with network(folder) as served:
        read(page, served.root)
        page.evaluate(
            "Promise.all(['khac', new URL('/xb/giu-1', location).href].map(name =>"
            " caches.open(name)))"
        )
        lay_out(switched_off, folder, *pages, dated=LONG_AGO + 1)
        page.goto(f"{served.root}2031/ke-hoach/")
        until(
            page, "() => navigator.serviceWorker.getRegistrations().then(all => all.length === 0)"
        )
        page.goto(served.root)
        assert page.evaluate("navigator.serviceWorker.controller") is None
        assert page.evaluate("caches.keys().then(names => names.sort())") == [
            f"{served.root}xb/giu-1",
            "khac",
        ]
        page.goto(served.root + ABOUT)
        expect(page.locator("main")).to_contain_text("không cho máy của bà con giữ lại trang nào")
        assert (
            page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        )
    assert not [path for path, content in switched_off.files.items() if b"data-keep" in content]


# ── one reader's own wish ────────────────────────────────────────────────────


def test_a_reader_sees_what_is_kept_removes_it_and_begins_again(served, page):
    read(page, served.root + PLAN)
    read(page, served.root + ABOUT)
    page.reload()
    kept = page.locator(".offline-list a")
    expect(kept).to_have_count(2)
    expect(page.get_by_role("link", name="Kế hoạch năm 2025 (minh họa)")).to_be_visible()
    page.get_by_role("button", name="Xóa hết và thôi giữ trên máy này").click()
    expect(page.locator(".offline-said")).to_contain_text("Đã xóa.")
    expect(kept).to_have_count(0)
    page.goto(served.root + PLAN, wait_until="networkidle")
    assert (
        page.evaluate(
            "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(both =>"
            " both.flat().length)"
        )
        == 0
    )
    page.goto(served.root + ABOUT)
    page.get_by_role("button", name="Giữ lại từ nay").click()
    expect(page.get_by_role("button", name="Xóa hết và thôi giữ trên máy này")).to_be_visible()
    read(page, served.root + PLAN)
    served.end()
    page.reload()
    expect(banner(page)).to_be_visible()


def test_without_scripts_the_page_about_it_promises_nothing(served, browser):
    context = browser.new_context(locale="vi-VN", java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + ABOUT)
    expect(page.locator(".offline")).to_contain_text("không giữ trang được")
    assert page.locator(".offline button:visible").count() == 0
    context.close()


# ── a phone with little room ─────────────────────────────────────────────────


def test_only_the_pages_read_last_are_kept(served, folder, page):
    change(folder / "sw.js", "let pages = 60 *", "let pages = 2 *")
    for address in (HOME, PLAN, TARGET, TARGETS):
        read(page, served.root + address)
    until(
        page,
        "async (gone) => !(await Promise.all(gone.map(address =>"
        " caches.match(address)))).some(Boolean)",
        [served.root + HOME, served.root + PLAN],
    )
    assert {served.root + TARGET, served.root + TARGETS} <= copies(page).keys()


@pytest.mark.parametrize(
    "fault",
    [
        "Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') };",
        "caches.open = async () => { throw new DOMException('', 'SecurityError') };",
    ],
)
def test_a_phone_without_room_shows_the_pages_all_the_same(served, folder, page, fault):
    change(folder / "sw.js", '"use strict";', f'"use strict"; {fault}')
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(served.root + PLAN)
    until(page, "() => navigator.serviceWorker.controller")
    for address in (TARGETS, PLAN):
        assert page.goto(served.root + address, wait_until="networkidle").status == 200
    assert errors == []
    served.end()
    page.goto(served.root + TARGETS)
    expect(page.locator("h1")).to_have_text(NEVER_READ)
    expect(page.locator("li")).to_have_text("Máy này chưa giữ trang nào.")


# ── how it comes, and what it costs ──────────────────────────────────────────


def test_the_worker_is_asked_for_after_the_page_is_there_and_costs_no_second_page(folder, page):
    page.add_init_script(script("note-registration"))
    with hesitating(folder) as host:
        read(page, host.root + PLAN)
        assert page.evaluate("window.then[0]") == "complete"
        assert host.asked[0] == f"/{PLAN}"
        before = len(host.asked)
        page.goto(host.root + TARGETS, wait_until="networkidle")
        assert [
            path for path in host.asked[before:] if not path.startswith(("/sw.js", "/hinh/"))
        ] == [f"/{TARGETS}"], "a second page costs no more than itself"


def test_a_browser_without_workers_reads_on(served, page):
    page.add_init_script("Object.defineProperty(navigator, 'serviceWorker', { value: undefined })")
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    for address in (PLAN, BULLETIN, ABOUT):
        page.goto(served.root + address, wait_until="networkidle")
    expect(page.locator(".offline-state")).to_contain_text("không giữ trang được")
    assert errors == []


def test_chromium_finds_nothing_that_hinders_installing(served, page):
    page.goto(served.root + PLAN)
    browser = page.context.new_cdp_session(page)
    found = browser.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{served.root}manifest.webmanifest"
    # A test's reader leaves no traces, and such a window installs nothing.
    assert [
        error["errorId"]
        for error in browser.send("Page.getInstallabilityErrors")["installabilityErrors"]
    ] == ["in-incognito"]
