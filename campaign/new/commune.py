"""A data folder for another commune: a beginning that passes the check, with everything to decide
marked.
"""

from __future__ import annotations

from pathlib import Path

from campaign.facts import places
from campaign.press.render import TEMPLATES

_VOCABULARIES = (places.AWARD_NAMES, places.NEWS_CATEGORIES, places.ABBREVIATIONS)


def new_commune(vocabularies: Path, year: int) -> dict[str, str]:
    """Path → text of every file; the vocabularies of the law and of the office are taken over from
    the folder given.
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
    taken = {
        place: file.read_text("utf-8-sig")
        for place in _VOCABULARIES
        if (file := vocabularies / Path(place).name).is_file()
    }
    return made | taken
