"""Each form filled: its file is the expected one, and passes the check."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from campaign.facts.yaml_text import read_yaml
from campaign.site.examine import errors, examine
from tests.helpers.communes import DATA_TODAY
from tests.helpers.staff import REPORT, REPOSITORY, made, open_form, put


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
