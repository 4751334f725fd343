"""How many a decision honours: by its numbers, by its lists, and nobody twice."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.facts.honoured import honoured, not_listed
from tests.helpers.sheets import decision


def person(name: str, award: str = "", **more: Any) -> dict[str, Any]:
    return {
        "loai": "ca_nhan",
        "ten": name,
        "tre_em": "không",
        **({"hinh_thuc": award} if award else {}),
        **more,
    }


def body(name: str, award: str = "") -> dict[str, Any]:
    return {"loai": "tap_the", "ten": name, **({"hinh_thuc": award} if award else {})}


TITLE = "lao-dong-tien-tien"
GONE = {"go_ten": {"ngay": "5/9/2031"}}
VILLAGES = [{"thon": "Thôn Một", "so_ho": 40}, {"thon": "Thôn Hai", "so_ho": 30}]


@pytest.mark.parametrize(
    ("listed", "counts"),
    [
        ([body("Tổ chè"), body("Tổ chè", TITLE)], {"tap_the": 1}),
        ([body("Tổ chè Thôn 1"), body("TỔ CHÈ - THÔN 1", TITLE)], {"tap_the": 1}),
        ([body("Tổ chè"), body("Tổ rừng", TITLE)], {"tap_the": 2}),
        ([person("Phạm Hoà"), person("Phạm Hòa", TITLE)], {"ca_nhan": 1}),
        ([person("Phạm Hòa"), person("Phạm Hoa", TITLE)], {"ca_nhan": 2}),
        ([person("Phạm Hòa"), person("ông Phạm Hòa", TITLE)], {"ca_nhan": 1}),
        ([person("Phạm Hòa", thon="Thôn 1"), person("Phạm Hòa", TITLE)], {"ca_nhan": 1}),
        (
            [person("Phạm Hòa", thon="Thôn 1"), person("Phạm Hòa", TITLE, thon="Thôn 2")],
            {"ca_nhan": 2},
        ),
        ([person("Phạm Hòa"), person("Phạm Hòa")], {"ca_nhan": 2}),
        ([body("Tổ chè"), person("Tổ chè")], {"tap_the": 1, "ca_nhan": 1}),
        ([person("Phạm Hòa", **GONE), person("Phạm Hoa")], {"ca_nhan": 1}),
    ],
)
def test_one_with_two_awards_is_one_unless_places_or_names_differ(listed, counts):
    assert {one.kind: one.count for one in honoured(decision(listed))} == counts


@pytest.mark.parametrize(
    ("listed", "more", "counts", "rest"),
    [
        ([], {"so_luong": {"ca_nhan": 20}}, {"ca_nhan": 20}, {("giay-khen", "ca_nhan"): 20}),
        (
            [person("Phạm Hòa"), body("Tổ chè")],
            {"so_luong": {"ca_nhan": 20}},
            {"tap_the": 1, "ca_nhan": 20},
            {("giay-khen", "ca_nhan"): 19},
        ),
        ([body("Tổ chè"), body("Tổ chè", TITLE)], {"so_luong": {"tap_the": 1}}, {"tap_the": 1}, {}),
        (
            [person("Phạm Hòa", **GONE)],
            {"so_luong": {"ca_nhan": 1}},
            {"ca_nhan": 1},
            {("giay-khen", "ca_nhan"): 1},
        ),
        ([], {"so_luong": {"ho": 70}, "theo_thon": VILLAGES}, {"ho": 70}, {}),
        (
            [],
            {"so_luong": {"ho": 75}, "theo_thon": VILLAGES},
            {"ho": 75},
            {("giay-khen", "ho"): 5},
        ),
        (
            [person("Phạm Hòa", TITLE)],
            {
                "so_luong": [
                    {"hinh_thuc": TITLE, "ca_nhan": 5},
                    {"hinh_thuc": "giay-khen", "tap_the": 2},
                ]
            },
            {"tap_the": 2, "ca_nhan": 5},
            {(TITLE, "ca_nhan"): 4, ("giay-khen", "tap_the"): 2},
        ),
    ],
)
def test_a_decision_counts_as_it_says_and_the_rest_is_in_no_list(listed, more, counts, rest):
    made = decision(listed, **more)
    assert {one.kind: one.count for one in honoured(made)} == counts
    assert all(one.apart for one in honoured(made))
    assert not_listed(made) == rest


def test_where_two_awards_are_only_counted_nobody_knows_how_many_people_they_are():
    made = decision(
        [],
        so_luong=[
            {"hinh_thuc": TITLE, "ca_nhan": 35},
            {"hinh_thuc": "giay-khen", "ca_nhan": 12},
        ],
    )
    [people] = honoured(made)
    assert (people.count, people.apart) == (47, False)
