"""Text no rule may touch: what the author decided, and addresses nobody can say."""

import re
from collections.abc import Callable, Iterator

from campaign.words.marks import MARK

from .voice import Voice

# A private character stands for each kept piece while the rules run. One that is already in
# the text is kept the same way, so the pieces can always be counted back.
KEPT = "\ue000"
PAUSE = "\ue001"

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>“”\"]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[\w-]+\.)+(?:vn|com|net|org|info|edu|gov|me)(?![\w-])(?:/[^\s<>“”\"]*)?",
    re.I,
)
# What may follow an address and isn't part of it.
SENTENCE_END = ".,;:!?)]…'’"
# So far from its own code stands each sign of a piece that no rule may read, because it may mean
# two things.
_DOUBT = 0xE100
PRIVATE = re.compile(f"[{KEPT}{PAUSE}{chr(_DOUBT)}-{chr(_DOUBT + 0x7F)}]")
_DOUBTFUL = {code: _DOUBT + code for code in range(0x80)}
_PLAIN = {doubtful: code for code, doubtful in _DOUBTFUL.items()}


def kept(line: str, voice: Voice, by_author: Callable[[str], str]) -> tuple[str, list[str]]:
    """The line with a sign for each kept piece, and the pieces in their order; `by_author` makes of
    the right half of a mark what is said.
    """
    marked, pieces, start = [], [], 0
    for match in keeps(line, voice):
        piece, end = reading(match, voice, by_author)
        marked += [line[start : match.start()], KEPT]
        pieces.append(piece)
        start = end
    return "".join([*marked, line[start:]]), pieces


def keeps(line: str, voice: Voice) -> Iterator[re.Match[str]]:
    """What to keep, from left to right; where two begin together the author's own mark wins."""
    patterns = [p for p in (MARK, voice.override_pattern, ADDRESS, PRIVATE) if p]
    ahead = [pattern.search(line) for pattern in patterns]
    while any(ahead):
        # min keeps the first of equals, so the order of the patterns is the order of rank.
        match = min(filter(None, ahead), key=lambda m: m.start())
        yield match
        ahead = [
            p.search(line, match.end()) if m and m.start() < match.end() else m
            for p, m in zip(patterns, ahead, strict=True)
        ]


def reading(match: re.Match[str], voice: Voice, by_author: Callable[[str], str]) -> tuple[str, int]:
    """What stands in the place of a kept piece, and where the piece ends."""
    if match.re is MARK:
        return by_author(match[2].strip()), match.end()
    if match.re is ADDRESS:
        address = match[0].rstrip(SENTENCE_END)
        return address, match.start() + len(address)
    return voice.overrides.get(match[0], match[0]), match.end()


def restored(line: str, pieces: list[str]) -> str:
    """The kept pieces back in their places."""
    left = iter(pieces)
    return re.sub(KEPT, lambda _: next(left, ""), line.translate(_PLAIN))


def in_doubt(written: str) -> str:
    """The piece so that every rule passes it by; it comes out as it was, to be reported."""
    return written.translate(_DOUBTFUL)
