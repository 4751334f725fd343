"""What a build publishes besides the pages of docs/: worked out whole, before a single file of the
site is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from campaign.facts import Facts
from campaign.outputs import listen, search
from campaign.outputs.cards import pictures
from campaign.outputs.forms import Commit
from campaign.press.pictures import SUFFIXES, Picture, published
from campaign.press.trim import own_style
from campaign.site.heard import Unread, unread_bulletins, unread_pages
from campaign.site.pages import Loud, Page, campaign_pasted, documents, files, pages, staff_pages
from campaign.site.pages import search as search_page
from campaign.view import SiteView

_KEPT_PICTURES, _KEPT_CARDS = "hinh", "the"  # folders of the cache


class CannotBeRead(Exception):
    """Words meant for a voice have something in them that nobody can read; the message says where,
    in Vietnamese.
    """


@dataclass(frozen=True)
class Contents:
    """Generated pages in the site's frame; whole files by address, made (`made`) or copied from
    the disk (`copied`).

    `sizes` has the pictures among them as a page shows them, `cards` the file of each picture of a
    shared link.
    """

    pages: tuple[Page, ...]
    made: dict[str, str | bytes]
    copied: dict[str, Path]
    sizes: dict[str, Picture]
    cards: dict[str, Path]


def contents(
    site: SiteView,
    facts: Facts,
    folder: Path,
    loud: Loud,
    prose: Mapping[str, str],
    commit: Commit,
    cache: Path,
) -> Contents:
    """Everything from the data in `folder`; `prose` is the Markdown of the pages of docs/ by
    address, for the search to know.

    Pictures are kept in `cache` for the next build. Raises CannotBeRead, and Broken where a picture
    can't be used.
    """
    found = search.documents(site, prose)
    index = search.index(site, found)
    all_pages = (
        *pages(site, folder, loud),
        search_page(site, found, index),
        *staff_pages(site, facts, loud, commit),
    )
    _must_be_read(unread_pages(all_pages))
    made: dict[str, str | bytes] = {search.ADDRESS: index}
    made |= {p.heard: listen.text(p.spoken) for p in all_pages if p.spoken}
    made |= {
        address: own_style(content) if isinstance(content, str) and _is_page(address) else content
        for address, content in documents(site, loud)
    }
    resized = _pictures(site, folder, cache / _KEPT_PICTURES)
    made |= {address: content for address, (content, _) in resized.items()}
    sizes = {address: size for address, (_, size) in resized.items()}
    copied = {at: file for at, file in files(site, folder) if not _is_picture(file)}
    cards = _cards(site, all_pages, cache / _KEPT_CARDS)
    return Contents(all_pages, made, copied | cards, sizes, cards)


def _pictures(site: SiteView, folder: Path, kept: Path) -> dict[str, tuple[bytes, Picture]]:
    """The pictures of the data in every size that pages show, by address."""
    return {
        at: (content, size)
        for address, file in files(site, folder)
        if _is_picture(file)
        for at, content, size in published(address, file, kept)
    }


def _is_picture(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES


def _is_page(address: str) -> bool:
    return address.endswith(".html")


def must_be_read(loud: Loud) -> None:
    """Stop at the first bulletins that nobody could read aloud; all of them are named."""
    _must_be_read(unread_bulletins(loud))


def _must_be_read(found: Iterator[Unread]) -> None:
    # What gets here was not found by the check, which composes the same words.
    if said := "\n".join(map(str, found)):
        raise CannotBeRead(f"Có lời đọc còn chỗ chưa có cách đọc:\n{said}")


def _cards(site: SiteView, all_pages: tuple[Page, ...], folder: Path) -> dict[str, Path]:
    """The pictures of shared links.

    While the site's address is unknown nothing can point at them, so none is made.
    """
    wanted = [
        campaign_pasted(site.current).card,
        *(page.pasted.card for page in all_pages if page.pasted),
    ]
    return pictures(wanted, folder) if site.address else {}
