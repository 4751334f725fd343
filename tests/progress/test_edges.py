"""Every kind of target at its edges: the law is docs «Cách tính», case by case."""

from __future__ import annotations

from decimal import Decimal

import pytest

from campaign.words.written import number
from tests.helpers.targets import (
    ADDS_UP,
    ALL_FIVE,
    FALLING,
    FIVE,
    FLOW,
    HERD,
    JUNE,
    KEPT,
    LAST,
    RANGE,
    RISING,
    SEPTEMBER,
    SHARE,
    STOCK,
    STRICT,
    TOTAL,
    base,
    said,
    track_one,
)


@pytest.mark.parametrize(
    ("target", "figures", "status", "share"),
    [
        (TOTAL, {JUNE: "0"}, "Cần đẩy nhanh", "0%"),
        (TOTAL, {JUNE: "950"}, "Đang thực hiện", "53,1%"),
        (TOTAL, {JUNE: "1789,19"}, "Đang thực hiện", "99,9%"),
        (TOTAL, {JUNE: "1789,2"}, "Đạt", "100%"),
        (TOTAL, {JUNE: "1967"}, "Đạt", "109,9%"),
        (TOTAL, {JUNE: "1968,12"}, "Vượt", "110%"),
        (TOTAL, {LAST: "1789,19"}, "Không đạt", "99,9%"),
        (TOTAL, {LAST: "0"}, "Không đạt", "0%"),
        (STRICT, {JUNE: "1789,2"}, "Đang thực hiện", "100%"),
        (STRICT, {LAST: "1789,2"}, "Không đạt", "100%"),
        (STRICT, {JUNE: "1789,20001"}, "Đạt", "100%"),
        (TOTAL | {"muc_tieu": "10000"}, {JUNE: "9996"}, "Đang thực hiện", "99,9%"),
        (TOTAL | {"muc_tieu": "1000"}, {JUNE: "1061"}, "Đạt", "106,1%"),
        (TOTAL | {"muc_tieu": "0"}, {JUNE: "0"}, "Đạt", None),
        (TOTAL | {"muc_tieu": "0", "so_sanh": ">"}, {JUNE: "0"}, "Đang thực hiện", None),
        (TOTAL | base("1700"), {JUNE: "894,6"}, "Đang thực hiện", "50%"),
    ],
)
def test_a_running_total_is_a_share_of_its_target_and_final_once_met(
    target, figures, status, share
):
    assert said(track_one(target, figures)) == (status, share)


@pytest.mark.parametrize(
    ("target", "figures", "status", "share"),
    [
        (RISING | base("85"), {JUNE: "85"}, "Cần đẩy nhanh", "0%"),
        (RISING | base("85"), {JUNE: "84"}, "Cần đẩy nhanh", "−10%"),
        (RISING | base("85"), {JUNE: "90"}, "Đang thực hiện", "50%"),
        (RISING | base("85"), {JUNE: "94,9999"}, "Đang thực hiện", "99,9%"),
        (RISING | base("85"), {JUNE: "95"}, "Đang đạt", "100%"),
        (RISING | base("85"), {JUNE: "97"}, "Đang đạt", "120%"),
        (RISING | base("85"), {LAST: "95"}, "Đạt", "100%"),
        (RISING | base("85"), {LAST: "96"}, "Đạt", "110%"),
        (RISING | base("85"), {LAST: "104,5"}, "Vượt", "195%"),
        (RISING | base("85"), {LAST: "94,9"}, "Không đạt", "99%"),
        (RISING | base("85") | {"so_sanh": ">"}, {LAST: "95"}, "Không đạt", "100%"),
        (RISING | base("85") | {"so_sanh": "="}, {JUNE: "95"}, "Đang đạt", "100%"),
        (RISING | base("0"), {JUNE: "19"}, "Cần đẩy nhanh", "20%"),
        # The target is the baseline: nothing to divide by, met or not met.
        (RISING | base("95"), {JUNE: "95"}, "Đang đạt", None),
        (RISING | base("95"), {JUNE: "94"}, "Cần đẩy nhanh", None),
        (RISING | base("95"), {LAST: "94"}, "Không đạt", None),
        # The baseline is already past the target: slipping back is not a share of the way.
        (RISING | base("98"), {JUNE: "94"}, "Đang thực hiện", None),
        (RISING | base("98"), {JUNE: "96"}, "Đang đạt", None),
        # Without a baseline only met or not met can be said.
        (RISING, {JUNE: "0"}, "Đang thực hiện", None),
        (RISING, {JUNE: "94"}, "Đang thực hiện", None),
        (RISING, {SEPTEMBER: "94"}, "Cần đẩy nhanh", None),
        (RISING, {JUNE: "95"}, "Đang đạt", None),
        (RISING, {LAST: "95"}, "Đạt", None),
        (RISING, {LAST: "94"}, "Không đạt", None),
        (RISING | {"nhip": "đều"}, {JUNE: "94"}, "Đang thực hiện", None),
    ],
)
def test_a_rising_level_is_a_share_of_the_way_from_its_baseline(target, figures, status, share):
    assert said(track_one(target, figures)) == (status, share)


@pytest.mark.parametrize(
    ("target", "figures", "status", "share"),
    [
        (FALLING | base("20"), {JUNE: "20"}, "Cần đẩy nhanh", "0%"),
        (FALLING | base("20"), {JUNE: "21"}, "Cần đẩy nhanh", "−25%"),
        (FALLING | base("20"), {JUNE: "17"}, "Đang thực hiện", "75%"),  # T/v would say 94,1%
        (FALLING | base("20"), {JUNE: "16"}, "Đang thực hiện", "100%"),
        (FALLING | base("20"), {LAST: "16"}, "Không đạt", "100%"),
        (FALLING | base("20"), {JUNE: "15,99"}, "Đang đạt", "100,3%"),
        (FALLING | base("20"), {LAST: "15,99"}, "Đạt", "100,3%"),
        (FALLING | base("20"), {LAST: "15,6"}, "Đạt", "110%"),
        (FALLING | base("20") | {"so_sanh": "<="}, {JUNE: "16"}, "Đang đạt", "100%"),
        (
            FALLING | base("20") | {"muc_tieu": "0", "so_sanh": "<="},
            {JUNE: "5"},
            "Đang thực hiện",
            "75%",
        ),
        (
            FALLING | base("20") | {"muc_tieu": "0", "so_sanh": "<="},
            {JUNE: "0"},
            "Đang đạt",
            "100%",
        ),
        (FALLING | base("16"), {JUNE: "16"}, "Đang thực hiện", None),
        (FALLING | base("15,2"), {JUNE: "16,5"}, "Đang thực hiện", None),
        (FALLING | base("15,2") | {"nhip": "đều"}, {JUNE: "16,5"}, "Đang thực hiện", None),
        (FALLING, {JUNE: "17"}, "Đang thực hiện", None),
        (FALLING, {JUNE: "15"}, "Đang đạt", None),
        (FALLING, {LAST: "17"}, "Không đạt", None),
    ],
)
def test_a_reduction_goes_down_from_its_baseline(target, figures, status, share):
    assert said(track_one(target, figures)) == (status, share)


LEVEL = ADDS_UP | {"cong_don": "không"}


@pytest.mark.parametrize(
    ("target", "figures", "status"),
    [
        (ADDS_UP, {JUNE: "0"}, "Đang đạt"),
        (ADDS_UP, {JUNE: "4"}, "Đang đạt"),
        (ADDS_UP, {LAST: "4"}, "Đạt"),
        (ADDS_UP, {JUNE: "4,1"}, "Không đạt"),
        (ADDS_UP, {JUNE: "5", SEPTEMBER: "6"}, "Không đạt"),
        (ADDS_UP | {"so_sanh": "<"}, {JUNE: "4"}, "Không đạt"),
        (ADDS_UP | {"muc_tieu": "0"}, {JUNE: "0"}, "Đang đạt"),
        (ADDS_UP | {"muc_tieu": "0"}, {JUNE: "1"}, "Không đạt"),
        (ADDS_UP | base("9"), {JUNE: "2"}, "Đang đạt"),
        (LEVEL, {JUNE: "4"}, "Đang đạt"),
        (LEVEL, {JUNE: "5"}, "Nguy cơ không đạt"),
        (LEVEL, {JUNE: "5", SEPTEMBER: "4"}, "Đang đạt"),
        (LEVEL, {LAST: "5"}, "Không đạt"),
        (LEVEL, {JUNE: "5", LAST: "4"}, "Đạt"),
        (LEVEL | {"so_sanh": "<"}, {JUNE: "4"}, "Nguy cơ không đạt"),
    ],
)
def test_a_ceiling_has_no_percentage_and_one_that_adds_up_breaks_for_good(target, figures, status):
    assert said(track_one(target, figures)) == (status, None)


@pytest.mark.parametrize(
    ("target", "figures", "asked", "status", "share"),
    [
        (FLOW | base("1000"), {JUNE: "0"}, "1.170", "Cần đẩy nhanh", "0%"),
        (FLOW | base("1000"), {JUNE: "585"}, "1.170", "Đang thực hiện", "50%"),
        (FLOW | base("1000"), {JUNE: "1170"}, "1.170", "Đạt", "100%"),
        (FLOW | base("1000") | {"so_sanh": ">"}, {JUNE: "1170"}, "1.170", "Đang thực hiện", "100%"),
        (FLOW | base("1000"), {JUNE: "1287"}, "1.170", "Vượt", "110%"),
        (FLOW | base("1000"), {LAST: "1169,9"}, "1.170", "Không đạt", "99,9%"),
        (FLOW | base("0"), {JUNE: "5"}, "0", "Đạt", None),
        (FLOW, {JUNE: "585"}, None, "Chưa xét được", None),
        (FLOW, {LAST: "5850"}, None, "Chưa xét được", None),
        (STOCK | base("500"), {JUNE: "500"}, "550", "Cần đẩy nhanh", "0%"),
        (STOCK | base("500"), {JUNE: "525"}, "550", "Đang thực hiện", "50%"),
        (STOCK | base("500"), {JUNE: "490"}, "550", "Cần đẩy nhanh", "−20%"),
        (STOCK | base("500"), {JUNE: "550"}, "550", "Đang đạt", "100%"),
        (STOCK | base("500"), {LAST: "550"}, "550", "Đạt", "100%"),
        (STOCK | base("500"), {LAST: "549"}, "550", "Không đạt", "98%"),
        (STOCK | base("0"), {JUNE: "5"}, "0", "Đang đạt", None),
        (STOCK, {JUNE: "550"}, None, "Chưa xét được", None),
    ],
)
def test_growth_becomes_a_number_once_a_flow_adds_up_and_a_stock_rises(
    target, figures, asked, status, share
):
    progress = track_one(target, figures)
    assert (None if progress.target is None else number(progress.target), *said(progress)) == (
        asked,
        status,
        share,
    )


SCHOOLS = KEPT | {"muc_tieu": "3"}


@pytest.mark.parametrize(
    ("target", "figures", "status"),
    [
        (KEPT, {JUNE: "giữ"}, "Đang đạt"),
        (KEPT, {JUNE: "mất"}, "Nguy cơ không đạt"),
        (KEPT, {JUNE: "mất", SEPTEMBER: "giữ"}, "Đang đạt"),
        (KEPT, {JUNE: "mất", LAST: "giữ"}, "Đạt"),
        (KEPT, {JUNE: "giữ", LAST: "mất"}, "Không đạt"),
        (KEPT | {"ca_nam": "có"}, {JUNE: "giữ"}, "Đang đạt"),
        (KEPT | {"ca_nam": "có"}, {JUNE: "mất"}, "Không đạt"),
        (KEPT | {"ca_nam": "có"}, {JUNE: "mất", SEPTEMBER: "giữ"}, "Không đạt"),
        (KEPT | {"ca_nam": "có"}, {JUNE: "mất", LAST: "giữ"}, "Không đạt"),
        (KEPT | {"ca_nam": "có"}, {JUNE: "giữ", LAST: "giữ"}, "Đạt"),
        (SCHOOLS, {JUNE: "3"}, "Đang đạt"),
        (SCHOOLS, {JUNE: "2"}, "Nguy cơ không đạt"),
        (SCHOOLS, {JUNE: "0"}, "Nguy cơ không đạt"),
        (SCHOOLS, {LAST: "2"}, "Không đạt"),
        (SCHOOLS, {LAST: "4"}, "Đạt"),
        (HERD | base("1000"), {JUNE: "980"}, "Đang đạt"),
        (HERD | base("1000"), {JUNE: "979,9"}, "Nguy cơ không đạt"),
        (HERD | base("1000"), {LAST: "980"}, "Đạt"),
        (HERD | base("1000") | {"dung_sai": None}, {JUNE: "999"}, "Nguy cơ không đạt"),
        (HERD, {JUNE: "980"}, "Chưa xét được"),
        (HERD, {LAST: "980"}, "Chưa xét được"),
        (HERD | {"ca_nam": "có"}, {JUNE: "980"}, "Chưa xét được"),
    ],
)
def test_something_to_keep_has_no_percentage_only_kept_or_lost(target, figures, status):
    assert said(track_one(target, figures)) == (status, None)


@pytest.mark.parametrize(
    ("figures", "status", "filled"),
    [
        ({JUNE: "0"}, "Cần đẩy nhanh", "0"),
        ({JUNE: "1"}, "Đang thực hiện", "0.2"),
        ({LAST: "1"}, "Không đạt", "0.2"),
        ({JUNE: "2"}, "Đạt", "0.4"),
        ({JUNE: "3"}, "Đạt", "0.6"),
        ({LAST: "4"}, "Đạt", "0.8"),
        ({JUNE: "5"}, "Vượt", "1"),
        ({JUNE: "6"}, "Vượt", "1.2"),
        ({JUNE: {"gia_tri": "5", "tam_tinh": "có"}}, "Đang đạt", "1"),
    ],
)
def test_a_range_is_met_at_its_minimum_and_exceeded_only_at_its_ambition(figures, status, filled):
    progress = track_one(RANGE, figures)
    drawn = progress.indicator.filled(progress, progress.planned)
    assert (progress.status.word, drawn.done, drawn.mark, drawn.tick) == (
        status,
        Decimal(filled),
        None,
        Decimal("0.4"),
    )


@pytest.mark.parametrize(
    ("target", "figure", "status", "share"),
    [
        (FIVE, [], "Cần đẩy nhanh", "0%"),
        (FIVE, ALL_FIVE[:3], "Đang thực hiện", "60%"),
        (FIVE, ALL_FIVE[:4] + ALL_FIVE[:1], "Đang thực hiện", "80%"),
        (FIVE, ALL_FIVE, "Đạt", "100%"),
        (FIVE | {"nhip": "đều"}, ALL_FIVE[:2], "Đúng tiến độ", "40%"),
        (RANGE | {"tieu_chi": FIVE["tieu_chi"]}, ALL_FIVE[:1], "Đang thực hiện", "50%"),
        (RANGE | {"tieu_chi": FIVE["tieu_chi"]}, ALL_FIVE[:2], "Đạt", "100%"),
    ],
)
def test_a_checklist_counts_what_is_done(target, figure, status, share):
    assert said(track_one(target, {JUNE: figure})) == (status, share)


@pytest.mark.parametrize(
    ("figures", "status"),
    [
        ({JUNE: "chưa đạt"}, "Đang thực hiện"),
        ({JUNE: "đạt"}, "Đạt"),
        ({LAST: "đạt"}, "Đạt"),
        ({LAST: "chưa đạt"}, "Không đạt"),
        ({JUNE: "đạt", SEPTEMBER: "chưa đạt"}, "Đang thực hiện"),
        ({JUNE: {"ket_qua": "đạt", "tam_tinh": "có"}}, "Đang đạt"),
    ],
)
def test_yes_or_no_has_neither_percentage_nor_pace(figures, status):
    progress = track_one({"loai": "dat", "nhip": "đều"}, figures)
    assert (*said(progress), progress.planned) == (status, None, None)


@pytest.mark.parametrize(
    ("target", "figure", "status", "share"),
    [
        # 90% and 10% of households: their mean would miss, sum over sum meets.
        (
            SHARE,
            {
                "theo_thon": {
                    "A": {"tu_so": "990", "mau_so": "1000"},
                    "B": {"tu_so": "1", "mau_so": "10"},
                }
            },
            "Đang đạt",
            None,
        ),
        (SHARE | base("80"), {"tu_so": "850", "mau_so": "1000"}, "Đang thực hiện", "50%"),
        (SHARE | base("80"), {"tu_so": "0", "mau_so": "1000"}, "Cần đẩy nhanh", "−800%"),
        (
            SHARE | base("80") | {"so_sanh": ">"},
            {"tu_so": "900", "mau_so": "1000"},
            "Đang thực hiện",
            "100%",
        ),
        (SHARE, {"tu_so": "899", "mau_so": "1000"}, "Đang thực hiện", None),
        (
            SHARE | {"muc_tieu": "0", "so_sanh": "<="} | base("4"),
            {"tu_so": "1", "mau_so": "100"},
            "Đang thực hiện",
            "75%",
        ),
        (
            SHARE | {"muc_tieu": "16", "so_sanh": "<"} | base("20"),
            {"tu_so": "16", "mau_so": "100"},
            "Đang thực hiện",
            "100%",
        ),
        (
            SHARE | {"muc_tieu": "100", "so_sanh": "="} | base("90"),
            {"tu_so": "7", "mau_so": "7"},
            "Đang đạt",
            "100%",
        ),
    ],
)
def test_a_counted_share_is_judged_in_either_direction(target, figure, status, share):
    assert said(track_one(target, {JUNE: figure})) == (status, share)
