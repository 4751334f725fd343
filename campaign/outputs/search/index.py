"""The documents as one file for docs/js/tim-kiem. Text out, nothing written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from campaign.outputs.search.documents import KINDS, Document, in_order
from campaign.outputs.search.everyday import EVERYDAY
from campaign.view import SiteView
from campaign.words.addresses import SEARCH_INDEX
from campaign.words.written import fold

ADDRESS = SEARCH_INDEX
FORMAT = (
    1  # what docs/js/tim-kiem/match.js reads; another form of the file is another number in both
)


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
        "campaigns": [
            [
                f"năm {c.head.nam}",
                int(c.illustration),
                c.addresses.honours,
                len(c.honours.decisions),
            ]
            for c in campaigns
        ],
        **(
            {"invented": ["MINH HỌA", "Minh họa: tên và số liệu ở đây đều bịa"]}
            if any(c.illustration for c in campaigns)
            else {}
        ),
        "statuses": statuses,
        "also": _also(site, found),
        "found": [
            # A page of the whole site belongs to no campaign: -1.
            _short(
                [
                    KINDS.index(d.kind),
                    places.get(d.campaign, -1),
                    d.address,
                    d.title,
                    d.keys,
                    d.text,
                    d.side,
                    statuses.index(d.status) if d.status else "",
                ]
            )
            for d in found
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


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
