"""What stands before a match."""

import re

# Long enough for the words that decide; short, so that a line of any length is read quickly.
REACH = 80


def before(match: re.Match[str], group: int | str = 0) -> str:
    """The last characters before the match, or before one of its groups."""
    start = match.start(group)
    return match.string[max(0, start - REACH) : start]
