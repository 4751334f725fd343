"""A script as it travels: without what is only for people who read it."""

from __future__ import annotations

import re

_FOR_PEOPLE = re.compile(
    r"""^[ \t]*//.*$                                # a line of comment,
      | ^[ \t]*/\*(?:(?!\*/)(?s:.))*\*/[ \t]*$      # a comment in lines of its own,
      | /\*\*[ ]@type[ ].*?\*/[ ]?                  # and of which type something in a line is""",
    re.M | re.X,
)
# Where a line was broken only because it was long.
_INSIDE_BRACKETS = re.compile(r"(?<=[(\[{,])\n|\n(?=[)\]}])")


def bare(script: str) -> str:
    """A script without comments, indents and line breaks inside brackets.

    A comment stands in lines of its own, and a string or a pattern keeps to one line: so nothing
    that is meant to be there looks like a comment (tests/press/test_trim.py).
    """
    lines = (line.strip() for line in _FOR_PEOPLE.sub("", script).splitlines())
    return _INSIDE_BRACKETS.sub("", "\n".join(line for line in lines if line)) + "\n"
