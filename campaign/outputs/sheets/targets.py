"""TIẾN ĐỘ CÁC CHỈ TIÊU: every target as the newest figures have it."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.outputs.sheets.frame import Frame, capital, frame, link
from campaign.progress import Status
from campaign.view import CampaignView, IndicatorView
from campaign.view.shapes import Bar, Box, Ruler

_LEGEND = (
    "Thanh: phần tô đậm là phần đã làm, vạch đứng là chỗ lẽ ra phải tới vào ngày có số liệu."
    " Thước: khối đậm là mức hiện nay, nét đứt là mục tiêu, vòng tròn là số gốc. Ô nét đứt và chỗ"
    " trống là chưa biết, không phải là kém."
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """`bar`, `ruler`, `boxes`, `status` and `sentence` are what the site's own bars are drawn
    from.
    """

    name: str
    asked: str
    value: str
    remark: str
    so_far: str
    status: Status
    family: str
    finer: str
    bar: Bar | None
    ruler: Ruler | None
    boxes: tuple[Box, ...]
    sentence: str


@dataclass(frozen=True)
class Group:
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Targets:
    frame: Frame
    day: str
    headline: str
    groups: tuple[Group, ...]
    legend: str


def targets(campaign: CampaignView, address: str | None) -> Targets:
    latest = campaign.latest
    return Targets(
        frame(
            campaign,
            "Tiến độ các chỉ tiêu",
            f"Tiến độ các chỉ tiêu {campaign.head.when}",
            link(
                campaign.addresses.targets,
                address,
                "để xem từng chỉ tiêu, nguồn số liệu và cách tính.",
            ),
            closing=(
                "Bản đăng tải phục vụ niêm yết, không thay thế báo cáo của"
                f" {campaign.called.commune}."
            ),
        ),
        f"{latest.figures} đến ngày {latest.day}" if latest else "",
        f"{campaign.headline} {campaign.goals}".strip() if latest else campaign.unknown,
        tuple(
            Group(g.name, tuple(_row(t, latest.day if latest else "") for t in g.targets))
            for g in campaign.groups
            if g.targets
        ),
        _LEGEND,
    )


def _row(target: IndicatorView, day: str) -> Row:
    """`day` is the sheet's own; a figure of another day says which."""
    remark = ", ".join(
        filter(
            None,
            (
                target.provisional,
                f"ngày {target.day}" if target.day not in {"", day} else "",
            ),
        )
    )
    return Row(
        name=target.name,
        asked=capital(target.asked),
        value=target.value,
        remark=remark,
        so_far=target.so_far,
        status=target.status,
        family=target.status.family.word,
        finer=target.status.finer,
        bar=target.bar,
        ruler=target.ruler,
        boxes=target.boxes,
        sentence=target.sentence,
    )
