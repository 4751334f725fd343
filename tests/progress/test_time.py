"""What holds when: decisions from their own day, newer facts before older estimates, years of a
term.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from campaign.progress import Progress, measure, track_all
from tests.helpers.targets import JUNE, LAST, PLAIN, SEPTEMBER, campaign, track_one

FOREST = {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha"}
FIRES = {"loai": "tran", "muc_tieu": "2", "cong_don": "có", "don_vi_tinh": "vụ"}


def changed(day: str, **to: str) -> dict:
    return {"dieu_chinh": ({"ngay": day, "van_ban": "Nghị quyết 9", "ly_do": "Sáp nhập"} | to,)}


def seen(target: dict, reports: list[dict], day: str) -> Progress:
    made = campaign([target], reports)
    [progress] = track_all(made, measure(made), date.fromisoformat(day), PLAIN)
    return progress


@pytest.mark.parametrize(
    ("target", "value", "before", "after"),
    [
        (FIRES | changed("2031-07-01", muc_tieu_moi="6"), "3", "Không đạt", "Đang đạt"),
        (FOREST | changed("2031-07-01", muc_tieu_moi="90"), "40", "Đạt", "Đang thực hiện"),
        (FOREST | changed("2031-07-01", bo="có"), "40", "Đạt", "Đã bỏ"),
    ],
)
def test_a_decision_changes_nothing_before_its_own_day(target, value, before, after):
    reports = [{"ngay_chot": JUNE, "so_lieu": {"x": value}}]
    assert [seen(target, reports, day).status.word for day in (JUNE, "2031-07-15")] == [
        before,
        after,
    ]


def test_a_milestone_of_the_first_target_is_no_deadline_of_a_lower_one():
    moc = ({"ngay": JUNE, "gia_tri": "24"}, {"ngay": LAST, "gia_tri": "40"})
    target = FOREST | {"moc": moc} | changed("2031-05-01", muc_tieu_moi="20")
    progress = track_one(target, {SEPTEMBER: "18"})
    assert (progress.deadline, progress.status.word) == (date(2031, 12, 31), "Đúng tiến độ")


ESTIMATED = {"ngay_chot": LAST, "tam_tinh": "có", "cuoi_ky": "có", "ngay_dang": "2031-11-10"}


@pytest.mark.parametrize(
    ("target", "estimate", "final", "value", "status"),
    [
        # What was thought in November says nothing beside what was counted in December.
        (FIRES, "2", "4", "4", "Không đạt"),
        (FOREST, "41", "30", "30", "Đang thực hiện"),
    ],
)
def test_a_newer_final_figure_is_before_an_older_estimate(target, estimate, final, value, status):
    reports = [
        ESTIMATED | {"so_lieu": {"x": estimate}},
        {"ngay_chot": "2031-11-30", "so_lieu": {"x": final}},
    ]
    progress = seen(target, reports, "2031-12-10")
    assert (progress.latest.value, progress.status.word) == (Decimal(value), status)


@pytest.mark.parametrize(
    ("target", "final", "estimate", "status"),
    [
        (FIRES, "3", "3", "Không đạt"),  # broken in September: no estimate mends it
        (FOREST, "40", "44", "Vượt"),  # reached, and cannot be lost
        (FOREST, "20", "41", "Ước đạt"),
    ],
)
def test_an_estimate_does_not_soften_what_is_certain(target, final, estimate, status):
    reports = [
        {"ngay_chot": SEPTEMBER, "so_lieu": {"x": final}},
        ESTIMATED | {"so_lieu": {"x": estimate}},
    ]
    assert seen(target, reports, "2031-11-20").status.word == status


def test_the_correction_of_a_day_is_of_its_final_figure():
    made = campaign(
        [FOREST],
        [
            {"ngay_chot": LAST, "tam_tinh": "có", "so_lieu": {"x": "41"}},
            {"ngay_chot": LAST, "so_lieu": {"x": "38"}},
        ],
        (
            {
                "ngay": "2032-01-10",
                "chi_tieu": "x",
                "ngay_chot": LAST,
                "gia_tri_cu": "38",
                "gia_tri_moi": "39",
            },
        ),
    )
    assert [m.value for m in measure(made)["x"]] == [Decimal(41), Decimal(39)]
