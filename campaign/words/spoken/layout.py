"""What is seen but not said: bullets, section numbers, brackets, quotation marks."""

import re

from .protect import PAUSE
from .vocabulary import CAPITAL, UNITS, either
from .voice import Voice

ROMAN = r"[IVXL]{1,7}"

CLOSING = re.compile(r"\s*\./\.?(?!\w)")
RULED = frozenset("-–—_=*~.•#| ")
BULLET = re.compile(
    # A dash or plus close to a digit is its sign; to a letter, a bullet typed in haste.
    r"\s*(?:[-–—+]\s+(?=\S)|[-–—+](?=[^\W\d])|\*(?!\*)\s*|#{1,6}\s+"
    r"|[•●○◦▪▫■□◆◇➢➤✓✔►▶→⇒·\uf0b7-\uf0d8]\s*)"
)
SECTION = re.compile(
    r"\s*(?:"
    # 2.1.a), A.I.1: letters among the figures.
    rf"(?:[0-9]{{1,2}}|{ROMAN})(?:\.[0-9]{{1,2}})*\.[a-zđ](?:\.[0-9]{{1,2}})*[.)]?\s+(?={CAPITAL})"
    rf"|[A-EĐ]\.{ROMAN}(?:\.(?:[0-9]{{1,2}}|[a-zđ]))*[.)]?\s+(?={CAPITAL})"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})*(?:[.)]\s+|/(?:\s+|(?![A-ZĐ]{2}))(?=[^\W\d])(?![A-ZĐ]+-)"
    r"|\s?-\s+(?=[^\W\d])(?![A-ZĐ]+/))"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})+\s+(?!(?:{either(UNITS)})(?!\w))(?={CAPITAL})"
    rf"|{ROMAN}(?:[.)/]\s+|\s+[-–—]\s+)"
    rf"|{ROMAN}(?:\.[0-9]{{1,2}})+(?:[.)]\s*|\s+)"
    rf"|[A-EĐ][.)]\s+(?={CAPITAL})"
    r"|[a-zđ][0-9]?(?:\.[0-9]{1,2})*(?:\)\s*|[./]\s+)"
    r"|\((?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})\)\s*"
    r")(?=\S)"
)

QUOTES = re.compile(r"[“”„‟«»‹›\"*`]|(?<!\w)['‘’](?=\w)|(?<=[\w.,!?])['‘’](?!\w)")
# Doubled square brackets are left: they are an override not finished, and must be seen.
OPENING = re.compile(r"[({]|(?<!\[)\[(?!\[)")
ENDING = re.compile(r"[)}]|(?<!\])\](?!\])")
STRAY_PAUSE = re.compile(rf"(?<=[,.;:!?…])\s*{PAUSE}|{PAUSE}\s*(?=[,.;:!?…]|$)|^\s*{PAUSE}")


def closing_mark(line: str, voice: Voice) -> str:
    """The "./." that ends a document is a full stop."""
    return CLOSING.sub(".", line)


def bullets(line: str, voice: Voice) -> str:
    """A rule of dashes goes; so do the bullet and the section number a line begins with."""
    if RULED.issuperset(line) and len(line.strip("…. ")) > 1:
        return ""
    line = BULLET.sub("", line, count=1) if BULLET.match(line) else line
    match = SECTION.match(line.replace("*", ""))
    return line.replace("*", "")[match.end() :] if match else line


def brackets(line: str, voice: Voice) -> str:
    """Quotation marks are dropped; a bracket is a pause where no other pause stands."""
    line = QUOTES.sub("", line)
    line = ENDING.sub(PAUSE, OPENING.sub(PAUSE, line))
    line = re.sub(rf"{PAUSE}(?:\s*{PAUSE})+", PAUSE, line)
    return re.sub(rf"\s*{PAUSE}\s*", ", ", STRAY_PAUSE.sub("", line))


def tidied(line: str) -> str:
    """Single spaces, none before punctuation, none at the ends."""
    return re.sub(r"\s+(?=[,.;:!?…])", "", re.sub(r"\s+", " ", line)).strip()
