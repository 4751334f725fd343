"""Rules of the files in ban_tin/: which bulletin they speak of, and whether their words may still be read."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.bulletin.compose import hidden_names_in
from campaign.bulletin.drafts import drafts
from campaign.checks.nearest import nearest
from campaign.load import Facts
from campaign.problems import Problem, problem, warning
from campaign.view import SiteView


def bulletin_problems(facts: Facts, site: SiteView) -> Iterator[Problem]:
    """A file in ban_tin/ is named for a bulletin that exists, and its words name nobody who has been taken off."""
    for campaign, view in ((c, v) for c in facts.phong_trao for v in site.campaigns if v.ma == c.ma):
        known = {draft.ma for draft in drafts(view)}
        for ma, bulletin in campaign.ban_tin:
            if ma not in known:
                yield problem(bulletin, f"không có bản tin «{ma}». {nearest(ma, known)} Đổi tên tệp cho đúng mã bản tin.")
            if hidden_names_in(bulletin.loi_da_duyet, view.hidden_names):
                yield warning(bulletin, "loi_da_duyet", "lời đã duyệt có tên một người nay đã gỡ; trang không dùng lời này nữa. Sửa lời rồi duyệt lại.")
