"""What is wrong is said at its place, and what is hostile stays text."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from campaign.facts.yaml_text import read_yaml
from tests.helpers.browser import sticking_out
from tests.helpers.communes import DATA_TODAY
from tests.helpers.forms import said_by_check
from tests.helpers.staff import REPOSITORY, made, open_form, put


def test_what_is_wrong_is_said_at_its_place_with_the_words_of_the_check(page, root, folder):
    open_form(page, root, "bao-cao")
    wrong = {
        "ngay_chot": "10/31/2025",
        "so_lieu/trong-rung/gia_tri": "1.250",
        "so_lieu/kenh-muong/gia_tri": "bốn",
        "so_lieu/nuoc-hop-ve-sinh/tu_so": "-1",
        "so_lieu/nuoc-hop-ve-sinh/mau_so": "0",
    }
    for name, value in wrong.items():
        put(page, "bao-cao", name, value)
    page.locator("#bao-cao [type=submit]").click()
    expect(page.locator("#bao-cao .staff-errors")).to_be_focused()
    said = page.locator("#bao-cao .field-error span").evaluate_all(
        "all => all.map((said) => said.dataset.check)"
    )
    document = (
        "ngay_chot: 10/31/2025\nso_lieu:\n  trong-rung: 1.250\n  kenh-muong: bốn\n "
        " nuoc-hop-ve-sinh:\n    tu_so: -1\n    mau_so: 0\n"
    )
    file = folder / "minh-hoa" / "so_lieu" / "2025-10-31.yml"
    file.write_text(document, "utf-8")
    try:
        assert sorted(said) == said_by_check(folder, "minh-hoa/so_lieu/2025-10-31.yml", DATA_TODAY)
    finally:
        file.unlink()
    for name in wrong:
        assert page.locator(f'#bao-cao [name="{name}"]').get_attribute("aria-invalid") == "true", (
            name
        )
    assert not [
        name
        for name in ("thiếu khoá", "gia_tri", "trong-rung")
        if name in page.locator("#bao-cao .staff-errors").inner_text()
    ]
    page.locator("#bao-cao .staff-go", has_text="Nguồn").click()
    expect(page.locator("#bao-cao [name=nguon]")).to_be_focused()
    assert sticking_out(page) == []


def test_a_wrong_value_is_told_when_its_field_is_left_and_forgiven_when_it_is_mended(page, root):
    open_form(page, root, "bao-cao")
    field, said = (
        page.locator('[name="so_lieu/trong-rung/gia_tri"]'),
        page.locator("[data-target=trong-rung] .field-error").first,
    )
    field.fill("1.250")
    expect(said).to_be_hidden()
    field.press("Tab")
    expect(said).to_have_text("«1.250» là 1,25 hay 1250? Viết 1250 hoặc 1,25.")
    assert (
        page.locator("#bao-cao [aria-invalid]").count() == 1
    )  # nothing is said of what is still empty
    field.fill("1250")
    expect(said).to_be_hidden()
    assert page.locator("#bao-cao [aria-invalid]").count() == 0


def test_what_nobody_can_read_aloud_is_told_when_its_field_is_left(page, root):
    open_form(page, root, "tin")
    field = page.locator("#tin [name=tieu_de]")
    said = page.locator('#tin [data-path="tieu_de"] .field-error')
    field.fill("🎉 Họp tổ PTXKN")
    field.press("Tab")
    expect(said).to_contain_text("Loa chưa đọc được «🎉». Loa không đọc được hình. Xóa 🎉.")
    expect(said).to_contain_text("Loa chưa đọc được «PTXKN». Viết đủ chữ, hoặc viết [[PTXKN|")
    for name, value in {"tom_tat": "Họp.", "ngay": "10/10/2025", "noi_dung": "Họp."}.items():
        put(page, "tin", name, value)
    page.locator("#tin [name=chuyen_muc]").select_option(index=1)
    page.locator("#tin [type=submit]").click()
    expect(page.locator("#tin .staff-errors")).to_be_focused()
    expect(page.locator("#tin .staff-errors li")).to_have_count(2)
    field.fill("Họp tổ [[PTXKN|hát dân ca]]")
    _, text, _ = made(page, "tin")
    assert "tieu_de: Họp tổ [[PTXKN|hát dân ca]]\n" in text


def test_what_is_wrong_in_a_folded_part_is_opened(page, root):
    open_form(page, root, "bao-cao")
    put(page, "bao-cao", "so_lieu/trong-rung/cung_ky", "1.250")
    put(page, "bao-cao", "so_lieu/trong-rung/gia_tri", "23")
    folded = page.locator("[data-target=trong-rung] details")
    folded.evaluate("box => { box.open = false }")
    page.locator("#bao-cao [type=submit]").click()
    expect(page.locator('[name="so_lieu/trong-rung/cung_ky"]')).to_be_visible()
    page.locator(
        "#bao-cao .staff-go", has_text="Diện tích rừng trồng mới, Cùng kỳ năm trước"
    ).click()
    expect(page.locator('[name="so_lieu/trong-rung/cung_ky"]')).to_be_focused()


@pytest.mark.parametrize(
    "text",
    [
        '</script><img src=x onerror="window.__hacked=1">',
        "'; DROP: x # y",
        '"{{7*7}}" \\n',
        "*a &b !c %d @e `f",
        "- [x](javascript:1)",
    ],
)
def test_hostile_text_stays_text_and_one_value(page, root, text):
    open_form(page, root, "bao-cao")
    for name, value in {
        "ngay_chot": "10/10/2025",
        "nguon": text,
        "so_lieu/trong-rung/gia_tri": "23",
        "so_lieu/trong-rung/ghi_chu": text,
    }.items():
        put(page, "bao-cao", name, value)
    path, yaml, href = made(page, "bao-cao")
    read = read_yaml(yaml, path).value
    assert (read["nguon"], read["so_lieu"]["trong-rung"]["ghi_chu"]) == (text, text)
    assert href.startswith(f"{REPOSITORY}/new/main/?filename=minh-hoa")
    page.reload()
    page.locator("#bao-cao [type=submit]").click()
    assert page.evaluate("window.__hacked") is None
    assert page.locator("#bao-cao img").count() == 0
