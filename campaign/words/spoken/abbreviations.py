"""Abbreviations, from the glossary of the data."""

import re

from .voice import Reading, Voice

# How far a word may stand to explain an abbreviation, in characters: "CT, PCT UBND" is near,
# the other end of a sentence is not.
NEAR = 40


def abbreviations(line: str, voice: Voice) -> str:
    """Case-sensitive, longest first; what has no fitting reading is left to be reported."""
    pattern = voice.abbreviation_pattern
    return pattern.sub(lambda m: read(m, voice), line) if pattern else line


def read(match: re.Match[str], voice: Voice) -> str:
    readings = voice.abbreviations[match[0]]
    ranked = [(distance(reading, match), at) for at, reading in enumerate(readings)]
    fitting = [(far, at) for far, at in ranked if far is not None]
    if not fitting:
        return match[0]
    spoken = readings[min(fitting)[1]].spoken
    # "QL1B": a word needs a space before the figure that an abbreviation didn't.
    after = match.string[match.end() : match.end() + 1]
    return f"{spoken} " if after.isalnum() else spoken


def distance(reading: Reading, match: re.Match[str]) -> int | None:
    """Characters to the nearest word of its context, None if there is none near.

    A reading without a context always fits, and loses to one whose context is there.
    """
    if not reading.near:
        return NEAR + 1
    after = match.string[match.end() : match.end() + NEAR].casefold()
    before = match.string[max(0, match.start() - NEAR) : match.start()].casefold()
    found = [far for word in reading.near for far in distances(word.casefold(), before, after)]
    return min(found, default=None)


def distances(word: str, before: str, after: str) -> list[int]:
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    ahead = [m.start() for m in whole.finditer(after)]
    behind = [len(before) - m.end() for m in whole.finditer(before)]
    return ahead + behind
