"""Pictures kept from one build to the next: only what changed is drawn again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from campaign.outputs.cards.contents import Card
from campaign.outputs.cards.picture import fingerprint, png, tools

_MOST = 2000  # pictures kept, some 40 MB: of several years and of what was tried meanwhile


def pictures(cards: Iterable[Card], folder: Path) -> dict[str, Path]:
    """Address on the site → its file in `folder`; what is missing there is drawn, on all
    processors.
    """
    drawn_with = tools()
    wanted = {
        card.address: (card, folder / f"{fingerprint(card, drawn_with)}.png") for card in cards
    }
    folder.mkdir(parents=True, exist_ok=True)
    missing = {file: card for card, file in wanted.values() if not file.is_file()}
    with ThreadPoolExecutor(os.cpu_count()) as several:
        list(several.map(_draw, missing, missing.values()))
    files = {address: file for address, (_, file) in wanted.items()}
    _tidy(folder, set(files.values()))
    return files


def _draw(file: Path, card: Card) -> None:
    # Beside it first: a build that is stopped, or another at the same time, never leaves half a
    # picture.
    half = file.with_suffix(f".{os.getpid()}")
    half.write_bytes(png(card))
    half.replace(file)


def _tidy(folder: Path, used: set[Path]) -> None:
    """Beyond the most that is kept, what was drawn first goes first; never what this build
    shows.
    """
    old = sorted(
        (file for file in folder.glob("*.png") if file not in used),
        key=lambda file: (file.stat().st_mtime_ns, file.name),
    )
    for file in old[: max(0, len(old) + len(used) - _MOST)]:
        file.unlink(missing_ok=True)
