"""The folder of the next campaign, as proposals: text with every comment kept, nothing ever
overwritten.
"""

from __future__ import annotations

from pathlib import Path

from campaign.facts import Campaign, Facts
from campaign.facts.places import HEAD, PLAN, TARGETS
from campaign.models.scalars import Month
from campaign.new.targets import next_targets
from campaign.new.text import entry, line_of, mark, parse, scalar, shifted, source, years_later
from campaign.words.written import date_short


def next_campaign(facts: Facts, campaign: Campaign, year: int) -> dict[str, str]:
    """File name → text of the three files that a campaign must have."""
    home = facts.folder / campaign.ma
    read = {
        name: (home / name).read_text("utf-8-sig").replace("\r\n", "\n")
        for name in (HEAD, PLAN, TARGETS)
    }
    return {
        HEAD: _head(read[HEAD], campaign, year),
        PLAN: _plan(read[PLAN], campaign, year),
        TARGETS: next_targets(read[TARGETS], campaign, year),
    }


def _note(text: str) -> str:
    """The comment at the top of a file where it says that the data is invented; other notes speak
    of last year's document.
    """
    first = text.partition("\n")[0]
    return f"{first}\n" if first.startswith("# MINH HỌA") or first.startswith("# BỊA") else ""


def _head(text: str, campaign: Campaign, year: int) -> str:
    head, old, years = campaign.phong_trao, campaign.phong_trao.nam, year - campaign.phong_trao.nam
    root = parse(text)
    owner, loud = (
        source(text, found) if (found := entry(text, root, key)) else ""
        for key in ("don_vi", "loa")
    )
    first = head.thoi_gian.bat_dau
    begins = (
        f"{first.nam + years}-{first.thang:02}"
        if isinstance(first, Month)
        else shifted(date_short(first), years)
    )
    days = ", ".join(shifted(date_short(day), years) for day in head.thoi_gian.ky_bao_cao)
    return (
        _note(text)
        + mark(
            f"tệp này soạn sẵn từ năm {old}; sửa theo văn bản phát động năm {year}, xong thì xóa"
            " các ghi chú như dòng này."
        )
        + f"\nten: {scalar(years_later(head.ten, old, years))}\nnam: {year}\n"
        + mark(
            f"chủ đề năm {year}; chủ đề năm {old} là: {head.chu_de}"
            if head.chu_de
            else f"chủ đề năm {year}, nếu có: thêm dòng chu_de"
        )
        + mark(
            "kế hoạch chốt và công bố thì xóa dòng du_thao; còn dòng ấy thì phong trào này chỉ thấy"
            " khi dựng thử"
        )
        + "du_thao: có\n"
        + (
            "# Dữ liệu gốc là bịa ra, nên phong trào này cũng vậy; phong trào thật thì xóa dòng"
            " dưới.\nminh_hoa: có\n"
            if head.minh_hoa
            else ""
        )
        + "\n"
        + mark(f"tên gọi, địa giới, danh sách thôn năm {year} có đổi không")
        + owner
        + "\nvan_ban:\n"
        + f"  loai: {scalar(head.van_ban.loai)}\n"
        + mark(
            "số, ký hiệu, nơi ký, người ký, căn cứ, nơi nhận: thêm các dòng so, ky_hieu, noi_ky,"
            " nguoi_ky, chuc_vu_nguoi_ky, can_cu, noi_nhan",
            "  ",
        )
        + mark("ngày ký; chỉ biết tháng thì ghi như dưới", "  ")
        + f"  ngay_ky: {begins if isinstance(first, Month) else f'{year}-{first.month:02}'}\n"
        + f"  trich_yeu: {scalar(years_later(head.van_ban.trich_yeu, old, years))}\n"
        + "\n"
        + mark(
            f"thời gian thi đua và các ngày chốt số liệu; dưới đây là của năm {old} dời sang năm"
            f" {year}"
        )
        + "thoi_gian:\n"
        + f"  bat_dau: {begins}\n  ket_thuc:"
        f" {shifted(date_short(head.thoi_gian.ket_thuc), years)}\n"
        + (f"  ky_bao_cao: [{days}]\n" if days else "")
        + (f"\n{loud}" if loud else "")
    )


def _plan(text: str, campaign: Campaign, year: int) -> str:
    old, years = campaign.phong_trao.nam, year - campaign.phong_trao.nam
    clauses = "\n".join(
        f"  - muc: {clause.muc}\n    tieu_de: {scalar(years_later(clause.tieu_de, old, years))}\n"
        for clause in campaign.ke_hoach.muc
    )
    return (
        _note(text)
        + mark(
            f"kế hoạch năm {year}. Dưới đây chỉ là các mục của năm {old}; chép số mục, tên mục đúng"
            " như văn bản mới."
        )
        + "# Mỗi mục thêm được: tom_tat, noi_dung, viec, don_vi, van_ban_dan, ghi_chu (mẫu trong"
        " data/README.md).\n\nmuc:\n" + clauses
    )


def current_line(text: str) -> tuple[int, str]:
    """Number and text of the line of trang.yml that names the current campaign."""
    found = entry(text, parse(text), "phong_trao_hien_tai")
    assert found is not None  # the settings were read
    start, end = line_of(text, found.start)
    return text.count("\n", 0, start) + 1, text[start:end].rstrip("\n")


def write_new(folder: Path, files: dict[str, str]) -> list[str]:
    """Write the files that are not there yet; returns their names. Nothing is ever overwritten."""
    written = []
    for name, text in files.items():
        file = folder / name
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8") as new:
                new.write(text)
            written.append(name)
    return written
