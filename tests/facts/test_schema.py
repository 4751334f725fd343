"""The JSON Schemas in schema/: made from the models, in Vietnamese, and in agreement with the data
that passes the check.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from campaign.__main__ import main
from campaign.facts.reader import Reader, split_post
from campaign.facts.schema import FILES, editor_settings, schema_of, schemas
from campaign.facts.yaml_text import Tree
from tests.facts.test_data_readme import EXAMPLES, lay_out, with_all_inside
from tests.helpers.communes import COMMUNE, ROOT


@cache
def schema(name: str) -> dict[str, Any]:
    return schema_of(next(file for file in FILES if file.name == name))


class Editor(yaml.BaseLoader):
    """YAML 1.2 as an editor reads it: numbers are numbers, days and «có» are text."""


Editor.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789")
)
Editor.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"),
    list("-+.0123456789"),
)
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|)\Z"), ["~", "n", ""])
Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Editor.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))
Editor.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)


def read(text: str) -> Any:
    return yaml.load(text, Editor)


def kind_of(path: str) -> str | None:
    """The schema that a file of a data folder follows."""
    place = re.compile(
        "|".join(
            f"(?P<{file.name}>{re.escape(file.place).replace(re.escape('*'), '[^/]+')})"
            for file in FILES
        )
        + "|(?P<bai>[^/]+/tin_tuc/[^/]+[.]md)"
    )
    found = place.fullmatch(path)
    return None if not found else "bai_tin" if found.lastgroup == "bai" else found.lastgroup


def cases() -> Iterator[Any]:
    for folder in (ROOT / "data", COMMUNE):
        for file in sorted([*folder.rglob("*.yml"), *folder.rglob("tin_tuc/*.md")]):
            yield pytest.param(
                file.relative_to(folder).as_posix(),
                file.read_text("utf-8"),
                id=file.relative_to(ROOT).as_posix(),
            )
    yield from (pytest.param(path, text, id=f"README {path}") for path, text in EXAMPLES.items())


@pytest.mark.parametrize(("path", "text"), cases())
def test_data_that_passes_the_check_fits_its_schema(path: str, text: str) -> None:
    name = kind_of(path)
    assert name, f"no schema speaks of {path}"
    content = read((split_post(text)[0] or "") if path.endswith(".md") else text)
    found = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema(name)).iter_errors(content)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("so_lieu", "{ngay_chot: 30/6/2031, nguon: a}"),
        ("so_lieu", "{ngay_chot: tháng sáu, nguon: a, so_lieu: {a: 1}}"),
        ("so_lieu", "{ngay_chot: 30/6/2031, nguon: a, so_lieu: {a: {gia_tri: 612 tấn}}}"),
        ("so_lieu", "{ngay_chot: 30/6/2031, nguon: a, so_lieu: {a: {giatri: 612}}}"),
        ("so_lieu", "{ngay_chot: 30/6/2031, nguon: a, so_lieu: {a: 1}, tam_tinh: yes}"),
        ("so_lieu", "{ngay_chot: 30/6/2031, nguon: a, so_lieu: {a: {tu_so: -1, mau_so: 3}}}"),
        ("khen_thuong", "{trang_thai: xong}"),
        ("trang", "{ten: a, phong_trao_hien_tai: 2031, ngay_sinh: 1}"),
        ("chuyen_huong", "{chuyen_huong: [{cu: a/, moi: 'https://xau.example'}]}"),
        ("cho_phep", "{cho_phep: [{ngay: 30/6/2031, gi: {loai: bao_cao, ma: a}, ly_do: a}]}"),
    ],
)
def test_what_the_check_would_refuse_is_marked_by_the_editor(name: str, wrong: str) -> None:
    assert list(jsonschema.Draft202012Validator(schema(name)).iter_errors(read(wrong)))


@pytest.mark.parametrize(
    "short",
    [
        "612",
        "'1.789,2'",
        "giữ",
        "[a, b]",
        "[]",
        "{gia_tri: 612}",
        "{ket_qua: chưa đạt}",
        "{theo_thon: {Thôn Một: {tu_so: 1, mau_so: 2}}}",
    ],
)
def test_a_figure_may_be_short_or_full(short: str) -> None:
    jsonschema.validate(
        read(f"{{ngay_chot: 2031-06-30, nguon: a, so_lieu: {{lua: {short}}}}}"), schema("so_lieu")
    )


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {file.name: file.read_text("utf-8") for file in (ROOT / "schema").iterdir()}
    assert committed == schemas(), "run: campaign schema"


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_a_schema_is_one(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


def parts(node: Any) -> Iterator[dict]:
    if isinstance(node, dict):
        yield node
        for item in node.values():
            yield from parts(item)
    elif isinstance(node, list):
        for item in node:
            yield from parts(item)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_has_a_title_that_somebody_wrote_in_vietnamese(file) -> None:
    for model in with_all_inside(file.model):
        if model.__name__ != "Month":
            assert [key for key, field in model.model_fields.items() if not field.title] == [], (
                model
            )
    said = [
        part[key]
        for part in parts(schema(file.name))
        for key in ("title", "description")
        if isinstance(part.get(key), str)
    ]
    english = {"the", "of", "is", "one", "how", "and", "where", "what"}
    assert [text for text in said if english & set(re.findall(r"\w+", text.lower()))] == []
    assert not [
        part
        for part in parts(schema(file.name))
        for key, value in part.items()
        if key == "default" and value in (True, False)
    ]


def test_every_model_that_the_loader_reads_has_a_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_there: set[type] = set()
    validate = Reader.validate

    def noted(reader: Reader, tree: Tree, model: type) -> object:
        read_there.add(model)
        return validate(reader, tree, model)

    monkeypatch.setattr(Reader, "validate", noted)
    lay_out(tmp_path)  # the README has an example of every file
    assert read_there == {file.model for file in FILES}


def test_vs_code_finds_the_schema_of_every_file() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == editor_settings("data", "tests/xa-thu")
    assert all((ROOT / name).is_file() for name in settings["yaml.schemas"])
    assert (
        "redhat.vscode-yaml"
        in json.loads((ROOT / ".vscode" / "extensions.json").read_text("utf-8"))["recommendations"]
    )


def test_the_command_prints_one_schema_and_writes_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "so_lieu"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Một báo cáo số liệu"
    assert list(tmp_path.iterdir()) == []
    assert main(["schema"]) == 0
    assert main(["schema"]) == 0
    assert (
        capsys.readouterr().out.splitlines()[-1] == "Các tệp trong schema/ đã đúng, không ghi gì."
    )
    assert len(list((tmp_path / "schema").iterdir())) == len(FILES)
