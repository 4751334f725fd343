"""Something to keep: a standard, a number of schools, a herd, order in the villages."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.phrases import apart, whole
from campaign.kinds.standing import FigureForms, Measurement, Standing
from campaign.models.scalars import Number, YesNo
from campaign.words.results import KEPT
from campaign.words.written import fold, printed, with_unit


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

    how: ClassVar[str] = "Một điều phải giữ: mỗi lần kiểm tra là một ô, giữ được hay không."
    bound_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "so_voi_goc", "dung_sai", "ca_nam")
    boxes_checks: ClassVar[bool] = True
    has_line: ClassVar[bool] = False
    result_words: ClassVar[tuple[str, str] | None] = KEPT

    def target_by(self, terms: Terms) -> Decimal | None:
        if self.so_voi_goc and terms.number is None:
            base = terms.base
            if base is None:
                return None
            return whole(base * (100 - (self.dung_sai or 0)) / 100, self.unit, up=True)
        return terms.number

    @property
    def is_guarded(self) -> bool:
        return True

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
        return self.terms.number is None and not self.so_voi_goc

    @property
    def forms(self) -> FigureForms:
        if self.is_told_in_words:
            return FigureForms(keys=("ket_qua",), remedy="Viết giữ hoặc mất.")
        return FigureForms(keys=("gia_tri", "chia_theo"), remedy="Viết số đếm được.")

    def asked_by(self, terms: Terms) -> str:
        target = self.target_by(terms)
        if self.so_voi_goc and target is None:
            return "giữ ổn định so với số gốc"
        if target is None:
            return "giữ chuẩn đã đạt" if self._is_standard else "giữ vững"
        if self.so_voi_goc and terms.number is None:
            return f"giữ ổn định, không thấp hơn {printed(target, self.unit)}"
        return f"giữ {with_unit(target, self.unit)}"

    @property
    def _is_standard(self) -> bool:
        """Whether what is kept is a standard; order and security are not."""
        return "chuan" in fold(f"{self.ten} {self.nguyen_van}").split()

    def worded(self, measured: Measurement) -> str:
        if self.is_told_in_words:
            return self.result_text(measured.value)
        return super().worded(measured)

    def result_text(self, value: Decimal) -> str:
        kept = "được" if self._is_standard else "vững"
        return f"Giữ {kept}" if value == 1 else f"Không giữ {kept}"

    def against(self, standing: Standing, latest: Measurement) -> str:
        return ""

    def said(self, standing: Standing, latest: Measurement) -> str:
        if standing.target is None:
            return self._check_said(latest) if self.is_told_in_words else self._had(latest)
        return f"{self._had(latest)}; mục tiêu {self.asked}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        return self._check_said(latest) if self.is_told_in_words else self._had(latest)

    def how_far(self, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        target, value = standing.target, self.shown(latest)
        if target is None or value == target or self.is_told_in_words:
            return ()
        return (f"{'hơn' if value > target else 'thiếu'} {apart(value - target, self.unit)}",)

    def _check_said(self, latest: Measurement) -> str:
        kept = "được chuẩn" if self._is_standard else "vững"
        return f"giữ {kept}" if latest.value == 1 else f"không giữ {kept}"

    def _had(self, latest: Measurement) -> str:
        if self.so_voi_goc and self.base is None:
            return f"có {self.worded(latest)}; chưa có số để so"
        return f"{'có' if self.so_voi_goc else 'giữ được'} {self.worded(latest)}"
