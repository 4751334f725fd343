"""The text of a post as people type it, in a chat or in Word → Markdown that says the same.

Lines stay lines. `1)`, `•`, `–`, `+` begin items of a list, with or without a blank line before;
what is only indented is a paragraph. Pictures are found here too, however they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ITEM = re.compile(
    r"(?P<indent> *)(?:(?P<bullet>[-–—+*•▪●○◦■□◆➢➤✓✔·])(?: +|(?<![*·])(?=[^\W\d_]))"
    r"|(?P<number>[0-9]{1,2})(?P<sign>\)|[./](?= |[.)]?[^\W\d_]))\.? *)(?=\S)"
)
_RULE = re.compile(r"[-–—_=*~ ]{3,}\Z")
_TABLE = re.compile(r"\s*\|.*\||[|: -]*-[|: -]*\Z")
# Between two numbered lists that Markdown would count as one; taken out again when it is HTML.
APART = "\u2060"
_HEADING = re.compile(r"#{1,6} ")


def as_markdown(text: str) -> str:
    """The same in Markdown's own signs, so that no line begins something that nobody meant."""
    state = _State()
    for line in text.expandtabs(4).split("\n"):
        state.take(line.rstrip())
    return "\n".join(state.lines)


@dataclass
class _State:
    """What was written so far, and the lists that are open: indent and sign of each."""

    lines: list[str] = field(default_factory=list)
    lists: list[tuple[int, str]] = field(default_factory=list)
    number: int = 0  # of the last item of the outermost list

    def take(self, line: str) -> None:
        bare = line.strip()
        item = None if _RULE.match(bare) or _TABLE.match(line) else _ITEM.match(line)
        if not bare:
            self.lines.append("")
        elif item:
            self._item(item, line[item.end() :])
        elif self.lists and self._below() and line[0] == " ":
            self.lines.append("    " * len(self.lists) + _plain(bare))
        else:
            self._paragraph(bare)

    def _below(self) -> bool:
        """Whether the line before this one belongs to the item that is open."""
        return bool(self.lines and self.lines[-1])

    def _item(self, item: re.Match[str], rest: str) -> None:
        sign = item["bullet"] or item["sign"]
        fresh = not self.lists
        self._open(len(item["indent"]), sign)
        if fresh and self._below():
            self.lines.append("")
        mark = f"{item['number']}." if item["number"] else "-"
        if len(self.lists) == 1 and item["number"]:
            self._count(int(item["number"]), fresh)
        while again := _ITEM.match(rest):
            rest = rest[again.end() :]
        self.lines.append("    " * (len(self.lists) - 1) + f"{mark} {_plain(rest)}")

    def _count(self, number: int, fresh: bool) -> None:
        """Numbers stay as they were typed: one that doesn't go on begins a list of its own."""
        goes_on = number == self.number + 1 or number == self.number == 1
        if not fresh and not goes_on:
            self.lines += ["", APART, ""]
        self.number = number

    def _open(self, indent: int, sign: str) -> None:
        """The list that this item is of: one that is open, or one more inside the last."""
        known = [place for place, one in enumerate(self.lists) if one == (indent, sign)]
        if known:
            del self.lists[known[-1] + 1 :]
        elif self.lists and not self._below() and indent <= self.lists[-1][0]:
            self.lists = [(indent, sign)]
        else:
            self.lists = [one for one in self.lists if one[0] <= indent][:3]
            self.lists.append((indent, sign))

    def _paragraph(self, bare: str) -> None:
        # Right below an item Markdown would take it into the item, below a table into the table.
        last = self.lines[-1] if self.lines else ""
        if last and (
            self.lists or _RULE.match(bare) or bare.startswith("|") != last.startswith("|")
        ):
            self.lines.append("")
        self.lists = []
        self.lines.append(bare if _RULE.match(bare) or _TABLE.match(bare) else _plain(bare))


def _plain(line: str) -> str:
    """A line without signs by which Markdown would begin something else: a hashtag, a year."""
    if line.startswith("#") and not _HEADING.match(line):
        return f"\\{line}"
    return re.sub(r"\A([0-9]+)\.(?= )", r"\1\\.", line)


# ── pictures ─────────────────────────────────────────────────────────────────

_PICTURE = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]"
    r"(?:\(\s*<?(?P<file>[^()<>\"]*(?:\([^()]*\)[^()<>\"]*)*)>?(?:\s*\"[^\"]*\")?\s*\)"
    r"|\[(?P<ref>[^\]]*)\])"
    r"|!\[\[(?P<wiki>[^\]|]*)[^\]]*\]\]|<img\b(?P<tag>[^>]*)>?",
    re.I,
)
_SOURCE = re.compile(r"src\s*=\s*[\"']?([^\"'>]*)", re.I)


@dataclass(frozen=True)
class Pictured:
    """A picture in the text of a post: its place (line and column from 1), the file as it is named
    there, what describes it, and whether it is written in the way that shows it.
    """

    line: int
    column: int
    file: str
    alt: str
    shown: bool


def pictures_in(text: str) -> Iterator[Pictured]:
    """Every picture that somebody meant to show."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in _PICTURE.finditer(line):
            source = _SOURCE.search(found["tag"] or "")
            file = found["file"] or found["wiki"] or found["ref"] or (source[1] if source else "")
            yield Pictured(
                number,
                found.start() + 1,
                file.strip(),
                (found["alt"] or "").strip(),
                found["file"] is not None,
            )


def ways_to_picture(folder: str, name: str) -> tuple[str, ...]:
    """How a text may name a picture of its `folder` (`tin_tuc/hinh`): as GitHub's own preview finds
    it, or by its name alone.
    """
    parts = folder.split("/")
    ways = (name, *("/".join([*parts[i:], name]) for i in range(len(parts))))
    return (*ways, *(f"./{way}" for way in ways))
