"""Written Vietnamese administrative text, read aloud."""

from .leftovers import Leftover, leftovers, syllables
from .numbers import number_in_words
from .reader import read_aloud
from .voice import DEFAULT, Reading, Voice, glossary

__all__ = [
    "DEFAULT",
    "Leftover",
    "Reading",
    "Voice",
    "glossary",
    "leftovers",
    "number_in_words",
    "read_aloud",
    "syllables",
]
