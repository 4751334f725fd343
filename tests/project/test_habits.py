"""What people expect of a repository: one version, templates that protect, the same checks
everywhere.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from campaign.__main__ import main
from tests.helpers.communes import ROOT

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
READ_BY_PEOPLE = [
    file
    for folder, kinds in (("docs/css", "css"), ("docs/js", "js ts"), ("templates", "css js ts"))
    for kind in kinds.split()
    for file in (ROOT / folder).rglob(f"*.{kind}")
]


def test_the_version_stands_in_one_place_and_the_newest_entry_is_of_it(capsys):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    entries = re.findall(r"(?m)^## ([0-9.]+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    with pytest.raises(SystemExit):
        main(["--version"])
    assert project["version"] == entries[0] == capsys.readouterr().out.strip()
    assert "__version__ =" not in "".join(
        file.read_text("utf-8") for file in (ROOT / "campaign").rglob("*.py")
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_who_opens_an_issue_is_told_to_leave_out_what_is_private(form: Path):
    parts = yaml.safe_load(form.read_text("utf-8"))["body"]
    warning, promise = parts[0]["attributes"]["value"], parts[-1]
    assert "đừng ghi họ tên" in warning and "trẻ em" in warning and "children" in warning
    assert promise["type"] == "checkboxes"
    assert all(option["required"] for option in promise["attributes"]["options"])


def test_no_issue_is_opened_without_a_form_and_a_pull_request_is_warned_too():
    config = yaml.safe_load((FORMS[0].parent / "config.yml").read_text("utf-8"))
    assert config["blank_issues_enabled"] is False
    assert "đừng ghi điều riêng" in (ROOT / ".github" / "pull_request_template.md").read_text(
        "utf-8"
    )


def test_before_a_commit_the_same_commands_run_as_in_the_tests():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    for hook in (hook for repo in hooks for hook in repo["hooks"]):
        command, target = hook["entry"].split()
        assert command == "make" and re.search(rf"(?m)^{target}:", makefile), hook
    assert re.search(r"(?m)^test: lint$", makefile)


@pytest.mark.parametrize("file", READ_BY_PEOPLE, ids=lambda file: file.name)
def test_a_line_has_room_on_a_screen(file: Path):
    assert [line for line in file.read_text("utf-8").splitlines() if len(line) > 100] == []
