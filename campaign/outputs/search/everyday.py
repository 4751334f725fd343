"""Words that people say beside those that plans and reports write.

Searching for the first finds the second as well.
"""

EVERYDAY = (
    ("nước sạch", "nước hợp vệ sinh"),
    ("thẻ bảo hiểm", "bảo hiểm y tế"),
    ("thẻ y tế", "bảo hiểm y tế"),
    ("heo", "lợn"),
    ("bắp", "ngô"),
    ("đậu phộng", "lạc"),
    ("gà vịt", "gia cầm"),
    ("trâu bò", "trâu, bò"),
    ("hộ nghèo", "giảm nghèo"),
    ("xóa đói", "giảm nghèo"),
    ("đường bê tông", "đường giao thông nông thôn"),
    ("đường làng", "đường giao thông nông thôn"),
    ("thuế", "thu ngân sách"),
    ("thu nhập", "sản phẩm bình quân đầu người"),
    ("mẫu giáo", "mầm non"),
    ("rác", "rác thải"),
    ("khen thưởng", "vinh danh"),
    ("người tốt việc tốt", "vinh danh"),
    ("xóa tên", "gỡ tên"),
    ("bỏ tên", "gỡ tên"),
    ("báo sai", "báo chỗ sai"),
    ("số điện thoại", "liên hệ"),
)
