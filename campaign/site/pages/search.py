"""The page that searches."""

from __future__ import annotations

from campaign.outputs.search import Document, search_context
from campaign.site.pages.page import Page
from campaign.view import SiteView
from campaign.words.addresses import SEARCH


def search(site: SiteView, found: tuple[Document, ...], index: str) -> Page:
    """Search engines are sent to the pages themselves, not to a list of them."""
    return Page(
        address=SEARCH,
        title="Tìm trên trang",
        description=(
            "Tìm chỉ tiêu, mục của kế hoạch, quyết định khen thưởng, tin; không cần gõ dấu."
        ),
        template="search.html",
        campaign=site.current,
        context=search_context(site, found, index),
        indexed=False,
    )
