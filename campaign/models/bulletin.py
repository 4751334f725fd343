"""The loudspeaker: its voice and limits, the glossary of abbreviations, who approved which bulletin
(ban_tin/*.yml).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from campaign.models.scalars import Day, Line, MaybeLine, Number, Paragraph, Written, refuse


class Loudspeaker(Written):
    """How bulletins are read here."""

    giong: Literal["bắc", "nam"] = Field(
        "bắc", title="Cách đọc số", description="bắc: linh, nghìn; nam: lẻ, ngàn"
    )
    toc_do: Number = Field(Decimal(170), title="Tốc độ đọc (âm tiết một phút)", ge=80, le=300)
    toi_da_phut: Number = Field(Decimal(15), title="Mỗi buổi phát không quá (phút)", ge=1, le=60)
    gio_phat: tuple[Line, ...] = Field(("5 giờ 30", "17 giờ"), title="Giờ phát")


class Abbreviation(Written):
    viet: Line = Field(title="Chữ viết tắt")
    doc: Line = Field(title="Đọc là")
    ngu_canh: Line | tuple[Line, ...] = Field(
        (), title="Khi đứng gần", description="một chữ, hoặc danh sách chữ; để trống: ở mọi chỗ"
    )


class Abbreviations(Written):
    """tu_dien/viet_tat.yml: abbreviations and how they are read aloud."""

    viet_tat: tuple[Abbreviation, ...] = Field(title="Chữ viết tắt")


class Approval(Written):
    nguoi: Line = Field(title="Người duyệt")
    chuc_vu: MaybeLine = Field("", title="Chức vụ")
    ngay: Day = Field(title="Ngày duyệt")


class Notice(Written):
    """Something to come: its time and place are read twice."""

    viec: Line = Field(title="Việc gì")
    thoi_gian: Line = Field(title="Khi nào")
    dia_diem: Line = Field(title="Ở đâu")
    ghi_chu: MaybeLine = Field("", title="Dặn thêm")


class OtherLanguage(Written):
    """The same bulletin in another language of the place."""

    ngon_ngu: Line = Field(title="Tiếng", description="ví dụ: Tày, Nùng")
    ma: Literal["tyz", "nut", "hmn", "ium", "vi"] = Field(
        title="Mã tiếng", description="tyz: Tày; nut: Nùng; hmn: Mông; ium: Dao"
    )
    loi: tuple[Paragraph, ...] = Field(title="Lời", min_length=1)


class BulletinFile(Written):
    """What people add to one bulletin; the file is named for it."""

    bien_tap: MaybeLine = Field("", title="Biên tập")
    nguoi_doc: MaybeLine = Field("", title="Người đọc")
    duyet: Approval | None = Field(None, title="Duyệt phát")
    loi_da_duyet: tuple[Paragraph, ...] = Field(
        (), title="Lời đã duyệt", description="giữ nguyên khi số liệu thay đổi về sau"
    )
    them: tuple[Paragraph, ...] = Field((), title="Lời viết thêm")
    thong_bao: tuple[Notice, ...] = Field((), title="Thông báo")
    tieng_khac: tuple[OtherLanguage, ...] = Field((), title="Tiếng khác")

    @model_validator(mode="after")
    def _approved_words_are_kept(self) -> BulletinFile:
        if self.duyet and not self.loi_da_duyet:
            raise refuse(
                "đã duyệt thì phải giữ lời đã duyệt. Chép lời của bản tin vào loi_da_duyet, mỗi"
                " đoạn một gạch đầu dòng."
            )
        if self.loi_da_duyet and not self.duyet:
            raise refuse(
                "có loi_da_duyet mà chưa ghi ai duyệt. Thêm duyet: nguoi, chuc_vu, ngay; hoặc xóa"
                " loi_da_duyet."
            )
        return self
