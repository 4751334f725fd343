"""Addresses that moved, and the list of all addresses on which redirects and losses rest."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from campaign.facts import Facts
from campaign.models import Redirect, Redirects
from campaign.outputs.bulletin import bulletins
from campaign.site.addresses import addresses
from campaign.site.pages import documents, pages
from campaign.site.redirects import final, redirects
from campaign.view import view_site
from campaign.words.addresses import PROSE
from tests.helpers.communes import ROOT, TODAY


def moved(facts: Facts, **rows: str) -> Facts:
    return replace(
        facts,
        chuyen_huong=Redirects(
            chuyen_huong=tuple(
                Redirect(cu=old.replace("_", "/"), moi=new) for old, new in rows.items()
            )
        ),
    )


def test_the_addresses_are_those_of_the_pages_and_documents(facts: Facts) -> None:
    site = view_site(facts, TODAY)
    loud = {campaign.ma: bulletins(campaign) for campaign in site.campaigns}
    made = {page.address for page in pages(site, facts.folder, loud)} | {
        address.removesuffix("index.html")
        for address, _ in documents(site, loud)
        if address.endswith("index.html")
    }
    assert set(addresses(site, facts)) == made


def test_the_pages_of_prose_are_those_of_the_menu() -> None:
    named = re.findall(
        r"^  - ([\w-]+)\.md$",
        (ROOT / "mkdocs.yml").read_text("utf-8"),
        re.M,
    )
    assert {"" if name == "index" else f"{name}/" for name in named} == PROSE


def test_an_old_address_leads_on_relative_to_itself_and_without_a_script(facts: Facts) -> None:
    site = view_site(moved(facts, nam_cu="2031/chi-tieu/vu-chay", xa="/"), TODAY)
    pages_ = dict(redirects(site))
    assert set(pages_) == {"nam/cu/index.html", "xa/index.html"}
    html = pages_["nam/cu/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../2031/chi-tieu/vu-chay/">' in html
    assert '<a href="../../2031/chi-tieu/vu-chay/">Đến trang mới</a>' in html
    assert (
        '<link rel="canonical" href="https://xa-thu-nghiem.example/2031/chi-tieu/vu-chay/">' in html
    )
    assert 'content="noindex"' in html
    assert "<script" not in html
    assert 'url=../"' in pages_["xa/index.html"]


def test_an_address_that_moved_twice_leads_straight_to_the_last(facts: Facts) -> None:
    site = view_site(moved(facts, a="b", b="2031"), TODAY)
    assert "url=../2031/" in dict(redirects(site))["a/index.html"]
    assert final("a/", {"a/": "b/", "b/": "a/"}) is None
    assert final("c/", {}) == "c/"


def test_redirects_are_among_the_documents_of_the_site(facts: Facts) -> None:
    site = view_site(moved(facts, cu="2031"), TODAY)
    assert "cu/index.html" in dict(
        documents(site, {campaign.ma: () for campaign in site.campaigns})
    )


@pytest.mark.parametrize(
    ("typed", "address"),
    [("2031", "2031/"), ("/2031/chi-tieu/", "2031/chi-tieu/"), ("/", ""), (" 2031/ ", "2031/")],
)
def test_an_address_may_be_typed_with_or_without_its_outer_slashes(
    typed: str, address: str
) -> None:
    assert Redirect(cu="cu", moi=typed).moi == address
