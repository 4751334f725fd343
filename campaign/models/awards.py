"""Decisions of commendation and the people, collectives and households they name:
khen_thuong/*.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

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
from campaign.words.decisions import after_about, bare_number, counts_in
from campaign.words.written import clean

ConsentedField = Literal["ten", "don_vi", "thon", "thanh_tich", "anh"]
RecipientKind = Literal["tap_the", "ca_nhan", "ho"]
# What a recipient is, for people.
KINDS: dict[RecipientKind, str] = {"tap_the": "tập thể", "ca_nhan": "cá nhân", "ho": "hộ gia đình"}


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


class Counts(Written):
    """How many a decision itself says, of all or of one award; the list may name only some."""

    hinh_thuc: Id | None = Field(
        None,
        title="Hình thức hoặc danh hiệu",
        description="chỉ ghi khi mỗi hình thức một số lượng",
    )
    tap_the: int | None = Field(None, title="Số tập thể", ge=1, le=100000)
    ca_nhan: int | None = Field(None, title="Số cá nhân", ge=1, le=100000)
    ho: int | None = Field(None, title="Số hộ gia đình", ge=1, le=100000)

    @model_validator(mode="after")
    def _something(self) -> Counts:
        if not any(True for _ in self.given()):
            raise refuse(
                "chưa có con số nào. Ghi số tập thể (tap_the), cá nhân (ca_nhan) hoặc hộ (ho)."
            )
        return self

    def given(self) -> Iterator[tuple[RecipientKind, int]]:
        """The kinds that are counted, each with its number."""
        pairs: tuple[tuple[RecipientKind, int | None], ...] = (
            ("tap_the", self.tap_the),
            ("ca_nhan", self.ca_nhan),
            ("ho", self.ho),
        )
        yield from ((kind, count) for kind, count in pairs if count is not None)


class _OneOrSeveral:
    """A table alone, or a list of tables, for editors."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        several = handler(core)
        return {"anyOf": [several["items"], several]}


def _as_list(value: object) -> object:
    return [value] if isinstance(value, dict) else value


SeveralCounts = Annotated[tuple[Counts, ...], BeforeValidator(_as_list), _OneOrSeveral()]


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
    so_luong: SeveralCounts = Field(
        (),
        title="Số lượng được khen",
        description="khi trang không đăng đủ tên; ghi đúng tổng số của quyết định",
    )
    danh_sach: tuple[Recipient, ...] = Field((), title="Danh sách")
    theo_thon: tuple[VillageCount, ...] = Field((), title="Số hộ theo thôn")

    @model_validator(mode="before")
    @classmethod
    def _as_pages_go_on(cls, value: object) -> object:
        """Number and subject as they stand after «Quyết định số» and «về việc»."""
        if not isinstance(value, dict):
            return value
        read = {"so": bare_number, "trich_yeu": after_about}
        typed = {key: value[key] for key in read if isinstance(value.get(key), str)}
        return {**value, **{key: read[key](clean(text)) for key, text in typed.items()}}

    @model_validator(mode="after")
    def _complete(self) -> Decision:
        if (self.trang_thai == "huy_bo") != (self.huy_bo is not None):
            raise refuse(
                "trạng thái huy_bo đi cùng khoá huy_bo (văn bản và ngày hủy bỏ). Ghi đủ cả hai hoặc"
                " bỏ cả hai."
            )
        if not (self.danh_sach or self.theo_thon or self.so_luong):
            raise refuse(_nobody(self.trich_yeu))
        if len(self.so_luong) > 1 and not all(counts.hinh_thuc for counts in self.so_luong):
            raise refuse(
                "so_luong có nhiều mục thì mỗi mục phải ghi hinh_thuc. Thêm hinh_thuc cho từng mục."
            )
        return self


def _nobody(subject: str) -> str:
    """That a decision honours nobody, and how to give the numbers that its subject has."""
    counts = ", ".join(f"{kind}: {count}" for kind, count in counts_in(subject).items())
    how = (
        f"dòng so_luong: {{{counts}}}"
        if counts
        else "so_luong với số tập thể (tap_the), cá nhân (ca_nhan), hộ (ho), ghi như quyết định"
    )
    return (
        "chưa có ai. Ghi danh_sach, hoặc theo_thon nếu chỉ đăng số hộ từng nơi. Chỉ biết số"
        f" lượng, danh sách kèm theo quyết định: thêm {how}."
    )
