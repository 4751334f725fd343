"""Letters: what is seen of a text, how it is folded for search and addresses, how it is sorted."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from campaign.words.marks import printed
from campaign.words.written.entered import UNUSUAL, mended

_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}


def clean(text: str) -> str:
    """What is seen of a text, in one line: each run of white space as one space, and without the
    bullet that came along with what was pasted.
    """
    return _BULLET.sub("", " ".join(visible(text).split()))


def visible(text: str) -> str:
    """A text as it is seen, in the one form that `mended` gives it: without direction marks,
    zero-width characters, soft hyphens. Lines stay.
    """
    return mended(_INVISIBLE.sub("", text)) if UNUSUAL.search(text) else text


INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f"
    "\u3164\ufe00\ufe01\ufe0e\ufe0f\ufeff\uffa0\ufff9\ufffa\ufffb"
    + "".join(map(chr, range(0xE0000, 0xE0080)))
)
_INVISIBLE = re.compile(f"[{''.join(INVISIBLE)}]")
_BULLET = re.compile(r"\A(?:[•▪●] ?)+(?=[^ •▪●])")


# Also those that only look like it: who searches may have a keyboard that types them.
_D = str.maketrans("đðɖ", "ddd")


def fold(text: str) -> str:
    """Lower case without tone or vowel marks, đ as d: what somebody types who types without
    marks. Of a mark for reading aloud, what is written.
    """
    apart = unicodedata.normalize("NFD", printed(text).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_D)


def lowered(text: str) -> str:
    """A text whose first letter is small; unlike lower(), leaves the rest alone, and so an
    abbreviation that it begins with: `UBND xã`.
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def slug(text: str) -> str:
    """An address of ASCII letters, digits and hyphens: `Lúa, sản lượng` → `lua-san-luong`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


SyllableKey = tuple[tuple[int, ...], int]
TextKey = tuple[SyllableKey, ...]


@lru_cache(maxsize=4096)
def _syllable_key(syllable: str) -> SyllableKey:
    letters: list[int] = []
    tone = 0
    for char in unicodedata.normalize("NFC", mended(syllable).casefold()):
        apart = unicodedata.normalize("NFD", char)
        tone = max([tone, *(_TONES.get(mark, 0) for mark in apart[1:])])
        bare = unicodedata.normalize(
            "NFC", apart[0] + "".join(m for m in apart[1:] if m not in _TONES)
        )
        letters.append(_LETTERS.get(bare, 100 + ord(bare[0])))
    return tuple(letters), tone


def text_key(text: str) -> TextKey:
    """Sorting key of Vietnamese text: letters first, then tones, syllable by syllable; hoà and hòa
    are equal.
    """
    return tuple(
        _syllable_key(syllable)
        for syllable in re.findall(r"\w+", unicodedata.normalize("NFC", printed(text)))
    )


def name_key(name: str) -> tuple[TextKey, ...]:
    """Sorting key of a person's name: given name, then family name, then middle names."""
    parts = printed(name).split()
    if not parts:
        return ()
    return (
        text_key(parts[-1]),
        text_key(parts[0] if len(parts) > 1 else ""),
        text_key(" ".join(parts[1:-1])),
    )


def heading_slug(text: str, separator: str) -> str:
    """Anchors of headings in docs/: like `slug`, so đ becomes d instead of vanishing."""
    return slug(text).replace("-", separator)
