"""What an announcer couldn't read: digits, signs, bare capitals, addresses."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from campaign.words.written import old_encoding

from .protect import ADDRESS, SENTENCE_END

# Punctuation an announcer sees and doesn't say.
PUNCTUATION = frozenset(".,;:!?…-–—'’")
# Drawings in the place of words, such as 🎉; several that stand together are one.
PICTURE = r"[\u2600-\u2775\u2794-\u27bf\u2b00-\u2bff\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+"
TOKEN = re.compile(
    rf"(?P<picture>{PICTURE})|(?P<override>\[\[|\]\])|(?P<address>{ADDRESS.pattern})"
    r"|(?P<digit>[−+]?[^\W_]*\d[^\W_]*(?:[.,/:\-–][^\W_]*\d[^\W_]*)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<sign>(?P<first>\S)(?P=first)*)",
    re.I,
)
# Once its marks are taken off, a Vietnamese syllable has this shape; UBND and TW don't.
SYLLABLE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    r"[aeiouy]{1,3}(?:ch?|k|m|ng?|nh|p|t)?"
)

WRITE_IN_FULL = (
    "Viết đủ chữ, hoặc viết [[{0}|cách đọc đủ]]. Chữ hay gặp thì thêm vào tu_dien/viet_tat.yml"
    " «- viet: {0}» kèm «doc: …»."
)
WRITE_READING = "Viết tại chỗ [[{0}|cách đọc]] để phát thanh viên biết đọc thế nào."
# A sign alone has no reading; the words around it do.
WRITE_OUT = "Viết lại bằng lời, hoặc bọc cả cụm chữ có dấu này: [[chữ{0}chữ|cách đọc]]."
ERASE = "Loa không đọc được hình. Xóa {0}."
WRITE_NAME = "Địa chỉ không đọc được trên loa. Viết [[{0}|trang thông tin]], hoặc gọi tên nơi ấy."
OLD_ENCODING = "Đây là chữ theo bảng mã cũ (VNI/TCVN3): chuyển sang Unicode rồi dán lại."
FINISH_OVERRIDE = "Cách đọc riêng viết chưa đủ dấu. Viết cả bốn phần: [[chữ viết|cách đọc]]."


@dataclass(frozen=True, kw_only=True)
class Leftover:
    """A token nobody could read aloud.

    `position` counts characters of the whole text from 0, `line` and `column` from 1;
    `text` is the line it stands in and `remedy` says, in Vietnamese, what to type.
    """

    token: str
    position: int
    line: int
    column: int
    text: str
    remedy: str

    def __str__(self) -> str:
        return (
            f"dòng {self.line}, chữ thứ {self.column}: «{self.token}» chưa có cách đọc."
            f" {self.remedy}"
        )


def leftovers(spoken_text: str) -> tuple[Leftover, ...]:
    """Every token of an already spoken text that can't be said, in reading order."""
    found: list[Leftover] = []
    start = 0
    for number, whole in enumerate(spoken_text.splitlines(keepends=True), 1):
        line = whole.splitlines()[0]
        for at, token, remedy in unread(line):
            found.append(
                Leftover(
                    token=token,
                    position=start + at,
                    line=number,
                    column=at + 1,
                    text=line,
                    remedy=remedy.format(token),
                )
            )
        start += len(whole)
    return tuple(found)


def unread(line: str) -> Iterator[tuple[int, str, str]]:
    """Place, token and remedy of each; of a line in an old encoding only that it is."""
    if old := old_encoding(line):
        yield *old, OLD_ENCODING
        return
    tokens = list(TOKEN.finditer(line))
    words = [token[0] if token["word"] else "" for token in tokens]
    for at, token in enumerate(tokens):
        if token["picture"]:
            yield token.start(), token[0], ERASE
        elif token["override"]:
            yield token.start(), token[0], FINISH_OVERRIDE
        elif token["address"]:
            yield token.start(), token[0].rstrip(SENTENCE_END), WRITE_NAME
        elif token["digit"] or has_numeral(token[0]):
            yield token.start(), token[0], WRITE_READING
        elif token["word"] and not sayable(at, words):
            yield token.start(), token[0], WRITE_IN_FULL
        elif token["sign"] and token[0][0] not in PUNCTUATION:
            yield token.start(), token[0], WRITE_OUT


def has_numeral(token: str) -> bool:
    """Also ², ½ and the figures of other scripts."""
    return any(letter.isnumeric() for letter in token)


def sayable(at: int, words: list[str]) -> bool:
    """A word of Latin letters, not made of capitals or consonants alone; a heading is said."""
    word = words[at]
    if len(word) == 1 and is_latin(word):
        return True  # Nguyễn Văn A, lớp năm A
    if not is_latin(word) or not re.search("[aeiouy]", bare(word)):
        return False
    if not any(first.isupper() and second.isupper() for first, second in pairwise(word)):
        return True
    return word.isupper() and in_heading(at, words)


def in_heading(at: int, words: list[str]) -> bool:
    """A capital syllable with marks (NHẤT) is a word; without (TU), only among others."""
    word = words[at]
    if not is_syllable(word):
        return False
    marked = bare(word) != word.lower().replace("đ", "d")
    around = [words[n] for n in (at - 1, at + 1) if 0 <= n < len(words)]
    return marked or any(w.isupper() and (len(w) == 1 or is_syllable(w)) for w in around)


def is_syllable(word: str) -> bool:
    return all(SYLLABLE.fullmatch(bare(part)) for part in re.split("['’]", word))


def is_latin(word: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in word if letter.isalpha())


def bare(word: str) -> str:
    """Lower case without marks: ĐƯỜNG → duong."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def syllables(spoken_text: str) -> int:
    """How many syllables: one for each whitespace token that has a letter or a figure."""
    return sum(any(c.isalnum() for c in token) for token in spoken_text.split())
