"""Rules of pictures: those of posts, photos of people, scans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from campaign.checks.news import posts_with_their_folders
from campaign.facts import Campaign, Facts
from campaign.facts.places import CampaignFolder, post_pictures
from campaign.facts.problems import Problem, problem, warning
from campaign.models import Person, Written
from campaign.models.scalars import KeyPath
from campaign.press.pictures import SUFFIXES, damage, fault, unlike_its_name


def _pictures(facts: Facts) -> Iterator[tuple[Written, KeyPath, Path]]:
    """Every picture that a file names and that is there: (who names it, at which key, the
    picture).
    """
    for post, folder, _ in posts_with_their_folders(facts):
        place = facts.folder / post_pictures(folder)
        yield from (
            (post.head, ("anh",) if name == post.head.anh else (), place / name)
            for name in dict.fromkeys([*filter(None, [post.head.anh]), *_named(post.body, place)])
        )
    for campaign in facts.phong_trao:
        for fact, keys, name in _of_campaign(campaign):
            yield fact, keys, facts.folder / name


def _named(body: str, place: Path) -> Iterator[str]:
    """The pictures of a post's text, and those whose name it only mentions: they are published
    too.
    """
    yield from re.findall(r"!\[[^\]]*\]\(\s*([A-Za-z0-9][A-Za-z0-9._-]*)", body)
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


def picture_cannot_be_shown(facts: Facts, today: date) -> Iterator[Problem]:
    """A picture opens on every phone, to its end, and is what its name says."""
    for fact, keys, file in _pictures(facts):
        if not file.is_file():
            continue
        if file.suffix.lower() not in SUFFIXES:
            yield problem(
                fact,
                *keys,
                f"ảnh «{file.name}»: trang chỉ dùng ảnh có đuôi .jpg, .png, .webp hoặc .avif. Lưu"
                " lại thành JPG rồi tải lên.",
            )
        elif wrong := fault(file) or damage(file):
            yield problem(fact, *keys, wrong)
        elif format := unlike_its_name(file):
            yield warning(
                fact,
                *keys,
                f"ảnh «{file.name}» thật ra là {format}. Trang tự chuyển cho đúng tên; lần sau đặt"
                " đuôi tệp theo đúng loại ảnh.",
            )


SITE_CHECKS = (picture_cannot_be_shown,)
