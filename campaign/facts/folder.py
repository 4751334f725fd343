"""The data folder as a whole: which files there are, and which model each follows."""

from __future__ import annotations

from pathlib import Path

from campaign.facts import places
from campaign.facts.facts import Campaign, Facts
from campaign.facts.problems import Problem
from campaign.facts.reader import Reader
from campaign.kinds import Indicators
from campaign.models import (
    Abbreviations,
    AwardNames,
    BulletinFile,
    CampaignHead,
    Correction,
    Decision,
    NewsCategories,
    Permissions,
    Plan,
    Redirects,
    Report,
    SiteSettings,
)

_SITE_FILES = {places.SETTINGS, places.REDIRECTS, places.PERMISSIONS}
_SITE_FOLDERS = {places.VOCABULARIES, places.NEWS, places.SCANS}
_CAMPAIGN_FILES = {places.HEAD, places.PLAN, places.TARGETS}
_CAMPAIGN_FOLDERS = {
    places.REPORTS,
    places.CORRECTIONS,
    places.DECISIONS,
    places.BULLETINS,
    places.NEWS,
    places.PHOTOS,
    places.SCANS,
}


def _campaign(reader: Reader, folder: Path) -> Campaign | None:
    head = reader.model(folder / places.HEAD, CampaignHead)
    plan = reader.model(folder / places.PLAN, Plan)
    targets = reader.model(folder / places.TARGETS, Indicators)
    reports = [reader.model(file, Report) for file in reader.files(folder / places.REPORTS, ".yml")]
    corrections = [
        reader.model(file, Correction) for file in reader.files(folder / places.CORRECTIONS, ".yml")
    ]
    decisions = [
        (file.stem, reader.model(file, Decision))
        for file in reader.files(folder / places.DECISIONS, ".yml")
    ]
    bulletins = [
        (file.stem, reader.model(file, BulletinFile))
        for file in reader.files(folder / places.BULLETINS, ".yml")
    ]
    posts, taken_off = reader.posts(folder / places.NEWS)
    _stray(reader, folder, _CAMPAIGN_FILES, _CAMPAIGN_FOLDERS)
    if not (head and plan and targets):
        return None
    official = head.van_ban.toan_van
    if official and not (folder / official).is_file():
        line, column = head.source.place("van_ban", "toan_van")
        reader.problems.append(
            Problem(
                head.source.path,
                line,
                column,
                f"không thấy tệp «{official}» trong thư mục {folder.name}. Đặt tệp vào đó hoặc xóa"
                " dòng này.",
            )
        )
    return Campaign(
        folder.name,
        head,
        plan,
        targets,
        tuple(sorted((r for r in reports if r), key=lambda r: r.ngay_chot)),
        tuple(sorted((c for c in corrections if c), key=lambda c: c.ngay)),
        tuple(
            sorted(
                ((ma, d) for ma, d in decisions if d),
                key=lambda pair: (pair[1].ngay_ky, pair[0]),
                reverse=True,
            )
        ),
        posts,
        tuple((ma, b) for ma, b in bulletins if b),
        official,
        all(reports),
        taken_off,
    )


def _stray(reader: Reader, folder: Path, files: set[str], folders: set[str] | None = None) -> None:
    """Say which YAML files, and folders where `folders` are all there may be, nothing reads."""
    for entry in sorted(folder.iterdir()):
        if entry.is_file() and entry.suffix in {".yml", ".yaml"} and entry.name not in files:
            reader.problems.append(
                Problem(
                    reader.name(entry),
                    1,
                    1,
                    f"không biết tệp này để làm gì. Tệp đặt ở đây: {', '.join(sorted(files))}."
                    " Trong thư mục của phong trào, báo cáo để ở so_lieu, đính chính ở dinh_chinh,"
                    " quyết định ở khen_thuong.",
                )
            )
        elif (
            folders
            and entry.is_dir()
            and entry.name not in folders | files
            and not entry.name.startswith(".")
        ):
            reader.problems.append(
                Problem(
                    reader.name(entry),
                    1,
                    1,
                    "không biết thư mục này để làm gì. Các thư mục dùng được:"
                    f" {', '.join(sorted(folders))}.",
                )
            )


def load(folder: Path, shown_as: str | None = None) -> tuple[Facts | None, list[Problem]]:
    """Read the data folder.

    Facts are None when something essential could not be read; problems are all there are.
    """
    reader = Reader(folder, shown_as or folder.as_posix())
    if not folder.is_dir():
        return None, [
            Problem(reader.shown_as, 1, 1, "không có thư mục này. Kiểm tra tên thư mục sau --data.")
        ]
    settings = reader.model(folder / places.SETTINGS, SiteSettings)
    awards = reader.model(folder / places.AWARD_NAMES, AwardNames)
    categories = reader.model(folder / places.NEWS_CATEGORIES, NewsCategories)
    abbreviations = reader.model(
        folder / places.ABBREVIATIONS, Abbreviations, required=False
    ) or Abbreviations(viet_tat=())
    homes = [
        f
        for f in sorted(folder.iterdir())
        if f.is_dir() and f.name not in _SITE_FOLDERS | _SITE_FILES and not f.name.startswith(".")
    ]
    campaigns = [c for c in (_campaign(reader, home) for home in homes) if c]
    moved = reader.model(folder / places.REDIRECTS, Redirects, required=False) or Redirects()
    allowed = (
        reader.model(folder / places.PERMISSIONS, Permissions, required=False) or Permissions()
    )
    posts, taken_off = reader.posts(folder / places.NEWS)
    _stray(reader, folder, _SITE_FILES)
    if not (settings and awards and categories) or len(campaigns) < len(homes):
        return None, sorted(reader.problems)
    if settings.phong_trao_hien_tai not in {c.ma for c in campaigns}:
        line, column = settings.source.place("phong_trao_hien_tai")
        names = ", ".join(c.ma for c in campaigns) or "chưa có thư mục nào"
        reader.problems.append(
            Problem(
                settings.source.path,
                line,
                column,
                f"không có phong trào «{settings.phong_trao_hien_tai}». Các phong trào đang có:"
                f" {names}.",
            )
        )
        return None, sorted(reader.problems)
    shown = sorted(campaigns, key=lambda c: (c.phong_trao.minh_hoa, -c.phong_trao.nam, c.ma))
    return Facts(
        settings,
        awards,
        categories,
        abbreviations,
        tuple(shown),
        posts,
        folder,
        moved,
        allowed,
        taken_off,
    ), sorted(reader.problems)
