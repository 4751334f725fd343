"""Text of the time before Unicode, or read in the wrong encoding: «Thoâng baùo», «Th«ng b¸o»,
«ThÃ´ng bÃ¡o».

Nothing in a file says so. It shows in words that are no Vietnamese syllable as they stand and are
one when their letters are taken as such an encoding means them. Names from elsewhere («Loïc», «Y
Krŏng») hardly ever are; a word that might be both counts only beside another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from campaign.words.written.syllables import is_vietnamese

# ── letters as each encoding has them ────────────────────────────────────────

_VIETNAMESE = "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ"
_VIETNAMESE += " ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"

# As Windows shows the bytes of each encoding, in the order above; «-» is never seen.
_TCVN3 = (
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä"
    " « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô - õ ö ÷ ø ù ú û ü ý þ"
)
_VISCII = (
    "à ä ã á Õ å ¢ Æ Ç ¡ £ â ¥ ¦ ç ¤ § ð è ë ¨ é © ê « ¬ - ª ® ì ï î í ¸ ò ö õ ó ÷"
    " ô ° ± ² ¯ µ ½ ¶ · Þ ¾ þ ù ü û ú ø ß × Ø æ Ñ ñ Ï Ö Û ý Ü"
)
_VPS = (
    "à ä ã á å æ ¢ £ ¤ ¡ ¥ â À Ä Å Ã Æ Ç è È ë é Ë ê Š ‹ Í ‰ Œ ì Ì ï í Î ò Õ õ ó †"
    " ô Ò ° ‡ Ó ¶ Ö © ª « § ® ù û Û ú ø Ü Ø º » Ù ¿ ÿ › Ï š œ"
)
# The capitals that have a sign of their own in TCVN3; its other capitals are small letters in
# another font.
_TCVN3_CAPITALS = dict(zip("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ", strict=True))


# VNI writes a vowel and its marks as two letters; after them stands the mark that is meant.
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_VNI_TONES = dict(zip("øùûõï", _TONES, strict=True))
_VNI_ROOFS = dict(zip("âàáåãä", ["\u0302", *("\u0302" + t for t in _TONES)], strict=True))
_VNI_BOWLS = dict(zip("êèéúüë", ["\u0306", *("\u0306" + t for t in _TONES)], strict=True))
_VNI_SINGLE = dict(zip("ôöñæóòîíì", "ơưđỉĩịỵíì", strict=True))
_VNI = re.compile(
    f"(?P<toned>[aeouyôö][{''.join(_VNI_TONES)}])|(?P<roofed>[aeo][{''.join(_VNI_ROOFS)}])"
    f"|(?P<bowled>a[{''.join(_VNI_BOWLS)}])|(?P<single>[{''.join(_VNI_SINGLE)}])|(?P<as_is>[a-z])"
)

# UTF-8 read byte by byte as Windows-1252 or Latin-1.
_BYTES = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)
}
_NEXT = "".join(sorted({*(_BYTES[b] for b in range(0x80, 0xC0)), *map(chr, range(0x80, 0xC0))}))
# These also end a quotation or a sentence behind «ĐÃ», «lá»: only between letters are they bytes.
_PUNCTUATION = "…‘’“”•–—»«·°"
_SURE = re.escape("".join(c for c in _NEXT if c not in _PUNCTUATION))
_BY_BYTES = re.compile(
    rf"[ÃÄÅÆ](?:[{_SURE}]|[{re.escape(_PUNCTUATION)}](?=[a-z]))"
    rf"|á[»º](?:[{_SURE}·°]|[{re.escape(_PUNCTUATION)}]?(?=[a-z]))|â€|ðŸ|Ä‘"
)

# ── words ────────────────────────────────────────────────────────────────────

_ADDRESS = re.compile(
    r"(?<!\S)\S*(?:://|www\.|@)\S*|(?<!\S)\S+\.(?:vn|com|net|org|gov|edu)\b\S*", re.I
)
_WORD = re.compile("(?:[^\\W\\d_]|[\xa1-\xbf\xad×÷†‡‰‹›¿])+")
# Some of its letters every encoding shares, and some it has not.
_FOREIGN = re.compile("(?=.*[A-Za-z]).*[^\x00-\x7f]")
_SIGNS = "\xad¡¢£¤¥¦§¨©ª«¬®¯°±²³´¶¸¹º»¼½¾†‡‰‹›"
# A sign inside a word, or a capital behind a small letter, is no slip of anybody's keyboard.
_SURELY = f"[A-Za-z][{_SIGNS}]+[A-Za-z]|^[®§][a-zA-Z]|[a-z][À-ÖØ-Þ]"
_VIQR = re.compile(r"[A-Za-z]*[aeoAEO]\^[`'?~.]?[A-Za-z]*")


def old_encoding(line: str) -> tuple[int, str] | None:
    """Where in a line letters of an old encoding begin, and the word that shows it."""
    if line.isascii() and "^" not in line:
        return None
    seen = _ADDRESS.sub(lambda m: " " * len(m[0]), line)
    if found := _BY_BYTES.search(seen):
        return _around(seen, found.start())
    for hits in (*map(list, _by_encoding(seen)), [(m, False) for m in _VIQR.finditer(seen)]):
        if any(sure for _, sure in hits) or len({m[0].lower() for m, _ in hits}) > 1:
            first = hits[0][0]
            return first.start(), first[0]
    return None


def _around(line: str, at: int) -> tuple[int, str]:
    """The word that has this place in it, and where it begins."""
    found = next(m for m in re.finditer(r"[^\s«“\"'(]+", line) if m.end() > at)
    return found.start(), found[0].rstrip("»”.,;:)")


def _by_encoding(line: str) -> Iterator[Iterator[tuple[re.Match[str], bool]]]:
    """For each encoding the words that it alone explains, and whether one is proof enough."""
    words = [m for m in _WORD.finditer(line) if _FOREIGN.search(m[0]) and not _stands(m[0])]
    yield ((m, sure) for m in words if (sure := _as_vni(m[0].lower())) is not None)
    for table in _tables():
        yield (
            (m, bool(re.search(_SURELY, m[0])))
            for m in words
            if _is_word_of(m[0].strip("«»‹›"), table)
        )


@lru_cache(maxsize=4096)
def _stands(word: str) -> bool:
    """Whether a word is Vietnamese as it is, quotation marks and a wrong Đ apart."""
    bare = word.strip("«»‹›").replace("Ð", "Đ").replace("ð", "đ")
    return is_vietnamese(bare, untoned=True)


def _as_vni(word: str) -> bool | None:
    """None where the word is none of VNI; otherwise whether it could be nothing else."""
    letters, sure, at = [], False, 0
    while at < len(word):
        found = _VNI.match(word, at)
        if not found:
            return None
        letters.append(_from_vni(found))
        sure = sure or bool(found["roofed"] or found["bowled"] or found["toned"])
        at = found.end()
    return sure and "ï" not in word if is_vietnamese("".join(letters)) else None


def _from_vni(found: re.Match[str]) -> str:
    pair = found[0]
    if found["toned"]:
        return _VNI_SINGLE.get(pair[0], pair[0]) + _VNI_TONES[pair[1]]
    if found["roofed"]:
        return pair[0] + _VNI_ROOFS[pair[1]]
    if found["bowled"]:
        return pair[0] + _VNI_BOWLS[pair[1]]
    return _VNI_SINGLE.get(pair, pair)


def _is_word_of(word: str, table: Mapping[str, str]) -> bool:
    if word.isascii() or word in {"µm", "µg", "µl"}:
        return False
    letters = [c if c.isascii() else table.get(c, "") for c in word]
    return all(letters) and is_vietnamese("".join(letters))


@cache
def _tables() -> tuple[dict[str, str], ...]:
    meant = _VIETNAMESE.split()
    tcvn3, viscii, vps = (
        dict(zip(letters.replace("-", "\xad").split(), meant, strict=True))
        for letters in (_TCVN3, _VISCII, _VPS)
    )
    return {**tcvn3, **_TCVN3_CAPITALS}, viscii, vps


def for_browser() -> dict[str, object]:
    """What the form's script needs to find the same: patterns, and letters with their meaning."""
    return {
        "by_bytes": _BY_BYTES.pattern,
        "surely": _SURELY,
        "signs": "\xa1-\xbf\xad×÷†‡‰‹›¿",
        "tables": list(_tables()),
        "vni": {
            "toned": _VNI_TONES,
            "roofed": _VNI_ROOFS,
            "bowled": _VNI_BOWLS,
            "single": _VNI_SINGLE,
        },
    }
