"""An indicator of the plan: the keys that every kind has, and every question that a kind answers.

What stands here is the answer of most kinds; a kind that differs says so in its own file. No other
room tests the kind.
"""

from __future__ import annotations

import operator
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal, Self

from pydantic import Field, PrivateAttr

from campaign.kinds.keys import (
    Baseline,
    Criterion,
    GoalNumber,
    Milestone,
    Operator,
    Part,
    TargetChange,
    Terms,
)
from campaign.kinds.manners import PLAIN, Manner
from campaign.kinds.standing import FigureForms, Filled, Marks, Measurement, Standing
from campaign.models.plan import Clause
from campaign.models.scalars import Day, Id, Line, MaybeLine, Number, Written, YesNo
from campaign.words.written import lowered, printed, rounded, with_unit

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
    so: GoalNumber = Field(
        "",
        title="Số chỉ tiêu trong văn bản",
        description="các con số của cùng một chỉ tiêu ghi cùng một số",
    )
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
    han: Day | None = Field(
        None,
        title="Hạn riêng",
        description="khi kế hoạch đòi xong trước ngày kết thúc; để trống: theo phong trào",
    )
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
    gop: Literal["tong", "binh_quan", "lon_nhat"] | None = Field(
        None,
        title="Các phần của số liệu gộp thế nào",
        description=(
            "tong: cộng lại; binh_quan: lấy bình quân; lon_nhat: cùng một diện tích làm nhiều vụ,"
            " tính một lần; để trống: có trong_so thì bình quân, không thì cộng"
        ),
    )
    theo_thon: dict[Line, Number] = Field(
        default_factory=dict,
        title="Mục tiêu của từng thôn, đơn vị",
        description="số liệu khi ấy ghi chia_theo đúng các tên này",
    )
    dieu_chinh: tuple[TargetChange, ...] = Field((), title="Điều chỉnh mục tiêu")
    qua_100: YesNo = Field(False, title="Vốn có thể quá 100%")
    da_xem_lai: YesNo = Field(False, title="Các số của chỉ tiêu này đúng, đã xem lại")

    how: ClassVar[str]
    """Its line on the page of an indicator: how it is measured against its target."""

    asked_keys: ClassVar[tuple[str, ...]] = ("muc_tieu",)
    """The keys whose numbers are decided anew each year."""

    bound_keys: ClassVar[tuple[str, ...]] = ("muc_tieu",)
    """The keys that say what is asked: once published, only a decision changes them."""

    may_pass_the_whole: ClassVar[bool] = False
    """Whether a target of more than 100% can be meant."""

    boxes_checks: ClassVar[bool] = False
    """Whether each measurement is drawn as a box, kept or lost."""

    has_line: ClassVar[bool] = True
    """Whether its figures over time have a height to draw."""

    result_words: ClassVar[tuple[str, str] | None] = None
    """The words typed for a check, lost and kept; None where a check is no figure of this kind."""

    judged_by_a_document: ClassVar[bool] = False
    """Whether a figure has the words of a document beside its result."""

    _years: int = PrivateAttr(default=1)
    _first_year: int = PrivateAttr(default=1)

    @property
    def manner(self) -> Manner:
        """How it is on its way: by what it is judged, told and drawn."""
        return PLAIN

    # Names and numbers

    @property
    def years(self) -> int:
        """How many years its campaign runs; a target «mỗi năm» is asked so many times."""
        return self._years

    @property
    def first_year(self) -> int:
        return self._first_year

    def runs_for(self, first_year: int, years: int) -> None:
        """Told once, by the campaign that it belongs to."""
        self._first_year, self._years = first_year, years

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
    def operator(self) -> Operator:
        """How a figure is compared with the target: strict where the plan says «trên», «dưới»."""
        return getattr(self, "so_sanh", ">=")

    @property
    def falls(self) -> bool:
        """Whether less is better."""
        return self.operator in {"<", "<="}

    @property
    def rises(self) -> bool:
        """Whether its figures only go up on the way to the target."""
        return False

    def as_of(self, day: date) -> Self:
        """As it was asked on a day: with the decisions that had been taken by then."""
        known = tuple(change for change in self.dieu_chinh if change.ngay <= day)
        if len(known) == len(self.dieu_chinh):
            return self
        return self.model_copy(update={"dieu_chinh": known})

    # What is asked: at first, and now that decisions have changed it

    @property
    def first_terms(self) -> Terms:
        """What the plan asks, in its own terms."""
        return Terms(
            getattr(self, "muc_tieu", None),
            getattr(self, "phan_dau", None),
            self.so_goc.gia_tri if self.so_goc else None,
        )

    @property
    def terms(self) -> Terms:
        """What is asked now, after every decision that changed it."""
        terms = self.first_terms
        for change in self.dieu_chinh:
            terms = terms.after(change)
        return terms

    def target_by(self, terms: Terms) -> Decimal | None:
        """The target of these terms in the indicator's unit; None where it needs an unknown base or
        has no number.
        """
        return terms.number

    @property
    def original_target(self) -> Decimal | None:
        return self.target_by(self.first_terms)

    @property
    def target(self) -> Decimal | None:
        """What is asked now, in the indicator's unit."""
        return self.target_by(self.terms)

    @property
    def base(self) -> Decimal | None:
        return self.terms.base

    @property
    def ambition(self) -> Decimal | None:
        """A level beyond the target, at which it counts as exceeded; in the indicator's unit."""
        return None

    @property
    def ambition_is_more(self) -> bool:
        """Whether the ambition, as it is typed, is the greater number."""
        return not self.falls

    @property
    def is_step(self) -> bool:
        """Whether what is typed is a step in per cent from a base, not where it leads."""
        return False

    @property
    def is_compared(self) -> bool:
        """Whether what is asked is counted from a base, so much more or less than it."""
        return False

    @property
    def is_dropped(self) -> bool:
        """Whether the last decision about it took it out of the plan."""
        return bool(self.dieu_chinh) and self.dieu_chinh[-1].bo

    @property
    def most(self) -> Decimal | None:
        """More than this can hardly be right."""
        return None

    @property
    def deadline(self) -> date | None:
        """The day by which the plan wants it done, where that is before the campaign's end: its own
        `han`, or the milestone that is the whole target of something that stays done.
        """
        if self.han or self.can_be_lost:
            return self.han
        whole = self.original_target if not self.is_yes_or_no else Decimal(1)
        return next(
            (m.ngay for m in self.moc if whole is not None and self.reaches(m.gia_tri, whole)), None
        )

    @property
    def adds_its_parts(self) -> bool:
        """Whether the figure of the commune is the sum of those of its villages."""
        return self.joins == "tong" and (self.accumulates or self.gop is not None)

    @property
    def joins(self) -> str:
        """How the parts of a figure, such as seasons, make one: tong, binh_quan or lon_nhat."""
        return self.gop or ("binh_quan" if self.trong_so else "tong")

    # Where its way starts, and what can happen on it

    @property
    def accumulates(self) -> bool:
        """Whether its figures add up over the year, so that none is lower than the one before."""
        return False

    @property
    def is_yearly(self) -> bool:
        """Whether its target is asked once a year, in a campaign of several."""
        return False

    @property
    def starts_anew(self) -> bool:
        """Whether its figures count from the first of January of each year of several."""
        return False

    @property
    def start(self) -> Decimal | None:
        """Where its way begins; None when that is an unknown base."""
        return Decimal(0) if self.manner.starts_at_zero else self.base

    @property
    def original_start(self) -> Decimal | None:
        """Where its way began before any decision changed the base."""
        return Decimal(0) if self.manner.starts_at_zero else self.first_terms.base

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
    def is_guarded(self) -> bool:
        """Something that must not be lost or passed: a miss is a miss today, not work still to
        do.
        """
        return self.manner.is_guarded

    @property
    def can_be_lost(self) -> bool:
        """A level can slip back after it is reached; what adds up or is done stays done."""
        return self.manner.can_be_lost

    @property
    def holds_always(self) -> bool:
        """Whether every measurement must be met, not only the latest."""
        return False

    @property
    def lost_for_good(self) -> bool:
        """Whether one miss decides the whole year."""
        return self.is_guarded and self.accumulates

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

    def meets(self, value: Decimal, asked: Decimal) -> bool:
        """Whether a figure meets what is asked, as strictly as the plan asks it."""
        return bool(_COMPARE[self.operator](value, asked))

    def reaches(self, value: Decimal, level: Decimal) -> bool:
        """Whether a figure is at a level on the way, or past it."""
        return value <= level if self.falls else value >= level

    def plan_share(self, value: Decimal) -> Decimal | None:
        """What there is beside what is asked, as reports count it; None where less is better, and
        where there is nothing to divide by.
        """
        target = self.target
        if not self.manner.has_way or self.falls or not target or target < 0 or value < 0:
            return None
        return value / target

    def share_done(self, value: Decimal) -> Decimal | None:
        """The share of the way from start to target; 1 is all of it.

        None where there is no way, no start or nothing to divide by.
        """
        start, target = self.start, self.target
        if not self.manner.has_way or target is None or start is None or target == start:
            return None
        if _COMPARE[self.operator](start, target):
            # A base already past the target: there, sliding back would read as going forward.
            return None
        return (value - start) / (target - start)

    def slid_back(self, values: tuple[Decimal, ...]) -> bool:
        """Whether a level that is not there yet goes the wrong way: behind its base, on the other
        side of zero from its target, or further off than the time before. `values` come oldest
        first.
        """
        target = self.target
        if not self.manner.is_level or not values or target is None or self.is_met(values[-1]):
            return False
        starts = [self.base] if self.base is not None else []
        starts += [Decimal(0)] if target * values[-1] < 0 else []
        return any(
            abs(target - values[-1]) > abs(target - before) for before in (*starts, *values[-2:-1])
        )

    # How its figure is written

    @property
    def forms(self) -> FigureForms:
        keys = ("chia_theo", "gia_tri") if self.theo_thon else ("gia_tri", "chia_theo")
        return FigureForms(keys=keys, remedy="Viết một con số.")

    # What is said of it

    @property
    def asked(self) -> str:
        """What is asked now: «trên 1.789,2 tấn»."""
        return self.asked_by(self.terms)

    @property
    def asked_at_first(self) -> str:
        """What the plan asked before any decision changed it."""
        return self.asked_by(self.first_terms)

    def asked_by(self, terms: Terms) -> str:
        target = self.target_by(terms)
        if target is None:
            return ""
        if self.unit == "%" and target == 100 and self.operator == ">=":
            return "100%"
        return _ASKED[self.operator].format(with_unit(target, self.unit))

    def asked_in_short(self, terms: Terms) -> str:
        """What is asked, told beside the decision that changed it: «30 ha», «tăng 12%»."""
        return "như văn bản" if terms.number is None else with_unit(terms.number, self.unit)

    def shown(self, measured: Measurement) -> Decimal:
        """A figure as it is printed: with the decimals that were typed; what was worked out is
        rounded, never across the target.
        """
        if not measured.computed:
            return measured.value
        return rounded(measured.value, self.target, places=1 if self.unit == "%" else 2)

    def worded(self, measured: Measurement) -> str:
        """A figure as a table shows it."""
        return printed(self.shown(measured), self.unit)

    def result_text(self, value: Decimal) -> str:
        """The word for a check, kept (1) or lost (0)."""
        return with_unit(value, self.unit)

    def as_corrected(self, value: Decimal) -> str:
        """A figure beside the one that it was corrected to: with every digit typed."""
        return self.result_text(value) if self.is_told_in_words else with_unit(value, self.unit)

    def value_text(self, measured: Measurement) -> str:
        """A figure as it stands alone, without its target."""
        return self.worded(measured)

    def against(self, standing: Standing, latest: Measurement) -> str:
        """The figure beside what is asked, where both are counted alike: «538,3 / 612 tấn»; empty
        elsewhere.
        """
        if standing.target is None or standing.share is None or standing.start != 0:
            return ""
        return f"{printed(self.shown(latest), '')} / {printed(standing.target, self.unit)}"

    def said(self, standing: Standing, latest: Measurement) -> str:
        """The figure in a sentence, in lower case, with its target."""
        return self.manner.said(self, standing, latest)

    def said_in_short(self, standing: Standing, latest: Measurement) -> str:
        """What a check found, to be read after «tên:»; empty for kinds that say a figure."""
        return self.manner.said_in_short(self, standing, latest)

    def how_far(self, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        """How far it is, as phrases of a sentence: «bằng 47% kế hoạch», «còn thiếu 1,7 điểm %»."""
        return self.manner.how_far(self, standing, latest)

    def share_text(self, standing: Standing, latest: Measurement) -> str:
        """Its share of the plan as reports count it, «47%»; empty where that says nothing."""
        return self.manner.share_text(self, standing, latest)

    def gap_text(self, standing: Standing, latest: Measurement) -> str:
        """What a level still lacks, «còn thiếu 1,7 điểm %»; empty for what fills up."""
        return self.manner.gap_text(self, standing, latest)

    def step_text(self, measured: Measurement, before: Measurement) -> str:
        """What moved since the figure before, «+12 tấn»."""
        return self.manner.step_text(self, measured, before)

    @property
    def verb(self) -> str:
        return lowered(self.dong_tu)

    # How it is drawn

    def filled(self, standing: Standing, planned: Decimal | None) -> Filled | None:
        """The bar; None where no share can be said. `planned` is the share due by that day."""
        return self.manner.filled(self, standing, planned)

    def marks(self, standing: Standing, planned: Decimal | None) -> Marks | None:
        """Where it stands on a ruler; None for what is drawn otherwise."""
        return self.manner.marks(self, standing, planned)
