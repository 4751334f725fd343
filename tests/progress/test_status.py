"""The status that a target gets, by its pace and by the table of rules."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from campaign.models.site import Cutoffs
from campaign.progress import (
    RULES,
    STATUSES,
    explained,
    measure,
    track_all,
)
from tests.helpers.targets import (
    FLOW,
    JUNE,
    LAST,
    PLAIN,
    RANGE,
    RISING,
    SEPTEMBER,
    SHARE,
    STOCK,
    STRICT,
    TOTAL,
    base,
    campaign,
    said,
    track_one,
)

# ── pace ────────────────────────────────────────────────────────────────────────


HALF_BY_JUNE = {"loai": "luy_ke", "muc_tieu": "1000", "moc": ({"ngay": JUNE, "gia_tri": "500"},)}


LEVEL_BY_JUNE = RISING | base("85") | {"moc": ({"ngay": JUNE, "gia_tri": "90"},)}


FEWER_BY_JUNE = {
    "loai": "muc_giam",
    "muc_tieu": "10",
    "moc": ({"ngay": JUNE, "gia_tri": "15"},),
} | base("20")


@pytest.mark.parametrize(
    ("target", "value", "gap", "status"),
    [
        (HALF_BY_JUNE, "600,0001", "0.1000001", "Vượt tiến độ"),
        (HALF_BY_JUNE, "600", "0.1", "Đúng tiến độ"),
        (HALF_BY_JUNE, "500", "0", "Đúng tiến độ"),
        (HALF_BY_JUNE, "400", "-0.1", "Đúng tiến độ"),
        (HALF_BY_JUNE, "399,9999", "-0.1000001", "Chậm"),
        (HALF_BY_JUNE, "250", "-0.25", "Chậm"),
        (HALF_BY_JUNE, "249,9999", "-0.2500001", "Nguy cơ không đạt"),
        (HALF_BY_JUNE, "0", "-0.5", "Nguy cơ không đạt"),
        (LEVEL_BY_JUNE, "91,00001", "0.100001", "Vượt tiến độ"),
        (LEVEL_BY_JUNE, "89", "-0.1", "Đúng tiến độ"),
        (LEVEL_BY_JUNE, "87,5", "-0.25", "Chậm"),
        (LEVEL_BY_JUNE, "84", "-0.6", "Nguy cơ không đạt"),
        (FEWER_BY_JUNE, "16", "-0.1", "Đúng tiến độ"),
        (FEWER_BY_JUNE, "16,000001", "-0.1000001", "Chậm"),
        (FEWER_BY_JUNE, "17,5", "-0.25", "Chậm"),
        (FEWER_BY_JUNE, "13,99", "0.101", "Vượt tiến độ"),
        (RANGE | {"moc": ({"ngay": JUNE, "gia_tri": "1"},)}, "1", "0", "Đúng tiến độ"),
        (
            FLOW | base("1000") | {"moc": ({"ngay": JUNE, "gia_tri": "585"},)},
            "468",
            "-0.1",
            "Đúng tiến độ",
        ),
        (
            STOCK | base("500") | {"moc": ({"ngay": JUNE, "gia_tri": "525"},)},
            "520",
            "-0.1",
            "Đúng tiến độ",
        ),
        (SHARE | base("80") | {"moc": ({"ngay": JUNE, "gia_tri": "85"},)}, "82,5", "-0.25", "Chậm"),
    ],
)
def test_the_gap_to_the_pace_decides_exactly_at_the_cut_points(target, value, gap, status):
    progress = track_one(target, {JUNE: value})
    assert (progress.gap, progress.status.word) == (Decimal(gap), status)


@pytest.mark.parametrize(
    ("total", "milestone", "first", "second", "day", "value"),
    [
        ("60", "19", "2031-04-30", "2031-08-31", "2031-06-26", "32"),
        ("9", "2", "2031-01-31", "2031-02-28", "2031-02-15", "4,85"),
    ],
)
def test_a_figure_exactly_at_a_cut_point_does_not_fall_off_it_by_a_digit_of_division(
    total, milestone, first, second, day, value
):
    # Thirds and seventh parts have no last digit: what is −10 points on paper must be −10 points
    # here.
    target = {
        "loai": "luy_ke",
        "muc_tieu": total,
        "moc": ({"ngay": first, "gia_tri": milestone}, {"ngay": second, "gia_tri": total}),
    }
    assert said(track_one(target, {day: value}, today=day))[0] == "Đúng tiến độ"


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (JUNE, "Đúng tiến độ"),
        ("2031-07-15", "Đúng tiến độ"),
        ("2031-10-01", "Đúng tiến độ"),
        ("2031-12-31", "Đúng tiến độ"),
        ("2032-01-01", "Chờ số cuối kỳ"),
        ("2033-05-05", "Chờ số cuối kỳ"),
    ],
)
def test_nothing_falls_behind_because_nobody_typed(today, status):
    progress = track_one(HALF_BY_JUNE, {JUNE: "480"}, today)
    assert (progress.status.word, progress.planned, progress.settled) == (
        status,
        Decimal("0.5"),
        False,
    )


def test_a_met_target_is_not_called_late():
    # Three quarters asked for by September, the target itself reached: pace has nothing more to
    # say.
    level = RISING | base("85") | {"moc": ({"ngay": SEPTEMBER, "gia_tri": "200"},)}
    assert track_one(level, {SEPTEMBER: "95"}).status.word == "Đang đạt"


@pytest.mark.parametrize(
    ("today", "day", "report", "settled", "status"),
    [
        (LAST, LAST, {}, False, "Nguy cơ không đạt"),
        ("2032-01-01", LAST, {}, True, "Không đạt"),
        ("2032-02-01", "2032-01-10", {}, True, "Không đạt"),
        ("2032-01-01", "2031-12-15", {}, False, "Chờ số cuối kỳ"),
        ("2032-01-01", "2031-12-15", {"cuoi_ky": "có"}, True, "Không đạt"),
        (LAST, "2031-12-15", {"cuoi_ky": "có"}, False, "Nguy cơ không đạt"),
    ],
)
def test_a_target_is_settled_when_the_campaign_is_over_and_its_last_figure_is_in(
    today, day, report, settled, status
):
    progress = track_one(HALF_BY_JUNE, {day: "100"}, today, report=report)
    assert (progress.settled, progress.status.word) == (settled, status)


# ── the table of rules ──────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("cutoffs", "value", "status"),
    [
        ({}, "440", "Đúng tiến độ"),
        ({"dung_tien_do": "-5"}, "440", "Chậm"),
        ({"dung_tien_do": "-5", "cham": "-5,9"}, "440", "Nguy cơ không đạt"),
        ({"vuot_tien_do": "0"}, "500,1", "Vượt tiến độ"),
        ({"vuot_tien_do": "0"}, "500", "Đúng tiến độ"),
        ({"vuot_muc": "100"}, "1000", "Vượt"),
        ({"vuot_muc": "120"}, "1199,9", "Đạt"),
    ],
)
def test_the_cut_points_are_data_of_the_site(cutoffs, value, status):
    assert (
        track_one(HALF_BY_JUNE, {JUNE: value}, cutoffs=Cutoffs.model_validate(cutoffs)).status.word
        == status
    )


def test_every_status_has_a_rule_that_can_be_printed():
    assert {rule.status for rule in RULES} == set(STATUSES)
    assert (
        len({status.ma for status in STATUSES})
        == len({status.word for status in STATUSES})
        == len(STATUSES)
    )
    assert all("{" not in explained(rule, PLAIN) for rule in RULES)


def test_progress_comes_in_the_plans_own_order():
    made = campaign(
        [TOTAL | {"ma": ma} for ma in ("lua", "an-toan", "dan-so")],
        [{"ngay_chot": JUNE, "so_lieu": {"dan-so": "1"}}],
    )
    assert [p.indicator.ma for p in track_all(made, measure(made), date(2031, 7, 1), PLAIN)] == [
        "lua",
        "an-toan",
        "dan-so",
    ]


@pytest.mark.parametrize(
    ("figures", "status", "share"),
    [
        (
            {"lua": "612", "ngo": "1177,2"},
            "Đang thực hiện",
            "100%",
        ),  # exactly the plan's figure, which says «trên»
        ({"lua": "612", "ngo": "1177,3"}, "Đạt", "100%"),
        ({"lua": "612"}, "Chưa có số liệu", None),
        # A total that came before its parts stands until they come.
        ({"lua": "612", "tong": "1790"}, "Đạt", "100%"),
        ({"tong": "950"}, "Đang thực hiện", "53,1%"),
    ],
)
def test_a_composite_is_judged_by_the_sum_of_its_parts(figures, status, share):
    parts = [{"loai": "luy_ke", "muc_tieu": "1", "ma": ma} for ma in ("lua", "ngo")]
    made = campaign(
        [STRICT | {"ma": "tong", "tinh_tu": {"phep": "tong", "tu": ("lua", "ngo")}}, *parts],
        [{"ngay_chot": JUNE, "so_lieu": figures}],
    )
    assert said(track_all(made, measure(made), date(2031, 7, 15), PLAIN)[0]) == (status, share)
