"""The two pictures of the README, of the illustration: `python -m tests.shots`. The day is fixed, so that they change only when the pages do."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import launch, watch
from tests.site import DATA, ROOT, TODAY, build, serve

PICTURES = ROOT / ".github" / "hinh"
# Name, address, window, and how many of the picture's dots each dot of the page becomes.
SHOTS = (
    ("trang-chu.png", "minh-hoa/", {"width": 360, "height": 800}, 1.5),
    ("chi-tieu.png", "minh-hoa/chi-tieu/", {"width": 1280, "height": 800}, 0.75),
)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        built = build(DATA, Path(folder), TODAY)
        if built.returncode:
            print(built.stdout + built.stderr, file=sys.stderr)
            return 1
        PICTURES.mkdir(parents=True, exist_ok=True)
        with serve(Path(folder)) as root, sync_playwright() as playwright:
            browser = launch(playwright)
            for name, address, window, scale in SHOTS:
                context = browser.new_context(viewport=window, device_scale_factor=scale, locale="vi-VN", color_scheme="light", reduced_motion="reduce")
                page = watch(context).page
                page.goto(root + address, wait_until="load")
                page.screenshot(path=PICTURES / name)
                print(f"{(PICTURES / name).relative_to(ROOT)}: {(PICTURES / name).stat().st_size // 1000} kB")
                context.close()
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
