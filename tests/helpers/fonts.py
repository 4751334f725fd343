"""Fonts for the browser of the tests, the same on every machine, whatever else it has.

Families as phones have them, each with all Vietnamese letters: what holds with these holds for
readers. fontconfig, which Chromium asks on Linux, is told of nothing else; on macOS Chromium asks
the system, and sees its fonts.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from tests.helpers.communes import ROOT

# A family for text, and what a page gets that asks for a serif. The first is what most phones
# here have; the last is wide, and takes about as much room as Verdana or DejaVu Sans.
FAMILIES = {
    "Roboto": ("roboto", "noto_serif"),
    "Noto Sans": ("noto_sans", "noto_serif"),
    "Montserrat": ("montserrat", "montserrat"),
}
USUAL, *OTHERS = FAMILIES
HOME = ROOT / ".cache" / "fonts"

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{home}/found</cachedir>
</fontconfig>
"""


def configuration(family: str) -> Path:
    """A configuration of fontconfig that knows this family and its serif, and no other font."""
    folders = {str(files(f"fontpkg_{name}") / "files") for name in FAMILIES[family]}
    HOME.mkdir(parents=True, exist_ok=True)
    file = HOME / f"{FAMILIES[family][0]}.conf"
    file.write_text(
        _CONFIGURATION.format(
            folders="\n".join(f"  <dir>{folder}</dir>" for folder in sorted(folders)), home=HOME
        ),
        "utf-8",
    )
    return file
