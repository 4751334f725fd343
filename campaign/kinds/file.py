"""chi_tieu.yml as a whole: the targets of a plan, their groups and their paces."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from campaign.kinds.accumulating import Accumulating
from campaign.kinds.ceiling import Ceiling
from campaign.kinds.checklist import Checklist
from campaign.kinds.growth import Growth, Reduction
from campaign.kinds.level import Falling, Rising
from campaign.kinds.maintained import Maintained
from campaign.kinds.proportion import Proportion
from campaign.kinds.range import Range
from campaign.kinds.rank import Rank
from campaign.kinds.yes_or_no import Judged, YesOrNo
from campaign.models.plan import Clause
from campaign.models.scalars import Id, Line, Number, Written, refuse

AnyKind = Annotated[
    Accumulating
    | Rising
    | Falling
    | Ceiling
    | Growth
    | Reduction
    | Maintained
    | Range
    | Checklist
    | YesOrNo
    | Proportion
    | Rank
    | Judged,
    Field(discriminator="loai"),
]
"""Every kind of target, found by its `loai`. A new kind of the program is named here alone."""


class Group(Written):
    ma: Id = Field(title="Mã nhóm")
    ten: Line = Field(title="Tên nhóm")
    muc: Clause | None = Field(None, title="Mục của kế hoạch")


class SeasonProfile(Written):
    """Share of the year's work done by the end of each month."""

    ma: Id = Field(title="Mã nhịp")
    ten: Line = Field(title="Tên nhịp", description="đọc xuôi sau «theo», ví dụ: nhịp mùa vụ")
    cuoi_thang: tuple[Number, ...] = Field(
        title="Phần trăm làm xong đến cuối từng tháng", min_length=12, max_length=12
    )
    nguon: Line = Field(title="Căn cứ", description="do ai ước lượng, dựa vào đâu")

    @model_validator(mode="after")
    def _rises_to_100(self) -> SeasonProfile:
        steps = self.cuoi_thang
        if (
            any(later < earlier for earlier, later in pairwise(steps))
            or steps[-1] != 100
            or steps[0] < 0
        ):
            raise refuse("mười hai số của nhịp phải tăng dần từ 0 và tháng 12 bằng 100.")
        return self


class Indicators(Written):
    """chi_tieu.yml: the targets of the plan, in the plan's order."""

    nhom: tuple[Group, ...] = Field(title="Nhóm", min_length=1)
    nhip: tuple[SeasonProfile, ...] = Field((), title="Nhịp trong năm")
    chi_tieu: tuple[AnyKind, ...] = Field(title="Chỉ tiêu", min_length=1)
