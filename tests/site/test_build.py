"""A build says nothing, gives the same bytes each time, and one that fails leaves the old site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.communes import DATA, DATA_TODAY, ROOT, TODAY
from tests.helpers.sites import build


def test_a_good_build_has_nothing_to_complain_of(any_site):
    assert not re.findall(
        r"^.*(?:WARNING|ERROR|CRITICAL|Traceback|Deprecat).*$", any_site.said, re.M
    )


def test_the_same_day_gives_the_same_bytes(site, site_again):
    paths = site.files.keys() | site_again.files.keys()
    assert {path for path in paths if site.files.get(path) != site_again.files.get(path)} == set()


def spoil(data: Path) -> None:
    """Two slips of the kind that officers make, in a copy of a data folder."""
    for pattern, right, slip in (
        ("*/phong_trao.yml", "(?m)^ten:", "tenn:"),
        ("*/so_lieu/*.yml", "(?m)^ngay_chot: .*$", "ngay_chot: 31/2/2025"),
    ):
        file = sorted(data.glob(pattern))[0]
        file.write_text(re.sub(right, slip, file.read_text("utf-8")), "utf-8")


def complaints_of(said: str) -> list[str]:
    assert "Traceback" not in said, said
    return re.findall(r"^\S+\.yml:\d+:\d+: .*$", said, re.M)


def test_a_broken_data_folder_ends_the_build_with_every_problem_in_vietnamese(tmp_path):
    spoil(data := Path(shutil.copytree(DATA, tmp_path / "data")))
    process = build(data, tmp_path / "out", DATA_TODAY)
    found = complaints_of(process.stdout + process.stderr)
    assert process.returncode not in {0, None}
    assert any(
        "phong_trao.yml" in line and "không có khoá «tenn»" in line and "Có phải «ten»?" in line
        for line in found
    ), found
    assert any(
        "so_lieu" in line and "«31/2/2025» là ngày không có trong lịch" in line for line in found
    ), found
    assert not list(tmp_path.glob("out/**/*.html"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what `make build` needs, with the older site that it made."""
    for name in ("Makefile", "mkdocs.yml", "macros.py"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("data", "docs", "overrides", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    first = make_build(tmp_path)
    assert first.returncode == 0, first.stderr
    return tmp_path


def make_build(project: Path) -> subprocess.CompletedProcess[str]:
    # The tools are those that run this test; `-o` tells make that they are up to date.
    command = ["make", "-o", ".venv/.site", "build", f"RUN={Path(sys.executable).parent}/"]
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | {"CAMPAIGN_TODAY": TODAY.isoformat()},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def contents(folder: Path) -> dict[Path, bytes]:
    return {
        file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_a_build_that_fails_early_or_late_leaves_the_older_site_as_it_was(project):
    before = contents(project / "site")
    assert Path("index.html") in before
    last = project / "overrides" / "404.html"
    last.write_text(
        last.read_text("utf-8").replace(
            "{% block content %}", "{% block content %}{{ khong.co.gi }}"
        ),
        "utf-8",
    )
    late = make_build(project)
    assert late.returncode != 0 and "khong" in late.stderr
    assert contents(project / "site") == before
    spoil(project / "data")
    early = make_build(project)
    assert early.returncode != 0 and complaints_of(early.stdout + early.stderr)
    assert contents(project / "site") == before
