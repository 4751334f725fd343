"""Numbers of clauses as documents have them: what is below what, and which one is meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.words.clauses import NotANumber, Place, label, outline, sought


def places(*numbers: str) -> tuple[Place, ...]:
    return outline((number, f"Việc {at}") for at, number in enumerate(numbers))


def tree(*numbers: str) -> str:
    """The numbers in their order, each after as many dots as there are clauses above it."""
    return " / ".join(f"{'·' * p.depth}{p.label.typed or '—'}" for p in places(*numbers))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1.10", "1.10"),
        ("2.", "2"),
        ("II. 1 .", "II.1"),
        ("( a )", "(a)"),
        ("a )", "a)"),
        ("b/", "b/"),
        ("Điều 4:", "Điều 4"),
        ("XXXVIII", "XXXVIII"),
        ("Phần thứ ba", "Phần thứ ba"),
        ("Nhiệm vụ 2", "Nhiệm vụ 2"),
        ("đ)", "đ)"),
        ("–", "–"),
        ("", ""),
    ],
)
def test_a_number_stays_as_the_document_has_it(typed: str, kept: str) -> None:
    assert label(typed).typed == kept


@pytest.mark.parametrize(
    "typed", ["IIX", "VV", "Ba", "1. Mía", "Phần II. Mía", "2,1", "1..2", "???", "(3", "II/1", "AB"]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        label(typed)


@pytest.mark.parametrize(
    "shape",
    [
        "I / ·I.1 / ··I.1.2 / II / ·II.1",
        "1 / ·1.1 / ··1.1.3 / ·1.2 / 2",
        "I / ·1 / ··a) / ··b) / ·2 / ··a) / II / ·1",
        "A / ·I / ··1 / ··2 / ·II / ··1 / B / ·I",
        "Chương I / ·Điều 1 / ··1 / ···a) / ··2 / ·Điều 2 / ··1 / Chương II / ·Điều 3 / ··1",
        "Phần thứ nhất / ·I / ··1 / Phần thứ hai / ·I",
        "1 / ·1.1 / ··Điều 1 / Phần I / ·Điều 2",
        "Phần I / ·Chương I / ··Mục 1 / ···Điều 1 / ··Mục 2 / ···Điều 2 / ·Chương II / ··Mục 1",
        "Chương I / ·1.1 / ·1.2 / Chương II / ·2.1 / ··a)",
        "I / ·1 / ··1.1 / ··1.2 / ·2 / II / ·1 / ··1.1",
        "2 / ·2.1 / ··1 / ··2 / ·2.2 / 3",
        "1 / ·1) / ··(1) / ··(2) / ·2) / 2 / ·1)",
        "1 / ·— / ·— / ··+ / ··+ / ·— / 2 / ·—",
        "— / ·+ / — / 1 / ·—",
        "1 / ·— / ·a) / ··— / ·b)",
        "h) / i) / k)",
        "1 / ·i) / ·ii) / 2 / ·i)",
        "IV / V / VI",
        "G / H / I / ·1",
        "9 / 10 / 10a / 11",
        "I / ·3 / ·4 / II / ·5",
        "b) / d) / đ) / e)",
        "I / ·I.a / ·b) / II",
        "1/ / ·a/ / ·b/ / 2/ / ·2.1/",
        "Mục 2 / ·Mục 2.1 / ·Mục 2.2 / Mục 3",
    ],
)
def test_what_stands_below_what_follows_from_the_numbers(shape: str) -> None:
    numbers = [one.strip("·").replace("—", "") for one in shape.split(" / ")]
    assert tree(*numbers) == shape


@pytest.mark.parametrize(
    ("numbers", "at", "name", "anchor"),
    [
        (("II", "II.1"), 1, "mục II.1", "ii-1"),
        (("III", "III.2", "III.2.1"), 2, "mục III.2.1", "iii-2-1"),
        (("I", "1", "1.1"), 2, "mục I.1.1", "i-1-1"),
        (("A", "I", "1"), 2, "mục A.I.1", "a-i-1"),
        (("2", "a)"), 1, "điểm a mục 2", "2-diem-a"),
        (("2", "đ)"), 1, "điểm đ mục 2", "2-diem-dd"),
        (("2", "d)"), 1, "điểm d mục 2", "2-diem-d"),
        (("I", "1", "a)", "(1)"), 3, "tiết 1 điểm a mục I.1", "i-1-diem-a-ngoac-1"),
        (("I", "1)"), 1, "điểm 1 mục I", "i-diem-1"),
        (("Điều 7", "2", "a)"), 2, "điểm a khoản 2 Điều 7", "dieu-7-2-diem-a"),
        (("Phần thứ nhất", "I"), 1, "mục I Phần thứ nhất", "phan-1-i"),
        (("Chương I", "Mục 1", "Chương II", "Mục 1"), 3, "Mục 1 Chương II", "chuong-ii-muc-1"),
        (("Chương I", "Điều 1", "Chương II", "Điều 2"), 3, "Điều 2", "chuong-ii-dieu-2"),
        (("Chương I", "1.1"), 1, "mục 1.1", "1-1"),
        (("a)",), 0, "điểm a", "diem-a"),
        (("2", ""), 1, "mục “Việc 1”", "2-gach-viec-1"),
    ],
)
def test_a_clause_has_a_name_for_sentences_and_an_address(
    numbers: tuple[str, ...], at: int, name: str, anchor: str
) -> None:
    place = places(*numbers)[at]
    assert (place.name, place.anchor) == (name, anchor)


PLAN = ("I", "1", "a)", "b)", "2", "2.1", "a)", "II", "3", "c)", "III", "Điều 1", "1", "Điều 2")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("I", ["I"]),
        ("mục I", ["I"]),
        ("i", ["I"]),
        ("phần II", ["II"]),
        ("I.1", ["I.1"]),
        ("1 mục I", ["I.1"]),
        ("I/2", ["I.2"]),
        ("2.1", ["I.2.1"]),
        ("I.1.a", ["I.1.a)"]),
        ("1a", ["I.1.a)"]),
        ("1 a)", ["I.1.a)"]),
        ("điểm a khoản 1 mục I", ["I.1.a)"]),
        ("Mục I khoản 1 điểm A", ["I.1.a)"]),
        ("2.1.a", ["I.2.1.a)"]),
        ("a", ["I.1.a)", "I.2.1.a)"]),
        ("điểm a", ["I.1.a)", "I.2.1.a)"]),
        ("b)", ["I.1.b)"]),
        ("3", ["II.3"]),
        ("điểm c", ["II.3.c)"]),
        ("điều 2", ["Điều 2"]),
        ("Điều II", ["Điều 2"]),
        ("khoản 1 Điều 1", ["khoản 1 Điều 1"]),
        ("Điều 1.1", ["khoản 1 Điều 1"]),
        ("việc 4", ["I.2"]),
        ("2. Việc 4", ["I.2"]),
        ("2.1 – Việc 5", ["I.2.1"]),
        ("Điều 3", []),
        ("II.1", []),  # there is a 1, but below another
        ("iv", []),
        ("mục 9", []),
        ("khoản 3 Điều 1", []),
        ("", []),
    ],
)
def test_people_name_a_clause_as_they_speak(written: str, meant: list[str]) -> None:
    assert [place.number for place in sought(places(*PLAN), written)] == meant


def test_a_title_told_twice_is_named_with_what_it_stands_below() -> None:
    found = outline((("1", "Một"), ("", "Trồng dâu"), ("2", "Hai"), ("", "Trồng dâu")))
    assert [p.number for p in sought(found, "trồng dâu")] == ["1 – Trồng dâu", "2 – Trồng dâu"]
    assert sought(found, "2 - Trồng dâu") == (found[3],)
    assert found[3].name == "mục “Trồng dâu” thuộc mục 2"


def test_a_number_whose_parent_is_missing_says_which() -> None:
    assert [p.missing for p in places("I", "II.1", "1", "2.1", "III")] == ["", "II", "", "2", ""]


def test_a_parent_missing_above_several_is_said_once() -> None:
    assert [p.missing for p in places("1", "2.1", "2.1.1", "2.2")] == ["", "2", "", ""]


NUMBERS = st.sampled_from(
    (
        *"I II III IX A B 1 2 3 1.1 1.2 2.1 II.1 A.I a) b) đ) i) ii) 1) (1) (a) 2a + -".split(),
        *("Điều 1", "Điều 2", "Chương I", "Phần thứ nhất", "Mục 1", "Nhóm A", ""),
    )
)


@given(st.lists(NUMBERS, min_size=1, max_size=12))
def test_every_clause_is_found_by_its_number_and_its_name(numbers: list[str]) -> None:
    found = places(*numbers)
    anchors = [place.anchor for place in found]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", anchor) for anchor in anchors)
    if len(set(anchors)) < len(anchors) or any(place.missing for place in found):
        return  # the check refuses it
    for place in found:
        assert place in sought(found, place.number), place.number
        assert place in sought(found, place.name), place.name
        assert len(sought(found, place.number)) == 1, place.number
