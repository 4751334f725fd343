"""What holds for any figures at all."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.facts import Campaign
from campaign.progress import (
    STATUSES,
    measure,
    track_all,
)
from campaign.words.written import percent
from tests.helpers.targets import IDS, PLAIN, amounts, campaign, days, figures, targets


@st.composite
def campaigns(draw) -> Campaign:
    known = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=6))  # now and then one twice
    reports = [
        {
            "ngay_chot": draw(days),
            "so_lieu": told,
            "cuoi_ky": draw(st.sampled_from(["có", "không"])),
        }
        for told in draw(
            st.lists(st.dictionaries(st.sampled_from(IDS), figures, min_size=1), max_size=4)
        )
    ]
    fix = {"ngay": "2031-08-01", "gia_tri_cu": "1", "gia_tri_moi": draw(amounts)}
    fixes = tuple(
        fix | {"chi_tieu": ma, "ngay_chot": r["ngay_chot"]}
        for r in reports[:1]
        for ma in r["so_lieu"]
    )
    return campaign(
        [draw(targets(ma)) for ma in known], reports, fixes if draw(st.booleans()) else ()
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(campaigns(), st.dates(date(2030, 12, 1), date(2032, 6, 30)))
def test_whatever_the_figures_every_target_has_one_status_and_none_raises(made, today):
    progress = track_all(made, measure(made), today, PLAIN)
    counts = Counter(p.status for p in progress)
    assert set(counts) <= set(STATUSES)
    assert sum(counts.values()) == len(made.chi_tieu.chi_tieu)
    for p in progress:
        assert (p.latest is None) == (
            p.status.ma in {"chua-den-ky", "chua-co-so-lieu"}
        ) or p.indicator.dieu_chinh
        if p.status.ma in {"dat", "vuot"}:
            # A final figure says so, be it an earlier one of what cannot be lost again.
            final = [m for m in p.measurements if not m.provisional]
            assert p.met and any(p.indicator.is_met(m.value) for m in final)
        assert p.share is None or percent(p.share)
