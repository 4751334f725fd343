"""A minimum and an ambition: two to five criteria more, growth of 7,5 to 8%."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from campaign.kinds.checklist import CriteriaCounted
from campaign.kinds.keys import Criterion, Terms
from campaign.kinds.manners import FILLS_UP, ON_RULER, Manner
from campaign.kinds.standing import Filled, Measurement, Standing
from campaign.models.scalars import Number, YesNo, refuse
from campaign.words.written import number, printed, with_unit


class Range(CriteriaCounted):
    """A minimum and an ambition: of what is counted up, or of a level such as a rate."""

    loai: Literal["khoang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">=", "<="] = Field(
        ">=", title="So sánh", description="<= khi phải giảm: «còn 10–12%», mức phấn đấu thấp hơn"
    )
    muc_tieu: Number = Field(title="Mức tối thiểu")
    phan_dau: Number = Field(title="Mức phấn đấu")
    cong_don: YesNo | None = Field(
        None,
        title="Số cộng dồn cả năm",
        description="để trống: đếm thì cộng dồn, phần trăm thì không",
    )
    tieu_chi: tuple[Criterion, ...] = Field((), title="Các tiêu chí có tên")

    how: ClassVar[str] = "Có mức tối thiểu và mức phấn đấu: vạch trên thanh là mức tối thiểu."
    asked_keys: ClassVar[tuple[str, ...]] = ("muc_tieu", "phan_dau")
    bound_keys: ClassVar[tuple[str, ...]] = (*asked_keys, "cong_don", "tieu_chi")

    @model_validator(mode="after")
    def _ambition_beyond_minimum(self) -> Range:
        if self.falls and not self.phan_dau < self.muc_tieu:
            raise refuse('phan_dau phải nhỏ hơn muc_tieu khi so_sanh: "<=".')
        if not self.falls and not 0 < self.muc_tieu < self.phan_dau:
            raise refuse(
                "phan_dau phải lớn hơn muc_tieu, và muc_tieu lớn hơn 0. Mức phải giảm thì thêm"
                ' so_sanh: "<=".'
            )
        return self

    @property
    def accumulates(self) -> bool:
        if self.cong_don is None:
            return not self.falls and not self.unit.startswith("%")
        return self.cong_don

    @property
    def manner(self) -> Manner:
        return FILLS_UP if self.accumulates else ON_RULER

    @property
    def rises(self) -> bool:
        return not self.falls

    @property
    def ambition(self) -> Decimal | None:
        return self.terms.ambition

    def asked_by(self, terms: Terms) -> str:
        least, most = terms.number or self.muc_tieu, terms.ambition or self.phan_dau
        if self.falls:
            return f"không quá {with_unit(least, self.unit)}, phấn đấu {with_unit(most, self.unit)}"
        shown = with_unit(least, self.unit) if self.unit.startswith("%") else number(least)
        return f"ít nhất {shown}, phấn đấu {with_unit(most, self.unit)}"

    def asked_in_short(self, terms: Terms) -> str:
        least, most = terms.number or self.muc_tieu, terms.ambition or self.phan_dau
        return f"{number(least)}–{with_unit(most, self.unit)}"

    def against(self, standing: Standing, latest: Measurement) -> str:
        return ""

    def said(self, standing: Standing, latest: Measurement) -> str:
        if not self.accumulates:
            return super().said(standing, latest)
        return f"{self.verb} {printed(self.shown(latest), self.unit)}; mục tiêu {self.asked}"

    def share_text(self, standing: Standing, latest: Measurement) -> str:
        """None: a percentage of the minimum would call every extra item a success."""
        return ""

    def how_far(self, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        return () if self.accumulates else super().how_far(standing, latest)

    def filled(self, standing: Standing, planned: Decimal | None) -> Filled | None:
        """One bar up to the ambition, with a tick at the minimum."""
        latest, ambition, target = standing.latest, self.ambition, standing.target
        if not self.accumulates or latest is None or not ambition or target is None:
            return None
        return Filled(done=latest.value / ambition, tick=target / ambition)
