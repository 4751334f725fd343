"""One number of a clause, read: its word, its parts, and what closes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.words.spoken.ordinals import roman
from campaign.words.written import clean

# A blank number is the same as a dash. A circle or a tick is a style of its own.
_SIGNS = {"": "-", **dict.fromkeys("-–—−", "-"), **dict.fromkeys("+*•●○▪◦·►➢✓", "")}
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
SKIPPED = frozenset("ăâđêfjôơưwz")  # letters that many lists of a), b), c) leave out
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("nhất một", "hai nhì", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1
    )
    for word in words.split()
}
_PART = r"(?:[0-9]{1,4}[a-zđ]?|[IVXL]{1,8}|[A-ZĐ][0-9]{0,2}|[ivx]{2,5}|[a-zăâđêôơư][0-9]{0,2})"
_NUMBER = re.compile(
    rf"(?P<before>(?:{_PART}\.){{0,5}})(?:\((?P<inside>{_PART})\)|(?P<last>{_PART})(?P<end>[)/-]?))"
)
_WORDED = re.compile(r"(?P<word>[^\W\d_]+(?: [^\W\d_]+){0,2}) (?P<number>[^ ]+)")
_SPELT = re.compile(
    rf"(?P<word>[^\W\d_]+(?: [^\W\d_]+)??) (?:thứ )?(?P<spelt>{'|'.join(ORDINALS)})"
)


class NotANumber(ValueError):
    """What was typed is no number of a clause."""


@dataclass(frozen=True)
class Label:
    """A clause's number: `Điều 2`, `II.1`, `a)`, a sign, or nothing at all.

    `sign` is what closes the last part: ``)``, ``()`` around it, ``/`` or ``-``; of a bullet, the
    sign that stands for all of its kind.
    """

    typed: str
    word: str = ""
    parts: tuple[str, ...] = ()
    sign: str = ""

    @property
    def is_bullet(self) -> bool:
        return not self.parts

    @property
    def last(self) -> str:
        return self.parts[-1] if self.parts else ""

    @property
    def step(self) -> str:
        """Its last part in the one form that names it: `1`, `1)`, `(1)`, `a)` also for a. and a/"""
        if self.sign == "()":
            return f"({self.last})"
        return f"{self.last})" if self.sign == ")" or self.last[:1].islower() else self.last


def label(typed: str) -> Label:
    """Read a number as it was typed; NotANumber for anything else."""
    text = tidy(typed)
    if text in _SIGNS:
        return Label(text, sign=_SIGNS[text] or text)
    if found := _numbered(text):
        return Label(text, "", *found)
    if (match := _WORDED.fullmatch(text)) and (found := _numbered(match["number"])):
        return Label(text, match["word"], *found)
    if match := _SPELT.fullmatch(text):
        return Label(text, match["word"], (str(ORDINALS[match["spelt"].lower()]),))
    raise NotANumber(text)


def tidy(typed: str) -> str:
    """«II. 1 .» → `II.1`, «( a )» → `(a)`, «Điều 1:» → `Điều 1`."""
    text = re.sub(r"\s*\.\s*", ".", clean(typed))
    text = re.sub(r"\(\s+", "(", re.sub(r"\s+([)/])", r"\1", text))
    return text.rstrip(".:; ")


def _numbered(text: str) -> tuple[tuple[str, ...], str] | None:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    parts = (*match["before"].split(".")[:-1], match["inside"] or match["last"])
    if not all(map(_counts, parts)):
        return None
    return parts, "()" if match["inside"] else match["end"]


def _counts(part: str) -> bool:
    """Whether it stands in some row: IIX doesn't."""
    return len(part) == 1 or bool(re.search(r"[0-9]", part)) or roman(part.upper()) is not None


@dataclass(frozen=True)
class Manner:
    """How a part counts: the row that it belongs to, and which place it has there."""

    row: str  # 1 · I · A · A1 · i · a · a1
    at: int

    def follows(self, before: Manner, part: str, part_before: str) -> bool:
        """Whether `part`, counted so, comes right after `part_before` in the same row."""
        if self.row != before.row:
            return False
        if self.row in {"a", "A"}:
            between = ALPHABET[before.at : self.at - 1]
            return self.at > before.at and SKIPPED.issuperset(between)
        if part.rstrip(ALPHABET) == part_before.rstrip(ALPHABET) and self.row == "1":
            return part > part_before  # 2a after 2
        return self.at == before.at + 1


def manners(part: str) -> tuple[Manner, ...]:
    """The rows that a part may belong to, the likelier first: I is a numeral, C a letter."""
    if part[0].isdigit():
        return (Manner("1", int(part.rstrip(ALPHABET))),)
    lower = "a" if part[0].islower() else "A"
    if len(part) > 1 and part[1].isdigit():
        return (Manner(f"{lower}1", int(part[1:])),)
    value = roman(part.upper())
    numeral = () if value is None else (Manner("i" if lower == "a" else "I", value),)
    letter = (Manner(lower, ALPHABET.index(part.lower()) + 1),) if part.lower() in ALPHABET else ()
    return (*numeral, *letter) if part.upper() in "IVX" or not letter else (*letter, *numeral)


def value(part: str) -> int:
    """What a part counts, however it is written: 2 for 2, II and the second; a letter's place."""
    return manners(part)[0].at
