"""Fonts for the browser of the tests, the same on every machine, whatever else it has.

Families as phones have them, each with all Vietnamese letters: what holds with these holds for
readers. fontconfig, which Chromium asks on Linux, is told of nothing else; on macOS Chromium asks
the system, and sees its fonts.
"""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from tests.helpers.communes import ROOT

# For text. The first is what most phones here have; the last is wide, and takes about as much
# room as DejaVu Sans.
FAMILIES = ("Roboto", "Noto Sans", "Montserrat")
USUAL = "Roboto"
BESIDE = {"serif": "Noto Serif", "monospace": "Roboto Mono"}
HOME = ROOT / ".cache" / "fonts"

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{home}/found</cachedir>
{names}
</fontconfig>
"""
_NAME = """  <match>
    <test name="family"><string>{asked}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>{given}</string></edit>
  </match>"""


def configuration(family: str) -> Path:
    """A configuration of fontconfig that knows this family and those beside it, and no other
    font.
    """
    names = {"sans-serif": family, "system-ui": family, **BESIDE}
    packages = {f"fontpkg_{name.lower().replace(' ', '_')}" for name in names.values()}
    folders = (files(package) / "files" for package in sorted(packages))
    text = _CONFIGURATION.format(
        folders="\n".join(f"  <dir>{folder}</dir>" for folder in folders),
        home=HOME,
        names="\n".join(_NAME.format(asked=name, given=names[name]) for name in names),
    )
    HOME.mkdir(parents=True, exist_ok=True)
    file = HOME / f"{family}.conf"
    # Another worker may be reading it at this moment.
    half = file.with_suffix(f".{os.getpid()}")
    half.write_text(text, "utf-8")
    half.replace(file)
    return file
