"""What a bulletin is: its lines, its parts, who approved it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from campaign.models.bulletin import Approval, OtherLanguage
from campaign.view import CampaignView
from campaign.words.written import date_long

NOT_APPROVED = "CHƯA DUYỆT – KHÔNG PHÁT"


ILLUSTRATION = "MINH HỌA – KHÔNG PHÁT"


@dataclass(frozen=True)
class Item:
    """One thing told: a title for the headlines and the sentences themselves."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """What a bulletin is made of before it takes its shape."""

    ma: str
    kind: str  # what it is, for people: «Tình hình», «Khen thưởng» …
    title: str
    day: date
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Line:
    """One sentence: as written with figures, and as read.

    `role`: opening · headline · title · news · closing.
    """

    role: str
    written: str
    spoken: str

    @property
    def figures(self) -> str:
        """The figures as written, small beside the words for checking."""
        return " · ".join(re.findall(r"[−-]?\d[\d.,/]*(?<![.,/])%?", self.written))


@dataclass(frozen=True)
class Part:
    """What is read in one go.

    Syllables are whitespace tokens of the spoken text; seconds follow from the set rate.
    """

    lines: tuple[Line, ...]
    syllables: int
    seconds: int

    @property
    def length(self) -> str:
        minutes, seconds = divmod(self.seconds, 60)
        return f"{minutes} phút {seconds:02} giây" if minutes else f"{seconds} giây"


@dataclass(frozen=True, kw_only=True)
class Bulletin:
    """A bulletin ready for every form: page, plain text, terminal."""

    ma: str
    kind: str
    title: str
    day: date
    campaign: CampaignView
    parts: tuple[Part, ...]
    approved: Approval | None
    moved_on: bool  # the figures have changed since the words were approved
    broken_approval: bool  # approved words name someone who has been taken off since
    editor: str
    announcer: str
    others: tuple[OtherLanguage, ...]

    @property
    def address(self) -> str:
        return self.campaign.addresses.bulletin(self.ma)

    @property
    def text_address(self) -> str:
        return self.campaign.addresses.bulletin_text(self.ma)

    @property
    def day_long(self) -> str:
        return date_long(self.day)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What every form of it says first: not approved, illustration."""
        marks = [] if self.approved else [NOT_APPROVED]
        return (*([ILLUSTRATION] if self.campaign.illustration else []), *marks)

    @property
    def syllables(self) -> int:
        return sum(part.syllables for part in self.parts)

    @property
    def length(self) -> str:
        return Part((), 0, sum(part.seconds for part in self.parts)).length

    @property
    def staff(self) -> str:
        """Printed, not read."""
        approved = (
            f"{self.approved.chuc_vu} {self.approved.nguoi}".strip()
            if self.approved
            else "chưa duyệt"
        )
        return (
            f"Biên tập: {self.editor or '…'}. Duyệt: {approved}. Người đọc:"
            f" {self.announcer or '…'}."
        )
