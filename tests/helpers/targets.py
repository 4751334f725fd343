"""A commune of a few targets from plain dicts, to be tried kind by kind."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from campaign.facts import Campaign
from campaign.kinds import Indicators
from campaign.models import CampaignHead, Correction, Plan, Report
from campaign.models.site import Cutoffs
from campaign.progress import (
    Progress,
    measure,
    track_all,
)
from campaign.words.written import percent

JUNE, SEPTEMBER, LAST = "2031-06-30", "2031-09-30", "2031-12-31"


PLAIN = Cutoffs()


def campaign(
    targets: list[dict],
    reports: list[dict],
    corrections: tuple[dict, ...] = (),
    checks: tuple[str, ...] = (JUNE, LAST),
) -> Campaign:
    """A commune's year 2031 from plain dicts; what a target does not say is filled in."""
    head = {
        "ten": "Thi đua",
        "nam": 2031,
        "don_vi": {"ten": "xã Minh Họa", "tinh": "Cao Bằng", "co_quan": "Ủy ban nhân dân xã"},
        "van_ban": {"ngay_ky": "2031-01-02", "trich_yeu": "Phát động thi đua"},
        "thoi_gian": {"bat_dau": "2031-01-01", "ket_thuc": LAST, "ky_bao_cao": checks},
    }
    told = tuple(
        {"ma": "x", "ten": "x", "nhom": "chung", "muc": "I", "nguyen_van": "…"} | target
        for target in targets
    )
    return Campaign(
        ma="2031",
        phong_trao=CampaignHead.model_validate(head),
        ke_hoach=Plan.model_validate({"muc": ({"muc": "I", "tieu_de": "Chung"},)}),
        chi_tieu=Indicators.model_validate(
            {"nhom": ({"ma": "chung", "ten": "Chung"},), "chi_tieu": told}
        ),
        so_lieu=tuple(
            Report.model_validate({"nguon": "Báo cáo"} | report)
            for report in sorted(reports, key=lambda r: r["ngay_chot"])
        ),
        dinh_chinh=tuple(
            Correction.model_validate({"ly_do": "Cộng nhầm", "nguon": "Báo cáo"} | c)
            for c in corrections
        ),
    )


def track_one(
    target: dict,
    figures: dict[str, object],
    today: str | None = None,
    cutoffs: Cutoffs = PLAIN,
    report: dict | None = None,
    **more,
) -> Progress:
    """Progress of one target with a report for each day of `figures`, seen two weeks after the last
    of them unless `today` says.
    """
    reports = [
        {"ngay_chot": day, "so_lieu": {"x": figure}} | (report or {})
        for day, figure in figures.items()
    ]
    seen = (
        date.fromisoformat(today)
        if today
        else date.fromisoformat(max(figures)) + timedelta(days=14)
    )
    made = campaign([target], reports, **more)
    [progress] = track_all(made, measure(made), seen, cutoffs)
    return progress


def said(progress: Progress) -> tuple[str, str | None]:
    """Status and percentage as the reader sees them."""
    return progress.status.word, None if progress.share is None else percent(progress.share)


def base(value: str) -> dict:
    return {"so_goc": {"gia_tri": value, "ngay": "2030-12-31", "nguon": "Báo cáo năm 2030"}}


# ── every kind at its edges ─────────────────────────────────────────────────────


TOTAL = {"loai": "luy_ke", "muc_tieu": "1789,2"}


STRICT = TOTAL | {"so_sanh": ">"}


RISING = {"loai": "muc_tang", "muc_tieu": "95"}


FALLING = {"loai": "muc_giam", "muc_tieu": "16", "so_sanh": "<"}


ADDS_UP = {"loai": "tran", "muc_tieu": "4", "cong_don": "có"}


FLOW = {"loai": "tang_truong", "tang": "17", "so_voi": "dự toán giao", "cong_don": "có"}


STOCK = {"loai": "tang_truong", "tang": "10", "so_voi": "tổng đàn năm 2030", "cong_don": "không"}


KEPT = {"loai": "duy_tri"}


HERD = KEPT | {"so_voi_goc": "có", "dung_sai": "2"}


RANGE = {"loai": "khoang", "muc_tieu": "2", "phan_dau": "5"}


FIVE = {
    "loai": "danh_muc",
    "tieu_chi": tuple(
        {"ma": ma, "ten": ma} for ma in ("giao-thong", "thuy-loi", "giao-duc", "san-xuat", "y-te")
    ),
}


ALL_FIVE = [criterion["ma"] for criterion in FIVE["tieu_chi"]]


SHARE = {"loai": "ty_le", "muc_tieu": "90"}


# ── whatever is typed ───────────────────────────────────────────────────────────


amounts = st.one_of(
    st.sampled_from(["0", "1", "2", "3", "5", "100", "1789,2", "0,05"]),
    st.decimals(-(10**6), 10**6, places=2).map(lambda d: f"{d:f}".replace(".", ",")),
    st.integers(10**30, 10**38).map(str),
)


days = st.dates(date(2031, 1, 1), date(2032, 1, 31)).map(date.isoformat)


IDS = ("a", "b", "c", "d", "e", "f")


@st.composite
def targets(draw, ma: str) -> dict:
    kind = draw(
        st.sampled_from(
            [
                "luy_ke",
                "muc_tang",
                "muc_giam",
                "tran",
                "tang_truong",
                "duy_tri",
                "khoang",
                "danh_muc",
                "dat",
                "ty_le",
            ]
        )
    )
    told = {"ma": ma, "loai": kind}
    yes = st.sampled_from(["có", "không"])
    if kind in {"luy_ke", "muc_tang", "muc_giam", "tran"}:
        told["muc_tieu"] = draw(amounts)
    if kind in {"tran", "tang_truong"}:
        told["cong_don"] = draw(yes)
    if kind == "ty_le":
        told |= {
            "muc_tieu": draw(st.sampled_from(["0", "16", "95", "100"])),
            "so_sanh": draw(st.sampled_from([">", ">=", "<", "<=", "="])),
        }
    if kind == "tang_truong":
        told |= {"tang": draw(amounts), "so_voi": "năm 2030"}
    if kind == "duy_tri":
        told |= {
            "ca_nam": draw(yes),
            "so_voi_goc": draw(yes),
            "muc_tieu": draw(st.none() | amounts),
        }
    if kind == "khoang":
        told |= {"muc_tieu": "2", "phan_dau": draw(st.sampled_from(["2,5", "5"]))}
    if kind == "danh_muc":
        told["tieu_chi"] = FIVE["tieu_chi"]
    if draw(st.booleans()):
        told |= base(draw(amounts))
    told["nhip"] = draw(st.sampled_from([None, "đều", "khong-co"]))
    told["moc"] = tuple(
        {"ngay": day, "gia_tri": draw(amounts)} for day in draw(st.lists(days, max_size=3))
    )
    if draw(st.integers(0, 4)) == 0:
        told["tinh_tu"] = {
            "phep": draw(st.sampled_from(["tong", "tich"])),
            "tu": tuple(draw(st.lists(st.sampled_from(IDS), min_size=2, max_size=3))),
        }
    told["trong_so"] = draw(st.sampled_from([None, None, *IDS]))
    if draw(st.integers(0, 7)) == 0:
        change = draw(st.one_of(amounts.map(lambda a: {"muc_tieu_moi": a}), st.just({"bo": "có"})))
        told["dieu_chinh"] = (
            {"ngay": "2031-05-20", "van_ban": "Quyết định", "ly_do": "Thiên tai"} | change,
        )
    return told


# Also in forms that do not fit the target: the checks want the statuses even of data that they
# refuse.
figures = st.one_of(
    amounts,
    st.sampled_from(["giữ", "mất", "đạt", "chưa đạt"]),
    st.lists(st.sampled_from(ALL_FIVE), max_size=6),
    st.dictionaries(st.sampled_from(["xuân", "mùa"]), amounts, max_size=2).map(
        lambda parts: {"chia_theo": parts}
    ),
    st.tuples(st.integers(0, 50), st.integers(50, 99)).map(
        lambda n: {"tu_so": str(n[0]), "mau_so": str(n[1])}
    ),
    amounts.map(lambda a: {"gia_tri": a, "tam_tinh": "có"}),
)
