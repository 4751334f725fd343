"""Only campaign/clock.py looks at the time: everywhere else `today` is an argument.

Which room may import which, the clock too, is stated in pyproject.toml and kept by import-linter.
"""

from __future__ import annotations

import ast

import pytest

from tests.helpers.communes import ROOT

CLOCK = ROOT / "campaign" / "clock.py"


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


def test_only_the_clock_looks_at_the_time():
    files = {*(ROOT / "campaign").rglob("*.py"), ROOT / "macros.py"} - {CLOCK}
    reads = {str(file): clock_reads(ast.parse(file.read_text("utf-8"))) for file in files}
    assert not {name: found for name, found in reads.items() if found}


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
