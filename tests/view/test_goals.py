"""Goals that the plan numbers, each with several figures."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from campaign.kinds.goals import goals, left_out
from campaign.progress import Family, measure, track_all
from campaign.progress.status import ATTENTION, MET, OUT, RIGHT_WAY, UNKNOWN
from campaign.view.goals import counted, said
from tests.helpers.targets import JUNE, PLAIN, TOTAL, campaign


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ([MET], MET),
        ([MET, MET], MET),
        ([MET, RIGHT_WAY], RIGHT_WAY),
        ([MET, UNKNOWN], RIGHT_WAY),
        ([RIGHT_WAY, UNKNOWN], RIGHT_WAY),
        ([MET, RIGHT_WAY, ATTENTION], ATTENTION),
        ([ATTENTION, UNKNOWN], ATTENTION),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
        ([OUT, MET], MET),
        ([OUT, UNKNOWN], UNKNOWN),
        ([OUT, OUT], OUT),
    ],
)
def test_a_goal_is_what_all_its_figures_make_it(figures: list[Family], told: Family) -> None:
    for order in permutations(figures):
        assert counted((("", "7"), found) for found in order) == {told: 1}


def plan(*targets: dict) -> dict[str, tuple[str, str]]:
    told = [{"ma": f"x{at}"} | TOTAL | target for at, target in enumerate(targets)]
    return goals(campaign(told, []).chi_tieu.chi_tieu)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("7", "7"), ("07", "7"), ("7.", "7"), ("Chỉ tiêu 7", "7"), ("2.1", "2.1"), ("I.3", "I.3")],
)
def test_one_number_written_otherwise_is_the_same_goal(typed: str, kept: str) -> None:
    assert plan({"so": typed}) == {"x0": ("", kept)}


def test_targets_without_a_number_belong_to_no_goal() -> None:
    assert plan({"so": "1"}, {}, {"so": "1"}) == {"x0": ("", "1"), "x2": ("", "1")}


def test_a_number_that_goes_on_through_the_groups_is_one_goal() -> None:
    found = plan({"so": "1"}, {"so": "2"}, {"so": "2", "nhom": "khac"}, {"so": "3"})
    assert found["x1"] == found["x2"]
    assert left_out(found.values()) == {}


def test_where_each_group_counts_from_one_each_has_its_own_goals() -> None:
    found = plan({"so": "1"}, {"so": "2"}, {"so": "1", "nhom": "khac"}, {"so": "3", "nhom": "khac"})
    assert len(set(found.values())) == 4
    assert left_out(found.values()) == {"khac": (2,)}


def sentence(*targets: dict, figures: dict[str, object]) -> str:
    told = [{"ma": f"x{at}"} | TOTAL | target for at, target in enumerate(targets)]
    year = campaign(told, [{"ngay_chot": JUNE, "so_lieu": figures}])
    return said(
        goals(year.chi_tieu.chi_tieu), track_all(year, measure(year), date(2031, 7, 10), PLAIN)
    )


def test_the_goals_are_counted_beside_the_targets() -> None:
    three = ({"so": "1"}, {"so": "1"}, {"so": "2"})
    assert sentence(*three, figures={"x0": "1800", "x1": "1800"}) == (
        "Tính theo 2 chỉ tiêu đánh số của kế hoạch: 1 đạt, 1 chưa biết."
    )
    assert sentence(*three, figures={"x0": "1800", "x2": "1790"}) == (
        "Tính theo 2 chỉ tiêu đánh số của kế hoạch: 1 đạt, 1 đúng hướng."
    )


def test_what_a_decision_dropped_counts_no_more() -> None:
    gone = {
        "so": "1",
        "dieu_chinh": [{"ngay": "2031-05-20", "van_ban": "QĐ 9", "bo": "có", "ly_do": "Lũ."}],
    }
    assert sentence(gone, {"so": "1"}, {"so": "2"}, figures={"x1": "1800"}) == (
        "Tính theo 2 chỉ tiêu đánh số của kế hoạch: 1 đạt, 1 chưa biết."
    )


def test_nothing_is_said_without_numbers() -> None:
    assert sentence({}, {}, figures={"x0": "1800"}) == ""


def test_nothing_is_said_before_anything_is_known_of_a_numbered_goal() -> None:
    assert sentence({"so": "1"}, {"so": "2"}, {}, figures={"x2": "1800"}) == ""
