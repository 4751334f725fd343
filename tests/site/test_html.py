"""Every page is HTML as the standard has it, by the checker that the W3C runs."""

from __future__ import annotations

from tests.helpers.validator import findings


def test_the_html_validator_finds_nothing_on_any_page(site, published, commune_site):
    sites = (site, published, commune_site)
    assert all(one.pages for one in sites)
    found = findings(*(one.folder for one in sites))
    assert not found, f"{len(found)} findings\n" + "\n".join(found[:20])


def test_faults_of_each_sort_would_be_noticed(tmp_path):
    head = "<!doctype html><html lang=vi><title>a</title>"
    for name, page in {
        "markup": "<h1>a</h1><p id=x><p id=x>",
        "style": "<style>p { colour: red }</style><h1>a</h1>",
        "warning": "<h1>a</h1><section>a</section>",
        "remark": "<h1>a</h1><br />",
        "good": "<h1>a</h1>",
    }.items():
        (tmp_path / f"{name}.html").write_text(head + page, "utf-8")
    found = findings(tmp_path)
    said = {
        name: [line for line in found if f"/{name}.html" in line]
        for name in ("markup", "style", "warning", "remark", "good")
    }
    assert (
        "Duplicate ID" in said["markup"][0]
        and "colour" in said["style"][0]
        and "lacks heading" in said["warning"][0]
        and "Trailing slash" in said["remark"][0]
    ), found
    assert not said["good"]
