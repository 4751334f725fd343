"""Whose campaign it is and what its plan says: phong_trao.yml and ke_hoach.yml."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import (
    BeforeValidator,
    Field,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)

from campaign.models.bulletin import Loudspeaker
from campaign.models.scalars import (
    Day,
    DayOrMonth,
    FileName,
    Line,
    MaybeLine,
    Paragraph,
    Written,
    YesNo,
    first_day,
    one_line,
    refuse,
)
from campaign.words.clauses import NotANumber, Place, label, outline, sought
from campaign.words.written import clean


def _clause_number(value: object) -> object:
    text = one_line(value)
    if not isinstance(text, str):
        return text
    try:
        return label(text).typed
    except NotANumber:
        raise refuse(
            f"«{text[:40]}» không phải số mục. Chép số như trong văn bản, ví dụ 2.1, II.1, a) hoặc"
            " Điều 1; mục không có số thì xóa dòng muc."
        ) from None


ClauseNumber = Annotated[
    str,
    BeforeValidator(_clause_number),
    WithJsonSchema(
        {"type": ["string", "number"], "maxLength": 40, "examples": ["2.1", "II.1", "Điều 1"]}
    ),
]
"""The number of a clause as its document has it; a dash or nothing for one without a number."""

Clause = Annotated[
    str,
    BeforeValidator(one_line),
    Field(min_length=1, max_length=400),
    WithJsonSchema({"type": ["string", "number"], "examples": ["2.1", "II.1", "2.a"]}),
]
"""Which clause is meant, in any words that `Plan.meant` finds it by."""


class Owner(Written):
    """The commune as its document names it; after a merger the next campaign may name another."""

    ten: Line = Field(title="Tên xã, phường", description="ví dụ: xã Minh Họa")
    huyen: MaybeLine = Field("", title="Huyện", description="để trống từ khi không còn cấp huyện")
    tinh: Line = Field(title="Tỉnh")
    co_quan: Line = Field(title="Cơ quan phát động")
    dai_truyen_thanh: MaybeLine = Field("", title="Tên đài truyền thanh trong lời xướng")
    thon: tuple[Line, ...] = Field(
        (), title="Các thôn, tổ dân phố", description="theo thứ tự của xã, phường"
    )
    ghi_chu: MaybeLine = Field("", title="Ghi chú về địa giới, tên gọi")


class PlanDocument(Written):
    """The plan's own document, as far as it states its facts."""

    loai: Line = Field("Kế hoạch", title="Loại văn bản")
    so: MaybeLine = Field("", title="Số", description="để trống nếu văn bản không ghi số")
    ky_hieu: MaybeLine = Field("", title="Ký hiệu")
    ngay_ky: DayOrMonth = Field(
        title="Ngày ký", description="ví dụ 15/01/2025; chỉ biết tháng thì viết 2025-01"
    )
    noi_ky: MaybeLine = Field("", title="Nơi ký")
    nguoi_ky: MaybeLine = Field("", title="Người ký")
    chuc_vu_nguoi_ky: MaybeLine = Field("", title="Chức vụ người ký")
    trich_yeu: Line = Field(title="Trích yếu")
    can_cu: tuple[Line, ...] = Field((), title="Căn cứ")
    noi_nhan: tuple[Line, ...] = Field((), title="Nơi nhận")
    toan_van: FileName | None = Field(
        None,
        title="Tệp toàn văn",
        description="tên tệp .md hoặc .pdf đặt trong thư mục của phong trào",
    )


class Period(Written):
    """From when to when the campaign runs and when it is measured."""

    bat_dau: DayOrMonth = Field(title="Bắt đầu")
    ket_thuc: Day = Field(title="Kết thúc")
    ghi_nhu_van_ban: MaybeLine = Field("", title="Thời gian ghi trong văn bản")
    ky_bao_cao: tuple[Day, ...] = Field(
        (), title="Các ngày chốt số liệu", description="để trống: chỉ chốt vào ngày kết thúc"
    )

    @property
    def first(self) -> date:
        return first_day(self.bat_dau)

    @property
    def last(self) -> date:
        return self.ket_thuc

    @property
    def years(self) -> int:
        """How many years it takes, at least one: a school year is one too."""
        return max(1, round((self.last - self.first).days / 365))

    @property
    def is_of_whole_years(self) -> bool:
        return abs((self.last - self.first).days - self.years * 365) < 45

    @property
    def counts_from(self) -> date:
        """The first day that a figure may be of: a campaign that starts in July, after a merger,
        reports what its communes did since January.
        """
        return date(self.first.year, 1, 1)

    @property
    def check_days(self) -> tuple[date, ...]:
        return self.ky_bao_cao or (self.ket_thuc,)

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if first_day(self.bat_dau) >= self.ket_thuc:
            raise refuse("ngày kết thúc phải sau ngày bắt đầu. Xem lại hai ngày.")
        return self


class Years(int):
    """The first of several years, typed «2021-2025»; `last` is the last of them."""

    last: int


def _year_or_years(value: object, read: ValidatorFunctionWrapHandler) -> object:
    text = clean(value) if isinstance(value, str) else ""
    stretch = re.fullmatch(r"([0-9]{4}) ?(?:[-–—]|đến) ?([0-9]{4})", text)
    if text and not stretch and not re.fullmatch(r"[0-9]+", text):
        raise refuse(
            f"«{text[:40]}» không phải năm. Viết ví dụ 2025; kế hoạch nhiều năm thì viết 2021-2025."
        )
    if not stretch:
        return read(value)
    years = Years(read(stretch[1]))
    years.last = read(stretch[2])
    return years


Year = Annotated[
    int,
    WrapValidator(_year_or_years),
    WithJsonSchema({"type": ["integer", "string"], "examples": [2025, "2021-2025"]}),
]
"""The year of a campaign, or the first of several."""


class CampaignHead(Written):
    """phong_trao.yml: whose it is, its document, its time."""

    ten: Line = Field(title="Tên phong trào")
    nam: Year = Field(title="Năm", description="2025; nhiều năm: 2021-2025", ge=1948, le=2200)
    chu_de: MaybeLine = Field("", title="Chủ đề")
    don_vi: Owner = Field(title="Đơn vị phát động")
    van_ban: PlanDocument = Field(title="Văn bản")
    thoi_gian: Period = Field(title="Thời gian")
    loa: Loudspeaker = Field(default_factory=Loudspeaker, title="Loa truyền thanh")
    du_thao: YesNo = Field(
        False,
        title="Còn là dự thảo",
        description="có: chỉ thấy khi dựng thử, chưa lên trang công khai",
    )
    minh_hoa: YesNo = Field(
        False, title="Dữ liệu minh họa", description="có: mọi trang, mọi tờ đều ghi MINH HỌA"
    )
    xem_tai_ngay: Day | None = Field(
        None, title="Dừng ở ngày", description="chỉ dùng cho phong trào minh họa"
    )

    @property
    def when(self) -> str:
        """«năm 2025», «giai đoạn 2021–2025»: said after the campaign's name."""
        if self.thoi_gian.years == 1:
            return f"năm {self.nam}"
        return f"giai đoạn {self.thoi_gian.first.year}–{self.thoi_gian.last.year}"


class EditorNote(Written):
    """What the document says unclearly, beside how we read it."""

    trich: Line = Field(title="Nguyên văn")
    noi: Line = Field(title="Ghi chú của người biên tập")


class PlanClause(Written):
    """One clause of the plan in plain words, at the number it has in the document."""

    muc: ClauseNumber = Field(
        "", title="Số mục", description="như trong văn bản; không có số thì xóa dòng này"
    )
    tieu_de: Line = Field(title="Tiêu đề")
    tom_tat: Paragraph | None = Field(None, title="Tóm tắt một câu")
    noi_dung: tuple[Paragraph, ...] = Field(
        (), title="Nội dung", description="mỗi đoạn một gạch đầu dòng"
    )
    viec: tuple[Paragraph, ...] = Field(
        (), title="Việc phải làm", description="mỗi việc một gạch đầu dòng"
    )
    don_vi: tuple[Line, ...] = Field((), title="Ai làm")
    van_ban_dan: tuple[Line, ...] = Field((), title="Văn bản được dẫn")
    ghi_chu: tuple[EditorNote, ...] = Field((), title="Ghi chú của người biên tập")


class Plan(Written):
    """ke_hoach.yml: the plan, clause by clause."""

    loi_mo_dau: tuple[Paragraph, ...] = Field((), title="Lời mở đầu")
    muc: tuple[PlanClause, ...] = Field(title="Các mục", min_length=1)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where each clause stands among the others, in the document's order."""
        return outline((clause.muc, clause.tieu_de) for clause in self.muc)

    def meant(self, written: str) -> tuple[Place, ...]:
        """The clauses that `written` may mean; the checks leave exactly one."""
        return sought(self.places, written)

    def place(self, written: str) -> Place:
        """The clause that `written` means in a plan that was checked."""
        return self.meant(written)[0]
