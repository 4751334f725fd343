"""`campaign preview`: a finished site that opens from a disk, as the one who unpacks it on an
office machine sees it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from campaign.__main__ import main
from campaign.press.preview import opened_from_disk
from tests.helpers.browser import watch
from tests.helpers.sites import Site


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("chi-tieu/", "chi-tieu/index.html"),
        ("../", "../index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../../2031/", "../../2031/index.html"),
        (".", "./index.html"),
        ("chi-tieu/#dan-trau", "chi-tieu/index.html#dan-trau"),
        ("chi-tieu/?trang-thai=cham", "chi-tieu/index.html?trang-thai=cham"),
        ("../?tim=a/b/#c/", "../index.html?tim=a/b/#c/"),
        ("bang.pdf", "bang.pdf"),
        ("loa/van-ban.txt", "loa/van-ban.txt"),
        ("#noi-dung", "#noi-dung"),
        ("?tim=a", "?tim=a"),
        ("", ""),
        ("https://vi-du.example/a/", "https://vi-du.example/a/"),
        ("//vi-du.example/a/", "//vi-du.example/a/"),
        ("mailto:a@vi-du.example", "mailto:a@vi-du.example"),
        ("tel:0205", "tel:0205"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(link: str, leads: str) -> None:
    assert (
        opened_from_disk(f'<p>a/ <a class="x" href="{link}" rel="y">a/</a>')
        == f'<p>a/ <a class="x" href="{leads}" rel="y">a/</a>'
    )


def test_only_links_are_touched() -> None:
    page = (
        '<link rel="canonical" href="https://vi-du.example/"><img src="hinh/"><abbr'
        ' title="a/">a</abbr><area href="a/">'
    )
    assert opened_from_disk(page) == page


@pytest.fixture
def preview(site: Site, tmp_path: Path) -> Path:
    assert main(["preview", str(site.folder), str(tmp_path / "xem-thu")]) == 0
    return tmp_path / "xem-thu"


def test_it_opens_from_a_disk_and_every_way_in_it_leads_to_a_page(
    preview: Path, browser: Browser
) -> None:
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    watched = watch(context)
    page = watched.page
    page.goto((preview / "index.html").as_uri())
    page.get_by_role("link", name="Chỉ tiêu", exact=True).click()
    expect(page.locator("h1")).to_have_text("41 chỉ tiêu của kế hoạch")
    page.fill("[name=tim]", "dan trau")
    expect(page.locator(".target:visible")).to_have_count(1)
    page.locator(".target:visible a").first.click()
    expect(page.locator("h1")).to_contain_text("đàn trâu")
    page.locator(".brand").click()
    assert page.url == (preview / "index.html").as_uri()
    assert watched.take() == []
    context.close()


def test_nothing_but_links_differs_and_a_second_time_replaces_the_first(
    site: Site, preview: Path
) -> None:
    (preview / "thua.txt").write_text("x")
    assert main(["preview", str(site.folder), str(preview)]) == 0
    files = {file.relative_to(preview).as_posix() for file in preview.rglob("*") if file.is_file()}
    assert files == {
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.is_file()
    }
    assert sorted(entry.name for entry in preview.parent.iterdir()) == ["xem-thu"]


def test_what_is_no_site_and_what_is_somebody_elses_folder_are_left_alone(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "khac"
    other.mkdir()
    (other / "thu.txt").write_text("quý")
    assert main(["preview", str(tmp_path / "chua-dung"), str(tmp_path / "ra")]) == 1
    assert "chưa có trang nào. Dựng trang trước: make build" in capsys.readouterr().err
    assert main(["preview", str(site.folder), str(other)]) == 1
    assert "đã có thứ khác" in capsys.readouterr().err
    assert [entry.name for entry in other.iterdir()] == ["thu.txt"]
    assert not (tmp_path / "ra").exists()
