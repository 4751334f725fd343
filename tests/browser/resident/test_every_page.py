"""Every page as a resident meets it: whole, quiet, in Vietnamese, the essential first."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import sticking_out
from tests.helpers.fonts import FAMILIES
from tests.helpers.scripts import script
from tests.helpers.visits import DESK, PHONE

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
