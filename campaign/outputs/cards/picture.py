"""A card → PNG, in the project's own fonts and colours."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import PIL
from PIL import Image

from campaign.outputs.cards.contents import Card
from campaign.outputs.sheets import paper
from campaign.press.render import TEMPLATES
from campaign.press.tokens import LIGHT, tokens
from campaign.press.typeset import typeset

WIDTH, HEIGHT = 1200, 630  # what Facebook and Zalo ask for
MOST_BYTES = 30_000
_SHADES = (32, 24, 16, 8)  # flat colours and the edges of letters: in a chat the eye sees no more

_FORMS = TEMPLATES / "cards"
_FONTS = (Path(__file__).parent / "fonts", paper.FONTS)


def png(card: Card) -> bytes:
    """The picture of 1200 × 630, of at most 30 kB unless its text is endless."""
    inputs = {"card": _said(card), "icons": paper.icons(), "colours": _colours()}
    drawn = typeset(_FORMS / f"{card.form}.typ", inputs, _FONTS, "png")
    picture = Image.open(io.BytesIO(drawn)).convert("RGB")
    tried = (_in_shades(picture, shades) for shades in _SHADES)
    return next((small for small in tried if len(small) <= MOST_BYTES), None) or _in_shades(
        picture, _SHADES[-1]
    )


def _in_shades(picture: Image.Image, shades: int) -> bytes:
    # An octree and level 7 take a third of the time of the best that there is, for a tenth more
    # bytes.
    out = io.BytesIO()
    picture.quantize(shades, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        out, "PNG", compress_level=7
    )
    return out.getvalue()


def fingerprint(card: Card, tools: str) -> str:
    """Changes when the picture would: with what stands on the card, or with the `tools` that draw
    it.
    """
    return sha256(f"{card.form}\0{_said(card)}\0{tools}".encode()).hexdigest()[:20]


def tools() -> str:
    """What all cards are drawn with: forms, fonts, icons, colours, and two programs."""
    files = [*_FORMS.glob("*.typ"), *(font for folder in _FONTS for font in folder.glob("*.ttf"))]
    digest = sha256(
        f"{version('typst')} {PIL.__version__} {_SHADES} {paper.icons()} {_colours()}".encode()
    )
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _said(card: Card) -> str:
    # Address and alternative text are beside the picture, not on it.
    said = {key: value for key, value in asdict(card).items() if key not in {"address", "alt"}}
    return json.dumps(
        said, ensure_ascii=False, default=float
    )  # only positions on a bar are not text, and they are drawn, not printed


def _colours() -> str:
    """The site's colours by day: a picture in a chat doesn't know the reader's darkness."""
    return json.dumps(tokens()[LIGHT], sort_keys=True)
