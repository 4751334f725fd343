"""What every page has, and what the illustration says on each of its own."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections import Counter

from tests.helpers.communes import DATA
from tests.helpers.html import Node, text_of
from tests.helpers.reading import read

# ── every page ──────────────────────────────────────────────────────────────────


def meta(page: Node, name: str) -> str:
    return next((node.attributes["content"] for node in page.css(f'meta[name="{name}"]')), "")


def test_every_page_has_a_heading_a_language_a_title_and_a_description(any_site):
    for path, page in any_site.pages.items():
        assert len(page.css("h1")) == 1, path
        assert text_of(page.css("h1")[0]), path
        assert [node.attributes.get("lang") for node in page.css("html")] == ["vi"], path
        assert page.css("title")[0].text().strip(), path
        assert meta(page, "description").strip(), path
        assert "initial-scale=1" in meta(page, "viewport"), path


def test_no_two_pages_have_the_same_title(any_site):
    titles = Counter(
        page.css("title")[0].text() for path, page in any_site.pages.items() if path != "404.html"
    )
    assert [title for title, times in titles.items() if times > 1] == []


def test_headings_go_down_one_step_at_a_time(any_site):
    for path, page in any_site.pages.items():
        levels = [int(node.tag[1]) for node in page.css("*") if re.fullmatch(r"h[1-6]", node.tag)]
        assert levels[0] == 1, path
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), (
            path,
            levels,
        )


def test_pages_that_name_people_stay_out_of_search_engines(any_site):
    honours = [path for path in any_site.pages if "/vinh-danh/" in path]
    assert honours
    for path in (*honours, "404.html"):
        assert "noindex" in meta(any_site.pages[path], "robots"), path


def test_the_plan_and_the_targets_may_be_found_by_search_engines(published):
    for address in ("", "2024/ke-hoach/", "2024/chi-tieu/", "tin-tuc/"):
        assert "noindex" not in meta(published.page(address), "robots"), address


# ── the illustration ────────────────────────────────────────────────────────────


def test_every_page_of_the_illustration_says_that_it_is_one(site):
    pages = {path: page for path, page in site.pages.items() if path.startswith("minh-hoa/")}
    assert len(pages) > 30
    for path, page in pages.items():
        for said in (text_of(page), page.css("title")[0].text(), meta(page, "description")):
            assert "MINH HỌA" in said, path
        assert "noindex" in meta(page, "robots"), path


def test_no_page_of_the_real_campaign_says_that_it_is_an_illustration(site):
    for path, page in site.pages.items():
        if not path.startswith("minh-hoa/"):
            assert "MINH HỌA" not in page.css("title")[0].text() + meta(page, "description"), path
            assert "MINH HỌA" not in text_of(page) or path == "gioi-thieu/index.html", path


def test_what_goes_to_the_public_holds_nothing_of_the_illustration(published):
    owner = read(DATA / "minh-hoa" / "phong_trao.yml")["don_vi"]["ten"]
    assert not [path for path in published.files if "minh-hoa" in path]
    for path, content in published.files.items():
        said = html.unescape(content.decode(errors="replace"))
        assert "minh-hoa/" not in said, path
        assert owner.casefold() not in said.casefold(), path
        # «Về trang này» tells in general what the mark means; it can be searched.
        if path == "tim-kiem/chi-muc.json":
            index = json.loads(content)
            said = json.dumps(
                index | {"found": [row for row in index["found"] if row[2] != "gioi-thieu/"]},
                ensure_ascii=False,
            )
        assert path == "gioi-thieu/index.html" or not re.search("minh[- ]h[oọ]a", said, re.I), path
