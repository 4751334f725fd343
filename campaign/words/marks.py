"""Marks for reading aloud: `[[written|said]]`. Whoever prints shows what is written, whoever speaks
says what is said.

A text that was read from the data is printed by itself: it is what is written (`marked`). Only a
voice asks for its marks again (`typed`), so an output that knows nothing of them is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MARK = re.compile(r"\[\[((?:(?!\[\[|\]\]).)*?)\|((?:(?!\[\[|\]\]).)*)\]\]")


class Marked(str):
    """A text as it is printed, whose marks are in `typed`."""

    typed: str


def marked(text: str) -> str:
    """The text as it is printed, with its marks kept aside where it has some."""
    if not MARK.search(text):
        return text
    kept = Marked(printed(text))
    kept.typed = text
    return kept


def typed(text: str) -> str:
    """The text with its marks, as a voice takes it."""
    return text.typed if isinstance(text, Marked) else text


def printed(text: str) -> str:
    """What is written in place of each mark."""
    return MARK.sub(lambda mark: mark[1].strip(), text) if "[[" in text else text


def spoken(text: str) -> str:
    """What is said in place of each mark, as its author put it."""
    return MARK.sub(lambda mark: mark[2].strip(), text) if "[[" in text else text


def halves(text: str) -> tuple[str, ...]:
    """The text as it is written and, where that differs, as it is said."""
    return tuple(dict.fromkeys((printed(typed(text)), spoken(typed(text)))))


def parts(text: str) -> list[str | list[str]]:
    """The text in its parts: what stands outside marks, and each mark as [written, said]."""
    found: list[str | list[str]] = []
    at = 0
    for mark in MARK.finditer(typed(text)):
        found += [typed(text)[at : mark.start()], [mark[1], mark[2]]]
        at = mark.end()
    return [*found, typed(text)[at:]]


# ── marks that are not whole ─────────────────────────────────────────────────

_SIGNS = re.compile(r"\[\[|\]\]")
_LOST = re.compile(r"(?:(?<![^\]\n])|(?<!\[)\[)([^|\[\]\n]+)\|([^|\[\]\n]+)\]\]")
_SINGLE = re.compile(r"(?<!\[)\[([^|\[\]\n]+)\|([^|\[\]\n]+)\](?!\])")
# [[1]](…) and [[đọc thêm](…): a link of Markdown whose words have a bracket of their own;
# ![[ảnh.jpg]] means a picture.
_LINK = re.compile(r"\[\[[^\[\]\n]*\]\]?\(|(?<=!)\[\[[^|\[\]\n]*\]\]")
_FORM = "[[chữ viết|cách đọc]]"
_SHOWN = 60


def fault(text: str) -> tuple[int, str] | None:
    """Where the first mark that is not whole begins, counted from 0, and what to type; None where
    every mark is whole.
    """
    return min(_faults(text), default=None)


def _faults(text: str) -> Iterator[tuple[int, str]]:
    for lost in filter(_filled, _LOST.finditer(text)):
        fragment = text[lost.start(1) : lost.end()]
        yield lost.start(1), _said(fragment.strip(), f"đóng ]] mà không mở [[. Viết đủ {_FORM}.")
    for single in filter(_filled, _SINGLE.finditer(text)):
        whole = f"[[{single[1].strip()}|{single[2].strip()}]]"
        yield single.start(), _said(single[0], f"thiếu một lớp dấu ngoặc vuông. Viết {whole}.")
    yield from _opened(text)


def _filled(found: re.Match[str]) -> bool:
    return bool(found[1].strip() and found[2].strip())


def _opened(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with the first of the marks that were opened and are not whole."""
    at = 0
    while (start := text.find("[[", at)) >= 0:
        if link := _LINK.match(text, start):
            at = link.end()
            continue
        end = _SIGNS.search(text, start + 2)
        line_end = text.find("\n", start)
        if end is None or 0 <= line_end < end.start():
            yield start, _said(_line(text[start:]), f"mở [[ mà không đóng ]]. Viết đủ {_FORM}.")
            return
        if end[0] == "[[":
            yield (
                start,
                _said(
                    _line(text[start:]),
                    f"có [[ nằm trong [[ chưa đóng. Đóng chỗ trước rồi mới mở chỗ sau: {_FORM}.",
                ),
            )
            return
        at = end.end()
        if wrong := _inside(text[start + 2 : end.start()]):
            yield start, _said(text[start:at], wrong)
            return


def _inside(mark: str) -> str:
    """What is wrong between the brackets; empty where nothing is."""
    written, *said = (half.strip() for half in mark.split("|"))
    if not said:
        return f"chưa ghi cách đọc. Viết [[{written or 'chữ viết'}|cách đọc]], hoặc bỏ dấu ngoặc."
    if len(said) > 1:
        return f"có hai dấu gạch đứng. Giữ một dấu, giữa chữ viết và cách đọc: {_FORM}."
    if not written:
        return f"để trống chữ viết. Viết cả hai nửa: [[chữ viết|{said[0] or 'cách đọc'}]]."
    return "" if said[0] else f"để trống cách đọc. Viết cả hai nửa: [[{written}|cách đọc]]."


def _line(text: str) -> str:
    return text.partition("\n")[0].strip()


def _said(fragment: str, wrong: str) -> str:
    return f"«{fragment[:_SHOWN]}» {wrong}"
