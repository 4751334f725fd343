"""How a campaign goes, day by day: worked out once for whoever asks within one build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import DefaultContext, localcontext
from functools import cached_property

from campaign.facts import Campaign, Facts
from campaign.models.site import Cutoffs
from campaign.progress.measure import Series, measure
from campaign.progress.track import Progress, track_all


@dataclass(frozen=True)
class Course:
    """One campaign under the site's cut points.

    It remembers the days it was asked for, so it lives as long as one build and no longer.
    """

    campaign: Campaign
    cutoffs: Cutoffs
    _days: dict[date, tuple[Progress, ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def series(self) -> Series:
        """Everything that was measured."""
        with localcontext(DefaultContext):
            return measure(self.campaign)

    def on(self, today: date) -> tuple[Progress, ...]:
        """Every target as it stands on `today`, in the plan's own order."""
        if today not in self._days:
            # The same digits whoever asks first: checks count with more of them than pages.
            with localcontext(DefaultContext):
                self._days[today] = track_all(self.campaign, self.series, today, self.cutoffs)
        return self._days[today]


Courses = Mapping[str, Course]  # by the campaign's id


def courses_of(facts: Facts) -> Courses:
    """The course of every campaign, for one build."""
    return {campaign.ma: Course(campaign, facts.trang.nguong) for campaign in facts.phong_trao}
