"""Figures aloud are the figures of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from campaign.outputs.bulletin import Bulletin, bulletins
from campaign.progress.status import ATTENTION, MET
from campaign.view import IndicatorView
from campaign.words.spoken import read_aloud
from campaign.words.written import lowered
from tests.helpers.bulletins import campaigns, lines, spoken, told

DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}


SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def integer(said: list[str]) -> int:
    total = group = pending = 0
    for word in said:
        if word in DIGITS:
            group, pending = group + pending, DIGITS[word]
        elif word == "mười":
            group, pending = group + pending, 10
        elif word == "mươi":
            group, pending = group + pending * 10, 0
        elif word == "trăm":
            group, pending = group + pending * 100, 0
        elif word in SCALES:
            total, group, pending = total + (group + pending) * SCALES[word], 0, 0
        else:
            assert word in {"linh", "lẻ"}, word
    return total + group + pending


def numbers_said(text: str) -> Iterator[Decimal]:
    """Numbers in words, in the order they are said; a unit that is a scale too («triệu đồng») is
    part of the number.
    """
    known = {*DIGITS, *SCALES, "mười", "mươi", "trăm", "linh", "lẻ", "phẩy"}
    run: list[str] = []
    for word in [*re.findall(r"[\w-]+", text.lower().replace("phần trăm", "%")), ""]:
        if word in known:
            run.append(word)
        elif run:
            yield number_of(run)
            run = []


def number_of(run: list[str]) -> Decimal:
    if "phẩy" not in run:
        return Decimal(integer(run))
    at = run.index("phẩy")
    whole, fraction = run[:at], run[at + 1 :]
    scale = 1
    while fraction[-1] in SCALES:
        scale *= SCALES[fraction.pop()]
    zeros = 0
    while len(fraction) > 1 and fraction[0] == "không":
        zeros, fraction = zeros + 1, fraction[1:]
    return Decimal(f"{integer(whole)}.{'0' * zeros}{integer(fraction)}") * scale


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("bốn phẩy chín mươi lăm", "4.95"),
        ("năm phẩy không năm", "5.05"),
        ("không phẩy không không bảy", "0.007"),
        ("một nghìn không trăm mười lăm phẩy năm triệu", "1015500000"),
        ("ba mươi hai nghìn bốn trăm năm mươi", "32450"),
        ("bốn trăm linh tám", "408"),
        ("hai ngàn lẻ năm", "2005"),
        ("mười bốn", "14"),
        ("không", "0"),
        ("hai mươi mốt", "21"),
        ("mười", "10"),
    ],
)
def test_the_tests_own_ear_understands_numbers(said: str, figure: str) -> None:
    assert list(numbers_said(f"có {said} con")) == [Decimal(figure)]


def printed_number(text: str) -> Decimal:
    """The number at the start of a text as the page prints it; «1.015,5 triệu đồng» is as many
    dong.
    """
    # A rank is «thứ 8 trên 30».
    digits = Decimal(re.match(r"(?:thứ )?([\d.,]*\d)", text)[1].replace(".", "").replace(",", "."))
    return digits * (
        1_000_000
        if re.match(r"[\d.,]+ triệu", text)
        else 1_000_000_000
        if re.match(r"[\d.,]+ tỷ", text)
        else 1
    )


AS_WORDS = {
    "Đạt": "đã đạt",
    "Chưa đạt": "chưa đạt",
    "Giữ được": "giữ được chuẩn",
    "Không giữ được": "không giữ được chuẩn",
    "Giữ vững": "giữ vững",
}


def sentence_of(target: IndicatorView, bulletin: Bulletin) -> str | None:
    """What the bulletin says after the target's name where it tells its figure."""
    starts = [
        f"{target.short}:",
        *(f"{target.short} {verb} " for verb in (lowered(target.verb), "được", "là")),
    ]
    for line in lines(bulletin, "news"):
        for start in starts:
            if line.written.casefold().startswith(start.casefold()):
                name = read_aloud(start, bulletin.campaign.voice).rstrip()
                assert line.spoken.casefold().startswith(name.casefold()), line.spoken
                return line.spoken[len(name) :]
    return None


def targets_told() -> Iterator[tuple[Bulletin, IndicatorView, bool]]:
    """Bulletin, target as it stood for that bulletin, whether it must be told."""
    for campaign in campaigns().values():
        ready = {b.ma: b for b in bulletins(campaign)}
        for report in campaign.reports:
            yield from (
                (ready[f"bao-cao-{report.day.isoformat()}"], target, True)
                for target in report.targets
            )
        if campaign.reports:
            situation = ready[f"tinh-hinh-{campaign.reports[-1].day.isoformat()}"]
            urgent = {t.ma for t in campaign.attention}
            yield from (
                (situation, t, t.ma in urgent or t.status.ma in {"dat", "vuot"})
                for t in campaign.targets
            )


def test_the_figure_aloud_is_the_figure_of_the_page() -> None:
    told = [(b, t, sentence_of(t, b), must) for b, t, must in targets_told()]
    assert [(b.ma, t.ma) for b, t, said, must in told if must and not said] == []
    checked = 0
    for bulletin, target, said, _ in told:
        if said is None:
            continue
        if target.value in AS_WORDS:
            assert said in (
                f" {AS_WORDS[target.value]}.",
                f" được đánh giá là {target.value.lower()}.",  # a goal without a number
            ), (bulletin.ma, target.ma)
        elif target.value.startswith("0 "):
            # Nobody says «đã xảy ra không vụ».
            assert re.match(r" (chưa|không) (xảy ra|còn|có) ", said), (bulletin.ma, said)
        else:
            assert next(numbers_said(said)) == printed_number(target.value), (
                bulletin.ma,
                said,
                target.value,
            )
            at_once = any("đều là số tạm tính" in line.spoken for line in lines(bulletin, "news"))
            assert ("số tạm tính" in said) is (target.provisional == "tạm tính" and not at_once)
            checked += 1
    assert checked > 100


def test_a_target_that_needs_effort_says_its_target_and_its_share_as_the_page_does() -> None:
    for ma in ("minh-hoa", "2031"):
        campaign = campaigns()[ma]
        situation = next(b for b in bulletins(campaign) if b.kind == "Tình hình")
        news = [line.spoken for line in lines(situation, "news")]
        for target in campaign.attention:
            at = next(
                i
                for i, line in enumerate(lines(situation, "news"))
                if line.written.startswith(target.short) and "kỳ trước" not in line.written
            )
            plainly = target.asked.rpartition(", tức ")[2]
            told = list(numbers_said(news[at]))
            if plainly not in target.told:
                told = list(numbers_said(news[at + 1]))
                assert news[at + 1].startswith("Mục tiêu là ")
            assert printed_number(re.search(r"\d.*", plainly)[0]) in told
            if target.so_far:
                assert told[-1] == printed_number(re.search(r"\d.*", target.so_far)[0])


def test_counts_of_the_situation_add_up_to_all_targets() -> None:
    for ma in ("minh-hoa", "2031"):
        situation = next(b for b in bulletins(campaigns()[ma]) if b.kind == "Tình hình")
        counts = [
            [int(n) for n in re.findall(r"(\d+) chỉ tiêu", line.written)]
            for line in lines(situation, "news")
            if not line.written.startswith("Trong đó")
        ]
        finer = [
            int(n)
            for line in lines(situation, "news")
            if line.written.startswith("Trong đó")
            for n in re.findall(r"(\d+) chỉ tiêu", line.written)
        ]
        total, *families = [n for found in counts for n in found]
        assert total == len(campaigns()[ma].targets) == sum(families)
        told = [
            c
            for c in campaigns()[ma].counts
            if c.family in {MET, ATTENTION} and len(c.statuses) > 1
        ]
        assert sum(finer) == sum(c.count for c in told)


@pytest.mark.parametrize("ma", ["minh-hoa", "2031"])
def test_the_most_urgent_comes_first(ma: str) -> None:
    campaign = campaigns()[ma]
    for bulletin, targets in [
        *((told(campaign, f"bao-cao-{r.day.isoformat()}"), r.targets) for r in campaign.reports),
        (next(b for b in bulletins(campaign) if b.kind == "Tình hình"), campaign.attention),
    ]:
        said = spoken(bulletin, "news")
        places = {t.ma: said.casefold().find(sentence_of(t, bulletin).casefold()) for t in targets}
        order = [
            t.status.attention if t.status.needs_attention else 99
            for t in sorted(targets, key=lambda t: places[t.ma])
        ]
        assert order == sorted(order), bulletin.ma
