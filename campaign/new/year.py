"""The folder of the next campaign, as proposals: text with every comment kept, nothing ever
overwritten.
"""

from __future__ import annotations

from pathlib import Path

from campaign.facts import Campaign, Facts
from campaign.facts.places import HEAD, PLAN, TARGETS
from campaign.models import CampaignHead
from campaign.models.plan import PlanClause
from campaign.models.scalars import Month
from campaign.new.indicators import next_indicators
from campaign.new.later import shifted, years_later
from campaign.new.text import entries, line_of, mark, parse, scalar, source
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
        TARGETS: next_indicators(read[TARGETS], campaign, year),
    }


def _note(text: str) -> str:
    """The comment at the top of a file where it says that the data is invented; other notes speak
    of last year's document.
    """
    first = text.partition("\n")[0]
    return f"{first}\n" if first.startswith("# MINH HỌA") or first.startswith("# BỊA") else ""


def _head(text: str, campaign: Campaign, year: int) -> str:
    old, typed = campaign.phong_trao.nam, entries(text, parse(text))
    owner, loud = (source(text, typed[key]) if key in typed else "" for key in ("don_vi", "loa"))
    return (
        _note(text)
        + mark(
            f"tệp này soạn sẵn từ năm {old}; sửa theo văn bản phát động năm {year}, xong thì xóa"
            " các ghi chú như dòng này."
        )
        + f"\n{_name(campaign.phong_trao, year)}\n"
        + mark(f"tên gọi, địa giới, danh sách {campaign.called.village} năm {year} có đổi không")
        + f"{owner}\n{_document(campaign.phong_trao, year)}\n{_period(campaign.phong_trao, year)}"
        + (f"\n{loud}" if loud else "")
    )


def _name(head: CampaignHead, year: int) -> str:
    old = head.nam
    return (
        f"ten: {scalar(years_later(head.ten, old, year - old))}\nnam: {year}\n"
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
    )


def _document(head: CampaignHead, year: int) -> str:
    first, subject = head.thoi_gian.bat_dau, head.van_ban.trich_yeu
    signed = _begins(head, year) if isinstance(first, Month) else f"{year}-{first.month:02}"
    return (
        "van_ban:\n"
        + f"  loai: {scalar(head.van_ban.loai)}\n"
        + mark(
            "số, ký hiệu, nơi ký, người ký, căn cứ, nơi nhận: thêm các dòng so, ky_hieu, noi_ky,"
            " nguoi_ky, chuc_vu_nguoi_ky, can_cu, noi_nhan",
            "  ",
        )
        + mark("ngày ký; chỉ biết tháng thì ghi như dưới", "  ")
        + f"  ngay_ky: {signed}\n"
        + f"  trich_yeu: {scalar(years_later(subject, head.nam, year - head.nam))}\n"
    )


def _period(head: CampaignHead, year: int) -> str:
    years, period = year - head.nam, head.thoi_gian
    days = ", ".join(shifted(date_short(day), years) for day in period.ky_bao_cao)
    return (
        mark(
            f"thời gian thi đua và các ngày chốt số liệu; dưới đây là của năm {head.nam} dời sang"
            f" năm {year}"
        )
        + f"thoi_gian:\n  bat_dau: {_begins(head, year)}\n"
        + f"  ket_thuc: {shifted(date_short(period.ket_thuc), years)}\n"
        + (f"  ky_bao_cao: [{days}]\n" if days else "")
    )


def _begins(head: CampaignHead, year: int) -> str:
    first, years = head.thoi_gian.bat_dau, year - head.nam
    if isinstance(first, Month):
        return f"{first.nam + years}-{first.thang:02}"
    return shifted(date_short(first), years)


def _plan(text: str, campaign: Campaign, year: int) -> str:
    old, years = campaign.phong_trao.nam, year - campaign.phong_trao.nam
    clauses = "\n".join(_clause(clause, old, years) for clause in campaign.ke_hoach.muc)
    return (
        _note(text)
        + mark(
            f"kế hoạch năm {year}. Dưới đây chỉ là các mục của năm {old}; chép số mục, tên mục đúng"
            " như văn bản mới."
        )
        + "# Mỗi mục thêm được: tom_tat, noi_dung, viec, don_vi, van_ban_dan, ghi_chu (mẫu trong"
        " data/README.md).\n\nmuc:\n" + clauses
    )


def _clause(clause: PlanClause, old: int, years: int) -> str:
    keys = [f"tieu_de: {scalar(years_later(clause.tieu_de, old, years))}"]
    if clause.muc:
        keys.insert(0, f"muc: {scalar(clause.muc)}")
    return "  - " + "\n    ".join(keys) + "\n"


def current_line(text: str) -> tuple[int, str]:
    """Number and text of the line of trang.yml that names the current campaign."""
    found = entries(text, parse(text))["phong_trao_hien_tai"]
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
