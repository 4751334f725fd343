"""`campaign check`: every problem of the data."""

from __future__ import annotations

import argparse
from datetime import date

from campaign.commands.said import report
from campaign.site.examine import examine

HELP = "kiểm tra mọi tệp dữ liệu, không ghi gì"


def arguments(command: argparse.ArgumentParser) -> None:
    """Nothing but the folder."""


def run(options: argparse.Namespace, today: date) -> int:
    """Print every problem; 1 when there is an error."""
    _, problems = examine(options.data, today)
    return report(problems)
