"""Rules of the files in ban_tin/: which bulletin they speak of, and whether their words may still
be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.facts import Facts
from campaign.facts.problems import Problem, problem, warning
from campaign.models import BulletinFile
from campaign.models.scalars import KeyPath
from campaign.outputs.bulletin.drafts import drafts
from campaign.view import SiteView
from campaign.words.nearest import nearest


def bulletin_problems(facts: Facts, site: SiteView) -> Iterator[Problem]:
    """A file in ban_tin/ is named for a bulletin that exists, and its words name nobody who has
    been taken off.
    """
    for campaign, view in (
        (c, v) for c in facts.phong_trao for v in site.campaigns if v.ma == c.ma
    ):
        known = {draft.ma for draft in drafts(view)}
        for ma, bulletin in campaign.ban_tin:
            if ma not in known:
                yield problem(
                    bulletin,
                    f"không có bản tin «{ma}». {nearest(ma, known)} Đổi tên tệp cho đúng mã bản"
                    " tin.",
                )
            if view.hidden_names.stand_in(*bulletin.loi_da_duyet):
                yield warning(
                    bulletin,
                    "loi_da_duyet",
                    "lời đã duyệt có tên một người không được nêu tên (đã gỡ, hoặc trẻ em chưa đủ"
                    " đồng ý); trang không dùng lời này nữa. Sửa lời rồi duyệt lại.",
                )
            for key, texts in _written_by_hand(bulletin):
                if view.hidden_names.stand_in(*texts):
                    yield warning(
                        bulletin,
                        *key,
                        "đoạn này có tên một người không được nêu tên (đã gỡ, hoặc trẻ em chưa đủ"
                        " đồng ý); loa không đọc đoạn này. Sửa lại cho không còn tên.",
                    )


def _written_by_hand(bulletin: BulletinFile) -> Iterator[tuple[KeyPath, list[str]]]:
    yield from ((("them", i), [text]) for i, text in enumerate(bulletin.them))
    yield from (
        (("thong_bao", i), [n.viec, n.thoi_gian, n.dia_diem, n.ghi_chu])
        for i, n in enumerate(bulletin.thong_bao)
    )
    yield from ((("tieng_khac", i), list(other.loi)) for i, other in enumerate(bulletin.tieng_khac))
