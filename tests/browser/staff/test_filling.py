"""Each form filled: its file is the expected one, and passes the check."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from campaign.facts.yaml_text import read_yaml
from campaign.site.examine import errors, examine
from tests.helpers.browser import sticking_out
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
        "Đã điền 3 chỉ tiêu, lấy từ cột «Thực hiện». Không lấy cột: STT; Kế hoạch; % so KH."
    )
    expect(page.locator("[data-notes=figures] li")).to_have_text(
        ["Chưa điền: KINH TẾ", "Chưa điền: Hồ sơ trễ hẹn gì đó"]
    )
    expect(page.locator('[name="so_lieu/trong-rung/gia_tri"]')).to_have_value("23")
    expect(page.locator('[name="so_lieu/bao-hiem-y-te/gia_tri"]')).to_have_value("94,6")
    expect(page.locator('[name="so_lieu/nuoc-hop-ve-sinh/mau_so"]')).to_have_value("780")


def test_the_officer_chooses_among_columns_that_may_be_right(page, root):
    open_form(page, root, "bao-cao")
    page.locator("#bao-cao .paste summary").click()
    rows = [
        ("Chỉ tiêu", "ĐVT", "Kế hoạch", "TH 9 tháng", "Ước cả năm"),
        ("trong-rung", "m²", "200000", "224000", "230000"),
    ]
    page.fill("#bao-cao-dan", "\n".join("\t".join(row) for row in rows))
    page.locator("[data-fill=figures]").click()
    value = page.locator('[name="so_lieu/trong-rung/gia_tri"]')
    expect(value).to_have_value("")
    choice = page.get_by_label("Cột nào là số của kỳ này?")
    expect(choice.locator("option")).to_have_text(
        ["— chọn cột —", "TH 9 tháng: 224000", "Ước cả năm: 230000"]
    )
    choice.select_option(label="TH 9 tháng: 224000")
    page.locator("[data-fill=figures]").click()
    expect(value).to_have_value("22,4")
    expect(page.locator("[data-notes=figures] li")).to_have_text(
        "Đã đổi đơn vị. Trồng rừng: 224000 m² thành 22,4 ha"
    )
    page.fill("#bao-cao-dan", "trong-rung\t23")
    expect(choice).to_be_hidden()
    page.locator("[data-fill=figures]").click()
    expect(value).to_have_value("23")


def test_a_figure_hard_to_believe_is_asked_about_and_kept_when_ticked(page, root, folder):
    open_form(page, root, "bao-cao")
    put(page, "bao-cao", "ngay_chot", "10/10/2025")
    put(page, "bao-cao", "nguon", "Báo cáo thử")
    value = page.locator('[name="so_lieu/dan-lon/gia_tri"]')
    tick = page.locator('[name="so_lieu/dan-lon/da_xem_lai"]')
    said = page.locator("[data-target=dan-lon] .figure-doubt .field-error")
    value.fill("2,205")
    expect(tick).to_be_hidden()  # while it is typed nobody asks
    value.press("Tab")
    expect(tick).to_be_hidden()  # it can't be read yet
    value.fill("2,2050")
    value.press("Tab")
    expect(said).to_contain_text("Có phải tính bằng nghìn con, tức 2205 con?")
    assert sticking_out(page) == []
    page.locator("#bao-cao [type=submit]").click()
    expect(page.locator("#bao-cao .staff-errors-head")).to_contain_text("Còn 1 chỗ phải sửa")
    expect(said.locator("span")).to_have_count(1)
    tick.check()
    expect(said).to_be_empty()
    path, text, _ = made(page, "bao-cao")
    assert read_yaml(text, path).value["so_lieu"]["dan-lon"]["da_xem_lai"] == "có"
    value.fill("2,1")  # another number has not been looked at
    value.press("Tab")
    expect(tick).not_to_be_checked()
    expect(said).to_contain_text("2100 con")


def test_a_correction_hard_to_believe_is_asked_about(page, root):
    open_form(page, root, "dinh-chinh")
    put(page, "dinh-chinh", "chi_tieu", "dan-trau-bo")
    put(page, "dinh-chinh", "ngay_chot", "2025-09-30")
    put(page, "dinh-chinh", "gia_tri_moi", "1239000")
    page.locator("#dinh-chinh [name=gia_tri_moi]").press("Tab")
    tick = page.locator("#dinh-chinh [name=da_xem_lai]")
    expect(tick).to_be_visible()
    tick.check()
    for name, text in {"ngay": "14/10/2025", "nguon": "Biên bản", "ly_do": "Đếm lại."}.items():
        put(page, "dinh-chinh", name, text)
    path, text, _ = made(page, "dinh-chinh")
    assert read_yaml(text, path).value["da_xem_lai"] == "có"


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


def test_one_tick_makes_a_report_an_estimate_of_the_year(page, root):
    open_form(page, root, "bao-cao")
    page.locator('#bao-cao [name="uoc_ca_nam"]').check()
    assert page.locator('#bao-cao [name="ngay_chot"]').input_value() == "31/12/2025"
    expect(page.locator('#bao-cao [name="cuoi_ky"]')).to_be_disabled()
    put(page, "bao-cao", "nguon", "Báo cáo ước cả năm")
    put(page, "bao-cao", "so_lieu/nuoc-hop-ve-sinh/gia_tri", "97,5")
    expect(page.locator('[data-target="nuoc-hop-ve-sinh"] .figure-preview')).to_contain_text("Ước")
    page.locator("#bao-cao [type=submit]").click()
    expect(page.locator("#bao-cao .staff-errors")).to_contain_text("Ngày đưa lên trang")
    put(page, "bao-cao", "ngay_dang", "12/10/2025")
    _, text, _ = made(page, "bao-cao")
    assert "ngay_dang: 12/10/2025" in text
    assert "tam_tinh: có\ncuoi_ky: có\n" in text
    assert "nuoc-hop-ve-sinh: 97,5\n" in text
    page.locator('#bao-cao [name="uoc_ca_nam"]').uncheck()
    assert not page.locator('#bao-cao [name="tam_tinh"]').is_checked()
    expect(page.locator('#bao-cao [name="cuoi_ky"]')).to_be_enabled()


def test_a_check_is_corrected_in_words(page, root):
    open_form(page, root, "dinh-chinh")
    put(page, "dinh-chinh", "chi_tieu", "y-te-xa")
    page.locator('#dinh-chinh [name="ngay_chot"]').select_option(index=1)
    assert page.locator('#dinh-chinh [name="gia_tri_cu"]').input_value() == "giữ"
    put(page, "dinh-chinh", "gia_tri_moi", "mất")
    put(page, "dinh-chinh", "ngay", "12/10/2025")
    put(page, "dinh-chinh", "nguon", "Biên bản kiểm tra")
    put(page, "dinh-chinh", "ly_do", "Ghi nhầm dòng.")
    _, text, _ = made(page, "dinh-chinh")
    assert "gia_tri_cu: 1\ngia_tri_moi: 0\n" in text
    put(page, "dinh-chinh", "chi_tieu", "trong-rung")
    assert page.locator('#dinh-chinh [name="gia_tri_moi"]').evaluate("f => f.type") == "text"


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
