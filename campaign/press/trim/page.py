"""One page: what it links of our own is taken into it, so that it arrives whole with the first
answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from posixpath import join, normpath

from campaign.press.pictures import Picture
from campaign.press.trim.images import with_sizes
from campaign.press.trim.scripts import bare
from campaign.press.trim.sheet import Sheet
from campaign.press.trim.used import names_of_page, names_of_script
from campaign.words.addresses import SCRIPTS

_LINK = re.compile(r'\s*<link rel="stylesheet" href="([^"]*)">')
_SCRIPT = re.compile(r'\s*<script defer src="([^"]*)"></script>')
_FETCHED = re.compile(
    r'[^\s"]+\.js(?=[?\s"])'
)  # named in an attribute, for another script to fetch
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)


@dataclass(frozen=True)
class Parts:
    """What pages may link, by address in the site: the text of style sheets and scripts, the size
    of pictures.

    `root` is the path under which the site lives, known to the one page that links from there
    because it is shown at any address.
    """

    styles: Mapping[str, str]
    scripts: Mapping[str, str]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    root: str = "/"

    def address(self, link: str, here: str) -> str:
        path = unescape(link).partition("?")[0]
        return path.removeprefix(self.root) if path.startswith("/") else normpath(join(here, path))


def is_taken(address: str) -> bool:
    """A script right in js/ goes into the pages that name it; one in a folder of its own stays a
    file, fetched when asked for.
    """
    return address.startswith(SCRIPTS) and address.count("/") == 1


def one_request(html: str, here: str, parts: Parts) -> str:
    """The page at `here` with its style sheets trimmed and its scripts inside, each script once and
    in the order of first mention.
    """
    sheets = [parts.address(link, here) for link in _LINK.findall(html)]
    links = {parts.address(link, here): link for link in _SCRIPT.findall(html)}
    named = {address: parts.scripts[address] for address in links if address in parts.scripts}
    bare = with_sizes(
        _SCRIPT.sub("", _LINK.sub("", html)), parts.pictures, lambda link: parts.address(link, here)
    )
    fetched = {parts.address(link, here) for link in _FETCHED.findall(bare)} & parts.scripts.keys()
    used = names_of_page(bare).union(
        *(names_of_script(parts.scripts[address]) for address in named.keys() | fetched)
    )
    trimmed = _sheet(tuple(parts.styles[address] for address in sheets)).only(used)
    style = f"<style>{trimmed}</style>\n</head>" if sheets else "</head>"
    inside = [
        f"<script>{_short(named[address])}</script>\n"
        for address in links
        if address in named and is_taken(address)
    ]
    linked = [
        f'<script defer src="{link}"></script>\n'
        for address, link in links.items()
        if not (address in named and is_taken(address))
    ]
    return bare.replace("</head>", style, 1).replace(
        "</body>", "".join([*linked, *inside]) + "</body>"
    )


def own_style(html: str) -> str:
    """A document of its own, which brings its whole style sheet along, with what it uses of
    that.
    """
    used = names_of_page(_STYLE.sub("", html))
    return _STYLE.sub(lambda style: f"<style>{_sheet((style[1],)).only(used)}</style>", html)


@cache
def _sheet(texts: tuple[str, ...]) -> Sheet:
    return Sheet.of("\n".join(texts))


@cache
def _short(script: str) -> str:
    return bare(script).replace("</", "<\\/").rstrip("\n")
