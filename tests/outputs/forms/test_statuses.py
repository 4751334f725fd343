"""The status that a figure gives, by the scripts and by Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement
from campaign.kinds.file import AnyKind
from campaign.models import Report
from campaign.models.reports import Figure
from campaign.progress import measure, track
from campaign.site.examine import examine
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.every_kind import KINDS, every_kind
from tests.helpers.forms import staff_data

# ── the two, asked the same ─────────────────────────────────────────────────────


def values_of(target: dict) -> set[Decimal]:
    """Values around everything that a rule compares with."""
    goal, start = (Decimal(target[key] or "0") for key in ("target", "start"))
    known = {Decimal(value) for _, value in target["milestones"]}
    return {
        Decimal(0),
        Decimal(1),
        Decimal(100),
        goal,
        start,
        *(start + (goal - start) * Decimal(n) / 20 for n in (0, 3, 7, 10, 13, 15, 17, 19, 20, 24)),
        goal + Decimal("0.1"),
        goal * Decimal("1.1"),
        start - 1,
        Decimal(target["ambition"] or 3),
        *known,
    }


def days_of(campaign: Campaign, seen: date) -> list[date]:
    period = campaign.phong_trao.thoi_gian
    length = (period.last - period.first).days
    days = [period.counts_from, period.last]
    days += [period.first + timedelta(days=length * n // 365) for n in (0, 45, 90, 179, 272, 363)]
    return sorted({day for day in days if day <= seen or day == period.last})


SAID = [
    {"provisional": provisional, "last": last, "explained": explained}
    for provisional, last, explained in (
        (False, False, False),
        (False, False, True),
        (False, True, False),
        (True, False, False),
        (True, True, False),
    )
]


def by_python(
    campaign: Campaign,
    indicator: Indicator,
    earlier: tuple[Measurement, ...],
    value: Decimal,
    day: date,
    said: dict,
    seen: date,
    cutoffs,
) -> str:
    figure = Figure(gia_tri=value, ly_do="Mưa" if said["explained"] else "")
    report = Report(
        ngay_chot=day, nguon="Báo cáo", cuoi_ky=said["last"], so_lieu={indicator.ma: figure}
    )
    now = Measurement(
        day=day,
        seen_from=min(day, seen),
        value=value,
        report=report,
        figure=figure,
        provisional=said["provisional"],
    )
    # Where a figure stands before the campaign's first day, the time of what adds up began then.
    with_it = replace(campaign, so_lieu=(*campaign.so_lieu, report))
    series = {indicator.ma: (*earlier, now)}
    return track(with_it, indicator, series, seen, cutoffs).status.ma


def asked_of(campaign: Campaign, facts, data: dict, seen: date) -> Iterator[tuple[list, str]]:
    """What to ask the scripts, and what Python says of it."""
    series = measure(campaign)
    for target in data["targets"]:
        indicator = campaign.indicators[target["ma"]]
        for day, said in product(days_of(campaign, seen), SAID):
            earlier = tuple(
                m
                for m in series[indicator.ma]
                if m.day < day or (m.day == day and m.provisional and not said["provisional"])
            )
            for value in values_of(target):
                yield (
                    [target["ma"], f"{value:f}", day.isoformat(), said],
                    by_python(
                        campaign, indicator, earlier, value, day, said, seen, facts.trang.nguong
                    ),
                )


def differing(js, folder: Path, ma: str, today: date) -> tuple[set[str], list]:
    """The statuses that were given, and where the two differ."""
    facts, problems = examine(folder, today)
    assert facts, problems
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    data = staff_data(folder, ma, today)
    pairs = list(asked_of(campaign, facts, data, campaign.today(today)))
    given_ = js.evaluate(
        "([asked, data]) => asked.map(([ma, value, day, how]) => CanBo.status(data.targets.find((t)"
        " => t.ma === ma), CanBo.Q.of(value), day, how, data))",
        [[asked for asked, _ in pairs], data],
    )
    assert pairs
    wrong = [(a, e, g) for (a, e), g in zip(pairs, given_, strict=True) if e != g]
    return {expected for _, expected in pairs}, wrong


@pytest.mark.parametrize(
    ("folder", "ma", "today"),
    [
        (DATA, "minh-hoa", DATA_TODAY),
        (DATA, "2024", date(2024, 8, 22)),
        (DATA, "2024", date(2025, 2, 1)),
        (COMMUNE, "2031", TODAY),
        (COMMUNE, "2031", date(2032, 1, 15)),
    ],
)
def test_the_preview_gives_the_status_that_the_page_will_give(js, folder, ma, today):
    assert differing(js, folder, ma, today)[1] == []


@pytest.mark.parametrize(
    ("time", "today"),
    [
        ("năm", date(2031, 9, 20)),
        ("nửa năm", date(2031, 12, 5)),
        ("giai đoạn", date(2031, 12, 5)),
        ("giai đoạn", date(2032, 1, 15)),
    ],
)
def test_a_target_of_every_kind_gets_the_status_that_the_page_will_give(js, tmp_path, time, today):
    statuses, wrong = differing(js, every_kind(tmp_path, time), "2031", today)
    assert wrong == []
    assert {"da-bo", "chua-xet-duoc", "uoc-dat", "uoc-khong-dat"} <= statuses


def test_the_kinds_that_are_tried_are_all_there_are():
    schema = TypeAdapter(AnyKind).json_schema()
    assert {kind["loai"] for kind in KINDS.values()} == set(schema["discriminator"]["mapping"])
