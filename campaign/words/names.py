"""Names of people in a text: whether and where somebody is named, and the text without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from campaign.words.marks import halves, printed
from campaign.words.written import INVISIBLE, fold, visible

# A word with its marks apart, or with characters in it that no one sees, is still one word; a
# figure right behind it, such as a footnote's, is another.
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f{''.join(INVISIBLE)}])*|\d+")
# What stands before a name in a list, and isn't part of it.
_FORM = re.compile(r"\A(?:hộ\s+)?(?:gia đình\s+)?(?:(?:ông|bà|em|đồng chí)\s+)?", re.I)
# The same with what lists of decisions add: «Hộ ông (bà) Nguyễn Văn B», «Đ/c Trần Thị C».
_ADDRESSED = re.compile(
    r"\A(?:hộ\s+)?(?:gia đình\s+)?(?:(ông|bà|đồng chí|đ/c|em)"
    r"(\s*/\s*(?:ông|bà)|\s*\(\s*(?:ông|bà)\s*\))?\s+)?(?=[^\W\d_]+\s+[^\W\d_])",
    re.I,
)
# How somebody is spoken of by the given name alone.
_CALLED = (
    *("ông", "bà", "cụ", "bác", "chú", "cô", "anh", "chị", "em", "cháu"),
    *("đồng chí", "hộ", "gia đình"),
)


@dataclass(frozen=True)
class Found:
    """A name in a text: `text[start:end]`."""

    name: str
    start: int
    end: int


class Names:
    """Names to look for, as they were typed or folded.

    Found however they are typed: without marks, in capitals, with any signs between the words. With
    `capitals`, only where each word begins with a capital, and no name of a single word: for texts
    of which nobody knows whom they mean.
    """

    def __init__(self, names: Iterable[str] = (), capitals: bool = False) -> None:
        self._capitals = capitals
        self._names = frozenset(" ".join(_words(name)) for name in names) - {""}
        self._by_first: dict[str, list[list[str]]] = {}
        for name in sorted(map(str.split, self._names), key=len, reverse=True):
            if len(name) > 1 or not capitals:
                self._by_first.setdefault(name[0], []).append(name)

    def __iter__(self) -> Iterator[str]:
        """The names, folded."""
        return iter(self._names)

    def found_in(self, text: str) -> Iterator[Found]:
        """From left to right, the longest where several begin, none inside another.

        Places are those of what is printed: marks for reading aloud don't count.
        """
        text = printed(text)
        words = list(_WORD.finditer(text))
        folded = [_folded(word[0]) for word in words]
        i = 0
        while i < len(words):
            length = self._length_at(i, folded, words)
            if length:
                name = " ".join(folded[i : i + length])
                yield Found(name, words[i].start(), words[i + length - 1].end())
            i += length or 1

    def stand_in(self, *texts: str) -> bool:
        """Whether one of the names stands in the texts, or runs from one into the next; printed or
        read aloud.
        """
        written_and_said = zip(*map(_both, texts), strict=True)
        return any(any(self.found_in(" ".join(half))) for half in written_and_said)

    def taken_out(self, text: str) -> str:
        """The text with «…» for each name."""
        text = printed(text)
        kept, at = [], 0
        for found in self.found_in(text):
            kept += [text[at : found.start], "…"]
            at = found.end
        return "".join([*kept, text[at:]])

    def _length_at(self, i: int, folded: list[str], words: list[re.Match[str]]) -> int:
        for name in self._by_first.get(folded[i], ()):
            here = slice(i, i + len(name))
            if folded[here] == name and (
                not self._capitals or all(word[0][0].isupper() for word in words[here])
            ):
                return len(name)
        return 0


def ways_to_call(name: str) -> Iterator[str]:
    """A name as it is typed in a list, and as texts call who bears it.

    `hộ ông Nguyễn Văn A` is `Nguyễn Văn A` too. A single word stands in sentences about other
    things, so it is a name only with a form of address: `hộ ông Hoa` is `bà Hoa` too, not `hoa`.
    """
    yield name
    bare = _FORM.sub("", visible(printed(name)).strip())
    if len(_words(bare)) > 1:
        yield bare
    elif bare and bare != name:
        yield from (f"{form} {bare}" for form in _CALLED)


def addressed(name: str) -> tuple[str, str]:
    """How a list calls somebody, and the name alone: «hộ ông Nguyễn Văn B» is ông, Nguyễn Văn B.

    Of «ông (bà)» nobody knows which. Ông is a family name too: «Ông Ích Khiêm» keeps it.
    """
    found = _ADDRESSED.match(name)
    if not found or (found[0] == "Ông " and len(name.split()) <= 3):
        return "", name
    called = "" if found[2] else (found[1] or "").lower().replace("đ/c", "đồng chí")
    return called, name[found.end() :]


def _both(text: str) -> tuple[str, str]:
    written, *said = halves(text)
    return written, said[0] if said else written


def _words(text: str) -> list[str]:
    return [_folded(word) for word in _WORD.findall(printed(text))]


def _folded(word: str) -> str:
    return fold(visible(word))
