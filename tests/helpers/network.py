"""Networks for the tests: one that ends for real, one that hesitates, and the little site that
readers find there.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page

from tests.helpers.scripts import script
from tests.helpers.sites import Handler, Site

LONG_AGO = 1_600_000_000


def lay_out(site: Site, folder: Path, *addresses: str, dated: int = LONG_AGO) -> Path:
    """What every page needs, and these pages of the site with what lies beside them.

    Dated long ago: hosts tell files apart by the second.
    """
    common = [
        path
        for path in site.files
        if "/" not in path or path.startswith(("css/", "js/", "hinh/", "assets/"))
    ]
    for path in {*common, *(f"{address}index.html" for address in addresses)}:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site.folder / path, target)
        os.utime(target, (dated, dated))
    return folder


def change(file: Path, before: str, after: str) -> None:
    """Another version of a file; the words that change must be there."""
    text = file.read_text("utf-8")
    assert before in text, (file, before)
    file.write_text(text.replace(before, after), "utf-8")


def until(page: Page, condition: str, about: object = None) -> None:
    """Wait for what has to be awaited itself: Playwright's own waiting takes a promise for a
    yes.
    """
    page.evaluate(script("until"), [condition, about])


def read(page: Page, address: str) -> None:
    """Open a page, and wait until the phone has it."""
    page.goto(address)
    until(
        page,
        "() => navigator.serviceWorker.controller && caches.match(location.href, { ignoreSearch:"
        " true })",
    )


class Network:
    """A server of its own process: when it ends, its open connections end too."""

    def __init__(self, folder: Path, under: str = "/", port: int = 0):
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "tests.helpers.network", str(folder), under, str(port)],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.root = self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@contextmanager
def network(folder: Path, under: str = "/") -> Iterator[Network]:
    served = Network(folder, under)
    try:
        yield served
    finally:
        if served.process.returncode is None:
            served.end()


class _Hesitating(Handler):
    """Answers about pages only when it is let, and with what it is told to."""

    def do_GET(self) -> None:
        hesitant: Hesitant = self.server.hesitant
        with hesitant.news:
            hesitant.asked.append(self.path)
            hesitant.news.notify_all()
        if self.path.endswith("/"):
            hesitant.open.wait()
            if hesitant.status != 200:
                self.send_error(hesitant.status)
                return
        super().do_GET()


class Hesitant:
    """What the test says to the server: let pages through or not, or fail; and what was asked
    for.
    """

    def __init__(self) -> None:
        self.root, self.status, self.asked = "", 200, []
        self.news = threading.Condition()
        self.open = threading.Event()
        self.open.set()

    def wait_until_asked(self, path: str, times: int) -> None:
        with self.news:
            assert self.news.wait_for(lambda: self.asked.count(path) >= times, 30), self.asked


@contextmanager
def hesitating(folder: Path) -> Iterator[Hesitant]:
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Hesitating, directory=str(folder), under="/")
    )
    server.hesitant = said = Hesitant()
    said.root = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield said
    finally:
        said.open.set()
        server.shutdown()
        thread.join()
        server.server_close()


def main(folder: str, under: str, port: str) -> None:
    with ThreadingHTTPServer(
        ("127.0.0.1", int(port)), functools.partial(Handler, directory=folder, under=under)
    ) as server:
        print(f"http://127.0.0.1:{server.server_port}{under}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
