"""A finished site as a folder that opens from a disk: a link to `gioi-thieu/` leads to
`gioi-thieu/index.html`, since no server is there to find it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

# A link of our own: no scheme, no host, and its path, before any question or anchor, empty or
# ending with a slash, or only dots.
_LINK = re.compile(
    r"""(?P<before><a\b[^>]*?\shref=")"""
    r"""(?P<path>(?![a-z][a-z0-9+.-]*:|//)[^"?#]*)(?P<after>[^"]*")""",
    re.I,
)


class NotASite(Exception):
    """The folder holds no finished site; the text says so in Vietnamese, with what to do."""


def write_preview(site: Path, out: Path) -> int:
    """Write the copy in place of `out` and give the number of its pages.

    Raises `NotASite`, and then writes nothing.
    """
    if not (site / "index.html").is_file():
        raise NotASite(f"thư mục «{site}» chưa có trang nào. Dựng trang trước: make build")
    if out.exists() and not (out / "index.html").is_file():
        raise NotASite(f"thư mục «{out}» đã có thứ khác. Chọn tên khác, hoặc xóa thư mục ấy.")
    pages = 0
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent) as temporary:
        copy = Path(shutil.copytree(site, Path(temporary) / "xem-thu"))
        for page in copy.rglob("*.html"):
            page.write_text(opened_from_disk(page.read_text("utf-8")), "utf-8")
            pages += 1
        shutil.rmtree(out, ignore_errors=True)
        copy.rename(out)
    return pages


def opened_from_disk(html: str) -> str:
    """The page with each link to a folder of the site leading to that folder's page."""

    def to_file(link: re.Match[str]) -> str:
        path = link["path"]
        folder = path.endswith("/") or path.rpartition("/")[2] in {".", ".."}
        page = f"{path.removesuffix('/')}/index.html" if folder else path
        return link["before"] + page + link["after"]

    return _LINK.sub(to_file, html)
