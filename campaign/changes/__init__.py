"""What a change of the data does to the public site, in words; and what it may not take away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign.changes.base import NoBase, base_of
from campaign.changes.compare import Changes, compare
from campaign.changes.losses import Judgement, judge
from campaign.changes.pair import Pair
from campaign.changes.words import errors_markdown, markdown, terminal
from campaign.facts import Facts
from campaign.facts.problems import Problem

__all__ = ["Account", "NoBase", "account", "errors_markdown"]

_FORMS = {"terminal": terminal, "markdown": markdown}


@dataclass(frozen=True)
class Account:
    """All that is to be said of one change."""

    changes: Changes
    judgement: Judgement
    base: str

    @property
    def problems(self) -> list[Problem]:
        return sorted([*self.judgement.refused, *self.judgement.warnings])

    def text(self, form: str) -> str:
        """As `terminal` or `markdown`."""
        return _FORMS[form](self.changes, self.judgement, self.base)


def account(facts: Facts, base: str | None, data: Path, today: date) -> Account:
    """Compare `facts`, which have no errors, with the data at `base`, or with what is public now.

    Raises `NoBase` where there is nothing to compare with.
    """
    with base_of(base, data, today) as before:
        pair = Pair(before.facts, facts.published, today)
        return Account(compare(pair), judge(pair), before.name)
