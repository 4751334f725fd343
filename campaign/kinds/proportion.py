"""A part of a whole, counted: households that … of all households."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.keys import Operator
from campaign.kinds.level import Level
from campaign.kinds.manners import from_where
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.models.reports import Figure
from campaign.models.scalars import MaybeLine, Number
from campaign.words.written import number


class Proportion(Level):
    """A part of a whole, counted: households that … of all households."""

    loai: Literal["ty_le"] = Field(title="Loại chỉ tiêu")
    so_sanh: Operator = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu (%)", ge=0)
    tu_so: MaybeLine = Field("", title="Tử số là", description="ví dụ: hộ đạt gia đình văn hóa")
    mau_so: MaybeLine = Field("", title="Mẫu số là", description="ví dụ: tổng số hộ")

    how: ClassVar[str] = (
        "Cộng số đạt và tổng số của mọi nơi rồi mới chia, không lấy trung bình các tỷ lệ."
    )

    @property
    def unit(self) -> str:
        return "%"

    @property
    def forms(self) -> FigureForms:
        return FigureForms(
            keys=("mau_so", "gia_tri", "theo_thon"),
            remedy="Viết tu_so và mau_so, hoặc theo_thon, hoặc con số phần trăm.",
        )

    def said(self, standing: Standing, latest: Measurement) -> str:
        figure = latest.figure
        if figure is None or figure.proportion is None or latest.corrections:
            return super().said(standing, latest)
        here = "có" if self.base is None else f"{from_where(self)}nay"
        return f"{here} {self._counted(figure)}, bằng {self.worded(latest)}; mục tiêu {self.asked}"

    def _counted(self, figure: Figure) -> str:
        part, whole = figure.counted
        what = f" {self.tu_so}" if self.tu_so else ""
        return f"{number(part)} trên {number(whole)}{what}"
