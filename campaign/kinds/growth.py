"""So many per cent above a base: revenue against the estimate, a herd against last year."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from campaign.kinds.indicator import Indicator
from campaign.models.scalars import Line, Number, YesNo
from campaign.words.written import number, printed


class Growth(Indicator):
    """So many per cent above a base; the base comes from so_goc."""

    loai: Literal["tang_truong"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">="] = Field(">=", title="So sánh")
    tang: Number = Field(title="Tăng bao nhiêu %")
    khoang_chung: YesNo = Field(False, title="Văn bản ghi «khoảng»")
    so_voi: Line = Field(title="So với", description="ví dụ: dự toán giao; kết quả năm 2023")
    cong_don: YesNo = Field(
        title="Số cộng dồn cả năm", description="thu ngân sách: có; tổng đàn: không"
    )

    how: ClassVar[str] = "Mục tiêu = số gốc cộng thêm phần tăng. Chưa có số gốc thì chưa xét được."
    asked_keys: ClassVar[tuple[str, ...]] = ("tang",)
    has_way: ClassVar[bool] = True
    rises: ClassVar[bool] = True

    @property
    def original_target(self) -> Decimal | None:
        return None if self.base is None else self.base * (100 + self.tang) / 100

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

    def asked(self, target: Decimal | None) -> str:
        about = "khoảng " if self.khoang_chung else ""
        asks = f"tăng {about}{number(self.tang)}% so với {self.so_voi}"
        if target is None:
            return asks
        return f"{asks}, tức từ {printed(target, self.unit)} trở lên"

    @property
    def asked_before(self) -> str:
        return f"tăng {number(self.tang)}%"
