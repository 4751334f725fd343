"""What a place calls itself and its parts: a ward is no commune, a quarter no village.

Read from names that are typed anyway, so nobody has to say it twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from campaign.words.written import fold

COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
# Longer ones first, where one begins like another.
VILLAGES = (
    *("tổ dân phố", "tổ nhân dân", "tổ dân cư", "khu dân cư", "cụm dân cư", "điểm dân cư"),
    *("khu phố", "khối phố", "khu vực", "tiểu khu", "dân phố"),
    *("thôn", "bản", "ấp", "buôn", "bon", "làng", "xóm", "plei", "plơi", "khóm", "sóc", "phum"),
    *("chòm", "đội", "khối", "khu", "phố", "tổ"),
)
_SHORT = {"tdp": "tổ dân phố", "kp": "khu phố", "kdc": "khu dân cư"}
_TOWNS = ("phường", "thị trấn")
# By law a commune and a special zone have thôn or tổ dân phố; «khu dân cư» is either.
_UNTOLD = {"xã": "thôn", "đặc khu": "khu dân cư"} | dict.fromkeys(_TOWNS, "tổ dân phố")
_MOST_KINDS = 3

_COMMUNE = re.compile(rf"(?<!\w)(?<!thị )(?<!hợp tác )({'|'.join(COMMUNES)})(?!\w)")
_VILLAGE = re.compile(rf"({'|'.join((*VILLAGES, *_SHORT))})(?!\w)")


@dataclass(frozen=True)
class Called:
    """`commune` is «xã» or «phường», as in «phường công bố»; `village` «thôn» or «tổ dân phố», as
    in «các thôn», and «thôn, bản» where there are both.
    """

    commune: str
    village: str

    @property
    def village_head(self) -> str:
        """Who stands at the head of a village: «trưởng thôn», «tổ trưởng tổ dân phố»."""
        kinds = self.village.split(", ")
        return ", ".join(f"{'tổ trưởng' if k.startswith('tổ') else 'trưởng'} {k}" for k in kinds)

    @property
    def example(self) -> str:
        """A village as somebody types it who looks for one: «to dan pho 3»."""
        return fold(f"{self.village.partition(',')[0]} 3")

    def retold(self, text: str) -> str:
        """A text about any commune, «Số hộ theo thôn», in the words of this one."""

        def own(match: re.Match[str]) -> str:
            word = self.commune if match[1].casefold() == "xã" else self.village
            return _capital(word, match[1][0].isupper())

        return _ANY.sub(own, text)

    def said_in(self, prose: str) -> str:
        """A page of docs/ with these words in place of the macros that stand for them."""
        return _MACRO.sub(lambda m: _capital(getattr(self, m[1]), bool(m[2])), prose)


_ANY = re.compile(r"(?<!\w)([Xx]ã|[Tt]hôn)(?!\w)(?! hội)")
_MACRO = re.compile(r"\{\{ (commune|village)\(\)(\|capitalize)? \}\}")


def _capital(word: str, first: bool) -> str:
    return word.capitalize() if first else word


def called(names: Iterable[str], villages: Iterable[str]) -> Called:
    """The words of a place with one of these `names`, the surest first, and of its villages' own
    names: the kind that most have stands first, a name that tells no kind counts for nothing.
    """
    found = (_COMMUNE.search(name.casefold()) for name in names)
    commune = next((match[1] for match in found if match), COMMUNES[0])
    kinds = Counter(filter(None, (_kind(name, commune) for name in villages)))
    common = [kind for kind, _ in kinds.most_common(_MOST_KINDS)]
    return Called(commune, ", ".join(common) or _UNTOLD[commune])


def _kind(village: str, commune: str) -> str:
    """«tổ dân phố» of «Tổ dân phố 3», «TDP 3» and, in a town, «Tổ 3»."""
    match = _VILLAGE.match(village.casefold().strip())
    if not match:
        return ""
    kind = _SHORT.get(match[1], match[1])
    return "tổ dân phố" if commune in _TOWNS and kind in {"tổ", "dân phố"} else kind
