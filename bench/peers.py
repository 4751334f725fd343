"""The same pages made by others: by hand, of our size and as lean as can be, by Material as it
comes but for its web fonts, by Hugo with a theme of one template.
"""

from __future__ import annotations

import base64
import gzip
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.plain import body_of, main_of, plain, title_of

HERE = Path(__file__).parent
CSS = (HERE / "hand.css").read_text("utf-8")
_HAND = (
    '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta name="viewport"'
    ' content="width=device-width,initial-scale=1">\n<title>{title}</title>\n'
    "<style>{css}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
)
_MKDOCS = (
    "site_name: Phong trào thi đua\ntheme: {name: material, language: vi, font: false}\ndocs_dir:"
    " docs\n"
)
_HUGO = (
    'baseURL = "https://127.0.0.1/hugo/"\ntitle = "Phong trào thi đua"\nlocale = "vi"\ndisableKinds'
    ' = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]\n[security]\nallowContent'
    ' = [".*"]\n'
)


def lean_by_hand(page: str) -> str:
    return _HAND.format(title=title_of(page), css=" ".join(CSS.split()), body=plain(body_of(page)))


def by_hand(page: str) -> str:
    """The lean page, brought to our page's size: as much more in its head as our style sheet
    weighs, the rest at its end.
    """
    lean, style = lean_by_hand(page), zipped(page.partition("<style>")[2].partition("</style>")[0])
    lacking = weight = max(0, zipped(page) - zipped(lean))
    for _ in range(4):  # noise weighs a little more than itself: what is too much comes off again
        in_head = min(weight, style)
        padded = lean.replace("</style>", f"/*{_noise(in_head)}*/</style>", 1).replace(
            "</body>", f"<!--{_noise(weight - in_head)}--></body>"
        )
        weight -= zipped(padded) - zipped(lean) - lacking
    return padded


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def _noise(size: int) -> str:
    """Letters that weigh so many bytes when they are zipped; the same in every run."""
    return base64.b64encode(random.Random(size).randbytes(size)).decode()


def by_material(pages: Mapping[str, str], out: Path, work: Path) -> None:
    write(work / "mkdocs.yml", _MKDOCS)
    write(work / "docs" / "index.md", "# Phong trào thi đua\n")
    for name, page in pages.items():
        # In one line, so that Markdown lets it through as it is.
        write(
            work / "docs" / f"{name}.md",
            "---\ntitle:"
            f" {title_of(page)!r}\n---\n<div>{' '.join(plain(main_of(page)).split())}</div>\n",
        )
    _run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(out.resolve())], work
    )


def by_hugo(pages: Mapping[str, str], out: Path, work: Path) -> None:
    shutil.copytree(HERE / "hugo", work, dirs_exist_ok=True)
    write(work / "hugo.toml", _HUGO)
    write(work / "static" / "style.css", CSS)
    for name, page in pages.items():
        write(
            work / "content" / f"{name}.html",
            f"---\ntitle: {title_of(page)!r}\n---\n{plain(body_of(page))}\n",
        )
    _run(
        [
            str(Path(sys.executable).parent / "hugo"),
            "build",
            "--quiet",
            "--destination",
            str(out.resolve()),
        ],
        work,
    )


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
    )
