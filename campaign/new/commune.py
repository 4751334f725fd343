"""A data folder for another commune: a beginning that passes the check, with everything to decide
marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaign.facts import places
from campaign.facts.reader import Reader
from campaign.models import Abbreviations, AwardNames, NewsCategories, Written
from campaign.press.render import TEMPLATES

_VOCABULARIES: dict[str, type[Written]] = {
    places.AWARD_NAMES: AwardNames,
    places.NEWS_CATEGORIES: NewsCategories,
    places.ABBREVIATIONS: Abbreviations,
}
_OWN_DATA = TEMPLATES.parent / "data"  # what the program is handed on with


def new_commune(data: Path, year: int) -> dict[str, str]:
    """Path → text of every file; the vocabularies of the law and of the office are taken over from
    the folder `data`, or where that has none that can be read, from the program's own data.
    """
    home = places.CampaignFolder(str(year))
    made = {
        path: (TEMPLATES / "new" / Path(path).name).read_text("utf-8").replace("NĂM", str(year))
        for path in (
            places.SETTINGS,
            home.head,
            home.plan,
            home.targets,
        )
    }
    return made | dict(_vocabularies(data))


def _vocabularies(data: Path) -> Iterator[tuple[str, str]]:
    for place, model in _VOCABULARIES.items():
        for folder in (data, _OWN_DATA):
            if Reader(folder, folder.as_posix()).model(folder / place, model):
                yield place, (folder / place).read_text("utf-8-sig")
                break
