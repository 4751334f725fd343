"""Adds up over the year: tons harvested, money collected."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.models.scalars import Number


class Accumulating(Indicator):
    """Adds up over the year: tons harvested, money collected."""

    loai: Literal["luy_ke"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")

    how: ClassVar[str] = "Số cộng dồn từ đầu năm, chia cho mục tiêu."
    has_way: ClassVar[bool] = True
    may_pass_the_whole: ClassVar[bool] = True
    rises: ClassVar[bool] = True

    @property
    def accumulates(self) -> bool:
        return True
