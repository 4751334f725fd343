"""Something not to be exceeded: accidents, births of a third child."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.manners import WITHIN_LIMIT, Manner
from campaign.kinds.phrases import is_counted, none_asked
from campaign.models.scalars import Number, YesNo
from campaign.words.written import with_unit


class Ceiling(Indicator):
    """Something not to be exceeded; one that accumulates is lost for the year once passed."""

    loai: Literal["tran"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mức trần")
    cong_don: YesNo = Field(title="Số cộng dồn cả năm")

    how: ClassVar[str] = (
        "Một mức không được vượt qua: không có phần trăm, chỉ có trong mức hay vượt mức."
    )

    bound_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "cong_don")

    @property
    def manner(self) -> Manner:
        return WITHIN_LIMIT

    @property
    def accumulates(self) -> bool:
        return self.cong_don

    def asked_by(self, terms: Terms) -> str:
        if self.target_by(terms) == 0 and is_counted(self.unit):
            return none_asked(self.unit)
        if self.target_by(terms) == 0:
            return with_unit(Decimal(0), self.unit)
        return super().asked_by(terms)
