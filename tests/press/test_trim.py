"""What is left of a style sheet for a page: everything that could change how it looks, and nothing
else.
"""

from __future__ import annotations

import gzip
import re

import pytest

from campaign.press.trim import CannotBeInside, Parts, bare, one_request, own_style
from campaign.press.trim.sheet import Sheet
from campaign.press.trim.used import names_of_page, names_of_script
from tests.helpers.communes import ROOT
from tests.helpers.sites import Site
from tests.helpers.styles import OURS

PAGE = (
    '<html><body class="page"><main id=noi-dung><p class="lead muted" data-x>Chữ'
    " <b>đậm</b></p><details><summary>Thêm</summary></details></main></body></html>"
)


def kept(css: str, html: str = PAGE) -> str:
    return Sheet.of(css).only(names_of_page(html))


@pytest.mark.parametrize(
    "css",
    [
        "p{color:red}",
        ".lead.muted{color:red}",
        "#noi-dung>p{color:red}",
        ".page *+b{color:red}",
        "[data-x]{color:red}",
        "*{color:red}",
        "details[open] summary{color:red}",
        "p:hover{color:red}",
        "p::before{content:'a b'}",
        "p:not(.absent){color:red}",
        ":is(.absent,.lead) b{color:red}",
        "p:has(b){color:red}",
        "p:nth-child(2n+1){color:red}",
        "P{color:red}",
        ":root{color:red}",
        "p{color:red!important}",
        "@media print{p{color:red}}",
        "@supports (display:grid){@media (min-width:40rem){p{color:red}}}",
        "@page{margin:18mm}",
        "p{background:url(data:image/png;base64,AAAA)}",
        ":root{--a:var(--b);--b:1px}p{margin:var(--a)}",
        "p{margin:var(--none,var(--c))}:root{--c:2px}",
        "@keyframes turn{to{rotate:1turn}}p{animation:turn 1s}",
        "@font-face{font-family:Tinos;src:url(data:font/woff2;base64,AA)}p{font:1em Tinos}",
        "p{&:hover{color:red}}",
    ],
)
def test_what_a_page_can_use_is_kept(css):
    assert same(kept(css)) == same(css)


def same(css: str) -> str:
    """CSS without what may be spelled in two ways."""
    return re.sub(r"\s|/\*\*/", "", css).replace("'", '"').lower()


@pytest.mark.parametrize(
    "css",
    [
        "table{color:red}",
        ".absent{color:red}",
        ".lead .absent{color:red}",
        "#absent{color:red}",
        "[data-y]{color:red}",
        ".absent:not(p){color:red}",
        ":is(.absent,table) b{color:red}",
        "@media print{.absent{color:red}}",
        "@media print{}",
        ":root{--unused:1px}",
        ":root{--a:var(--b);--b:var(--a)}",
        ".absent{margin:var(--c)}:root{--c:1px}",
        "@keyframes turn{to{rotate:1turn}}.absent{animation:turn 1s}",
        "@font-face{font-family:Tinos;src:url(data:font/woff2;base64,AA)}",
        "/* why */",
        "@charset 'utf-8';",
    ],
)
def test_what_it_cannot_use_is_dropped(css):
    assert kept(css) == ""


def test_only_the_selectors_that_fit_are_kept_in_the_sheets_order():
    assert (
        kept(".absent, p , .lead > b{color:red}b{color:blue}table{x:y}p{color:green}")
        == "p,.lead>b{color:red}b{color:blue}p{color:green}"
    )


@pytest.mark.parametrize(
    "css",
    [
        "@import 'x.css';",
        "p{background:url(../hinh/x.png)}",
        "p{background:url('x.png')}",
        "p{background:image-set(url(x.png) 1x)}",
        "@page{background:url(x.png)}",
        "}",
    ],
)
def test_a_sheet_that_leads_elsewhere_or_is_broken_is_refused(css):
    with pytest.raises(CannotBeInside):
        Sheet.of(css)


def test_text_that_looks_like_markup_brings_nothing_in():
    assert (
        kept(
            ".absent{color:red}",
            '<p title="<b class=absent>">&lt;b class="absent"&gt; class="absent"</p>',
        )
        == ""
    )


@pytest.mark.parametrize(
    ("script", "css"),
    [
        ('item.classList.add("chosen")', ".chosen{a:b}"),
        ("box.className = 'a chosen'", ".chosen{a:b}"),
        ("item.hidden = true", "[hidden]{a:b}"),
        ("box.dataset.viewState = 1", "[data-view-state]{a:b}"),
        ('item.setAttribute("aria-invalid", "true")', "[aria-invalid]{a:b}"),
        ('document.createElement("dialog")', "dialog{a:b}"),
        ('box.innerHTML = "<em class=chosen>x</em>"', "em.chosen{a:b}"),
        ('box.className = "count--" + tone', ".count--good{a:b}"),
        ('root.style.setProperty("--size", 2)', ":root{--size:1rem}"),
    ],
)
def test_what_a_script_may_add_is_kept(script, css):
    assert Sheet.of(css).only(names_of_script(script)) == css
    assert Sheet.of(css).only(names_of_page(f"<p><script>{script}</script>")) == css
    assert Sheet.of(css).only(names_of_page("<p>")) == "" or css.startswith(":root")
    assert Sheet.of(css).only(names_of_script(f"// {script}")) == ""


# ── one page ─────────────────────────────────────────────────────────────────

LINKED = """<!doctype html><html><head><title>x</title>
<link rel="stylesheet" href="../css/a.css"><link rel="stylesheet" href="../css/b.css">
</head><body><p class="lead">Chữ</p><script defer src="../js/x.js"></script><i></i>\
<script defer src="../js/far/y.js"></script><script defer src="../js/x.js"></script>\
</body></html>"""
PARTS = Parts(
    {"css/a.css": "p{color:red}table{}", "css/b.css": ".lead{margin:0}.chosen{top:0}.far{left:0}"},
    {"js/x.js": '// why\nadd("chosen", "</p>");\n\n  // so\n  go();\n', "js/far/y.js": '"far"'},
)


def test_what_a_page_links_is_taken_into_it_once():
    html = one_request(LINKED, "2031/", PARTS)
    assert html.count("<style>") == 1 and "<link" not in html
    assert "<style>p{color:red}.lead{margin:0}.chosen{top:0}.far{left:0}</style>\n</head>" in html
    assert html.count("<script") == 2
    assert html.endswith(
        '<script defer src="../js/far/y.js"></script>\n<script>add("chosen",'
        ' "<\\/p>");\ngo();</script>\n</body></html>'
    )


@pytest.mark.parametrize(
    "fetches",
    [
        '<script defer src="../js/far/y.js?v=1"></script>',
        '<form data-scripts="../js/far/y.js?v=1 ../js/x.js ">',
        '<button data-script="../js/far/y.js">',
    ],
)
def test_what_a_script_that_is_fetched_later_may_add_is_kept_too(fetches):
    html = one_request(
        '<html><head><link rel="stylesheet"'
        f' href="../css/b.css"></head><body>{fetches}</body></html>',
        "2031/",
        PARTS,
    )
    assert ".far{left:0}" in html and ".lead" not in html


@pytest.mark.parametrize(
    ("here", "link", "root"),
    [
        ("", "css/a.css", "/"),
        ("a/b/", "../../css/a.css", "/xa/"),
        ("", "/css/a.css", "/"),
        ("", "/xa/css/a.css", "/xa/"),
    ],
)
def test_a_link_is_understood_from_any_depth(here, link, root):
    page = f'<head><link rel="stylesheet" href="{link}"></head><p>'
    assert (
        one_request(page, here, Parts(PARTS.styles, {}, root=root))
        == "<head><style>p{color:red}</style>\n</head><p>"
    )


def test_a_document_of_its_own_keeps_what_it_uses_of_what_it_brings():
    assert own_style("<style>p{top:0}\ntable{left:0}</style><p>") == "<style>p{top:0}</style><p>"


# ── the built site ───────────────────────────────────────────────────────────

# Bytes of gzip: about what the first ten packets of a connection carry. The real plan is longer;
# test_looks.py sees to its first screen.
LIMIT = 14_000
PUBLIC = [
    "",
    "2024/",
    "2024/chi-tieu/",
    "2024/vinh-danh/",
    "minh-hoa/",
    "minh-hoa/ke-hoach/",
    "minh-hoa/chi-tieu/",
    "minh-hoa/chi-tieu/bao-hiem-y-te/",
    "minh-hoa/vinh-danh/",
    "minh-hoa/vinh-danh/qd-83-2025/",
    "minh-hoa/tin-tuc/",
    "tin-tuc/",
    "tin-tuc/2024-01-phat-dong-phong-trao/",
    "cach-tinh/",
    "gioi-thieu/",
    "yeu-cau/",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_fits_the_first_flight_of_packets(site, address):
    assert len(gzip.compress(site.files[f"{address}index.html"], 9)) <= LIMIT


def test_no_page_waits_for_anything_before_it_is_painted(any_site: Site):
    for path, page in any_site.pages.items():
        assert {link.attributes["rel"] for link in page.css("link")} <= {
            "icon",
            "apple-touch-icon",
            "canonical",
            "manifest",
            "alternate",
        }, path
        for script in page.css("script"):
            assert "src" not in script.attributes or (
                "defer" in script.attributes and re.search("(^|/)(can-bo|tim-kiem)/", path)
            ), path
        assert "@import" not in "".join(style.text() for style in page.css("style")), path


def test_a_script_stands_only_where_something_needs_it(any_site: Site):
    for path, page in any_site.pages.items():
        inside = "".join(script.text() for script in page.css("script"))
        if "can-bo" not in path and "/loa/" not in path:
            assert ("form[data-filter]" in inside) == bool(page.css("form.filter")), path
            assert ('querySelectorAll("[data-hand-on]")' in inside) == any(
                "data-hand-on" in node.attributes for node in page.css("*")
            ), path


def test_nothing_is_shipped_that_no_page_can_use(any_site: Site):
    assert not [
        path
        for path in any_site.files
        if path.startswith(("assets/", "css/")) or path.endswith((".map", ".css"))
    ]
    # In an address of its own, or in what a page's script is told to fetch when the reader asks.
    named = {
        word
        for page in any_site.pages.values()
        for node in page.css("*")
        for key, value in node.attributes.items()
        if key == "src" or key.startswith("data-")
        for word in (value or "").split()
    }
    linked = {re.sub(r"^(\.\./)*", "", word).partition("?")[0] for word in named}
    assert {path for path in any_site.files if path.startswith("js/")} == {
        path for path in linked if path.startswith("js/")
    }


def test_the_scripts_of_pages_have_no_string_over_several_lines():
    for script in (ROOT / "docs" / "js").glob("*.js"):
        sent = bare(script.read_text("utf-8"))
        assert "`" not in sent and "/*" not in sent, script


# ── the style sheets ─────────────────────────────────────────────────────────


def test_every_style_sheet_is_named_for_the_pages():
    assert len(set(OURS)) == len(OURS) and set(OURS) == set((ROOT / "docs" / "css").rglob("*.css"))


def test_the_sheet_of_a_page_has_the_name_of_its_template_and_every_macro_that_shows_has_one():
    css, templates = ROOT / "docs" / "css", ROOT / "templates"
    pages = {sheet.stem for sheet in (css / "pages").iterdir()}
    assert pages <= {template.stem for template in templates.glob("*.html")}
    macros = set(re.findall(r"{% macro (\w+)", (templates / "bits.html").read_text("utf-8")))
    # These two only help others to be drawn and read.
    assert macros - {"upright", "along", "read_as"} <= {
        sheet.stem for sheet in (css / "bits").iterdir()
    }


def test_what_is_important_says_why():
    for sheet in OURS:
        rules = sheet.read_text("utf-8").split("}\n\n")
        assert all("/*" in rule for rule in rules if "!important" in rule), sheet
