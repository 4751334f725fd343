"""A commune with a target of every kind and of every shape that a figure may have, for what scripts
and Python must say alike.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.helpers.communes import COMMUNE
from tests.helpers.targets import FIVE, base

# ── every kind, in a year and in several, and in half a year after a merger ─────

_UNTIL = {"moc": [{"ngay": "30/6/2031", "gia_tri": "92"}, {"ngay": "30/9/2031", "gia_tri": "94"}]}
KINDS: dict[str, dict] = {
    "tong": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "nhip": "đều"},
    "tong-mua": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "tấn", "nhip": "mua-vu"},
    "tong-khong-nhip": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "so_sanh": ">"},
    "moi-nam": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha/năm", "tung_nam": "có"},
    "co-han": {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "han": "31/8/2031"},
    "tang": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%", **base("90")},
    "tang-nhip": {"loai": "muc_tang", "muc_tieu": "95", "nhip": "đều", **base("90")},
    "tang-khong-goc": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%"},
    "tang-co-moc": {"loai": "muc_tang", "muc_tieu": "95", "don_vi_tinh": "%", **_UNTIL},
    "tang-am": {
        "loai": "muc_tang",
        "muc_tieu": "-1",
        "don_vi_tinh": "%",
        "da_xem_lai": "có",
        **base("-3"),
    },
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
    "rung-thon": {
        "loai": "luy_ke",
        "muc_tieu": "30",
        "don_vi_tinh": "ha",
        "theo_thon": {"Bản Vừ": "10", "Bản Sính": "20"},
    },
    "nuoc-thon": {
        "loai": "muc_tang",
        "muc_tieu": "95",
        "don_vi_tinh": "%",
        "theo_thon": {"Bản Vừ": "90", "Bản Sính": "98"},
    },
    "doan-thu": {"loai": "luy_ke", "muc_tieu": "10", "don_vi_tinh": "tỷ đồng"},
    "xa-thu": {"loai": "luy_ke", "muc_tieu": "30", "don_vi_tinh": "tỷ đồng"},
    "thu-chung": {
        "loai": "luy_ke",
        "muc_tieu": "40",
        "don_vi_tinh": "tỷ đồng",
        "tinh_tu": {"phep": "tong", "tu": ["doan-thu", "xa-thu"]},
    },
    "lac-dien-tich": {"loai": "luy_ke", "muc_tieu": "100", "don_vi_tinh": "ha"},
    "lac-nang-suat": {
        "loai": "muc_tang",
        "muc_tieu": "25",
        "don_vi_tinh": "tạ/ha",
        "trong_so": "lac-dien-tich",
    },
    "lac-san-luong": {
        "loai": "luy_ke",
        "muc_tieu": "250",
        "don_vi_tinh": "tấn",
        "tinh_tu": {"phep": "tich", "tu": ["lac-dien-tich", "lac-nang-suat"]},
    },
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
# What was published before: some that can fall back, be lost, or start anew.
_EARLIER = {
    "moi-nam": "12,5",
    "tang": "93",
    "tang-khong-goc": {"gia_tri": "94", "tam_tinh": "có"},
    "giam-khong-goc": "3",
    "tran": "1",
    "giu-ca-nam": "giữ",
    "hang": "12",
}
TIMES = {
    "năm": ("1/1/2031", "31/12/2031"),
    "nửa năm": ("1/7/2031", "31/12/2031"),
    "giai đoạn": ("1/1/2029", "31/12/2031"),
}


def _write(folder: Path, name: str, content: object) -> None:
    folder.joinpath(name).write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def every_kind(data: Path, time: str) -> Path:
    """A data folder whose one campaign has a target of every kind, and few figures."""
    shutil.copytree(COMMUNE / "tu_dien", data / "tu_dien")
    shutil.copy(COMMUNE / "trang.yml", data)
    folder = data / "2031"
    folder.mkdir()
    first, last = TIMES[time]
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
        for ma, kind in KINDS.items()
    ]
    _write(folder, "phong_trao.yml", head)
    _write(folder, "ke_hoach.yml", {"muc": [{"muc": "I", "tieu_de": "Chung"}]})
    _write(
        folder,
        "chi_tieu.yml",
        {"nhom": [{"ma": "chung", "ten": "Chung"}], "nhip": [season], "chi_tieu": targets},
    )
    (folder / "so_lieu").mkdir()
    for year in range(int(first[-4:]), 2032):
        report = {"ngay_chot": f"1/8/{year}", "nguon": "Báo cáo", "so_lieu": _EARLIER}
        _write(folder / "so_lieu", f"{year}.yml", report)
    return data
