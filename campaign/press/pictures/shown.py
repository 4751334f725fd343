"""A picture of the data folder in the sizes that pages show."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps

from campaign.press.pictures.faults import FORMATS
from campaign.words.addresses import PHOTOS, SCANS

SUFFIXES = frozenset(FORMATS)
# what a phone of 360 points shows well; a picture much wider than this is offered in both widths
NARROW = 640
# what Pillow's writer of each format takes, which differs from one to the next
_HOW: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 76, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 76, "method": 4},
    "AVIF": {"quality": 60},
}
# The longest side by the folder that the picture is published in; a photo of a person is shown 72
# points wide.
_LONGEST = {PHOTOS: 320, SCANS: 2400}
_WIDE = 1280
# counted up when the same file would come out otherwise: what was kept is then made anew
_MADE_BY = "2"


# What Pillow says of a file that breaks off, or whose middle is not what its beginning promised.
DAMAGED = (
    *(OSError, SyntaxError, ValueError, EOFError, struct.error),
    Image.DecompressionBombError,
)
_NOT_WHOLE = "ảnh hỏng, không đọc được đến hết. Lưu lại thành JPG hay PNG rồi tải lên."


class Broken(Exception):
    """The file begins like a picture but can't be read to its end.

    The text says so in Vietnamese, with what to do.
    """


@dataclass(frozen=True)
class Picture:
    """How big a picture is; `narrow` is the width of the smaller one beside it, in the folder of
    that name, or 0.
    """

    width: int
    height: int
    narrow: int = 0


def picture(content: bytes, narrow: int = 0) -> Picture:
    with Image.open(io.BytesIO(content)) as opened:
        return Picture(*opened.size, narrow)


def published(address: str, file: Path, kept: Path) -> Iterator[tuple[str, bytes, Picture]]:
    """(address, content, size) of the picture and of its narrow copy.

    What was made once lies in the folder `kept`.
    """
    folder, _, name = address.rpartition("/")
    longest = _LONGEST.get(f"{folder.rpartition('/')[2]}/", _WIDE)
    content = _made(file, longest, kept)
    size = picture(content)
    has_narrow = longest == _WIDE and size.width > NARROW * 1.25
    yield address, content, Picture(size.width, size.height, NARROW if has_narrow else 0)
    if has_narrow:
        narrow = _made(file, round(NARROW * max(1, size.height / size.width)), kept)
        yield f"{folder}/{NARROW}/{name}", narrow, picture(narrow)


def _made(file: Path, longest: int, kept: Path) -> bytes:
    content = file.read_bytes()
    recipe = f"{_MADE_BY} {longest} {file.suffix.lower()}".encode()
    place = kept / f"{hashlib.sha256(recipe + content).hexdigest()}{file.suffix.lower()}"
    if not place.is_file():
        made = _smaller(file, content, longest)
        kept.mkdir(parents=True, exist_ok=True)
        # Moved into place whole: a build that is stopped half-way must not leave half a picture
        # behind.
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(made)
        beside.replace(place)
    return place.read_bytes()


def _smaller(file: Path, content: bytes, longest: int) -> bytes:
    try:
        plain = _read(file, content, longest)
    except DAMAGED:
        raise Broken(f"{file.as_posix()}: {_NOT_WHOLE}") from None
    plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    # Of the pixels alone: place, time, camera and whatever else came along stay behind.
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    format = FORMATS[file.suffix.lower()]
    clean.save(out, format, **_HOW[format])
    return out.getvalue()


def damage(file: Path) -> str:
    """What is wrong with a picture that begins well, in Vietnamese; nothing when it can be read to
    its end. For a file without a fault.
    """
    about = file.stat()
    return _damage(file, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=4096)  # under `serve` the same pictures are looked at with every change
def _damage(file: Path, _changed: int, _size: int) -> str:
    try:
        _read(file, file.read_bytes(), _WIDE)
    except DAMAGED:
        return f"«{file.name}»: {_NOT_WHOLE}"
    return ""


def _read(file: Path, content: bytes, longest: int) -> Image.Image:
    """The whole picture, not much larger than `longest`."""
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as opened:
        opened.draft("RGB", (longest, longest))
        return _plain_colours(ImageOps.exif_transpose(opened), FORMATS[file.suffix.lower()])


def _plain_colours(opened: Image.Image, format: str) -> Image.Image:
    """In the colours that every screen takes for granted; on white where the format knows nothing
    see-through.
    """
    # grey in 16 bits, as some scanners save it, which would come out all white
    if opened.mode.startswith("I"):
        opened = opened.point(lambda level: level / 256).convert("L")
    clear = "A" in opened.getbands() or "transparency" in opened.info
    if profile := opened.info.get("icc_profile"):
        # A damaged profile: the colours as they are.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            made = ImageCms.profileToProfile(
                opened,
                io.BytesIO(profile),
                ImageCms.createProfile("sRGB"),
                outputMode="RGBA" if clear else "RGB",
            )
            opened = made or opened  # None only where it would work in place
    if not clear:
        return opened.convert("RGB")
    opened = opened.convert("RGBA")
    if format != "JPEG":
        return opened
    white = Image.new("RGBA", opened.size, "white")
    return Image.alpha_composite(white, opened).convert("RGB")
