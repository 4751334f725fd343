"""Named criteria, all to be done; or so many of them, where only their number is known."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, model_validator

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Criterion, Terms
from campaign.kinds.manners import FILLS_UP, Manner
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.models.scalars import Number, refuse
from campaign.words.written import number


class CriteriaCounted(Indicator):
    """What kinds share whose figure may be a list of criteria that are done."""

    if TYPE_CHECKING:  # each kind names its criteria in its own words
        tieu_chi: tuple[Criterion, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return self.tieu_chi

    @property
    def manner(self) -> Manner:
        return FILLS_UP

    @property
    def accumulates(self) -> bool:
        return True

    @property
    def forms(self) -> FigureForms:
        if not self.tieu_chi:
            return super().forms
        example = ", ".join(criterion.ma for criterion in self.tieu_chi[:2])
        return FigureForms(
            keys=("hoan_thanh", "gia_tri"),
            remedy=(
                f"Viết danh sách mã các tiêu chí đã xong, ví dụ [{example}]; chưa có thì []; chỉ"
                " biết bao nhiêu tiêu chí thì viết con số."
            ),
        )


class Checklist(CriteriaCounted):
    """Named criteria, all to be done; or so many of them."""

    loai: Literal["danh_muc"] = Field(title="Loại chỉ tiêu")
    tieu_chi: tuple[Criterion, ...] = Field((), title="Các tiêu chí")
    muc_tieu: Number | None = Field(
        None,
        title="Phải xong bao nhiêu",
        description="để trống: xong hết; không kể tên được từng tiêu chí thì ghi tổng số",
        gt=0,
    )

    how: ClassVar[str] = "Số tiêu chí đã xong trên số tiêu chí phải xong."
    asked_keys: ClassVar[tuple[str, ...]] = ("muc_tieu",)
    bound_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "tieu_chi")

    @model_validator(mode="after")
    def _counts_something(self) -> Checklist:
        if not self.tieu_chi and self.muc_tieu is None:
            raise refuse(
                "chưa có tieu_chi. Kể từng tiêu chí, hoặc ghi muc_tieu: tổng số tiêu chí phải xong."
            )
        if self.muc_tieu is not None and (
            self.muc_tieu % 1 or (self.tieu_chi and self.muc_tieu > len(self.tieu_chi))
        ):
            raise refuse(
                "muc_tieu là số tiêu chí phải xong: một số nguyên, không quá số tiêu chí đã kể."
            )
        return self

    @property
    def first_terms(self) -> Terms:
        return Terms(self.muc_tieu or Decimal(len(self.tieu_chi)))

    @property
    def most(self) -> Decimal | None:
        return Decimal(len(self.tieu_chi)) if self.tieu_chi else self.target

    @property
    def _all(self) -> Decimal:
        return Decimal(len(self.tieu_chi)) if self.tieu_chi else self.target or Decimal(0)

    @property
    def _of(self) -> str:
        return self.don_vi_tinh or "tiêu chí"

    def asked_by(self, terms: Terms) -> str:
        needed, there = terms.number or Decimal(0), len(self.tieu_chi)
        if there > needed:
            return f"hoàn thành ít nhất {number(needed)} trên {there} {self._of}"
        return f"hoàn thành đủ {number(needed)} {self._of}"

    def asked_in_short(self, terms: Terms) -> str:
        return f"{number(terms.number or Decimal(0))} {self._of}"

    def share_text(self, standing: Standing, latest: Measurement) -> str:
        """None: what is told in full, «4 trong 5 việc», needs no percentage."""
        return ""

    def gap_text(self, standing: Standing, latest: Measurement) -> str:
        left = (self.target or Decimal(0)) - latest.value
        return f"còn {number(left)} {self._of}" if left > 0 else ""

    def how_far(self, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        return tuple(filter(None, (self.gap_text(standing, latest),)))

    def value_text(self, measured: Measurement) -> str:
        return f"{number(measured.value)}/{number(self._all)} {self._of}"

    def against(self, standing: Standing, latest: Measurement) -> str:
        return f"{number(latest.value)} / {number(self._all)} {self._of}"

    def said(self, standing: Standing, latest: Measurement) -> str:
        return f"đã xong {number(latest.value)} trong {number(self._all)} {self._of}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return self.said(standing, latest)
