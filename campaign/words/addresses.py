"""Every address of the site, said once. They are printed on paper, so none of them ever changes.

An address has no slash before it; that of a page ends with one. The empty one is the first page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from campaign.words.written import slug

# ── the site's own ───────────────────────────────────────────────────────────

HOME = ""
METHOD = "cach-tinh/"
ABOUT = "gioi-thieu/"
REQUESTS = "yeu-cau/"
OFFLINE = "ngoai-tuyen/"
ACCESSIBILITY = "tiep-can/"
PROSE = frozenset({HOME, METHOD, ABOUT, REQUESTS, OFFLINE, ACCESSIBILITY})  # what docs/ brings

SEARCH = "tim-kiem/"
SEARCH_INDEX = f"{SEARCH}chi-muc.json"
NEWS = "tin-tuc/"
STAFF = "can-bo/"
STAFF_GUIDE = f"{STAFF}huong-dan/"

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
SCRIPTS = "js/"
SEARCH_SCRIPTS = f"{SCRIPTS}{SEARCH}"
STAFF_SCRIPTS = f"{SCRIPTS}{STAFF}"
PICTURES = "hinh/"
PHOTOS = "anh/"
SCANS = "tai-lieu/"
EMBLEM = f"{PICTURES}bieu-tuong.svg"

THEME_STYLES = "assets/stylesheets/main.*.css"

# Folders of files, where no page may stand.
FILE_FOLDERS = frozenset({"assets", "css", "hinh", "js", "search"})


def first_part(address: str) -> str:
    """`2024/chi-tieu/ngo/` → `2024`."""
    return address.partition("/")[0]


# What no campaign may be called.
RESERVED = (
    frozenset(first_part(address) for address in (*PROSE - {HOME}, SEARCH, NEWS, STAFF))
    | FILE_FOLDERS
    | {"index"}
)


# ── beside a page ────────────────────────────────────────────────────────────


def card(page: str) -> str:
    """The picture that a chat shows for a link to the page."""
    return f"{page}the.png"


def heard(page: str) -> str:
    """What a phone reads aloud of the page."""
    return f"{page}nghe.txt"


def board_sheet(page: str) -> str:
    """The sheet to be pinned up that tells the same as the page."""
    return f"{page}niem-yet/"


def notice_sheet(page: str) -> str:
    """The draft of a notice about what the page tells."""
    return f"{page}thong-bao/"


# ── news ─────────────────────────────────────────────────────────────────────


def post(news: str, ma: str) -> str:
    """A post of the list at `news`."""
    return f"{news}{ma}/"


def post_picture(news: str, name: str) -> str:
    return f"{news}{PICTURES}{name}"


# ── bulletins: a name is an address and, in the data folder, a file ──────────

SITUATION = "tinh-hinh"
DIGEST = "diem-tin"


def situation_on(day: date) -> str:
    return f"{SITUATION}-{day.isoformat()}"


def digest_on(sunday: date) -> str:
    return f"{DIGEST}-{sunday.isoformat()}"


def bulletin_of_report(day: date) -> str:
    return f"bao-cao-{day.isoformat()}"


def bulletin_of_decision(ma: str) -> str:
    return f"khen-thuong-{ma}"


def bulletin_of_post(ma: str) -> str:
    return f"tin-{ma}"


# ── a campaign ───────────────────────────────────────────────────────────────


# Letters that are the same without their marks, as they are typed on a keyboard.
_LETTERS = {"đ": "dd", "ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}


def clause_anchor(steps: Iterable[str]) -> str:
    """`III`, `2`, `a)` → `iii-2-diem-a`; `Điều 3` → `dieu-3`; a title stands after a dash.

    A bracket gets a word, or A and a) would share an address.
    """
    return "-".join(map(_step, steps))


def _step(step: str) -> str:
    if step.startswith("- "):
        return f"gach-{slug(step)[:60].strip('-')}".strip("-")
    word, _, number = step.rpartition(" ")
    before = slug(word) or ("ngoac" if "(" in number else "diem" if ")" in number else "")
    plain = "".join(_LETTERS.get(letter, letter) for letter in number.strip("()").lower())
    plain = plain.replace(".", "-")
    return f"{before}-{plain}" if before else plain


@dataclass(frozen=True)
class CampaignAddresses:
    """What stands where below a campaign's own address; `ma` is its folder's name."""

    ma: str

    @property
    def home(self) -> str:
        return f"{self.ma}/"

    @property
    def plan(self) -> str:
        return f"{self.home}ke-hoach/"

    def clause(self, anchor: str) -> str:
        """Its place on the page of the plan."""
        return f"{self.plan}#{anchor}"

    @property
    def official(self) -> str:
        """The page with the plan's own text."""
        return f"{self.plan}toan-van/"

    def document(self, name: str) -> str:
        """The plan's own text as the commune's file."""
        return f"{self.home}{name}"

    @property
    def targets(self) -> str:
        return f"{self.home}chi-tieu/"

    def target(self, ma: str) -> str:
        return f"{self.targets}{ma}/"

    @property
    def honours(self) -> str:
        return f"{self.home}vinh-danh/"

    def decision(self, ma: str) -> str:
        return f"{self.honours}{ma}/"

    def photo(self, name: str) -> str:
        return f"{self.honours}{PHOTOS}{name}"

    def scan(self, name: str) -> str:
        return f"{self.honours}{SCANS}{name}"

    @property
    def bulletins(self) -> str:
        return f"{self.home}loa/"

    def bulletin(self, name: str) -> str:
        return f"{self.bulletins}{name}/"

    def bulletin_text(self, name: str) -> str:
        return f"{self.bulletins}{name}.txt"

    @property
    def news(self) -> str:
        """Of a campaign that has a list of its own."""
        return f"{self.home}{NEWS}"

    @property
    def staff(self) -> str:
        """While it isn't the current campaign, whose is the site's own."""
        return f"{self.home}{STAFF}"
