"""One thing that a change would take away."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.changes.pair import CampaignPair, Pair
from campaign.facts.problems import Problem


@dataclass(frozen=True)
class Loss:
    """Something published that would be gone.

    `gone` are the addresses that go with it and need no word of their own.
    """

    kind: str
    ma: str
    problem: Problem
    gone: tuple[str, ...] = ()

    @property
    def told(self) -> Problem:
        """With the way past it, for what was reviewed."""
        found = self.problem
        way = (
            f" Đã được duyệt cho mất thì ghi vào cho_phep.yml: gi: {{loai: {self.kind}, ma:"
            f" {self.ma}}}."
        )
        return Problem(found.path, found.line, found.column, found.message + way)


def real(pair: Pair) -> list[CampaignPair]:
    """The campaigns that promise something; illustrations may be changed at will."""
    return [c for c in pair.kept if not c.old.phong_trao.minh_hoa]
