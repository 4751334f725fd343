"""Targets on the pages of the site."""

from __future__ import annotations

import re
from collections import Counter

import yaml

from tests.helpers.communes import DATA
from tests.helpers.reading import read
from tests.helpers.sites import Node, Site


def targets_pages(site: Site) -> list[tuple[str, Node]]:
    return [
        (path, page)
        for path, page in site.pages.items()
        if re.fullmatch(r"[^/]+/chi-tieu/index.html", path)
    ]


def test_the_counts_on_the_list_of_targets_add_up_to_the_targets(any_site):
    assert targets_pages(any_site)
    for path, page in targets_pages(any_site):
        shown = len(page.all("article", "target"))
        total = int(page.all("h1")[0].text.split()[0])
        tones = [len(page.all("article", css)) for css in ("target--good", "target--fair")] + [
            len(page.all("article", "target--slow")) + len(page.all("article", "target--bad")),
            len(page.all("article", "target--none")),
        ]
        said = [
            int(number) for lead in page.all(css="lead") for number in re.findall(r"\d+", lead.text)
        ]
        # One tone alone needs no summing up; then there is no such sentence.
        assert said == (
            [count for count in tones if count]
            if len([count for count in tones if count]) > 1
            else []
        ), path
        assert sum(tones) == total == shown, path
        for name in ("trang-thai", "nhom"):
            options = page.all("select", name=name)[0].all("option")
            offered = [
                int(number)
                for option in options
                for number in re.findall(r"\((\d+)\)$", option.text)
            ]
            assert sum(offered) == total and len(offered) == len(options) - 1, (path, name)
        assert Counter(
            node.attributes["data-status"] for node in page.all("article", "target")
        ) == {
            option.attributes["value"]: int(re.search(r"\((\d+)\)$", option.text)[1])
            for option in page.all("select", name="trang-thai")[0].all("option")
            if option.attributes["value"]
        }


def test_all_41_targets_of_2024_have_a_page(site):
    targets = [target["ma"] for target in read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]]
    listed = [
        node.attributes["id"] for node in site.page("2024/chi-tieu/").all("article", "target")
    ]
    assert len(targets) == 41
    assert sorted(listed) == sorted(targets)
    for target in targets:
        assert site.page(f"2024/chi-tieu/{target}/").all("h1")[0].text


def shares(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*(?=%)", text))


def test_a_target_without_figures_shows_no_percent_but_the_plans_own(site, subtests):
    for target in read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]:
        own = shares(yaml.dump(target, allow_unicode=True))
        own |= {target.get("tang", ""), target.get("muc_tieu", "")}
        card = site.page("2024/chi-tieu/").all("article", id=target["ma"])[0]
        with subtests.test(target["ma"]):
            for shown in (card, site.page(f"2024/chi-tieu/{target['ma']}/")):
                assert shares(shown.text) <= own
                assert not shown.all("svg", "bar") + shown.all("svg", "scale")
                assert not shown.all("strong")
            assert "Chưa có số liệu" in card.text
