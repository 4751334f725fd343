"""So much more, or less, than a base: revenue against the estimate, crimes against last year."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from campaign.kinds.indicator import Indicator
from campaign.kinds.keys import Operator, Terms
from campaign.kinds.manners import FILLS_UP, ON_RULER, WITHIN_LIMIT, Manner
from campaign.kinds.phrases import apart, is_counted, none_asked, whole
from campaign.kinds.standing import Measurement, Standing
from campaign.models.scalars import Line, Number, YesNo, refuse
from campaign.words.written import number, printed


class Compared(Indicator):
    """What growth and reduction share: a step from a base that comes from so_goc.

    What adds up and should grow fills up; what adds up and should not is a limit; what is counted
    anew each time stands on a ruler.
    """

    so_sanh: Literal[">", ">="] = Field(
        ">=", title="So sánh", description="của mức tăng, giảm: «giảm trên 5%» ghi >"
    )
    phan_dau: Number | None = Field(
        None, title="Mức phấn đấu", description="kế hoạch ghi một khoảng: «giảm 1–1,5%» ghi 1,5"
    )
    khoang_chung: YesNo = Field(False, title="Văn bản ghi «khoảng»")
    so_voi: Line = Field(title="So với", description="ví dụ: dự toán giao; kết quả năm 2023")
    cong_don: YesNo = Field(
        title="Số cộng dồn cả năm", description="thu ngân sách: có; tổng đàn: không"
    )
    tung_nam: YesNo = Field(
        False,
        title="Mỗi năm một lần như thế",
        description="trong phong trào nhiều năm: «mỗi năm giảm 1%», «bình quân tăng 8%/năm»",
    )

    @property
    def step(self) -> Decimal:
        """How much more than the base, below 0 how much less: per cent of it, or in the
        indicator's unit.
        """
        raise NotImplementedError

    @property
    def in_unit(self) -> bool:
        """Whether the step is counted in the indicator's unit: «giảm 30 hộ»."""
        raise NotImplementedError

    def _refuse_unless_one(self, share: str, amount: str) -> None:
        """Exactly one way to say how much, and an ambition beyond it."""
        if (getattr(self, share) is None) == (getattr(self, amount) is None):
            raise refuse(f"cần đúng một trong hai: {share} (phần trăm) hoặc {amount} (số lượng).")
        if self.tung_nam and self.cong_don:
            raise refuse(
                "mỗi năm tăng, giảm thì số liệu là của từng năm: ghi cong_don: không, bỏ tung_nam"
                " nếu kế hoạch chỉ so một lần."
            )
        if self.phan_dau is not None and self.phan_dau <= abs(self.step):
            key = amount if self.in_unit else share
            raise refuse(
                f"phan_dau phải lớn hơn {key}, và ghi số dương: «giảm 1–1,5%» ghi 1 rồi 1,5."
            )

    @property
    def manner(self) -> Manner:
        if not self.cong_don:
            return ON_RULER
        return WITHIN_LIMIT if self.falls else FILLS_UP

    @property
    def falls(self) -> bool:
        return self.step < 0

    @property
    def rises(self) -> bool:
        return not self.falls

    @property
    def operator(self) -> Operator:
        strict = self.so_sanh == ">"
        if self.falls:
            return "<" if strict else "<="
        return ">" if strict else ">="

    @property
    def first_terms(self) -> Terms:
        return Terms(abs(self.step), self.phan_dau, self.so_goc.gia_tri if self.so_goc else None)

    def target_by(self, terms: Terms) -> Decimal | None:
        return self._moved(terms.base, terms.number)

    @property
    def ambition(self) -> Decimal | None:
        return self._moved(self.terms.base, self.terms.ambition)

    def _moved(self, base: Decimal | None, by: Decimal | None) -> Decimal | None:
        if base is None or by is None:
            return None
        signed, times = -abs(by) if self.falls else by, self.years if self.is_yearly else 1
        # «8% mỗi năm» is each time of the year before.
        target = base + signed * times if self.in_unit else base * ((100 + signed) / 100) ** times
        return whole(target, self.unit, up=not self.falls)

    @property
    def is_yearly(self) -> bool:
        return self.years > 1 and self.tung_nam

    @property
    def ambition_is_more(self) -> bool:
        return True

    @property
    def is_compared(self) -> bool:
        return True

    @property
    def is_step(self) -> bool:
        return not self.in_unit

    @property
    def accumulates(self) -> bool:
        return self.cong_don

    @property
    def is_based(self) -> bool:
        return True

    @property
    def lacks_base(self) -> bool:
        return self.target is None

    def continues_from(self, year: int) -> bool:
        return str(year) in self.so_voi

    def how_far(self, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        if standing.target is None:
            return (f"chưa có số {self.so_voi} để so",)
        return super().how_far(standing, latest)

    def asked_by(self, terms: Terms) -> str:
        asks = f"{self.asked_in_short(terms)} so với {self.so_voi}"
        target = self.target_by(terms)
        if target is None:
            return asks
        after = f"sau {self.years} năm " if self.is_yearly else ""
        return f"{asks}, tức {after}{self._limit(target)}"

    def asked_in_short(self, terms: Terms) -> str:
        """«tăng 12%», «giảm trên 5%», «giảm 1–1,5 điểm %», «giảm 30 hộ»."""
        about = "khoảng " if self.khoang_chung else "trên " if self.so_sanh == ">" else ""
        least, most = terms.number or Decimal(0), terms.ambition
        span = f"{number(least)}–" if most is not None else ""
        unit = self.unit if self.in_unit else "%"
        much = apart(most or least, unit) if self.in_unit else f"{number(most or least)}%"
        each = "mỗi năm " if self.is_yearly else ""
        return f"{each}{'giảm' if self.falls else 'tăng'} {about}{span}{much}"

    def _limit(self, target: Decimal) -> str:
        said = printed(target, self.unit)
        if self.falls and target == 0 and is_counted(self.unit):
            return none_asked(self.unit, remains=not self.cong_don)
        if self.falls:
            return f"dưới {said}" if self.so_sanh == ">" else f"không quá {said}"
        return f"trên {said}" if self.so_sanh == ">" else f"từ {said} trở lên"


class Growth(Compared):
    """So many per cent above a base, or so many more than it.

    A negative `tang` is a reduction.
    """

    loai: Literal["tang_truong"] = Field(title="Loại chỉ tiêu")
    tang: Number | None = Field(None, title="Tăng bao nhiêu %")
    tang_so: Number | None = Field(
        None, title="Tăng bao nhiêu, theo đơn vị tính", description="«tăng 20 hộ» ghi 20", gt=0
    )

    how: ClassVar[str] = "Mục tiêu = số gốc cộng thêm phần tăng. Chưa có số gốc thì chưa xét được."
    asked_keys: ClassVar[tuple[str, ...]] = ("tang", "tang_so", "phan_dau")
    bound_keys: ClassVar[tuple[str, ...]] = (*asked_keys, "so_voi", "cong_don", "tung_nam")

    @model_validator(mode="after")
    def _one_step(self) -> Growth:
        self._refuse_unless_one("tang", "tang_so")
        return self

    @property
    def step(self) -> Decimal:
        return self.tang if self.tang is not None else self.tang_so or Decimal(0)

    @property
    def in_unit(self) -> bool:
        return self.tang is None


class Reduction(Compared):
    """So many per cent below a base, or so many fewer than it."""

    loai: Literal["giam"] = Field(title="Loại chỉ tiêu")
    giam: Number | None = Field(None, title="Giảm bao nhiêu %", gt=0)
    giam_so: Number | None = Field(
        None,
        title="Giảm bao nhiêu, theo đơn vị tính",
        description="«giảm 30 hộ» ghi 30; đơn vị là % thì tính bằng điểm phần trăm",
        gt=0,
    )

    how: ClassVar[str] = "Mục tiêu = số gốc trừ phần giảm. Chưa có số gốc thì chưa xét được."
    asked_keys: ClassVar[tuple[str, ...]] = ("giam", "giam_so", "phan_dau")
    bound_keys: ClassVar[tuple[str, ...]] = (*asked_keys, "so_voi", "cong_don", "tung_nam")

    @model_validator(mode="after")
    def _one_step(self) -> Reduction:
        self._refuse_unless_one("giam", "giam_so")
        return self

    @property
    def step(self) -> Decimal:
        return -(self.giam if self.giam is not None else self.giam_so or Decimal(0))

    @property
    def in_unit(self) -> bool:
        return self.giam is None
