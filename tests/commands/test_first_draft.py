"""A first draft with a mistake on every other line: whoever does literally what `campaign check`
says comes to an end within three runs.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaign.__main__ import main
from tests.helpers.communes import TODAY

PLAN = Path("data/2030/chi_tieu.yml")

# Slips as they are typed from a plan: what stands behind each key of a target.
TARGETS = (
    ("Diện tích bí đao", "Bí đao: tăng diện tích.", "luy_ke", "3.150", "ha"),
    ("Diện tích mướp", "Mướp: giữ diện tích.", "luy_ke", "1.480 ha", "ha"),
    ("Diện tích gừng", "Gừng: mở rộng.", "luy_ke", "trên 95 ha", "ha"),
    ("Diện tích nghệ", "Nghệ: mở rộng.", "luy_ke", "2.270", "ha"),
    ("Đàn ngan", "Đàn ngan: 7,3 nghìn con.", "muc_tang", "7,3 nghìn con", "con"),
    ("Đàn ngỗng", "Đàn ngỗng: 1.900 con.", "muc_tang", "1.900", "con"),
    ("Vốn làm mương", "Vốn: 2 tỷ 150 triệu đồng.", "luy_ke", "2 tỷ 150 triệu", "triệu đồng"),
    ("Xóm có nhà họp", "Nhà họp: 05/11 xóm.", "luy_ke", "05/11", "xóm"),
    ("Hộ dùng bếp sạch", "Bếp sạch: trên 70%.", "muc_tang", "> 70", "%"),
    ("Hộ có vườn mẫu", "Vườn mẫu: 40%.", "muc_tang", "40%", "% số hộ"),
    ("Trẻ nhẹ cân", "Trẻ nhẹ cân: còn 9%.", "muc_giam", "9", "%"),
)


def draft() -> str:
    lines = ["nhom:", "  - {ma: chung, ten: Chung}", "chi_tieu:"]
    for i, (name, words, kind, target, unit) in enumerate(TARGETS):
        lines += [
            f"  - ma: chi-tieu-{i}",
            f"    ten: {name}",
            "    nhom: chung",
            "    muc:I" if i == 3 else "    muc: I",
            f"    nguyen_van: {words}",
            f"    loai: {kind}",
            f"    muc_tieu: {target}",
            f"    don_vi_tinh: {unit}",
            '    dinh_nghia: "Theo sổ của thôn' if i == 5 else "    dinh_nghia: @thong-ke",
            "\t\tphu_trach: Tổ thống kê" if i == 6 else "    phu_trach: Tổ thống kê",
        ]
    return "\n".join(lines) + "\n"


def obeyed(text: str, said: str) -> str:
    """The file as it is when everything that was said of it is done."""
    lines = text.split("\n")
    for line in said.splitlines():
        if found := re.match(r"data/2030/chi_tieu\.yml:([0-9]+):[0-9]+: (.*)", line):
            one, message = found[1], found[2]
            each = re.findall(r"dòng ([0-9]+) «([^»]*)» viết ([0-9]+(?:,[0-9]+)?)", message)
            for number, typed, answer in each:
                lines[int(number) - 1] = lines[int(number) - 1].replace(typed, answer)
            several = re.match(r"[0-9]+ chỗ, ở dòng ([0-9, ]+): (.*)", message)
            places, message = (several[1], several[2]) if several else (one, message)
            for number in () if each else places.split(", "):
                lines[int(number) - 1] = followed(lines[int(number) - 1], message)
    return "\n".join(lines)


def followed(line: str, message: str) -> str:
    if "Đặt cả" in message or "phải đặt trong dấu nháy" in message:
        return re.sub(r"\A( *(?:- )?[a-z_]+: )(.*)\Z", r'\1"\2"', line)
    if "Thêm dấu nháy ở cuối câu" in message:
        return f'{line}"'
    if "thiếu dấu cách sau dấu hai chấm" in message:
        return re.sub(r"\A( *[a-z_]+:)", r"\1 ", line)
    if "phím Tab" in message:
        return line.replace("\t", "  ")
    if found := re.search(r"«([^»]*)» .*?Viết ([0-9]+(?:,[0-9]+)?)", message):
        return line.replace(found[1], found[2])
    raise AssertionError(f"nothing to do: {message}")


def test_whoever_does_what_is_said_is_done_in_three_runs(
    commune: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    PLAN.write_text(draft(), "utf-8")
    runs = 1
    while main(["check"]):
        said = capsys.readouterr().err
        PLAN.write_text(obeyed(PLAN.read_text("utf-8"), said), "utf-8")
        runs += 1
        assert runs <= 3, said
    targets = re.findall(r"muc_tieu: (.*)", PLAN.read_text("utf-8"))
    assert targets == ["3150", "1480", "95", "2270", "7300", "1900", "2150", "5", "70", "40", "9"]


def test_many_errors_of_one_cause_are_one_with_its_places_and_an_annotation_each(
    commune: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    PLAN.write_text(draft(), "utf-8")
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert (
        "data/2030/chi_tieu.yml:8:23: 11 chỗ, ở dòng 8, 18, 28, 38, 48, 58, 68, 78, 88, 98, 108:"
        ' có dấu hai chấm giữa câu. Đặt cả câu trong dấu nháy thẳng "…".'
    ) in printed.err
    assert (
        "data/2030/chi_tieu.yml:10:15: 3 số có thể hiểu hai cách. Viết lại từng số: dòng 10 «3.150»"
        " viết 3150 hoặc 3,15; dòng 40 «2.270» viết 2270 hoặc 2,27; dòng 60 «1.900» viết 1900 hoặc"
        " 1,9."
    ) in printed.err
    places = re.findall(r"line=([0-9]+),col=[0-9]+::có dấu hai chấm", printed.out)
    assert places == [str(8 + 10 * i) for i in range(11)]
