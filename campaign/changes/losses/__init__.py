"""What a change may not take away.

A rule is a small generator whose docstring is the rule; each room's `RULES` is its table of
contents.

Illustrations promise nothing and may be changed at will.
"""

from campaign.changes.losses.judge import LOSSES, Judgement, judge

__all__ = ["LOSSES", "Judgement", "judge"]
