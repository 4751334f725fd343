"""The invented commune of tests/xa-thu and the day on which every test sees it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from campaign.facts import Facts, load
from tests.helpers.communes import COMMUNE, TESTS

# The same examples on every machine, however slow it is.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

pytest_plugins = "tests.helpers.fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-look",
        action="store_true",
        help=(
            "let axe see every page on a phone and at a desk, light and dark, in place of one of"
            " the four each"
        ),
    )
    parser.addoption(
        "--accept",
        action="store_true",
        help="rewrite the documents of tests/expected with what the program says now",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A chain of tests goes first: what a worker began with no other worker takes from it."""
    items.sort(key=lambda item: item.get_closest_marker("chain") is None)


@pytest.fixture
def commune(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the commune to spoil; called `data` from the working folder, as officers see it
    named.
    """
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(COMMUNE, "data"))


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The commune as it is, read once."""
    read, problems = load(COMMUNE)
    assert read, problems
    return read


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the document of that name in tests/expected, or with `--accept` put it
    there.
    """

    def _accept(name: str, text: str) -> None:
        file = TESTS / "expected" / name
        if request.config.getoption("--accept"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text

    return _accept
