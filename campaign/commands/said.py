"""What every command says the same way: problems, one a line, with their count; on GitHub also
beside their lines.
"""

from __future__ import annotations

import os
import sys
from typing import TextIO

from campaign.facts.problems import Problem, gathered
from campaign.site.examine import errors


def report(problems: list[Problem]) -> int:
    """Print every problem and their count, those of one cause as one; 1 when there is an error."""
    told = gathered(problems)
    for found in told:
        print(printable(str(found)), file=sys.stderr if errors([found]) else sys.stdout)
    for found in problems:
        annotate(found, sys.stdout)
    wrong = len(errors(told))
    warnings = len(told) - wrong
    also = f" {warnings} cảnh báo." if warnings else ""
    if wrong:
        print(f"{wrong} lỗi.{also} Chưa công bố gì; trang hiện tại vẫn nguyên.", file=sys.stderr)
        return 1
    print(f"Không có lỗi.{also}")
    return 0


def say(found: Problem, stream: TextIO, beside: TextIO) -> None:
    """One problem as a line, and on GitHub as an annotation on `beside`."""
    print(printable(str(found)), file=stream)
    annotate(found, beside)


def annotate(found: Problem, beside: TextIO) -> None:
    """On GitHub, the problem as an annotation at its line."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(annotation(found), file=beside)


def printable(text: str) -> str:
    """One line that any terminal can print: names of files may hold line breaks and halves of
    letters.
    """
    # «##[» opens a command of GitHub's wherever it stands in a line.
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text
    ).replace("##[", "# #[")


def annotation(found: Problem) -> str:
    """The problem as GitHub shows it beside its line.

    Its text is escaped, since it may quote what was typed.
    """

    def escape(text: str, reserved: str) -> str:
        return "".join(
            f"%{ord(char):02X}" if char in reserved else char for char in printable(text)
        )

    place = f"file={escape(found.path, '%:,')},line={found.line},col={found.column}"
    return f"::{found.severity} {place}::{escape(found.message, '%')}"
