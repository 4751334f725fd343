"""Levels: something that stood somewhere and should rise, or fall."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.manners import ON_RULER, PLACED, Manner
from campaign.kinds.phrases import is_counted, none_asked
from campaign.models.scalars import Number
from campaign.words.written import stands_before_its_number, with_unit


class Level(Indicator):
    """What stands on a ruler, from a base where the plan knows one."""

    @property
    def manner(self) -> Manner:
        return ON_RULER

    @property
    def is_based(self) -> bool:
        return True


class Rising(Level):
    """A level that should rise: health insurance cover."""

    loai: Literal["muc_tang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">=", "="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")

    how: ClassVar[str] = (
        "Một mức cần tăng lên. Trang ghi trước phong trào ở mức nào (số gốc, nếu có), nay ở mức"
        " nào, còn thiếu bao nhiêu thì tới mục tiêu."
    )

    @property
    def rises(self) -> bool:
        return True


class Falling(Level):
    """A level that should fall: malnutrition."""

    loai: Literal["muc_giam"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<=", "="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")

    how: ClassVar[str] = (
        "Một mức cần giảm xuống. Trang ghi trước phong trào ở mức nào (số gốc, nếu có), nay ở mức"
        " nào, còn phải giảm bao nhiêu thì tới mục tiêu."
    )

    @property
    def manner(self) -> Manner:
        return PLACED if stands_before_its_number(self.unit) else ON_RULER

    @property
    def falls(self) -> bool:
        return True

    def asked_by(self, terms: Terms) -> str:
        if self.manner is PLACED and terms.number is not None:
            return f"từ {with_unit(terms.number, self.unit)} trở lên"
        if self.target_by(terms) == 0 and is_counted(self.unit):
            return none_asked(self.unit, remains=True)
        return super().asked_by(terms)
