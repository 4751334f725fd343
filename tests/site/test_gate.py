"""What the check accepts, the build accepts: odd texts in every free text field of the format."""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

import pytest
import yaml

from campaign import models
from campaign.facts.problems import Problem
from campaign.site.examine import errors, examine
from tests.helpers.communes import COMMUNE, TODAY
from tests.helpers.filling import Filler
from tests.helpers.hostile import EXTRA, FILES, PICTURES
from tests.helpers.pictures import photo
from tests.helpers.sites import build

ODD = {
    "an abbreviation": "GTNĐX",
    "a drawing": "🎉 vui",
    "signs": "@ # <b> & }} \\",
    "an address": "www.vi-du.vn",
    "marks that say what nobody can read": "[[GTNĐX|BĐHKN]]",
    "figures": "x5y A-12/34/56",
}


def put_everywhere(data: Path, odd: str) -> None:
    """The text, with a number of its own, in every free text field of every file."""
    for name, content in (EXTRA | dict.fromkeys(PICTURES, "")).items():
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_bytes(content.encode() or photo())
    filler = Filler(odd)
    for pattern, model in FILES.items():
        for file in sorted(data.glob(pattern)):
            head, body = parts(file)
            typed = filler.model(model, yaml.load(head, yaml.BaseLoader))
            if model is models.Post:
                typed.pop("go_bo", None)  # it takes the post off the site
            written = yaml.safe_dump(typed, allow_unicode=True, sort_keys=False, width=10_000)
            file.write_text(f"---\n{written}---\n{body}\n{odd}\n" if body else written, "utf-8")


def parts(file: Path) -> tuple[str, str]:
    text = file.read_text("utf-8")
    return tuple(text.split("---\n")[1:3]) if file.suffix == ".md" else (text, "")


def lines_of(problem: Problem) -> list[int]:
    also = re.search(r"Cũng sửa ở dòng ([0-9, ]+)\.$", problem.message)
    return [problem.line, *(int(n) for n in (also[1].split(",") if also else ()))]


def mend(problem: Problem) -> None:
    """What an officer does: plain words at each line that was named."""
    file = Path(problem.path)
    lines = file.read_text("utf-8").split("\n")
    for number in lines_of(problem):
        key = re.match(r"(\s*(?:- )*(?:[^\s:]+: )?)", lines[number - 1])[1]
        lines[number - 1] = f"{key}chữ thường {in_letters(crc32(str(file).encode()) + number)}"
    file.write_text("\n".join(lines), "utf-8")


def in_letters(number: int) -> str:
    """A number of its own for each place, in letters that anybody can read."""
    return " ".join("abcdeghikl"[int(digit)] for digit in str(number)[-5:])


@pytest.mark.parametrize("odd", ODD)
def test_what_the_check_lets_pass_is_built_and_what_it_refuses_is_at_the_line_it_says(
    odd: str, commune: Path, tmp_path: Path
) -> None:
    put_everywhere(commune, ODD[odd])
    found = errors(examine(commune, TODAY)[1])
    for problem in found:
        lines = Path(problem.path).read_text("utf-8").split("\n")
        assert all(ODD[odd].split()[0][:3] in lines[at - 1] for at in lines_of(problem)), problem
    for problem in {(p.path, tuple(lines_of(p))): p for p in found}.values():
        mend(problem)
    assert errors(examine(commune, TODAY)[1]) == [], "all is said at once"
    process = build(commune.resolve(), tmp_path / "out", TODAY)
    assert process.returncode == 0, process.stderr[-2000:]


BROKEN_OFF = photo(size=(1200, 900))[:-3000]
POST = "---\ntieu_de: Bài thử\nngay: 05/5/2031\nchuyen_muc: phong-trao\ntom_tat: Thử.\n---\n\n{}\n"


def post(body: str, head: str = "") -> bytes:
    return POST.format(body).replace("---\n\n", f"{head}---\n\n").encode()


def with_line(name: str, after: str, line: str) -> bytes:
    """A file of the commune with one line more."""
    return (COMMUNE / name).read_text("utf-8").replace(after, f"{after}{line}", 1).encode()


def at_address(typed: str) -> bytes:
    settings = (COMMUNE / SETTINGS).read_text("utf-8")
    return re.sub("(?m)^dia_chi: http.*$", lambda _: f"dia_chi: {typed}", settings).encode()


HEAD, DECISION, SETTINGS = (
    "2031/phong_trao.yml",
    "2031/khen_thuong/qd-36-2031.yml",
    "trang.yml",
)
TEXT = with_line(HEAD, "\nvan_ban:\n", "  toan_van: toan-van.md\n")
WRONG = {
    "a picture that breaks off": (
        {
            "tin_tuc/2031-05-bai-thu.md": post("Chữ.", "anh: a.jpg\nanh_mo_ta: Ảnh\n"),
            "tin_tuc/hinh/a.jpg": BROKEN_OFF,
        },
        r"tin_tuc/2031-05-bai-thu\.md:6:6: «a\.jpg»: ảnh hỏng",
    ),
    "such a picture that the text only mentions": (
        {
            "tin_tuc/2031-05-bai-thu.md": post("Xem tệp a.jpg nhé."),
            "tin_tuc/hinh/a.jpg": BROKEN_OFF,
        },
        r"tin_tuc/2031-05-bai-thu\.md:\d+:\d+: «a\.jpg»: ảnh hỏng",
    ),
    "such a scan": (
        {
            DECISION: with_line(DECISION, "\nloai_khen: phong_trao\n", "ban_scan: qd.jpg\n"),
            "2031/tai_lieu/qd.jpg": BROKEN_OFF,
        },
        r"qd-36-2031\.yml:11:11: «qd\.jpg»: ảnh hỏng",
    ),
    "the plan in another encoding": (
        {HEAD: TEXT, "2031/toan-van.md": "Kế hoạch".encode("utf-16")},
        r"2031/toan-van\.md:1:1: tệp lưu theo mã UTF-16",
    ),
    "the plan in an old encoding": (
        {HEAD: TEXT, "2031/toan-van.md": b"Mot\nK\xd5 ho\xb9ch"},
        r"2031/toan-van\.md:2:1: chữ ở dòng này không theo mã UTF-8",
    ),
    "an address of no host": (
        {SETTINGS: at_address('"https://[a"')},
        r"trang\.yml:\d+:\d+: dia_chi «https://\[a» không phải địa chỉ trang",
    ),
    "an address that no code can hold": (
        {SETTINGS: at_address(f"https://a.vn/{'a' * 900}")},
        r"trang\.yml:\d+:\d+: dia_chi dài quá 400 ký tự",
    ),
    "a reading that cannot be read": (
        {"tu_dien/viet_tat.yml": "viet_tat:\n  - {viet: xã, doc: GTNĐX}\n".encode()},
        r"tu_dien/viet_tat\.yml:2:21: loa chưa đọc được «GTNĐX» trong cách đọc này",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_would_end_a_build_is_said_by_the_check_alone(case: str, commune: Path) -> None:
    files, said = WRONG[case]
    for name, content in files.items():
        (commune / name).parent.mkdir(exist_ok=True)
        (commune / name).write_bytes(content)
    found = [str(problem) for problem in errors(examine(commune, TODAY)[1])]
    assert len(found) == 1, found
    assert re.search(said, found[0]), found


def test_a_title_that_begins_with_an_abbreviation_is_read_in_a_headline_too(commune: Path) -> None:
    (commune / "tu_dien/viet_tat.yml").write_text(
        "viet_tat:\n  - {viet: UBND, doc: Ủy ban nhân dân}\n", "utf-8"
    )
    for day in (27, 28, 29):
        text = POST.format("Chữ.").replace("Bài thử", f"UBND xã họp lần {day}")
        text = text.replace("05/5/2031", f"{day}/9/2031").replace(
            "tom_tat: Thử.", 'tom_tat: Thử.\nphong_trao: "2031"'
        )
        (commune / f"tin_tuc/2031-09-hop-{day}.md").write_text(text, "utf-8")
    assert errors(examine(commune, TODAY)[1]) == []
