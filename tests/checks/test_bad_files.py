"""Each file of tests/bad is a data file with one bad thing in it, and says itself what must be said
about it.

Its first lines: `#! where it goes in the commune's folder`, then `#> line:column: message` for each
problem. A new case is a new file.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from campaign.site.examine import examine
from tests.helpers.communes import COMMUNE, TESTS, TODAY

CASES = sorted((TESTS / "bad").iterdir())


def place_and_messages(case: Path) -> tuple[str, list[str]]:
    lines = case.read_text("utf-8").split("\n")
    (place,) = [line.removeprefix("#! ") for line in lines if line.startswith("#! ")]
    return place, [line.removeprefix("#> ") for line in lines if line.startswith("#> ")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all cases, since each puts its file back."""
    return Path(shutil.copytree(COMMUNE, tmp_path_factory.mktemp("bad") / "data"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_file_gets_exactly_the_messages_it_deserves(
    case: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, messages = place_and_messages(case)
    monkeypatch.chdir(home.parent)
    spoilt = Path("data") / place
    before = spoilt.read_bytes() if spoilt.exists() else None
    spoilt.parent.mkdir(exist_ok=True)
    spoilt.write_bytes(case.read_bytes())
    try:
        _, problems = examine(Path("data"), TODAY)
    finally:
        spoilt.write_bytes(before) if before else spoilt.unlink()

    assert [str(problem) for problem in problems] == [
        f"data/{place}:{message}" for message in messages
    ]


def test_every_case_expects_something() -> None:
    assert all(place_and_messages(case)[1] for case in CASES)


def test_no_message_of_a_case_is_in_english() -> None:
    english = {
        "the",
        "is",
        "not",
        "must",
        "should",
        "invalid",
        "expected",
        "found",
        "error",
        "value",
        "key",
        "string",
        "input",
        "list",
        "field",
    }
    for case in CASES:
        words = " ".join(place_and_messages(case)[1]).lower().split()
        assert not english.intersection(words), case.stem
