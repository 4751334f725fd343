"""The nested keys of a target in chi_tieu.yml, whatever its kind."""

from __future__ import annotations

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
    """A decision that changed or dropped the target; the old one stays readable."""

    ngay: Day = Field(title="Ngày")
    van_ban: Line = Field(title="Văn bản điều chỉnh")
    muc_tieu_moi: Number | None = Field(None, title="Mục tiêu mới")
    bo: YesNo = Field(False, title="Bỏ chỉ tiêu")
    ly_do: Line = Field(title="Lý do")

    @model_validator(mode="after")
    def _one_of_two(self) -> TargetChange:
        if self.bo == (self.muc_tieu_moi is not None):
            raise refuse("cần đúng một trong hai: muc_tieu_moi, hoặc bo: có.")
        return self
