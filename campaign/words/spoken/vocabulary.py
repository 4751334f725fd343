"""Closed lists of words that tell what the number beside them is."""

import re
from collections.abc import Iterable

# The Vietnamese capitals; from U+1EA0 on every second letter is one.
CAPITAL = f"[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ{''.join(map(chr, range(0x1EA0, 0x1EFA, 2)))}]"

UNITS = {
    "km²": "ki-lô-mét vuông",
    "km2": "ki-lô-mét vuông",
    "m²": "mét vuông",
    "m2": "mét vuông",
    "m³": "mét khối",
    "m3": "mét khối",
    "cm²": "xăng-ti-mét vuông",
    "cm2": "xăng-ti-mét vuông",
    "cm³": "xăng-ti-mét khối",
    "cm3": "xăng-ti-mét khối",
    "km": "ki-lô-mét",
    "Km": "ki-lô-mét",
    "KM": "ki-lô-mét",
    "m": "mét",
    "dm": "đề-xi-mét",
    "cm": "xăng-ti-mét",
    "mm": "mi-li-mét",
    "kg": "ki-lô-gam",
    "Kg": "ki-lô-gam",
    "KG": "ki-lô-gam",
    "g": "gam",
    "gr": "gam",
    "mg": "mi-li-gam",
    "µg": "mi-crô-gam",
    "μg": "mi-crô-gam",
    "ha": "héc-ta",
    "Ha": "héc-ta",
    "HA": "héc-ta",
    "l": "lít",
    "ml": "mi-li-lít",
    "h": "giờ",
    "s": "giây",
    "'": "phút",
    "′": "phút",
    "’": "phút",
    "kW": "ki-lô-oát",
    "KW": "ki-lô-oát",
    "kw": "ki-lô-oát",
    "kWh": "ki-lô-oát giờ",
    "KWh": "ki-lô-oát giờ",
    "kwh": "ki-lô-oát giờ",
    "MW": "mê-ga-oát",
    "kV": "ki-lô-vôn",
    "KV": "ki-lô-vôn",
    "kVA": "ki-lô-vôn am-pe",
    "KVA": "ki-lô-vôn am-pe",
    "V": "vôn",
    "CV": "mã lực",
    "HP": "mã lực",
    "W": "oát",
    "Hz": "héc",
    "kHz": "ki-lô-héc",
    "MHz": "mê-ga-héc",
    "mmHg": "mi-li-mét thủy ngân",
    "MB": "mê-ga-bai",
    "GB": "ghi-ga-bai",
    "Mbps": "mê-ga-bít trên giây",
    "°C": "độ xê",
    "° C": "độ xê",
    "ºC": "độ xê",
    "℃": "độ xê",
    "oC": "độ xê",
    "độ C": "độ xê",
    "°": "độ",
    "đ": "đồng",
    "₫": "đồng",
    "VNĐ": "đồng",
    "VND": "đồng",
    "vnđ": "đồng",
    "USD": "đô-la Mỹ",
    "tr": "triệu",
    "tr.đ": "triệu đồng",
    "trđ": "triệu đồng",
    "trđồng": "triệu đồng",
    "tr.đồng": "triệu đồng",
}
# Never anything else in these texts, so they are read without a number before them too.
PLAIN_UNITS = (
    "km²",
    "km2",
    "m²",
    "m2",
    "m³",
    "m3",
    "km",
    "kg",
    "cm",
    "mm",
    "ha",
    "kWh",
    "°C",
    "°",
    "₫",
)

MAGNITUDES = ("trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ")
MEASURE_WORDS = (
    *("tấn", "tạ", "yến", "lít", "mét", "héc ta", "héc-ta", "hecta", "sào", "mẫu", "đồng", "tuổi"),
    *("giờ", "phút", "ngày", "tháng", "năm", "độ", "điểm", "lần"),
)
NUMBER_WORDS = (
    "không một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm chục trăm nghìn ngàn vạn triệu "
    "tỷ tỉ"
).split()

# After a slash: always "for each".
PER = (
    *("tổng số", "năm", "quý", "tháng", "tuần", "ngày", "đêm", "giờ", "phút", "giây", "vụ", "lứa"),
    *("sào", "mẫu", "tấn", "tạ", "yến", "lít", "mét", "héc-ta"),
)
# After a slash: "for each" only where something is measured before it ("12 tiêu chí/xã"), as
# two nouns side by side are a choice (thôn/tổ dân phố, chủ hộ/người đại diện).
PLACES = ("thôn", "xóm", "bản", "làng", "khu", "tổ", "xã", "phường", "huyện", "tỉnh", "đơn vị")
PER_COUNTED = (
    *PLACES,
    *("người", "đầu người", "nhân khẩu", "khẩu", "hộ", "lao động", "học sinh", "cháu", "trẻ"),
    *("hội viên", "đảng viên", "đoàn viên", "trường", "lớp", "con", "cây", "gốc", "nhà", "suất"),
    *("lượt", "lần", "đợt", "buổi", "ca", "mô hình", "công trình", "sản phẩm", "điểm"),
    *("phụ nữ", "bà mẹ", "giáo viên", "bác sĩ", "nhân viên", "nông dân", "công nhân"),
    *("đàn", "đầu con", "đầu gia súc", "chuồng", "lồng", "ao", "bè", "tàu", "thuyền", "xe"),
    *("chuyến", "phòng", "căn", "giường", "máy", "hộp", "chai", "bao", "thùng", "quả", "trái"),
    *("khóm", "luống", "thửa", "lô", "phần", "bữa", "khóa", "lượng", "chỉ", "nhóm", "đội"),
    *("em", "cô", "khối", "tiết", "trang"),
    *("cơ sở", "trang trại", "hợp tác xã", "câu lạc bộ", "chi bộ", "chi hội", "mái", "nái"),
)
# Weights, areas and money are measured by nature: after a figure, whatever follows their slash is
# what they are measured for (đồng/lượng, tạ/công ruộng).
MEASURED_BY_NATURE = ("tấn", "tạ", "yến", "cân", "lít", "mét", "héc-ta", "sào", "mẫu", "đồng")
# Two things of one sort with a slash between them are a choice (cây/con, trường/lớp), whatever
# figure stands before them.
SORTS = (
    ("người", "nhân khẩu", "khẩu", "lao động", "nông dân", "công nhân", "nhân viên"),
    ("hội viên", "đảng viên", "đoàn viên", "phụ nữ", "nông dân", "công nhân", "cán bộ"),
    ("cán bộ", "giáo viên", "bác sĩ", "nhân viên"),
    ("con", "cháu", "trẻ", "em", "học sinh"),
    ("cây", "con", "gốc", "khóm"),
    ("trường", "lớp", "nhóm", "phòng"),
    ("lượt", "lần", "đợt", "buổi", "ca", "chuyến", "khóa"),
    ("tàu", "thuyền", "bè", "xe", "máy"),
    ("hộ", "nhà", "căn"),
    ("quả", "trái"),
    ("lô", "thửa", "luống"),
    ("chuồng", "lồng", "ao", "bè"),
    ("đội", "nhóm", "câu lạc bộ", "chi bộ", "chi hội", "cơ sở", "trang trại", "hợp tác xã"),
)

# Before a number: it names one thing of a row, it doesn't count.
LABELS = (
    *("lớp", "điều", "khoản", "điểm", "thôn", "xóm", "bản", "tổ", "khu", "tháng", "quý", "tuần"),
    *("trang", "câu", "bài", "mục", "phần", "chương", "số", "tiêu chí"),
)
# Things that are counted: 5/2024 hộ is a share and not a month.
COUNTED = (
    *("hộ", "người", "khẩu", "thôn", "xóm", "tổ", "khu", "trường", "lớp", "cháu", "trẻ", "em"),
    *("đồng chí", "đại biểu", "đảng viên", "hội viên", "đoàn viên", "học sinh", "cây", "con"),
    *("lượt", "vụ", "thửa", "tiêu chí", "chỉ tiêu", "tập thể", "cá nhân", "gia đình", "mô hình"),
)


def either(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: -len(word)))
