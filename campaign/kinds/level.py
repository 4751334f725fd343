"""Levels: something that stood somewhere and should rise, or fall."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.models.scalars import Number


class Level(Indicator):
    """What rising and falling levels share: a way that starts at a base."""

    has_way: ClassVar[bool] = True

    @property
    def is_based(self) -> bool:
        return True


class Rising(Level):
    """A level that should rise: health insurance cover."""

    loai: Literal["muc_tang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">=", "="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")

    how: ClassVar[str] = (
        "Một mức cần tăng lên. Phần đường đã đi = (số mới nhất trừ số gốc) chia cho (mục tiêu trừ"
        " số gốc). Chưa có số gốc thì không tính phần trăm."
    )
    rises: ClassVar[bool] = True


class Falling(Level):
    """A level that should fall: malnutrition."""

    loai: Literal["muc_giam"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<=", "="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")

    how: ClassVar[str] = (
        "Một mức cần giảm xuống. Phần đường đã đi = (số gốc trừ số mới nhất) chia cho (số gốc trừ"
        " mục tiêu). Chưa có số gốc thì không tính phần trăm."
    )
