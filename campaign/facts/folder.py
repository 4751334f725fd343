"""The data folder as a whole: which files there are, and which model each follows."""

from __future__ import annotations

from pathlib import Path

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

_SITE_FILES = {"trang.yml", "chuyen_huong.yml", "cho_phep.yml"}
_CAMPAIGN_FILES = {"phong_trao.yml", "ke_hoach.yml", "chi_tieu.yml"}
_CAMPAIGN_FOLDERS = {
    "so_lieu",
    "dinh_chinh",
    "khen_thuong",
    "ban_tin",
    "tin_tuc",
    "anh",
    "tai_lieu",
}


def _campaign(reader: Reader, folder: Path) -> Campaign | None:
    head = reader.model(folder / "phong_trao.yml", CampaignHead)
    plan = reader.model(folder / "ke_hoach.yml", Plan)
    targets = reader.model(folder / "chi_tieu.yml", Indicators)
    reports = [reader.model(file, Report) for file in reader.files(folder / "so_lieu", ".yml")]
    corrections = [
        reader.model(file, Correction) for file in reader.files(folder / "dinh_chinh", ".yml")
    ]
    decisions = [
        (file.stem, reader.model(file, Decision))
        for file in reader.files(folder / "khen_thuong", ".yml")
    ]
    bulletins = [
        (file.stem, reader.model(file, BulletinFile))
        for file in reader.files(folder / "ban_tin", ".yml")
    ]
    posts, taken_off = reader.posts(folder / "tin_tuc")
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
    settings = reader.model(folder / "trang.yml", SiteSettings)
    awards = reader.model(folder / "tu_dien" / "khen_thuong.yml", AwardNames)
    categories = reader.model(folder / "tu_dien" / "chuyen_muc.yml", NewsCategories)
    abbreviations = reader.model(
        folder / "tu_dien" / "viet_tat.yml", Abbreviations, required=False
    ) or Abbreviations(viet_tat=())
    homes = [
        f
        for f in sorted(folder.iterdir())
        if f.is_dir()
        and f.name not in {"tu_dien", "tin_tuc", "tai_lieu", *_SITE_FILES}
        and not f.name.startswith(".")
    ]
    campaigns = [c for c in (_campaign(reader, home) for home in homes) if c]
    moved = reader.model(folder / "chuyen_huong.yml", Redirects, required=False) or Redirects()
    allowed = reader.model(folder / "cho_phep.yml", Permissions, required=False) or Permissions()
    posts, taken_off = reader.posts(folder / "tin_tuc")
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
