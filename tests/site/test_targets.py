"""Targets on the pages of the site."""

from __future__ import annotations

import re
from collections import Counter

import yaml

from tests.helpers.communes import DATA
from tests.helpers.each import try_each
from tests.helpers.html import Node, text_of
from tests.helpers.reading import read
from tests.helpers.sites import Site


def targets_pages(site: Site) -> list[tuple[str, Node]]:
    return [
        (path, page)
        for path, page in site.pages.items()
        if re.fullmatch(r"[^/]+/chi-tieu/index.html", path)
    ]


def test_the_counts_on_the_list_of_targets_add_up_to_the_targets(any_site):
    assert targets_pages(any_site)
    for path, page in targets_pages(any_site):
        shown = len(page.css("article.target"))
        total = int(text_of(page.css("h1")[0]).split()[0])
        said = [
            int(number)
            for lead in page.css(".lead")
            for number in re.findall(r"\d+", text_of(lead))
        ]
        standing = [node.attributes["data-status"].split() for node in page.css("article.target")]
        families = Counter(family for family, _ in standing)
        # One family alone needs no summing up; then there is no such sentence.
        assert sorted(said) == (sorted(families.values()) if len(families) > 1 else []), path
        assert sum(families.values()) == total == shown, path
        for name in ("trang-thai", "nhom"):
            options = [
                option
                for option in page.css(f'select[name="{name}"]')[0].css("option")
                # The finer statuses of a family stand below it, and are counted in it.
                if not text_of(option).startswith("–")
            ]
            offered = [
                int(number)
                for option in options
                for number in re.findall(r"\((\d+)\)$", text_of(option))
            ]
            assert sum(offered) == total and len(offered) == len(options) - 1, (path, name)
        finer = Counter(status for _, status in standing)
        for option in page.css('select[name="trang-thai"]')[0].css("option"):
            if value := option.attributes["value"]:
                counted = int(re.search(r"\((\d+)\)$", text_of(option))[1])
                assert counted == (families | finer)[value], (path, value)


def test_all_41_targets_of_2024_have_a_page(site):
    targets = [target["ma"] for target in read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]]
    listed = [node.attributes["id"] for node in site.page("2024/chi-tieu/").css("article.target")]
    assert len(targets) == 41
    assert sorted(listed) == sorted(targets)
    for target in targets:
        assert text_of(site.page(f"2024/chi-tieu/{target}/").css("h1")[0])


def shares(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*(?=%)", text))


def test_a_target_without_figures_shows_no_percent_but_the_plans_own(site):
    def shows_its_own(target):
        ma = target["ma"]
        own = shares(yaml.dump(target, allow_unicode=True))
        own |= {target.get("tang", ""), target.get("muc_tieu", "")}
        card = site.page("2024/chi-tieu/").css(f'article[id="{ma}"]')[0]
        for shown in (card, site.page(f"2024/chi-tieu/{ma}/")):
            assert shares(text_of(shown)) <= own
            assert not shown.css("svg.bar, svg.ruler, strong")
        assert "chưa có số liệu" in text_of(card)

    targets = read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]
    try_each({target["ma"]: target for target in targets}, shows_its_own)
