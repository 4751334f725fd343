"""Long bulletins in parts, other voices, other rates."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from campaign.outputs.bulletin import bulletins
from campaign.outputs.bulletin.forms import reading_page, terminal
from campaign.words.spoken import leftovers, read_aloud
from tests.helpers.bulletins import SITE, campaigns, lines, read_at, spoken, told
from tests.helpers.communes import COMMUNE, DATA
from tests.helpers.html import read_html, text_of


@pytest.mark.parametrize(("folder", "ma"), [(DATA, "minh-hoa"), (COMMUNE, "2031")])
@pytest.mark.parametrize("minutes", [1, 2])
def test_a_bulletin_longer_than_its_limit_is_cut_into_parts_that_fit(
    folder: Path, ma: str, minutes: int
) -> None:
    whole = {b.ma: b for b in bulletins(campaigns()[ma])}
    cut = bulletins(read_at(folder, ma, toi_da_phut=Decimal(minutes)))
    assert any(len(b.parts) > 1 for b in cut) or minutes > 1
    for bulletin in cut:
        same = whole[bulletin.ma]
        assert (len(bulletin.parts) > 1) is (same.syllables > 170 * minutes) or len(
            bulletin.parts
        ) == 2, bulletin.ma
        for news in ("title", "news"):
            assert spoken(bulletin, news) == spoken(same, news)
        for n, part in enumerate(bulletin.parts, 1):
            assert part.syllables <= 170 * minutes, (bulletin.ma, n)
            assert part.seconds <= 60 * minutes
            assert [line.role for line in part.lines].count("closing") == 2
            assert any(line.role in {"news", "title"} for line in part.lines)
            opening = [line.spoken for line in part.lines if line.role == "opening"]
            assert (f"phần {read_aloud(str(n))}" in opening[-1]) is (len(bulletin.parts) > 1)
            assert any("còn tiếp ở phần sau" in line.spoken for line in part.lines) is (
                n < len(bulletin.parts)
            )
            assert any("đến đây là hết" in line.spoken for line in part.lines) is (
                n == len(bulletin.parts)
            )
        headlines = [any(line.role == "headline" for line in part.lines) for part in bulletin.parts]
        assert headlines == [bool(lines(same, "headline")), *[False] * (len(bulletin.parts) - 1)]


def test_parts_are_told_apart_on_the_page_and_in_the_terminal() -> None:
    bulletin = told(read_at(DATA, "minh-hoa", toi_da_phut=Decimal(1)), "khen-thuong-qd-83-2025")
    count = len(bulletin.parts)
    assert count > 3
    assert [text_of(h).split()[:2] for h in read_html(reading_page(bulletin, SITE)).css("h2")] == [
        ["Phần", str(n)] for n in range(1, count + 1)
    ]
    assert len(re.findall(r"^— Phần \d+, .* —$", terminal(bulletin), re.M)) == count


def test_a_southern_voice_reads_its_own_numbers() -> None:
    southern = read_at(DATA, "minh-hoa", giong="nam")
    said = "\n".join(spoken(b) for b in bulletins(southern))
    assert not re.search(r"\b(linh|nghìn)\b", said)
    assert "một ngàn không trăm mười lăm phẩy năm triệu đồng" in said
    assert "tám trăm lẻ sáu phẩy năm tấn" in said
    assert all(
        leftovers(line.spoken) == ()
        for b in bulletins(southern)
        for line in lines(b, "opening", "closing", "headline")
    )


def test_another_rate_gives_another_length_and_the_same_words() -> None:
    slow, usual = (
        told(c, "bao-cao-2031-09-30")
        for c in (read_at(COMMUNE, "2031", toc_do=Decimal(85)), campaigns()["2031"])
    )
    assert spoken(slow) == spoken(usual)
    assert abs(slow.parts[0].seconds - 2 * usual.parts[0].seconds) <= 1
