"""Narrowing the targets and the roll."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from campaign.words.written import fold
from tests.helpers.communes import DATA
from tests.helpers.visits import ROLL, TARGETS, campaign_file, cards

# ── narrowing the targets ───────────────────────────────────────────────────────


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
    # The families; their finer statuses stand below them, with a dash before.
    statuses = page.locator("[name=trang-thai] option").evaluate_all(
        "options => options.filter(o => !o.text.startsWith('–')).map(o => o.value).filter(Boolean)"
    )
    finer = page.locator("[name=trang-thai] option").evaluate_all(
        "options => options.filter(o => o.text.startsWith('–')).map(o => o.value)"
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
            held = [card.get_attribute(mark).split()[0] for card in cards(page).all()]
            assert set(held) == {value}
            expect(page.get_by_role("status")).to_contain_text(
                f"{cards(page).count()} trên {total}"
            )
            shown += cards(page).count()
        assert shown == total
        choose(page, **{name: ""})
        assert cards(page).count() == total
    for value in finer:
        choose(page, trang_thai=value)
        assert {card.get_attribute("data-status").split()[1] for card in cards(page).all()} == {
            value
        }
    choose(page, trang_thai=statuses[0], nhom=groups[0])
    assert (
        cards(page).count()
        == page.locator(
            f"article.target[data-status~={statuses[0]}][data-group={groups[0]}]"
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


# ── narrowing the roll ──────────────────────────────────────────────────────────


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


@pytest.mark.parametrize(
    "typed", ["Ðào H'Lan", "ðào h’lan", "dao h`lan", "Đào\u200b H‘Lan", "lan", "h lan"]
)
def test_a_name_is_found_with_whatever_letters_a_keyboard_has(served, page, typed):
    page.goto(served + ROLL)
    first = page.locator("li.recipient").first
    first.evaluate("(item, words) => { item.dataset.words = words; }", fold("Đào H’Lan"))
    choose(page, tim=typed)
    assert first.is_visible()


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
