"""`campaign speak` and `campaign bulletin` as somebody types them, whatever language the machine is
set to.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.communes import COMMUNE, DATA, DATA_TODAY, ROOT, TODAY
from tests.words.spoken.cases import heard, table

# A machine that knows no letter beyond ASCII, and a Python that doesn't help itself out.
PLAIN = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
USUAL = {"PYTHONUTF8": "1"}
UNKNOWN = "không có phong trào «2099». Đang có: "


def run(
    *arguments: str, stdin: bytes = b"", today: date = DATA_TODAY, **env: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("CAMPAIGN_", "PYTHON", "LC_")) and key != "GITHUB_ACTIONS"
    }
    return subprocess.run(
        [sys.executable, "-m", "campaign", *arguments],
        cwd=ROOT,
        env={**kept, **(env or USUAL), "CAMPAIGN_TODAY": today.isoformat()},
        input=stdin,
        capture_output=True,
        timeout=60,
    )


def invented(*arguments: str, **how) -> subprocess.CompletedProcess[bytes]:
    return run(*arguments, "--data", str(COMMUNE), today=TODAY, **how)


# ── speak ────────────────────────────────────────────────────────────────────


def test_every_public_case_is_read_one_line_for_one_line():
    cases = table("public-cases.tsv")
    done = run("speak", stdin="".join(f"{written}\n" for written, _ in cases).encode(), **PLAIN)
    said = done.stdout.decode().split("\n")
    assert done.returncode == 0
    assert said.pop() == ""
    assert len(said) == len(cases) > 100
    assert [(written, heard(line)) for (written, _), line in zip(cases, said, strict=True)] == [
        (written, heard(read)) for written, read in cases
    ]


@pytest.mark.parametrize(
    "typed",
    [
        b"\xff\xfe 3 ha\n\x80\x81\nx\xc3\n",
        b"\xed\xa0\x80\n",
        bytes(range(128, 256)) + b"\n",
        b"\0\n\x1b[31m\n",
    ],
)
def test_bytes_that_are_no_text_are_no_trouble(typed):
    done = run("speak", stdin=typed, **PLAIN)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == typed.count(b"\n")
    assert b"Traceback" not in done.stderr
    done.stdout.decode()
    done.stderr.decode()


def test_empty_lines_and_a_last_line_without_an_end_stay_lines():
    assert run("speak", stdin=b"3 ha\n\n\r\n5%", **PLAIN).stdout.decode().split("\n") == [
        "ba héc-ta",
        "",
        "",
        "năm phần trăm",
        "",
    ]
    assert run("speak", **PLAIN).stdout == b""


def test_a_line_with_a_separator_of_its_own_stays_one_line():
    assert run("speak", stdin="một\u2028hai\x0bba\x85\n".encode(), **PLAIN).stdout.count(b"\n") == 1


def test_what_could_not_be_read_is_said_with_its_line_and_remedy():
    done = run("speak", stdin="Có 3 ha\nTheo XYZQ và @\n".encode(), **PLAIN)
    assert done.returncode == 0
    assert done.stdout.decode() == "Có ba héc-ta\nTheo XYZQ và @\n"
    first, second = done.stderr.decode().splitlines()
    assert first.startswith("dòng 2, chữ thứ 6: «XYZQ» chưa có cách đọc. Viết đủ chữ")
    assert second.startswith("dòng 2, chữ thứ 14: «@» chưa có cách đọc. ")


# ── bulletin ─────────────────────────────────────────────────────────────────


def test_the_list_names_every_bulletin_with_its_length_and_approval():
    done = invented("bulletin")
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert rows[0] == [
        "tinh-hinh-2031-09-30",
        "2 phút 12 giây",
        "chưa duyệt",
        "Tình hình phong trào thi đua năm 2031",
    ]
    assert {len(row) for row in rows} == {4}
    assert {
        "diem-tin",
        "bao-cao-2031-06-30",
        "khen-thuong-qd-31-2031",
        "tin-2031-01-phat-dong",
        "diem-tin-2031-04-06",
    } < {row[0] for row in rows}


def test_one_bulletin_is_printed_with_its_marks_words_and_staff():
    done = invented("bulletin", "khen-thuong-qd-31-2031")
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode().splitlines()
    assert said[0] == "Khen thưởng theo Quyết định số 31"
    assert said[1].startswith("ngày 16 tháng 7 năm 2031; 208 tiếng; ")
    assert said[2:4] == ["CHƯA DUYỆT – KHÔNG PHÁT", ""]
    assert "Bà Phạm Thử Hai, Trưởng thôn, Thôn Hai." in said
    assert said[-1] == "Biên tập: …. Duyệt: chưa duyệt. Người đọc: …."


def test_a_bulletin_of_the_illustration_says_that_it_is_one():
    done = run("bulletin", "diem-tin", "--phong-trao", "minh-hoa")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[2:4] == [
        "MINH HỌA – KHÔNG PHÁT",
        "CHƯA DUYỆT – KHÔNG PHÁT",
    ]


def test_a_mistyped_bulletin_gets_the_nearest():
    done = invented("bulletin", "khen-thuong-qd-31-231")
    assert (done.returncode, done.stdout) == (1, b"")
    assert (
        done.stderr.decode()
        == "không có bản tin «khen-thuong-qd-31-231». Có phải «khen-thuong-qd-31-2031»?\n"
    )


# ── both ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", ["speak", "bulletin"])
def test_a_campaign_that_is_not_there_is_said_with_those_that_are(command):
    done = invented(command, "--phong-trao", "2099", stdin=b"3\n")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"{UNKNOWN}2031, 2030.\n"


@pytest.mark.parametrize("command", ["check", "speak", "bulletin"])
def test_a_data_folder_that_is_not_there_is_said(command, tmp_path: Path):
    missing = tmp_path / "du-lieu"
    done = run(command, "--data", str(missing), stdin=b"3\n")
    assert (done.returncode, done.stdout) == (1, b"")
    assert (
        done.stderr.decode()
        == f"{missing}:1:1: không có thư mục này. Kiểm tra tên thư mục sau --data.\n1 lỗi. Chưa"
        " công bố gì; trang hiện tại vẫn nguyên.\n"
    )


def test_the_data_folder_may_be_named_in_the_environment():
    assert (
        run("bulletin", today=TODAY, CAMPAIGN_DATA=str(COMMUNE), **USUAL).stdout
        == invented("bulletin").stdout
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["bulletin"],
        ["bulletin", "diem-tin"],
        ["bulletin", "diem-tin", "--duyet"],
        ["check"],
        ["speak", "--phong-trao", "2099"],
    ],
    ids=" ".join,
)
def test_every_command_prints_its_vietnamese_on_a_machine_without_it(arguments):
    plain, usual = (run(*arguments, stdin=b"3\n", **env) for env in (PLAIN, USUAL))
    assert b"Traceback" not in plain.stderr
    assert (plain.returncode, plain.stdout, plain.stderr) == (
        usual.returncode,
        usual.stdout,
        usual.stderr,
    )


def test_real_data_has_bulletins_too():
    done = run("bulletin", "--data", str(DATA))
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[0].startswith("tinh-hinh\t")


def test_a_reader_who_stops_listening_gets_no_traceback():
    environment = {**os.environ, "CAMPAIGN_TODAY": DATA_TODAY.isoformat()}
    with subprocess.Popen(
        [sys.executable, "-m", "campaign", "schema", "chi_tieu"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as talker:
        talker.stdout.close()
        assert talker.stderr.read() == b""
    assert talker.returncode == 1
