"""The status that a figure gives, by the scripts and by Python."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from campaign.facts import Campaign
from campaign.kinds import Indicator, Measurement
from campaign.models import Report
from campaign.models.reports import Figure
from campaign.progress import measure, track
from campaign.site.examine import examine
from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, TODAY
from tests.helpers.forms import staff_data
from tests.helpers.targets import FIVE, base

# ── every kind, in a year and in several, and in half a year after a merger ─────

_UNTIL = {"moc": [{"ngay": "30/6/2031", "gia_tri": "92"}, {"ngay": "30/9/2031", "gia_tri": "94"}]}
_KINDS: dict[str, dict] = {
    "tong": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "nhip": "đều"},
    "tong-mua": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "tấn", "nhip": "mua-vu"},
    "tong-khong-nhip": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "so_sanh": ">"},
    "moi-nam": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha/năm", "tung_nam": "có"},
    "co-han": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "han": "31/8/2031"},
    "tang": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%", **base("90")},
    "tang-nhip": {"loai": "muc_tang", "muc_tieu": "95", "nhip": "đều", **base("90")},
    "tang-khong-goc": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%"},
    "tang-co-moc": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%", **_UNTIL},
    "tang-am": {"loai": "muc_tang", "muc_tieu": "-1", "don_vi_tinh": "%", **base("-3")},
    "giam": {"loai": "muc_giam", "muc_tieu": "16", "so_sanh": "<", **base("20")},
    "giam-da-qua": {"loai": "muc_giam", "muc_tieu": "16", **base("15")},
    "giam-khong-goc": {"loai": "muc_giam", "muc_tieu": "0", "don_vi_tinh": "hộ"},
    "tran": {"loai": "tran", "muc_tieu": "4", "cong_don": "có", "don_vi_tinh": "vụ"},
    "tran-muc": {"loai": "tran", "muc_tieu": "4", "cong_don": "không", "don_vi_tinh": "%"},
    "hon": {"loai": "tang_truong", "tang": "17", "cong_don": "có", **base("100")},
    "hon-khong-goc": {"loai": "tang_truong", "tang": "17", "cong_don": "có"},
    "hon-dan": {"loai": "tang_truong", "tang_so": "20", "cong_don": "không", **base("100")},
    "hon-khoang": {
        "loai": "tang_truong",
        "tang": "7,5",
        "phan_dau": "8",
        "cong_don": "không",
        **base("100"),
    },
    "it-hon": {"loai": "giam", "giam": "10", "cong_don": "có", "don_vi_tinh": "vụ", **base("42")},
    "it-ho": {
        "loai": "giam",
        "giam_so": "30",
        "phan_dau": "35",
        "cong_don": "không",
        "don_vi_tinh": "hộ",
        **base("150"),
    },
    "giu": {"loai": "duy_tri"},
    "giu-ca-nam": {"loai": "duy_tri", "ca_nam": "có"},
    "giu-dan": {"loai": "duy_tri", "so_voi_goc": "có", "dung_sai": "2", **base("300")},
    "giu-khong-goc": {"loai": "duy_tri", "so_voi_goc": "có"},
    "khoang": {"loai": "khoang", "muc_tieu": "2", "phan_dau": "5", "don_vi_tinh": "tiêu chí"},
    "khoang-phan-tram": {
        "loai": "khoang",
        "muc_tieu": "7,5",
        "phan_dau": "8",
        "don_vi_tinh": "%",
        **base("6"),
    },
    "khoang-giam": {
        "loai": "khoang",
        "muc_tieu": "12",
        "phan_dau": "10",
        "so_sanh": "<=",
        "don_vi_tinh": "%",
    },
    "danh-muc": FIVE,
    "danh-muc-mot-phan": {**FIVE, "muc_tieu": "4"},
    "chi-biet-so": {"loai": "danh_muc", "muc_tieu": "19", "nhip": "đều"},
    "dat": {"loai": "dat"},
    "dat-co-moc": {"loai": "dat", "moc": [{"ngay": "30/6/2031", "gia_tri": "1"}]},
    "bang-loi": {"loai": "dinh_tinh"},
    "ty-le": {"loai": "ty_le", "muc_tieu": "90", **base("80")},
    "ty-le-giam": {"loai": "ty_le", "muc_tieu": "10", "so_sanh": "<="},
    "hang": {"loai": "xep_hang", "muc_tieu": "10", "tong_so": "56"},
    "nhat": {"loai": "xep_hang", "muc_tieu": "1", "so_sanh": "="},
    "vu-gop": {"loai": "luy_ke", "muc_tieu": "100", "gop": "lon_nhat", "don_vi_tinh": "ha"},
    "doi": {
        "loai": "luy_ke",
        "muc_tieu": "40",
        "dieu_chinh": [
            {"ngay": "1/5/2031", "van_ban": "QĐ 5", "muc_tieu_moi": "30", "ly_do": "Bão"}
        ],
    },
    "bo": {
        "loai": "luy_ke",
        "muc_tieu": "40",
        "dieu_chinh": [{"ngay": "1/5/2031", "van_ban": "QĐ 5", "bo": "có", "ly_do": "Bão"}],
    },
}
_TIMES = {
    "năm": ("1/1/2031", "31/12/2031"),
    "nửa năm": ("1/7/2031", "31/12/2031"),
    "giai đoạn": ("1/1/2029", "31/12/2031"),
}


def _write(folder: Path, name: str, content: object) -> None:
    folder.joinpath(name).write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def every_kind(data: Path, time: str) -> Path:
    """A data folder whose one campaign has a target of every kind, and no figure."""
    shutil.copytree(COMMUNE / "tu_dien", data / "tu_dien")
    shutil.copy(COMMUNE / "trang.yml", data)
    folder = data / "2031"
    folder.mkdir()
    first, last = _TIMES[time]
    common = {"nhom": "chung", "muc": "I", "nguyen_van": "Như văn bản.", "nhip_nguon": "Ước lượng"}
    head = {
        "ten": "Thi đua",
        "nam": "2031",
        "don_vi": {"ten": "xã Suối Thử", "tinh": "tỉnh Thử", "co_quan": "Ủy ban nhân dân xã"},
        "van_ban": {"ngay_ky": first, "trich_yeu": "Phát động thi đua"},
        "thoi_gian": {"bat_dau": first, "ket_thuc": last, "ky_bao_cao": [last]},
    }
    steps = ["0", "0", "5", "10", "30", "50", "55", "60", "70", "85", "95", "100"]
    season = {"ma": "mua-vu", "ten": "nhịp mùa vụ", "cuoi_thang": steps, "nguon": "Ước"}
    targets = [
        {
            "ma": ma,
            "ten": f"Việc {ma}",
            **common,
            **({"so_voi": "năm 2030"} if "cong_don" in kind and kind["loai"] != "tran" else {}),
            **kind,
        }
        for ma, kind in _KINDS.items()
    ]
    _write(folder, "phong_trao.yml", head)
    _write(folder, "ke_hoach.yml", {"muc": [{"muc": "I", "tieu_de": "Chung"}]})
    _write(
        folder,
        "chi_tieu.yml",
        {"nhom": [{"ma": "chung", "ten": "Chung"}], "nhip": [season], "chi_tieu": targets},
    )
    return data


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
        *(start + (goal - start) * Decimal(n) / 20 for n in range(25)),
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
    for provisional, last, explained in product((False, True), repeat=3)
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


@pytest.mark.parametrize("today", [date(2031, 9, 20), date(2031, 12, 5), date(2032, 1, 15)])
@pytest.mark.parametrize("time", _TIMES)
def test_a_target_of_every_kind_gets_the_status_that_the_page_will_give(js, tmp_path, time, today):
    given_, wrong = differing(js, every_kind(tmp_path, time), "2031", today)
    assert wrong == []
    assert {"da-bo", "chua-xet-duoc", "uoc-dat", "uoc-khong-dat", "can-day-nhanh"} <= given_


def test_the_kinds_that_are_tried_are_all_there_are():
    subclasses = {Indicator}
    for kind in list(subclasses):
        subclasses |= set(kind.__subclasses__())
    assert {kind["loai"] for kind in _KINDS.values()} >= {
        "luy_ke",
        "giam",
        "xep_hang",
        "dinh_tinh",
    }
