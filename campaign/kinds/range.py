"""A minimum and an ambition: two to five criteria more."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from campaign.kinds.checklist import CriteriaCounted
from campaign.kinds.keys import Criterion
from campaign.kinds.standing import Filled, Measurement, Standing
from campaign.models.scalars import Number, refuse
from campaign.words.written import number, printed, with_unit


class Range(CriteriaCounted):
    """A minimum and an ambition."""

    loai: Literal["khoang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mức tối thiểu")
    phan_dau: Number = Field(title="Mức phấn đấu")
    tieu_chi: tuple[Criterion, ...] = Field((), title="Các tiêu chí có tên")

    how: ClassVar[str] = "Có mức tối thiểu và mức phấn đấu: vạch trên thanh là mức tối thiểu."
    asked_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "phan_dau")
    says_percent: ClassVar[bool] = False

    @model_validator(mode="after")
    def _ambition_above_minimum(self) -> Range:
        if not 0 < self.muc_tieu < self.phan_dau:
            raise refuse("phan_dau phải lớn hơn muc_tieu, và muc_tieu lớn hơn 0.")
        return self

    @property
    def ambition(self) -> Decimal | None:
        return self.phan_dau

    def asked(self, target: Decimal | None) -> str:
        ambition = with_unit(self.phan_dau, self.unit)
        return f"ít nhất {self._minimum(target)}, phấn đấu {ambition}"

    def against(self, standing: Standing, latest: Measurement) -> str:
        return ""

    def said(self, standing: Standing, latest: Measurement) -> str:
        return (
            f"{self.verb} {printed(latest.value, self.unit)};"
            f" tối thiểu {self._minimum(standing.target)}, phấn đấu {number(self.phan_dau)}"
        )

    def filled(self, standing: Standing, planned: Decimal | None) -> Filled | None:
        """One bar up to the ambition, with a tick at the minimum."""
        if standing.share is None or standing.latest is None:
            return None
        minimum = standing.target or self.muc_tieu
        return Filled(done=standing.latest.value / self.phan_dau, tick=minimum / self.phan_dau)

    def _minimum(self, target: Decimal | None) -> str:
        return number(self.muc_tieu if target is None else target)
