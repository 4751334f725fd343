"""Addresses that moved: for each a small page that leads on, and works without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaign.press.render import render_document
from campaign.view import SiteView


def final(address: str, moved: Mapping[str, str]) -> str | None:
    """Where an address leads in the end; None where it leads in a circle."""
    passed: set[str] = set()
    while address in moved:
        if address in passed:
            return None
        passed.add(address)
        address = moved[address]
    return address


def redirects(site: SiteView) -> Iterator[tuple[str, str]]:
    """(address of the file, HTML) for every address that moved."""
    for old in sorted(site.moved):
        target = final(old, site.moved)
        if target is not None:
            yield (
                f"{old}index.html",
                render_document(
                    "redirect.html",
                    old,
                    target=target,
                    site_name=site.settings.ten,
                    home=site.address,
                    place=site.current.called,
                ),
            )
