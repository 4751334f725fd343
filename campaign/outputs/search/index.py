"""The documents as one file for docs/js/tim-kiem. Text out, nothing written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from campaign.outputs.search.documents import KINDS, Document, in_order
from campaign.outputs.search.everyday import EVERYDAY
from campaign.view import CampaignView, SiteView
from campaign.words.addresses import SEARCH_INDEX
from campaign.words.written import fold

ADDRESS = SEARCH_INDEX
# What docs/js/tim-kiem/match.js reads; another form of the file is another number in both.
FORMAT = 1


def index(site: SiteView, found: tuple[Document, ...]) -> str:
    """JSON: what there is to be found, its campaigns in the order of results, and which words stand
    for which.
    """
    campaigns = in_order(site)
    places = {campaign.ma: place for place, campaign in enumerate(campaigns)}
    statuses = list(dict.fromkeys(d.status for d in found if d.status))
    data = {
        "format": FORMAT,
        "kinds": KINDS,
        "campaigns": [_campaign(c) for c in campaigns],
        **(
            {"invented": ["MINH HỌA", "Minh họa: tên và số liệu ở đây đều bịa"]}
            if any(c.illustration for c in campaigns)
            else {}
        ),
        "statuses": statuses,
        "also": _also(site, found),
        # A page of the whole site belongs to no campaign: -1.
        "found": [_short(_row(d, places.get(d.campaign, -1), statuses)) for d in found],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _campaign(c: CampaignView) -> list[str | int]:
    decisions = len(c.honours.decisions)
    return [c.head.when, int(c.illustration), c.addresses.honours, decisions]


def _row(d: Document, campaign: int, statuses: list[tuple[str, str]]) -> list[str | int]:
    status = statuses.index(d.status) if d.status else ""
    return [KINDS.index(d.kind), campaign, d.address, d.title, d.keys, d.text, d.side, status]


def _short(row: list[str | int]) -> list[str | int]:
    """The row without empty ends."""
    while row[-1] == "":
        row.pop()
    return row


def _also(site: SiteView, found: tuple[Document, ...]) -> list[tuple[str, str]]:
    """The commune's abbreviations and the words of every day, those with a side that is written
    somewhere.
    """
    rows = [
        (short, reading.spoken)
        for short, readings in site.current.voice.abbreviations.items()
        for reading in readings
    ]
    written = _folded(f"{d.title} {d.keys} {d.text}" for d in found)
    return [
        (a, b) for a, b in (*rows, *EVERYDAY) if _folded([a]) in written or _folded([b]) in written
    ]


def _folded(texts: Iterable[str]) -> str:
    """Whole words with a space on either side."""
    words = re.findall(r"[^\W_]+", fold(" ".join(texts)))
    return f" {' '.join(words)} "
