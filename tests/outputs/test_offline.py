"""What phones are given: the worker and its weight, the manifest and its icons, and on which pages
the site asks to be kept.
"""

from __future__ import annotations

import gzip
import json
import re
import struct
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import pytest

from campaign.facts import Facts
from campaign.models import SiteSettings
from campaign.outputs.offline import DAYS, PEOPLE_DAYS, files, keeping
from campaign.press.tokens import TOKENS
from campaign.view import SiteView, view_site
from tests.helpers.communes import TODAY
from tests.helpers.html import text_of
from tests.helpers.sites import Site

MARK = re.compile(r' data-keep="([^"]*)"')


@pytest.fixture(scope="module")
def view(facts: Facts) -> SiteView:
    return view_site(facts, TODAY)


def with_settings(view: SiteView, **more: object) -> dict[str, str | bytes]:
    return dict(
        files(
            replace(view, settings=SiteSettings.model_validate(view.settings.model_dump() | more))
        )
    )


# ── the worker ───────────────────────────────────────────────────────────────


def test_worker_and_registration_are_small(any_site):
    """As hosts send it. A page pays only for what its registration adds to it."""
    worker = len(gzip.compress(any_site.files["sw.js"], 6, mtime=0))
    registrations = [
        len(gzip.compress(found[0]))
        for content in any_site.files.values()
        if (found := re.search(rb"<script data-keep.*?</script>", content, re.S))
    ]
    page = any_site.files["index.html"]
    bare = re.sub(rb"<script data-keep.*?</script>", b"", page, flags=re.S)
    assert len(registrations) > 20
    assert (
        worker + len(gzip.compress(page, 6, mtime=0)) - len(gzip.compress(bare, 6, mtime=0)) <= 3000
    )


def test_the_same_settings_give_the_same_worker_on_any_day_and_others_another(facts, view):
    later = dict(files(view_site(facts, date(2031, 12, 31))))
    assert later == dict(files(view))
    assert with_settings(view, ten="Tên khác")["sw.js"] != later["sw.js"]
    assert with_settings(view, ngoai_tuyen="không")["sw.js"] != later["sw.js"]


def test_a_name_with_signs_of_its_own_stays_text(view):
    worker = with_settings(view, ten="</script>`${1}\"'\\ <b>")["sw.js"]
    held = json.loads(re.search(r"^const EMPTY = (.*);$", worker, re.M)[1])
    assert "<header>&lt;/script&gt;`${1}&#34;&#39;\\ &lt;b&gt;</header>" in held


# ── which pages ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("address", "how", "told"),
    [
        ("2031/chi-tieu/", {"template": "targets.html"}, "30 01/10/2031 x0"),
        ("cach-tinh/", {"withdrawn": 3}, "30 01/10/2031 x3"),
        ("", {"template": "overview.html"}, "7 01/10/2031 x0"),
        ("tin-tuc/bai/", {"template": "post.html"}, "7 01/10/2031 x0"),
        ("2031/vinh-danh/", {"people": True}, "7 01/10/2031 people x0"),
        ("can-bo/", {}, ""),
        ("2031/can-bo/", {"people": True}, ""),
        ("can-bo/huong-dan/", {}, ""),
    ],
)
def test_what_the_worker_is_told_of_a_page(address, how, told):
    assert keeping(address, TODAY, **how) == told


def test_every_page_but_staffs_redirects_and_404_says_how_long_it_may_be_kept(
    any_site,
):
    told = {
        path: MARK.findall(content.decode())
        for path, content in any_site.files.items()
        if path.endswith(".html")
    }
    silent = {path for path, marks in told.items() if not marks}
    assert silent == {path for path in told if path == "404.html" or "can-bo" in path.split("/")}
    assert max(len(marks) for marks in told.values()) == 1


def test_what_names_people_is_kept_a_week_and_waits_for_the_network(any_site):
    named = [path for path in any_site.pages if re.search(r"/(vinh-danh|loa)/", path)]
    assert len(named) > 3
    for path in named:
        days, _, people, *_ = MARK.search(any_site.files[path].decode())[1].split()
        assert int(days) == PEOPLE_DAYS < DAYS and people == "people", path


def test_the_worker_finds_its_places_in_every_page(any_site):
    for path in any_site.pages:
        content = any_site.files[path].decode()
        assert content.count("</head>") == 1 and len(re.findall(r"<body[^>]*>", content)) == 1, path


def test_the_privacy_page_leads_to_what_is_kept_and_for_how_long(any_site):
    assert "../ngoai-tuyen/" in [
        link.attributes["href"] for link in any_site.page("gioi-thieu/").css("a")
    ]
    said = text_of(any_site.page("ngoai-tuyen/"))
    assert f"tối đa {PEOPLE_DAYS} ngày" in said and f"tối đa {DAYS} ngày" in said


# ── the manifest ─────────────────────────────────────────────────────────────


def test_the_manifest_works_under_any_path_and_its_icons_are_as_large_as_it_says(any_site: Site):
    manifest = json.loads(any_site.files["manifest.webmanifest"])
    at = "https://vi-du.example/xa/manifest.webmanifest"
    assert {urljoin(at, manifest[key]) for key in ("start_url", "scope")} == {
        "https://vi-du.example/xa/"
    }
    assert manifest["lang"] == "vi" and manifest["name"] and len(manifest["short_name"]) <= 15
    kinds = {
        (icon["sizes"], icon["type"], icon.get("purpose", "any")) for icon in manifest["icons"]
    }
    assert kinds >= {
        ("192x192", "image/png", "any"),
        ("512x512", "image/png", "any"),
        ("512x512", "image/png", "maskable"),
    }
    for icon in manifest["icons"]:
        picture = any_site.files[icon["src"]]
        assert len(picture) < 16_000
        if icon["type"] == "image/png":
            assert "{}x{}".format(*struct.unpack(">II", picture[16:24])) == icon["sizes"]


def test_the_manifests_colours_are_the_sites(any_site):
    manifest, css = json.loads(any_site.files["manifest.webmanifest"]), TOKENS.read_text("utf-8")
    light = css.partition("@media")[0]
    assert (
        f"--brand: {manifest['theme_color']};" in light
        and f"--paper: {manifest['background_color']};" in light
    )


def test_every_page_can_be_taken_to_the_home_screen(any_site):
    for path, page in any_site.pages.items():
        if path != "404.html":
            here = f"https://vi-du.example/{path.removesuffix('index.html')}"
            found = {
                node.attributes["rel"]: (
                    urljoin(here, node.attributes["href"]).removeprefix("https://vi-du.example/")
                )
                for node in page.css("link")
            }
            assert found["manifest"] == "manifest.webmanifest", path
            assert found["apple-touch-icon"] in any_site.files, path
