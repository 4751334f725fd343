"""Something to keep: a standard, a number of schools, a herd."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.models.scalars import Number, YesNo
from campaign.words.written import printed, with_unit


class Maintained(Indicator):
    """Something to keep: a standard, a number of schools, a herd."""

    loai: Literal["duy_tri"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">="] = Field(">=", title="So sánh")
    muc_tieu: Number | None = Field(
        None, title="Số phải giữ", description="để trống: chỉ kiểm tra giữ hay mất"
    )
    so_voi_goc: YesNo = Field(False, title="Giữ bằng số gốc")
    dung_sai: Number | None = Field(None, title="Được thấp hơn (%)", ge=0, le=100)
    ca_nam: YesNo = Field(False, title="Phải giữ ở mọi lần kiểm tra")

    how: ClassVar[str] = "Một chuẩn phải giữ: mỗi lần kiểm tra là một ô, giữ được hay không."
    is_guarded: ClassVar[bool] = True
    boxes_checks: ClassVar[bool] = True
    has_line: ClassVar[bool] = False
    result_words: ClassVar[tuple[str, str] | None] = ("mất", "giữ")

    @property
    def original_target(self) -> Decimal | None:
        if self.so_voi_goc:
            return None if self.base is None else self.base * (100 - (self.dung_sai or 0)) / 100
        return self.muc_tieu

    @property
    def most(self) -> Decimal | None:
        return self.muc_tieu

    @property
    def is_based(self) -> bool:
        return self.so_voi_goc

    @property
    def lacks_base(self) -> bool:
        return self.so_voi_goc and self.target is None

    @property
    def holds_always(self) -> bool:
        return self.ca_nam

    @property
    def lost_for_good(self) -> bool:
        return self.ca_nam

    @property
    def is_yes_or_no(self) -> bool:
        return self.target is None

    @property
    def is_told_in_words(self) -> bool:
        return self.muc_tieu is None and not self.so_voi_goc

    @property
    def forms(self) -> FigureForms:
        if self.is_told_in_words:
            return FigureForms(keys=("ket_qua",), remedy="Viết giữ hoặc mất.")
        return FigureForms(keys=("gia_tri",), remedy="Viết số đếm được.")

    def asked(self, target: Decimal | None) -> str:
        if self.so_voi_goc and target is None:
            return "giữ ổn định so với số gốc"
        if target is None:
            return "giữ chuẩn đã đạt"
        if self.so_voi_goc:
            return f"giữ ổn định, không thấp hơn {printed(target, self.unit)}"
        return f"giữ {with_unit(target, self.unit)}"

    def worded(self, value: Decimal) -> str:
        if self.is_told_in_words:
            return "Giữ được" if value == 1 else "Không giữ được"
        return super().worded(value)

    def _counted_from_zero(self, standing: Standing) -> bool:
        return not self.so_voi_goc

    def said(self, standing: Standing, latest: Measurement) -> str:
        if self.so_voi_goc:
            return f"có {printed(latest.value, self.unit)}{self._base_said}"
        if standing.target is None:
            return "giữ được chuẩn" if latest.value == 1 else "không giữ được chuẩn"
        return f"giữ được {printed(latest.value, '')} trên {with_unit(standing.target, self.unit)}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        if self.so_voi_goc:
            return f"có {printed(latest.value, self.unit)}"
        return self.said(standing, latest)

    @property
    def _base_said(self) -> str:
        if self.base is None:
            return "; chưa có số gốc để so"
        return f"; số gốc {with_unit(self.base, self.unit)}"
