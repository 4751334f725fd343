"""Letters: what is seen of a text, how it is folded for search and addresses, how it is sorted."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}


def clean(text: str) -> str:
    """NFC, and each run of white space as one space; invisible direction marks and zero-width
    characters are dropped.
    """
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """NFC, without marks that no one sees: direction overrides, zero-width characters, soft
    hyphens. Lines stay.
    """
    return unicodedata.normalize("NFC", "".join(c for c in text if c not in INVISIBLE))


INVISIBLE = frozenset(
    "\u061c\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)


def fold(text: str) -> str:
    """Lower case without tone or vowel marks, đ as d: what somebody types who types without
    marks.
    """
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).replace("đ", "d")


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
    for char in unicodedata.normalize("NFC", syllable.casefold()):
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
        for syllable in re.findall(r"\w+", unicodedata.normalize("NFC", text))
    )


def name_key(name: str) -> tuple[TextKey, ...]:
    """Sorting key of a person's name: given name, then family name, then middle names."""
    parts = name.split()
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
