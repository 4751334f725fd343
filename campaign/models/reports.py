"""Figures as they come in: so_lieu/*.yml, one file a report; dinh_chinh/*.yml, one file a
correction.
"""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from campaign.models.scalars import Day, Id, Line, MaybeLine, Number, Written, YesNo, refuse
from campaign.words.results import RESULTS, Result


class ShareCount(Written):
    """A counted part of a whole, of one village."""

    tu_so: Number = Field(title="Số đạt", ge=0)
    mau_so: Number = Field(title="Tổng số", gt=0)


class Figure(Written):
    """One figure of one target. A plain value may be typed alone: `lua-san-luong: 612`."""

    gia_tri: Number | None = Field(None, title="Giá trị")
    ket_qua: Result | None = Field(None, title="Kết quả kiểm tra")
    danh_gia: MaybeLine = Field("", title="Lời đánh giá của văn bản")
    hoan_thanh: tuple[Id, ...] | None = Field(None, title="Các tiêu chí đã hoàn thành")
    tu_so: Number | None = Field(None, title="Số đạt", ge=0)
    mau_so: Number | None = Field(None, title="Tổng số", gt=0)
    theo_thon: dict[Line, ShareCount] | None = Field(None, title="Theo từng thôn")
    chia_theo: dict[Line, Number] | None = Field(None, title="Chia theo vụ, thôn…")
    cung_ky: Number | None = Field(None, title="Cùng kỳ năm trước")
    tam_tinh: YesNo = Field(False, title="Số tạm tính")
    giam_vi: Line | None = Field(
        None, title="Thấp hơn kỳ trước vì", description="khi số cộng dồn phải sửa thấp xuống"
    )
    da_xem_lai: YesNo = Field(False, title="Số này đúng, tôi đã xem lại")
    nguon: MaybeLine = Field("", title="Nguồn riêng của số này")
    ghi_chu: MaybeLine = Field("", title="Ghi chú")
    ly_do: MaybeLine = Field("", title="Vì sao chậm")
    giai_phap: MaybeLine = Field("", title="Sẽ làm gì")

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: object) -> object:
        if isinstance(value, str):
            word = " ".join(value.split()).casefold()
            return {"ket_qua": word} if word in RESULTS else {"gia_tri": value}
        if isinstance(value, (list, tuple)):
            return {"hoan_thanh": value}
        if isinstance(value, dict) and isinstance(value.get("ket_qua"), str):
            return {**value, "ket_qua": " ".join(value["ket_qua"].split()).casefold()}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A plain number or word, a list of criteria that are done, or the full form with any of
        the keys.
        """
        full = handler.resolve_ref_schema(handler(core))
        full["anyOf"] = [
            {"type": ["number", "string"]},
            {"type": "array", "items": {"type": ["string", "number"]}},
            {"type": "object"},
        ]
        del full["type"]  # what is said of keys is said of an object only
        return full

    @model_validator(mode="after")
    def _one_form(self) -> Figure:
        forms = (
            self.gia_tri,
            self.ket_qua,
            self.hoan_thanh,
            self.mau_so,
            self.theo_thon,
            self.chia_theo,
        )
        # The commune's own figure may stand beside those of its villages.
        beside = self.gia_tri is not None and self.chia_theo is not None
        one = sum(form is not None for form in forms) == (2 if beside else 1)
        if not one or (self.tu_so is None) != (self.mau_so is None):
            raise refuse(
                "cần đúng một cách ghi: gia_tri, ket_qua, hoan_thanh, tu_so với mau_so, theo_thon"
                " hoặc chia_theo."
            )
        return self

    @property
    def counted(self) -> tuple[Decimal, Decimal]:
        """Part and whole, counted over all villages; (0, 0) where the figure is none of these."""
        counts = tuple(self.theo_thon.values()) if self.theo_thon else (self,)
        parts, wholes = (
            (c.tu_so or Decimal(0) for c in counts),
            (c.mau_so or Decimal(0) for c in counts),
        )
        return sum(parts, Decimal(0)), sum(wholes, Decimal(0))

    @property
    def proportion(self) -> Decimal | None:
        """Counted part of the whole in per cent: sum of parts over sum of wholes, never the mean of
        percentages.
        """
        part, whole = self.counted
        return part / whole * 100 if whole else None


class Report(Written):
    """One report: its date, its source, its figures."""

    ngay_chot: Day = Field(title="Ngày chốt số liệu")
    ngay_dang: Day | None = Field(None, title="Ngày đưa lên trang")
    nguon: Line = Field(title="Nguồn", description="số, ngày của báo cáo")
    ten: MaybeLine = Field("", title="Tên kỳ", description="ví dụ: 6 tháng đầu năm")
    tam_tinh: YesNo = Field(False, title="Cả báo cáo là số tạm tính")
    cuoi_ky: YesNo = Field(False, title="Là số cuối cùng của cả năm")
    so_lieu: dict[Id, Figure] = Field(title="Số liệu", min_length=1)
    ghi_chu: MaybeLine = Field("", title="Ghi chú")


class Correction(Written):
    """A published figure put right: the old value, the day and the reason stay readable."""

    ngay: Day = Field(title="Ngày đính chính")
    chi_tieu: Id = Field(title="Chỉ tiêu")
    ngay_chot: Day = Field(title="Của số liệu chốt ngày")
    gia_tri_cu: Number = Field(title="Giá trị cũ")
    gia_tri_moi: Number = Field(title="Giá trị đúng")
    da_xem_lai: YesNo = Field(False, title="Số này đúng, tôi đã xem lại")
    ly_do: Line = Field(title="Vì sao")
    nguon: Line = Field(title="Nguồn")
