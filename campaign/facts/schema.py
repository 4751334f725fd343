"""JSON Schema of every data file, made from the models: for editors, forms and whoever reads the
data elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from campaign import models
from campaign.facts import places
from campaign.kinds import Indicators
from campaign.models import Written
from campaign.models.scalars import Month
from campaign.models.walk import models_below


@dataclass(frozen=True)
class DataFile:
    """One kind of data file: its schema's name, where such files lie below the data folder, what it
    is.
    """

    name: str
    place: str
    model: type[Written]
    title: str


_ANY = places.CampaignFolder("*")

FILES = (
    DataFile(
        "trang", places.SETTINGS, models.SiteSettings, "Tên trang, phong trào hiện tại, chỗ liên hệ"
    ),
    DataFile("chuyen_huong", places.REDIRECTS, models.Redirects, "Địa chỉ cũ dẫn sang địa chỉ mới"),
    DataFile(
        "cho_phep",
        places.PERMISSIONS,
        models.Permissions,
        "Những lần được duyệt cho bỏ điều đã công bố",
    ),
    DataFile(
        "tu_dien_khen_thuong",
        places.AWARD_NAMES,
        models.AwardNames,
        "Các danh hiệu và hình thức khen thưởng",
    ),
    DataFile(
        "tu_dien_chuyen_muc", places.NEWS_CATEGORIES, models.NewsCategories, "Các chuyên mục tin"
    ),
    DataFile(
        "tu_dien_viet_tat",
        places.ABBREVIATIONS,
        models.Abbreviations,
        "Chữ viết tắt và cách đọc trên loa",
    ),
    DataFile(
        "phong_trao",
        _ANY.head,
        models.CampaignHead,
        "Phong trào: của ai, theo văn bản nào, từ bao giờ đến bao giờ",
    ),
    DataFile("ke_hoach", _ANY.plan, models.Plan, "Kế hoạch, từng mục"),
    DataFile("chi_tieu", _ANY.targets, Indicators, "Các chỉ tiêu"),
    DataFile("so_lieu", _ANY.report("*"), models.Report, "Một báo cáo số liệu"),
    DataFile("dinh_chinh", _ANY.correction("*"), models.Correction, "Một lần đính chính"),
    DataFile("khen_thuong", _ANY.decision("*"), models.Decision, "Một quyết định khen thưởng"),
    DataFile(
        "ban_tin",
        _ANY.bulletin("*"),
        models.BulletinFile,
        "Duyệt và viết thêm cho một bản tin truyền thanh",
    ),
    DataFile(
        "bai_tin",
        places.post(places.NEWS, "*"),
        models.Post,
        "Phần đầu của một bài tin, giữa hai dòng ---",
    ),
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = [
    "string",
    "number",
]  # in YAML 2031 is a number; the reader takes every value as the text that was typed


def schema_of(file: DataFile) -> dict[str, Any]:
    """The schema as plain JSON data."""
    made = file.model.model_json_schema()
    for model in models_below(file.model) - {Month}:
        _bound(model, made if model is file.model else made["$defs"][model.__name__])
    definitions = {name: _tidied(part) for name, part in made.pop("$defs", {}).items()}
    return {
        "$schema": _DIALECT,
        "title": file.title,
        **{k: v for k, v in _tidied(made).items() if k != "title"},
        **({"$defs": definitions} if definitions else {}),
    }


def schemas() -> dict[str, str]:
    """File name → text of every schema."""
    return {
        f"{file.name}.json": json.dumps(schema_of(file), ensure_ascii=False, indent=2) + "\n"
        for file in FILES
    }


def editor_settings(*folders: str) -> dict[str, list[str]]:
    """`yaml.schemas` of VS Code: which files of which data folders follow which schema."""
    return {
        f"./schema/{file.name}.json": [f"{folder}/{file.place}" for folder in folders]
        for file in FILES
        if file.place.endswith(".yml")
    }


def write_schemas(folder: Path) -> list[str]:
    """Write every schema that is not there or differs; returns their names."""
    folder.mkdir(exist_ok=True)
    changed = [
        name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]
    for name in changed:
        (folder / name).write_text(schemas()[name], "utf-8")
    return changed


_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def _bound(model: type[BaseModel], described: dict[str, Any]) -> None:
    """Bounds of numbers: pydantic forgets them where a type brings a schema of its own."""
    for key, field in model.model_fields.items():
        told = described["properties"][key]
        for option in (told, *told.get("anyOf", ())):
            for short in _BOUNDS.keys() & option.keys():
                del option[short]
        for limit in field.metadata:
            for short, long in _BOUNDS.items():
                if hasattr(limit, short):
                    told[long] = (
                        float(getattr(limit, short))
                        if getattr(limit, short) % 1
                        else int(getattr(limit, short))
                    )


def _tidied(node: Any, named: bool = False) -> Any:
    """Without what is meant for programmers: names of classes, English docstrings, null.

    `named`: the node is a table of keys.
    """
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    if named:
        return {key: _tidied(item) for key, item in node.items()}
    tidy = {
        key: _tidied(item, key in {"properties", "$defs"})
        for key, item in node.items()
        if not _internal(key, node)
    }
    tidy = _without_null(tidy)
    if tidy.get("type") == "string" and not tidy.keys() & {"examples", "enum", "const"}:
        tidy["type"] = _TEXT
    elif tidy.get("type") == "integer":
        tidy |= {"type": ["integer", "string"], "pattern": "^[0-9]+$"}
    if "default" in tidy:
        tidy["default"] = _typed(tidy["default"])
    return {
        key: value
        for key, value in tidy.items()
        if key != "default" or value not in (None, "", [], ())
    }


def _internal(key: str, node: Mapping[str, Any]) -> bool:
    """Names and docstrings of classes: a class has properties, a field has none."""
    return (key in {"title", "description"} and "properties" in node) or key == "discriminator"


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    kept = [option for option in node.get("anyOf", ()) if option != {"type": "null"}]
    if "anyOf" not in node or len(kept) > 1:
        return node | ({"anyOf": kept} if kept else {})
    return {**kept[0], **{key: value for key, value in node.items() if key != "anyOf"}}


def _typed(value: object) -> object:
    """A default as somebody would type it."""
    if isinstance(value, bool):
        return "có" if value else "không"
    return str(value).replace(".", ",") if isinstance(value, (Decimal, float)) else value
