"""Pictures: small, upright, and silent about where they were taken; a bad one is told of, not
tripped over.
"""

from __future__ import annotations

import io
import re
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from campaign.press.pictures import Broken, fault, published
from campaign.site.examine import examine
from tests.helpers.communes import COMMUNE, TODAY
from tests.helpers.pictures import GPS, photo
from tests.helpers.sites import Site, build

SECRET = "chup tai nha ba Tham"


def shown(
    tmp_path: Path, name: str, content: bytes, address: str = "tin-tuc/hinh/"
) -> dict[str, Image.Image]:
    """What is published of a picture, by address, opened."""
    (tmp_path / name).write_bytes(content)
    made = {
        at: (made, size)
        for at, made, size in published(address + name, tmp_path / name, tmp_path / "kept")
    }
    opened = {at: Image.open(io.BytesIO(content)) for at, (content, _) in made.items()}
    assert {at: (size.width, size.height) for at, (_, size) in made.items()} == {
        at: picture.size for at, picture in opened.items()
    }
    return opened


@pytest.mark.parametrize(
    ("address", "size", "sizes"),
    [
        (
            "tin-tuc/hinh/",
            (4000, 3000),
            {"tin-tuc/hinh/x.jpg": (1280, 960), "tin-tuc/hinh/640/x.jpg": (640, 480)},
        ),
        (
            "tin-tuc/hinh/",
            (3000, 4000),
            {"tin-tuc/hinh/x.jpg": (960, 1280), "tin-tuc/hinh/640/x.jpg": (640, 853)},
        ),
        ("tin-tuc/hinh/", (700, 500), {"tin-tuc/hinh/x.jpg": (700, 500)}),
        ("2031/vinh-danh/anh/", (3000, 4000), {"2031/vinh-danh/anh/x.jpg": (240, 320)}),
        ("2031/vinh-danh/tai-lieu/", (2480, 3508), {"2031/vinh-danh/tai-lieu/x.jpg": (1697, 2400)}),
    ],
)
def test_a_picture_is_as_big_as_its_place_needs_and_never_bigger_than_it_was(
    tmp_path, address, size, sizes
):
    assert {
        at: picture.size
        for at, picture in shown(
            tmp_path, "x.jpg", photo(size=size, orientation=1), address
        ).items()
    } == sizes


@pytest.mark.parametrize(
    ("suffix", "format"),
    [("jpg", "JPEG"), ("jpeg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("avif", "AVIF")],
)
def test_only_what_is_seen_stays_in_a_picture_and_it_stands_upright(tmp_path, suffix, format):
    original = photo(SECRET, format=format)
    assert SECRET.encode() in original and Image.open(io.BytesIO(original)).getexif().get_ifd(GPS)
    for address, picture in shown(tmp_path, f"x.{suffix}", original).items():
        assert (
            picture.format == format and not picture.getexif() and "icc_profile" not in picture.info
        ), address
        assert picture.height > picture.width, "it lay on its side"
        top, bottom = (
            picture.convert("RGB").getpixel((picture.width // 2, round(picture.height * at)))
            for at in (0.1, 0.9)
        )
        assert top[0] > 200 > 60 > top[2] and bottom[2] > 200 > 60 > bottom[0]
    assert not any(SECRET.encode() in file.read_bytes() for file in (tmp_path / "kept").iterdir())


def test_what_cannot_be_see_through_lies_on_white(tmp_path):
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(out, "PNG")
    assert shown(tmp_path, "x.jpg", out.getvalue())["tin-tuc/hinh/x.jpg"].getpixel((25, 25)) == (
        255,
        255,
        255,
    )


def test_a_scan_in_16_bits_of_grey_keeps_its_greys(tmp_path):
    out = io.BytesIO()
    Image.frombytes("I;16", (3, 1), struct.pack("<3H", 1000, 32768, 64000)).save(out, "PNG")
    made = shown(tmp_path, "x.png", out.getvalue(), "2031/vinh-danh/tai-lieu/")[
        "2031/vinh-danh/tai-lieu/x.png"
    ]
    assert [made.getpixel((x, 0)) for x in range(3)] == [
        (3, 3, 3),
        (128, 128, 128),
        (250, 250, 250),
    ]


def test_a_picture_is_made_once_and_again_when_it_changes(tmp_path, monkeypatch):
    first = shown(tmp_path, "x.jpg", photo(size=(900, 700)))
    kept = {file: file.stat().st_mtime_ns for file in (tmp_path / "kept").iterdir()}
    with monkeypatch.context() as without_making:
        without_making.setattr(
            "campaign.press.pictures.shown._smaller", lambda *_: pytest.fail("made again")
        )
        assert shown(tmp_path, "x.jpg", photo(size=(900, 700))).keys() == first.keys()
        with pytest.raises(pytest.fail.Exception):
            shown(tmp_path, "x.jpg", photo(size=(901, 700)))
    assert {file: file.stat().st_mtime_ns for file in kept} == kept


# ── bad ones ─────────────────────────────────────────────────────────────────


def enormous() -> bytes:
    """A PNG that says in a few bytes that it is 20.000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 20000, 20000, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def gif() -> bytes:
    out = io.BytesIO()
    Image.new("P", (9, 9)).save(out, "GIF")
    return out.getvalue()


BAD = {
    "rong": (bytes, "rỗng. Tải ảnh lên lại."),
    "chu": (
        "Đây không phải ảnh".encode,
        "không mở được «x.jpg» như một ảnh: tệp hỏng, hoặc không phải ảnh. Lưu lại thành JPG",
    ),
    "html": (lambda: b"<!doctype html><script>alert(1)</script>", "không mở được «x.jpg»"),
    "dau-jpg": (lambda: photo()[:20], "không mở được «x.jpg»"),
    "heic": (
        lambda: b"\0\0\0\x18ftypheic" + b"\0" * 50,
        "HEIC của iPhone, nhiều máy không xem được. Lưu lại thành JPG",
    ),
    "gif": (gif, "ở dạng GIF, trang không dùng. Lưu lại thành JPG"),
    "khong-lo": (enormous, "quá lớn. Thu nhỏ còn cạnh dài dưới 4000 điểm ảnh"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_file_that_is_no_picture_is_told_of_with_what_to_do(tmp_path, case):
    (tmp_path / "x.jpg").write_bytes(BAD[case][0]())
    assert BAD[case][1] in fault(tmp_path / "x.jpg")


@pytest.mark.parametrize("size", [(9000, 9000)])
def test_a_picture_of_more_than_64_million_points_is_too_big(tmp_path, size):
    (tmp_path / "x.png").write_bytes(photo(size=size, format="PNG"))
    assert "quá lớn: 9000 × 9000 điểm ảnh" in fault(tmp_path / "x.png")


def test_a_picture_that_breaks_off_ends_in_words(tmp_path):
    (tmp_path / "x.jpg").write_bytes(photo(size=(3000, 2000))[:-3000])
    assert not fault(tmp_path / "x.jpg")
    with pytest.raises(Broken, match=r"x\.jpg: ảnh hỏng, không đọc được đến hết"):
        list(published("tin-tuc/hinh/x.jpg", tmp_path / "x.jpg", tmp_path / "kept"))
    assert not (tmp_path / "kept").exists()


POST = """---
tieu_de: Bài có ảnh
ngay: 05/5/2031
chuyen_muc: phong-trao
tom_tat: Một bài có ảnh.
anh: dau-bai.jpg
anh_mo_ta: Ảnh đầu bài
---
Nội dung. ![Ảnh thứ hai, cao > rộng](trong-bai.jpg) ![Ảnh thứ ba](nho.png)
"""


@pytest.fixture
def with_pictures(tmp_path: Path) -> Path:
    data = Path(shutil.copytree(COMMUNE, tmp_path / "data"))
    (data / "tin_tuc" / "hinh").mkdir(exist_ok=True)
    (data / "tin_tuc" / "2031-05-co-anh.md").write_text(POST, "utf-8")
    for name, content in (
        ("dau-bai.jpg", photo(SECRET)),
        ("trong-bai.jpg", photo(SECRET, (1000, 800))),
        ("nho.png", photo(SECRET, (120, 90), "PNG", 1)),
    ):
        (data / "tin_tuc" / "hinh" / name).write_bytes(content)
    return data


@pytest.mark.parametrize(
    ("name", "picture", "said"),
    [
        ("dau-bai.jpg", lambda: b"?", "co-anh.md:6:6: không mở được «dau-bai.jpg»"),
        ("trong-bai.jpg", bytes, "co-anh.md:9:11: tệp «trong-bai.jpg» rỗng"),
        (
            "dau-bai.jpg",
            lambda: photo(format="PNG"),
            "co-anh.md:6:6: cảnh báo: ảnh «dau-bai.jpg» thật ra là PNG.",
        ),
        ("dau-bai.jpg", photo, ""),
    ],
)
def test_the_place_where_a_bad_picture_is_named_is_said(with_pictures, name, picture, said):
    (with_pictures / "tin_tuc" / "hinh" / name).write_bytes(picture())
    found = [
        str(problem)
        for problem in examine(with_pictures, TODAY)[1]
        if "ảnh" in str(problem) or "tệp" in str(problem)
    ]
    assert len(found) == (1 if said else 0)
    assert said in "".join(found)


# ── on the page ──────────────────────────────────────────────────────────────


def test_every_picture_of_a_post_says_its_size_and_only_the_first_does_not_wait(
    built, with_pictures
):
    site: Site = built("with_pictures", with_pictures, TODAY)
    pictures = [node.attributes for node in site.page("tin-tuc/2031-05-co-anh/").css("img")]
    assert [
        (p["src"], p["width"], p["height"], p.get("loading"), "srcset" in p) for p in pictures
    ] == [
        ("../hinh/dau-bai.jpg", "960", "1280", None, True),
        ("../hinh/trong-bai.jpg", "800", "1000", "lazy", False),
        ("../hinh/nho.png", "120", "90", "lazy", False),
    ]
    assert pictures[0]["srcset"] == "../hinh/640/dau-bai.jpg 640w, ../hinh/dau-bai.jpg 960w"
    assert "tin-tuc/hinh/640/dau-bai.jpg" in site.files
    assert not [path for path, content in site.files.items() if SECRET.encode() in content]


def test_a_picture_that_breaks_off_ends_the_build_in_words(with_pictures, tmp_path):
    (with_pictures / "tin_tuc" / "hinh" / "dau-bai.jpg").write_bytes(
        photo(size=(3000, 2000))[:-3000]
    )
    process = build(with_pictures, tmp_path / "out", TODAY)
    assert process.returncode and "Traceback" not in process.stderr
    said = r"tin_tuc/2031-05-co-anh\.md:\d+:\d+: «dau-bai\.jpg»: ảnh hỏng"
    assert re.search(said, process.stdout + process.stderr)


def test_every_picture_of_every_page_says_its_size(any_site):
    for path, page in any_site.pages.items():
        for node in page.css("img"):
            assert node.attributes["width"].isdigit() and node.attributes["height"].isdigit(), path
