"""With a network readers get the newest, also where it hesitates."""

from __future__ import annotations

import shutil

from playwright.sync_api import expect

from campaign.press.render import render_document
from campaign.words.called import Called
from tests.helpers.network import (
    change,
    hesitating,
    network,
    read,
    until,
)
from tests.helpers.offline import DECISION, HOME, PLAN, TARGET, TARGETS, banner, copies

# ── with one, the newest ────────────────────────────────────────────────────────


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
        render_document(
            "redirect.html",
            TARGET,
            target=TARGETS,
            site_name="Trang thử",
            home="",
            place=Called("xã", "thôn"),
        ),
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
        render_document(
            "redirect.html",
            "cu/",
            target=TARGETS,
            site_name="Trang thử",
            home="",
            place=Called("xã", "thôn"),
        ),
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


# ── a network that hesitates ────────────────────────────────────────────────────


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
