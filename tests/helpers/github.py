"""A small GitHub on this machine: a bare repository that is pushed to, and a runner that carries
out a workflow's `run:` lines in a fresh clone.

The steps that are somebody else's actions are played: checkout clones, upload keeps a folder,
deploy puts it where the public looks.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.helpers.communes import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
WHO = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in {
        "NAME": "Cán bộ thử",
        "EMAIL": "thu@xa-thu.example",
        "DATE": "2031-10-01T08:00:00+07:00",
    }.items()
}
# The line `make test` stays as it is; what pytest collects in there is one small file, for the
# suite can't run inside itself.
FEW_TESTS = {"PYTEST_ADDOPTS": "tests/words/test_sorting.py"}
# What the checkers found out about this code holds for its clones too.
KEPT = {"MYPY_CACHE_DIR": ROOT / ".cache" / "mypy", "RUFF_CACHE_DIR": ROOT / ".ruff_cache"}
GH = """#!/bin/sh
echo "$*" >> "$GH_SAID"
while [ $# -gt 0 ]; do [ "$1" = --body-file ] && cp "$2" "$GH_SAID.body"; shift; done
"""


def read_workflow(name: str) -> dict[str, Any]:
    """Every value as text: YAML's own ideas would turn the key `on` into a yes."""
    return yaml.load((WORKFLOWS / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)


@dataclass(frozen=True)
class Ran:
    """One job carried out: the status of the first step that failed, or 0; all that was printed;
    the summary page.
    """

    status: int
    said: str
    summary: str
    failed: str = ""


@dataclass
class GitHub:
    """`home` holds the bare repository, the officer's clone `xa`, and `cong-khai`, which the public
    sees.
    """

    home: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def xa(self) -> Path:
        return self.home / "xa"

    @property
    def public(self) -> Path:
        return self.home / "cong-khai"

    @property
    def comment(self) -> Path:
        return self.home / "gh.body"

    @property
    def gh_said(self) -> list[str]:
        said = self.home / "gh"
        return said.read_text("utf-8").splitlines() if said.exists() else []

    def git(self, *arguments: str, at: Path | None = None) -> str:
        done = subprocess.run(
            ["git", "-C", str(at or self.xa), *arguments],
            capture_output=True,
            text=True,
            env=self.env,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, message: str) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def published(self) -> str:
        """The commit that the mark of publishing names; empty before there is one."""
        return self.git(
            "for-each-ref",
            "--format=%(objectname)",
            "refs/tags/da-cong-bo",
            at=self.home / "github.git",
        )

    def run(self, name: str, ref: str = "main", today: str = "2031-10-01") -> dict[str, Ran]:
        """Carry out the jobs of a workflow in order; a job whose `needs` failed is left out unless
        it runs always.
        """
        ran: dict[str, Ran] = {}
        for job_name, job in read_workflow(name)["jobs"].items():
            needs_failed = "needs" in job and ran.get(job["needs"], Ran(1, "", "")).status
            if needs_failed and "!cancelled()" not in job.get("if", ""):
                continue
            ran[job_name] = self._job(job, ref, today)
        return ran

    def _job(self, job: dict[str, Any], ref: str, today: str) -> Ran:
        clone, summary = self.home / "runner", self.home / "summary.md"
        shutil.rmtree(clone, ignore_errors=True)
        clone.mkdir()
        summary.write_text("", "utf-8")
        status, said, failed = 0, "", ""
        for step in job["steps"]:
            if status and "!cancelled()" not in step.get("if", ""):
                continue
            if "uses" in step:
                self._action(step, clone, ref)
                continue
            env = {
                **self.env,
                **self._values(step.get("env", {})),
                "GITHUB_STEP_SUMMARY": str(summary),
                "GITHUB_ACTIONS": "true",
                "CI": "true",
                "CAMPAIGN_TODAY": today,
                "PYTHONPATH": str(clone),
                **FEW_TESTS,
                **{name: str(folder) for name, folder in KEPT.items()},
            }
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=clone,
                env=env,
                capture_output=True,
                text=True,
            )
            said += done.stdout + done.stderr
            if done.returncode and not status:
                status, failed = done.returncode, step["name"]
        return Ran(status, said, summary.read_text("utf-8"), failed)

    def _action(self, step: dict[str, Any], clone: Path, ref: str) -> None:
        action, inputs = step["uses"].partition("@")[0], step.get("with", {})
        if action == "actions/checkout":
            depth = [] if inputs.get("fetch-depth") == "0" else ["--depth", "1", "--no-tags"]
            self.git(
                "clone",
                "--quiet",
                *depth,
                "--branch",
                ref,
                f"file://{self.home / 'github.git'}",
                str(clone),
                at=self.home,
            )
            borrow_environment(clone)
        elif action in {"actions/upload-pages-artifact", "actions/upload-artifact"}:
            what = clone / inputs["path"]
            kept = self.home / "artifacts" / inputs.get("name", "github-pages")
            shutil.rmtree(kept, ignore_errors=True)
            if what.is_dir():
                shutil.copytree(what, kept)
            elif what.is_file():
                kept.mkdir(parents=True)
                shutil.copy(what, kept)
        elif action == "actions/download-artifact":
            shutil.copytree(self.home / "artifacts" / inputs["name"], clone, dirs_exist_ok=True)
        elif action == "actions/deploy-pages":
            shutil.rmtree(self.public, ignore_errors=True)
            shutil.copytree(self.home / "artifacts" / "github-pages", self.public)
        else:
            assert action in {"actions/cache", "actions/configure-pages"}, f"no play for {action}"

    def _values(self, env: dict[str, str]) -> dict[str, str]:
        known = {
            "steps.dia-chi.outputs.base_url": "https://vi-du.example/xa",
            "steps.xem-thu.outputs.artifact-url": "https://vi-du.example/tai-ve",
            "github.event.pull_request.number": "7",
        }
        return {
            key: re.sub(r"\$\{\{ (\S+) \}\}", lambda found: known.get(found[1], ""), value)
            for key, value in env.items()
        }


def borrow_environment(clone: Path) -> None:
    """The packages of the running tests in place of what `make` would install: there is no network
    here. PYTHONPATH makes the program itself the clone's own.
    """
    (clone / ".venv").mkdir()
    for part in Path(sys.prefix).iterdir():
        if not part.name.startswith("."):
            (clone / ".venv" / part.name).symlink_to(part)
    for stamp in (".site", ".test"):
        (clone / ".venv" / stamp).touch()


def make_github(home: Path, data: Path) -> GitHub:
    """A repository with the project as it stands in this folder, and `data` as the commune's."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("GIT_", "CAMPAIGN_", "GITHUB_", "PYTEST_"))
    }
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "gh").write_text(GH)
    (home / "bin" / "gh").chmod(0o755)
    env = {
        **kept,
        **WHO,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GH_SAID": str(home / "gh"),
    }
    github = GitHub(home, env)
    github.git("init", "--quiet", "--bare", "--initial-branch=main", "github.git", at=home)
    github.git("clone", "--quiet", f"file://{home / 'github.git'}", "xa", at=home)
    for name in subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0"):
        file = ROOT / name
        if file.is_file() and not name.startswith("data/"):
            (github.xa / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, github.xa / name)
    shutil.copytree(data, github.xa / "data")
    github.git("checkout", "--quiet", "-b", "main")
    github.commit("data: kế hoạch và số liệu")
    github.git("push", "--quiet", "origin", "main")
    return github
