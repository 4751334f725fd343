"""What was measured: typed figures, corrections, shares, and composites computed from their
parts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from campaign.facts import Campaign
from campaign.kinds import Indicators
from campaign.models import CampaignHead, Correction, Figure, Plan, Report
from campaign.progress import Measurement, measure

HEAD = {
    "ten": "Thi đua",
    "nam": 2031,
    "don_vi": {"ten": "xã Minh Họa", "tinh": "Cao Bằng", "co_quan": "Ủy ban nhân dân xã"},
    "van_ban": {"ngay_ky": "2031-01-02", "trich_yeu": "Phát động thi đua"},
    "thoi_gian": {"bat_dau": "2031-01-01", "ket_thuc": "2031-12-31"},
}
JUNE, SEPTEMBER = "2031-06-30", "2031-09-30"


def campaign(
    targets: dict[str, dict], reports: dict[str, dict], corrections: tuple[dict, ...] = ()
) -> Campaign:
    """A commune's year: targets by id, and figures by id for each day of report."""
    told = [
        {
            "ten": ma,
            "nhom": "chung",
            "muc": "I",
            "nguyen_van": "…",
            "loai": "luy_ke",
            "muc_tieu": "1",
        }
        | keys
        | {"ma": ma}
        for ma, keys in targets.items()
    ]
    for target in told:
        if target["loai"] in {"dat", "danh_muc", "tang_truong"} or target.get("so_voi_goc"):
            target.pop("muc_tieu")
    return Campaign(
        ma="2031",
        phong_trao=CampaignHead.model_validate(HEAD),
        ke_hoach=Plan.model_validate({"muc": ({"muc": "I", "tieu_de": "Chung"},)}),
        chi_tieu=Indicators.model_validate(
            {"nhom": ({"ma": "chung", "ten": "Chung"},), "chi_tieu": tuple(told)}
        ),
        so_lieu=tuple(
            Report.model_validate({"ngay_chot": day, "nguon": "Báo cáo", "so_lieu": figures})
            for day, figures in sorted(reports.items())
        ),
        dinh_chinh=tuple(
            Correction.model_validate({"ly_do": "Cộng nhầm", "nguon": "Báo cáo"} | c)
            for c in corrections
        ),
    )


def values(*given, **named) -> dict[str, list[str]]:
    """Every measured value by target, printed plainly so that a table shows exactly what came
    out.
    """
    return {
        ma: [str(m.value) for m in found]
        for ma, found in measure(campaign(*given, **named)).items()
    }


def one(target: dict, figure: object) -> list[str]:
    return values({"x": target}, {JUNE: {"x": figure}})["x"]


NAMED = (
    {"ma": "y-te", "ten": "Y tế"},
    {"ma": "giao-duc", "ten": "Giáo dục"},
    {"ma": "giao-thong", "ten": "Giao thông"},
)


@pytest.mark.parametrize(
    ("target", "figure", "expected"),
    [
        ({}, "0", ["0"]),
        ({}, "1.789,2", ["1789.2"]),
        ({}, {"chia_theo": {"xuân": "70,5", "mùa": "29,5"}}, ["100.0"]),
        ({}, {"chia_theo": {}}, []),
        ({"loai": "dat"}, "đạt", ["1"]),
        ({"loai": "dat"}, "Chưa  đạt", ["0"]),
        ({"loai": "duy_tri", "muc_tieu": None}, "giữ", ["1"]),
        ({"loai": "duy_tri", "muc_tieu": None}, "mất", ["0"]),
        ({"loai": "danh_muc", "tieu_chi": NAMED}, [], ["0"]),
        ({"loai": "danh_muc", "tieu_chi": NAMED}, ["y-te", "giao-duc"], ["2"]),
        ({"loai": "danh_muc", "tieu_chi": NAMED}, ["y-te", "y-te"], ["1"]),
        ({"loai": "ty_le"}, {"tu_so": "114", "mau_so": "120"}, ["95.00"]),
        ({"loai": "ty_le"}, {"tu_so": "0", "mau_so": "120"}, ["0"]),
        ({"loai": "ty_le"}, {"theo_thon": {}}, []),
        ({"loai": "ty_le"}, "96,5", ["96.5"]),
    ],
)
def test_a_typed_figure_stands_for_this_value(target, figure, expected):
    assert [Decimal(v) for v in one(target, figure)] == [Decimal(v) for v in expected]


@pytest.mark.parametrize(
    "blank", ["", " ", None, {}, {"gia_tri": None}, {"gia_tri": ""}, {"ghi_chu": "chưa có"}]
)
def test_a_blank_is_refused_and_never_read_as_zero(blank):
    with pytest.raises(ValidationError):
        Figure.model_validate(blank)


def test_a_target_without_a_figure_has_no_measurement():
    assert values({"x": {}, "y": {}}, {JUNE: {"x": "5"}}) == {"x": ["5"], "y": []}


def test_measurements_come_oldest_first_with_their_day_and_source():
    found = measure(
        campaign(
            {"x": {}}, {SEPTEMBER: {"x": {"gia_tri": "2", "nguon": "Biên bản"}}, JUNE: {"x": "1"}}
        )
    )["x"]
    assert [(m.day, m.value, m.source) for m in found] == [
        (date(2031, 6, 30), 1, "Báo cáo"),
        (date(2031, 9, 30), 2, "Biên bản"),
    ]


def test_a_share_is_sum_over_sum_and_not_the_mean_of_percentages():
    # Mean of 90% and 10% is 50%; of 110 households 91 do, which is 82,7%.
    villages = {
        "Nà Lạn": {"tu_so": "90", "mau_so": "100"},
        "Cốc Pài": {"tu_so": "1", "mau_so": "10"},
    }
    [value] = one({"loai": "ty_le"}, {"theo_thon": villages})
    assert Decimal(value) == Decimal(91) / Decimal(110) * 100


# ── provisional figures and corrections ──


@pytest.mark.parametrize(
    ("report", "figure", "provisional"),
    [
        ({}, {}, False),
        ({"tam_tinh": "có"}, {}, True),
        ({}, {"tam_tinh": "có"}, True),
        ({"tam_tinh": "không"}, {"tam_tinh": "không"}, False),
    ],
)
def test_a_figure_is_provisional_when_it_or_its_report_says_so(report, figure, provisional):
    made = campaign({"x": {}}, {JUNE: {"x": {"gia_tri": "5"} | figure}})
    changed = Report.model_validate(
        {"ngay_chot": JUNE, "nguon": "Báo cáo", "so_lieu": {"x": {"gia_tri": "5"} | figure}}
        | report
    )
    [m] = measure(
        Campaign(
            ma=made.ma,
            phong_trao=made.phong_trao,
            ke_hoach=made.ke_hoach,
            chi_tieu=made.chi_tieu,
            so_lieu=(changed,),
        )
    )["x"]
    assert m.provisional is provisional


def test_the_latest_correction_counts_and_the_old_values_stay_readable():
    fix = {"chi_tieu": "x", "ngay_chot": JUNE, "gia_tri_cu": "950"}
    made = campaign(
        {"x": {}, "y": {}},
        {JUNE: {"x": "950", "y": "950"}, SEPTEMBER: {"x": "1200"}},
        (
            fix | {"ngay": "2031-07-10", "gia_tri_moi": "905"},
            fix | {"ngay": "2031-08-10", "gia_tri_cu": "905", "gia_tri_moi": "906,5"},
        ),
    )
    series = measure(made)
    june, september = series["x"]
    assert (june.value, june.figure.gia_tri) == (Decimal("906.5"), Decimal(950))
    assert [c.gia_tri_cu for c in june.corrections] == [950, 905]
    assert september.corrections == () and series["y"][0].value == 950


def test_a_correction_of_a_divided_figure_replaces_its_parts():
    fix = {
        "ngay": "2031-07-10",
        "chi_tieu": "x",
        "ngay_chot": JUNE,
        "gia_tri_cu": "100",
        "gia_tri_moi": "90",
    }
    [m] = measure(
        campaign({"x": {}}, {JUNE: {"x": {"chia_theo": {"xuân": "60", "mùa": "40"}}}}, (fix,))
    )["x"]
    assert (m.value, m.breakdown) == (Decimal(90), {})


# ── composites ──

CROPS = {
    "dien-tich": {},
    "nang-suat": {"loai": "muc_tang", "trong_so": "dien-tich"},
    "san-luong": {"tinh_tu": {"phep": "tich", "tu": ("dien-tich", "nang-suat")}},
}


@pytest.mark.parametrize(
    ("area", "yields", "product"),
    [
        ("170", "3,6", "612"),
        ("120", "2,1", "252"),
        ("270", "4,36", "1177.2"),
        ("0", "3,6", "0"),
        ("1", "0,1", "0.1"),
    ],
)
def test_area_times_yield_is_exact(area, yields, product):
    found = values(CROPS, {JUNE: {"dien-tich": area, "nang-suat": yields}})
    assert Decimal(found["san-luong"][0]) == Decimal(product)


def test_rice_and_maize_add_up_to_exactly_the_plans_figure():
    targets = {
        "lua": {"tinh_tu": {"phep": "tich", "tu": ("lua-ha", "lua-ns")}},
        "ngo": {"tinh_tu": {"phep": "tich", "tu": ("ngo-ha", "ngo-ns")}},
        "luong-thuc": {"tinh_tu": {"phep": "tong", "tu": ("lua", "ngo")}},
        **{ma: {} for ma in ("lua-ha", "lua-ns", "ngo-ha", "ngo-ns")},
    }
    found = values(
        targets, {JUNE: {"lua-ha": "170", "lua-ns": "3,6", "ngo-ha": "270", "ngo-ns": "4,36"}}
    )
    assert Decimal(found["luong-thuc"][0]) == Decimal("1789.2")


def test_a_mean_yield_is_weighted_by_area():
    # The plain mean of 4 and 1 would be 2,5.
    found = values(
        CROPS,
        {
            JUNE: {
                "dien-tich": {"chia_theo": {"xuân": "90", "mùa": "10"}},
                "nang-suat": {"chia_theo": {"mùa": "1", "xuân": "4"}},
            }
        },
    )
    assert [Decimal(found[ma][0]) for ma in CROPS] == [100, Decimal("3.7"), 370]


def test_a_product_over_seasons_does_not_carry_the_rounding_of_the_mean():
    found = values(
        CROPS,
        {
            JUNE: {
                "dien-tich": {"chia_theo": {"xuân": "1", "mùa": "2"}},
                "nang-suat": {"chia_theo": {"xuân": "4", "mùa": "3"}},
            }
        },
    )
    assert Decimal(found["nang-suat"][0]) == Decimal(10) / 3
    assert Decimal(found["san-luong"][0]) == 10


@pytest.mark.parametrize(
    "areas",
    [None, "100", {"chia_theo": {"xuân": "100"}}, {"chia_theo": {"xuân": "0", "mùa": "0"}}],
    ids=["no areas", "areas not divided", "areas divided otherwise", "areas of nothing"],
)
def test_a_mean_without_its_weights_is_no_value(areas):
    figures = {"nang-suat": {"chia_theo": {"xuân": "4", "mùa": "3"}}} | (
        {"dien-tich": areas} if areas else {}
    )
    assert values(CROPS, {JUNE: figures})["nang-suat"] == []


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ({JUNE: {"a": "1", "b": "2"}}, ["3"]),
        ({JUNE: {"a": "1"}}, []),
        ({JUNE: {"a": "1"}, SEPTEMBER: {"b": "2"}}, []),
        ({JUNE: {"a": "1"}, SEPTEMBER: {"a": "4", "b": "2"}}, ["6"]),
        ({JUNE: {"a": "1", "tong": "99"}}, ["99"]),
        ({JUNE: {"a": "1", "b": "2", "tong": "99"}}, ["3"]),
    ],
    ids=[
        "both parts",
        "one part missing",
        "parts of different days",
        "both on one of two days",
        "total typed instead",
        "total typed beside",
    ],
)
def test_a_composite_is_computed_on_days_that_have_all_its_parts_else_it_is_as_typed(
    reports, expected
):
    targets = {"tong": {"tinh_tu": {"phep": "tong", "tu": ("a", "b")}}, "a": {}, "b": {}}
    assert values(targets, reports)["tong"] == expected


@pytest.mark.parametrize(
    "targets",
    [
        {"x": {"tinh_tu": {"phep": "tong", "tu": ("x", "a")}}, "a": {}},
        {
            "x": {"tinh_tu": {"phep": "tong", "tu": ("y", "a")}},
            "y": {"tinh_tu": {"phep": "tich", "tu": ("x", "a")}},
            "a": {},
        },
        {"x": {"tinh_tu": {"phep": "tong", "tu": ("a", "khong-co")}}, "a": {}},
    ],
    ids=["of itself", "of one another", "of a part that is not there"],
)
def test_a_composite_that_cannot_be_computed_has_no_value_and_does_not_raise(targets):
    found = values(targets, {JUNE: {"a": "1"}})
    assert found["x"] == [] and found["a"] == ["1"]


def test_a_composite_is_provisional_when_one_part_is_and_uses_corrected_parts():
    fix = {
        "ngay": "2031-07-10",
        "chi_tieu": "a",
        "ngay_chot": JUNE,
        "gia_tri_cu": "1",
        "gia_tri_moi": "1,5",
    }
    targets = {"tong": {"tinh_tu": {"phep": "tong", "tu": ("a", "b")}}, "a": {}, "b": {}}
    [m] = measure(
        campaign(targets, {JUNE: {"a": "1", "b": {"gia_tri": "2", "tam_tinh": "có"}}}, (fix,))
    )["tong"]
    assert isinstance(m, Measurement) and (m.value, m.provisional, m.figure) == (
        Decimal("3.5"),
        True,
        None,
    )
