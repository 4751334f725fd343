"""What is heard: nothing unread, sentences that a breath carries, as long as they say they are."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from campaign.outputs.bulletin import Bulletin, unread
from campaign.view import CampaignView
from tests.helpers.bulletins import every_bulletin, lines, spoken, words


def typed_by_staff(campaign: CampaignView) -> set[str]:
    """Texts that people wrote and the bulletin only repeats."""
    texts = (
        {d.subject for d in campaign.honours.decisions}
        | {d.praise for d in campaign.honours.decisions}
        | {d.cancelled_by for d in campaign.honours.decisions}
    )
    texts |= {r.deed for d in campaign.honours.decisions for r in d.recipients}
    texts |= {
        text
        for t in (*campaign.targets, *(t for r in campaign.reports for t in r.targets))
        for text in (t.reason, t.remedy)
    }
    texts |= {text for p in campaign.own_posts for text in (p.title, p.summary, p.spoken)}
    return {
        sentence.strip(" .")
        for text in texts
        for sentence in re.split(r"(?<=[.!?])\s", text)
        if sentence
    }


@every_bulletin
def test_nothing_in_a_bulletin_is_left_unread(bulletin: Bulletin) -> None:
    assert unread(bulletin) == ()
    assert not re.search(r"[\d%/&@#*+=<>«»“”\"()\[\]]", spoken(bulletin))


@every_bulletin
def test_a_sentence_of_the_program_has_thirty_syllables_at_most_and_one_of_the_staff_fifty(
    bulletin: Bulletin,
) -> None:
    typed = typed_by_staff(bulletin.campaign)
    for line in lines(bulletin):
        own = not any(text in line.written or text[1:] in line.written for text in typed)
        assert words(line.spoken) <= (30 if own else 50), line.spoken


@every_bulletin
def test_a_line_is_one_sentence(bulletin: Bulletin) -> None:
    for line in lines(bulletin):
        assert re.search(r"[.!?…:]$", line.spoken), line.spoken
        assert not re.search(r"[.!?…]\s", line.spoken), line.spoken
        assert line.spoken[0].isupper()


@every_bulletin
def test_a_list_that_is_announced_is_read(bulletin: Bulletin) -> None:
    told = lines(bulletin, "news", "title", "closing")
    for line, following in pairwise(told):
        if line.spoken.endswith(":"):
            assert following.role == "news"
            assert not following.spoken.endswith(":"), line.spoken


@every_bulletin
def test_length_follows_from_the_syllables_and_the_rate(bulletin: Bulletin) -> None:
    rate = bulletin.campaign.head.loa.toc_do
    for part in bulletin.parts:
        assert part.syllables == sum(words(line.spoken) for line in part.lines)
        assert part.seconds == int(
            (Decimal(part.syllables) * 60 / rate).quantize(Decimal(1), ROUND_HALF_UP)
        )
    minutes, seconds = divmod(sum(part.seconds for part in bulletin.parts), 60)
    assert bulletin.length == (
        f"{minutes} phút {seconds:02} giây" if minutes else f"{seconds} giây"
    )
