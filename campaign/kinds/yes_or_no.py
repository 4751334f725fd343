"""Reached or not: nothing is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.standing import FigureForms, Measurement, Standing


class YesOrNo(Indicator):
    loai: Literal["dat"] = Field(title="Loại chỉ tiêu")

    how: ClassVar[str] = "Đạt hay chưa đạt, không có phần trăm."
    asked_keys: ClassVar[tuple[str, ...]] = ()
    has_line: ClassVar[bool] = False
    result_words: ClassVar[tuple[str, str] | None] = ("chưa đạt", "đạt")

    @property
    def can_be_lost(self) -> bool:
        return False

    @property
    def is_yes_or_no(self) -> bool:
        return True

    @property
    def is_told_in_words(self) -> bool:
        return True

    @property
    def forms(self) -> FigureForms:
        return FigureForms(keys=("ket_qua",), remedy="Viết đạt hoặc chưa đạt.")

    def asked(self, target: Decimal | None) -> str:
        return "đạt"

    def worded(self, value: Decimal) -> str:
        return "Đạt" if value == 1 else "Chưa đạt"

    def said(self, standing: Standing, latest: Measurement) -> str:
        return "đã đạt" if latest.value == 1 else "chưa đạt"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return self.said(standing, latest)
