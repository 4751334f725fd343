"""View + template → text.

The only place where data becomes HTML: autoescaped, undefined names are errors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import relpath

import markdown
import nh3
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from campaign.press.portions import portions
from campaign.press.posts import APART, as_markdown
from campaign.words import addresses
from campaign.words.marks import printed
from campaign.words.written import visible

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["sentence"] = lambda text: (
    text[:1].upper() + text[1:]
)  # unlike capitalize(), leaves the rest alone
_ENVIRONMENT.filters["portions"] = portions
_ENVIRONMENT.globals["addresses"] = addresses


def relative(address: str, here: str) -> str:
    """`address` as seen from the page `here`; both are site addresses such as `2024/chi-tieu/`.

    Works under any sub-path.
    """
    if "://" in address or address.startswith(("mailto:", "tel:")):
        return address
    path, hash_mark, anchor = address.partition("#")
    if path == here:
        return hash_mark + anchor if anchor else "./"
    way = relpath(path or ".", here or ".")
    return way + ("/" if path.endswith("/") or not path else "") + hash_mark + anchor


def render_document(template: str, here: str, **context: object) -> str:
    """The template's text as it stands: for whole pages, whose scripts and styles keep their
    lines.
    """
    return _ENVIRONMENT.get_template(template).render(
        here=here, url=lambda address: relative(address, here), **context
    )


def render(template: str, here: str, **context: object) -> str:
    """The template's HTML in one line, with links relative to the page `here`.

    In one line because a page of docs/ passes it through Markdown, which leaves a single line of
    HTML alone.
    """
    html = render_document(template, here, **context)
    return " ".join(line.strip() for line in html.splitlines() if line.strip())


# ── Markdown that staff write ────────────────────────────────────────────────

_TAGS = {
    "p",
    "br",
    "hr",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "blockquote",
    "a",
    "img",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "sup",
    "sub",
    "code",
    "pre",
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}


def markdown_html(text: str, pictures: Mapping[str, str]) -> Markup:
    """Markdown as safe HTML: raw HTML is shown as typed, links lead to safe places only, and of
    pictures only those are shown that stand in `pictures` (file as named in the text → address as
    seen from the page). Lines stay lines, and what is indented is a paragraph (`as_markdown`). Of a
    mark for reading aloud, what is written is shown.
    """
    extensions = ["tables", "sane_lists", "nl2br"]
    converter = markdown.Markdown(extensions=extensions, output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    for meant_by_nobody in ("code", "setextheader", "reference"):
        converter.parser.blockprocessors.deregister(meant_by_nobody)
    shown = as_markdown(printed(visible(text)))
    html = converter.convert(re.sub(r"^(#{1,3}) ", r"#\1 ", shown, flags=re.M))

    def attribute(tag: str, name: str, value: str) -> str | None:
        if tag == "img" and name == "src":
            return pictures.get(value)
        return value

    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        attribute_filter=attribute,
        link_rel="noopener",
    )
    apart = clean.replace(f"<p>{APART}</p>\n", "")
    return Markup(re.sub(r"<img(?![^>]* src=)[^>]*>", "", apart))
