"""data/README.md promises every key of every file in an example that works: here the examples are
laid out and read.
"""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest

from campaign import models
from campaign.checks import check
from campaign.facts import Facts, load
from campaign.facts.problems import Problem
from campaign.facts.reader import split_post
from campaign.facts.yaml_text import read_yaml
from campaign.kinds import Indicators
from campaign.models import Post, SiteSettings, Written
from tests.helpers.pictures import photo

README = (Path(__file__).parents[2] / "data" / "README.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^\*\*`([^`]+)`\*\*\n\n```[a-z]+\n(.*?)^```$", README, re.M | re.S))
BESIDE = re.findall(
    r"`((?:[\w-]+/)+[\w-]+\.(?:pdf|jpg))`", README
)  # files the examples name that are not text
FILES = [
    model
    for model in (*vars(models).values(), Indicators)
    if isinstance(model, type) and issubclass(model, Written)
]
TODAY = date(2025, 8, 15)


def lay_out(
    folder: Path, examples: dict[str, str] = EXAMPLES
) -> tuple[Facts | None, list[Problem]]:
    """The examples as a data folder, read and checked."""
    for path, text in (dict.fromkeys(BESIDE, "") | examples).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(photo(size=(40, 30)) if file.suffix == ".jpg" else text.encode())
    facts, problems = load(folder, shown_as="data")
    return facts, problems + (check(facts, TODAY) if facts else [])


@pytest.fixture
def facts(tmp_path) -> Facts:
    return lay_out(tmp_path)[0]


def test_the_examples_are_a_data_folder_without_errors(tmp_path):
    _, problems = lay_out(tmp_path)
    reminders = [
        p for p in problems if "gỡ" in p.message
    ]  # a withdrawn name always asks for what only people can do
    assert [str(p) for p in problems if p not in reminders] == []
    assert [p.severity for p in reminders] == ["warning"]


def test_the_examples_of_a_real_campaign_need_only_the_two_lines_gone(tmp_path):
    head = re.sub(
        r"^(?:minh_hoa|xem_tai_ngay):.*\n", "", EXAMPLES["2025/phong_trao.yml"], flags=re.M
    )
    found, problems = lay_out(tmp_path, EXAMPLES | {"2025/phong_trao.yml": head})
    assert [str(p) for p in problems if p.severity == "error"] == []
    assert not found.current.phong_trao.minh_hoa


def test_the_error_in_the_readme_is_the_one_that_is_said(tmp_path):
    path = "2025/so_lieu/2025-06-30.yml"
    wrong = EXAMPLES[path].replace("dan-trau-bo: 1232", "dan-trau-bo: 1.232")
    _, problems = lay_out(tmp_path, EXAMPLES | {path: wrong})
    assert [str(p) for p in problems if p.severity == "error"] == re.findall(
        r"^data/.*:\d+:\d+: .*$", README, re.M
    )


# ── every key ────────────────────────────────────────────────────────────────


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation and all that it is made of: `tuple[Group, ...]` holds `Group`."""
    yield annotation
    for inner in typing.get_args(annotation):
        if not isinstance(inner, (str, types.EllipsisType)):
            yield from parts(inner)


def with_all_inside(*roots: type[Written]) -> set[type[Written]]:
    """The models that files follow, and all models inside them."""
    found: set[type[Written]] = set()
    waiting = list(roots)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            inner = (
                part for field in model.model_fields.values() for part in parts(field.annotation)
            )
            waiting += [
                part for part in inner if isinstance(part, type) and issubclass(part, Written)
            ]
    return found


def declared(model: type[Written], key: str) -> str:
    """`Indicator.ma` for every kind of target: a key that kinds share is explained once."""
    return next(
        f"{owner.__name__}.{key}"
        for owner in model.__mro__
        if key in inspect.get_annotations(owner)
    )


def typed(fact: Any) -> Iterator[str]:
    """Every key that somebody typed in `fact` and below."""
    if isinstance(fact, Written):
        for key in fact.model_fields_set:
            yield declared(type(fact), key)
            yield from typed(getattr(fact, key))
    elif isinstance(fact, (tuple, list)):
        for item in fact:
            yield from typed(item)
    elif isinstance(fact, dict):
        yield from typed(tuple(fact.values()))
    elif is_dataclass(fact):  # Facts and what it holds: they gather files and are typed by nobody
        yield from typed([getattr(fact, field.name) for field in fields(fact)])


def test_every_key_stands_in_an_example(facts):
    # Posts are read here once more, because a post that was taken off is no fact any longer.
    heads = [split_post(text)[0] for path, text in EXAMPLES.items() if path.endswith(".md")]
    posts = [Post.model_validate(read_yaml(head or "", "").value) for head in heads]
    shown = {*typed(facts), *typed(posts)}
    wanted = {
        declared(model, key) for model in with_all_inside(*FILES) for key in model.model_fields
    }
    assert sorted(wanted - shown) == []


def test_every_word_to_choose_from_is_named():
    choices = {
        value
        for model in with_all_inside(*FILES)
        for field in model.model_fields.values()
        for part in parts(field.annotation)
        if typing.get_origin(part) is Literal
        for value in typing.get_args(part)
    }
    assert (
        sorted(
            word for word in choices if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", README)
        )
        == []
    )


def test_the_guard_sees_a_key_that_no_example_has():
    class Added(SiteSettings):
        mau_sac: str = ""

    assert "Added.mau_sac" in {
        declared(model, key) for model in with_all_inside(Added) for key in model.model_fields
    }
    assert "Criterion" in {
        model.__name__ for model in with_all_inside(*FILES)
    }  # three levels down, inside a union in a tuple
