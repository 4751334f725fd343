"""The workflows: what they may do, and what their own lines do in a fresh clone when a bare
repository plays GitHub.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.communes import COMMUNE
from tests.helpers.github import WORKFLOWS, GitHub, Ran, make_github, read_workflow
from tests.helpers.histories import edit

# Each week goes on from the one before.
pytestmark = pytest.mark.chain

NAMES = sorted(file.stem for file in WORKFLOWS.iterdir())
JOBS = [(name, job) for name in NAMES for job in read_workflow(name)["jobs"]]
REPORT, NEWEST = "2031/so_lieu/2031-09-30.yml", "2031/so_lieu/2031-10-01.yml"
NEW_REPORT = "ngay_chot: 01/10/2031\nnguon: Báo cáo thử số 41\nso_lieu:\n  dan-trau: 412\n"
CORRECTION = (
    "ngay: 01/10/2031\nchi_tieu: to-cong-nghe\nngay_chot: 30/9/2031\ngia_tri_cu: 2\ngia_tri_moi:"
    " 3\nly_do: Sót một tổ.\nnguon: Biên bản thử\n"
)


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in read_workflow(name)["jobs"].values() for step in job["steps"]]


# ── what they may do ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_its_full_commit_with_its_version_beside(name: str) -> None:
    text = (WORKFLOWS / f"{name}.yml").read_text("utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    assert [
        line
        for line in used
        if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_shell_holds_what_github_fills_in(name: str) -> None:
    runs = [step["run"] for step in steps(name) if "run" in step]
    assert runs
    assert [run for run in runs if "${{" in run] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_line_is_a_command_that_also_runs_at_home(name: str) -> None:
    first = {run.split()[0] for step in steps(name) if (run := step.get("run"))}
    assert first <= {"make", "printf", "gh"}


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_each_job_has_an_end_and_only_its_own_rights(name: str, job: str) -> None:
    may = {
        ("kiem-tra", "kiem-tra"): {"contents": "read"},
        ("kiem-tra", "nhan-tin"): {"pull-requests": "write"},
        ("cong-bo", "dung"): {"contents": "read", "pages": "read"},
        ("cong-bo", "dua-len"): {"pages": "write", "id-token": "write"},
        ("cong-bo", "danh-dau"): {"contents": "write"},
        ("hang-ngay", "dung"): {"contents": "read", "pages": "read"},
        ("hang-ngay", "dua-len"): {"pages": "write", "id-token": "write"},
    }
    workflow = read_workflow(name)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    assert workflow["jobs"][job]["permissions"] == may[name, job]
    assert 0 < int(workflow["jobs"][job]["timeout-minutes"]) <= 20


@pytest.mark.parametrize("name", NAMES)
def test_what_the_public_may_see_is_built_without_the_illustration(name: str) -> None:
    built = [step for step in steps(name) if step.get("run", "") in {"make build", "make preview"}]
    assert [step["env"]["CAMPAIGN_PUBLISH"] for step in built] == ["1"]


def test_only_what_was_checked_is_published_one_at_a_time_and_each_night_at_ten_past_midnight() -> (
    None
):
    publish, nightly = read_workflow("cong-bo"), read_workflow("hang-ngay")
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert (
        publish["concurrency"]
        == nightly["concurrency"]
        == {
            "group": "cong-bo",
            "cancel-in-progress": "false",
        }
    )
    minute, hour = nightly["on"]["schedule"][0]["cron"].split()[:2]
    assert ((int(hour) + 7) % 24, int(minute)) == (0, 10)
    assert list(read_workflow("kiem-tra")["on"]) == ["pull_request"]
    order = [
        step["run"].removeprefix("make ").split()[0]
        for step in publish["jobs"]["dung"]["steps"]
        if "run" in step
    ]
    assert [line for line in order if line != "--silent"] == ["check", "test", "build"]
    assert "--silent changes" in "".join(
        step.get("run", "") for step in publish["jobs"]["dung"]["steps"]
    )


def test_a_job_that_may_write_runs_nothing_from_a_proposal() -> None:
    for name, job in JOBS:
        rights, lines = (
            read_workflow(name)["jobs"][job]["permissions"],
            [step.get("uses", "") for step in read_workflow(name)["jobs"][job]["steps"]],
        )
        if "pull_request" in read_workflow(name)["on"] and "write" in rights.values():
            assert not any(line.startswith("actions/checkout") for line in lines)


# ── what they do ───────────────────────────────────────────────────────────── Weeks of one
# commune's year, each a fixture that goes on from the one it names, so that any test can be run by
# itself.


@dataclass(frozen=True)
class Week:
    """What was pushed, what the workflow did with it, and the public site with its mark before and
    after.
    """

    commit: str
    ran: dict[str, Ran]
    before: tuple[dict[str, bytes], str]
    after: tuple[dict[str, bytes], str]

    @property
    def statuses(self) -> dict[str, int]:
        return {job: ran.status for job, ran in self.ran.items()}

    def page(self, address: str) -> str:
        return self.after[0][f"{address}index.html"].decode()


def published(github: GitHub) -> tuple[dict[str, bytes], str]:
    files = (file for file in github.public.rglob("*") if file.is_file())
    return {
        file.relative_to(github.public).as_posix(): file.read_bytes() for file in files
    }, github.published()


def week(
    github: GitHub,
    message: str = "",
    edits: dict[str, Any] | None = None,
    workflow: str = "cong-bo",
    ref: str = "main",
    today: str = "2031-10-01",
) -> Week:
    """Somebody edits and sends; the workflow runs."""
    before = published(github)
    edit(github.xa / "data", edits or {})
    commit = github.commit(message) if message else ""
    github.git("push", "--quiet", "origin", ref)
    ran = github.run(workflow, ref=ref, today=today)
    return Week(commit, ran, before, published(github))


GOOD = {"dung": 0, "dua-len": 0, "danh-dau": 0}
# `make` ends with 2 where a command of it ended with 1.
FAILED = {"dung": 2}


@pytest.fixture(scope="module")
def github(tmp_path_factory: pytest.TempPathFactory) -> GitHub:
    return make_github(tmp_path_factory.mktemp("github"), COMMUNE)


@pytest.fixture(scope="module")
def first(github: GitHub) -> Week:
    return week(github)


@pytest.fixture(scope="module")
def reported(github: GitHub, first: Week) -> Week:
    return week(github, "data: báo cáo mới", {NEWEST: NEW_REPORT})


@pytest.fixture(scope="module")
def broken(github: GitHub, reported: Week) -> Week:
    return week(github, "data: gõ nhầm", {NEWEST: NEW_REPORT.replace("412", "bốn trăm")})


@pytest.fixture(scope="module")
def night(github: GitHub, broken: Week) -> Week:
    return week(github, workflow="hang-ngay", today="2031-10-02")


@pytest.fixture(scope="module")
def removed(github: GitHub, night: Week) -> Week:
    return week(
        github,
        "data: sửa lỗi, bỏ một số",
        {NEWEST: NEW_REPORT, REPORT: [{"was": "  to-cong-nghe: 2\n", "now": ""}]},
    )


@pytest.fixture(scope="module")
def on_top(github: GitHub, removed: Week) -> Week:
    return week(github, "data: chữ khác", {NEWEST: NEW_REPORT.replace("số 41", "số 41/BC")})


@pytest.fixture(scope="module")
def corrected(github: GitHub, on_top: Week) -> Week:
    return week(
        github,
        "data: đính chính",
        {
            REPORT: (COMMUNE / REPORT).read_text("utf-8"),
            "2031/dinh_chinh/2031-10-01-to-cong-nghe.yml": CORRECTION,
        },
    )


@pytest.fixture(scope="module")
def proposed(github: GitHub, corrected: Week) -> Week:
    github.git("checkout", "--quiet", "-b", "de-nghi")
    return week(
        github,
        "data: thêm số vụ cháy",
        {NEWEST: [{"was": "dan-trau: 412\n", "now": "dan-trau: 412\n  vu-chay: 2\n"}]},
        workflow="kiem-tra",
        ref="de-nghi",
    )


def test_the_program_that_runs_is_the_clones_own(github: GitHub, first: Week) -> None:
    said = subprocess.run(
        [".venv/bin/python", "-c", "import campaign; print(campaign.__file__)"],
        cwd=github.home / "runner",
        env={**github.env, "PYTHONPATH": str(github.home / "runner")},
        capture_output=True,
        text=True,
    )
    assert Path(said.stdout.strip()).is_relative_to(github.home)


def test_what_is_published_for_the_first_time_is_all_new(first: Week) -> None:
    assert first.statuses == GOOD, first.ran["dung"].said[-3000:]
    assert first.before == ({}, "")
    assert first.ran["dung"].summary.startswith(
        "## Thay đổi trên trang công khai\n\nSo với lúc chưa công bố lần nào."
    )


def test_a_report_that_is_pushed_stands_on_the_public_site_and_is_marked(
    first: Week, reported: Week
) -> None:
    assert reported.statuses == GOOD, reported.ran["dung"].said[-3000:]
    assert "412 con" not in first.page("2031/chi-tieu/dan-trau/")
    assert "412 con" in reported.page("2031/chi-tieu/dan-trau/")
    assert 'href="https://vi-du.example/xa/2031/chi-tieu/dan-trau/"' in reported.page(
        "2031/chi-tieu/dan-trau/"
    )
    assert "| Tổng đàn trâu | 01/10/2031 | chưa có → 412 con |" in reported.ran["dung"].summary
    assert reported.after[1] == reported.commit


def test_a_broken_report_stops_at_the_check_beside_its_line_and_the_site_stays(
    broken: Week,
) -> None:
    ran = broken.ran["dung"]
    assert (broken.statuses, ran.failed) == (FAILED, "Dữ liệu")
    assert "check] Error 1" in ran.said
    assert (
        ran.said.count(
            "::error file=data/2031/so_lieu/2031-10-01.yml,line=4,col=13::dan-trau «bốn trăm» không"
            " phải là số."
        )
        == 1
    )
    assert ran.summary.startswith(
        "## Dữ liệu chưa đúng: 1 lỗi\n\nChưa công bố gì; trang hiện tại vẫn nguyên."
    )
    assert broken.after == broken.before


def test_at_night_what_is_public_is_built_anew_though_the_newest_is_broken(
    reported: Week, night: Week
) -> None:
    assert night.statuses == {"dung": 0, "dua-len": 0}, night.ran["dung"].said[-3000:]
    assert "Trang dựng ngày 01 tháng 10 năm 2031" in reported.page("")
    assert "Trang dựng ngày 02 tháng 10 năm 2031" in night.page("")
    assert "412 con" in night.page("2031/chi-tieu/dan-trau/")
    assert night.after[1] == reported.commit


def test_a_figure_that_is_removed_is_refused_with_the_remedy(removed: Week) -> None:
    ran = removed.ran["dung"]
    assert (removed.statuses, ran.failed) == (FAILED, "Thay đổi trên trang công khai")
    said = (
        "to-cong-nghe chốt ngày 30/9/2031 đã công bố 2, nay không còn. Trả lại dòng ấy; số sai thì"
        " vẫn giữ, và thêm tệp vào 2031/dinh_chinh."
    )
    assert said in ran.said
    assert "### Chưa nhận được: 1 chỗ làm mất điều đã công bố" in ran.summary
    assert removed.after == removed.before


def test_what_was_refused_stays_refused_under_the_next_push(on_top: Week) -> None:
    ran = on_top.ran["dung"]
    assert (on_top.statuses, ran.failed) == (FAILED, "Thay đổi trên trang công khai")
    assert "to-cong-nghe chốt ngày 30/9/2031 đã công bố 2, nay không còn." in ran.said
    assert on_top.after == on_top.before


def test_the_figure_corrected_properly_is_published_with_both_values(corrected: Week) -> None:
    assert corrected.statuses == GOOD, corrected.ran["dung"].said[-3000:]
    assert corrected.after[1] == corrected.commit
    told = re.sub(r"<[^>]+>|\s+", " ", corrected.page("2031/chi-tieu/to-cong-nghe/"))
    assert [
        said for said in (r"Sót một tổ", r"\b2 tổ\b", r"\b3 tổ\b") if not re.search(said, told)
    ] == []


def test_a_proposal_is_told_in_a_comment_with_a_preview_and_publishes_nothing(
    github: GitHub, proposed: Week
) -> None:
    assert proposed.statuses == {"kiem-tra": 0, "nhan-tin": 0}, proposed.ran["kiem-tra"].said[
        -3000:
    ]
    said = github.comment.read_text("utf-8")
    assert said == proposed.ran["kiem-tra"].summary
    assert "| Số vụ cháy | 01/10/2031 | chưa có → 2 vụ |" in said
    assert said.endswith(
        "\n\n[Tải trang xem thử](https://vi-du.example/tai-ve), giải nén rồi mở tệp index.html.\n"
    )
    assert github.gh_said[-1] == "pr comment 7 --edit-last --create-if-none --body-file thay-doi.md"
    assert 'href="2031/chi-tieu/index.html"' in (
        github.home / "artifacts" / "trang-xem-thu" / "index.html"
    ).read_text("utf-8")
    assert proposed.after == proposed.before


def test_a_proposal_with_an_error_is_told_in_a_comment_too(github: GitHub, proposed: Week) -> None:
    wrong = week(
        github,
        "data: gõ nhầm",
        {NEWEST: [{"was": "vu-chay: 2", "now": "vu-chay: hai"}]},
        workflow="kiem-tra",
        ref="de-nghi",
    )
    assert wrong.statuses == {"kiem-tra": 2, "nhan-tin": 0}
    assert github.comment.read_text("utf-8").startswith("## Dữ liệu chưa đúng: 1 lỗi")
    assert "vu-chay «hai» không phải là số" in github.comment.read_text("utf-8")


def test_a_clone_without_its_history_is_not_taken_for_one_that_never_published(
    github: GitHub, first: Week, tmp_path: Path
) -> None:
    github.git(
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-tags",
        "--branch",
        "main",
        f"file://{github.home / 'github.git'}",
        str(tmp_path / "nong"),
        at=github.home,
    )
    done = subprocess.run(
        [sys.executable, "-m", "campaign", "changes", "--data", "tests/xa-thu"],
        cwd=tmp_path / "nong",
        env={**github.env, "CAMPAIGN_TODAY": "2031-10-01"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("kho này mới tải một phần nên không biết đã công bố đến đâu.")
