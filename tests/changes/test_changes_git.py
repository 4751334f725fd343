"""A local bare repository plays GitHub: what is pushed is compared with what was there, as the
workflow does.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.__main__ import main
from tests.helpers.communes import TODAY
from tests.helpers.histories import edit, lay_out

WHO = {
    "GIT_AUTHOR_NAME": "Cán bộ thử",
    "GIT_AUTHOR_EMAIL": "thu@xa-thu.example",
    "GIT_COMMITTER_NAME": "Cán bộ thử",
    "GIT_COMMITTER_EMAIL": "thu@xa-thu.example",
}
WHEN = {
    "GIT_AUTHOR_DATE": "2031-10-01T08:00:00+07:00",
    "GIT_COMMITTER_DATE": "2031-10-01T08:00:00+07:00",
}
REPORT = "2031/so_lieu/2031-09-30.yml"
NEW_REPORT = "ngay_chot: 01/10/2031\nnguon: Báo cáo thử số 41\nso_lieu:\n  dan-trau: 412\n"
CORRECTION = (
    "ngay: 01/10/2031\nchi_tieu: dan-trau\nngay_chot: 30/9/2031\ngia_tri_cu: 408\ngia_tri_moi:"
    " 411\nly_do: Sót ba con.\nnguon: Biên bản thử\n"
)

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """The officer's clone, beside the bare repository; the first commit is published."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in (
        WHO
        | WHEN
        | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "CAMPAIGN_TODAY": TODAY.isoformat(),
        }
    ).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def run(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    monkeypatch.chdir(tmp_path)
    run("init", "--quiet", "--bare", "--initial-branch=main", "github.git")
    run("clone", "--quiet", "github.git", "xa")
    monkeypatch.chdir("xa")
    run("checkout", "--quiet", "-b", "main")
    lay_out(Path("data"))
    commit(run, "data: kế hoạch và số liệu")
    run("push", "--quiet", "origin", "main")
    return run


def commit(git: Git, message: str, edits: dict | None = None) -> str:
    edit(Path("data"), edits or {})
    git("add", "--all")
    git("commit", "--quiet", "--message", message)
    return git("rev-parse", "HEAD")


def test_a_figure_is_published_removed_refused_and_corrected(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(git, "data: báo cáo mới", {"2031/so_lieu/2031-10-01.yml": NEW_REPORT})
    assert main(["changes", "origin/main"]) == 0
    assert "Tổng đàn trâu, chốt ngày 01/10/2031: chưa có → 412 con" in capsys.readouterr().out
    git("push", "--quiet", "origin", "main")
    commit(git, "data: bỏ số", {REPORT: [{"was": "  dan-trau: 408\n", "now": ""}]})
    assert main(["changes", "origin/main"]) == 1
    assert (
        "dan-trau chốt ngày 30/9/2031 đã công bố 408, nay không còn. Trả lại dòng ấy"
        in capsys.readouterr().err
    )
    git("revert", "--no-edit", "HEAD")
    commit(git, "data: đính chính", {"2031/dinh_chinh/2031-10-01-dan-trau.yml": CORRECTION})
    assert main(["changes", "origin/main"]) == 0
    assert "408 con → 411 con" in capsys.readouterr().out


def test_the_folder_may_be_a_whole_repository_of_its_own(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(tmp_path / "du-lieu")
    for arguments in (
        ["init", "--quiet"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "data"],
    ):
        git("-C", str(tmp_path / "du-lieu"), *arguments)
    edit(tmp_path / "du-lieu", {"tin_tuc/2031-01-phat-dong.md": None})
    monkeypatch.setenv("CAMPAIGN_DATA", "../du-lieu")
    assert main(["changes", "HEAD"]) == 1
    assert capsys.readouterr().err.startswith(
        "../du-lieu/tin_tuc/2031-01-phat-dong.md:3:10: bài tin"
    )


def test_what_was_never_published_because_it_was_broken_is_not_compared_with(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    good = git("rev-parse", "HEAD")
    commit(git, "data: gõ nhầm", {REPORT: [{"was": "dan-trau: 408", "now": "dan-trau: bốn trăm"}]})
    commit(
        git,
        "data: vẫn nhầm",
        {"2031/so_lieu/2031-10-01.yml": NEW_REPORT.replace("01/10/2031", "01/12/2031")},
    )
    edit(
        Path("data"),
        {
            REPORT: [{"was": "dan-trau: bốn trăm", "now": "dan-trau: 408"}],
            "2031/so_lieu/2031-10-01.yml": None,
        },
    )
    assert main(["changes", "HEAD"]) == 0
    assert capsys.readouterr().out.startswith(
        f"So với HEAD (bản {good[:10]}, vì bản mới hơn có lỗi):\n\nKhông có gì đổi"
    )
    edit(Path("data"), {REPORT: [{"was": "dan-trau: 408", "now": "dan-trau: 409"}]})
    assert main(["changes", "HEAD"]) == 1, "breaking it first is no way past the refusal"


def test_where_there_was_no_data_everything_is_new(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    git("checkout", "--quiet", "--orphan", "trong")
    git("rm", "--quiet", "-r", "--cached", ".")
    git("commit", "--quiet", "--allow-empty", "--message", "Trống")
    git("checkout", "--quiet", "--force", "main")
    assert main(["changes", "trong", "--format", "markdown"]) == 0
    assert "**Phong trào mới, 16 chỉ tiêu.**" in capsys.readouterr().out


@pytest.mark.parametrize(
    "base",
    [
        "khong-co",
        "--upload-pack=x",
        "-h",
        "HEAD:data/trang.yml",
        "0" * 40,
        "",
        "HEAD^{tree}",
        "$(touch xau)",
        "a..b",
    ],
)
def test_a_base_that_is_not_there_is_said_in_vietnamese(
    git: Git, base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changes", "--", base]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"không có bản «{base}»")
    assert not Path("xau").exists()


def test_outside_a_repository_a_folder_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    lay_out(Path("data"))
    assert main(["changes", "HEAD"]) == 1
    assert capsys.readouterr().err.startswith("thư mục dữ liệu không nằm trong kho git.")
    monkeypatch.setenv("PATH", "")
    assert main(["changes", "HEAD"]) == 1
    assert capsys.readouterr().err.startswith("máy này chưa có git.")


def test_a_base_that_was_always_broken_is_no_base(
    git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    git("checkout", "--quiet", "--orphan", "hong")
    commit(git, "data: hỏng", {"trang.yml": "ten:\n"})
    git("checkout", "--quiet", "--force", "main")
    assert main(["changes", "hong"]) == 1
    assert capsys.readouterr().err.startswith("dữ liệu ở bản «hong»")


def test_links_in_the_past_lead_nowhere(
    git: Git, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("data/2031/so_lieu/2031-10-01.yml").symlink_to(tmp_path / "ngoai.yml")
    commit(git, "data: liên kết")
    Path("data/2031/so_lieu/2031-10-01.yml").unlink()
    (tmp_path / "ngoai.yml").write_text(NEW_REPORT, "utf-8")
    assert main(["changes", "HEAD"]) == 0
    assert "412" not in capsys.readouterr().out
