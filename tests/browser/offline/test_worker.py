"""A new worker, a broken one, none; how it comes, and what it costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.helpers.communes import TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.network import (
    LONG_AGO,
    change,
    hesitating,
    lay_out,
    network,
    read,
    until,
)
from tests.helpers.offline import ABOUT, BULLETIN, PLAN, TARGETS
from tests.helpers.scripts import script
from tests.helpers.sites import Site

# ── a new worker, a broken one, none ────────────────────────────────────────────


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


# ── how it comes, and what it costs ─────────────────────────────────────────────


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
