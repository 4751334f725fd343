"""The targets of a plan: chi_tieu.yml. One class a kind; the kind decides which keys it needs."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from campaign.models.plan import Clause
from campaign.models.scalars import Day, Id, Line, MaybeLine, Number, Written, YesNo, refuse

Operator = Literal[">", ">=", "<", "<=", "="]


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


class IndicatorBase(Written):
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

    @property
    def short(self) -> str:
        return self.ten_gon or self.ten


class Accumulating(IndicatorBase):
    """Adds up over the year: tons harvested, money collected."""

    loai: Literal["luy_ke"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")


class Rising(IndicatorBase):
    """A level that should rise: health insurance cover."""

    loai: Literal["muc_tang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">=", "="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")


class Falling(IndicatorBase):
    """A level that should fall: malnutrition."""

    loai: Literal["muc_giam"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<=", "="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu")


class Ceiling(IndicatorBase):
    """Something not to be exceeded; one that accumulates is lost for the year once passed."""

    loai: Literal["tran"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal["<", "<="] = Field("<=", title="So sánh")
    muc_tieu: Number = Field(title="Mức trần")
    cong_don: YesNo = Field(title="Số cộng dồn cả năm")


class Growth(IndicatorBase):
    """So many per cent above a base; the base comes from so_goc."""

    loai: Literal["tang_truong"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">", ">="] = Field(">=", title="So sánh")
    tang: Number = Field(title="Tăng bao nhiêu %")
    khoang_chung: YesNo = Field(False, title="Văn bản ghi «khoảng»")
    so_voi: Line = Field(title="So với", description="ví dụ: dự toán giao; kết quả năm 2023")
    cong_don: YesNo = Field(
        title="Số cộng dồn cả năm", description="thu ngân sách: có; tổng đàn: không"
    )


class Maintained(IndicatorBase):
    """Something to keep: a standard, a number of schools, a herd."""

    loai: Literal["duy_tri"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">="] = Field(">=", title="So sánh")
    muc_tieu: Number | None = Field(
        None, title="Số phải giữ", description="để trống: chỉ kiểm tra giữ hay mất"
    )
    so_voi_goc: YesNo = Field(False, title="Giữ bằng số gốc")
    dung_sai: Number | None = Field(None, title="Được thấp hơn (%)", ge=0, le=100)
    ca_nam: YesNo = Field(False, title="Phải giữ ở mọi lần kiểm tra")


class Range(IndicatorBase):
    """A minimum and an ambition."""

    loai: Literal["khoang"] = Field(title="Loại chỉ tiêu")
    so_sanh: Literal[">="] = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mức tối thiểu")
    phan_dau: Number = Field(title="Mức phấn đấu")
    tieu_chi: tuple[Criterion, ...] = Field((), title="Các tiêu chí có tên")

    @model_validator(mode="after")
    def _ambition_above_minimum(self) -> Range:
        if not 0 < self.muc_tieu < self.phan_dau:
            raise refuse("phan_dau phải lớn hơn muc_tieu, và muc_tieu lớn hơn 0.")
        return self


class Checklist(IndicatorBase):
    """Named criteria, all to be done."""

    loai: Literal["danh_muc"] = Field(title="Loại chỉ tiêu")
    tieu_chi: tuple[Criterion, ...] = Field(title="Các tiêu chí", min_length=1)


class YesOrNo(IndicatorBase):
    loai: Literal["dat"] = Field(title="Loại chỉ tiêu")


class Share(IndicatorBase):
    """A part of a whole, counted: households that … of all households."""

    loai: Literal["ty_le"] = Field(title="Loại chỉ tiêu")
    so_sanh: Operator = Field(">=", title="So sánh")
    muc_tieu: Number = Field(title="Mục tiêu (%)", ge=0, le=100)
    tu_so: MaybeLine = Field("", title="Tử số là", description="ví dụ: hộ đạt gia đình văn hóa")
    mau_so: MaybeLine = Field("", title="Mẫu số là", description="ví dụ: tổng số hộ")


Indicator = Annotated[
    Accumulating
    | Rising
    | Falling
    | Ceiling
    | Growth
    | Maintained
    | Range
    | Checklist
    | YesOrNo
    | Share,
    Field(discriminator="loai"),
]


class Indicators(Written):
    """chi_tieu.yml: the targets of the plan, in the plan's order."""

    nhom: tuple[Group, ...] = Field(title="Nhóm", min_length=1)
    nhip: tuple[SeasonProfile, ...] = Field((), title="Nhịp trong năm")
    chi_tieu: tuple[Indicator, ...] = Field(title="Chỉ tiêu", min_length=1)
