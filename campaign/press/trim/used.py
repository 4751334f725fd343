"""The names that a page has, or that its scripts may give it: tags, classes, ids and attributes,
spelled as `selectors.Need` does.

A name that ends with a hyphen stands for every name that begins so: a script that says `"status--"
+ tone` may make any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from campaign.press.trim.scripts import bare

# Given by the reader's own hand, whatever the page says: a fold that is opened, a dialogue.
_BY_HAND = frozenset({"[open"})

_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_SCRIPT = re.compile(r"<script(?![^>]*(?:\ssrc=|json))[^>]*>(.*?)</script>", re.S)
_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")


def names_of_page(html: str) -> frozenset[str]:
    """Names in the page's own elements and in the scripts that stand in it."""
    written = {
        name
        for tag, attributes in set(_TAG.findall(html))
        for name in _names_of_element(tag, attributes)
    }
    return _BY_HAND.union(written, *(names_of_script(script) for script in _SCRIPT.findall(html)))


def _names_of_element(tag: str, attributes: str) -> Iterator[str]:
    yield tag.lower()
    for name, *values in _ATTRIBUTE.findall(attributes):
        yield f"[{name.lower()}"
        if name in {"class", "id"}:
            yield from (
                f"{'.' if name == 'class' else '#'}{value}" for value in "".join(values).split()
            )


@lru_cache
def names_of_script(script: str) -> frozenset[str]:
    """Every word of its strings as any kind of name, and every property as an attribute
    (`item.hidden`, `box.dataset.state`).
    """
    code = bare(script)
    words = {
        word
        for string in _STRING.findall(code)
        for word in re.findall(r"-{0,2}[A-Za-z_][\w-]*", string)
    }
    properties = {name.lower() for name in re.findall(r"\.([A-Za-z]+)", code)}
    data = {
        "data-" + re.sub("[A-Z]", lambda upper: f"-{upper[0].lower()}", name)
        for name in re.findall(r"\bdataset\.(\w+)", code)
    }
    return frozenset(
        [f"{kind}{word}" for word in words for kind in ("", ".", "#", "[")]
        + [f"[{name}" for name in properties | data]
    )
