"""Rules of pictures: those of posts, photos of people, scans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from campaign.checks.news import posts_with_their_folders
from campaign.facts import Campaign, Facts
from campaign.facts.places import CampaignFolder, post_pictures
from campaign.facts.problems import Problem, problem
from campaign.models import Person, Written
from campaign.models.scalars import KeyPath
from campaign.press.pictures import SUFFIXES, damage, fault, unlike_its_name
from campaign.press.posts import Pictured, pictures_in, ways_to_picture
from campaign.words.written import slug

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


# Where a picture is named: file, line, column.
_Place = tuple[str, int, int]


def _named(fact: Written, *keys: str | int) -> _Place:
    return (fact.source.path, *fact.source.place(*keys))


def _in_texts(facts: Facts) -> Iterator[tuple[_Place, Pictured, str]]:
    """Every picture in the text of a post: where, how, and the folder that it should lie in."""
    for post, folder, _ in posts_with_their_folders(facts):
        for found in pictures_in(post.body):
            line = post.line + found.line - 1
            yield (post.head.source.path, line, found.column), found, post_pictures(folder)


def _pictures(facts: Facts) -> Iterator[tuple[_Place, Path]]:
    """Every picture that a file names and that is there: (where it is named, the picture)."""
    seen: set[Path] = set()
    for post, folder, _ in posts_with_their_folders(facts):
        if post.head.anh:
            seen.add(picture := facts.folder / post_pictures(folder) / post.head.anh)
            yield _named(post.head, "anh"), picture
    for place, found, pictures in _in_texts(facts):
        picture = facts.folder / pictures / found.file.rpartition("/")[2]
        if found.file in ways_to_picture(pictures, picture.name) and picture not in seen:
            seen.add(picture)
            yield place, picture
    for post, folder, _ in posts_with_their_folders(facts):
        for name in _mentioned(post.body, facts.folder / post_pictures(folder)):
            if (picture := facts.folder / post_pictures(folder) / name) not in seen:
                seen.add(picture)
                yield _named(post.head), picture
    for campaign in facts.phong_trao:
        for fact, keys, name in _of_campaign(campaign):
            yield _named(fact, *keys), facts.folder / name


def _mentioned(body: str, place: Path) -> Iterator[str]:
    """Pictures whose name a post's text only mentions: they are published too."""
    for name in re.findall(r"[A-Za-z0-9][A-Za-z0-9._-]*", body):
        if Path(name).suffix.lower() in SUFFIXES and (place / name).is_file():
            yield name


def _of_campaign(campaign: Campaign) -> Iterator[tuple[Written, KeyPath, str]]:
    """Photos of people; and what is published as it is, where it is a picture: scans of decisions,
    the plan's own text.
    """
    folder = CampaignFolder(campaign.ma)
    for _, decision in campaign.khen_thuong:
        for person in decision.danh_sach:
            if isinstance(person, Person) and person.anh:
                yield person, ("anh",), f"{folder.photos}/{person.anh}"
        if Path(scan := str(decision.ban_scan or "")).suffix.lower() in SUFFIXES:
            yield decision, ("ban_scan",), f"{folder.scans}/{scan}"
    if Path(text := campaign.phong_trao.van_ban.toan_van or "").suffix.lower() in SUFFIXES:
        yield campaign.phong_trao, ("van_ban", "toan_van"), folder.file(text)


def picture_in_the_text_is_not_shown(facts: Facts, today: date) -> Iterator[Problem]:
    """A picture in the text of a post shows, and is described for those who cannot see it."""
    for place, found, pictures in _in_texts(facts):
        if said := _not_shown(found, pictures, facts.folder):
            yield Problem(*place, said)


def _not_shown(found: Pictured, pictures: str, data: Path) -> str:
    """Why a picture doesn't show, and what to do; empty when it does."""
    name = found.file.rpartition("/")[2]
    if "://" in found.file:
        return (
            f"ảnh «{found.file}» ở trang khác thì trang này không hiện. Tải ảnh về, đặt vào thư mục"
            f" {pictures}, rồi viết ![lời tả ảnh](ten-anh.jpg)."
        )
    if not _NAME.match(name):
        kind = Path(name).suffix.lower()
        good = (slug(Path(name).stem) or "ten-anh") + (kind if kind in SUFFIXES else ".jpg")
        return (
            f"tên ảnh «{name}» phải không dấu, không dấu cách. Đổi tên tệp ấy thành «{good}», rồi"
            f" viết ![{found.alt or 'lời tả ảnh'}]({good})."
        )
    if not found.shown or found.file not in ways_to_picture(pictures, name):
        return (
            f"ảnh «{found.file}» viết thế này thì không hiện. Đặt ảnh vào thư mục {pictures}, rồi"
            f" viết ![{found.alt or 'lời tả ảnh'}]({name})."
        )
    if not (data / pictures / name).is_file():
        return f"không thấy ảnh «{name}» trong thư mục {pictures}. Tải ảnh lên hoặc xóa dòng này."
    if not found.alt:
        return (
            f"ảnh «{name}» chưa có lời tả cho người không nhìn thấy. Viết ![một câu tả"
            f" ảnh]({name})."
        )
    return ""


def full_text_has_a_picture(facts: Facts, today: date) -> Iterator[Problem]:
    """The plan's own text is words: a picture in it would not show."""
    for campaign in facts.phong_trao:
        name = campaign.toan_van or ""
        file = facts.folder / CampaignFolder(campaign.ma).file(name)
        if not name.endswith(".md") or not file.is_file():
            continue
        for found in pictures_in(file.read_text("utf-8-sig", "replace")):
            yield problem(
                campaign.phong_trao,
                "van_ban",
                "toan_van",
                f"tệp «{name}» dòng {found.line} có ảnh «{found.file}», trang không hiện được. Xóa"
                " ảnh ấy, hoặc dùng tệp .pdf.",
            )


def picture_cannot_be_shown(facts: Facts, today: date) -> Iterator[Problem]:
    """A picture opens on every phone, to its end, and is what its name says."""
    for place, file in _pictures(facts):
        if not file.is_file():
            continue
        if file.suffix.lower() not in SUFFIXES:
            yield Problem(
                *place,
                f"ảnh «{file.name}»: trang chỉ dùng ảnh có đuôi .jpg, .png, .webp hoặc .avif. Lưu"
                " lại thành JPG rồi tải lên.",
            )
        elif wrong := fault(file) or damage(file):
            yield Problem(*place, wrong)
        elif format := unlike_its_name(file):
            yield Problem(
                *place,
                f"ảnh «{file.name}» thật ra là {format}. Trang tự chuyển cho đúng tên; lần sau đặt"
                " đuôi tệp theo đúng loại ảnh.",
                "warning",
            )


SITE_CHECKS = (
    picture_cannot_be_shown,
    picture_in_the_text_is_not_shown,
    full_text_has_a_picture,
)
