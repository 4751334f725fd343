"""The nested keys of a target in chi_tieu.yml, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from campaign.models.scalars import Day, Id, Line, MaybeLine, Number, Written, YesNo, refuse

Operator = Literal[">", ">=", "<", "<=", "="]


class Baseline(Written):
    """Where the indicator stood before the campaign."""

    gia_tri: Number = Field(title="Số gốc")
    ngay: Day = Field(title="Của ngày")
    nguon: Line = Field(title="Nguồn")


class Milestone(Written):
    ngay: Day = Field(title="Đến ngày")
    gia_tri: Number = Field(title="Phải đạt")


class Part(Written):
    """How the figure is computed from others; then it is never typed."""

    phep: Literal["tong", "tich"] = Field(
        title="Phép tính", description="tong: cộng các phần; tich: nhân các phần"
    )
    tu: tuple[Id, ...] = Field(title="Từ các chỉ tiêu", min_length=2)


class Criterion(Written):
    ma: Id = Field(title="Mã")
    ten: Line = Field(title="Tên tiêu chí")
    so: MaybeLine = Field("", title="Số tiêu chí trong văn bản")


class TargetChange(Written):
    """A decision that changed or dropped the target; the old one stays readable.

    Its numbers are in the terms of the plan: where that says «tăng 12%», 15 is 15%.
    """

    ngay: Day = Field(title="Ngày")
    van_ban: Line = Field(title="Văn bản điều chỉnh")
    muc_tieu_moi: Number | None = Field(
        None,
        title="Mục tiêu mới",
        description="ghi như trong kế hoạch: «tăng 12%» đổi thành «tăng 15%» thì ghi 15",
    )
    phan_dau_moi: Number | None = Field(None, title="Mức phấn đấu mới")
    so_goc_moi: Number | None = Field(None, title="Số gốc mới")
    bo: YesNo = Field(False, title="Bỏ chỉ tiêu")
    ly_do: Line = Field(title="Lý do")

    @model_validator(mode="after")
    def _changes_or_drops(self) -> TargetChange:
        moved = (self.muc_tieu_moi, self.phan_dau_moi, self.so_goc_moi)
        if self.bo == any(number is not None for number in moved):
            raise refuse(
                "cần đúng một trong hai: bo: có, hoặc số mới (muc_tieu_moi, phan_dau_moi,"
                " so_goc_moi)."
            )
        return self


@dataclass(frozen=True)
class Terms:
    """What is asked, in the plan's own terms: its number, the ambition above it, the base that
    they are counted from.
    """

    number: Decimal | None
    ambition: Decimal | None = None
    base: Decimal | None = None

    def after(self, change: TargetChange) -> Terms:
        """The terms once a decision has changed them."""
        return Terms(
            self.number if change.muc_tieu_moi is None else change.muc_tieu_moi,
            self.ambition if change.phan_dau_moi is None else change.phan_dau_moi,
            self.base if change.so_goc_moi is None else change.so_goc_moi,
        )
