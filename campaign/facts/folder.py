"""The data folder as a whole: which files there are, and which model each follows."""

from __future__ import annotations

from pathlib import Path

from campaign.facts import places
from campaign.facts.facts import Campaign, Facts
from campaign.facts.letters import unfit_letters
from campaign.facts.problems import Problem, problem
from campaign.facts.reader import Reader
from campaign.facts.text import read_text
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


def load(folder: Path, shown_as: str | None = None) -> tuple[Facts | None, list[Problem]]:
    """Read the data folder.

    Facts are None when something essential could not be read; problems are all there are.
    """
    reader = Reader(folder, shown_as or folder.as_posix())
    if not folder.is_dir():
        return None, [
            Problem(reader.shown_as, 1, 1, "không có thư mục này. Kiểm tra tên thư mục sau --data.")
        ]
    facts = _facts(reader, folder)
    return facts, sorted(reader.problems)


def _facts(reader: Reader, folder: Path) -> Facts | None:
    settings = reader.model(folder / places.SETTINGS, SiteSettings)
    awards = reader.model(folder / places.AWARD_NAMES, AwardNames)
    categories = reader.model(folder / places.NEWS_CATEGORIES, NewsCategories)
    abbreviations = reader.model(folder / places.ABBREVIATIONS, Abbreviations, required=False)
    moved = reader.model(folder / places.REDIRECTS, Redirects, required=False)
    allowed = reader.model(folder / places.PERMISSIONS, Permissions, required=False)
    campaigns = _campaigns(reader, folder)
    posts, taken_off = reader.posts(folder / places.NEWS)
    _stray(reader, folder, _SITE_FILES)
    if not (settings and awards and categories) or campaigns is None:
        return None
    if not _has_current(reader, settings, campaigns):
        return None
    return Facts(
        trang=settings,
        award_names=awards,
        chuyen_muc=categories,
        viet_tat=abbreviations or Abbreviations(viet_tat=()),
        phong_trao=campaigns,
        tin_tuc=posts,
        folder=folder,
        chuyen_huong=moved or Redirects(),
        cho_phep=allowed or Permissions(),
        da_go=taken_off,
    )


def _campaigns(reader: Reader, folder: Path) -> tuple[Campaign, ...] | None:
    """All campaigns, as `Facts` has them in order; None when one could not be read."""
    homes = [
        entry
        for entry in sorted(folder.iterdir())
        if entry.is_dir()
        and entry.name not in _SITE_FOLDERS | _SITE_FILES
        and not entry.name.startswith(".")
    ]
    found = [campaign for campaign in (_campaign(reader, home) for home in homes) if campaign]
    found.sort(key=lambda c: (c.phong_trao.minh_hoa, -c.phong_trao.nam, c.ma))
    return tuple(found) if len(found) == len(homes) else None


def _has_current(reader: Reader, settings: SiteSettings, campaigns: tuple[Campaign, ...]) -> bool:
    """Whether the campaign that comes first is there; says so when it is not."""
    names = sorted(campaign.ma for campaign in campaigns)
    if settings.phong_trao_hien_tai in names:
        return True
    reader.problems.append(
        problem(
            settings,
            "phong_trao_hien_tai",
            f"không có phong trào «{settings.phong_trao_hien_tai}». Các phong trào đang có:"
            f" {', '.join(names) or 'chưa có thư mục nào'}.",
        )
    )
    return False


def _campaign(reader: Reader, folder: Path) -> Campaign | None:
    head = reader.model(folder / places.HEAD, CampaignHead)
    plan = reader.model(folder / places.PLAN, Plan)
    targets = reader.model(folder / places.TARGETS, Indicators)
    reports = [report for _, report in reader.models(folder / places.REPORTS, Report)]
    corrections = [
        correction for _, correction in reader.models(folder / places.CORRECTIONS, Correction)
    ]
    decisions = reader.models(folder / places.DECISIONS, Decision)
    bulletins = reader.models(folder / places.BULLETINS, BulletinFile)
    posts, taken_off = reader.posts(folder / places.NEWS)
    _stray(reader, folder, _CAMPAIGN_FILES, _CAMPAIGN_FOLDERS)
    if not (head and plan and targets):
        return None
    _look_for_text(reader, folder, head)
    return Campaign(
        ma=folder.name,
        phong_trao=head,
        ke_hoach=plan,
        chi_tieu=targets,
        so_lieu=tuple(sorted((r for r in reports if r), key=lambda r: r.ngay_chot)),
        dinh_chinh=tuple(sorted((c for c in corrections if c), key=lambda c: c.ngay)),
        khen_thuong=tuple(
            sorted(
                ((ma, d) for ma, d in decisions if d),
                key=lambda pair: (pair[1].ngay_ky, pair[0]),
                reverse=True,
            )
        ),
        tin_tuc=posts,
        ban_tin=tuple((ma, b) for ma, b in bulletins if b),
        toan_van=head.van_ban.toan_van,
        complete=all(reports),
        da_go=taken_off,
    )


def _look_for_text(reader: Reader, folder: Path, head: CampaignHead) -> None:
    official = head.van_ban.toan_van
    if official and (folder / official).is_file():
        _look_for_marks(reader, folder / official)
    elif official:
        reader.problems.append(
            problem(
                head,
                "van_ban",
                "toan_van",
                f"không thấy tệp «{official}» trong thư mục {folder.name}. Đặt tệp vào đó hoặc xóa"
                " dòng này.",
            )
        )
    elif official and official.endswith(".md"):
        text, failed = read_text(folder / official, reader.name(folder / official))
        unfit = unfit_letters(text, reader.name(folder / official))
        reader.problems += [failed] if failed else unfit


def _look_for_marks(reader: Reader, official: Path) -> None:
    if official.suffix == ".md":
        text, failed = read_text(official, reader.name(official))
        reader.problems += [failed] if failed else []
        reader.marks_are_whole(official, text, 1)


def _stray(reader: Reader, folder: Path, files: set[str], folders: set[str] | None = None) -> None:
    """Say which YAML files, and folders where `folders` are all there may be, nothing reads."""
    for entry in sorted(folder.iterdir()):
        if entry.is_file() and entry.suffix in {".yml", ".yaml"} and entry.name not in files:
            reader.refuse(
                entry,
                f"không biết tệp này để làm gì. Tệp đặt ở đây: {', '.join(sorted(files))}. Trong"
                " thư mục của phong trào, báo cáo để ở so_lieu, đính chính ở dinh_chinh, quyết định"
                " ở khen_thuong.",
            )
        elif (
            folders
            and entry.is_dir()
            and entry.name not in folders | files
            and not entry.name.startswith(".")
        ):
            reader.refuse(
                entry,
                "không biết thư mục này để làm gì. Các thư mục dùng được:"
                f" {', '.join(sorted(folders))}.",
            )
