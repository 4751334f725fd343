"""The same content as somebody would write it by hand: what a reader sees, without the classes and
boxes that our design needs.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

_UNWRAPPED = {"div", "span", "g", "main"}
_DROPPED = {"script", "style", "noscript", "template"}
_KEPT = {
    "href",
    "src",
    "alt",
    "width",
    "height",
    "type",
    "name",
    "value",
    "datetime",
    "scope",
    "viewbox",
    "d",
    "points",
    "x",
    "y",
    "cx",
    "cy",
    "r",
    "preserveaspectratio",
    "loading",
}
_VOID = {"br", "hr", "img", "input", "meta", "link"}
_CASE = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.skipping: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if self.skipping or tag in _DROPPED or ("hidden" in names and tag != "form"):
            if tag not in _VOID:
                self.skipping.append(tag)
            return
        if tag not in _UNWRAPPED:
            self.out.append(
                f"<{tag}"
                + "".join(
                    f' {_CASE.get(name, name)}="{escape(value or "")}"'
                    for name, value in attrs
                    if name in _KEPT
                )
                + ">"
            )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if self.skipping[-1] == tag:
                self.skipping.pop()
        elif tag not in _UNWRAPPED and tag not in _VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.out.append(escape(data, quote=False))


def plain(html: str) -> str:
    parser = _Plain()
    parser.feed(html)
    parser.close()
    return "".join(parser.out)


def body_of(page: str) -> str:
    return page[page.index("<body") :].partition(">")[2].partition("</body>")[0]


def main_of(page: str) -> str:
    return page[page.index("<main>") + 6 : page.index("</main>")]


def title_of(page: str) -> str:
    return page.partition("<title>")[2].partition("</title>")[0]
