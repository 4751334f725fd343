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
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.helpers.communes import ROOT

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

VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}


class Node:
    """An element of a page: its tag, attributes, parent, and what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node | str] = []

    def __iter__(self) -> Iterator[Node]:
        """Every element below this one, in the page's order."""
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child

    def all(self, tag: str = "", css: str = "", **attributes: str) -> list[Node]:
        """The elements below with this tag, class and attributes (`data_status` is
        `data-status`).
        """
        wanted = {key.replace("_", "-"): value for key, value in attributes.items()}
        return [
            node
            for node in self
            if (not tag or node.tag == tag)
            and (not css or css in node.attributes.get("class", "").split())
            and all(node.attributes.get(key) == value for key, value in wanted.items())
        ]

    @property
    def text(self) -> str:
        """Text that a reader sees, with white space as it reads."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in {"script", "style", "head"}:
                yield from child._texts()
                yield "" if child.tag in {"b", "strong", "a", "span", "s", "em"} else " "


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs}, self.here)
        self.here.children.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.here = self.here.parent

    def handle_endtag(self, tag: str) -> None:
        node = self.here
        while node.parent and node.tag != tag:
            node = node.parent
        if node.parent:
            self.here = node.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read_html(text: str) -> Node:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.root


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
