"""Prepared histories of the invented commune: tests/histories/<name>/history.yml says what somebody
did to its files.

`before` is done first and was published; `edits` is the change; `properly` the change done as the
refusal says. A file's value is its whole text, null where it was deleted, `{moved: path}`, or a
list of `{was, now}`.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.helpers.communes import COMMUNE, TESTS

FOLDER = TESTS / "histories"
EXPECTED = TESTS / "expected" / "changes"


@dataclass(frozen=True)
class History:
    name: str
    about: str
    edits: dict[str, Any]
    before: dict[str, Any] = field(default_factory=dict)
    properly: dict[str, Any] = field(default_factory=dict)
    never: tuple[str, ...] = ()  # what no document may say

    @cached_property
    def ways(self) -> dict[str, dict[str, Any]]:
        """The change, and the proper way, by the name of the expected document."""
        return {self.name: self.edits} | (
            {f"{self.name}-dung-cach": self.properly} if self.properly else {}
        )


def histories() -> list[History]:
    return [
        History(folder.name, **yaml.safe_load((folder / "history.yml").read_text("utf-8")))
        for folder in sorted(FOLDER.iterdir())
    ]


def edit(folder: Path, edits: dict[str, Any]) -> None:
    """Do the edits; each replacement must fit exactly once."""
    for path, what in edits.items():
        file = folder / path
        if what is None:
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        elif isinstance(what, str):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(what, "utf-8")
        elif isinstance(what, dict):
            file.rename(folder / what["moved"])
        else:
            text = file.read_text("utf-8")
            for change in what:
                assert text.count(change["was"]) == 1, (path, change["was"])
                text = text.replace(change["was"], change["now"])
            file.write_text(text, "utf-8")


def lay_out(folder: Path, *steps: dict[str, Any]) -> Path:
    """The commune in `folder`, with the steps done."""
    home = Path(shutil.copytree(COMMUNE, folder))
    for step in steps:
        edit(home, step)
    return home
