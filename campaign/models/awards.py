"""Decisions of commendation and the people, collectives and households they name:
khen_thuong/*.yml.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from campaign.models.plan import Clause
from campaign.models.scalars import (
    Day,
    FileName,
    Id,
    Line,
    Link,
    MaybeLine,
    Number,
    Written,
    YesNo,
    refuse,
)

# What a recipient is, for people.
KINDS = {"tap_the": "tập thể", "ca_nhan": "cá nhân", "ho": "hộ gia đình"}

ConsentedField = Literal["ten", "don_vi", "thon", "thanh_tich", "anh"]
RecipientKind = Literal["tap_the", "ca_nhan", "ho"]


class OtherAward(Written):
    """An award outside the two vocabularies."""

    ten: Line = Field(title="Tên gọi")
    co_quan: Line = Field(title="Ai trao tặng")


class Withdrawal(Written):
    """Takes one recipient off every output at the next build."""

    ngay: Day = Field(title="Ngày yêu cầu")
    ly_do: MaybeLine = Field("", title="Lý do", description="không bắt buộc; không hiện trên trang")


class ChildConsent(Written):
    """What the child and the parent or guardian each agreed to show."""

    cua_em: tuple[ConsentedField, ...] = Field(title="Em đồng ý cho hiện")
    cua_phu_huynh: tuple[ConsentedField, ...] = Field(
        title="Cha mẹ hoặc người giám hộ đồng ý cho hiện"
    )
    ngay: Day = Field(title="Ngày đồng ý")
    luu_tai: Line = Field(title="Giấy đồng ý lưu tại")


class PhotoConsent(Written):
    ngay: Day = Field(title="Ngày đồng ý")
    luu_tai: Line = Field(title="Giấy đồng ý lưu tại")


class RecipientBase(Written):
    hinh_thuc: Id | None = Field(
        None,
        title="Hình thức hoặc danh hiệu",
        description="mã trong tu_dien/khen_thuong.yml; để trống: như cả quyết định",
    )
    khac: OtherAward | None = Field(None, title="Hình thức khác")
    thanh_tich: MaybeLine = Field("", title="Thành tích, một câu ngắn")
    so_tien: Number | None = Field(None, title="Tiền thưởng ghi trong quyết định (đồng)", ge=0)
    go_ten: Withdrawal | None = Field(None, title="Gỡ tên theo yêu cầu")


class Collective(RecipientBase):
    loai: Literal["tap_the"] = Field(title="Tập thể, cá nhân hay hộ")
    ten: Line = Field(title="Tên tập thể")
    thon: MaybeLine = Field("", title="Thôn")


class Person(RecipientBase):
    loai: Literal["ca_nhan"] = Field(title="Tập thể, cá nhân hay hộ")
    ten: Line = Field(title="Họ và tên")
    tre_em: YesNo = Field(
        title="Dưới 16 tuổi vào ngày quyết định", description="có hoặc không; luôn phải ghi"
    )
    danh_xung: Literal["ông", "bà", "đồng chí", "em"] | None = Field(None, title="Cách gọi khi đọc")
    chuc_vu: MaybeLine = Field("", title="Chức vụ")
    don_vi: MaybeLine = Field("", title="Đơn vị")
    thon: MaybeLine = Field("", title="Thôn")
    truy_tang: YesNo = Field(False, title="Truy tặng")
    dong_y: ChildConsent | None = Field(None, title="Đồng ý cho hiện (trẻ em)")
    anh: FileName | None = Field(None, title="Tệp ảnh")
    dong_y_anh: PhotoConsent | None = Field(None, title="Đồng ý cho đăng ảnh")

    @model_validator(mode="after")
    def _consents(self) -> Person:
        if self.dong_y and not self.tre_em:
            raise refuse("dong_y chỉ dùng cho trẻ em. Ảnh của người lớn: ghi dong_y_anh.")
        if self.anh and not self.tre_em and not self.dong_y_anh:
            raise refuse(
                "có ảnh nhưng chưa ghi dong_y_anh. Bỏ ảnh, hoặc ghi ngày đồng ý và nơi lưu giấy."
            )
        if self.tre_em and self.danh_xung in {"ông", "bà", "đồng chí"}:
            raise refuse("trẻ em thì danh_xung là em.")
        return self


class Household(RecipientBase):
    loai: Literal["ho"] = Field(title="Tập thể, cá nhân hay hộ")
    chu_ho: Line = Field(
        title="Chủ hộ", description="chỉ tên chủ hộ, không ghi người khác trong nhà"
    )
    thon: Line = Field(title="Thôn")
    danh_xung: Literal["ông", "bà"] | None = Field(None, title="Cách gọi khi đọc")

    @property
    def ten(self) -> str:
        return self.chu_ho


Recipient = Annotated[Collective | Person | Household, Field(discriminator="loai")]


class VillageCount(Written):
    """Households too many to name on the site: counts per village."""

    thon: Line = Field(title="Thôn")
    so_ho: int = Field(title="Số hộ", ge=1, le=100000)


class Cancellation(Written):
    van_ban: Line = Field(title="Quyết định hủy bỏ")
    ngay: Day = Field(title="Ngày")
    ly_do: MaybeLine = Field("", title="Lý do")


class Decision(Written):
    """One decision of commendation (quyết định khen thưởng)."""

    trang_thai: Literal["du_kien", "da_quyet_dinh", "huy_bo"] = Field(title="Trạng thái")
    so: Line = Field(title="Số quyết định", description="ví dụ 15/QĐ-UBND")
    ngay_ky: Day = Field(title="Ngày ký")
    ngay_dang: Day | None = Field(None, title="Ngày đưa lên trang")
    co_quan: Line = Field(title="Ai ban hành", description="ví dụ: Chủ tịch Ủy ban nhân dân xã")
    nguoi_ky: Line = Field(title="Người ký")
    chuc_vu_nguoi_ky: Line = Field(title="Chức vụ người ký")
    trich_yeu: Line = Field(
        title="Về việc",
        description="đọc xuôi sau «về việc», ví dụ: khen thưởng thành tích thu ngân sách",
    )
    loai_khen: Literal[
        "cong_trang", "dot_xuat", "phong_trao", "cong_hien", "nien_han", "doi_ngoai"
    ] = Field(title="Loại khen thưởng")
    hinh_thuc: Id | None = Field(None, title="Hình thức chung của cả danh sách")
    muc: tuple[Clause, ...] = Field((), title="Khen việc ở mục")
    chi_tieu: tuple[Id, ...] = Field((), title="Khen chỉ tiêu")
    ban_scan: Link | FileName | None = Field(None, title="Bản chụp quyết định")
    hien_tien: YesNo = Field(False, title="Cho hiện tiền thưởng")
    loi_khen: MaybeLine = Field("", title="Lời khen khi đọc loa")
    huy_bo: Cancellation | None = Field(None, title="Hủy bỏ")
    danh_sach: tuple[Recipient, ...] = Field((), title="Danh sách")
    theo_thon: tuple[VillageCount, ...] = Field((), title="Số hộ theo thôn")

    @model_validator(mode="after")
    def _complete(self) -> Decision:
        if (self.trang_thai == "huy_bo") != (self.huy_bo is not None):
            raise refuse(
                "trạng thái huy_bo đi cùng khoá huy_bo (văn bản và ngày hủy bỏ). Ghi đủ cả hai hoặc"
                " bỏ cả hai."
            )
        if not self.danh_sach and not self.theo_thon:
            raise refuse(
                "chưa có ai. Ghi danh_sach, hoặc theo_thon nếu chỉ đăng số hộ của từng thôn."
            )
        return self
