"""The site as a whole and the vocabularies that its campaigns share: trang.yml and tu_dien/."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from campaign.models.scalars import Day, FileName, Id, Line, Link, MaybeLine, Number, Written, YesNo


class Contact(Written):
    """How a resident reaches the commune."""

    co_quan: MaybeLine = Field("", title="Cơ quan tiếp nhận")
    dia_chi: MaybeLine = Field("", title="Địa chỉ trụ sở")
    dien_thoai: MaybeLine = Field("", title="Điện thoại cơ quan")
    thu_dien_tu: MaybeLine = Field("", title="Thư điện tử cơ quan")


class Cutoffs(Written):
    """Where one status ends and the next begins, in percentage points of the plan."""

    vuot_muc: Number = Field(Decimal(110), title="Gọi là Vượt từ (% kế hoạch)", ge=100, le=1000)
    vuot_tien_do: Number = Field(
        Decimal(10), title="Vượt tiến độ khi hơn nhịp quá (điểm %)", ge=0, le=100
    )
    dung_tien_do: Number = Field(
        Decimal(-10), title="Còn đúng tiến độ khi kém nhịp không quá (điểm %)", ge=-100, le=0
    )
    cham: Number = Field(
        Decimal(-25),
        title="Chậm khi kém nhịp không quá (điểm %); kém hơn nữa là Nguy cơ",
        ge=-100,
        le=0,
    )
    xet_lich_tu: Number = Field(
        Decimal(45),
        title="Không có nhịp thì so với lịch khi đã qua (% thời gian)",
        ge=0,
        le=100,
    )
    cuoi_ky_tu: Number = Field(
        Decimal(70),
        title="Một mức chưa tới mục tiêu thì cần đẩy nhanh khi đã qua (% thời gian)",
        ge=0,
        le=100,
    )


class SiteSettings(Written):
    """trang.yml: the site, which campaign comes first, whom to ask."""

    ten: Line = Field(title="Tên trang")
    phong_trao_hien_tai: Id = Field(
        title="Phong trào hiện tại", description="Tên thư mục, ví dụ 2024"
    )
    # A QR code has to hold it, with the address of a page behind it.
    dia_chi: Link | None = Field(None, title="Địa chỉ trang trên mạng", max_length=400)
    kho_ma_nguon: Link | None = Field(None, title="Kho dữ liệu (địa chỉ trên GitHub)")
    nhanh: Line = Field("main", title="Nhánh được công bố")
    cong_bo_minh_hoa: YesNo = Field(False, title="Công bố cả phong trào minh họa")
    ngoai_tuyen: YesNo = Field(
        True, title="Cho máy người đọc giữ trang đã mở để đọc khi không có mạng"
    )
    lien_he: Contact = Field(default_factory=Contact, title="Liên hệ")
    nguong: Cutoffs = Field(default_factory=Cutoffs, title="Ngưỡng của các trạng thái")


class Competence(Written):
    """Who may grant an award, from when to when."""

    co_quan: Line = Field(title="Người hoặc cơ quan có thẩm quyền")
    tu_ngay: Day | None = Field(None, title="Từ ngày")
    den_ngay: Day | None = Field(None, title="Đến ngày")


class AwardName(Written):
    """One title (danh hiệu) or form of commendation (hình thức) of the law."""

    ma: Id = Field(title="Mã")
    ten: Line = Field(title="Tên gọi")
    loai: Literal["danh_hieu", "hinh_thuc"] = Field(title="Danh hiệu hay hình thức")
    bac: int = Field(title="Bậc, 1 là cao nhất", ge=1, le=99)
    danh_cho: tuple[Literal["tap_the", "ca_nhan", "ho"], ...] = Field(
        title="Dành cho", min_length=1
    )
    dong_tu: Literal["tặng", "công nhận"] = Field("tặng", title="Động từ")
    tham_quyen: tuple[Competence, ...] = Field((), title="Thẩm quyền")
    nguon: Line = Field(title="Căn cứ")


class AwardNames(Written):
    """tu_dien/khen_thuong.yml: the two closed vocabularies of awards."""

    khen_thuong: tuple[AwardName, ...] = Field(title="Danh hiệu và hình thức khen thưởng")


class NewsCategory(Written):
    ma: Id = Field(title="Mã")
    ten: Line = Field(title="Tên chuyên mục")


class NewsCategories(Written):
    """tu_dien/chuyen_muc.yml: the categories of news."""

    chuyen_muc: tuple[NewsCategory, ...] = Field(title="Chuyên mục tin")


class Post(Written):
    """The head of one news post (tin_tuc/*.md); the text below it is Markdown."""

    tieu_de: Line = Field(title="Tiêu đề")
    ngay: Day = Field(title="Ngày đăng")
    chuyen_muc: Id = Field(title="Chuyên mục")
    tom_tat: Line = Field(title="Tóm tắt", description="Một hai câu; cũng là lời đọc trên loa")
    loa: Line | None = Field(None, title="Lời đọc riêng cho loa truyền thanh")
    phong_trao: Id | None = Field(None, title="Thuộc phong trào")
    muc: tuple[Line, ...] = Field((), title="Liên quan mục của kế hoạch")
    chi_tieu: tuple[Id, ...] = Field((), title="Liên quan chỉ tiêu")
    anh: FileName | None = Field(None, title="Tệp ảnh")
    anh_mo_ta: MaybeLine = Field("", title="Lời tả ảnh cho người không nhìn thấy")
    nguon: MaybeLine = Field("", title="Nguồn")
    go_bo: Line | None = Field(None, title="Gỡ bài, vì sao")
