"""A file as text, or why it is none, in words that say how to mend it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from campaign.facts.problems import Problem

MAX_BYTES = 500_000


def read_text(file: Path, path: str) -> tuple[str, Problem | None]:
    """The file's text, its lines ended by `\\n`, or why it cannot be read as text."""
    raw, fault = _opened(file)
    if fault := fault or _not_text(raw):
        return "", Problem(path, 1, 1, fault)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", Problem(
            path,
            line,
            1,
            "chữ ở dòng này không theo mã UTF-8. Mở tệp, chọn lưu lại theo mã UTF-8 (bảng mã"
            " Unicode).",
        )
    return unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text)), None


def _opened(file: Path) -> tuple[bytes, str]:
    """What the file holds, or why it can't be opened."""
    if file.is_dir():
        return b"", "đây là thư mục, không phải tệp. Đổi tên thư mục này rồi tạo tệp."
    try:
        size = file.stat().st_size
        if size <= MAX_BYTES:
            return file.read_bytes(), ""
    except OSError:
        return b"", "không mở được tệp này. Kiểm tra tên tệp và quyền đọc."
    return b"", (
        f"tệp lớn {size // 1000} kB, quá mức {MAX_BYTES // 1000} kB. Chia thành nhiều tệp nhỏ, mỗi"
        " báo cáo một tệp."
    )


def _not_text(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "tệp lưu theo mã UTF-16. Lưu lại theo mã UTF-8."
    if b"\0" in raw:
        return (
            "đây không phải tệp chữ (có thể là Word, Excel hoặc ảnh). Chép nội dung vào một tệp chữ"
            " mới."
        )
    return ""
