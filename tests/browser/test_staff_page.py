"""The staff page as an officer meets it on a phone: each form filled, its file passing the check,
work kept, nothing sent anywhere.

`pytest --accept` writes what came out to tests/expected/forms.
"""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from campaign.facts.yaml_text import read_yaml
from campaign.site.examine import errors, examine
from tests.helpers.browser import Watched, sticking_out, watch
from tests.helpers.communes import DATA, DATA_TODAY, ROOT
from tests.helpers.forms import said_by_check
from tests.helpers.scripts import script
from tests.helpers.sites import Site, serve

STAFF, REPOSITORY = "minh-hoa/can-bo/", "https://github.com/example/xa"


def lay_out(folder: Path) -> Path:
    """The real data with a repository to send files to; only the newest bulletin has notes
    already.
    """
    data = Path(shutil.copytree(DATA, folder))
    with (data / "trang.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nkho_ma_nguon: {REPOSITORY}\n")
    return data


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The same, for files that a form made."""
    return lay_out(tmp_path_factory.mktemp("staff") / "data")


@pytest.fixture(scope="module")
def staffed(built) -> Site:
    return built("staffed", lay_out, DATA_TODAY)


@pytest.fixture(scope="module")
def root(staffed) -> Iterator[str]:
    with serve(staffed.folder) as address:
        yield address


@pytest.fixture
def visitor(browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched = watch(context)
    yield watched
    assert watched.take() == []
    context.close()


@pytest.fixture
def page(visitor) -> Page:
    return visitor.page


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


@pytest.fixture
def fits(accept, folder) -> Callable[[str, str, str], None]:
    """Whether a text is the document of that name, and the data with it at `path` has no error."""

    def _fits(name: str, path: str, text: str) -> None:
        accept(f"forms/{name}", text)
        file = folder / path
        before = file.read_bytes() if file.exists() else None
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        try:
            _, problems = examine(folder, DATA_TODAY)
            assert [str(p) for p in errors(problems)] == []
        finally:
            file.write_bytes(before) if before else file.unlink()

    return _fits


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


def test_a_report_is_made_on_a_phone(page, root, fits):
    open_form(page, root, "bao-cao")
    for name, value in REPORT.items():
        put(page, "bao-cao", name, value)
    expect(page.locator("[data-target=thu-gom-rac] .figure-preview")).to_contain_text(
        "Nguy cơ không đạt"
    )
    expect(page.locator("[data-target=lua-san-luong] .figure-preview")).to_contain_text(
        "Máy tính được 538,3 tấn"
    )
    path, text, href = made(page, "bao-cao")
    assert path == "minh-hoa/so_lieu/2025-10-10.yml"
    fits("bao-cao.yml", path, text)
    asked = parse_qs(urlsplit(href).query)
    assert href.startswith(f"{REPOSITORY}/new/main/?")
    assert asked == {"filename": [path], "value": [text]}


def test_figures_are_filled_from_a_spreadsheet(page, root):
    open_form(page, root, "bao-cao")
    page.locator("#bao-cao .paste summary").click()
    table = [
        ("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "% so KH"),
        ("I", "KINH TẾ"),
        ("1", "trong-rung", "ha", "20", "23", "115"),
        ("2", "Nuoc hop ve sinh", "%", "98", "740/780", ""),
        ("3", "- Bảo hiểm y tế (%):", "%", "95", "94,6 %", ""),
        ("4", "Hồ sơ trễ hẹn gì đó", "%", "2", "5", ""),
    ]
    page.fill("#bao-cao-dan", "\r\n".join("\t".join(row) for row in table) + "\r\n\r\n")
    page.locator("[data-fill=figures]").click()
    expect(page.locator("[data-filled=figures]")).to_have_text(
        "Đã điền 3 chỉ tiêu. Chưa hiểu 2: KINH TẾ; Hồ sơ trễ hẹn gì đó. Không lấy cột: STT; ĐVT; Kế"
        " hoạch; % so KH."
    )
    expect(page.locator('[name="so_lieu/trong-rung/gia_tri"]')).to_have_value("23")
    expect(page.locator('[name="so_lieu/bao-hiem-y-te/gia_tri"]')).to_have_value("94,6")
    expect(page.locator('[name="so_lieu/nuoc-hop-ve-sinh/mau_so"]')).to_have_value("780")


def test_reason_and_remedy_are_asked_only_where_the_public_would_ask(page, root):
    open_form(page, root, "bao-cao")
    put(page, "bao-cao", "so_lieu/thu-gom-rac/gia_tri", "84")
    why = page.locator("[data-target=thu-gom-rac] .figure-why")
    expect(why).to_be_hidden()
    put(page, "bao-cao", "ngay_chot", "10/10/2025")
    expect(why).to_be_visible()
    put(page, "bao-cao", "so_lieu/thu-gom-rac/gia_tri", "92")
    expect(why).to_be_hidden()
    put(page, "bao-cao", "so_lieu/trong-rung/gia_tri", "20")
    expect(page.locator("[data-target=trong-rung] .figure-lower")).to_be_visible()


DECISION = {
    "trang_thai": "da_quyet_dinh",
    "so": "90/QĐ-UBND",
    "ngay_ky": "08/10/2025",
    "co_quan": "Chủ tịch Ủy ban nhân dân xã",
    "nguoi_ky": "Nguyễn Văn A",
    "chuc_vu_nguoi_ky": "Chủ tịch",
    "trich_yeu": "khen thưởng phong trào trồng rừng",
    "loai_khen": "phong_trao",
    "hinh_thuc": "giay-khen",
    "muc": "III.2",
    "chi_tieu": "trong-rung",
}


def test_a_decision_is_made_on_a_phone(page, root, fits):
    open_form(page, root, "quyet-dinh")
    for name, value in DECISION.items():
        put(page, "quyet-dinh", name, value)
    people = (
        {
            "ten": "Hà Thị Thử",
            "tre_em": "không",
            "danh_xung": "bà",
            "chuc_vu": "Trưởng thôn",
            "thon": "Thôn 4",
            "thanh_tich": "Vận động cả thôn trồng 3 ha rừng.",
        },
        {"loai": "tap_the", "ten": "Chi hội Nông dân Thôn 2", "thon": "Thôn 2"},
        {
            "loai": "ho",
            "chu_ho": "Lê Văn Thử",
            "thon": "Thôn 1",
            "thanh_tich": "Trồng 2 ha: sống cả.",
        },
    )
    for i, person in enumerate(people):
        page.locator("[data-add=danh_sach]").click()
        for key, value in person.items():
            put(page, "quyet-dinh", f"danh_sach/{i}/{key}", value)
    path, text, _ = made(page, "quyet-dinh")
    assert path == "minh-hoa/khen_thuong/qd-90-2025.yml"
    fits("quyet-dinh.yml", path, text)


def test_three_hundred_recipients_arrive_in_order_and_too_long_a_file_is_copied(page, root, folder):
    page.set_default_timeout(30_000)
    open_form(page, root, "quyet-dinh")
    for name, value in DECISION.items():
        put(page, "quyet-dinh", name, value)
    rows = [
        (
            "cá nhân",
            f"Nguyễn Văn Thử {i:03}",
            "",
            "Chi hội Nông dân",
            f"Thôn {i % 8 + 1}",
            f"Trồng {i + 1} cây",
            "Giấy khen",
        )
        for i in range(300)
    ]
    page.locator("#quyet-dinh .paste summary").click()
    page.fill("#quyet-dinh-dan", "\n".join("\t".join(row) for row in rows))
    page.locator("[data-fill=people]").click()
    expect(page.locator("[data-filled=people]")).to_have_text("Đã thêm 300 dòng.")
    page.locator("#quyet-dinh [type=submit]").click()
    expect(page.locator("#quyet-dinh .staff-errors-head")).to_have_text(
        "Còn 300 chỗ phải sửa. Bấm vào tên gạch chân để đến đúng chỗ:"
    )
    page.locator("[data-all-adults]").click()
    path, text, href = made(
        page, "quyet-dinh", look=False
    )  # looking at each of thirty thousand nodes leaves the browser breathless
    assert [one["ten"] for one in read_yaml(text, path).value["danh_sach"]] == [
        row[1] for row in rows
    ]
    assert href == f"{REPOSITORY}/new/main/?filename={path.replace('/', '%2F')}"
    expect(page.locator("#quyet-dinh .staff-steps")).to_contain_text(
        "Tệp dài, không đưa thẳng sang được. Bấm «Chép nội dung»"
    )
    page.locator("#quyet-dinh [data-copy]").click()
    expect(page.locator("#quyet-dinh .staff-copied")).to_have_text("Đã chép.", timeout=30_000)
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as saved:
        page.locator("#quyet-dinh [data-download]").click()
    assert saved.value.suggested_filename == "qd-90-2025.yml"
    assert Path(saved.value.path()).read_text("utf-8") == text
    file = folder / path
    file.write_text(text, "utf-8")
    try:
        assert errors(examine(folder, DATA_TODAY)[1]) == []
    finally:
        file.unlink()


def test_news_is_written_on_a_phone(page, root, fits):
    open_form(page, root, "tin")
    for name, value in {
        "tieu_de": "Thôn 4 trồng rừng: vụ thu",
        "ngay": "09/10/2025",
        "chuyen_muc": "doi-song",
        "tom_tat": "Bà con Thôn 4 trồng thêm rừng vụ thu.",
        "noi_dung": (
            "Sáng nay cả thôn lên đồi.\n\n## Ai làm gì\n\n- Nhà nào cũng góp công.\n\n---\n\nHết."
        ),
        "chi_tieu": "trong-rung",
    }.items():
        put(page, "tin", name, value)
    path, text, _ = made(page, "tin")
    assert path == "minh-hoa/tin_tuc/2025-10-thon-4-trong-rung-vu-thu.md"
    fits("tin.md", path, text)


def test_a_correction_knows_the_old_value(page, root, fits):
    open_form(page, root, "dinh-chinh")
    put(page, "dinh-chinh", "chi_tieu", "bao-hiem-y-te")
    put(page, "dinh-chinh", "ngay_chot", "2025-06-30")
    old = page.locator("#dinh-chinh [name=gia_tri_cu]")
    expect(old).to_have_value("93,6")  # corrected once already
    assert not old.is_editable()
    for name, value in {
        "gia_tri_moi": "93,5",
        "ngay": "14/10/2025",
        "nguon": "Công văn số 80/UBND-VX",
        "ly_do": "Đối chiếu lại với cơ quan bảo hiểm xã hội.",
    }.items():
        put(page, "dinh-chinh", name, value)
    path, text, _ = made(page, "dinh-chinh")
    assert path == "minh-hoa/dinh_chinh/2025-10-14-bao-hiem-y-te.yml"
    fits("dinh-chinh.yml", path, text)


def test_a_value_worked_out_of_villages_can_be_corrected(page, root, folder):
    open_form(page, root, "dinh-chinh")
    put(page, "dinh-chinh", "chi_tieu", "nuoc-hop-ve-sinh")
    put(page, "dinh-chinh", "ngay_chot", "2025-09-30")
    expect(page.locator("#dinh-chinh [name=gia_tri_cu]")).to_have_value("95,77")


def test_a_bulletin_is_read_and_approved(page, root, fits):
    open_form(page, root, "duyet")
    put(page, "duyet", "ban_tin", "tinh-hinh-2025-09-30")
    expect(page.locator(".bulletin-words")).to_contain_text("Đây là")
    for name, value in {
        "duyet/nguoi": "Nguyễn Văn A",
        "duyet/chuc_vu": "Chủ tịch",
        "duyet/ngay": "14/10/2025",
        "bien_tap": "Trần Thị B",
    }.items():
        put(page, "duyet", name, value)
    path, text, _ = made(page, "duyet")
    assert path == "minh-hoa/ban_tin/tinh-hinh-2025-09-30.yml"
    fits("duyet.yml", path, text)


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


def test_work_kept_from_another_day_says_so_and_a_second_tab_warns(page, root):
    open_form(page, root, "dinh-chinh")
    expect(page.locator("#dinh-chinh .staff-kept")).to_be_hidden()
    put(page, "dinh-chinh", "chi_tieu", "bao-hiem-y-te")
    put(page, "dinh-chinh", "ngay_chot", "2025-06-30")
    expect(page.locator("#dinh-chinh .staff-saved")).to_have_text("Đã giữ trên máy này.")
    second = page.context.new_page()
    open_form(second, root, "dinh-chinh")
    expect(second.locator("#dinh-chinh .staff-kept")).to_contain_text(
        "Dưới đây là những gì đã điền trên máy này ngày"
    )
    expect(second.locator("#dinh-chinh [name=gia_tri_cu]")).to_have_value("93,6")
    put(second, "dinh-chinh", "nguon", "Công văn")
    expect(page.locator("#dinh-chinh .staff-kept")).to_contain_text("đang được điền ở một thẻ khác")
    second.close()
    page.go_back()
    page.go_forward()
    expect(page.locator("#dinh-chinh [name=nguon]")).to_have_value("Công văn")


def test_the_text_is_copied_without_leave_to_use_the_clipboard(browser, root):
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = watch(context).page
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        " document.addEventListener('copy', () => { window.copied = String(getSelection()) })"
    )
    open_form(page, root, "dinh-chinh")
    for name, value in {
        "chi_tieu": "bao-hiem-y-te",
        "ngay_chot": "2025-06-30",
        "gia_tri_moi": "93,5",
        "ngay": "14/10/2025",
        "nguon": "Công văn",
        "ly_do": "Nhầm.",
    }.items():
        put(page, "dinh-chinh", name, value)
    _, text, href = made(page, "dinh-chinh")
    page.locator("#dinh-chinh [data-copy]").click()
    expect(page.locator("#dinh-chinh .staff-copied")).to_have_text("Đã chép.")
    assert page.evaluate("window.copied").strip() == text.strip()
    # Whoever is sent away by a too long address gets an empty page to paste into.
    assert (
        page.locator("#dinh-chinh .staff-empty a").get_attribute("href")
        == href.partition("&value=")[0]
    )
    context.close()


def test_a_picture_is_made_small_and_named_before_it_is_sent(page, root, tmp_path):
    open_form(page, root, "tin")
    put(page, "tin", "tieu_de", "Gặt lúa ở Thôn 4")
    large = page.evaluate(script("large-picture"))
    photo = tmp_path / "Ảnh đẹp (1).PNG"
    photo.write_bytes(base64.b64decode(large))
    page.locator("#tin .several summary").first.click()
    page.set_input_files("[data-picture]", photo)
    save = page.locator("#tin [data-picture] ~ .staff-buttons [download]")
    expect(save).to_be_visible()
    with page.expect_download() as saved:
        save.click()
    assert (
        saved.value.suggested_filename
        == "gat-lua-o-thon-4.jpg"
        == page.locator("#tin [name=anh]").input_value()
    )
    assert page.evaluate(
        "async url => { const i = new Image(); i.src = url; await i.decode(); return"
        " [i.naturalWidth, i.naturalHeight] }",
        save.get_attribute("href"),
    ) == [1280, 640]
    assert (
        page.locator("#tin .staff-buttons a[download]").first.inner_text()
        == "Tải ảnh đã thu nhỏ về máy"
    )
    assert (
        page.locator("#tin .field-help a").first.get_attribute("href")
        == f"{REPOSITORY}/upload/main/minh-hoa/tin_tuc/hinh"
    )


def test_every_name_in_the_guide_stands_on_the_page_or_in_what_the_machine_writes(
    staffed, page, root
):
    """What the guide prints bold with a capital is the name of a button, a field or a heading,
    letter by letter.
    """
    words = "\n".join(
        [
            staffed.page(STAFF).text,
            staffed.page("").text,
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
        bold.text
        for bold in staffed.page("can-bo/huong-dan/").all("strong")
        if bold.text[0].isupper() and not bold.text.endswith("?")
    ]
    assert len(named) > 20
    assert [name for name in named if name not in words and name != "GitHub"] == []


def test_unfinished_work_survives_a_reload_and_can_be_cleared(page, root):
    open_form(page, root, "quyet-dinh")
    put(page, "quyet-dinh", "so", "90/QĐ-UBND")
    for i in range(2):
        page.locator("[data-add=danh_sach]").click()
        put(page, "quyet-dinh", f"danh_sach/{i}/ten", f"Người {i}")
    page.locator("#quyet-dinh [data-remove]").first.click()
    page.reload()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("90/QĐ-UBND")
    assert page.locator("#quyet-dinh [data-rows] [name$='/ten']").evaluate_all(
        "all => all.map(i => i.value)"
    ) == ["Người 1"]
    page.locator("#quyet-dinh .staff-kept [data-clear]").click()
    page.locator("#quyet-dinh .staff-kept [data-clear]").click()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("")
    page.reload()
    expect(page.locator("#quyet-dinh [name=so]")).to_have_value("")
    assert page.locator("#quyet-dinh [data-rows] [name$='/ten']").count() == 0


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
            for a in staffed.page(address).all("footer")[0].all("a")
            if a.text == "Sửa trang này"
        ]
        assert found == [f"{REPOSITORY}/{lead}"], address


def test_without_a_repository_the_file_is_copied_or_saved(site, browser):
    assert not [
        path
        for path, page in site.pages.items()
        for a in page.all("a")
        if a.text == "Sửa trang này"
    ]
    context = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 800})
    page = context.new_page()
    with serve(site.folder) as root:
        open_form(page, root, "tin")
        for name, value in {
            "tieu_de": "Tin",
            "chuyen_muc": "doi-song",
            "tom_tat": "Một câu.",
            "noi_dung": "Chữ.",
        }.items():
            put(page, "tin", name, value)
        page.locator("#tin [type=submit]").click()
        expect(page.locator("#tin [data-github]")).to_be_hidden()
        expect(page.locator("#tin .staff-path")).to_have_text(
            re.compile("^data/minh-hoa/tin_tuc/2025-10-tin.md$")
        )
        expect(page.locator("#tin .staff-steps")).to_contain_text("gửi cho người giữ kho")
    context.close()


def test_the_staff_page_stays_out_of_search_engines_and_is_linked_from_every_page(published):
    for address in ("can-bo/", "can-bo/huong-dan/"):
        assert any(
            "noindex" in node.attributes["content"]
            for node in published.page(address).all("meta", name="robots")
        )
    assert b"can-bo" not in published.files["sitemap.xml"]
    for path, page in published.pages.items():
        footers = page.all("footer", "bottom")
        assert not footers or "Dành cho cán bộ" in footers[0].text, path
    scripted = [
        path
        for path, page in published.pages.items()
        if any("js/can-bo/" in s.attributes.get("src", "") for s in page.all("script"))
    ]
    assert scripted == ["can-bo/index.html"]
