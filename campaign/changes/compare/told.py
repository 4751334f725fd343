"""What there is to tell of a change: plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Step:
    """From one text to another; empty where there was or is none."""

    old: str
    new: str

    @property
    def moved(self) -> bool:
        return self.old != self.new


@dataclass(frozen=True, kw_only=True)
class FigureChange:
    """One figure of one day.

    Share and status are the target's own, as they stand before and after the whole change.
    """

    target: str
    day: str
    value: Step
    share: Step
    status: Step
    reason: str  # of a correction


@dataclass(frozen=True)
class AskedChange:
    target: str
    asked: Step
    said: str  # new, dropped, changed by which document


@dataclass(frozen=True, kw_only=True)
class DecisionChange:
    number: str
    day: str
    said: str  # what happened to it
    honoured: str
    in_numbers: bool  # the decision counts more than its list names
    withdrawn: int
    shown_again: int


@dataclass(frozen=True)
class PostChange:
    title: str
    said: str


@dataclass(frozen=True, kw_only=True)
class CampaignChanges:
    ma: str
    name: str
    said: str  # new, or gone; empty for one that stays
    figures: tuple[FigureChange, ...] = ()
    standings: tuple[
        tuple[str, Step], ...
    ] = ()  # status of targets that changed without a figure of their own
    targets: tuple[AskedChange, ...] = ()
    decisions: tuple[DecisionChange, ...] = ()
    bulletins: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.said and not any(getattr(self, field.name) for field in fields(self)[3:])


@dataclass(frozen=True)
class Changes:
    """Everything that the public site will say differently."""

    campaigns: tuple[CampaignChanges, ...]
    posts: tuple[PostChange, ...]
    settings: tuple[str, ...]
    added: tuple[tuple[str, str], ...]  # address, title
    gone: tuple[tuple[str, str, str], ...]  # address, title, where it leads now

    @property
    def empty(self) -> bool:
        return not (self.campaigns or self.posts or self.settings or self.added or self.gone)
