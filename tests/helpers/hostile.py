"""A commune whose every text would be something else, if it were taken for more than text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import yaml

from campaign import models
from campaign.kinds import Indicators
from tests.helpers.filling import Filler
from tests.helpers.pictures import photo

# Each value would set window.__hacked, call something up or break the page if it were taken for
# anything but text.
HOSTILE = {
    "markup": [
        "<script>__hacked=1</script>",
        "<svg onload=__hacked=2>",
        "<img src=x onerror=__hacked=3>",
        "</title></style></script><script>__hacked=4</script>",
        "</div></article></main>",
        "<b>đậm</b> **đậm** __đậm__",
        "<style>body{display:none}</style>",
        "<iframe srcdoc='<script>parent.__hacked=5</script>'></iframe>",
        "<a href=javascript:__hacked=6>",
        "]]><!--",
    ],
    "attributes": [
        '" onmouseover="__hacked=7',
        "' autofocus onfocus='__hacked=8",
        '" style="position:fixed;inset:0',
        "`onload=__hacked=9`",
        "[đọc thêm](javascript:__hacked=10)",
        "![ảnh](javascript:__hacked=15)",
        "![ảnh](//vi.du/x.png)",
        "q{{ 7*7 }}q",
        "{% raise %}",
        "{#",
        "${__hacked=11}",
        "&lt;script&gt;__hacked=12&lt;/script&gt;",
        "&#60;script&#62;__hacked=13&#60;/script&#62;",
        "&quot;&#x3c;svg onload=__hacked=14&gt;",
        "\\",
    ],
    "letters": [
        unicodedata.normalize("NFD", "Đường Tiến Bộ"),
        "\u202eđảo ngược\u202c \u2067cách ly\u2069",
        "ngắt\u2028dòng\u200bẩn",
        "Dài" * 100,
    ],
}


HARMLESS = ["chữ thường " * 30]


POST_BODY = [
    "# {}",
    "{}",
    "- {}",
    "> {}",
    "1. {}",
    "| {} | b |\n|---|---|\n| {} | d |",
    "    {}",
    "[{}]({})",
    "![{}]({})",
    "<{}>",
    "```\n{}\n```",
    "<p {}>",
    "[a]: {}",
    "*{}*",
]


FILES = {
    "trang.yml": models.SiteSettings,
    "tu_dien/khen_thuong.yml": models.AwardNames,
    "tu_dien/chuyen_muc.yml": models.NewsCategories,
    "tu_dien/viet_tat.yml": models.Abbreviations,
    "*/phong_trao.yml": models.CampaignHead,
    "*/ke_hoach.yml": models.Plan,
    "*/chi_tieu.yml": Indicators,
    "*/so_lieu/*.yml": models.Report,
    "*/dinh_chinh/*.yml": models.Correction,
    "*/khen_thuong/*.yml": models.Decision,
    "*/ban_tin/*.yml": models.BulletinFile,
    "tin_tuc/*.md": models.Post,
    "chuyen_huong.yml": models.Redirects,
    "cho_phep.yml": models.Permissions,
}


# What the commune has no example of.
CANCELLED = """
trang_thai: huy_bo
so: 40/QĐ-UBND
ngay_ky: 01/9/2031
co_quan: Chủ tịch
nguoi_ky: Phạm Thử Một
chuc_vu_nguoi_ky: Chủ tịch
trich_yeu: khen
loai_khen: dot_xuat
hinh_thuc: giay-khen
hien_tien: có
muc: [II.1]
chi_tieu: [che-san-luong]
huy_bo: {van_ban: Quyết định, ngay: 10/9/2031}
danh_sach:
  - {loai: tap_the, ten: Tổ, khac: {ten: Thư khen, co_quan: Xã}}
  - {loai: ca_nhan, ten: Người, tre_em: không, so_tien: 300000, truy_tang: có,
     anh: mot.jpg, dong_y_anh: {ngay: 01/9/2031, luu_tai: tủ}}
  - {loai: ca_nhan, ten: Em, tre_em: có, dong_y: {cua_em: [ten, don_vi, thon, thanh_tich],
     cua_phu_huynh: [ten, don_vi, thon, thanh_tich], ngay: 01/9/2031, luu_tai: tủ}}
  - {loai: ho, chu_ho: Hộ, thon: Thôn, go_ten: {ngay: 02/9/2031}}
"""


BULLETIN = """
duyet: {nguoi: Người, ngay: 16/7/2031}
loi_da_duyet: [Lời]
thong_bao: [{viec: Họp, thoi_gian: Tối, dia_diem: Nhà}]
tieng_khac: [{ngon_ngu: Tày, ma: tyz, loi: [Lời]}]
"""


ABBREVIATIONS = """
viet_tat:
  - {viet: HĐND, doc: Hội đồng nhân dân}
  - {viet: BV, doc: bảo vệ, ngu_canh: [rừng, đê]}
"""


MOVED, LEADS_ON = "chuyen_huong: [{cu: cu/, moi: 2031/}]", "cu/index.html"


ALLOWED = (
    "cho_phep: [{ngay: 01/9/2031, nguoi: Người, gi: {loai: bao_cao, ma: 2031/2031-01-31}, ly_do:"
    " Nhầm}]"
)


EXTRA = {
    "chuyen_huong.yml": MOVED,
    "cho_phep.yml": ALLOWED,
    "2031/khen_thuong/qd-40-2031.yml": CANCELLED,
    "2031/ban_tin/khen-thuong-qd-31-2031.yml": BULLETIN,
    "tu_dien/viet_tat.yml": ABBREVIATIONS,
}


PICTURES = ("2031/anh/mot.jpg", "tin_tuc/hinh/hai.jpg")


def spoil(data: Path, payload: list[str]) -> dict[tuple[str, str], list[str]]:
    """Fill a copy of the commune with a payload; returns what was filled in, by model and key."""
    filler = Filler(" ".join(payload))
    for name, content in (EXTRA | dict.fromkeys(PICTURES, "")).items():
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_bytes(content.encode() or photo())
    for pattern, model in FILES.items():
        for file in sorted(data.glob(pattern)):
            head = file.read_text("utf-8").split("---\n")[1 if file.suffix == ".md" else 0]
            typed = filler.model(model, yaml.load(head, yaml.BaseLoader))
            if model is models.CampaignHead:
                typed["loa"]["toi_da_phut"] = "1"  # so that every bulletin is read in parts
                typed["van_ban"]["toan_van"] = "van-ban.md"
                (file.parent / "van-ban.md").write_text(markdown(payload), "utf-8")
            if model is models.Post:
                spoil_post(file, typed | {"anh": "hai.jpg"}, payload)
            else:
                file.write_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "utf-8")
    return filler.filled


def spoil_post(file: Path, head: dict, payload: list[str]) -> None:
    """The post; and beside it one that was removed, for `go_bo` is a text too, and takes its post
    off the site.
    """
    for name, shown in (
        (file.name, {key: value for key, value in head.items() if key != "go_bo"}),
        ("2031-02-go.md", head),
    ):
        file.with_name(name).write_text(
            f"---\n{yaml.safe_dump(shown, allow_unicode=True)}---\n\n{markdown(payload)}", "utf-8"
        )


def markdown(payload: list[str]) -> str:
    """Each hostile value at each place where Markdown reads something else into text."""
    return "\n\n".join(place.replace("{}", value) for value in payload for place in POST_BODY)
