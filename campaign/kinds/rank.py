"""A place in a row: third of twelve communes, the nearer the first the better."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.manners import PLACED, Manner
from campaign.kinds.standing import Measurement, Standing
from campaign.models.scalars import Number
from campaign.words.written import number


class Rank(Indicator):
    loai: Literal["xep_hang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<=", "="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(
        title="Phải xếp thứ mấy trở lên", description="«trong nhóm 10» ghi 10", ge=1
    )
    tong_so: Number | None = Field(None, title="Trong tổng số bao nhiêu", ge=1)

    how: ClassVar[str] = "Thứ hạng khi so với nơi khác: số càng nhỏ càng tốt, không có phần trăm."

    @property
    def manner(self) -> Manner:
        return PLACED

    @property
    def verb(self) -> str:
        return "xếp"

    @property
    def unit(self) -> str:
        return ""

    @property
    def falls(self) -> bool:
        return True

    @property
    def most(self) -> Decimal | None:
        return self.tong_so

    def asked_by(self, terms: Terms) -> str:
        if terms.number == 1 or self.so_sanh == "=":
            return f"xếp thứ {number(terms.number or self.muc_tieu)}"
        return f"từ thứ {number(terms.number or self.muc_tieu)} trở lên"

    def asked_in_short(self, terms: Terms) -> str:
        return f"thứ {number(terms.number or self.muc_tieu)}"

    def worded(self, measured: Measurement) -> str:
        among = f" trên {number(self.tong_so)}" if self.tong_so else ""
        return f"thứ {number(measured.value)}{among}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return f"{self.verb} {self.worded(latest)}"
