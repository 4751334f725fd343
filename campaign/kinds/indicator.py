"""An indicator of the plan: the keys that every kind has, and every question that a kind answers.

What stands here is the answer of most kinds; a kind that differs says so in its own file. No other
room tests the kind.
"""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import ClassVar

from pydantic import Field

from campaign.kinds.keys import Baseline, Criterion, Milestone, Operator, Part, TargetChange
from campaign.kinds.standing import FigureForms, Filled, Measurement, Standing
from campaign.models.plan import Clause
from campaign.models.scalars import Day, Id, Line, MaybeLine, Written, YesNo
from campaign.words.written import lowered, printed, with_unit

_COMPARE = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}
_ASKED = {
    ">": "trên {}",
    ">=": "từ {} trở lên",
    "<": "dưới {}",
    "<=": "không quá {}",
    "=": "{}",
}


class Indicator(Written):
    ma: Id = Field(title="Mã", description="cũng là địa chỉ trang, không đổi về sau")
    ten: Line = Field(title="Tên chỉ tiêu")
    ten_gon: MaybeLine = Field("", title="Tên ngắn")
    nhom: Id = Field(title="Nhóm")
    muc: Clause = Field(title="Mục của kế hoạch")
    nguyen_van: Line = Field(title="Nguyên văn trong kế hoạch")
    don_vi_tinh: MaybeLine = Field("", title="Đơn vị tính")
    dinh_nghia: MaybeLine = Field("", title="Cách đo, cách hiểu")
    phu_trach: MaybeLine = Field("", title="Ai phụ trách số liệu")
    dong_tu: Line = Field(
        "Đã đạt", title="Động từ trong câu", description="ví dụ: Đã thu, Đã trồng"
    )
    nhip: Line | None = Field(None, title="Nhịp", description="mã nhịp mùa vụ, hoặc đều")
    moc: tuple[Milestone, ...] = Field((), title="Mốc trong năm")
    nhip_nguon: MaybeLine = Field("", title="Căn cứ của nhịp hoặc mốc")
    ky_dau: Day | None = Field(
        None,
        title="Ngày chốt số liệu đầu tiên",
        description="để trống: theo kỳ báo cáo của phong trào",
    )
    so_goc: Baseline | None = Field(None, title="Số gốc")
    tinh_tu: Part | None = Field(None, title="Tính từ các chỉ tiêu khác")
    trong_so: Id | None = Field(
        None,
        title="Bình quân theo",
        description="mã chỉ tiêu làm trọng số, ví dụ diện tích cho năng suất",
    )
    dieu_chinh: tuple[TargetChange, ...] = Field((), title="Điều chỉnh mục tiêu")
    qua_100: YesNo = Field(False, title="Vốn có thể quá 100%")
    da_xem_lai: YesNo = Field(False, title="Các số của chỉ tiêu này đúng, đã xem lại")

    how: ClassVar[str]
    """Its line on the page of an indicator: how it is measured against its target."""

    asked_keys: ClassVar[tuple[str, ...]] = ("muc_tieu",)
    """The keys whose numbers are decided anew each year."""

    has_way: ClassVar[bool] = False
    """Whether progress from a start to the target is a fraction."""

    rises: ClassVar[bool] = False
    """Whether its figures only go up on the way to the target."""

    may_pass_the_whole: ClassVar[bool] = False
    """Whether a target of more than 100% can be meant."""

    is_guarded: ClassVar[bool] = False
    """Something that must not be lost or passed: a miss is a miss today, not work still to do."""

    says_percent: ClassVar[bool] = True
    """Whether the share of the way is told as a percentage."""

    boxes_checks: ClassVar[bool] = False
    """Whether each measurement is drawn as a box, kept or lost."""

    has_line: ClassVar[bool] = True
    """Whether its figures over time have a height to draw."""

    result_words: ClassVar[tuple[str, str] | None] = None
    """The words typed for a check, lost and kept; None where a check is no figure of this kind."""

    # Names and numbers

    @property
    def short(self) -> str:
        return self.ten_gon or self.ten

    @property
    def unit(self) -> str:
        return self.don_vi_tinh

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return ()

    @property
    def base(self) -> Decimal | None:
        return self.so_goc.gia_tri if self.so_goc else None

    @property
    def operator(self) -> Operator:
        """How a figure is compared with the target: strict where the plan says «trên», «dưới»."""
        return getattr(self, "so_sanh", ">=")

    @property
    def original_target(self) -> Decimal | None:
        """What the plan asks, in the indicator's unit; None where it needs an unknown base or has
        no number.
        """
        return getattr(self, "muc_tieu", None)

    @property
    def target(self) -> Decimal | None:
        """What is asked now: the plan's target, or that of the last decision which changed it."""
        changed = self.dieu_chinh[-1].muc_tieu_moi if self.dieu_chinh else None
        return self.original_target if changed is None else changed

    @property
    def ambition(self) -> Decimal | None:
        """A level above the target, at which it counts as exceeded."""
        return None

    @property
    def most(self) -> Decimal | None:
        """More than this can hardly be right."""
        return None

    # Where its way starts, and what can happen on it

    @property
    def accumulates(self) -> bool:
        """Whether its figures add up over the year, so that none is lower than the one before."""
        return False

    @property
    def starts_at_zero(self) -> bool:
        """What adds up begins with nothing; a level begins at its base."""
        return self.accumulates

    @property
    def start(self) -> Decimal | None:
        """Where its way begins; None when that is an unknown base."""
        return Decimal(0) if self.starts_at_zero else self.base

    @property
    def is_based(self) -> bool:
        """Whether it needs a base (so_goc) to be told fully."""
        return False

    @property
    def lacks_base(self) -> bool:
        """Whether nobody can say if it is met, since what it is compared with is unknown."""
        return False

    def continues_from(self, year: int) -> bool:
        """Whether its base is where the campaign of `year` ended."""
        return self.is_based

    @property
    def can_be_lost(self) -> bool:
        """A level can slip back after it is reached; what adds up or is done stays done."""
        return not self.accumulates

    @property
    def holds_always(self) -> bool:
        """Whether every measurement must be met, not only the latest."""
        return False

    @property
    def lost_for_good(self) -> bool:
        """Whether one miss decides the whole year."""
        return False

    @property
    def is_yes_or_no(self) -> bool:
        """Whether a figure is 1 or 0 and is told in words."""
        return False

    @property
    def is_told_in_words(self) -> bool:
        """Whether its figure is typed and shown as a word, not as a number."""
        return False

    def is_met(self, value: Decimal) -> bool:
        """Whether a figure of `value` meets the target."""
        if self.is_yes_or_no:
            return value == 1
        return self.target is not None and _COMPARE[self.operator](value, self.target)

    def share_done(self, value: Decimal) -> Decimal | None:
        """The share of the way from start to target; 1 is all of it.

        None where there is no way, no start or nothing to divide by.
        """
        start, target = self.start, self.target
        if not self.has_way or target is None or start is None or target == start:
            return None
        if _COMPARE[self.operator](start, target):
            # A base already past the target: there, sliding back would read as going forward.
            return None
        return (value - start) / (target - start)

    # How its figure is written

    @property
    def forms(self) -> FigureForms:
        return FigureForms(keys=("gia_tri", "chia_theo"), remedy="Viết một con số.")

    # What is said of it

    def asked(self, target: Decimal | None) -> str:
        """What the plan asks, were its number `target`: «trên 1.789,2 tấn»."""
        return "" if target is None else _ASKED[self.operator].format(with_unit(target, self.unit))

    @property
    def asked_before(self) -> str:
        """What was asked before the first decision that changed it, told beside that decision."""
        typed = getattr(self, "muc_tieu", None)
        return "như văn bản" if typed is None else with_unit(typed, self.unit)

    def worded(self, value: Decimal) -> str:
        """A figure as a table shows it."""
        return printed(value, self.unit)

    def as_corrected(self, value: Decimal) -> str:
        """A figure beside the one that it was corrected to: with every digit typed."""
        return self.worded(value) if self.is_told_in_words else with_unit(value, self.unit)

    def value_text(self, value: Decimal) -> str:
        """A figure as it stands alone, without its target."""
        return self.worded(value)

    def against(self, standing: Standing, latest: Measurement) -> str:
        """The figure beside what is asked, where both are counted alike: «538,3 / 612 tấn»; empty
        elsewhere.
        """
        if standing.target is None or not self._counted_from_zero(standing):
            return ""
        return f"{printed(latest.value, '')} / {printed(standing.target, self.unit)}"

    def said(self, standing: Standing, latest: Measurement) -> str:
        """The figure in a sentence, in lower case, with its target unless that is told after it."""
        value = printed(latest.value, self.unit)
        if self._counted_from_zero(standing) and standing.target is not None:
            value = printed(latest.value, "")
            return f"{self.verb} {value} trên {printed(standing.target, self.unit)}"
        return f"{self.verb} {value}; mục tiêu {self.asked(standing.target)}"

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        """What a check found, to be read after «tên:»; empty for kinds that say a figure."""
        return ""

    @property
    def verb(self) -> str:
        return lowered(self.dong_tu)

    def _counted_from_zero(self, standing: Standing) -> bool:
        return standing.share is not None and standing.start == 0

    # How it is drawn

    def filled(self, standing: Standing, planned: Decimal | None) -> Filled | None:
        """The bar; None where no share can be said. `planned` is the share due by that day."""
        return None if standing.share is None else Filled(done=standing.share, mark=planned)
