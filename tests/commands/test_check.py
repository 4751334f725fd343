"""`campaign check`: what it prints and returns, whatever lies in the data folder; it never writes
and never falls over.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaign.__main__ import main
from campaign.commands.said import annotation
from campaign.facts.problems import Problem
from tests.helpers.communes import COMMUNE, TODAY

REPORT = "2031/so_lieu/2031-06-30.yml"
FILES = (
    "trang.yml",
    "tu_dien/chuyen_muc.yml",
    "2031/phong_trao.yml",
    "2031/chi_tieu.yml",
    REPORT,
    "2031/khen_thuong/qd-31-2031.yml",
    "tin_tuc/2031-01-phat-dong.md",
)
LINE = re.compile(r"data(/[^:]+)?:[0-9]+:[0-9]+: (cảnh báo: )?[^ ].*[^ ]")
GOOD = re.compile(r"Không có lỗi\.( [0-9]+ cảnh báo\.)?")
CLOSING = re.compile(
    r"[0-9]+ lỗi\.( [0-9]+ cảnh báo\.)? Chưa công bố gì; trang hiện tại vẫn nguyên\."
)

UNREADABLE = {
    "empty": b"",
    "blank": b" \n\n",
    "binary": bytes(range(256)) * 20,
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "UTF-16": "ten: Xã Thử Nghiệm\n".encode("utf-16"),
    "Windows-1258": "ten: Xa\u0303 Thư\u0309 Nghiê\u0323m\n".encode("cp1258"),
    "10 MB": b"ten: b\n" * 1_500_000,
    "nested brackets": b"[" * 50_000,
    "nested braces": b"{a: " * 20_000,
    "nested dashes": b"- " * 50_000,
    "one long line": b"a" * 400_000,
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def content(folder: Path) -> dict[str, bytes | None]:
    return {
        path.as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


def refused(capsys: pytest.CaptureFixture[str], folder: str = "data") -> list[str]:
    """The problems of a run that ended with an error."""
    before = content(Path())
    assert main(["check", "--data", folder]) == 1
    assert content(Path()) == before
    printed = capsys.readouterr()
    assert printed.out == ""
    *problems, closing = printed.err.splitlines()
    assert CLOSING.fullmatch(closing)
    assert closing.startswith(f"{len(problems)} lỗi.")
    assert all(LINE.fullmatch(problem) for problem in problems), problems
    return problems


def test_the_commune_has_no_error_and_no_warning(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(commune)
    assert main(["check", "--data", "data"]) == 0
    assert capsys.readouterr() == ("Không có lỗi.\n", "")
    assert content(commune) == before


def test_every_file_of_the_commune_says_first_that_it_is_invented() -> None:
    for file in filter(Path.is_file, COMMUNE.rglob("*")):
        first = next(line for line in file.read_text("utf-8").splitlines() if line != "---")
        assert first.startswith("# BỊA RA ĐỂ THỬ"), file


def test_warnings_do_not_stop_publication(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decision = commune / "2031/khen_thuong/qd-36-2031.yml"
    decision.write_text(decision.read_text("utf-8").replace("Thôn Ba", "Thôn Tư"), "utf-8")
    assert main(["check"]) == 0
    warning, closing = capsys.readouterr().out.splitlines()
    assert warning.startswith(
        "data/2031/khen_thuong/qd-36-2031.yml:15:12: cảnh báo: không có thôn «Thôn Tư»"
    )
    assert closing == "Không có lỗi. 1 cảnh báo."


def test_a_folder_that_is_not_there_is_named(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--data", "du-lieu"]) == 1
    assert capsys.readouterr().err.startswith("du-lieu:1:1: không có thư mục này.")


def test_a_file_is_not_taken_for_the_folder(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--data", "data/trang.yml"]) == 1
    assert capsys.readouterr().err.startswith("data/trang.yml:1:1: không có thư mục này.")


def test_an_empty_folder_lacks_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    assert [problem.split(":")[0] for problem in refused(capsys)] == [
        "data/trang.yml",
        "data/tu_dien/chuyen_muc.yml",
        "data/tu_dien/khen_thuong.yml",
    ]


@pytest.mark.parametrize("file", [REPORT, FILES[-1]])
@pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_by_name(
    raw: bytes, file: str, commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commune / file).write_bytes(raw)
    (problem,) = refused(capsys)
    assert problem.startswith(f"data/{file}:")


@pytest.mark.parametrize("file", FILES)
def test_a_folder_in_the_place_of_a_file_is_refused_by_name(
    file: str, commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commune / file).unlink()
    (commune / file).mkdir()
    (problem,) = refused(capsys)
    assert (
        problem
        == f"data/{file}:1:1: đây là thư mục, không phải tệp. Đổi tên thư mục này rồi tạo tệp."
    )


def test_a_folder_that_no_campaign_has_is_named(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commune / "2031/so-lieu").mkdir()
    (problem,) = refused(capsys)
    assert problem.startswith("data/2031/so-lieu:1:1: không biết thư mục này để làm gì.")


@pytest.mark.parametrize(
    "name",
    [
        b"\xff\xfe.yml",
        b"a\nb.yml",
        "Báo cáo.yml".encode(),
        b"\x1b[31m.yml",
        b"%0A::warning::.yml",
        b"x" * 240 + b".yml",
    ],
    ids=repr,
)
@pytest.mark.parametrize("actions", ["", "true"])
def test_a_strange_file_name_is_one_line(
    name: bytes,
    actions: str,
    commune: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    with Path(os.fsdecode(os.fsencode(commune / "2031/so_lieu") + b"/" + name)).open("w"):
        pass
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 2
    assert len(printed.out.splitlines()) == bool(actions)


def test_all_errors_of_all_files_are_said_at_once(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slips = {
        "2030/phong_trao.yml": ("31/12/2030", "31/2/2030"),
        "2031/dinh_chinh/2031-04-20-dan-trau.yml": ("401", "1.401 con"),
        "2031/khen_thuong/qd-31-2031.yml": ("tre_em", "treem"),
        "2031/so_lieu/2031-09-30.yml": (
            "bao-hiem-y-te:\n    gia_tri: 93\n",
            "bao-hiem-y-te:\n    gia_tri: 1,789\n    ly_do\n",
        ),
        "tin_tuc/2031-01-phat-dong.md": ("phong-trao", "Phong trào"),
        "trang.yml": ("https", "ftp"),
    }
    for file, (right, wrong) in slips.items():
        text = (commune / file).read_text("utf-8")
        assert right in text
        (commune / file).write_text(text.replace(right, wrong), "utf-8")
    problems = refused(capsys)
    assert sorted({problem.split(":")[0].removeprefix("data/") for problem in problems}) == sorted(
        slips
    )
    assert problems == sorted(
        problems, key=lambda problem: (problem.split(":")[0], *map(int, problem.split(":")[1:3]))
    )


def test_a_report_that_cannot_be_read_does_not_make_its_correction_wrong(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commune / "2031/so_lieu/2031-03-31.yml").write_text("ngay_chot: hôm qua\n", "utf-8")
    assert {problem.split(":")[0] for problem in refused(capsys)} == {
        "data/2031/so_lieu/2031-03-31.yml"
    }


def test_a_file_in_which_everything_is_wrong_does_not_flood(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commune / REPORT).write_text("".join(f"khoa_{i}: 1\n" for i in range(5000)), "utf-8")
    problems = refused(capsys)
    assert len(problems) == 101
    assert any("còn 4903 lỗi nữa trong tệp này" in problem for problem in problems)


def test_numbers_beyond_all_measure_are_compared_and_not_a_crash(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = "9" * 40
    (commune / REPORT).write_text(
        f"ngay_chot: 30/6/2031\nnguon: Báo cáo thử\nso_lieu: {{che-dien-tich: {huge},"
        f" che-nang-suat: {huge}, che-san-luong: 1}}\n",
        "utf-8",
    )
    assert any("tính từ các phần được" in problem for problem in refused(capsys))


def test_on_github_each_problem_is_also_an_annotation(
    commune: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (commune / REPORT).write_text(
        "ngay_chot: 31/2/2031\nnguon: Đạt 100%, thật\nso_lieu: {bao-hiem-y-te: 93%}\n", "utf-8"
    )
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        (
            f"::error file=data/{REPORT},line=1,col=12::ngay_chot «31/2/2031» là ngày không có"
            " trong lịch. Xem lại ngày và tháng."
        ),
        (
            f"::error file=data/{REPORT},line=3,col=26::bao-hiem-y-te «93%25» chỉ ghi con số,"
            " bỏ «%25». Viết 93."
        ),
    ]


@pytest.mark.parametrize(
    "key",
    [
        '"a\\n::warning::b"',
        '"a%0A::warning::b"',
        '"a\\r\\n::error::b"',
        '"a\\u2028::error::b"',
        '"::error::b"',
        "'%25'",
    ],
)
def test_what_was_typed_cannot_give_github_a_command(
    key: str, commune: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (commune / REPORT).write_text(f"{key}: 1\n{key}: 2\n", "utf-8")
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    (command,) = printed.out.splitlines()
    assert re.fullmatch(rf"::error file=data/{REPORT},line=[0-9]+,col=1::[^%]*(%25[^%]*)*", command)
    assert all(LINE.fullmatch(line) or CLOSING.fullmatch(line) for line in printed.err.splitlines())


def test_an_annotation_escapes_what_github_would_read() -> None:
    found = Problem("a,b:c%/d\n.yml", 3, 7, "«%0A::warning» và 5%, 6: 7\r\n", "warning")
    assert (
        annotation(found) == "::warning"
        " file=a%2Cb%3Ac%25/d\N{REPLACEMENT CHARACTER}.yml,line=3,col=7::«%250A::warning» và"
        " 5%25, 6: 7\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}"
    )


@pytest.fixture(scope="module")
def spoilable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of a smaller commune for the many examples below; each puts its file back."""
    folder = tmp_path_factory.mktemp("any") / "data"
    return Path(
        shutil.copytree(
            COMMUNE,
            folder,
            ignore=shutil.ignore_patterns(
                "2030", "dinh_chinh", "2031-03-31.yml", "2031-09-30.yml", "qd-36-2031.yml"
            ),
        )
    )


YAML_LIKE = st.text(
    st.sampled_from(
        list("ab: -\n\t\"'[]{}#&*!|>%@`,.0139/ngày_chot\u00a0\u200b\u2028\ufeff\x85\x07ệ")
    ),
    max_size=60,
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
    database=None,
)
@given(
    file=st.sampled_from(FILES),
    typed=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        YAML_LIKE.map(str.encode),
    ),
    appended=st.booleans(),
)
def test_whatever_is_typed_is_answered(
    spoilable: Path, file: str, typed: bytes, appended: bool
) -> None:
    spoilt = spoilable / file
    whole = spoilt.read_bytes()
    printed = io.StringIO()
    try:
        spoilt.write_bytes(whole + b"\n" + typed if appended else typed)
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            status = main(["check", "--data", str(spoilable)])
    finally:
        spoilt.write_bytes(whole)
    *problems, closing = printed.getvalue().splitlines()
    assert status in {0, 1}
    assert (CLOSING if status else GOOD).fullmatch(closing)
    assert all(LINE.fullmatch(problem.removeprefix(f"{spoilable.parent}/")) for problem in problems)
