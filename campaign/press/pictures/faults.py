"""Why a file can't be shown as a picture, told from its beginning alone, so that looking at
hundreds takes no time.
"""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

# A phone's 64 megapixels are decoded in a second and 200 MB; more than that is a mistake, or meant
# to do harm.
MOST_PIXELS = 64_000_000

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
_IPHONE = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1")


def fault(file: Path) -> str:
    """What is wrong with it and what to do, in Vietnamese; nothing when it can be opened."""
    with file.open("rb") as opened:
        beginning = opened.read(12)
    if not beginning:
        return f"tệp «{file.name}» rỗng. Tải ảnh lên lại."
    if beginning[4:12] in _IPHONE:
        return (
            f"ảnh «{file.name}» ở dạng HEIC của iPhone, nhiều máy không xem được. Lưu lại thành JPG"
            " rồi tải lên."
        )
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file) as picture:
            width, height, format = *picture.size, picture.format
    except Image.DecompressionBombError:
        return (
            f"ảnh «{file.name}» quá lớn. Thu nhỏ còn cạnh dài dưới 4000 điểm ảnh rồi tải lên lại."
        )
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return (
            f"không mở được «{file.name}» như một ảnh: tệp hỏng, hoặc không phải ảnh. Lưu lại thành"
            " JPG hay PNG rồi tải lên."
        )
    if format not in FORMATS.values():
        return (
            f"ảnh «{file.name}» ở dạng {format}, trang không dùng. Lưu lại thành JPG hay PNG rồi"
            " tải lên."
        )
    if width * height > MOST_PIXELS:
        return (
            f"ảnh «{file.name}» quá lớn: {width} × {height} điểm ảnh. Thu nhỏ còn cạnh dài dưới"
            " 4000 điểm ảnh rồi tải lên lại."
        )
    return ""


def unlike_its_name(file: Path) -> str:
    """What a picture really is when its name says otherwise; nothing when they agree.

    For a file without a fault.
    """
    with warnings.catch_warnings(action="ignore"), Image.open(file) as picture:
        told, found = FORMATS.get(file.suffix.lower()), picture.format or ""
        return found if found != told else ""
