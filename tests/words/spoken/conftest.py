"""A voice with the commune's own glossary, and a reader with that voice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from campaign.words.spoken import Voice, glossary, read_aloud
from tests.words.spoken.cases import abbreviations


@pytest.fixture(scope="session")
def voice() -> Voice:
    return Voice(abbreviations=glossary(abbreviations()))


@pytest.fixture(scope="session")
def read(voice: Voice) -> Callable[[str], str]:
    return lambda text: read_aloud(text, voice)
