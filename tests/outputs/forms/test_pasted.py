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
        ("trong-rung\t23 km\n", {"so_lieu/trong-rung/gia_tri": "23 km"}),
        ("trong-rung\tha\t20\t23\n", {}),
        ("Chỉ tiêu\tThực hiện 2024\tThực hiện 2025\ntrong-rung\t20\t23", {}),
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
