"""What the files and folders of the data folder are called, said once.

All are relative to the data folder, with slashes; that of a folder ends without one.
"""

from __future__ import annotations

from dataclasses import dataclass

SETTINGS = "trang.yml"
REDIRECTS = "chuyen_huong.yml"
PERMISSIONS = "cho_phep.yml"
VOCABULARIES = "tu_dien"
AWARD_NAMES = f"{VOCABULARIES}/khen_thuong.yml"
NEWS_CATEGORIES = f"{VOCABULARIES}/chuyen_muc.yml"
ABBREVIATIONS = f"{VOCABULARIES}/viet_tat.yml"
SHARED = frozenset({AWARD_NAMES, NEWS_CATEGORIES, ABBREVIATIONS})
NEWS = "tin_tuc"
SCANS = "tai_lieu"

# Of a campaign, below its folder.
HEAD = "phong_trao.yml"
PLAN = "ke_hoach.yml"
TARGETS = "chi_tieu.yml"
REPORTS = "so_lieu"
CORRECTIONS = "dinh_chinh"
DECISIONS = "khen_thuong"
BULLETINS = "ban_tin"
PHOTOS = "anh"

# Below a folder of news.
PICTURES = "hinh"


def post_pictures(news: str) -> str:
    """Where the pictures of the posts in the folder `news` lie."""
    return f"{news}/{PICTURES}"


def post(news: str, name: str) -> str:
    """A post in the folder `news`."""
    return f"{news}/{name}.md"


@dataclass(frozen=True)
class CampaignFolder:
    """The files and folders of one campaign; `ma` is its folder's name."""

    ma: str

    @property
    def head(self) -> str:
        return f"{self.ma}/{HEAD}"

    @property
    def plan(self) -> str:
        return f"{self.ma}/{PLAN}"

    @property
    def targets(self) -> str:
        return f"{self.ma}/{TARGETS}"

    def report(self, name: str) -> str:
        return f"{self.ma}/{REPORTS}/{name}.yml"

    @property
    def corrections(self) -> str:
        return f"{self.ma}/{CORRECTIONS}"

    def correction(self, name: str) -> str:
        return f"{self.corrections}/{name}.yml"

    @property
    def decisions(self) -> str:
        return f"{self.ma}/{DECISIONS}"

    def decision(self, name: str) -> str:
        return f"{self.decisions}/{name}.yml"

    def bulletin(self, name: str) -> str:
        return f"{self.ma}/{BULLETINS}/{name}.yml"

    @property
    def news(self) -> str:
        """Of a campaign that keeps its news at home, as an illustration does."""
        return f"{self.ma}/{NEWS}"

    @property
    def photos(self) -> str:
        return f"{self.ma}/{PHOTOS}"

    @property
    def scans(self) -> str:
        """Scans of decisions."""
        return f"{self.ma}/{SCANS}"

    def file(self, name: str) -> str:
        """A file right in the folder, such as the plan's own text."""
        return f"{self.ma}/{name}"
