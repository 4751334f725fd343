"""What pydantic found, said in Vietnamese with the place in the file and what to type."""

from __future__ import annotations

import difflib
import re
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from campaign.facts.problems import Asked, Problem
from campaign.facts.wanted import Units, wanted_at
from campaign.facts.yaml_text import Tree
from campaign.models import Decision
from campaign.models.scalars import KeyPath
from campaign.models.walk import models_in
from campaign.words.amounts import advice
from campaign.words.written import clean, fold

# A file in which everything is wrong is mostly one thing wrong; nobody reads on after so many.
MOST = 100

# Keys that somebody may think of beside a name, and what they would tell. None of it is ever
# published.
_PRIVATE = (
    (r"(?:ngay|nam|thang)_sinh|sinh_(?:ngay|nam)|tuoi", "ngày sinh, tuổi"),
    (r"thoai|sdt|zalo|facebook|email|thu_dien_tu", "số điện thoại, địa chỉ liên lạc của người dân"),
    (r"cccd|cmnd|cmt|can_cuoc|chung_minh|dinh_danh|giay_to|ho_chieu|bhxh", "số giấy tờ tùy thân"),
    (r"dia_chi|so_nha|que|thuong_tru|tam_tru|cho_o|noi_o", "nơi ở, quê quán"),
    (r"dan_toc", "dân tộc"),
    (r"ton_giao|dao", "tôn giáo"),
    (r"ngheo|hoan_canh|thu_nhap|kho_khan|tai_khoan|stk", "hoàn cảnh, thu nhập, tài khoản"),
    (r"benh|khuyet_tat|suc_khoe", "bệnh tật, sức khỏe"),
    (r"gioi_tinh|hon_nhan|vo|chong", "giới tính, hôn nhân"),
)


def explain(
    error: ValidationError, tree: Tree, model: type[BaseModel], units: Units
) -> list[Problem]:
    """One problem for each thing wrong, at its own line and column; `units` are those of the
    campaign's targets.
    """
    items = [item for item in error.errors(include_url=False) if not _follows(item, tree)]
    # No more are explained than are told.
    found = [_number(item, tree, model, units) or _one(item, tree, model) for item in items[:MOST]]
    return at_most(found, tree.path, len(items))


def at_most(found: list[Problem], path: str, all_of_them: int) -> list[Problem]:
    """The first of what is wrong with the file at `path`, and how many of all there are besides."""
    if all_of_them <= MOST:
        return found
    left = f"còn {all_of_them - MOST} lỗi nữa trong tệp này. Sửa các lỗi đã nêu rồi kiểm tra lại."
    return [*found[:MOST], Problem(path, 1, 1, left)]


def _follows(item: ErrorDetails, tree: Tree) -> bool:
    """A list found too short only because pydantic leaves out the entries that it has complained
    about; and what is missing from a file in which a line could only be guessed at.
    """
    if not tree.sure and item["type"] in {"missing", "union_tag_not_found", "too_short"}:
        return True
    return (
        item["type"] == "too_short"
        and isinstance(item["input"], (list, dict))
        and len(item["input"]) >= item["ctx"]["min_length"]
    )


def _one(item: ErrorDetails, tree: Tree, model: type[BaseModel]) -> Problem:
    loc, kind = item["loc"], item["type"]
    path = _known_path(loc, tree)
    if kind == "union_tag_invalid":
        path = (*path, "loai")
    at_key = kind == "extra_forbidden" or "[key]" in loc
    place = tree.places.get((*path, "khoá") if at_key else path) or tree.places.get(path, (1, 1))
    name = "" if at_key else _name(path)
    return Problem(
        tree.path, *place, _message(kind, item.get("ctx", {}), item.get("input"), name, loc, model)
    )


def _number(item: ErrorDetails, tree: Tree, model: type[BaseModel], units: Units) -> Problem | None:
    """What to type for a number that could not be read, where its unit or its form tells."""
    typed = item["input"]
    if item["type"] != "con_so" or not isinstance(typed, str):
        return None
    path = _known_path(item["loc"], tree)
    holder = _walk(model, item["loc"][:-1])
    found = advice(typed, wanted_at(path, tree.value, model, units, holder[0]))
    if not found:
        return None
    return Problem(
        tree.path,
        *tree.places.get(path, (1, 1)),
        f"{_name(path)}«{_short(typed)}» {found.message}",
        is_number=True,
        asked=Asked(found.of_all, _short(typed), found.answers) if found.of_all else None,
    )


def _known_path(loc: KeyPath, tree: Tree) -> KeyPath:
    """Drop from pydantic's location what is not in the file: tags of unions, keys of short
    forms.
    """
    path: KeyPath = ()
    for step in loc:
        if step != "[key]" and (*path, step) in tree.places:
            path = (*path, step)
    return path


_BLANK = "để trống. Điền giá trị, hoặc xóa cả dòng nếu khoá không bắt buộc."
_WHOLE = "«{typed}» không phải số nguyên. Viết bằng chữ số liền nhau, ví dụ 12."
_LIST = "cần một danh sách. Xuống dòng, mỗi mục bắt đầu bằng dấu gạch và dấu cách «- »."
_LINES = "cần nhiều dòng «khoá: giá trị» thụt vào bên dưới. Xem tệp mẫu trong data/README.md."
_FILE = "tệp phải gồm các dòng «khoá: giá trị». Xem tệp mẫu trong data/README.md."
SAYS = {
    "greater_than_equal": "«{typed}» nhỏ hơn mức cho phép. Viết số từ {ge} trở lên.",
    "greater_than": "«{typed}» nhỏ hơn mức cho phép. Viết số lớn hơn {gt}.",
    "less_than_equal": "«{typed}» lớn hơn mức cho phép. Viết số không quá {le}.",
    "less_than": "«{typed}» lớn hơn mức cho phép. Viết số nhỏ hơn {lt}.",
    "string_too_short": _BLANK,
    "string_too_long": "dài quá {max_length} ký tự. Viết ngắn lại hoặc tách thành nhiều đoạn.",
    "too_short": "cần ít nhất {min_length} mục, mới có {actual_length}. Thêm cho đủ.",
    "too_long": "có quá {max_length} mục. Bớt cho đúng.",
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _LINES,
    "dict_type": _LINES,
    "model_attributes_type": _LINES,
}


def _message(
    kind: str,
    context: Mapping[str, Any],
    typed: object,
    name: str,
    loc: KeyPath,
    model: type[BaseModel],
) -> str:
    """What to say of an error of pydantic's `kind`; `name` is the place, with a space, or empty."""
    nested = isinstance(typed, (dict, list))
    if kind == "extra_forbidden":
        return _unknown_key(loc, model)
    if typed is None:
        return name + _BLANK
    if kind in {"noi_ro", "con_so"}:
        place = f"{name[:-1]}: " if name and nested else name
        return f"{place}{context['message']}"
    if kind == "missing":
        key = _said_key(loc)
        return f"{name}thiếu khoá «{key}» ({_title(model, loc)}). Thêm một dòng «{key}: …»."
    if kind == "union_tag_not_found":
        tags = ", ".join(_tags(model, loc))
        return f"{name}thiếu khoá «loai». Thêm một dòng loai là một trong: {tags}."
    if nested and kind in {"literal_error", "int_type", "string_type"}:
        return f"{name}cần một giá trị trên cùng dòng."
    if kind in {"union_tag_invalid", "literal_error"}:
        return name + _not_a_choice(kind, context, typed)
    if kind == "model_type" and not loc:
        return _FILE
    if kind in {"too_short", "too_long"} and isinstance(typed, str):
        kind = f"string_{kind}"
    if kind in SAYS:
        return name + SAYS[kind].format(typed=_short(typed), **context)
    return f"{name}giá trị «{_short(typed)}» không dùng được. Xem tệp mẫu trong data/README.md."


def _said_key(loc: KeyPath) -> str:
    return clean(str(loc[-1]))[:60] if loc else ""


def _unknown_key(loc: KeyPath, model: type[BaseModel]) -> str:
    key = _said_key(loc)
    if issubclass(model, Decision) and (private := _private(key)):
        return f"khoá «{key}» không dùng được: trang không bao giờ công bố {private}. Xóa dòng này."
    return f"không có khoá «{key}». {_nearest(key, _keys(model, loc[:-1]))}"


def _not_a_choice(kind: str, context: Mapping[str, Any], typed: object) -> str:
    """Of a value that only a few words may stand for, or of a target whose `loai` is one."""
    if kind == "union_tag_invalid" and isinstance(typed, dict):
        chosen, fault = typed["loai"], "không có"
        choices = context["expected_tags"]
    else:
        chosen, fault = typed, "không nằm trong các lựa chọn"
        choices = context["expected"]
    if not chosen:
        said = "để trống"
    elif isinstance(chosen, (dict, list)):
        said = "cần một từ"
    else:
        said = f"«{_short(chosen)}» {fault}"
    return f"{said}. Viết một trong: {_choices(choices)}."


def _choices(expected: str) -> str:
    """pydantic's `'>', '>=' or 'x y'` as it is typed; a sign such as > opens something else in YAML
    and keeps its quotes.
    """
    return re.sub(r"'([\w -]+)'", r"\1", expected.replace(" or ", ", ")).replace("'", '"')


def _name(path: KeyPath) -> str:
    """What the officer calls the place: its key, or which entry of a list it is."""
    entries: list[int] = []
    for step in reversed(path):
        if isinstance(step, str):
            inside = "".join(f"mục thứ {entry + 1} của " for entry in entries)
            return f"{inside}{clean(step)[:60]} "
        entries.append(step)
    return f"mục thứ {entries[-1] + 1} " if entries else ""


def _short(value: object) -> str:
    return clean(str(value))[:60] if value is not None else ""


def _private(key: str) -> str:
    """What a key would tell of a person that is nobody's business; empty for other keys."""
    words = re.sub(r"[^a-z0-9]+", "_", fold(key))
    return next(
        (what for pattern, what in _PRIVATE if re.search(rf"(?:^|_)(?:{pattern})(?:_|$)", words)),
        "",
    )


def _nearest(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(fold(key).replace(" ", "_"), known, n=1, cutoff=0.65) or [
        k for k in known if fold(key) in k or k in fold(key)
    ]
    if near and key and near[0] != key:
        return f"Có phải «{near[0]}»?"
    return f"Các khoá dùng được: {', '.join(known)}." if known else "Xóa dòng này."


def _walk(model: type[BaseModel], loc: KeyPath) -> list[type[BaseModel]]:
    """The models that `loc` leads to (several at a union whose kind is unknown)."""
    here = [model]
    for step in loc:
        following: list[type[BaseModel]] = []
        for kind in here:
            if isinstance(step, str) and step in kind.model_fields:
                following += models_in(kind.model_fields[step].annotation)
            elif "loai" in kind.model_fields and step in typing.get_args(
                kind.model_fields["loai"].annotation
            ):
                following.append(kind)
        here = following or here
    return here


def _keys(model: type[BaseModel], loc: KeyPath) -> list[str]:
    return sorted({key for kind in _walk(model, loc) for key in kind.model_fields})


def _tags(model: type[BaseModel], loc: KeyPath) -> list[str]:
    return sorted(
        {
            tag
            for kind in _walk(model, loc)
            if "loai" in kind.model_fields
            for tag in typing.get_args(kind.model_fields["loai"].annotation)
        }
    )


def _title(model: type[BaseModel], loc: KeyPath) -> str:
    key = str(loc[-1])
    for kind in _walk(model, loc[:-1]):
        if found := kind.model_fields.get(key):
            return ": ".join(filter(None, (found.title or key, found.description)))
    return key
