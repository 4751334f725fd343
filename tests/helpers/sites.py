"""Sites for the tests: build one into a folder of its own, read its pages, serve it."""

from __future__ import annotations

import functools
import gzip
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.helpers.communes import ROOT
from tests.helpers.html import Node, read_html

FIXING = {
    "SITE_URL",
    "SOURCE_DATE_EPOCH",
    "GITHUB_ACTIONS",
}  # what of the caller's surroundings would change a build, beside CAMPAIGN_…


def build(
    data: Path, out: Path, today: date, *, before: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` as the Makefile does, with the data folder and the day given; returns the
    finished process.

    `before` is Python that the same process runs first.
    """
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in FIXING and not key.startswith("CAMPAIGN_")
    }
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"{before}\nfrom mkdocs.__main__ import cli\ncli()",
            "build",
            "--strict",
            "--site-dir",
            str(out),
        ],
        cwd=ROOT,
        env={
            **kept,
            "NO_MKDOCS_2_WARNING": "1",
            "CAMPAIGN_DATA": str(data),
            "CAMPAIGN_TODAY": today.isoformat(),
            **env,
        },
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


# ── reading ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Site:
    """A finished site.

    `root` is the path it lives under where it is published, known to its 404 page only.
    """

    folder: Path
    said: str
    root: str = "/"

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its path in the site; what is gzipped is opened, so that its time doesn't
        count.
        """
        read = {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file()
        }
        return {
            path: gzip.decompress(content) if path.endswith(".gz") else content
            for path, content in read.items()
        }

    @cached_property
    def pages(self) -> dict[str, Node]:
        """Every page by the path of its file."""
        return {
            path: read_html(content.decode())
            for path, content in self.files.items()
            if path.endswith(".html")
        }

    def page(self, address: str) -> Node:
        return self.pages[f"{address}index.html"]

    @property
    def addresses(self) -> list[str]:
        """What a visitor types after the host, one for each page."""
        return [path.removesuffix("index.html") for path in self.pages]

    @property
    def kinds(self) -> list[str]:
        """Every address, but of the bulletins that differ only by day or number the first of each
        campaign.
        """
        first = {
            re.sub(r"(?<=/loa/)(.*?)[0-9][0-9-]*", r"\1#", address): address
            for address in reversed(self.addresses)
        }
        return list(reversed(first.values()))


# ── serving ──────────────────────────────────────────────────────────────────


class Handler(SimpleHTTPRequestHandler):
    """A static host such as GitHub Pages: a site under a path, and its own page for what isn't
    there.
    """

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, under: str, **kwargs):
        self.under = under
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.under)
        return (
            super().translate_path(path[len(self.under) - 1 :])
            if inside
            else str(Path(self.directory) / "no-such-file")
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        if not self.path.endswith(("/", ".html")):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *args) -> None:
        pass


@contextmanager
def serve(folder: Path, under: str = "/") -> Iterator[str]:
    """Serve a folder on 127.0.0.1 and give its address, which ends with `under`."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder), under=under)
    )
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{under}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
