"""The nested keys of a target in chi_tieu.yml, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from campaign.models.scalars import (
    Day,
    Id,
    Line,
    MaybeLine,
    Number,
    Written,
    YesNo,
    one_line,
    refuse,
)
from campaign.words.clauses import NotANumber, label


def _goal_number(value: object) -> object:
    text = one_line(value)
    if not isinstance(text, str) or not text:
        return text
    try:
        read = label(text)
    except NotANumber:
        read = label("-")
    if read.is_bullet:
        raise refuse(f"«{text[:40]}» không phải số chỉ tiêu. Chép số trong văn bản, ví dụ 7.")
    if read.last[0].isdigit() and read.last[-1].isalpha():
        whole = read.last[:-1]
        raise refuse(
            f"«{text[:40]}» là một phần của chỉ tiêu {whole}. Ghi {whole}; các con số của cùng một"
            " chỉ tiêu ghi cùng một số."
        )
    return ".".join(part.lstrip("0") or part for part in read.parts)


GoalNumber = Annotated[
    str,
    BeforeValidator(_goal_number),
    WithJsonSchema({"type": ["string", "number"], "examples": ["7"]}),
]


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
