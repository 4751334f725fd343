"""Which pages a reader's phone may keep and for how long, and what a page carries so that it is
kept.
"""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from campaign.press.render import render, render_document
from campaign.press.tokens import LIGHT, tokens
from campaign.press.trim import bare
from campaign.words.addresses import STAFF
from campaign.words.written import date_short

# Somebody whose name is withdrawn must be gone from phones without a network too, so what may name
# people is kept briefly.
DAYS, PEOPLE_DAYS = 30, 7
# Posts are free text, and the overview quotes them: either may name somebody, though most don't.
_MAY_NAME = frozenset({"overview.html", "news.html", "post.html"})

# For pages outside the site's frame. They don't say on which day they were built, so that they
# change only when their text does.
NAMES_PEOPLE = f"{PEOPLE_DAYS} - people"


def keeping(
    address: str, today: date, template: str = "", people: bool = False, withdrawn: int = 0
) -> str:
    """What the worker is told of a page: for how many days it may be kept, of which day it is,
    whether it names people, and how many names the site has withdrawn: when that changes, phones
    forget all that may name people.

    Empty for the staff's pages, which stay on no phone.
    """
    if f"/{STAFF}" in f"/{address}":
        return ""
    days = PEOPLE_DAYS if people or template in _MAY_NAME else DAYS
    return f"{days} {date_short(today)}{' people' if people else ''} x{withdrawn}"


def head(here: str) -> Markup:
    """For the head of the page `here`: how the site looks among a phone's applications.

    Nothing of it is fetched to paint.
    """
    return Markup(render("offline/head.html", here, colour=tokens()[LIGHT]["brand"]))


def script(here: str, keep: str) -> Markup:
    """For the end of the page `here`: the script that brings the worker, marked with what `keeping`
    says; nothing where that is empty.
    """
    if not keep:
        return Markup()
    return Markup('<script data-keep="{}">{}</script>').format(
        keep, Markup(bare(render_document("offline/register.js", here)))
    )
