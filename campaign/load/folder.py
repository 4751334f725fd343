"""The data folder as a whole: which files there are, which model each follows, and what of it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from campaign.load.explain import MOST, explain
from campaign.load.yaml_text import Tree, read_text, read_yaml
from campaign.models import Abbreviations, AwardNames, BulletinFile, CampaignHead, Correction, Decision, Indicators, NewsCategories, Permissions, Plan, Post, Redirects, Report, SiteSettings, Written
from campaign.models.scalars import Source
from campaign.problems import Problem
from campaign.spoken import Voice, glossary
from campaign.written import slug

Model = TypeVar("Model", bound=Written)

_SITE_FILES = {"trang.yml", "chuyen_huong.yml", "cho_phep.yml"}
_CAMPAIGN_FILES = {"phong_trao.yml", "ke_hoach.yml", "chi_tieu.yml"}
_CAMPAIGN_FOLDERS = {"so_lieu", "dinh_chinh", "khen_thuong", "ban_tin", "tin_tuc", "anh", "tai_lieu"}
_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True)
class NewsPost:
    """A post: its checked head and its Markdown body, which is rendered without raw HTML."""

    ma: str
    head: Post
    body: str


@dataclass(frozen=True)
class Campaign:
    """All facts of one campaign. `ma` is its folder's name and the first part of its addresses."""

    ma: str
    phong_trao: CampaignHead
    ke_hoach: Plan
    chi_tieu: Indicators
    so_lieu: tuple[Report, ...] = ()
    dinh_chinh: tuple[Correction, ...] = ()
    khen_thuong: tuple[tuple[str, Decision], ...] = ()
    tin_tuc: tuple[NewsPost, ...] = ()
    ban_tin: tuple[tuple[str, BulletinFile], ...] = ()
    toan_van: str | None = None
    complete: bool = True  # every report could be read: what is missing is missing indeed
    da_go: tuple[NewsPost, ...] = ()  # posts taken off: shown nowhere, but not lost

    @cached_property
    def indicators(self) -> dict[str, Any]:
        return {indicator.ma: indicator for indicator in self.chi_tieu.chi_tieu}

    def today(self, today: date) -> date:
        """The day the campaign is seen on: an illustration stands still on a day of its own."""
        return self.phong_trao.xem_tai_ngay or today


@dataclass(frozen=True)
class Facts:
    """Everything that was read; campaigns newest first, illustrations last."""

    trang: SiteSettings
    khen_thuong: AwardNames
    chuyen_muc: NewsCategories
    viet_tat: Abbreviations
    phong_trao: tuple[Campaign, ...]
    tin_tuc: tuple[NewsPost, ...]
    folder: Path
    chuyen_huong: Redirects = field(default_factory=Redirects)
    cho_phep: Permissions = field(default_factory=Permissions)
    da_go: tuple[NewsPost, ...] = ()

    def voice(self, campaign: Campaign) -> Voice:
        """Who reads this campaign aloud: its region's numbers, the commune's abbreviations."""
        rows = [{"viet": row.viet, "doc": row.doc, "ngu_canh": row.ngu_canh} for row in self.viet_tat.viet_tat]
        return Voice(region={"bắc": "bac", "nam": "nam"}[campaign.phong_trao.loa.giong], abbreviations=glossary(rows))

    @property
    def published(self) -> Facts:
        """What the public sees: no drafts, and illustrations only where the settings let them in or nothing else is there."""
        home = self.trang
        shown = tuple(c for c in self.phong_trao if c.ma == home.phong_trao_hien_tai or (not c.phong_trao.du_thao and (home.cong_bo_minh_hoa or not c.phong_trao.minh_hoa)))
        return replace(self, phong_trao=shown)

    @property
    def current(self) -> Campaign:
        return next(c for c in self.phong_trao if c.ma == self.trang.phong_trao_hien_tai)


class _Reader:
    """Reads one data folder and gathers every problem on the way."""

    def __init__(self, folder: Path, shown_as: str):
        self.folder, self.shown_as = folder, shown_as
        self.problems: list[Problem] = []

    def name(self, file: Path) -> str:
        return f"{self.shown_as}/{file.relative_to(self.folder).as_posix()}"

    def model(self, file: Path, model: type[Model], required: bool = True) -> Model | None:
        if not (file.is_file() or file.is_dir()):
            if required:
                self.problems.append(Problem(self.name(file), 1, 1, "chưa có tệp này. Tạo tệp theo mẫu trong data/README.md."))
            return None
        text, failed = read_text(file, self.name(file))
        if failed:
            self.problems.append(failed)
            return None
        self.problems += undecided(text, self.name(file))
        return self.validate(read_yaml(text, self.name(file)), model)

    def validate(self, tree: Tree, model: type[Model]) -> Model | None:
        if tree.problems:
            self.problems += tree.problems[:MOST]
            return None
        try:
            fact = model.model_validate(tree.value)
        except ValidationError as error:
            self.problems += explain(error, tree, model)
            return None
        _give_places(fact, Source(tree.path, tree.places))
        return fact

    def files(self, folder: Path, ending: str) -> Iterator[Path]:
        """The folder's files in order of name; what does not belong there is said."""
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file.name.startswith(".") or (file.is_dir() and file.suffix != ending):
                continue
            if file.suffix != ending:
                if file.suffix.lower() in {".yml", ".yaml", ".md", ".txt"}:
                    self.problems.append(Problem(self.name(file), 1, 1, f"thư mục này chỉ đọc tệp {ending}. Đổi tên tệp thành «{file.stem}{ending}» hoặc chuyển đi nơi khác."))
                elif file.suffix.lower() in {".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".csv"}:
                    self.problems.append(Problem(self.name(file), 1, 1, f"thư mục này chỉ đọc tệp {ending}. Chép nội dung vào một tệp {ending}, rồi chuyển tệp này đi nơi khác."))
            elif not _FILE_NAME.match(file.stem):
                self.problems.append(Problem(self.name(file), 1, 1, f"tên tệp thành địa chỉ trang nên chỉ dùng chữ thường không dấu, số và gạch nối. Đổi tên tệp thành «{slug(file.stem) or 'so-15-2025'}{ending}»."))
            else:
                yield file

    def posts(self, folder: Path) -> tuple[tuple[NewsPost, ...], tuple[NewsPost, ...]]:
        """The folder's posts, newest first, and those that were taken off."""
        read = (self.post(file) for file in self.files(folder, ".md") if file.name != "README.md")
        posts = sorted((post for post in read if post), key=lambda post: (post.head.ngay, post.ma), reverse=True)
        return tuple(p for p in posts if not p.head.go_bo), tuple(p for p in posts if p.head.go_bo)

    def post(self, file: Path) -> NewsPost | None:
        name = self.name(file)
        text, failed = read_text(file, name)
        if failed:
            self.problems.append(failed)
            return None
        head, body, first_line = split_post(text)
        if head is None:
            self.problems.append(Problem(name, 1, 1, "bài tin phải mở đầu bằng phần đầu bài giữa hai dòng ---. Xem bài mẫu trong data/README.md."))
            return None
        post = self.validate(read_yaml(head, name, first_line), Post)
        if not post:
            return None
        if not body.strip():
            self.problems.append(Problem(name, first_line, 1, "bài tin chưa có nội dung bên dưới dòng ---. Viết nội dung rồi lưu lại."))
            return None
        return NewsPost(file.stem, post, body)


UNDECIDED = "CẦN QUYẾT ĐỊNH"


def undecided(text: str, name: str) -> list[Problem]:
    """A warning where comments still mark something to decide."""
    lines = [i for i, line in enumerate(text.split("\n"), 1) if UNDECIDED in line.partition("#")[2]]
    if not lines:
        return []
    more = f" (và {len(lines) - 1} chỗ nữa trong tệp này)" if lines[1:] else ""
    return [Problem(name, lines[0], 1, f"còn chỗ ghi «{UNDECIDED}»{more}. Quyết định xong thì sửa giá trị và xóa ghi chú ấy.", "warning")]


def split_post(text: str) -> tuple[str | None, str, int]:
    """A post's YAML head, its body, and the line on which the head starts; head is None when there is none."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return None, text, 1
    for i, line in enumerate(lines[1:], 1):
        if line.strip() == "---":
            return "\n".join(lines[1:i]), "\n".join(lines[i + 1 :]), 2
    return None, text, 1


def _give_places(fact: Any, source: Source) -> None:
    if isinstance(fact, Written):
        fact._source = source
        for key in type(fact).model_fields:
            _give_places(getattr(fact, key), source.below(key))
    elif isinstance(fact, tuple):
        for i, item in enumerate(fact):
            if isinstance(item, BaseModel):
                _give_places(item, source.below(i))
    elif isinstance(fact, dict):
        for key, item in fact.items():
            _give_places(item, source.below(key))


def _campaign(reader: _Reader, folder: Path) -> Campaign | None:
    head = reader.model(folder / "phong_trao.yml", CampaignHead)
    plan = reader.model(folder / "ke_hoach.yml", Plan)
    targets = reader.model(folder / "chi_tieu.yml", Indicators)
    reports = [reader.model(file, Report) for file in reader.files(folder / "so_lieu", ".yml")]
    corrections = [reader.model(file, Correction) for file in reader.files(folder / "dinh_chinh", ".yml")]
    decisions = [(file.stem, reader.model(file, Decision)) for file in reader.files(folder / "khen_thuong", ".yml")]
    bulletins = [(file.stem, reader.model(file, BulletinFile)) for file in reader.files(folder / "ban_tin", ".yml")]
    posts, taken_off = reader.posts(folder / "tin_tuc")
    _stray(reader, folder, _CAMPAIGN_FILES, _CAMPAIGN_FOLDERS)
    if not (head and plan and targets):
        return None
    official = head.van_ban.toan_van
    if official and not (folder / official).is_file():
        line, column = head.source.place("van_ban", "toan_van")
        reader.problems.append(Problem(head.source.path, line, column, f"không thấy tệp «{official}» trong thư mục {folder.name}. Đặt tệp vào đó hoặc xóa dòng này."))
    return Campaign(
        folder.name, head, plan, targets,
        tuple(sorted((r for r in reports if r), key=lambda r: r.ngay_chot)),
        tuple(sorted((c for c in corrections if c), key=lambda c: c.ngay)),
        tuple(sorted(((ma, d) for ma, d in decisions if d), key=lambda pair: (pair[1].ngay_ky, pair[0]), reverse=True)),
        posts,
        tuple((ma, b) for ma, b in bulletins if b),
        official,
        all(reports),
        taken_off,
    )  # fmt: skip


def _stray(reader: _Reader, folder: Path, files: set[str], folders: set[str] | None = None) -> None:
    """Say which YAML files, and folders where `folders` are all there may be, nothing reads."""
    for entry in sorted(folder.iterdir()):
        if entry.is_file() and entry.suffix in {".yml", ".yaml"} and entry.name not in files:
            reader.problems.append(Problem(reader.name(entry), 1, 1, f"không biết tệp này để làm gì. Tệp đặt ở đây: {', '.join(sorted(files))}. Trong thư mục của phong trào, báo cáo để ở so_lieu, đính chính ở dinh_chinh, quyết định ở khen_thuong."))
        elif folders and entry.is_dir() and entry.name not in folders | files and not entry.name.startswith("."):
            reader.problems.append(Problem(reader.name(entry), 1, 1, f"không biết thư mục này để làm gì. Các thư mục dùng được: {', '.join(sorted(folders))}."))


def load(folder: Path, illustration: bool = True, shown_as: str | None = None) -> tuple[Facts | None, list[Problem]]:
    """Read the data folder. Facts are None when something essential could not be read; problems are all there are."""
    reader = _Reader(folder, shown_as or folder.as_posix())
    if not folder.is_dir():
        return None, [Problem(reader.shown_as, 1, 1, "không có thư mục này. Kiểm tra tên thư mục sau --data.")]
    settings = reader.model(folder / "trang.yml", SiteSettings)
    awards = reader.model(folder / "tu_dien" / "khen_thuong.yml", AwardNames)
    categories = reader.model(folder / "tu_dien" / "chuyen_muc.yml", NewsCategories)
    abbreviations = reader.model(folder / "tu_dien" / "viet_tat.yml", Abbreviations, required=False) or Abbreviations(viet_tat=())
    homes = [f for f in sorted(folder.iterdir()) if f.is_dir() and f.name not in {"tu_dien", "tin_tuc", "tai_lieu", *_SITE_FILES} and not f.name.startswith(".")]
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
        reader.problems.append(Problem(settings.source.path, line, column, f"không có phong trào «{settings.phong_trao_hien_tai}». Các phong trào đang có: {names}."))
        return None, sorted(reader.problems)
    shown = [c for c in campaigns if illustration or not c.phong_trao.minh_hoa or c.ma == settings.phong_trao_hien_tai]
    shown.sort(key=lambda c: (c.phong_trao.minh_hoa, -c.phong_trao.nam, c.ma))
    return Facts(settings, awards, categories, abbreviations, tuple(shown), posts, folder, moved, allowed, taken_off), sorted(reader.problems)
