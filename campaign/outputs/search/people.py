"""Takes the names of honoured people out of a text before it can be searched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from campaign.view import SiteView
from campaign.words.written import fold

_WORD = re.compile(r"[^\W\d_]+")


def without_people(site: SiteView) -> Callable[[str], str]:
    """A function that puts «…» for each name of a person or household head whom any decision lists,
    shown or not.

    A name is known by its words, each with a capital: «Văn Hòa» is taken out, «văn hóa» stays.
    """
    names = _by_first_word(name for campaign in site.campaigns for name in campaign.people)

    def without(text: str) -> str:
        words = list(_WORD.finditer(text))
        kept, at, i = [], 0, 0
        while i < len(words):
            length = _length_of_name(words, i, names)
            if length:
                kept += [text[at : words[i].start()], "…"]
                at = words[i + length - 1].end()
            i += length or 1
        return "".join([*kept, text[at:]])

    return without


def _by_first_word(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Names of two words and more, the longest first: a single word is a name only where one knows
    whom it means.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in {tuple(_WORD.findall(name)) for name in names}:
        if len(name) > 1:
            found.setdefault(name[0], []).append(name)
    return {first: sorted(several, key=len, reverse=True) for first, several in found.items()}


def _length_of_name(
    words: list[re.Match[str]], i: int, names: dict[str, list[tuple[str, ...]]]
) -> int:
    for name in names.get(fold(words[i][0]), ()):
        here = [word[0] for word in words[i : i + len(name)]]
        if all(word[0].isupper() for word in here) and tuple(map(fold, here)) == name:
            return len(name)
    return 0
