"""Rules of news posts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.checks.plan import unclear_clause
from campaign.facts import Campaign, Facts, NewsPost
from campaign.facts.places import NEWS, CampaignFolder, post_pictures
from campaign.facts.problems import Problem, problem, warning
from campaign.words.nearest import nearest
from campaign.words.written import date_short


def posts_with_their_folders(facts: Facts) -> Iterator[tuple[NewsPost, str, str]]:
    """Every post with its folder and the campaign it belongs to, by its own word or by its
    folder.
    """
    yield from ((post, NEWS, post.head.phong_trao or "") for post in facts.tin_tuc)
    for campaign in facts.phong_trao:
        yield from (
            (post, CampaignFolder(campaign.ma).news, post.head.phong_trao or campaign.ma)
            for post in campaign.tin_tuc
        )


def category_listed_twice(facts: Facts, today: date) -> Iterator[Problem]:
    """A category has one entry in the vocabulary."""
    seen: set[str] = set()
    for category in facts.chuyen_muc.chuyen_muc:
        if category.ma in seen:
            yield problem(
                category, "ma", f"mã «{category.ma}» đã dùng ở trên. Đặt mã khác, hoặc xóa một."
            )
        seen.add(category.ma)


def belongs_to_nothing(facts: Facts, today: date) -> Iterator[Problem]:
    """A post names a category, a campaign, clauses and targets that exist."""
    categories = {category.ma for category in facts.chuyen_muc.chuyen_muc}
    campaigns = {campaign.ma: campaign for campaign in facts.phong_trao}
    for post, _, home in posts_with_their_folders(facts):
        head = post.head
        if head.chuyen_muc not in categories:
            yield problem(
                head,
                "chuyen_muc",
                f"không có chuyên mục «{head.chuyen_muc}». {nearest(head.chuyen_muc, categories)}",
            )
        if home in campaigns:
            yield from _beside_the_plan(post, campaigns[home])
        elif home:
            yield problem(
                head, "phong_trao", f"không có phong trào «{home}». {nearest(home, campaigns)}"
            )
        elif head.muc or head.chi_tieu:
            yield problem(
                head,
                "chi_tieu" if head.chi_tieu else "muc",
                "bài nói đến kế hoạch mà chưa ghi của phong trào nào. Thêm dòng «phong_trao:"
                f" {facts.trang.phong_trao_hien_tai}».",
            )


def _beside_the_plan(post: NewsPost, campaign: Campaign) -> Iterator[Problem]:
    for i, clause in enumerate(post.head.muc):
        if unclear := unclear_clause(campaign.ke_hoach, clause):
            yield problem(post.head, "muc", i, unclear)
    for i, target in enumerate(post.head.chi_tieu):
        if target not in campaign.indicators:
            yield problem(
                post.head,
                "chi_tieu",
                i,
                f"không có chỉ tiêu «{target}». {nearest(target, campaign.indicators)}",
            )


def dated_ahead(facts: Facts, today: date) -> Iterator[Problem]:
    """A post dated ahead waits for its day."""
    days = {campaign.ma: campaign.today(today) for campaign in facts.phong_trao}
    for post, folder, _ in posts_with_their_folders(facts):
        if post.head.ngay > days.get(folder.partition("/")[0], today):
            yield warning(
                post.head,
                "ngay",
                f"bài hẹn ngày {date_short(post.head.ngay)}, đến ngày ấy mới hiện.",
            )


def picture_is_missing(facts: Facts, today: date) -> Iterator[Problem]:
    """A picture lies beside the posts, in hinh/, and is described for those who cannot see it."""
    for post, folder, _ in posts_with_their_folders(facts):
        pictures = post_pictures(folder)
        if post.head.anh and not (facts.folder / pictures / post.head.anh).is_file():
            yield problem(
                post.head,
                "anh",
                f"không thấy ảnh «{post.head.anh}» trong thư mục {pictures}. Tải ảnh lên hoặc"
                " xóa dòng này.",
            )
        if post.head.anh and not post.head.anh_mo_ta:
            yield problem(
                post.head,
                "anh",
                "có ảnh mà chưa có anh_mo_ta. Thêm một câu tả ảnh cho người không nhìn thấy.",
            )


SITE_CHECKS = (category_listed_twice, belongs_to_nothing, dated_ahead, picture_is_missing)
