"""Units that count whole things: half a household is no household."""

from __future__ import annotations

import re

from campaign.words.written import clean

# What it begins with, for «lượt người» and «hộ nghèo» are counted as «lượt» and «hộ» are. What has
# halves is not here: «điểm», «ngày», «buổi», «lần»; nor is «cây số».
_WHOLE = (
    *("con", "hộ", "gia đình", "người", "nhân khẩu", "khẩu", "cháu", "em", "trẻ", "học sinh"),
    *("bé", "bà mẹ", "phụ nữ", "thanh niên", "lao động", "cán bộ", "giáo viên", "bác sĩ"),
    *("đảng viên", "đoàn viên", "hội viên", "chiến sĩ", "công dân", "khách", "lượt", "ca"),
    *("vụ", "cuộc", "thôn", "xóm", "bản", "ấp", "tổ", "đội", "nhóm", "chi bộ", "chi hội"),
    *("khu dân cư", "khu phố", "câu lạc bộ", "xã", "phường", "trường", "lớp", "trạm", "chợ"),
    *("nhà", "công trình", "mô hình", "dự án", "hợp tác xã", "htx", "tổ hợp tác", "trang trại"),
    *("doanh nghiệp", "cơ sở", "cơ quan", "đơn vị", "sản phẩm", "tiêu chí", "chỉ tiêu", "việc"),
    *("hồ sơ", "thủ tục", "văn bản", "đơn", "giấy", "thẻ", "liều", "tin", "bài", "lá phiếu"),
    *("cái", "chiếc", "xe", "máy", "cây", "gốc", "bộ", "suất", "danh hiệu", "giải", "di tích"),
)
_BEGINS = re.compile(rf"(?:{'|'.join(map(re.escape, _WHOLE))})(?! số|\w)", re.I)


def counts_wholes(unit: str) -> bool:
    """Whether a figure of this unit can have no fraction: «con», «lượt khách»; not «nghìn con»,
    «người/hộ».
    """
    said = clean(unit)
    return "/" not in said and bool(_BEGINS.match(said))
