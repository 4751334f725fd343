"""The Chromium that the tests drive: find one on the machine, or install one (`python -m
tests.helpers.browser`).
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, sync_playwright

from tests.helpers.fonts import USUAL, configuration
from tests.helpers.scripts import script

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
    "microsoft-edge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
# Playwright adds --headless, and --no-sandbox where the sandbox is off.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

MISSING = """
Chưa có trình duyệt Chromium để chạy phần kiểm thử trên trình duyệt, và máy này không tự cài được.
Gõ một trong các lệnh sau rồi chạy lại «make test»:
  Debian, Ubuntu:   sudo apt-get install chromium
  macOS:            brew install --cask chromium
  máy khác:         .venv/bin/playwright install --with-deps chromium
Đã có sẵn Chrome, Chromium hoặc Edge ở chỗ khác:   CHROMIUM=/đường/dẫn/tới/chrome make test

No Chromium was found for the browser tests, and none could be installed here.
Run one of the commands above, or point CHROMIUM at a Chrome, Chromium or Edge that you have.
"""


def found(playwright: Playwright) -> Iterator[str]:
    """The browsers to try: the one that CHROMIUM names, else what the machine has and Playwright's
    own.
    """
    named = os.environ.get("CHROMIUM")
    names = [shutil.which(name) for name in ([named] if named else NAMES)]
    yield from (path for path in names if path)
    if not named:
        yield from (
            path for path in (*PLACES, playwright.chromium.executable_path) if Path(path).is_file()
        )


def launch(playwright: Playwright, *more: str, family: str = USUAL) -> Browser:
    """A headless browser with the fonts, the language and the zone of the tests, not the machine's:
    the first that starts, for Ubuntu's «chromium» may be only a signpost to a snap.

    `more` are flags beside FLAGS, `family` is one of FAMILIES.
    """
    of_the_tests = {
        "FONTCONFIG_FILE": str(configuration(family)),
        "TZ": "Asia/Ho_Chi_Minh",
    }
    # The sandbox is not for root, and some containers have no room for it: then it is tried
    # without.
    for path, sandbox in itertools.product(found(playwright), [False] if ROOT else [True, False]):
        try:
            return playwright.chromium.launch(
                executable_path=path,
                headless=True,
                chromium_sandbox=sandbox,
                args=[*FLAGS, *more],
                env={**os.environ, **of_the_tests},
            )
        except Error:
            continue
    raise FileNotFoundError(MISSING)


def starts(playwright: Playwright) -> bool:
    """Whether there is a browser that runs."""
    try:
        launch(playwright).close()
    except FileNotFoundError:
        return False
    return True


def ways_to_install() -> Iterator[list[list[str]]]:
    """Ways to get a browser on this machine, the likeliest first; each is a few commands in a
    row.
    """
    rights = [] if ROOT else ["sudo", "-n"]
    if shutil.which("apt-get") and (not rights or shutil.which("sudo")):
        yield [
            [*rights, "apt-get", "update", "-qq"],
            [*rights, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ]
    yield [
        [
            sys.executable,
            "-m",
            "playwright",
            "install",
            *([] if rights else ["--with-deps"]),
            "chromium",
        ]
    ]


def main() -> int:
    """Make sure there is a browser; 1 and what to type when there is none."""
    with sync_playwright() as playwright:
        if starts(playwright):
            return 0
        for commands in () if os.environ.get("CHROMIUM") else ways_to_install():
            print(
                "$",
                " && ".join(" ".join(command) for command in commands),
                file=sys.stderr,
                flush=True,
            )
            if all(
                subprocess.run(command, stdout=sys.stderr).returncode == 0 for command in commands
            ) and starts(playwright):
                return 0
    print(MISSING, file=sys.stderr)
    return 1


# ── for the tests ────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Watched:
    """A page and everything that went wrong on it."""

    page: Page
    complaints: list[str]

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="domcontentloaded")

    def take(self) -> list[str]:
        """What went wrong since this was last asked."""
        taken = self.complaints[:]
        del self.complaints[: len(taken)]
        return taken


def watch(context: BrowserContext) -> Watched:
    """A page that cannot leave this machine, whose every complaint is kept."""
    context.set_default_timeout(5000)
    context.set_default_navigation_timeout(30_000)
    page, complaints = context.new_page(), []
    say = complaints.append
    # A context may keep workers out, which is then no fault of the page.
    page.on(
        "console",
        lambda message: (
            say(f"console {message.type}: {message.text} {message.location['url']}")
            if message.type in {"error", "warning"} and "blocked by Playwright" not in message.text
            else None
        ),
    )
    page.on("pageerror", lambda error: say(f"script error: {error}"))
    # FLAGS lead every request outside nowhere, so it fails; aborted is only what the next page does
    # to requests of the one before.
    page.on(
        "requestfailed",
        lambda request: (
            say(f"failed: {request.url}") if request.failure != "net::ERR_ABORTED" else None
        ),
    )
    page.on("dialog", lambda dialog: (say(f"dialog: {dialog.message}"), dialog.dismiss()))
    return Watched(page, complaints)


def sticking_out(page: Page) -> list[str]:
    """What makes the page wider than the window."""
    return page.evaluate(script("sticking-out"))


if __name__ == "__main__":
    sys.exit(main())
