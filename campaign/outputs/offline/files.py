"""The files at the site's root that phones ask for: the worker, the manifest, the icons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from campaign.outputs.offline.worker import leaving, worker
from campaign.press.render import TEMPLATES
from campaign.press.tokens import LIGHT, tokens
from campaign.press.typeset import typeset
from campaign.view import SiteView
from campaign.words.addresses import EMBLEM, MANIFEST, PICTURES, WORKER
from campaign.words.called import COMMUNES

_ICON_ROOM = 15  # characters that phones show below an icon
_FORM = TEMPLATES / "offline" / "icon.typ"
_EMBLEM = TEMPLATES.parent / "docs" / EMBLEM
# Name → pixels, and whether it stands on a ground: Apple and Android cut those to shapes of their
# own.
_ICONS = {
    "bieu-tuong-192": (192, False),
    "bieu-tuong-512": (512, False),
    "bieu-tuong-180": (180, True),
    "bieu-tuong-day-512": (512, True),
}


def files(site: SiteView) -> Iterator[tuple[str, str | bytes]]:
    """Address and content of each.

    The worker stands at the root, since it can look after nothing above itself.
    """
    yield WORKER, worker(site)
    # Where bulletins once had a worker of their own; phones that have it ask for it here for ever.
    yield from (
        (f"{campaign.addresses.bulletins}{WORKER}", leaving()) for campaign in site.campaigns
    )
    yield MANIFEST, manifest(site)
    for name, (width, grounded) in _ICONS.items():
        yield (
            f"{PICTURES}{name}.png",
            _icon(_EMBLEM.read_text("utf-8"), width, tokens()[LIGHT]["brand"] if grounded else ""),
        )


def _short(owner: str) -> str:
    """A name that phones show whole below an icon: «Xã Minh Họa»; a long one without its kind."""
    kind = next((k for k in COMMUNES if owner.casefold().startswith(f"{k} ")), "")
    name = owner if len(owner) <= _ICON_ROOM else owner[len(kind) :].strip()
    return name[:1].upper() + name[1:]


def manifest(site: SiteView) -> str:
    """How the site presents itself among a phone's applications.

    All addresses are relative, so it works under any path.
    """
    owner = site.current.owner
    return (
        json.dumps(
            {
                "name": site.settings.ten,
                "short_name": _short(owner),
                "lang": "vi",
                "dir": "ltr",
                "start_url": "./",
                "scope": "./",
                # With the browser's own «back» and «reload» where it can show them without the
                # rest; elsewhere without.
                "display_override": ["minimal-ui"],
                "display": "standalone",
                "theme_color": tokens()[LIGHT]["brand"],
                "background_color": tokens()[LIGHT]["paper"],
                "icons": [
                    {"src": EMBLEM, "sizes": "any", "type": "image/svg+xml"},
                    _drawn("bieu-tuong-192.png", 192),
                    _drawn("bieu-tuong-512.png", 512),
                    {**_drawn("bieu-tuong-day-512.png", 512), "purpose": "maskable"},
                ],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
    )


@lru_cache
def _drawn(name: str, width: int) -> dict[str, str]:
    return {"src": f"{PICTURES}{name}", "sizes": f"{width}x{width}", "type": "image/png"}


def _icon(emblem: str, width: int, ground: str) -> bytes:
    """A PNG of the emblem."""
    inputs = {"emblem": emblem, "width": str(width), "ground": ground}
    return typeset(_FORM, inputs, (), "png")
