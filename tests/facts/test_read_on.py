"""A file is read on past a slip: each is said at its place, and what stands after it is read as it
was meant.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.facts.yaml_text import Tree, read_yaml


def slips(text: str) -> tuple[list[tuple[int, int]], Tree]:
    tree = read_yaml(text, "tep.yml")
    return [(found.line, found.column) for found in tree.problems], tree


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("ten: Vụ chiêm: cấy xong", 14, "Vụ chiêm:  cấy xong"),
        ("ten: Gồm các việc:", 18, "Gồm các việc: "),
        ("ten: %", 6, "%"),
        ("ten: % kế hoạch  # của huyện", 6, "% kế hoạch"),
        ("ten: @bana", 6, "@bana"),
        ("ten: `bana`", 6, "`bana`"),
        ("ten: *Ghi thêm", 6, "*Ghi thêm"),
        ("ten: **Ghi thêm** sau", 7, "**Ghi thêm** sau"),
        ("ten: &ghi 7", 6, "&ghi 7"),
        ("ten: !ghi 7", 6, "!ghi 7"),
        ("ten: > 70", 8, "> 70"),
        ("ten: >70", 8, ">70"),
        ("ten: >=", 7, ">="),
        ("ten: | rau", 8, "| rau"),
        ("ten: - chưa rõ", 6, "- chưa rõ"),
        ("ten: ? chưa rõ", 6, "? chưa rõ"),
        ("ten: ] rau", 6, "] rau"),
        ("ten: , rau", 6, ", rau"),
        ("ten: [Tổ 4] thôn Bana", 6, "[Tổ 4] thôn Bana"),
        ("ten: [[NTM|nông thôn mới]] kiểu mẫu", 6, "[[NTM|nông thôn mới]] kiểu mẫu"),
        ("ten: {Tổ 4} thôn Bana", 6, "{Tổ 4} thôn Bana"),
        ('ten: "Bana', 6, "Bana"),
        ("ten: 'Bana", 6, "Bana"),
        ('ten: "Bana”', 6, "Bana"),
        ("ten: \"Bana'", 6, "Bana"),
        ('ten: "Bana" mới', 13, '"Bana" mới'),
        ("ten: 'H'Bana'", 9, "H’Bana"),
        ('ten: "D:\\Rau"', 9, "D:\\Rau"),
        ("ten:Bana", 1, "Bana"),
        ("ten:\tBana: mới", 10, "Bana:  mới"),
    ],
)
def test_a_slip_is_said_and_the_lines_around_it_are_read(
    line: str, column: int, value: str
) -> None:
    places, tree = slips(f"truoc: 1\n{line}\nsau: 2\ncuoi: %\n")
    assert places == [(2, column), (4, 7)]
    assert tree.value == {"truoc": "1", "ten": value, "sau": "2", "cuoi": "%"}
    assert tree.sure


@pytest.mark.parametrize(
    ("text", "places", "value"),
    [
        ("a:\n\tb: 1\n\tc: %\n", [(2, 1), (3, 1)], {"a": {"b": "1", "c": "%"}}),
        ("a:\n  - b: 1\n\tc: 2\n", [(3, 1)], {"a": [{"b": "1", "c": "2"}]}),
        (
            "a:\n  - b: 1\n  -b: 2\nc: %",
            [(3, 3), (4, 4)],
            {"a": [{"b": "1"}, {"b": "2"}], "c": "%"},
        ),
        ("a:\n  - b:1\n    c: 2\n", [(2, 5)], {"a": [{"b": "1", "c": "2"}]}),
        ("a: 1\n  b: 2\nc: %", [(2, 4), (3, 4)], {"a": "1", "b": "2", "c": "%"}),
        ("a:\n    b: 1\n  c: 2\n", [(3, 3)], {"a": {"b": "1", "c": "2"}}),
        ("a:\n  - b: 1\n  c: 2\n", [(3, 3)], {"a": [{"b": "1", "c": "2"}]}),
        ("a: [b, c\nd: %\n", [(1, 4), (2, 4)], {"a": ["b", "c"], "d": "%"}),
        (
            "a: {b: %, c: *d, e: f: g}\n",
            [(1, 8), (1, 14), (1, 22)],
            {"a": {"b": "%", "c": "*d", "e": "f:  g"}},
        ),
        ("a 1\nb: %\n", [(1, 1), (2, 4)], {"a": "1", "b": "%"}),
        ("a: b\n  tiếp theo: c\nd: %", [(2, 12), (3, 4)], {"a": "b tiếp theo:  c", "d": "%"}),
        ('a: "b\nc: "d"\ne: %', [(1, 4), (3, 4)], {"a": "b", "c": "d", "e": "%"}),
    ],
)
def test_slips_of_many_kinds_in_one_file_are_all_said(
    text: str, places: list[tuple[int, int]], value: object
) -> None:
    found, tree = slips(text)
    assert (found, tree.value) == (places, value)


@pytest.mark.parametrize(
    "text",
    [
        'a: "dài\n  tiếp: %\n  hết"\nb: 1\n',
        "a: |\n  x: %\n  y: @\nb: 1\n",
        "a: >\n  x\n  y\nb: 1\n",
        "a: b #c: d: e\n",
        "a: https://bana.example:80/x\n",
    ],
)
def test_what_yaml_reads_as_it_was_meant_is_no_slip(text: str) -> None:
    assert slips(text)[0] == []


def test_quotes_that_are_proposed_fit_the_sentence() -> None:
    said = [
        p.message for p in read_yaml('a: Gọi là "rau": sạch\nb: D:\\x: y\nc: a: b', "t").problems
    ]
    assert [message.rpartition("trong ")[2] for message in said] == [
        "dấu nháy đơn '…'.",
        "dấu nháy đơn '…'.",
        'dấu nháy thẳng "…".',
    ]


LINES = st.lists(
    st.sampled_from(
        [
            "ten: Bana",
            "ten: a: b",
            "ma: %",
            "x:y",
            "  - z: 1",
            "  - *a",
            "\tb: 2",
            '  q: "r',
            "  s: 't",
            "k: [1, 2",
            "m: {n: 1}",
            "   lech: 3",
            "-dinh: 4",
            "chu",
            "> 5",
            "]",
            "---",
            "# ghi chú",
            "",
        ]
    ),
    max_size=12,
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(LINES)
def test_whatever_lines_are_typed_reading_ends_with_places_inside_the_file(
    lines: list[str],
) -> None:
    text = "\n".join(lines)
    for found in read_yaml(text, "tep.yml").problems:
        assert 1 <= found.line <= len(lines) + 1
        assert found.column >= 1
