"""What the measurements compare is the same content, and their large commune is a commune."""

from __future__ import annotations

import random

import pytest

from bench.big import DECISION, PEOPLE, TARGETS, enlarge
from bench.budgets import of
from bench.peers import by_hand, lean_by_hand, zipped
from bench.plain import body_of, main_of, plain
from bench.visit import Visit
from campaign.site.examine import errors, examine
from tests.helpers.communes import DATA, DATA_TODAY
from tests.helpers.html import Node, read_html
from tests.helpers.sites import Site


def visible(node: Node) -> str:
    """Letters and figures that a reader sees, in order; what is hidden until a script needs it is
    not there yet.
    """
    shown = "".join(
        (part.text_content or "") if part.tag == "-text" else visible(part)
        for part in node.iter(include_text=True)
        if "hidden" not in part.attributes and part.tag not in {"script", "style"}
    )
    return "".join(shown.split())


@pytest.mark.parametrize(
    "address",
    [
        "minh-hoa/",
        "minh-hoa/ke-hoach/",
        "minh-hoa/chi-tieu/",
        "minh-hoa/vinh-danh/qd-83-2025/",
        "minh-hoa/tin-tuc/2025-06-gat-lua-xuan/",
    ],
)
@pytest.mark.parametrize("part", [body_of, main_of])
def test_a_page_by_hand_says_the_same_in_fewer_letters(site: Site, address, part):
    page = part(site.files[f"{address}index.html"].decode())
    by_hand = plain(page)
    assert visible(read_html(by_hand)) == visible(read_html(page))
    assert "class=" not in by_hand and len(by_hand) < len(page)
    assert {node.tag for node in read_html(by_hand).css("*")} <= {
        node.tag for node in read_html(page).css("*")
    }


def test_the_large_commune_is_as_large_as_it_says_and_has_no_error(tmp_path):
    facts, problems = examine(enlarge(DATA, tmp_path / "data"), DATA_TODAY)
    assert errors(problems) == []
    campaign = next(campaign for campaign in facts.phong_trao if campaign.ma == "minh-hoa")
    assert len(campaign.chi_tieu.chi_tieu) == TARGETS
    assert [len(decision.danh_sach) for ma, decision in campaign.khen_thuong if ma == DECISION] == [
        PEOPLE
    ]


HAND = Visit(kilobytes=5, requests=1, before=1, first=1600, largest=1600, blocking=0, shift=0)


@pytest.mark.parametrize(
    ("ours", "missed"),
    [
        (
            Visit(kilobytes=9, requests=1, before=1, first=1750, largest=1800, blocking=0, shift=0),
            set(),
        ),
        (
            Visit(kilobytes=9, requests=1, before=1, first=1770, largest=1850, blocking=0, shift=0),
            {"first paint ÷ hand-written", "largest paint ÷ hand-written"},
        ),
        (
            Visit(
                kilobytes=9, requests=3, before=2, first=1600, largest=1600, blocking=12, shift=0.02
            ),
            {"requests before first paint", "requests unasked", "blocking ms", "layout shift"},
        ),
    ],
)
def test_a_budget_that_is_missed_is_called_so(ours, missed):
    assert {
        one.name for one in of("trang-chu", {"ours": ours, "hand": HAND}, b"x") if not one.kept
    } == missed


@pytest.mark.parametrize(("size", "kept"), [(13_000, True), (15_000, False)])
def test_a_page_too_heavy_is_called_so(size, kept):
    page = random.Random(7).randbytes(size)  # noise, which nothing makes smaller
    assert (
        next(
            one
            for one in of("trang-chu", {"ours": HAND, "hand": HAND}, page)
            if one.name == "kB of gzip"
        ).kept
        is kept
    )
    assert "kB of gzip" not in {
        one.name for one in of("500-nguoi", {"ours": HAND, "hand": HAND}, page)
    }


@pytest.mark.parametrize(
    "address", ["minh-hoa/", "2024/ke-hoach/", "minh-hoa/tin-tuc/2025-06-gat-lua-xuan/"]
)
def test_the_page_by_hand_that_counts_is_as_large_as_ours(site: Site, address):
    page = site.files[f"{address}index.html"].decode()
    lean, hand = lean_by_hand(page), by_hand(page)
    assert abs(zipped(hand) - zipped(page)) < 50 < zipped(page) - zipped(lean)
    assert visible(read_html(hand)) == visible(read_html(lean))
