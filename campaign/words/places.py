"""Where somebody belongs, in one line: office, unit, village, and no place twice."""

from __future__ import annotations

import re

from campaign.words.called import COMMUNES, VILLAGES
from campaign.words.written import fold

# What a village is called before its own name.
_CALLED = re.compile(rf"(?:{'|'.join(map(fold, (*VILLAGES, *COMMUNES)))}) (?=[a-z])")


def in_one_line(*parts: str, after: str = "") -> str:
    """«Trưởng thôn, Thôn Một»: without what another part, or `after`, which stands before the line,
    says already.
    """
    words = [_words(part) for part in parts]
    kept = []
    for i, part in enumerate(parts):
        others = [w for j, w in enumerate(words) if j != i and (w != words[i] or j < i)]
        if part and not any(_said(words[i], other) for other in (_words(after), *others)):
            kept.append(part)
    return ", ".join(kept)


def _words(text: str) -> str:
    """Folded words and figures, a space between; zeros before a figure gone."""
    found = re.findall(r"[^\W_]+", fold(text))
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in found)


def _said(place: str, other: str) -> bool:
    """Whether `other` names the place, whole words only: «Chi hội Thôn 12» doesn't say Thôn 1."""
    bare = _CALLED.sub("", place, count=1) if _CALLED.match(place) else place
    names = {place, bare if " " in bare else place}
    return any(f" {name} " in f" {other} " for name in names if name)
