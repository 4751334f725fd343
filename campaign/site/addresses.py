"""Which addresses the site has, and rules of those that moved."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.facts import Facts
from campaign.facts.problems import Problem, problem
from campaign.outputs.bulletin import drafts
from campaign.site.pages import pages
from campaign.site.redirects import final
from campaign.view import SiteView
from campaign.words.addresses import (
    FILE_FOLDERS,
    PROSE,
    SEARCH,
    STAFF,
    board_sheet,
    first_part,
    notice_sheet,
)
from campaign.words.nearest import nearest

# Where nothing of the data may stand.
_FOLDERS = FILE_FOLDERS | {first_part(STAFF)}


def addresses(site: SiteView, facts: Facts) -> dict[str, str]:
    """Address → title of everything that data puts on the site to be looked at: pages, bulletins,
    sheets. Old addresses that lead on are not among them.
    """
    found = {
        page.address: page.title
        for page in pages(site, facts.folder, {campaign.ma: () for campaign in site.campaigns})
    }
    for campaign in site.campaigns:
        found |= {
            campaign.addresses.bulletin(draft.ma): f"Bản đọc: {draft.title}"
            for draft in drafts(campaign)
        }
        found[board_sheet(campaign.addresses.targets)] = "Tờ tiến độ để niêm yết"
        for decision in campaign.honours.decisions:
            found[board_sheet(decision.head.address)] = (
                f"Tờ niêm yết Quyết định số {decision.head.number}"
            )
            found[notice_sheet(decision.head.address)] = (
                f"Dự thảo thông báo Quyết định số {decision.head.number}"
            )
    return found


def redirect_problems(facts: Facts, site: SiteView) -> Iterator[Problem]:
    """An old address has no page of its own, stands once, and leads to a page that exists, never in
    a circle.
    """
    rows = facts.chuyen_huong.chuyen_huong
    if not rows:
        return
    known = PROSE | {SEARCH} | addresses(site, facts).keys()
    seen: set[str] = set()
    for row in rows:
        target = final(row.cu, site.moved)
        if row.cu in seen:
            yield problem(row, "cu", f"địa chỉ «{row.cu}» ghi hai lần. Giữ một, xóa một.")
        elif row.cu in known:
            yield problem(
                row,
                "cu",
                f"đang có trang ở «{row.cu or '/'}», nên không chuyển đi đâu được. Xem lại địa"
                " chỉ cũ.",
            )
        elif first_part(row.cu) in _FOLDERS:
            yield problem(
                row, "cu", f"«{row.cu}» nằm trong thư mục của chương trình. Xem lại địa chỉ cũ."
            )
        elif target is None:
            yield problem(
                row,
                "moi",
                f"«{row.cu}» chuyển vòng tròn, không đến trang nào. Xem lại các dòng cu và moi.",
            )
        elif target not in known:
            yield problem(row, "moi", f"không có trang «{target}». {nearest(target, known - {''})}")
        seen.add(row.cu)
