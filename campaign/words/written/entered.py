"""What keyboards, phones, Word and web pages leave in a text, in the one form that Vietnamese has.

`docs/js/can-bo/written.js` does the same; tests/outputs/forms compares the two.
"""

from __future__ import annotations

import html
import re
import unicodedata

# What ends a line outside YAML: Word's own break, a form feed, and those of Unicode.
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")

_LETTER = r"[^\W\d_]"
# Icelandic and African letters that look like Đ, and D with a stroke laid over it.
_LIKE_D = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
_WITH_D = re.compile(rf"{_LETTER}*[ÐƉðɖ]{_LETTER}*")
_STRUCK_D = re.compile("([Dd])[\u0335\u0336]")
# A foreign name such as «Sigurðsson»: Vietnamese has đ only at the beginning.
_FOREIGN_D = re.compile(r"[A-Za-z]?[^\W\d_A-ZĐÐƉ]+[ðɖ][^\W\d_A-ZĐÐƉ]+")
_VIETNAMESE_ONLY = re.compile("[ăâêôơưđĂÂÊÔƠƯĐ\u1ea0-\u1ef9]")

# Letters with a form of their own: mathematical, in circles, wide, joined; units in one sign.
_STYLED = re.compile(
    "[\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134\u2145-\u2149"
    "\u2160-\u217f\u24b6-\u24e9\u3380-\u33df\ufb00-\ufb06\uff01-\uff5e"
    "\U0001d400-\U0001d7ff\U0001f130-\U0001f149]"
)
_FILLED = re.compile("[\U0001f150-\U0001f169\U0001f170-\U0001f189]")
_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")
# Of other alphabets, and looking like ours: only inside words of ours.
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеорсухіјѕһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXYaeopcyxijshABEZHIKMNOPTYXo"
)
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_WORD = re.compile(f"(?:{_LETTER}|[\u0300-\u036f])+")
# The caron that some keyboards give for ă.
_CARON = re.compile("([Ǎǎ])(?=[nmcptNMCPT])")
# A tone typed before the mark of its vowel never composes with it.
_TONE_FIRST = re.compile("([aeoAEO])([\u0300\u0301\u0303\u0309])([\u0302\u0306])")

# Whatever stands for an apostrophe; the two that Markdown and acute accents use only in H`Hen.
_APOSTROPHE = re.compile(
    rf"\S*://\S*|(?<={_LETTER})['‘’‛ʼʻʹ′](?={_LETTER})|(?<=\b[A-ZĐ])[`´](?={_LETTER})"
)
# Bullets of Word's Symbol and Wingdings, which have no letter of their own in Unicode.
_BULLETS = re.compile(
    "[\uf02d\uf06c-\uf078\uf09e\uf09f\uf0a1\uf0a7\uf0a8\uf0ab\uf0b7\uf0d8\uf0dc\uf0e0\uf0e8"
    "\uf0f0\uf0fc\uf0fe]"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});")
# One look at a text tells that nothing of all this is in it, as it is of nearly every text.
UNUSUAL = re.compile("[^\\n\\t -&(-_a-~«»°²³–—“”…•À-ÏÑ-ïñ-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


def mended(text: str) -> str:
    """NFC, with one form for each letter, apostrophe, bullet and space, and every line's end `\\n`.

    Ð becomes Đ; styled, wide and look-alike letters become plain ones; H'Hen becomes H’Hen.
    """
    if not UNUSUAL.search(text):
        return text
    text = _STYLED.sub(_compatible, SPACES.sub(" ", LINE_ENDS.sub("\n", text)))
    text = _STRUCK_D.sub(_struck, _FILLED.sub(_filled, text).translate(_SMALL_CAPITALS))
    if _OTHER_ALPHABET.search(text):
        text = _WORD.sub(_of_one_alphabet, text)
    apart = unicodedata.normalize("NFD", text)
    if _TONE_FIRST.search(apart):
        text = _TONE_FIRST.sub(r"\1\3\2", apart)
    text = _CARON.sub(_breve, unicodedata.normalize("NFC", text))
    return _BULLETS.sub("•", _APOSTROPHE.sub(_apostrophe, _WITH_D.sub(_with_d, text)))


def without_entities(text: str) -> str:
    """Letters, spaces and apostrophes that a web page wrote as `&ocirc;` or `&#7897;`; other signs
    stay as they were typed.
    """
    return _ENTITY.sub(_spelt_out, text)


def _spelt_out(found: re.Match[str]) -> str:
    sign = html.unescape(found[0])
    if sign.isspace():
        return " "
    if sign in {"'", "’", "‘"}:
        return "’"
    letters = all(unicodedata.category(c)[0] in "LM" for c in sign)
    return sign if letters else found[0]


def _struck(found: re.Match[str]) -> str:
    return "Đ" if found[1] == "D" else "đ"


def _breve(found: re.Match[str]) -> str:
    return "Ă" if found[1] == "Ǎ" else "ă"


def _compatible(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _filled(found: re.Match[str]) -> str:
    place = ord(found[0]) - (0x1F150 if found[0] < "\U0001f170" else 0x1F170)
    return chr(ord("A") + place)


def _of_one_alphabet(word: re.Match[str]) -> str:
    return word[0].translate(_ALIKE) if re.search("[A-Za-zÀ-ɏẠ-ỹ]", word[0]) else word[0]


def _with_d(word: re.Match[str]) -> str:
    foreign = (
        len(word[0]) > 4 and _FOREIGN_D.fullmatch(word[0]) and not _VIETNAMESE_ONLY.search(word[0])
    )
    return word[0] if foreign else word[0].translate(_LIKE_D)


def _apostrophe(found: re.Match[str]) -> str:
    return "’" if len(found[0]) == 1 else found[0]
