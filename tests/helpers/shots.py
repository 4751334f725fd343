"""The pictures of the README and of the staff's guide, all of the illustration: `python -m
tests.shots`. The day is fixed, so that they change only when the pages do.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.helpers.browser import launch, watch
from tests.helpers.communes import DATA, DATA_TODAY, ROOT
from tests.helpers.sites import build, serve

PICTURES, GUIDE = ROOT / ".github" / "hinh", ROOT / "docs" / "hinh" / "huong-dan"
STAFF = "minh-hoa/can-bo/"
# Name, address, window, and how many of the picture's dots each dot of the page becomes.
SHOTS = (
    ("trang-chu.png", "minh-hoa/", {"width": 360, "height": 800}, 1.5),
    ("chi-tieu.png", "minh-hoa/chi-tieu/", {"width": 1280, "height": 800}, 0.75),
)


# ── the guide: what is done to a form before its picture is taken, and what of it is shown ──


def _figures(page: Page) -> None:
    page.fill("#bao-cao [name=ngay_chot]", "10/10/2025")
    page.fill("#bao-cao [name=nguon]", "Báo cáo số 40/BC-UBND ngày 12/10/2025")
    page.fill('#bao-cao [name="so_lieu/ngo-san-luong/gia_tri"]', "310")
    page.fill('#bao-cao [name="so_lieu/trong-rung/gia_tri"]', "23")


def _mistake(page: Page) -> None:
    _figures(page)
    page.fill('#bao-cao [name="so_lieu/trong-rung/gia_tri"]', "1.250")
    page.click("#bao-cao [type=submit]")


def _ready(page: Page) -> None:
    _figures(page)
    page.fill('#bao-cao [name="so_lieu/ngo-san-luong/ly_do"]', "Ngô hè thu gieo muộn vì mưa nhiều.")
    page.fill(
        '#bao-cao [name="so_lieu/ngo-san-luong/giai_phap"]',
        "Thu xong trong tháng 11, gieo thêm ngô đông.",
    )
    page.click("#bao-cao [type=submit]")


def _people(page: Page) -> None:
    page.click("#quyet-dinh .paste summary")
    page.fill(
        "#quyet-dinh-dan",
        "cá nhân\tHà Thị B\tTrưởng thôn\t\tThôn 4\tVận động trồng 3 ha rừng\tGiấy khen",
    )
    page.click("[data-fill=people]")


def _bulletin(page: Page) -> None:
    page.select_option("#duyet [name=ban_tin]", "diem-tin")


# Name, form, what is done, the first and the last thing shown.
STEPS: tuple[tuple[str, str, Callable[[Page], None], str, str], ...] = (
    ("chon-viec.png", "", lambda page: None, "h1", ".staff-choose"),
    (
        "so-lieu.png",
        "bao-cao",
        _figures,
        "[data-target=ngo-san-luong]",
        "[data-target=ngo-san-luong] .figure-why",
    ),
    (
        "bao-loi.png",
        "bao-cao",
        _mistake,
        "#bao-cao .staff-errors",
        "#bao-cao .staff-buttons:has([type=submit])",
    ),
    ("tep-san-sang.png", "bao-cao", _ready, "#bao-cao .staff-result", "#bao-cao .staff-result"),
    (
        "danh-sach.png",
        "quyet-dinh",
        _people,
        "#quyet-dinh .paste",
        "#quyet-dinh .people [name$=ten]",
    ),
    ("duyet.png", "duyet", _bulletin, "#duyet h2", "#duyet .bulletin-words"),
)


def guide(browser: Browser, root: str) -> None:
    GUIDE.mkdir(parents=True, exist_ok=True)
    for name, form, act, first, last in STEPS:
        context = browser.new_context(
            viewport={"width": 360, "height": 4000},
            device_scale_factor=1,
            locale="vi-VN",
            color_scheme="light",
            reduced_motion="reduce",
        )
        page = watch(context).page
        page.goto(f"{root}{STAFF}{'#' if form else ''}{form}", wait_until="load")
        act(page)
        page.evaluate("document.activeElement.blur()")
        top, end = (page.locator(css).first.bounding_box() for css in (first, last))
        above = page.evaluate("scrollY")
        clip = {
            "x": 0,
            "y": above + top["y"] - 8,
            "width": 360,
            "height": min(end["y"] + end["height"] - top["y"] + 16, 640),
        }
        page.screenshot(path=GUIDE / name, clip=clip, full_page=True)
        print(f"{(GUIDE / name).relative_to(ROOT)}: {(GUIDE / name).stat().st_size // 1000} kB")
        context.close()


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(shutil.copytree(DATA, Path(folder) / "data"))
        with (data / "trang.yml").open("a", encoding="utf-8") as settings:
            settings.write("\nkho_ma_nguon: https://github.com/example/xa\n")
        built = build(data, Path(folder) / "site", DATA_TODAY)
        if built.returncode:
            print(built.stdout + built.stderr, file=sys.stderr)
            return 1
        PICTURES.mkdir(parents=True, exist_ok=True)
        with serve(Path(folder) / "site") as root, sync_playwright() as playwright:
            browser = launch(playwright)
            for name, address, window, scale in SHOTS:
                context = browser.new_context(
                    viewport=window,
                    device_scale_factor=scale,
                    locale="vi-VN",
                    color_scheme="light",
                    reduced_motion="reduce",
                )
                page = watch(context).page
                page.goto(root + address, wait_until="load")
                page.screenshot(path=PICTURES / name)
                print(
                    f"{(PICTURES / name).relative_to(ROOT)}:"
                    f" {(PICTURES / name).stat().st_size // 1000} kB"
                )
                context.close()
            guide(browser, root)
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
