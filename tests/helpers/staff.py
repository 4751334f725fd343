"""What an officer does on the staff page."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.helpers.browser import sticking_out
from tests.helpers.communes import DATA

STAFF, REPOSITORY = "minh-hoa/can-bo/", "https://github.com/example/xa"


def lay_out(folder: Path) -> Path:
    """The real data with a repository to send files to; only the newest bulletin has notes
    already.
    """
    data = Path(shutil.copytree(DATA, folder))
    with (data / "trang.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nkho_ma_nguon: {REPOSITORY}\n")
    return data


def open_form(page: Page, root: str, form: str) -> None:
    page.goto("about:blank")
    page.goto(f"{root}{STAFF}#{form}", wait_until="load")
    expect(page.locator(f"#{form}")).to_be_visible()
    assert page.locator("section.staff:visible").count() == 1


def put(page: Page, form: str, name: str, value: str) -> None:
    field = page.locator(f'#{form} [name="{name}"]:not(:disabled)')
    if field.count() > 1 or field.first.get_attribute("type") == "checkbox":
        for word in value.split():
            page.locator(f'#{form} [name="{name}"][value="{word}"]').evaluate(
                "box => { for (let d = box.closest('details'); d; d ="
                " d.parentElement.closest('details')) d.open = true }"
            )
            page.locator(f'#{form} [name="{name}"][value="{word}"]').check()
    elif field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.evaluate(
            "box => { for (let d = box.closest('details'); d; d ="
            " d.parentElement.closest('details')) d.open = true }"
        )
        field.fill(value)


def made(page: Page, form: str, look: bool = True) -> tuple[str, str, str]:
    """Press the button; the file's path and text, and where its link leads."""
    page.locator(f"#{form} [type=submit]").click()
    result = page.locator(f"#{form} .staff-result")
    assert result.is_visible(), page.locator(f"#{form} .staff-errors").inner_text()
    assert not look or sticking_out(page) == []
    return (
        result.locator(".staff-path").inner_text(),
        result.locator(".staff-text").text_content(),
        result.locator("[data-github]").get_attribute("href"),
    )


REPORT = {
    "ngay_chot": "10/10/2025",
    "nguon": "Báo cáo số 40/BC-UBND: số liệu đến ngày 10/10/2025",
    "so_lieu/thu-ngan-sach/gia_tri": "1.030,5",
    "so_lieu/lua-dien-tich/chia_theo/0/gia_tri": "82",
    "so_lieu/lua-dien-tich/chia_theo/1/gia_tri": "27",
    "so_lieu/lua-nang-suat/chia_theo/0/gia_tri": "5,05",
    "so_lieu/lua-nang-suat/chia_theo/1/gia_tri": "4,6",
    "so_lieu/thu-gom-rac/gia_tri": "84",
    "so_lieu/thu-gom-rac/ly_do": "Hai điểm gom chưa làm xong.",
    "so_lieu/thu-gom-rac/giai_phap": "Làm xong trong tháng 10: mỗi tuần dọn một buổi.",
    "so_lieu/y-te-xa/ket_qua": "giữ",
    "so_lieu/nong-thon-moi-nang-cao/hoan_thanh": "giao-thong thuy-loi y-te",
    "so_lieu/nuoc-hop-ve-sinh/theo_thon/0/tu_so": "95",
    "so_lieu/nuoc-hop-ve-sinh/theo_thon/0/mau_so": "96",
    "so_lieu/trong-rung/tam_tinh": "có",
    "so_lieu/trong-rung/gia_tri": "23",
}
