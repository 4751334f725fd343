"""Reading YAML as text with its places, and splitting a post."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from campaign.facts.reader import split_post
from campaign.facts.text import read_text
from campaign.facts.yaml_text import MAX_DEPTH, Tree, read_yaml


def read(text: str, first_line: int = 1) -> Tree:
    tree = read_yaml(text, "tep.yml", first_line)
    assert not tree.problems
    return tree


def refusal(text: str) -> tuple[int, int]:
    (problem,) = read_yaml(text, "tep.yml").problems
    return problem.line, problem.column


@pytest.mark.parametrize(
    "typed",
    [
        "010",
        "no",
        "yes",
        "12:30",
        "1.789",
        "1e3",
        "0x1F",
        "2031-10-01",
        "null",
        "~",
        "true",
        "1_000",
        ".5",
        "-3",
    ],
)
def test_every_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert read(f"gia_tri: {typed}").value == {"gia_tri": typed}


def test_every_key_stays_the_text_that_was_typed() -> None:
    assert read("no: 1\n010: 2\n2031-10-01: 3").value == {"no": "1", "010": "2", "2031-10-01": "3"}


def test_blank_is_not_the_empty_text() -> None:
    assert read("trong:\nrong: \"\"\nnhay: ''").value == {"trong": None, "rong": "", "nhay": ""}


def test_keys_and_values_know_their_line_and_column() -> None:
    places = read("ten: Xã\nthon:\n  - Một\n  - ten: Hai\nnhom: {ma: a}\n").places
    assert places[("ten", "khoá")] == (1, 1)
    assert places[("ten",)] == (1, 6)
    assert places[("thon", 0)] == (3, 5)
    assert places[("thon", 1, "ten")] == (4, 10)
    assert places[("nhom", "ma", "khoá")] == (5, 8)


def test_a_blank_value_is_where_its_key_is() -> None:
    assert read("a: 1\n  \nb:\nc: 2").places[("b",)] == (3, 1)


def test_columns_count_letters_and_not_bytes() -> None:
    assert read("nguồn: Đường Tân Lập").places[("nguồn",)] == (1, 8)


def test_lines_of_a_posts_head_are_counted_in_the_whole_file() -> None:
    assert read("ten: Tin", first_line=2).places[("ten",)] == (2, 6)


def test_text_typed_in_separate_marks_is_read_as_whole_letters(tmp_path: Path) -> None:
    file = tmp_path / "tep.yml"
    file.write_text(unicodedata.normalize("NFD", "tên: Đường Tân Lập"), "utf-8")
    text, problem = read_text(file, "tep.yml")
    assert problem is None
    assert read(text).value == {"tên": "Đường Tân Lập"}


def test_marks_of_other_editors_make_no_difference(tmp_path: Path) -> None:
    file = tmp_path / "tep.yml"
    file.write_bytes("\ufeffa: 1\r\nb: 2\r\n".encode())
    assert read(read_text(file, "tep.yml")[0]).value == {"a": "1", "b": "2"}


def test_hard_spaces_copied_from_word_are_spaces() -> None:
    assert read("nhom:\n\u00a0\u00a0ma:\u00a0a\n").value == {"nhom": {"ma": "a"}}


def test_long_text_may_run_over_lines() -> None:
    assert read("a:\n  một\n  hai\nb: |\n  một\n  hai\n").value == {
        "a": "một hai",
        "b": "một\nhai\n",
    }


def test_depth_is_limited() -> None:
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH).value
    assert refusal("[" * (MAX_DEPTH + 1)) == (1, MAX_DEPTH + 1)


def test_a_key_given_twice_is_refused_where_it_comes_again() -> None:
    assert refusal("a: 1\nb: 2\na: 3") == (3, 1)


@pytest.mark.parametrize("tail", ["2", "25"])
def test_a_decimal_comma_that_ends_a_value_in_braces_is_noticed(tail: str) -> None:
    assert refusal(f"a: {{b: 5,{tail}}}") == (1, 8)


@pytest.mark.parametrize("typed", ["{b: 5, c: 2}", "{b: '5,2'}", "[5,2]", "{b: 5, 2: c}"])
def test_other_commas_in_brackets_are_left_alone(typed: str) -> None:
    read(f"a: {typed}")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\n\tb: 2", (2, 1)),  # where the tab is
        ('a: "b\nc: 1\nd: 2', (1, 4)),  # where the quotation begins, not the end of the file
        ("a: 1\nb: [1, 2\nc: 3", (2, 4)),  # where the bracket opens
        ("a: 1\nb:2\nc: 3", (2, 1)),  # the line without a space, not the next
        ("a: b: c", (1, 5)),  # the second colon
        ("a: 1\nb: x\x07y", (2, 5)),  # the character itself
    ],
)
def test_a_slip_is_shown_where_a_person_would_look_for_it(
    text: str, place: tuple[int, int]
) -> None:
    assert refusal(text) == place


def test_a_post_is_split_into_head_body_and_the_heads_first_line() -> None:
    assert split_post("---\nten: Tin\nngay: 1\n---\n\nThân bài.\n---\nCòn nữa.") == (
        "ten: Tin\nngay: 1",
        "\nThân bài.\n---\nCòn nữa.",
        2,
    )


def test_a_post_of_another_editor_is_split_alike() -> None:
    head, body, _ = split_post("---\r\nten: Tin\r\n---\r\nThân bài.\r\n")
    assert read(head or "").value == {"ten": "Tin"}
    assert body.strip() == "Thân bài."


@pytest.mark.parametrize("text", ["", "Thân bài.", "---\nten: Tin\n", "\n---\nten: Tin\n---\n"])
def test_a_post_without_a_closed_head_has_none(text: str) -> None:
    assert split_post(text) == (None, text, 1)
