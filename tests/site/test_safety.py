"""Whatever is typed into the data is text on the site, in its files as in a browser."""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from campaign import models
from tests.helpers.browser import sticking_out, watch
from tests.helpers.communes import TODAY
from tests.helpers.filling import subclasses, text_fields
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.hostile import FILES, HARMLESS, HOSTILE, LEADS_ON, spoil
from tests.helpers.html import Node, text_of
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve
from tests.helpers.styles import pieces, whole

# ── the hostile commune ─────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Spoiled:
    site: Site
    filled: dict[tuple[str, str], list[str]]


@pytest.fixture(scope="session")
def spoiled(built, tmp_path_factory) -> Callable[[str], Spoiled]:
    """The commune filled with a lot of hostile values, or with «harmless» ones to compare with."""
    # The loudspeaker refuses most of it, since nobody could read it aloud; what lies behind that
    # gate must be safe by itself. So it is with pictures that would not show.
    lift = (
        "import campaign.words.spoken; campaign.words.spoken.leftovers = lambda *_, **__: ();"
        " import campaign.checks.pictures; campaign.checks.pictures.pictures_in = lambda _: ()"
    )

    @functools.cache
    def make(lot: str) -> Spoiled:
        data = lay_out_commune(tmp_path_factory.mktemp(lot) / "data")
        filled = spoil(data, HOSTILE.get(lot, HARMLESS))
        return Spoiled(built(f"spoiled_{lot}", data, TODAY, before=lift), filled)

    return make


every_lot = pytest.mark.parametrize("lot", HOSTILE)


def test_every_free_text_field_of_every_model_is_filled(spoiled):
    seen: set[type] = set()
    fields = {found for model in FILES.values() for found in text_fields(model, seen)}
    leaves = {
        kind.__name__
        for kind in subclasses(models.Written)
        if not kind.__subclasses__() and kind.__module__.startswith("campaign.")
    }
    assert leaves - {kind.__name__ for kind in seen} == set(), (
        "a model that no file of FILES has: add its file there"
    )
    assert len(fields) > 150
    for name in HOSTILE:
        assert fields ^ set(spoiled(name).filled) == set(), "give EXTRA an example of it"


# ── the files ───────────────────────────────────────────────────────────────────


# What Markdown may make of a text, with the attributes it may give.
MARKDOWN = {
    **{
        tag: set()
        for tag in (
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "ul",
            "li",
            "strong",
            "em",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "sup",
            "sub",
            "code",
            "pre",
        )
    },
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "a": {"href", "title", "rel"},
    "img": {"src", "alt", "width", "height", "loading", "srcset", "sizes"},
}


NEVER = {
    "iframe",
    "object",
    "embed",
    "base",
    "frame",
    "applet",
    "portal",
    "marquee",
    "foreignobject",
    "use",
    "animate",
    "set",
    "math",
    "template",
    "slot",
    "video",
    "audio",
}


CARRIES_A_LINK = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"}


def bodies(page: Node) -> list[Node]:
    """Where a page shows what staff wrote in Markdown: a structure of its own."""
    return page.css("article.prose")


def skeleton(page: Node) -> list[tuple]:
    """Tags, names of attributes and classes of a page: everything of it but the text."""
    written = {node.mem_id for body in bodies(page) for node in body.css("article.prose *")}
    return [
        (node.tag, sorted(node.attributes), node.attributes.get("class"))
        for node in page.css("*")
        if node.mem_id not in written
    ]


@every_lot
def test_hostile_text_gives_the_same_page_as_harmless_text(spoiled, lot):
    hostile, harmless = spoiled(lot).site, spoiled("harmless").site
    assert list(hostile.files) == list(harmless.files)
    # How many sentences a bulletin has depends on its words; what a sentence looks like does not.
    of_bulletins = {
        repr(part)
        for path, page in harmless.pages.items()
        if "/loa/" in path
        for part in skeleton(page)
    }
    for path, page in hostile.pages.items():
        if "/loa/" in path:
            assert {repr(part) for part in skeleton(page)} <= of_bulletins, path
        else:
            assert skeleton(page) == skeleton(harmless.pages[path]), path


def texts_of(site: Site, tag: str) -> set[str]:
    """What stands in these elements; not what a script only reads as data."""
    return {
        node.text()
        for page in site.pages.values()
        for node in page.css(tag)
        if node.attributes.get("type") != "application/json"
    }


@every_lot
def test_data_for_a_script_holds_nothing_that_a_page_could_read_as_its_own(spoiled, lot):
    embedded = [
        node
        for page in spoiled(lot).site.pages.values()
        for node in page.css('script[type="application/json"]')
    ]
    assert embedded
    for node in embedded:
        text = node.text()
        assert not set(text) & set("<>&\u2028\u2029\n")
        assert json.loads(text)["targets"]


@every_lot
def test_no_element_attribute_script_or_link_comes_from_text(spoiled, lot):
    hostile, harmless = spoiled(lot).site, spoiled("harmless").site
    ours = {node.tag for page in harmless.pages.values() for node in page.css("*")}
    assert not ours & NEVER
    for path, page in hostile.pages.items():
        assert {node.tag for node in page.css("*")} <= ours | MARKDOWN.keys(), path
        for node in page.css("*"):
            if path == LEADS_ON and node.attributes.get("http-equiv"):
                assert node.attributes == {"http-equiv": "refresh", "content": "0; url=../2031/"}
                continue
            assert not [
                key
                for key in node.attributes
                if key.startswith("on")
                or key in {"style", "srcdoc", "autofocus", "http-equiv", "ping"}
            ], (path, node.tag)
            for link in (node.attributes[key] for key in CARRIES_A_LINK & set(node.attributes)):
                assert urlsplit(link.strip()).scheme in {"", "http", "https", "mailto", "tel"}, (
                    path,
                    link,
                )
    assert texts_of(hostile, "script") <= texts_of(harmless, "script")
    # Which rules a page gets depends on the elements that Markdown made; what they say is ours
    # alone.
    ours = pieces("".join([whole(), *texts_of(harmless, "style")]))
    assert {piece for css in texts_of(hostile, "style") for piece in pieces(css)} <= ours


@every_lot
def test_markdown_keeps_to_the_few_elements_it_may_have(spoiled, lot):
    def parts(which: str) -> list[Node]:
        return [
            node
            for page in spoiled(which).site.pages.values()
            for body in bodies(page)
            for node in body.css("article.prose *")
        ]

    def form(node: Node) -> str:
        return repr((node.tag, sorted(node.attributes), node.attributes.get("class")))

    of_templates = {form(node) for node in parts("harmless")}
    written = [node for node in parts(lot) if form(node) not in of_templates]
    assert parts(lot)
    for node in written:
        assert set(node.attributes) <= MARKDOWN[node.tag], form(node)
    for node in parts(lot):
        assert node.tag != "img" or re.fullmatch(r"[\w./-]*", node.attributes.get("src", "")), (
            node.attributes
        )


@every_lot
def test_templates_in_text_are_not_carried_out(spoiled, lot):
    for path, content in spoiled(lot).site.files.items():
        assert b"q49q" not in content, path
    if lot == "attributes":
        read = text_of(spoiled(lot).site.page("2031/"))
        assert "q{{ 7*7 }}q {% raise %} {#" in read


@every_lot
def test_what_is_typed_is_what_is_read(spoiled, lot):
    site, filled = spoiled(lot).site, spoiled(lot).filled
    invisible = dict.fromkeys(map(ord, "\u202e\u202c\u2067\u2069\u200b"))
    plain = {
        key: [
            " ".join(unicodedata.normalize("NFC", text.translate(invisible)).split())
            for text in texts
        ]
        for key, texts in filled.items()
    }
    names = {name for (_, key), texts in plain.items() if key == "ten" for name in texts}
    for target in site.page("2031/chi-tieu/").css("article.target"):
        name = text_of(target.css("h3")[0])
        assert name in names
        assert text_of(site.page(f"2031/chi-tieu/{target.attributes['id']}/").css("h1")[0]) == name
    assert any(
        theme in text_of(site.page("").css("h1")[0]) for theme in plain["CampaignHead", "chu_de"]
    )
    assert text_of(site.page("tin-tuc/2031-01-phat-dong/").css("h1")[0]) in plain["Post", "tieu_de"]
    assert any(
        name in text_of(site.page("2031/vinh-danh/qd-40-2031/")) for name in plain["Person", "ten"]
    )
    assert any(
        name in site.page("2031/vinh-danh/").css("title")[0].text()
        for name in plain["SiteSettings", "ten"]
    )


def test_no_page_holds_marks_that_turn_its_text_around(spoiled):
    for path, content in spoiled("letters").site.files.items():
        if path.endswith((".html", ".xml", ".json", ".txt")):
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", content.decode()), path


def test_text_of_any_spelling_is_published_composed(spoiled):
    for path, page in spoiled("letters").site.pages.items():
        assert text_of(page) == unicodedata.normalize("NFC", text_of(page)), path


# ── the browser ─────────────────────────────────────────────────────────────────


@every_lot
def test_a_phone_shows_hostile_text_as_text(spoiled, browser, lot):
    site = spoiled(lot).site
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    watched = watch(context)
    wrong = []
    with serve(site.folder) as root:
        for address in site.kinds:
            if f"{address}index.html" == LEADS_ON:
                # it is left before it can be looked at; where it leads is looked at by itself
                continue
            watched.open(root + address)
            wrong += [
                f"{address}: carried out {done}"
                for done in watched.page.evaluate(
                    "'__hacked' in window ? [String(window.__hacked)] : []"
                )
            ]
            wrong += [f"{address}: not text {odd}" for odd in watched.page.evaluate(script("odd"))]
            wrong += [f"{address}: too wide {what}" for what in sticking_out(watched.page)]
            wrong += [f"{address}, or the page before: {complaint}" for complaint in watched.take()]
        watched.page.wait_for_load_state()
        wrong += watched.take()
    context.close()
    assert len(site.kinds) > 20
    assert not wrong, "\n".join(wrong)
