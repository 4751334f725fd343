"""The commands. One of the two doors that ask the clock."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from campaign.checks import check
from campaign.clock import today_in_vietnam
from campaign.load import Facts, load
from campaign.problems import Problem
from campaign.written import Unreadable


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="campaign", description="Trang thi đua của xã: kiểm tra dữ liệu.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    checking = commands.add_parser("check", help="kiểm tra mọi tệp dữ liệu, không ghi gì")
    checking.add_argument("--data", type=Path, default=Path(os.environ.get("CAMPAIGN_DATA", "data")), metavar="THƯ_MỤC", help="thư mục dữ liệu (mặc định: data)")
    options = parser.parse_args(arguments)
    try:
        today = today_in_vietnam()
    except Unreadable as error:
        print(f"CAMPAIGN_TODAY {error}", file=sys.stderr)
        return 1
    return run_check(options.data, today)


def examine(folder: Path, today: date) -> tuple[Facts | None, list[Problem]]:
    """Load and check a data folder: the facts where they could be read, and every problem."""
    facts, problems = load(folder)
    if facts:
        problems = sorted({*problems, *check(facts, today)})
    return facts, problems


def run_check(folder: Path, today: date) -> int:
    """Print every problem; 1 when there is an error."""
    _, problems = examine(folder, today)
    errors = [p for p in problems if p.severity == "error"]
    for found in problems:
        print(visible(str(found)), file=sys.stderr if found.severity == "error" else sys.stdout)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(annotation(found))
    warnings = len(problems) - len(errors)
    also = f" {warnings} cảnh báo." if warnings else ""
    if errors:
        print(f"{len(errors)} lỗi.{also} Chưa công bố gì; trang hiện tại vẫn nguyên.", file=sys.stderr)
        return 1
    print(f"Không có lỗi.{also}")
    return 0


def visible(text: str) -> str:
    """One line that any terminal can print: names of files may hold line breaks and halves of letters."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def annotation(found: Problem) -> str:
    """The problem as GitHub shows it beside its line. Its text is escaped, since it may quote what was typed."""

    def escape(text: str, reserved: str) -> str:
        return "".join(f"%{ord(char):02X}" if char in reserved else char for char in visible(text))

    return f"::{found.severity} file={escape(found.path, '%:,')},line={found.line},col={found.column}::{escape(found.message, '%')}"


if __name__ == "__main__":
    sys.exit(main())
