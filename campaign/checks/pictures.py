"""Rules of pictures: those of posts and the photos of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from campaign.checks.news import posts_with_their_folders
from campaign.facts import Facts
from campaign.facts.places import CampaignFolder, post_pictures
from campaign.facts.problems import Problem, problem, warning
from campaign.models import Person, Written
from campaign.press.pictures import SUFFIXES, fault, unlike_its_name


def _pictures(facts: Facts) -> Iterator[tuple[Written, tuple[str, ...], Path]]:
    """Every picture that a file names and that is there: (who names it, at which key, the
    picture).
    """
    for post, folder, _ in posts_with_their_folders(facts):
        place = facts.folder / post_pictures(folder)
        names = dict.fromkeys(
            re.findall(r"!\[[^\]]*\]\(\s*([A-Za-z0-9][A-Za-z0-9._-]*)", post.body)
        )
        yield from (
            (post.head, ("anh",) if name == post.head.anh else (), place / name)
            for name in dict.fromkeys([*filter(None, [post.head.anh]), *names])
        )
    for campaign in facts.phong_trao:
        for _, decision in campaign.khen_thuong:
            yield from (
                (person, ("anh",), facts.folder / CampaignFolder(campaign.ma).photos / person.anh)
                for person in decision.danh_sach
                if isinstance(person, Person) and person.anh
            )


def picture_cannot_be_shown(facts: Facts, today: date) -> Iterator[Problem]:
    """A picture opens on every phone, and is what its name says."""
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
        elif wrong := fault(file):
            yield problem(fact, *keys, wrong)
        elif format := unlike_its_name(file):
            yield warning(
                fact,
                *keys,
                f"ảnh «{file.name}» thật ra là {format}. Trang tự chuyển cho đúng tên; lần sau đặt"
                " đuôi tệp theo đúng loại ảnh.",
            )


SITE_CHECKS = (picture_cannot_be_shown,)
