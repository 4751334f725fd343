"""Data and pages as plain text, by readers that are not the program's own."""

from __future__ import annotations

import html
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import yaml

TEXT_FILES = {
    ".html",
    ".xml",
    ".gz",
    ".json",
    ".webmanifest",
    ".txt",
    ".js",
    ".css",
    ".svg",
    ".csv",
    ".ics",
    ".map",
}


def read(file: Path):
    """A data file as plain text, by a reader that is not the program's own."""
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def folded(text: str) -> str:
    """Text as somebody types it who types no marks, after whatever a page may do to spell it
    differently.
    """
    plain = unicodedata.normalize("NFD", html.unescape(unquote(text)).casefold())
    return " ".join(
        "".join(char for char in plain if not unicodedata.combining(char)).replace("đ", "d").split()
    )
