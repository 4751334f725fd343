"""Adds up over the year: tons harvested, money collected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Terms
from campaign.kinds.manners import FILLS_UP, Manner
from campaign.kinds.standing import Measurement, Standing
from campaign.models.scalars import Number, YesNo
from campaign.words.written import printed, with_unit

_EACH_YEAR = "/năm"


class Accumulating(Indicator):
    """Adds up over the year: tons harvested, money collected.

    In a campaign of several years a target «30 ha/năm» is asked once for each of them.
    """

    loai: Literal["luy_ke"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")
    tung_nam: YesNo = Field(
        False,
        title="Mỗi năm đếm lại từ đầu",
        description="trong phong trào nhiều năm: số liệu và mục tiêu đều của từng năm",
    )

    how: ClassVar[str] = "Số cộng dồn từ đầu kỳ, chia cho mục tiêu."
    bound_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "tung_nam")
    may_pass_the_whole: ClassVar[bool] = True

    @property
    def manner(self) -> Manner:
        return FILLS_UP

    @property
    def rises(self) -> bool:
        return True

    @property
    def accumulates(self) -> bool:
        return True

    @property
    def is_yearly(self) -> bool:
        """Whether the target is asked once a year, in a campaign of several."""
        return self.years > 1 and (self.tung_nam or self.don_vi_tinh.endswith(_EACH_YEAR))

    @property
    def starts_anew(self) -> bool:
        return self.years > 1 and self.tung_nam

    @property
    def unit(self) -> str:
        return self.don_vi_tinh.removesuffix(_EACH_YEAR) if self.is_yearly else self.don_vi_tinh

    @property
    def target(self) -> Decimal | None:
        """In a campaign of several years each is asked what held in it."""
        if not self.is_yearly:
            return super().target
        asked = [self.as_of(date(year, 12, 31)).terms.number for year in self._all_years]
        return sum((number for number in asked if number is not None), Decimal(0))

    @property
    def _all_years(self) -> range:
        return range(self.first_year, self.first_year + self.years)

    @property
    def asked(self) -> str:
        number, target = self.terms.number, self.target
        if not self.is_yearly or number is None or target is None:
            return super().asked
        more = "trên" if self.so_sanh == ">" else "từ"
        least = "" if self.so_sanh == ">" else " trở lên"
        total = f"{self.years} năm {more} {with_unit(target, self.unit)}{least}"
        return f"mỗi năm {with_unit(number, self.unit)}, {total}"

    def target_by(self, terms: Terms) -> Decimal | None:
        asked = terms.number
        return asked * self.years if asked is not None and self.is_yearly else asked

    def asked_by(self, terms: Terms) -> str:
        asked = super().asked_by(terms)
        if not self.is_yearly or terms.number is None:
            return asked
        return f"mỗi năm {with_unit(terms.number, self.unit)}, {self.years} năm {asked}"

    def said(self, standing: Standing, latest: Measurement) -> str:
        said = super().said(standing, latest)
        if latest.in_year is None or self.terms.number is None:
            return said
        asked = self.as_of(date(latest.day.year, 12, 31)).terms.number or self.terms.number
        year = f"năm {latest.day.year} được {printed(latest.in_year, '')}"
        unknown = ", ".join(str(year) for year in latest.missing_years)
        but = f", chưa có số năm {unknown}" if unknown else ""
        return f"{year} trên {with_unit(asked, self.unit)}; cả {self.years} năm{but} {said}"
