"""Another commune publishes its own campaign by its data alone: nothing of the first one is in the
program.
"""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from campaign.words.written import fold
from tests.helpers.communes import COMMUNE, DATA, ROOT
from tests.helpers.html import text_of


def program() -> list[Path]:
    """Every text file of the program and of what it publishes of its own."""
    return sorted(
        file
        for where in ("campaign", "templates", "overrides", "docs")
        for file in (ROOT / where).rglob("*")
        if file.is_file()
        and file.suffix in {".py", ".html", ".md", ".css", ".js", ".svg", ".xml", ".txt", ".json"}
    ) + [ROOT / name for name in ("macros.py", "mkdocs.yml", "pyproject.toml", "Makefile")]


def read(file: Path):
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


@cache
def names_of_the_real_commune() -> list[str]:
    """Commune, district, province and signer of every campaign that is not invented, without «xã»,
    «huyện», «tỉnh».
    """
    heads = [read(file) for file in sorted(DATA.glob("*/phong_trao.yml"))]
    names = [
        name
        for head in heads
        if head.get("minh_hoa") != "có"
        for name in (head["don_vi"]["ten"], head["don_vi"].get("huyen"), head["don_vi"]["tinh"])
    ]
    names += [head["van_ban"].get("nguoi_ky") for head in heads if head.get("minh_hoa") != "có"]
    return sorted(
        {
            re.sub(r"^(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) ", "", name)
            for name in names
            if name
        }
    )


def said_in(text: str) -> list[str]:
    """Which names of the real commune a text says: with marks, or without as an address does."""
    plain = fold(html.unescape(text))
    return [
        name
        for name in names_of_the_real_commune()
        if re.search(rf"\b{'[ _-]?'.join(map(re.escape, fold(name).split()))}\b", plain)
    ]


def test_the_real_commune_has_names_to_look_for_and_they_would_be_found():
    assert "Tân Lập" in names_of_the_real_commune()
    assert len(names_of_the_real_commune()) >= 3
    assert said_in("href='../tan-lap/'>T&acirc;n L&#7853;p") == said_in("xã TÂN LẬP") == ["Tân Lập"]
    assert said_in("Tân Lậpx, lân tập") == []


def test_no_file_of_the_program_names_a_real_commune():
    assert len(program()) > 40
    assert {
        file.relative_to(ROOT).as_posix(): said
        for file in program()
        if (said := said_in(file.read_text("utf-8")))
    } == {}


def test_nothing_of_the_real_commune_is_on_the_site_of_another(commune_site):
    found = {
        path: said_in(content.decode(errors="ignore"))
        for path, content in commune_site.files.items()
        if not path.startswith("assets/")
    }
    assert {path: said for path, said in found.items() if said} == {}


def test_its_own_names_stand_on_every_page(commune_site):
    settings, head = read(COMMUNE / "trang.yml"), read(COMMUNE / "2031" / "phong_trao.yml")
    for path, page in commune_site.pages.items():
        assert head["don_vi"]["ten"].casefold() in text_of(page).casefold(), path
        if page.css("header.top"):  # what is read or printed has a frame of its own
            assert settings["ten"] in page.css("title")[0].text(), path
    assert len([page for page in commune_site.pages.values() if page.css("header.top")]) > 20
    assert head["chu_de"] in text_of(commune_site.page("").css("h1")[0])


def test_its_16_targets_are_listed_in_its_own_groups(commune_site):
    typed = read(COMMUNE / "2031" / "chi_tieu.yml")
    page = commune_site.page("2031/chi-tieu/")
    assert text_of(page.css("h1")[0]).startswith("16 chỉ tiêu")
    listed = [
        [card.attributes["id"] for card in section.css("article.target")]
        for section in page.css("section.group")
    ]
    wanted = [
        [target["ma"] for target in typed["chi_tieu"] if target["nhom"] == group["ma"]]
        for group in typed["nhom"]
    ]
    assert listed == wanted
    assert sum(map(len, listed)) == 16
    for group, section in zip(typed["nhom"], page.css("section.group"), strict=True):
        assert text_of(section.css("h2")[0]).startswith(group["ten"])


@pytest.mark.parametrize(
    "target", read(COMMUNE / "2031" / "chi_tieu.yml")["chi_tieu"], ids=lambda target: target["ma"]
)
def test_each_of_its_targets_has_a_page_that_quotes_the_plan(commune_site, target):
    page = commune_site.page(f"2031/chi-tieu/{target['ma']}/")
    assert text_of(page.css("h1")[0]) == target["ten"]
    assert target["nguyen_van"] in text_of(page)


def test_its_earlier_campaign_without_figures_is_kept(commune_site):
    assert "2030/" in {node.attributes["href"] for node in commune_site.page("").css("a")}
    assert "Chưa có" in text_of(commune_site.page("2030/"))


def test_its_contact_is_where_a_resident_asks(commune_site):
    contact = read(COMMUNE / "trang.yml")["lien_he"]
    for address in ("yeu-cau/", "gioi-thieu/"):
        assert all(value in text_of(commune_site.page(address)) for value in contact.values()), (
            address
        )
    links = {node.attributes["href"] for node in commune_site.page("yeu-cau/").css("a")}
    assert {
        f"mailto:{contact['thu_dien_tu']}",
        f"tel:{contact['dien_thoai'].replace(' ', '')}",
    } <= links
