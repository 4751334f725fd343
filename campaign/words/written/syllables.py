"""How a Vietnamese syllable is built: what can stand at its beginning, in its middle and end, and
which tones go with which end.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHARP_OR_HEAVY = frozenset("\u0301\u0323")  # the only tones of a syllable that ends in c, p, t

_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu  y yêm yên yêng yêt yêu
    o oc oi om on ong oong ooc op ot  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    oa oac oach oai oam oan oang oanh oao oat oay  oăc oăm oăn oăng oăt  oe oen oeo oet
    u ua uc ui um un ung up ut  uôc uôi uôm uôn uông uôt
    uân uâng uât uây  uê uêch uênh  uơ  uy uya uych uynh uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
    """.split()
)
# After q the u belongs to the beginning.
_RHYMES_OF_QU = frozenset(
    """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây
    e en eo et ê ên ênh êt êch ơ y ych ynh yt ynh yên yêt ôc i it
    """.split()
)
_SYLLABLE = re.compile(
    "(?P<first>qu|ngh|ng|gh|gi|ch|kh|nh|ph|th|tr|[bcdđghklmnprstvx]?)(?P<rhyme>[aăâeêioôơuưy].*)"
)
# Before e, ê, i, y the letters c, g, ng are written k, gh, ngh, and only there.
_HARD, _SOFT = frozenset({"c", "g", "ng"}), frozenset({"k", "gh", "ngh"})


@lru_cache(maxsize=4096)
def is_vietnamese(word: str, untoned: bool = False) -> bool:
    """Whether the word is one syllable that Vietnamese spelling allows, its tone on any of its
    vowels (`untoned`: or forgotten); Krông is none.
    """
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in apart if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TONES))
    found = _SYLLABLE.fullmatch(bare)
    if len(tones) > 1 or not found:
        return False
    stopped = bare.endswith(("c", "p", "t", "ch"))
    if stopped and not _SHARP_OR_HEAVY.issuperset(tones or ("" if untoned else "-")):
        return False
    return _fits(found["first"], found["rhyme"]) or _gi(bare)


def _fits(first: str, rhyme: str) -> bool:
    if first == "qu":
        return rhyme in _RHYMES_OF_QU
    if (first in _HARD and rhyme[0] in "eêiy") or (first in _SOFT and rhyme[0] not in "eêiy"):
        return False
    return rhyme in _RHYMES


def _gi(bare: str) -> bool:
    """«gì», «gìn», «giếng»: the i is of both the beginning and the rhyme."""
    return bare.startswith("gi") and bare[1:] in _RHYMES


def for_browser() -> dict[str, object]:
    """The same for the form's script."""
    return {
        "syllable": re.sub(r"\?P<", "?<", _SYLLABLE.pattern),
        "rhymes": sorted(_RHYMES),
        "rhymes_of_qu": sorted(_RHYMES_OF_QU),
    }
