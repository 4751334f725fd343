"""The forms of a bulletin: the announcer's page, the plain text, the terminal.

Text out, nothing written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from campaign.outputs.bulletin.shape import Bulletin
from campaign.outputs.offline import head, script
from campaign.press.render import TEMPLATES, render_document
from campaign.press.trim import bare
from campaign.view import CampaignView
from campaign.words.written import date_long


def reading_page(bulletin: Bulletin, site_name: str, keep: str = "") -> str:
    """A whole page of its own, light; `keep` is what `offline.keeping` says of it."""
    css, js = ((TEMPLATES / "loa" / f"reading.{kind}").read_text("utf-8") for kind in ("css", "js"))
    offline = {"head": head(bulletin.address), "script": script(bulletin.address, keep)}
    return render_document(
        "loa/reading.html",
        bulletin.address,
        bulletin=bulletin,
        site_name=site_name,
        breath=breath,
        css=Markup(css),
        js=Markup(bare(js)),
        offline=offline,
    )


def breath(spoken: str) -> Markup:
    """The words with marks for breathing: / after a comma, // after a sentence.

    The marks are hidden from screen readers.
    """
    marked = re.sub(
        r"([,;:])(?= )",
        r'\1<span class="breath" aria-hidden="true">&nbsp;/</span>',
        str(escape(spoken)),
    )
    return Markup(
        re.sub(r"([.!?…])$", r'\1<span class="breath" aria-hidden="true">&nbsp;//</span>', marked)
    )


def plain_text(bulletin: Bulletin) -> str:
    """UTF-8, one paragraph a line, to paste into a text-to-speech product; warnings first, the
    staff line last.
    """
    lines = [f"[{warning}]" for warning in bulletin.warnings]
    for part in bulletin.parts:
        lines += [line.spoken for line in part.lines]
    for other in bulletin.others:
        lines += [f"[Tiếng {other.ngon_ngu}]", *other.loi]
    return "\n".join([*lines, f"[{bulletin.staff}]"]) + "\n"


def terminal(bulletin: Bulletin) -> str:
    """For a terminal: title, day, length, then the words with their parts."""
    head = [
        bulletin.title,
        f"{bulletin.day_long}; {bulletin.syllables} tiếng; {bulletin.length}",
        *bulletin.warnings,
    ]
    body = []
    for number, part in enumerate(bulletin.parts, 1):
        body += [f"— Phần {number}, {part.length} —"] if len(bulletin.parts) > 1 else []
        body += [line.spoken for line in part.lines]
    return "\n".join([*head, "", *body, "", bulletin.staff]) + "\n"


def approval_form(bulletin: Bulletin) -> str:
    """The file ban_tin/<mã>.yml with the words as they stand, for whoever approves them to sign."""
    words = "\n".join(
        f"  - {json.dumps(line.spoken, ensure_ascii=False)}"
        for part in bulletin.parts
        for line in part.lines
    )
    return (
        f"# {bulletin.title}\nbien_tap: \nduyet:\n  nguoi: \n  chuc_vu: \n  ngay:"
        f" \nloi_da_duyet:\n{words}\n"
    )


def by_day(bulletins: tuple[Bulletin, ...]) -> list[tuple[str, list[Bulletin]]]:
    """The archive: newest day first."""
    dated = sorted(bulletins, key=lambda b: b.day, reverse=True)
    return [(date_long(day), list(group)) for day, group in groupby(dated, key=lambda b: b.day)]


def files(
    campaign: CampaignView, bulletins: tuple[Bulletin, ...], site_name: str, keep: str
) -> Iterator[tuple[str, str]]:
    """Address and content of every file of the campaign's loudspeaker."""
    for bulletin in bulletins:
        yield f"{bulletin.address}index.html", reading_page(bulletin, site_name, keep)
        yield bulletin.text_address, plain_text(bulletin)
