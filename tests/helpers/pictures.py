"""Pictures as a phone takes them, for the tests: lying on the side, with the place and a
description in them.
"""

from __future__ import annotations

import io

from PIL import Image

GPS, DESCRIPTION, ORIENTATION, LYING = 0x8825, 0x010E, 0x0112, 6


def photo(
    description: str = "",
    size: tuple[int, int] = (1600, 1200),
    format: str = "JPEG",
    orientation: int = LYING,
    **more,
) -> bytes:
    """A picture of `size` as it lies in the file; its left half is red, its right half blue."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[DESCRIPTION], exif[ORIENTATION] = description.encode(), orientation
    exif.get_ifd(GPS).update({1: "N", 2: (22.0, 5.0, 30.25)})
    out = io.BytesIO()
    picture.save(out, format, exif=exif, **more)
    return out.getvalue()
