"""Where the reading cases lie, and what of a text is compared."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import yaml

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "data"


def abbreviations() -> list[dict]:
    """The commune's glossary as it is written."""
    return yaml.safe_load((DATA / "tu_dien" / "viet_tat.yml").read_text("utf-8"))["viet_tat"]


def heard(text: str) -> str:
    """What is left of a text for the ear: no case, no punctuation, single spaces."""
    text = unicodedata.normalize("NFC", text).lower()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def table(name: str) -> list[tuple[str, str]]:
    """The tab-separated cases of a file: as written, as read."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def scalars(node) -> list[str]:
    """Every text of a YAML tree, keys apart."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in scalars(value)]
    if isinstance(node, list):
        return [text for value in node for text in scalars(value)]
    return [str(node)] if node is not None else []


def plan(campaign: str = "2024") -> str:
    """All that the plan of a campaign says, a line for each text of its clauses and the wording of
    its targets.
    """
    clauses = yaml.load(
        (DATA / campaign / "ke_hoach.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    targets = yaml.load(
        (DATA / campaign / "chi_tieu.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    told = [
        text
        for clause in clauses["muc"]
        for text in scalars({key: value for key, value in clause.items() if key != "muc"})
    ]
    return "\n".join(
        [
            *scalars(clauses.get("loi_mo_dau")),
            *told,
            *(t["nguyen_van"] for t in targets["chi_tieu"]),
            *(t.get("dinh_nghia", "") for t in targets["chi_tieu"]),
        ]
    )
