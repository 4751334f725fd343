"""Pages of the tests, read as a browser reads them: selectolax has HTML's own rules of parsing, and
selectors of CSS to ask with.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser
from selectolax.lexbor import LexborNode as Node

_UNSEEN = {"script", "style", "head"}
_IN_A_LINE = {"b", "strong", "a", "span", "s", "em"}


def read_html(text: str) -> Node:
    """The root of a page; a mere part of one stands in its body."""
    root = LexborHTMLParser(text).root
    assert root
    return root


def text_of(node: Node) -> str:
    """Text that a reader sees, with white space as it reads."""
    return " ".join("".join(_texts(node)).split())


def _texts(node: Node) -> list[str]:
    found: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            found.append(child.text_content or "")
        elif child.tag not in _UNSEEN:
            found += [*_texts(child), "" if child.tag in _IN_A_LINE else " "]
    return found
