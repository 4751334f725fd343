"""The commands, a module each: it prints and returns the exit status, and works nothing out."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date
from typing import Protocol

from campaign.commands import bulletin, changes, check, new, preview, schema, speak


class Command(Protocol):
    """What the module of a command has."""

    HELP: str

    def arguments(self, command: ArgumentParser) -> None:
        """Say what it takes besides the data folder."""

    def run(self, options: Namespace, today: date) -> int:
        """Do it, and give the exit status."""


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "speak": speak,
    "bulletin": bulletin,
    "changes": changes,
    "schema": schema,
    "new": new,
    "preview": preview,
}

__all__ = ["COMMANDS"]
