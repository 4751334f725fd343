"""What is not known, not final, or was put right."""

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
    TOTAL,
    base,
    said,
    track_one,
)


@pytest.mark.parametrize(
    ("target", "figure"),
    [
        (TOTAL, "2000"),
        (RISING | base("85"), "99"),
        (ADDS_UP, "1"),
        (FLOW | base("1000"), "2000"),
        (KEPT, "giữ"),
        (RANGE, "5"),
        (FIVE, ALL_FIVE),
        (SHARE, "95"),
    ],
    ids=lambda case: case["loai"] if isinstance(case, dict) else "",
)
@pytest.mark.parametrize(("day", "status"), [(JUNE, "Đang đạt"), (LAST, "Ước đạt")])
def test_a_provisional_figure_never_gives_a_final_status(target, figure, day, status):
    progress = track_one(target, {day: figure}, report={"tam_tinh": "có"})
    assert (progress.status.word, progress.latest.provisional) == (status, True)


@pytest.mark.parametrize(
    ("target", "figures", "correction", "status"),
    [
        (TOTAL, {JUNE: "1800"}, {"gia_tri_cu": "1800", "gia_tri_moi": "1080"}, "Đang thực hiện"),
        (TOTAL, {JUNE: "180"}, {"gia_tri_cu": "180", "gia_tri_moi": "1800"}, "Đạt"),
        (
            ADDS_UP,
            {JUNE: "14", SEPTEMBER: "2"},
            {"gia_tri_cu": "14", "gia_tri_moi": "1"},
            "Đang đạt",
        ),
        (
            KEPT | {"ca_nam": "có", "muc_tieu": "3"},
            {JUNE: "2", SEPTEMBER: "3"},
            {"gia_tri_cu": "2", "gia_tri_moi": "3"},
            "Đang đạt",
        ),
    ],
)
def test_a_correction_takes_the_place_of_the_wrong_figure(target, figures, correction, status):
    correction = {"ngay": "2031-07-10", "chi_tieu": "x", "ngay_chot": JUNE} | correction
    assert track_one(target, figures, corrections=(correction,)).status.word == status


@pytest.mark.parametrize(
    ("target", "figures", "status"),
    [
        (
            TOTAL,
            {JUNE: "1800", SEPTEMBER: {"gia_tri": "1700", "giam_vi": "Đếm trùng hai hộ"}},
            "Đang thực hiện",
        ),
        (
            ADDS_UP,
            {JUNE: "5", SEPTEMBER: {"gia_tri": "3", "giam_vi": "Đếm trùng hai vụ"}},
            "Đang đạt",
        ),
        (ADDS_UP, {JUNE: "3", SEPTEMBER: {"gia_tri": "5", "ghi_chu": "Thêm hai vụ"}}, "Không đạt"),
    ],
)
def test_a_running_total_marked_as_put_right_counts_as_it_stands_now(target, figures, status):
    assert track_one(target, figures).status.word == status


@pytest.mark.parametrize(
    "target",
    [TOTAL, RISING, FALLING, ADDS_UP, FLOW, KEPT, HERD, RANGE, FIVE, {"loai": "dat"}, SHARE],
    ids=lambda t: t["loai"],
)
@pytest.mark.parametrize(
    ("today", "keys", "status"),
    [
        ("2031-01-01", {}, "Chưa đến kỳ"),
        ("2031-06-29", {}, "Chưa đến kỳ"),
        (JUNE, {}, "Chưa đến kỳ"),
        ("2031-07-01", {}, "Chưa có số liệu"),
        ("2032-02-01", {}, "Chưa có số liệu"),
        ("2031-07-01", {"ky_dau": "2031-10-31"}, "Chưa đến kỳ"),
        ("2031-10-31", {"ky_dau": "2031-10-31"}, "Chưa đến kỳ"),
        ("2031-11-01", {"ky_dau": "2031-10-31"}, "Chưa có số liệu"),
    ],
)
def test_no_figure_is_said_to_be_missing_only_after_the_first_check_day(
    target, today, keys, status
):
    progress = track_one(target | keys, {}, today)
    assert (*said(progress), progress.met, progress.latest) == (status, None, None, None)


@pytest.mark.parametrize(
    ("checks", "today", "status"),
    [
        ((), "2031-12-31", "Chưa đến kỳ"),
        ((), "2032-01-01", "Chưa có số liệu"),
        ((LAST, JUNE), "2031-07-01", "Chưa có số liệu"),
    ],
    ids=["no check days: the last day", "no check days: after it", "check days in any order"],
)
def test_the_first_check_day_is_the_earliest_the_campaign_names(checks, today, status):
    assert track_one(TOTAL, {}, today, checks=checks).status.word == status


def test_a_figure_of_a_day_to_come_is_not_seen_yet():
    figures = {JUNE: "950", SEPTEMBER: "1800"}
    assert [
        track_one(TOTAL, figures, day).status.word
        for day in ("2031-06-29", JUNE, "2031-09-29", SEPTEMBER)
    ] == [
        "Chưa đến kỳ",
        "Đang thực hiện",
        "Đang thực hiện",
        "Đạt",
    ]


@pytest.mark.parametrize(
    ("changes", "target", "status", "share"),
    [
        (({"muc_tieu_moi": "1500"},), "1.500", "Đang thực hiện", "60%"),
        (({"muc_tieu_moi": "9000"},), "9.000", "Cần đẩy nhanh", "10%"),
        (({"muc_tieu_moi": "1500"}, {"muc_tieu_moi": "900"}), "900", "Đạt", "100%"),
        (({"bo": "có"},), "1.789,2", "Đã bỏ", "50,3%"),
    ],
)
def test_a_changed_target_is_judged_like_any_other_and_keeps_the_old_one(
    changes, target, status, share
):
    decided = {"ngay": "2031-05-20", "van_ban": "Quyết định số 41", "ly_do": "Thiên tai"}
    progress = track_one(
        TOTAL | {"dieu_chinh": tuple(decided | change for change in changes)}, {JUNE: "900"}
    )
    assert (
        number(progress.target),
        number(progress.indicator.original_target),
        *said(progress),
    ) == (
        target,
        "1.789,2",
        status,
        share,
    )


def test_a_changed_range_is_asked_said_and_drawn_with_its_new_minimum():
    changed = RANGE | {
        "dieu_chinh": (
            {
                "ngay": "2031-05-20",
                "van_ban": "Quyết định số 41",
                "ly_do": "Thêm việc",
                "muc_tieu_moi": "4",
            },
        )
    }
    progress = track_one(changed, {JUNE: "3"})
    indicator = progress.indicator
    assert indicator.filled(progress, None).tick == Decimal("0.8")
    assert indicator.asked == "ít nhất 4, phấn đấu 5"
    assert "ít nhất 4, phấn đấu 5" in indicator.said(progress, progress.latest)
    assert indicator.asked_at_first == "ít nhất 2, phấn đấu 5"
