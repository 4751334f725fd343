"""Letters in whole data folders: put right wherever they stand, or refused at their line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from campaign.site.examine import examine
from campaign.view import view_site
from tests.helpers.communes import COMMUNE, TODAY

POST = """---
tieu_de: Ðại hội H'Lan
ngay: 05/5/2031
chuyen_muc: phong-trao
tom_tat: Ｈọｐ ở nhà\u2028văn\u00a0hóa.
---
\ufeffLúc:\u00a08 giờ\u2028Ở: Sân đình
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COMMUNE, tmp_path / "data"))


def test_a_post_is_read_in_the_letters_that_were_meant(data: Path) -> None:
    (data / "tin_tuc" / "2031-05-bai.md").write_text(POST, "utf-8")
    facts, problems = examine(data, TODAY)
    assert facts and not [p for p in problems if p.severity == "error"]
    post = next(p for p in view_site(facts, TODAY).news.posts if p.ma == "2031-05-bai")
    assert (post.title, post.summary) == ("Đại hội H’Lan", "Họp ở nhà văn hóa.")
    assert post.body.strip() == "Lúc: 8 giờ\nỞ: Sân đình"


EVERY_FILE = sorted(
    str(file.relative_to(COMMUNE)) for file in COMMUNE.rglob("*") if file.suffix in {".yml", ".md"}
)


@pytest.mark.parametrize("name", [n for n in EVERY_FILE if "/" in n or n == "trang.yml"])
@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("Thoâng baùo", "bảng mã cũ"),
        ("Th«ng b¸o", "bảng mã cũ"),
        ("ThÃ´ng bÃ¡o", "bảng mã cũ"),
        ("Th\ufffdng", "chữ đã hỏng"),
        ("Th\ue123ng", "U\\+E123"),
    ],
)
def test_what_reaches_no_reader_is_refused_at_its_line_in_any_field(
    data: Path, name: str, bad: str, said: str
) -> None:
    file = data / name
    text = file.read_text("utf-8")
    spot = next(
        re.finditer(r"^[ -]*(?:ten|tieu_de|nguon|doc|trich_yeu|ly_do): \"?", text, re.M), None
    )
    if not spot:
        pytest.skip("no free text in this file")
    file.write_text(f"{text[: spot.end()]}{bad} {text[spot.end() :]}", "utf-8")
    line = text.count("\n", 0, spot.end()) + 1
    found = [p for p in examine(data, TODAY)[1] if p.path.endswith(name) and p.line == line]
    assert [p for p in found if re.search(said, p.message)], found
    assert not [p for p in found if "viet_tat" in p.message]


def test_a_post_in_an_old_encoding_gets_no_other_advice(data: Path) -> None:
    text = POST.replace("Ｈọｐ", "Môøi baø con hoïp") + "Céng hßa x· héi\n"
    (data / "tin_tuc" / "2031-05-bai.md").write_text(text, "utf-8")
    (said,) = [str(p) for p in examine(data, TODAY)[1] if "2031-05-bai" in p.path]
    assert said.endswith(
        ":5:10: chữ theo bảng mã cũ (VNI/TCVN3): chuyển sang Unicode rồi dán lại. Ví dụ ở đây:"
        " «Môøi». Còn ở dòng 8."
    )
