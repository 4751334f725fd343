"""Something not to be exceeded: accidents, births of a third child."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.standing import Measurement, Standing
from campaign.models.scalars import Number, YesNo
from campaign.words.written import printed


class Ceiling(Indicator):
    """Something not to be exceeded; one that accumulates is lost for the year once passed."""

    loai: Literal["tran"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mức trần")
    cong_don: YesNo = Field(title="Số cộng dồn cả năm")

    how: ClassVar[str] = (
        "Một mức không được vượt qua: không có phần trăm, chỉ có trong mức hay vượt mức."
    )
    is_guarded: ClassVar[bool] = True

    @property
    def accumulates(self) -> bool:
        return self.cong_don

    @property
    def starts_at_zero(self) -> bool:
        return False

    @property
    def can_be_lost(self) -> bool:
        return True

    @property
    def lost_for_good(self) -> bool:
        return self.cong_don

    def said(self, standing: Standing, latest: Measurement) -> str:
        value, asked = printed(latest.value, self.unit), self.asked(standing.target)
        margin = self._margin(standing, latest)
        if not standing.met:
            passed = f" {printed(-margin, self.unit)}" if margin else ""
            return f"có {value}, vượt mức cho phép ({asked}){passed}"
        left = f", còn cách {printed(margin, self.unit)}" if margin else ""
        return f"có {value}, trong mức cho phép ({asked}){left}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        within = "trong" if standing.met else "vượt"
        return f"có {printed(latest.value, self.unit)}, {within} mức cho phép"

    def _margin(self, standing: Standing, latest: Measurement) -> Decimal:
        return Decimal(0) if standing.target is None else standing.target - latest.value
