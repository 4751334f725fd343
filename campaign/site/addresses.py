"""Which addresses the site has, and rules of those that moved."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.facts import Facts
from campaign.facts.problems import Problem, problem
from campaign.outputs.bulletin import drafts
from campaign.site.pages import pages
from campaign.site.redirects import final
from campaign.view import SiteView
from campaign.words.nearest import nearest

# Pages that docs/ brings, and folders of files where nothing of the data may stand.
PROSE = frozenset({"", "cach-tinh/", "gioi-thieu/", "yeu-cau/", "ngoai-tuyen/", "tiep-can/"})
_FOLDERS = frozenset({"assets", "can-bo", "css", "hinh", "js", "search"})
_SEARCH = "tim-kiem/"


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
            f"{campaign.address}loa/{draft.ma}/": f"Bản đọc: {draft.title}"
            for draft in drafts(campaign)
        }
        found[f"{campaign.address}chi-tieu/niem-yet/"] = "Tờ tiến độ để niêm yết"
        for decision in campaign.honours.decisions:
            found[f"{decision.head.address}niem-yet/"] = (
                f"Tờ niêm yết Quyết định số {decision.head.number}"
            )
            found[f"{decision.head.address}thong-bao/"] = (
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
    known = PROSE | {_SEARCH} | addresses(site, facts).keys()
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
        elif row.cu.partition("/")[0] in _FOLDERS:
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
