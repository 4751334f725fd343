"""Named criteria, all to be done."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Criterion
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.words.written import number


class CriteriaCounted(Indicator):
    """What kinds share whose figure may be a list of criteria that are done."""

    if TYPE_CHECKING:  # each kind names its criteria in its own words
        tieu_chi: tuple[Criterion, ...]

    has_way: ClassVar[bool] = True

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return self.tieu_chi

    @property
    def accumulates(self) -> bool:
        return True

    @property
    def forms(self) -> FigureForms:
        if not self.tieu_chi:
            return super().forms
        example = ", ".join(criterion.ma for criterion in self.tieu_chi[:2])
        return FigureForms(
            keys=("hoan_thanh",),
            remedy=f"Viết danh sách mã các tiêu chí đã xong, ví dụ [{example}]; chưa có thì [].",
        )


class Checklist(CriteriaCounted):
    """Named criteria, all to be done."""

    loai: Literal["danh_muc"] = Field(title="Loại chỉ tiêu")
    tieu_chi: tuple[Criterion, ...] = Field(title="Các tiêu chí", min_length=1)

    how: ClassVar[str] = "Số tiêu chí đã xong trên tổng số tiêu chí."
    asked_keys: ClassVar[tuple[str, ...]] = ()

    @property
    def original_target(self) -> Decimal | None:
        return Decimal(len(self.tieu_chi))

    def asked(self, target: Decimal | None) -> str:
        return f"hoàn thành đủ {len(self.tieu_chi)} tiêu chí"

    def value_text(self, value: Decimal) -> str:
        return f"{number(value)}/{len(self.tieu_chi)} tiêu chí"

    def against(self, standing: Standing, latest: Measurement) -> str:
        return f"{number(latest.value)} / {len(self.tieu_chi)} tiêu chí"

    def said(self, standing: Standing, latest: Measurement) -> str:
        return f"đã xong {number(latest.value)} trên {len(self.tieu_chi)} tiêu chí"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return self.said(standing, latest)
