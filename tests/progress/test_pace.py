"""How much of the way should be done by a day: milestones, seasonal profiles, straight lines."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from campaign.facts import Campaign
from campaign.kinds import Indicators
from campaign.models import CampaignHead, Plan
from campaign.progress.pace import Pace, pace_of

# Two crops: little until spring rice is in, nothing in high summer, the rest in autumn.
SEASON = {
    "ma": "mua-vu",
    "ten": "nhịp mùa vụ",
    "nguon": "Ước lượng của xã",
    "cuoi_thang": ("0", "0", "0", "0", "20", "50", "50", "50", "60", "90", "100", "100"),
}


def paced(target: dict, first: str = "2031-01-01", last: str = "2031-12-31") -> Pace | None:
    """The pace of a running total of 1.000, or of the target given."""
    told = {
        "ma": "x",
        "ten": "x",
        "nhom": "chung",
        "muc": "I",
        "nguyen_van": "…",
        "loai": "luy_ke",
        "muc_tieu": "1000",
    } | target
    head = {
        "ten": "Thi đua",
        "nam": int(last[:4]),
        "don_vi": {"ten": "xã Minh Họa", "tinh": "Cao Bằng", "co_quan": "Ủy ban nhân dân xã"},
        "van_ban": {"ngay_ky": first, "trich_yeu": "Phát động thi đua"},
        "thoi_gian": {"bat_dau": first, "ket_thuc": last},
    }
    made = Campaign(
        ma=last[:4],
        phong_trao=CampaignHead.model_validate(head),
        ke_hoach=Plan.model_validate({"muc": ({"muc": "I", "tieu_de": "Chung"},)}),
        chi_tieu=Indicators.model_validate(
            {"nhom": ({"ma": "chung", "ten": "Chung"},), "nhip": (SEASON,), "chi_tieu": (told,)}
        ),
    )
    [indicator] = made.chi_tieu.chi_tieu
    return pace_of(made, indicator)


def at(pace: Pace, day: str) -> Decimal:
    return pace.at(date.fromisoformat(day))


MILESTONES = {
    "moc": ({"ngay": "2031-03-31", "gia_tri": "100"}, {"ngay": "2031-06-30", "gia_tri": "500"}),
    "nhip_nguon": "Ước lượng",
}


@pytest.mark.parametrize(
    ("day", "share"),
    [
        ("2030-06-30", "0"),  # long before
        ("2030-12-31", "0"),  # the eve
        ("2031-01-01", Decimal("0.1") / 90),  # the first of 90 days towards the first milestone
        ("2031-02-14", "0.05"),
        ("2031-03-31", "0.1"),
        ("2031-04-01", Decimal("0.1") + Decimal("0.4") / 91),
        ("2031-06-30", "0.5"),
        ("2031-09-30", "0.75"),  # half of the 184 days from the last milestone to the end
        ("2031-12-31", "1"),
        ("2032-06-30", "1"),
    ],
)
def test_milestones_are_joined_by_lines_from_the_eve_to_the_last_day(day, share):
    assert at(paced(MILESTONES), day) == Decimal(share)


@pytest.mark.parametrize(
    ("start", "target", "by_june", "share"),
    [("80", "90", "84", "0.4"), ("20", "16", "19", "0.25"), ("-5", "5", "0", "0.5")],
    ids=["a level that rises", "a level that falls", "from below zero"],
)
def test_milestones_of_a_level_are_shares_of_the_way_from_its_baseline(
    start, target, by_june, share
):
    kind = "muc_giam" if Decimal(start) > Decimal(target) else "muc_tang"
    base = {"gia_tri": start, "ngay": "2030-12-31", "nguon": "Báo cáo"}
    pace = paced(
        {
            "loai": kind,
            "so_goc": base,
            "muc_tieu": target,
            "moc": ({"ngay": "2031-06-30", "gia_tri": by_june},),
        }
    )
    assert at(pace, "2031-06-30") == Decimal(share)
    assert (at(pace, "2030-12-31"), at(pace, "2031-12-31")) == (0, 1)


def test_a_milestone_on_the_last_day_is_the_end_of_the_line():
    pace = paced({"moc": ({"ngay": "2031-12-31", "gia_tri": "900"},)})
    assert at(pace, "2031-12-31") == at(pace, "2032-01-31") == Decimal("0.9")


@pytest.mark.parametrize(
    ("day", "share"),
    [
        ("2030-12-31", "0"),
        ("2031-04-30", "0"),
        ("2031-05-31", "0.2"),
        ("2031-06-15", "0.35"),  # half of June
        ("2031-06-30", "0.5"),
        ("2031-08-31", "0.5"),
        ("2031-10-31", "0.9"),
        ("2031-11-30", "1"),
        ("2031-12-31", "1"),
    ],
)
def test_a_seasonal_profile_is_read_at_the_ends_of_months(day, share):
    assert at(paced({"nhip": "mua-vu"}), day) == Decimal(share)


@pytest.mark.parametrize(
    ("year", "day", "days", "of"),
    [
        ("2031", "2030-12-31", 0, 365),
        ("2031", "2031-01-01", 1, 365),
        ("2031", "2031-02-28", 59, 365),
        ("2031", "2031-03-14", 73, 365),
        ("2031", "2031-12-30", 364, 365),
        ("2031", "2031-12-31", 365, 365),
        ("2032", "2032-01-01", 1, 366),
        ("2032", "2032-02-29", 60, 366),
        ("2032", "2032-03-01", 61, 366),
        ("2032", "2032-07-01", 183, 366),
        ("2032", "2032-12-31", 366, 366),
    ],
)
def test_a_straight_line_counts_days_and_knows_leap_years(year, day, days, of):
    assert at(paced({"nhip": "đều"}, f"{year}-01-01", f"{year}-12-31"), day) == Decimal(
        days
    ) / Decimal(of)


def test_february_ends_on_the_29th_in_a_leap_year():
    assert date(2032, 2, 29) in dict(paced({"nhip": "mua-vu"}, "2032-01-01", "2032-12-31").points)
    assert date(2031, 2, 28) in dict(paced({"nhip": "mua-vu"}).points)


def test_a_campaign_shorter_than_the_year_starts_at_nothing_and_ends_with_everything():
    pace = paced({"nhip": "mua-vu"}, "2031-06-01", "2031-10-15")
    assert [(day.isoformat(), share) for day, share in pace.points] == [
        ("2031-05-31", 0),
        # Of the year's work a fifth was done before it: of the rest 30 in 80 come in June.
        ("2031-06-30", Decimal("0.375")),
        ("2031-07-31", Decimal("0.375")),
        ("2031-08-31", Decimal("0.375")),
        ("2031-09-30", Decimal("0.5")),
        ("2031-10-15", 1),
    ]


def test_a_campaign_that_starts_in_a_month_without_a_day_starts_on_its_first():
    assert at(paced({"nhip": "deu"}, "2031-01"), "2031-01-01") == Decimal(1) / 365


@pytest.mark.parametrize(
    ("target", "named"),
    [
        (MILESTONES | {"nhip": "mua-vu"}, "các mốc đã đặt"),
        ({"nhip": "mua-vu"}, "nhịp mùa vụ"),
        ({"nhip": "đều"}, "nhịp đều trong năm"),
        ({"nhip": "deu"}, "nhịp đều trong năm"),
        ({"nhip": "khong-co"}, None),
        ({}, None),
    ],
)
def test_the_pace_is_the_first_that_the_data_gives_and_none_is_made_up(target, named):
    pace = paced(target)
    assert (pace and pace.named) == named


def test_milestones_without_a_way_to_go_give_way_to_the_next_pace():
    base = {"gia_tri": "90", "ngay": "2030-12-31", "nguon": "Báo cáo"}
    level = {
        "loai": "muc_tang",
        "muc_tieu": "90",
        "so_goc": base,
        "moc": ({"ngay": "2031-06-30", "gia_tri": "90"},),
    }
    assert paced(level) is None
    assert paced(level | {"nhip": "đều"}).named == "nhịp đều trong năm"


@pytest.mark.parametrize(
    ("target", "source"),
    [
        (MILESTONES, "Ước lượng"),
        ({"nhip": "mua-vu", "nhip_nguon": "của riêng"}, "Ước lượng của xã"),
    ],
)
def test_a_pace_says_on_what_it_rests(target, source):
    assert paced(target).source == source


@pytest.mark.parametrize(
    "target",
    [MILESTONES, {"nhip": "mua-vu"}, {"nhip": "đều"}],
    ids=["milestones", "season", "straight"],
)
def test_a_pace_never_falls_and_stays_between_nothing_and_everything(target):
    pace = paced(target)
    shares = [pace.at(date(2030, 12, 1) + timedelta(days=n)) for n in range(430)]
    assert all(earlier <= later for earlier, later in pairwise(shares))
    assert (shares[0], shares[-1]) == (0, 1)
