"""The door of the terminal. One of the two that ask the clock."""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import metadata
from pathlib import Path

from campaign.clock import today_in_vietnam
from campaign.commands import COMMANDS
from campaign.words.written import Unreadable


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the machine's language is
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options, today_in_vietnam())
        return status
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Who reads has seen enough, as `head` does; what is left must not be flushed into the pipe
        # at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="campaign",
        description="Trang thi đua của xã, phường: kiểm tra dữ liệu, bản tin truyền thanh.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=metadata.version("phong-trao-thi-dua"),
        help="in số của bản này",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        command.add_argument(
            "--data",
            type=Path,
            default=Path(os.environ.get("CAMPAIGN_DATA", "data")),
            metavar="THƯ_MỤC",
            help="thư mục dữ liệu (mặc định: data)",
        )
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
