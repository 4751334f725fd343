"""The house: each room of campaign/ knows only those before it, nothing in it knows MkDocs, and
only the doors ask what day it is.

Read from the imports, so nothing runs.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.communes import ROOT

ROOMS = (
    {"words"},
    {"press"},
    {"models"},
    {"kinds"},
    {"facts"},
    {"progress"},
    {"checks"},
    {"view"},
    {"outputs"},
    {"site"},
    {"changes", "new"},
    {"commands"},
    {"__main__", "macros"},
)
DOORS = {"__main__", "macros"}
CLOCK = ROOT / "campaign" / "clock.py"


def files() -> list[Path]:
    return sorted([*(ROOT / "campaign").rglob("*.py"), ROOT / "macros.py"])


def offenders(wrong: Callable[[Path, ast.AST], object]) -> dict[str, object]:
    """What is wrong with each file of the program, by its path."""
    found = {named(file): wrong(file, parsed(file)) for file in files()}
    return {name: what for name, what in found.items() if what}


def room_of(file: Path) -> str:
    """`campaign/progress/pace.py` → `progress`; the package itself, which only names the house, is
    ``.
    """
    inside = (
        file.relative_to(ROOT).with_suffix("").parts[1:] if file.parent != ROOT else (file.stem,)
    )
    return "" if inside == ("__init__",) else inside[0]


def rank_of(room: str) -> int:
    return next(rank for rank, layer in enumerate(ROOMS) if room in layer)


def imported(tree: ast.AST, file: Path) -> Iterator[str]:
    """The full name of every module and of every name taken from one, wherever in the file the
    import stands.
    """
    package = file.relative_to(ROOT).parts[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            outer = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*outer, *([node.module] if node.module else [])))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def rooms_imported(tree: ast.AST, file: Path) -> set[str]:
    """Rooms of the house that a file imports; `macros` counts as one."""
    names = [name.split(".") for name in imported(tree, file)]
    return {name[1] for name in names if name[0] == "campaign" and len(name) > 1} | {
        "macros" for name in names if name[0] == "macros"
    }


def clock_reads(tree: ast.AST) -> list[str]:
    """Calls such as `date.today()` or `time.time()`, also under another name."""
    known = {"datetime": "datetime", "time": "time"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            known |= {
                alias.asname: alias.name
                for alias in node.names
                if alias.asname and alias.name in {"datetime", "time"}
            }
        elif isinstance(node, ast.ImportFrom) and node.module in {"datetime", "time"}:
            known |= {
                alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names
            }
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    found = [
        known.get(head, head) + dot + tail
        for head, dot, tail in (ast.unparse(func).partition(".") for func in called)
    ]
    return [name for name in found if name in CLOCKS]


CLOCKS = {
    f"datetime.{kind}.{ask}" for kind in ("date", "datetime") for ask in ("today", "now", "utcnow")
} | {
    f"time.{ask}"
    for ask in (
        "time",
        "time_ns",
        "localtime",
        "gmtime",
        "strftime",
        "ctime",
        "monotonic",
        "perf_counter",
    )
}


def parsed(file: Path) -> ast.AST:
    return ast.parse(file.read_text(encoding="utf-8"), file.name)


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def rooms_above(file: Path, tree: ast.AST) -> set[str]:
    """Rooms that a file imports though they come after its own; who may ask the clock is a rule of
    its own.
    """
    rank = 0 if room_of(file) in {"", "clock"} else rank_of(room_of(file))
    known = rooms_imported(tree, file) - {"clock"}
    return {room for room in known if rank_of(room) > rank}


def test_a_room_knows_only_those_before_it():
    assert offenders(rooms_above) == {}


def test_only_the_clock_looks_at_the_time():
    assert offenders(lambda file, tree: file != CLOCK and clock_reads(tree)) == {}


def test_only_the_doors_ask_the_clock():
    def asks(file: Path, tree: ast.AST) -> bool:
        return "clock" in rooms_imported(tree, file) and room_of(file) not in DOORS

    assert offenders(asks) == {}


def test_nothing_in_the_program_knows_mkdocs():
    def knows(file: Path, tree: ast.AST) -> set[str]:
        return {name for name in imported(tree, file) if name.startswith(("mkdocs", "material"))}

    assert set(offenders(knows)) <= {"macros.py"}


# The guard itself: what it must see, and what it must let pass.


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("from datetime import date\ndate.today()", True),
        ("from datetime import date as day\nday.today()", True),
        ("import datetime\ndatetime.datetime.now()", True),
        ("import datetime as dt\ndt.date.today()", True),
        ("from datetime import datetime\nx = lambda: datetime.utcnow()", True),
        ("import time\ntime.time()", True),
        ("from time import time\ntime()", True),
        ("from datetime import date\ndate(2031, 1, 1)", False),
        ("campaign.today(today)", False),
        ("from datetime import datetime\ndatetime.fromtimestamp(0)", False),
    ],
)
def test_the_guard_sees_the_clock_being_asked(source, asks):
    assert bool(clock_reads(ast.parse(source))) is asks


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("from campaign.view import targets", {"view"}),
        ("from campaign import view, render", {"view", "render"}),
        ("import campaign.render.pages", {"render"}),
        ("from . import nearest", {"checks"}),
        ("from .. import view", {"view"}),
        ("from ..view.targets import bar", {"view"}),
        ("def f():\n    from campaign.clock import today_in_vietnam", {"clock"}),
        ("import macros", {"macros"}),
        ("import json, yaml", set()),
    ],
)
def test_the_guard_sees_imports_however_they_are_written(source, rooms):
    assert rooms_imported(ast.parse(source), ROOT / "campaign" / "checks" / "plan.py") == rooms
