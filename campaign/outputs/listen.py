"""What a page says when the reader's own phone reads it aloud: the sentences and the words of the
bulletins, without their greetings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from campaign.outputs.bulletin.compose import aloud
from campaign.outputs.bulletin.drafts import commended, posted, situation
from campaign.outputs.bulletin.sentences import (
    asked,
    counted,
    decided,
    end,
    in_full,
    in_short,
    sentences,
    standing_now,
)
from campaign.outputs.bulletin.unread import unread_in
from campaign.view import CampaignView, IndicatorView
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.words.marks import typed
from campaign.words.spoken import Leftover, syllables
from campaign.words.written import date_long

IN_ONE_GO = (
    40  # syllables; some phones fall silent in the middle of what takes longer than 15 seconds
)
_ILLUSTRATION = "Đây là phần minh họa, tên người và số liệu đều không có thật."


def of_campaign(campaign: CampaignView) -> tuple[str, ...]:
    """What stands on the first screen: how many targets are where, what needs effort first, what is
    new.
    """
    campaign = campaign.aloud
    said = [f"Phong trào thi đua {campaign.head.when} của {campaign.owner}."]
    if not campaign.reports:
        return _spoken(
            campaign, [*said, *(s for item in situation(campaign).items for s in item.sentences)]
        )
    newest = campaign.reports[-1]
    said += [end(f"{newest.until} {date_long(newest.day)}"), *counted(campaign)]
    if campaign.attention:
        said += [
            "Những việc cần quan tâm trước.",
            *(s for t in campaign.attention[:3] for s in in_short(t)),
        ]
    for decision in campaign.recent_decisions[:1]:
        said += [decided(decision)[0], end(f"Được khen lần này có {decision.summary}")]
    said += [end(f"Tin mới nhất: {post.title}") for post in campaign.recent_posts[:1]]
    return _spoken(campaign, said)


def of_target(campaign: CampaignView, t: IndicatorView) -> tuple[str, ...]:
    campaign = campaign.aloud
    t = next(same for same in campaign.targets if same.ma == t.ma)
    if t.value:
        return _spoken(campaign, [f"Số liệu đến ngày {t.day}.", *in_full(t)])
    return _spoken(campaign, [end(t.short), *([asked(t)] if t.asked else []), standing_now(t)])


def of_decision(campaign: CampaignView, d: DecisionView) -> tuple[str, ...]:
    campaign = campaign.aloud
    d = next(same for same in campaign.honours.decisions if same.head.ma == d.head.ma)
    return _spoken(campaign, commended(d, campaign.called).items[0].sentences)


def of_post(campaign: CampaignView, p: PostView) -> tuple[str, ...]:
    p = replace(p, title=typed(p.title), summary=typed(p.summary), spoken=typed(p.spoken))
    return _spoken(campaign, posted(p).items[0].sentences)


def of_plan(campaign: CampaignView) -> tuple[str, ...]:
    """The plan's clauses as they are told in plain words, in its order.

    Nothing where one of them can't be read.
    """
    campaign = campaign.aloud
    told = [
        s for c in campaign.plan.clauses if c.clause.tom_tat for s in sentences(c.clause.tom_tat)
    ]
    if not told:
        return ()
    spoken = _spoken(
        campaign, [f"Kế hoạch thi đua {campaign.head.when} của {campaign.owner}.", *told]
    )
    return () if unread(campaign, spoken) else spoken


def unread(campaign: CampaignView, spoken: tuple[str, ...]) -> tuple[Leftover, ...]:
    """What of the words nobody can read, names of people apart."""
    return unread_in("\n".join(spoken), campaign)


def text(spoken: tuple[str, ...]) -> str:
    """As the page's script fetches it: one line for each thing said in one go."""
    return "".join(f"{line}\n" for line in spoken)


def _spoken(campaign: CampaignView, said: Iterable[str]) -> tuple[str, ...]:
    mark = [_ILLUSTRATION] if campaign.illustration else []
    # What somebody wrote by hand may name one who is to be named nowhere: that sentence is not
    # read.
    allowed = (sentence for sentence in said if not campaign.hidden_names.stand_in(sentence))
    return tuple(
        part
        for sentence in (*mark, *allowed)
        for part in _in_one_go(aloud(sentence, campaign.voice))
    )


def _in_one_go(sentence: str) -> list[str]:
    """A sentence cut where one takes a breath, and only where it is too long; one without a breath
    in it, after so many words.
    """
    parts: list[str] = []
    for piece in re.split(r"(?<=[,;:]) ", sentence):
        if parts and syllables(f"{parts[-1]} {piece}") <= IN_ONE_GO:
            parts[-1] += f" {piece}"
        else:
            parts.append(piece)
    return [
        " ".join(words[i : i + IN_ONE_GO])
        for words in map(str.split, parts)
        for i in range(0, len(words), IN_ONE_GO)
    ]
