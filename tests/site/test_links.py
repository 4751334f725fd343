"""What is linked exists, under whatever path the site lives."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

from tests.helpers.html import Node, text_of
from tests.helpers.sites import Site

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list")


def links(node: Node) -> list[str]:
    found = [
        node.attributes[key]
        for key in ("href", "src", "poster", "action", "xlink:href")
        if key in node.attributes
    ]
    found += [
        part.split()[0] for part in node.attributes.get("srcset", "").split(",") if part.split()
    ]
    if node.tag == "meta" and node.attributes.get("http-equiv", "").lower() == "refresh":
        found.append(node.attributes["content"].partition("url=")[2])
    if node.tag == "meta" and re.fullmatch(
        r"(?:og|twitter):(?:url|image|audio|video)(?::secure_url|:url|:src)?",
        node.attributes.get("property", node.attributes.get("name", "")),
    ):
        found.append(node.attributes["content"])
    return found


def inside(site: Site, path: str, link: str) -> str | None:
    """What a link of the page `path` leads to, as a path in the site with its #anchor; None for
    what lies elsewhere.

    The site is taken to live under /xa/, which no page but 404 may know.
    """
    root = site.root if path == "404.html" else "/xa/"
    whole = urljoin(f"http://site{root}{path.removesuffix('index.html')}", link)
    if urlsplit(whole).netloc != "site":
        return None
    address, anchor = urldefrag(whole)
    address = address.partition("?")[0].removeprefix("http://site")
    file = (
        address.removeprefix(root) if address.startswith(root) else f"outside the site: {address}"
    )
    index = "index.html" if file.endswith("/") or not file else ""
    return f"{file}{index}#{unquote(anchor)}".removesuffix("#")


def test_every_link_asset_and_anchor_leads_somewhere_under_any_path(any_site):
    ids = {
        path: {node.attributes["id"] for node in page.css("*") if "id" in node.attributes}
        for path, page in any_site.pages.items()
    }
    dead = []
    for path, page in any_site.pages.items():
        for node in page.css("*"):
            for link in links(node):
                target, _, anchor = (inside(any_site, path, link) or "").partition("#")
                if target and (
                    target not in any_site.files or (anchor and anchor not in ids[target])
                ):
                    dead.append((path, node.tag, link))
    assert not dead
    assert sum(
        len(links(node)) for page in any_site.pages.values() for node in page.css("*")
    ) > 10 * len(any_site.pages)


def test_what_style_sheets_ask_for_exists(any_site):
    for path, content in any_site.files.items():
        if path.endswith(".css"):
            for link in re.findall(r"(?:url\(|@import )\s*['\"]?([^'\")\s]+)", content.decode()):
                assert link.startswith("data:") or inside(any_site, path, link) in any_site.files, (
                    path,
                    link,
                )


def test_nothing_is_fetched_from_elsewhere_and_links_out_are_plain(any_site):
    for path, page in any_site.pages.items():
        for node in page.css("*"):
            for link in links(node):
                if node.tag in {"a", "meta"} or node.attributes.get("rel") == "canonical":
                    assert urlsplit(link).scheme in {"", "http", "https", "mailto", "tel"}, (
                        path,
                        link,
                    )
                else:
                    assert inside(any_site, path, link) is not None, (path, node.tag, link)


def test_ids_are_given_once_and_what_points_at_them_finds_them(any_site):
    for path, page in any_site.pages.items():
        ids = Counter(node.attributes["id"] for node in page.css("*") if "id" in node.attributes)
        assert not [name for name, times in ids.items() if times > 1], path
        for node in page.css("*"):
            pointed_at = {
                name for key in REFERENCES for name in node.attributes.get(key, "").split()
            }
            assert pointed_at <= set(ids), (path, node.tag, pointed_at - set(ids))


def test_what_a_canonical_link_or_a_shared_card_leads_to_exists(published):
    """These say the whole address, for they are read elsewhere."""
    led = 0
    for path, page in published.pages.items():
        for node in page.css('link[rel="canonical"]') + page.css("meta"):
            for link in links(node):
                if link.startswith(home := "https://vi-du.example/xa/"):
                    assert (
                        re.split("[?#]", link.removeprefix(home))[0]
                        + ("index.html" if link.endswith("/") else "")
                        in published.files
                    ), (path, link)
                    led += 1
    assert led > 20


def test_every_page_says_how_to_reach_the_commune(any_site):
    """By telephone or mail, or by a link to the page that tells."""
    for path, page in any_site.pages.items():
        ways = [link for node in page.css("a") for link in links(node)]
        assert path == "yeu-cau/index.html" or any(
            link.startswith(("tel:", "mailto:"))
            or (inside(any_site, path, link) or "").startswith("yeu-cau/")
            for link in ways
        ), path
        assert any(
            inside(any_site, path, link) == "tiep-can/index.html" for link in ways
        ) or not page.css("footer.bottom"), path


def test_a_link_to_a_filtered_list_chooses_what_the_list_offers(any_site):
    chosen = 0
    for path, page in any_site.pages.items():
        for link in (link for node in page.css("a") for link in links(node)):
            for name, value in parse_qsl(urlsplit(link).query):
                target = any_site.pages[inside(any_site, path, link).partition("#")[0]]
                offered = [
                    option.attributes.get("value", text_of(option))
                    for field in target.css(f'select[name="{name}"]')
                    for option in field.css("option")
                ]
                assert value in offered, (path, link)
                chosen += 1
    assert chosen > 10


def test_the_published_site_says_its_own_address_and_no_other(published):
    for path, page in published.pages.items():
        for node in page.css('link[rel="canonical"]'):
            assert (
                node.attributes["href"]
                == f"https://vi-du.example/xa/{path.removesuffix('index.html')}"
            )
