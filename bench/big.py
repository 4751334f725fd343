"""A commune larger than any: the illustration with 300 targets and a decision that honours 500
people.
"""

from __future__ import annotations

import itertools
import json
import random
import shutil
from pathlib import Path

import yaml

TARGETS, PEOPLE = 300, 500
DECISION = "qd-500-2025"
_FAMILIES, _NAMES = (
    "Nông Hoàng Lý Vi Dương Triệu Hà Lương Bế Đàm".split(),
    "An Bình Chi Dũng Hạnh Khoa Lan Minh Nga Phúc".split(),
)
_DEEDS = (
    "Hiến {} m² đất làm đường thôn.",
    "Vận động {} hộ góp công làm mương nội đồng.",
    "Tổ chức lớp dạy chữ buổi tối cho {} người.",
    "Giúp {} hộ trong thôn vay vốn nuôi trâu, bò.",
    "Trồng mới {} ha hồi trên đất trống.",
    "Có mặt {} đêm giữ rừng trong mùa khô.",
    "Sửa {} m kênh bằng công của thôn.",
    "Chăm sóc {} người già neo đơn suốt năm.",
)


def enlarge(data: Path, to: Path) -> Path:
    """A copy of the data folder whose illustration is that large."""
    campaign = Path(shutil.copytree(data, to)) / "minh-hoa"
    targets = _read(campaign / "chi_tieu.yml")
    plain = [target for target in targets["chi_tieu"] if "tinh_tu" not in target]
    copies = list(
        itertools.islice(
            ((target, number) for number in itertools.count(2) for target in plain),
            TARGETS - len(targets["chi_tieu"]),
        )
    )
    targets["chi_tieu"] += [
        {**target, "ma": f"{target['ma']}-{number}", "ten": f"{target['ten']}, phần {number}"}
        for target, number in copies
    ]
    _write(campaign / "chi_tieu.yml", targets)
    for file in (campaign / "so_lieu").glob("*.yml"):
        report = _read(file)
        report["so_lieu"] |= {
            f"{t['ma']}-{number}": report["so_lieu"][t["ma"]]
            for t, number in copies
            if t["ma"] in report["so_lieu"]
        }
        _write(file, report)
    _write(
        campaign / "khen_thuong" / f"{DECISION}.yml",
        _decision(_read(campaign / "khen_thuong" / "qd-83-2025.yml")),
    )
    return to


def _decision(like: dict) -> dict:
    chosen = random.Random(
        PEOPLE
    )  # the same in every run, but with as little order in it as a real list
    people = [
        {
            "loai": "ca_nhan",
            "ten": " ".join(name),
            "tre_em": "không",
            "thon": f"Thôn {chosen.randint(1, 8)}",
            "thanh_tich": chosen.choice(_DEEDS).format(chosen.randint(2, 400)),
        }
        for name in chosen.sample(
            list(itertools.product(_FAMILIES, ("Văn", "Thị"), _NAMES, _NAMES)), PEOPLE
        )
    ]
    return {
        **like,
        "so": "500/QĐ-UBND",
        "trich_yeu": "khen thưởng tổng kết năm",
        "hien_tien": "không",
        "danh_sach": people,
    }


def _read(file: Path) -> dict:
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def _write(file: Path, value: dict) -> None:
    # JSON is YAML too, and never names one value twice by an alias, which the commune's files may
    # not have.
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
