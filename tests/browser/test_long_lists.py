"""Lists of hundreds: what is laid out only when a reader comes near can be led to, filtered,
counted and printed like the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from bench.big import DECISION, PEOPLE, TARGETS
from campaign.press.portions import AT_ONCE, portions
from tests.helpers.browser import sticking_out
from tests.helpers.sites import Site, serve

LIST, DECIDED = "minh-hoa/chi-tieu/", f"minh-hoa/vinh-danh/{DECISION}/"
_LAST = "(css) => [...document.querySelectorAll(css)].pop()"


@pytest.mark.parametrize(
    ("entries", "sizes"),
    [
        (0, []),
        (1, [1]),
        (AT_ONCE, [AT_ONCE]),
        (AT_ONCE + 1, [AT_ONCE, 1]),
        (2 * AT_ONCE, [AT_ONCE, AT_ONCE]),
    ],
)
def test_a_list_falls_into_portions(entries, sizes):
    parts = portions(range(entries))
    assert [len(part.entries) for part in parts] == sizes
    assert [entry for part in parts for entry in part.entries] == list(range(entries))
    assert [(part.first, part.far) for part in parts] == [
        (1 + AT_ONCE * i, i > 0) for i in range(len(sizes))
    ]


@pytest.fixture(scope="module")
def served(large: Site) -> Iterator[str]:
    with serve(large.folder) as root:
        yield root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": 360, "height": 800},
        reduced_motion="reduce",
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def test_what_is_far_is_not_laid_out_at_first(served, page):
    page.goto(served + LIST)
    assert page.locator(".target").count() == TARGETS
    assert not page.locator(".target").last.evaluate(
        "target => target.checkVisibility({contentVisibilityAuto: true})"
    )
    assert page.locator(".target").first.evaluate(
        "target => target.checkVisibility({contentVisibilityAuto: true})"
    )


def test_a_link_leads_to_a_target_at_the_very_end(served, page):
    page.goto(served + LIST)
    last = page.evaluate(f"({_LAST})('.target').id")
    page.goto(f"{served}{LIST}#{last}")
    expect(page.locator(f"#{last}")).to_be_in_viewport()
    assert sticking_out(page) == []


def test_the_filter_shows_a_target_that_was_far(served, page):
    page.goto(served + LIST)
    last = page.evaluate(f"({_LAST})('.target').id")
    name = page.locator(f"#{last} .target-name").text_content()
    page.locator("[name=tim]").fill(name)
    expect(page.locator(".filter-count")).to_contain_text(f"trên {TARGETS}.")
    expect(page.locator(f"#{last}")).to_be_in_viewport()


def test_people_are_numbered_through_to_the_last(served, page):
    page.goto(served + DECIDED)
    lists = page.locator("ol.recipients")
    counted = lists.evaluate_all("lists => lists.map(list => [list.start, list.children.length])")
    assert sum(size for _, size in counted) == PEOPLE
    assert [start for start, _ in counted] == [1 + AT_ONCE * i for i in range(len(counted))]
    # What is laid out on the way pushes the last one on: a reader scrolls again.
    page.wait_for_function(
        f"() => {{ const last = ({_LAST})('.recipient'); last.scrollIntoView(); return"
        " last.getBoundingClientRect().top < innerHeight; }"
    )
    expect(page.locator(".recipient").last).to_be_in_viewport()
    assert sticking_out(page) == []


def test_paper_has_every_name(served, page, tmp_path):
    page.goto(served + DECIDED)
    names = page.locator(".recipient-name").all_text_contents()
    assert len(names) == PEOPLE
    page.pdf(path=tmp_path / "decision.pdf", format="A4")
    printed = " ".join(
        " ".join(sheet.extract_text().split())
        for sheet in PdfReader(tmp_path / "decision.pdf").pages
    )
    assert [name for name in names if name not in printed] == []
