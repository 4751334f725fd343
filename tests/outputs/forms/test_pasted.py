"""Tables pasted from a spreadsheet: only what is certain is taken."""

from __future__ import annotations

import pytest

from tests.helpers.communes import WARD, WARD_TODAY
from tests.helpers.forms import staff_data


def test_three_hundred_recipients_arrive_in_order(js, known):
    rows = [("Loại", "Tên", "Chức vụ", "Đơn vị", "Thôn", "Thành tích", "Hình thức")]
    for i in range(300):
        kind = ("Cá nhân", "tập thể", "Hộ gia đình")[i % 3]
        rows.append(
            (
                kind,
                f"Nguyễn Văn {i}",
                "Trưởng thôn",
                "Chi bộ",
                f"{i % 8 + 1}" if i % 2 else f"thôn {i % 8 + 1}",
                f"Việc tốt thứ {i}",
                "Giấy khen",
            )
        )
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data)",
        ["\r\n".join("\t".join(row) for row in rows), known],
    )
    assert found["unknown"] == []
    assert [one.get("ten") or one.get("chu_ho") for one in found["people"]] == [
        f"Nguyễn Văn {i}" for i in range(300)
    ]
    assert {one["hinh_thuc"] for one in found["people"]} == {"giay-khen"}
    assert [one["thon"] for one in found["people"]] == [f"Thôn {i % 8 + 1}" for i in range(300)]


ROLL = [
    ["DANH SÁCH KHEN THƯỞNG"],
    [
        "STT",
        "Họ và tên",
        "Nam/Nữ",
        "Ngày sinh",
        "Chức vụ",
        "",
        "Thôn",
        "Nội dung thành tích",
        "Có/Không",
        "Danh hiệu, hình thức",
    ],
    ["I", "TẬP THỂ"],
    ["1", "Chi hội Phụ nữ", "", "", "", "", "3", "Giữ sạch đường", "x", "giay khen"],
    ["II", "Cá nhân"],
    [
        "1",
        "Ông Nguyễn Văn A",
        "Nam",
        "1/1/1970",
        "Trưởng thôn",
        "",
        "Thôn 4",
        '"Trồng rừng,\ngiữ ""rừng"""',
        "Có",
        "Giấy khen",
    ],
    ["2", "Đ/c Lê Thị B", "Nữ", "", "", "", "", "", "Không", "Cúp vàng"],
    ["III", "Hộ gia đình"],
    ["1", "Hộ bà Hà Thị C", "", "", "", "", "thôn 1", "", "", ""],
    [""] * 10,
    [""] * 10,
]


def test_a_roll_is_read_by_its_headings_and_sections(js, known):
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ca_nhan')",
        ["\r\n".join("\t".join(row) for row in ROLL) + "\r\n", known],
    )
    assert found["unused"] == ["STT", "Nam/Nữ", "Ngày sinh", "Có/Không"]
    assert found["unknown"] == ["Đ/c Lê Thị B: hình thức «Cúp vàng»"]
    assert [{key: value for key, value in one.items() if value} for one in found["people"]] == [
        {
            "loai": "tap_the",
            "ten": "Chi hội Phụ nữ",
            "thon": "Thôn 3",
            "thanh_tich": "Giữ sạch đường",
            "hinh_thuc": "giay-khen",
        },
        {
            "loai": "ca_nhan",
            "ten": "Nguyễn Văn A",
            "danh_xung": "ông",
            "chuc_vu": "Trưởng thôn",
            "thon": "Thôn 4",
            "thanh_tich": 'Trồng rừng, giữ "rừng"',
            "hinh_thuc": "giay-khen",
        },
        {"loai": "ca_nhan", "ten": "Lê Thị B", "danh_xung": "đồng chí"},
        {"loai": "ho", "chu_ho": "Hà Thị C", "danh_xung": "bà", "thon": "Thôn 1"},
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nguyễn Văn A\nLê Thị B\n\n", ["Nguyễn Văn A", "Lê Thị B"]),
        ("1\tNguyễn Văn A\n2\tLê Thị B", ["Nguyễn Văn A", "Lê Thị B"]),
        ("\tcá nhân\tNguyễn Văn A\t\t\tThôn 1", ["Nguyễn Văn A"]),
        ("Nguyễn Văn A\tTrưởng thôn\tThôn 1", []),
    ],
)
def test_a_list_without_headings_is_read_only_where_it_is_certain(js, known, text, names):
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ca_nhan')", [text, known]
    )
    assert [one["ten"] for one in found["people"]] == names
    assert bool(found["unknown"]) is not bool(names)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        (
            (
                "Chỉ tiêu\tĐơn vị\tKế hoạch\tThực hiện\tSo kế hoạch\n1. Diện tích rừng trồng mới"
                " (ha):\tha\t20\t23\t115%\n"
            ),
            {"so_lieu/trong-rung/gia_tri": "23"},
        ),
        (
            "1\ttrong-rung\t23 ha\n2\tbao-hiem-y-te\t94,6%\n",
            {"so_lieu/trong-rung/gia_tri": "23", "so_lieu/bao-hiem-y-te/gia_tri": "94,6"},
        ),
        ("trong-rung\t23 km\n", {}),
        ("trong-rung\tha\t20\t23\n", {}),
        (
            "Chỉ tiêu\tThực hiện 2024\tThực hiện 2025\ntrong-rung\t20\t23",
            {"so_lieu/trong-rung/gia_tri": "23"},
        ),
        ("y-te-xa\tCó\ntiep-can-phap-luat\tĐạt\n", {"so_lieu/tiep-can-phap-luat/ket_qua": "đạt"}),
        ("trong-rung\t\t\n", {}),
    ],
)
def test_a_plan_is_never_taken_for_a_result(js, known, text, typed):
    assert (
        js.evaluate("([text, data]) => CanBo.pasted.figures(text, data).typed", [text, known])
        == typed
    )


@pytest.fixture(scope="module")
def ward() -> dict:
    return staff_data(WARD, "2031-2035", WARD_TODAY)


@pytest.mark.parametrize("heading", ["Tổ dân phố", "Thôn, tổ dân phố", "Khu phố", "TDP", "Bản"])
@pytest.mark.parametrize(
    ("typed", "village"),
    [
        ("3", "Tổ dân phố 3"),
        ("tổ dân phố 3", "Tổ dân phố 3"),
        ("Thôn 3", "Thôn 3"),
        ("33", "33"),
        ("", ""),
    ],
)
def test_a_quarter_is_found_by_its_number_and_never_by_anothers_kind(
    js, ward, heading, typed, village
):
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ho')",
        [f"Họ và tên\t{heading}\nPhạm Thử Tám\t{typed}\n", ward],
    )
    assert found["unused"] == []
    assert [one["thon"] for one in found["people"]] == [village]


def test_a_number_that_two_villages_have_is_left_as_it_is(js, ward):
    both = {**ward, "villages": ["Thôn 3", "Tổ dân phố 3", "Bản Thử"]}
    found = js.evaluate(
        "([text, data]) => CanBo.pasted.people(text, data, 'ho')",
        ["Họ và tên\tThôn\nPhạm Thử Tám\t3\nPhạm Thử Chín\tThử\n", both],
    )
    assert [one["thon"] for one in found["people"]] == ["3", "Bản Thử"]


def figures(js, known, text: str, chosen: str = "") -> dict:
    return js.evaluate(
        "([text, data, chosen]) => CanBo.pasted.figures(text, data, chosen)", [text, known, chosen]
    )


def values(found: dict) -> dict[str, str]:
    return {name.split("/")[1]: value for name, value in found["typed"].items()}


def table(*rows: str) -> str:
    """Rows with « | » between their cells, as a spreadsheet copies them."""
    return "\r\n".join("\t".join(map(str.strip, row.split("|"))) for row in rows) + "\r\n"


LAST = "trong-rung | 18,2 | 20 | 22,4"


@pytest.mark.parametrize(
    ("headings", "column"),
    [
        ("Chỉ tiêu | TH 2024 | KH 2025 | Ước thực hiện 9 tháng", "Ước thực hiện 9 tháng"),
        ("Chỉ tiêu | Đơn vị thực hiện | KH | KQ đến 30/9", "KQ đến 30/9"),
        ("Nội dung | Năm trước | Kế hoạch giao | Thực hiện", "Thực hiện"),
        ("Tên chỉ tiêu | Cùng kỳ | Dự toán | Ước đạt", "Ước đạt"),
        ("Chỉ tiêu | 9T/2024 | NQ HĐND | Kết quả 9T/2025", "Kết quả 9T/2025"),
        ("Chỉ tiêu | So sánh | % so KH | Số lượng", "Số lượng"),
        ("Chỉ tiêu kinh tế | Thực hiện đến 30/9/2024 | KH | Thực hiện đến 30/9/2025", None),
    ],
)
def test_only_this_periods_column_is_taken_and_named(js, known, headings, column):
    found = figures(js, known, table(headings, LAST))
    assert values(found) == {"trong-rung": "22,4"}
    assert found["column"] == (column or headings.split(" | ")[-1])
    assert len(found["unused"]) == 2


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Chỉ tiêu | Thực hiện 6 tháng | Thực hiện 9 tháng | Ghi chú",
            "trong-rung | 18,2 | 22,4 |",
        ),
        ("Chỉ tiêu | TH 9 tháng | Ước thực hiện cả năm", "trong-rung | 22,4 | 24"),
        ("Chỉ tiêu | Kế hoạch | Ước thực hiện năm 2025", "trong-rung | 20 | 24"),
        ("Chỉ tiêu | Thực hiện | Thực hiện", "trong-rung | 22,4 | 112"),
        (
            "TT | Chỉ tiêu | Năm 2024 | | Năm 2025 |",
            " | | KH | TH | KH | TH",
            "1 | trong-rung | 15 | 18,2 | 20 | 22,4",
        ),
        ("Chỉ tiêu | 2024 | 2025", "trong-rung | 18,2 | 22,4"),
        ("Chỉ tiêu | 2024", "trong-rung | 18,2"),
        ("Chỉ tiêu | Kế hoạch", "trong-rung | 20"),
        ("Chỉ tiêu | Tháng 8 | Tháng 9", "trong-rung | 18,2 | 22,4"),
        ("trong-rung | 18,2 | 22,4", "kenh-muong | 3 | 4"),
    ],
)
def test_where_it_is_not_certain_the_officer_chooses_and_nothing_is_filled(js, known, rows):
    found = figures(js, known, table(*rows))
    assert found["typed"] == {}
    assert found["trouble"].startswith("Chọn cột")
    assert found["choices"]
    number, shown = found["choices"][-1]
    cells = rows[-1].split("|")[int(number)].strip()
    assert shown.endswith(cells)
    chosen = figures(js, known, table(*rows), number)
    assert list(values(chosen).values())[-1] == cells


def test_headings_in_two_rows_are_said_together(js, known):
    found = figures(
        js,
        known,
        table(
            "TT | Chỉ tiêu | Năm 2024 | | Năm 2025 |",
            " | | KH | TH | KH | TH",
            "1 | trong-rung | 15 | 18,2 | 20 | 22,4",
        ),
    )
    assert found["choices"] == [["5", "Năm 2025 – TH: 22,4"]]


@pytest.mark.parametrize(
    ("unit", "target", "cell", "typed"),
    [
        ("đồng", "thu-ngan-sach", "1.030.500.000", "1030,5"),
        ("Tr.đồng", "thu-ngan-sach", "1030,5", "1030,5"),
        ("1.000 đồng", "thu-ngan-sach", "1 030 500", "1030,5"),
        ("tỷ", "thu-ngan-sach", "1,0305", "1030,5"),
        ("trieu dong", "thu-ngan-sach", "1030,5", "1030,5"),
        ("kg", "ngo-san-luong", "282500", "282,5"),
        ("Tạ", "ngo-san-luong", "2825", "282,5"),
        ("m2", "trong-rung", "224000", "22,4"),
        ("m", "kenh-muong", "4250", "4,25"),
        ("nghìn người", "viec-lam-moi", "0,11", "110"),
        ("lao động", "viec-lam-moi", "110", None),
        ("triệu đồng", "trong-rung", "22", None),
        ("sào", "trong-rung", "622", None),
        ("đồng", "thu-ngan-sach", "1.030", None),
    ],
)
def test_a_column_of_units_is_read_and_converted(js, known, unit, target, cell, typed):
    found = figures(js, known, table("Chỉ tiêu | ĐVT | Thực hiện", f"{target} | {unit} | {cell}"))
    assert values(found) == ({} if typed is None else {target: typed})
    assert bool(found["unknown"]) is (typed is None)
    assert bool(found.get("converted")) is (typed is not None and typed != cell)


@pytest.mark.parametrize(
    ("rows", "typed"),
    [
        (("Chỉ tiêu | Thực hiện (đồng)", "thu-ngan-sach | 1030500000"), "1030,5"),
        (("Chỉ tiêu | Thực hiện", "thu-ngan-sach (tỷ đồng) | 1,03"), "1030"),
        (("Chỉ tiêu | Thực hiện", "Thu ngân sách (tỷ đồng) | 1,03"), "1030"),
        (
            ("Đơn vị tính: nghìn đồng |", "Chỉ tiêu | Thực hiện", "thu-ngan-sach | 1030500"),
            "1030,5",
        ),
        (("thu-ngan-sach | 1.030.500.000 đồng",), "1030,5"),
        (("Chỉ tiêu | Thực hiện", "Thu ngân sách (không kể trợ cấp) | 1030"), "1030"),
    ],
)
def test_a_unit_is_found_wherever_it_stands(js, known, rows, typed):
    found = figures(js, known, table(*rows))
    assert values(found) == ({} if typed is None else {"thu-ngan-sach": typed})


@pytest.mark.parametrize(
    ("row", "typed"),
    [
        ("nuoc-hop-ve-sinh | % | 94,6", {"gia_tri": "94,6"}),
        ("nuoc-hop-ve-sinh | | 94,6%", {"gia_tri": "94,6"}),
        ("nuoc-hop-ve-sinh | hộ | 570/603", {"tu_so": "570", "mau_so": "603"}),
        # Households or a share: nobody can tell.
        ("nuoc-hop-ve-sinh | | 94", {}),
        ("nuoc-hop-ve-sinh | hộ | 570", {}),
        ("nong-thon-moi-nang-cao | tiêu chí | 3", {"gia_tri": "3"}),
        ("nong-thon-moi-nang-cao | % | 60", {}),
        ("nong-thon-moi-nang-cao | | 16%", {}),
        ("nong-thon-moi-nang-cao | | y tế", {}),
    ],
)
def test_a_share_or_a_number_of_criteria_is_taken_where_it_surely_is_one(js, known, row, typed):
    found = figures(js, known, table("Chỉ tiêu | ĐVT | Thực hiện", row))
    assert {name.split("/")[2]: value for name, value in found["typed"].items()} == typed


def test_it_is_said_what_was_converted(js, known):
    found = figures(js, known, table("Chỉ tiêu | ĐVT | Thực hiện", "trong-rung | m² | 224000"))
    assert found["converted"] == ["Trồng rừng: 224000 m² thành 22,4 ha"]


def test_lines_that_word_broke_within_cells_are_put_together(js, known):
    text = (
        "TT\tChỉ\ntiêu\tĐVT\tThực\nhiện\nI\tKINH TẾ\n1\tDiện tích rừng\ntrồng mới\tha\t22,4\n"
        "2\tTỷ lệ người dân\ntham gia\nbảo hiểm y tế\t%\t94,6\n3\tkenh-muong\tkm\t4,2\n"
    )
    found = figures(js, known, text)
    assert values(found) == {"trong-rung": "22,4", "bao-hiem-y-te": "94,6", "kenh-muong": "4,2"}
    assert found["unknown"] == ["KINH TẾ"]


def test_a_list_with_gaps_is_not_put_together(js, known):
    found = figures(js, known, "trong-rung\t22,4\nGiao thông\nkenh-muong\t4,2\n")
    assert values(found) == {"trong-rung": "22,4", "kenh-muong": "4,2"}


def test_a_dash_is_no_figure(js, known):
    found = figures(js, known, table("Chỉ tiêu | Thực hiện", "trong-rung | -", "kenh-muong | …"))
    assert (found["typed"], found["filled"]) == ({}, 0)


def test_spellings_of_one_word_are_one_name(js, known):
    found = figures(js, known, "Tỉ lệ người dân tham gia bảo hiểm y tế\t94,6\n")
    assert values(found) == {"bao-hiem-y-te": "94,6"}
