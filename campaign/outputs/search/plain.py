"""Markdown as plain words: what of it can be searched."""

from __future__ import annotations

import re

from campaign.words.written import visible

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_MACRO = re.compile(r"\{[{%#].*?[}%#]\}", re.S)
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_RULE = re.compile(r"^[-=:| ]+$", re.M)  # under a heading, between the head of a table and its rows
_START = re.compile(r"^[ \t]*(?:#{1,6}|[-–—+*>•▪●]|[0-9]{1,2}[.)/])[ \t]+", re.M)
_SIGN = re.compile(r"[*_`]+")


def plain(markdown: str) -> str:
    """The words of a Markdown text in one line."""
    text = _LINK.sub(r"\1", _PICTURE.sub(r"\1", _MACRO.sub(" ", visible(markdown))))
    return " ".join(_SIGN.sub("", _START.sub("", _RULE.sub("", text))).replace("|", " ").split())


def shortened(words: str, most: int) -> str:
    """At most so many characters, cut between words."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"


def page_of_prose(source: str) -> tuple[str, tuple[str, ...], str]:
    """A page of docs/ as its title, its headings and its words."""
    head = _FRONT.match(source)
    body = source[head.end() :] if head else source
    title = re.search(r"^title: *(.+)$", head[1], re.M) if head else None
    headings = tuple(plain(found) for found in re.findall(r"^##+ +(.+)$", body, re.M))
    return (
        title[1].strip() if title else "",
        headings,
        plain(re.sub(r"^#+ .*$", "", body, flags=re.M)),
    )
