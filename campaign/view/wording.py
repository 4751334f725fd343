"""Sentences about targets: what the plan asks, and how far it is.

One sentence says it all; it is also the bar's text for those who can't see it.
"""

from __future__ import annotations

from decimal import Decimal

from campaign.models.indicators import (
    Ceiling,
    Checklist,
    Growth,
    Indicator,
    Maintained,
    Range,
    Share,
    YesOrNo,
)
from campaign.progress import Measurement, Progress
from campaign.progress.status import NO_BASELINE, NOT_DUE
from campaign.words.written import date_short, number, percent, with_unit

_OPERATOR = {">": "trên {}", ">=": "từ {} trở lên", "<": "dưới {}", "<=": "không quá {}", "=": "{}"}


def printed(value: Decimal, unit: str) -> str:
    """A value as the page shows it: what was typed stays exact, what was divided is cut to two
    decimals.
    """
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -3:
        value = Decimal(number(value, 2).replace(".", "").replace(",", ".").replace("−", "-"))
    return with_unit(value, unit)


def target_text(indicator: Indicator, target: Decimal | None) -> str:
    """What the plan asks: «trên 1.789,2 tấn», «tăng 17% so với dự toán giao», «giữ 3 trường»."""
    unit = indicator.don_vi_tinh
    if isinstance(indicator, Growth):
        about = "khoảng " if indicator.khoang_chung else ""
        asks = f"tăng {about}{number(indicator.tang)}% so với {indicator.so_voi}"
        return f"{asks}, tức từ {printed(target, unit)} trở lên" if target is not None else asks
    if isinstance(indicator, Maintained):
        return _kept_text(indicator, target)
    if isinstance(indicator, Range):
        return (
            f"ít nhất {number(indicator.muc_tieu)}, phấn đấu {with_unit(indicator.phan_dau, unit)}"
        )
    if isinstance(indicator, Checklist):
        return f"hoàn thành đủ {len(indicator.tieu_chi)} tiêu chí"
    if isinstance(indicator, YesOrNo):
        return "đạt"
    if target is None:
        return ""
    return _OPERATOR[indicator.so_sanh].format(
        with_unit(target, "%" if isinstance(indicator, Share) else unit)
    )


def _kept_text(indicator: Maintained, target: Decimal | None) -> str:
    if indicator.so_voi_goc:
        return (
            f"giữ ổn định, không thấp hơn {printed(target, indicator.don_vi_tinh)}"
            if target is not None
            else "giữ ổn định so với số gốc"
        )
    if target is not None:
        return f"giữ {with_unit(target, indicator.don_vi_tinh)}"
    return "giữ chuẩn đã đạt"


def against(progress: Progress) -> str:
    """The figure beside what is asked, where both are counted alike: «538,3 / 612 tấn»; empty
    elsewhere.
    """
    indicator, latest, target = progress.indicator, progress.latest, progress.target
    if latest is None:
        return ""
    if isinstance(indicator, Checklist):
        return f"{number(latest.value)} / {len(indicator.tieu_chi)} tiêu chí"
    counted = (isinstance(indicator, Maintained) and not indicator.so_voi_goc) or (
        progress.share is not None and progress.baseline == 0
    )
    if target is None or not counted or isinstance(indicator, Range):
        return ""
    return f"{printed(latest.value, '')} / {printed(target, indicator.don_vi_tinh)}"


def sentence(progress: Progress) -> str:
    """The one sentence of a target: figure, target, share, pace, status."""
    indicator, latest = progress.indicator, progress.latest
    asked = target_text(indicator, progress.target)
    if latest is None:
        return _nothing_yet(progress, asked)
    # The share of a running total belongs to its figure: «282 trên 600 tấn, bằng 47% mục tiêu».
    figure, way = _figure_text(progress, latest, asked), _way(progress)
    clauses = (
        [f"{figure}, {way[0]}", *way[1:]] if way and progress.baseline == 0 else [figure, *way]
    )
    clauses += _pace(progress)
    provisional = " (số tạm tính)" if latest.provisional else ""
    return (
        f"Đến ngày {date_short(latest.day)}{provisional}: {'; '.join(clauses)}."
        f" {verdict(progress)}."
    )


def _nothing_yet(progress: Progress, asked: str) -> str:
    if progress.status is NOT_DUE:
        return f"Chưa đến kỳ chốt số liệu đầu tiên. Mục tiêu: {asked}."
    return f"Chưa có số liệu nào được công bố. Mục tiêu: {asked}."


def verdict(progress: Progress) -> str:
    """The status as the end of a sentence; a strict target met exactly says so."""
    indicator, latest = progress.indicator, progress.latest
    if indicator.dieu_chinh:
        change = indicator.dieu_chinh[-1]
        return f"Chỉ tiêu đã được {'bỏ' if change.bo else 'điều chỉnh'} theo {change.van_ban}"
    if (
        latest
        and latest.value == progress.target
        and getattr(indicator, "so_sanh", "") in {">", "<"}
    ):
        return (
            f"{progress.status.word}: bằng mức, chưa"
            f" {'vượt' if indicator.so_sanh == '>' else 'thấp hơn'}"
        )
    if progress.over and latest and not progress.settled and not progress.met:
        return (
            f"{progress.status.word} vào ngày ấy; phong trào đã kết thúc nhưng chưa có số liệu"
            " cuối kỳ"
        )
    return progress.status.word


def _figure_text(progress: Progress, latest: Measurement, asked: str) -> str:
    indicator, unit = progress.indicator, progress.indicator.don_vi_tinh
    value = printed(latest.value, "%" if isinstance(indicator, Share) else unit)
    verb = indicator.dong_tu[:1].lower() + indicator.dong_tu[1:]
    if isinstance(indicator, YesOrNo):
        return "đã đạt" if latest.value == 1 else "chưa đạt"
    if isinstance(indicator, Maintained):
        return _checked(progress, latest, value)
    if isinstance(indicator, Ceiling):
        return _under_the_ceiling(progress, latest, value, asked)
    if isinstance(indicator, Range):
        return (
            f"{verb} {value}; tối thiểu {number(indicator.muc_tieu)}, phấn đấu"
            f" {number(indicator.phan_dau)}"
        )
    if isinstance(indicator, Checklist):
        return f"đã xong {number(latest.value)} trên {len(indicator.tieu_chi)} tiêu chí"
    if (
        isinstance(indicator, Share)
        and latest.figure
        and latest.figure.share is not None
        and not latest.corrections
    ):
        return f"{_counted(progress, latest)}, bằng {value}; mục tiêu {asked}"
    if progress.share is not None and progress.baseline == 0 and progress.target is not None:
        return f"{verb} {printed(latest.value, '')} trên {printed(progress.target, unit)}"
    return f"{verb} {value}; mục tiêu {asked}"


def spoken_check(progress: Progress) -> str:
    """What a check, a ceiling or a checklist found, to be read after «tên:»; empty for kinds that
    say a figure.
    """
    indicator, latest = progress.indicator, progress.latest
    if latest is None or not isinstance(indicator, (Ceiling, Checklist, Maintained, YesOrNo)):
        return ""
    if isinstance(indicator, Ceiling):
        value = printed(latest.value, indicator.don_vi_tinh)
        return f"có {value}, {'trong' if progress.met else 'vượt'} mức cho phép"
    if isinstance(indicator, Maintained) and indicator.so_voi_goc:
        return f"có {printed(latest.value, indicator.don_vi_tinh)}"
    return _figure_text(progress, latest, "")


def _counted(progress: Progress, latest: Measurement) -> str:
    figure = latest.figure
    counts = tuple(figure.theo_thon.values()) if figure.theo_thon else (figure,)
    part, whole = sum(c.tu_so for c in counts), sum(c.mau_so for c in counts)
    what = f" {progress.indicator.tu_so}" if progress.indicator.tu_so else ""
    return f"có {number(Decimal(part))} trên {number(Decimal(whole))}{what}"


def _checked(progress: Progress, latest: Measurement, value: str) -> str:
    indicator = progress.indicator
    if indicator.so_voi_goc:
        base = progress.indicator.so_goc
        return f"có {value}" + (
            f"; số gốc {with_unit(base.gia_tri, indicator.don_vi_tinh)}"
            if base
            else "; chưa có số gốc để so"
        )
    if progress.target is not None:
        return (
            f"giữ được {printed(latest.value, '')} trên"
            f" {with_unit(progress.target, indicator.don_vi_tinh)}"
        )
    return "giữ được chuẩn" if latest.value == 1 else "không giữ được chuẩn"


def _under_the_ceiling(progress: Progress, latest: Measurement, value: str, asked: str) -> str:
    margin = progress.target - latest.value
    unit = progress.indicator.don_vi_tinh
    if not progress.met:
        return f"có {value}, vượt mức cho phép ({asked})" + (
            f" {printed(-margin, unit)}" if margin else ""
        )
    return f"có {value}, trong mức cho phép ({asked})" + (
        f", còn cách {printed(margin, unit)}" if margin else ""
    )


def _way(progress: Progress) -> list[str]:
    if progress.share is None:
        missing = progress.status is NO_BASELINE
        return ["chưa có số gốc nên không tính phần trăm"] if missing else []
    if progress.baseline == 0:
        said = (
            [f"bằng {percent(progress.share)} mục tiêu"]
            if not isinstance(progress.indicator, Range)
            else []
        )
    elif progress.share < 0:
        said = [f"lùi so với số gốc {_base(progress)}"]
    else:
        said = [f"từ số gốc {_base(progress)} đã đi được {percent(progress.share)} chặng đường"]
    same_period = progress.latest.figure.cung_ky if progress.latest.figure else None
    if same_period:
        change = (progress.latest.value - same_period) / same_period
        said.append(
            f"so với cùng kỳ năm trước {'tăng' if change >= 0 else 'giảm'} {percent(abs(change))}"
        )
    return said


def _base(progress: Progress) -> str:
    base = progress.indicator.so_goc
    return with_unit(
        base.gia_tri,
        "%" if isinstance(progress.indicator, Share) else progress.indicator.don_vi_tinh,
    )


def _pace(progress: Progress) -> list[str]:
    if progress.planned is None or progress.met:
        return []
    return [f"theo {progress.pace.named} đến ngày ấy cần {percent(progress.planned)}"]
