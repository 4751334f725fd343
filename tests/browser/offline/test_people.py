"""What may name somebody never stays on a phone for longer than it may."""

from __future__ import annotations

import os
import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.helpers.network import (
    LONG_AGO,
    change,
    read,
    until,
)
from tests.helpers.offline import (
    ABOUT,
    BULLETIN,
    DECISION,
    GUIDE,
    HOME,
    NEVER_READ,
    NEWS,
    PLAN,
    SHEET,
    STAFF,
    TARGET,
    TARGETS,
    banner,
    copies,
)
from tests.helpers.scripts import script


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
