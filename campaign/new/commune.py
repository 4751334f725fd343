"""A data folder for another commune: a beginning that passes the check, with everything to decide
marked.
"""

from __future__ import annotations

from pathlib import Path

from campaign.press.render import TEMPLATES

_VOCABULARIES = ("khen_thuong.yml", "chuyen_muc.yml", "viet_tat.yml")


def new_commune(vocabularies: Path, year: int) -> dict[str, str]:
    """Path → text of every file; the vocabularies of the law and of the office are taken over from
    the folder given.
    """
    made = {
        path: (TEMPLATES / "new" / Path(path).name).read_text("utf-8").replace("NĂM", str(year))
        for path in (
            "trang.yml",
            *(f"{year}/{name}.yml" for name in ("phong_trao", "ke_hoach", "chi_tieu")),
        )
    }
    taken = {
        f"tu_dien/{name}": (vocabularies / name).read_text("utf-8-sig")
        for name in _VOCABULARIES
        if (vocabularies / name).is_file()
    }
    return made | taken
