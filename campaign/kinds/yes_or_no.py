"""Reached or not, or judged in words by a document: nothing is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.words.results import REACHED


class Reached(Indicator):
    """What kinds share that are reached or not."""

    asked_keys: ClassVar[tuple[str, ...]] = ()
    has_line: ClassVar[bool] = False
    result_words: ClassVar[tuple[str, str] | None] = REACHED

    @property
    def is_yes_or_no(self) -> bool:
        return True

    @property
    def is_told_in_words(self) -> bool:
        return True

    @property
    def forms(self) -> FigureForms:
        return FigureForms(keys=("ket_qua",), remedy="Viết đạt hoặc chưa đạt.")

    def worded(self, measured: Measurement) -> str:
        return self.result_text(measured.value)

    def result_text(self, value: Decimal) -> str:
        return "Đạt" if value == 1 else "Chưa đạt"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return self.said(standing, latest)


class YesOrNo(Reached):
    loai: Literal["dat"] = Field(title="Loại chỉ tiêu")

    how: ClassVar[str] = "Đạt hay chưa đạt, không có phần trăm."

    @property
    def can_be_lost(self) -> bool:
        return False

    def asked_by(self, terms: Terms) -> str:
        return "đạt"

    def said(self, standing: Standing, latest: Measurement) -> str:
        return "đã đạt" if latest.value == 1 else "chưa đạt"


class Judged(Reached):
    """A goal without any number: a document of a day says in words how it is, and whether that is
    enough.
    """

    loai: Literal["dinh_tinh"] = Field(title="Loại chỉ tiêu")

    how: ClassVar[str] = (
        "Mục tiêu không có con số: một văn bản có ngày, có số đánh giá bằng lời. Không có phần"
        " trăm."
    )
    judged_by_a_document: ClassVar[bool] = True

    def asked_by(self, terms: Terms) -> str:
        return "được đánh giá là đạt"

    @property
    def forms(self) -> FigureForms:
        return FigureForms(
            keys=("ket_qua",),
            remedy="Viết ket_qua: đạt (hoặc chưa đạt) và danh_gia: lời đánh giá của văn bản.",
        )

    def said(self, standing: Standing, latest: Measurement) -> str:
        words = latest.figure.danh_gia.rstrip(" .") if latest.figure else ""
        result = "được đánh giá là đạt" if latest.value == 1 else "chưa được đánh giá là đạt"
        return f"{result}: {words}" if words else result

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return "được đánh giá là đạt" if latest.value == 1 else "chưa được đánh giá là đạt"
