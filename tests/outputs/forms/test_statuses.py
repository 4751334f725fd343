"""The status that a figure gives, by the scripts and by Python."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from campaign.kinds import Measurement
from campaign.progress import measure, track
from campaign.site.examine import examine
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.forms import staff_data


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
    facts, _ = examine(folder, today)
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    seen, series, data = campaign.today(today), measure(campaign), staff_data(folder, ma, today)
    report = examine(COMMUNE, TODAY)[0].current.so_lieu[0]
    asked, expected = [], []
    for target in data["targets"]:
        indicator = campaign.indicators[target["ma"]]
        goal, start = (Decimal(target[key] or "0") for key in ("target", "start"))
        values = {
            Decimal(0),
            Decimal(1),
            Decimal(100),
            goal,
            start,
            *(start + (goal - start) * Decimal(n) / 20 for n in range(25)),
            goal + Decimal("0.1"),
            goal * Decimal("1.1"),
            Decimal(target["ambition"] or 3),
        }
        for day in (
            campaign.phong_trao.thoi_gian.first + timedelta(days=n)
            for n in (0, 45, 90, 179, 272, 363)
        ):
            if day > seen or day > campaign.phong_trao.thoi_gian.last:
                continue
            for provisional, last in ((False, False), (True, False), (False, True)):
                for value in values:
                    earlier = tuple(m for m in series[indicator.ma] if m.day < day)
                    said = report.model_copy(update={"ngay_chot": day, "cuoi_ky": last})
                    now = Measurement(day=day, value=value, report=said, provisional=provisional)
                    expected.append(
                        track(
                            replace(campaign, so_lieu=()),
                            indicator,
                            {indicator.ma: (*earlier, now)},
                            seen,
                            facts.trang.nguong,
                        ).status.ma
                    )
                    asked.append(
                        [
                            target["ma"],
                            f"{value:f}",
                            day.isoformat(),
                            {"provisional": provisional, "last": last},
                        ]
                    )
    given_ = js.evaluate(
        "([asked, data]) => asked.map(([ma, value, day, how]) => CanBo.status(data.targets.find((t)"
        " => t.ma === ma), CanBo.Q.of(value), day, how, data))",
        [asked, data],
    )
    assert asked
    assert [(a, e, g) for a, e, g in zip(asked, expected, given_, strict=True) if e != g] == []
