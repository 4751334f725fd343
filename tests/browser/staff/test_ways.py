"""Ways to the staff page and through it: its guide, the keyboard, links from the public pages."""

from __future__ import annotations

from tests.helpers.communes import ROOT
from tests.helpers.html import text_of
from tests.helpers.staff import REPOSITORY, STAFF, open_form


def test_every_name_in_the_guide_stands_on_the_page_or_in_what_the_machine_writes(
    staffed, page, root
):
    """What the guide prints bold with a capital is the name of a button, a field or a heading,
    letter by letter.
    """
    words = "\n".join(
        [
            text_of(staffed.page(STAFF)),
            text_of(staffed.page("")),
            *(
                file.read_text("utf-8")
                for file in (
                    *(ROOT / "docs" / "js" / "can-bo").iterdir(),
                    ROOT / "campaign" / "changes" / "words.py",
                    *(ROOT / ".github" / "workflows").iterdir(),
                )
            ),
        ]
    )
    named = [
        text_of(bold)
        for bold in staffed.page("can-bo/huong-dan/").css("strong")
        if text_of(bold)[0].isupper() and not text_of(bold).endswith("?")
    ]
    assert len(named) > 20
    assert [name for name in named if name not in words and name != "GitHub"] == []


def test_a_form_can_be_worked_by_keyboard_and_every_field_has_its_name(page, root):
    for form in ("bao-cao", "quyet-dinh", "tin", "dinh-chinh", "duyet"):
        open_form(page, root, form)
        if form == "quyet-dinh":
            page.locator("[data-add=danh_sach]").click()
        unnamed = page.evaluate(
            "form => [...document.querySelectorAll(`#${form} :is(input:not([type=hidden]), select,"
            " textarea):not(:disabled)`)].filter(i => !i.labels.length &&"
            " !i.getAttribute('aria-label')).map(i => i.name)",
            form,
        )
        assert unnamed == []
    page.locator("#duyet [name=ban_tin]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#duyet') !== null")


def test_every_public_page_leads_to_its_file(staffed):
    leads = {
        "": "edit/main/2024/phong_trao.yml",
        "2024/": "edit/main/2024/phong_trao.yml",
        "2024/ke-hoach/": "edit/main/2024/ke_hoach.yml",
        "2024/chi-tieu/": "edit/main/2024/chi_tieu.yml",
        "minh-hoa/chi-tieu/trong-rung/": "edit/main/minh-hoa/chi_tieu.yml",
        "minh-hoa/vinh-danh/": "tree/main/minh-hoa/khen_thuong",
        "minh-hoa/vinh-danh/qd-83-2025/": "edit/main/minh-hoa/khen_thuong/qd-83-2025.yml",
        "minh-hoa/tin-tuc/2025-06-gat-lua-xuan/": (
            "edit/main/minh-hoa/tin_tuc/2025-06-gat-lua-xuan.md"
        ),
    }
    for address, lead in leads.items():
        found = [
            a.attributes["href"]
            for a in staffed.page(address).css("footer")[0].css("a")
            if text_of(a) == "Sửa trang này"
        ]
        assert found == [f"{REPOSITORY}/{lead}"], address


def test_the_staff_page_stays_out_of_search_engines_and_is_linked_from_every_page(published):
    for address in ("can-bo/", "can-bo/huong-dan/"):
        assert any(
            "noindex" in node.attributes["content"]
            for node in published.page(address).css('meta[name="robots"]')
        )
    assert b"can-bo" not in published.files["sitemap.xml"]
    for path, page in published.pages.items():
        footers = page.css("footer.bottom")
        assert not footers or "Dành cho cán bộ" in text_of(footers[0]), path
    scripted = [
        path
        for path, page in published.pages.items()
        if any("js/can-bo/" in s.attributes.get("src", "") for s in page.css("script"))
    ]
    assert scripted == ["can-bo/index.html"]
