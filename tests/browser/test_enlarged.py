"""Large letters, wide spacing, a window of 320 dots, colours of the reader's own: nothing is lost,
nothing lies on anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.access import enough, visit
from tests.helpers.browser import sticking_out, watch
from tests.helpers.sites import Site, serve

# WCAG 1.4.12, word for word; and letters of twice the size that the reader's browser has (1.4.4).
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em"
    " !important } p { margin-bottom: 2em !important }"
)
LARGE = "html { font-size: 200% !important }"
# 1280 × 1024 dots at 400 %, and the two screens with large letters and with wide spacing.
SIZES = (
    ("at 400%", 320, 256, ""),
    ("large on a phone", 360, 800, LARGE),
    ("large at a desk", 1280, 800, LARGE),
    ("spaced on a phone", 360, 800, SPACING),
)

# A syllable broken in two (of «đồng/người/năm», which is one long word, it may be), text cut off by
# its own box, and text that lies on other text. A line's box is taller than its letters, so only
# its middle counts.
_LOST = """() => {
  const found = [], lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const away = (e) => { const s = getComputedStyle(e); return s.clipPath !== "none" || !e.checkVisibility({visibilityProperty: true}); };
  const said = (e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") || ""} «${e.textContent.trim().slice(0, 40)}»`;
  const scrolls = (e) => { for (; e; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflow)) return true; return false; };
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(element.tagName)) continue;
    let hidden = false;
    for (let e = element; e && !hidden; e = e.parentElement) hidden = away(e);
    if (hidden) continue;
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 2 && e !== document.body) found.push("cut off at the side: " + said(e));
      if (/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 2 && e !== document.body) found.push("cut off below: " + said(e));
    }
    if (scrolls(element)) continue;
    const range = document.createRange();
    // A sheet is drawn as on paper: its columns stay, and rather break a word than lose it.
    if (!element.closest("main.sheet")) for (const {0: syllable, index} of node.data.matchAll(/(?<![\\p{L}\\p{M}\\/])[\\p{L}\\p{M}]{2,7}(?![\\p{L}\\p{M}\\/])/gu)) {
      range.setStart(node, index); range.setEnd(node, index + syllable.length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.top);
      if (Math.max(...tops) - Math.min(...tops) > 4) found.push(`broken in «${syllable}»: ` + said(element));
    }
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 3) lines.push({left: box.left + 1, right: box.right - 1, top: box.top + box.height * .3, bottom: box.bottom - box.height * .3, element, node});
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++)
      if (lines[i].node !== lines[j].node && lines[i].left < lines[j].right && lines[j].left < lines[i].right)
        found.push(`${said(lines[i].element)} lies on ${said(lines[j].element)}`);
  return [...new Set(found)].slice(0, 5);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", reduced_motion="reduce", service_workers="block")
    yield watch(context).page
    context.close()


def lost(page: Page) -> list[str]:
    return [f"too wide {what}" for what in sticking_out(page)] + page.evaluate(_LOST)


def seen(page: Page) -> Iterator[str]:
    """What is lost on the page in each size."""
    for name, width, height, style in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        # What is far out of sight is laid out when the reader comes near; here the reader is
        # everywhere at once.
        added = page.add_style_tag(content="* { content-visibility: visible !important }" + style)
        yield from (f"{name}: {what}" for what in lost(page))
        added.evaluate("style => style.remove()")


def test_nothing_is_lost_on_any_kind_of_page_however_large_it_is_shown(
    site: Site, page: Page
) -> None:
    wrong = []
    with serve(site.folder) as root:
        for address in enough(site):
            visit(page, root, address, site)
            wrong += [f"{address} {what}" for what in seen(page)]
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.parametrize("form", ["bao-cao", "quyet-dinh", "tin"])
def test_nothing_is_lost_on_a_form_that_says_what_is_wrong(
    site: Site, page: Page, form: str
) -> None:
    with serve(site.folder) as root:
        page.goto(f"{root}minh-hoa/can-bo/#{form}", wait_until="load")
        if form == "quyet-dinh":
            page.click("[data-add=danh_sach]")
        page.click(f"#{form} [type=submit]")
        assert list(seen(page)) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("<p style='height: 20px; overflow: hidden'>một<br>hai<br>ba", "cut off below"),
        (
            "<p style='width: 60px; overflow: hidden; white-space: nowrap'>một hai ba bốn năm",
            "cut off at the side",
        ),
        ("<p>một hai ba<p style='margin-top: -2em'>bốn năm sáu", "lies on"),
        ("<p style='width: 500px'>a", "too wide"),
        ("<p style='width: 40px; overflow-wrap: anywhere'>nghiêng", "broken in «nghiêng»"),
    ],
)
def test_a_loss_of_each_sort_would_be_noticed(page: Page, fault: str, said: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.set_content(f"<!doctype html><html lang=vi>{fault}")
    assert said in "\n".join(lost(page))


# ── colours of the reader's own, no motion ───────────────────────────────────

# What must stand out (its fill or stroke, or its border) from what: each is a part of a picture or
# the edge of a control.
MEANT = {
    ".bar-done": ("fill", ".bar-way", "fill"),
    ".bar-way": ("stroke", "", ""),
    ".bar-mark": ("stroke", ".bar-halo", "stroke"),
    ".bar-tick": ("stroke", ".bar-way", "fill"),
    ".scale-value": ("stroke", "", ""),
    ".scale-target": ("stroke", "", ""),
    ".scale-line": ("stroke", "", ""),
    ".line-way": ("stroke", "", ""),
    ".line-target": ("stroke", "", ""),
    ".box": ("borderTopColor", "", ""),
    "input:not([type=checkbox], [type=hidden])": ("borderTopColor", "", ""),
    "select": ("borderTopColor", "", ""),
    "textarea": ("borderTopColor", "", ""),
    "button": ("borderTopColor", "", ""),
    ".share rect": ("fill", "", ""),
    ".share--none": ("stroke", "", ""),
}
_PALE = """(meant) => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = (color) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const behind = (e) => {
    for (e = e.closest("svg") || e; (e = e.parentElement);) {
      const color = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)$|transparent/.test(color)) return color;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const pale = new Set(), met = new Set();
  for (const [what, [property, other, otherProperty]] of Object.entries(meant))
    for (const e of document.querySelectorAll(what)) {
      // A button of words alone is read as words; an edge that nobody draws can't be pale.
      const bare = what === "button" && /, 0\\)$/.test(getComputedStyle(e).borderTopColor) && /, 0\\)$/.test(getComputedStyle(e).backgroundColor);
      if (bare || !e.checkVisibility() || (what === ".share rect" && e.matches(".share--none"))) continue;
      met.add(what);
      const against = other ? e.parentElement.querySelector(other) : null;
      const drawn = against && getComputedStyle(against).display !== "none" ? getComputedStyle(against)[otherProperty] : "none";
      const [one, two] = [getComputedStyle(e)[property], drawn === "none" ? behind(e) : drawn];
      const ratio = Math.max(light(one), light(two)) / Math.min(light(one), light(two));
      if (ratio < 3) pale.add(`${what} ${e.getAttribute("class") || e.name || ""}: ${one} on ${two}, ${ratio.toFixed(2)}`);
    }
  return [[...pale], [...met]];
}"""


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_marks_boxes_and_fields_stand_out_in_every_colouring(
    site: Site, browser: Browser, scheme: str, forced: str
) -> None:
    context = browser.new_context(
        color_scheme=scheme, forced_colors=forced, viewport={"width": 360, "height": 800}
    )
    page, pale, met = context.new_page(), [], set()
    with serve(site.folder) as root:
        addresses = enough(site)
        for address in addresses:
            visit(page, root, address, site)
            # The forms of the staff page show themselves one at a time.
            page.evaluate(
                "document.querySelectorAll('.staff').forEach(form => { form.hidden = false; })"
            )
            found, there = page.evaluate(_PALE, MEANT)
            pale += [f"{address}: {what}" for what in found]
            met |= set(there)
    context.close()
    assert not pale, "\n".join(pale[:20])
    assert met == set(MEANT)


_MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none" || style.scrollBehavior === "smooth";
}).map((e) => e.tagName + "." + e.className).slice(0, 3)"""


def test_nothing_moves_for_a_reader_who_wants_no_motion(site: Site, page: Page) -> None:
    with serve(site.folder) as root:
        for address in enough(site):
            visit(page, root, address, site)
            assert page.evaluate(_MOVING) == [], address
    page.set_content("<p style='transition: all 1s'>a")
    assert page.evaluate(_MOVING)
