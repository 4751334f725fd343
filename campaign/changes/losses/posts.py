"""News."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.changes.losses.loss import Loss
from campaign.changes.pair import Pair
from campaign.facts.problems import problem
from campaign.words.addresses import CampaignAddresses, bulletin_of_post


def post_removed(pair: Pair) -> Iterator[Loss]:
    """A published post is taken off by `go_bo`, which keeps why; its file stays."""
    illustrated = tuple(
        CampaignAddresses(c.ma).home
        for c in (pair.old.phong_trao if pair.old else ())
        if c.phong_trao.minh_hoa
    )
    for (address, old), now in pair.posts:
        if now is None and not address.startswith(illustrated):
            said = (
                f"bài tin «{pair.sayable(old.head.tieu_de)}» đã đăng, nay không còn. Trả lại tệp"
                " này; muốn gỡ bài thì thêm dòng go_bo: vì sao gỡ."
            )
            yield Loss(
                "bai_tin",
                address.rstrip("/"),
                problem(old.head, "tieu_de", said),
                (address, *loud(pair, old.ma)),
            )


def loud(pair: Pair, post: str) -> tuple[str, ...]:
    """Where a post is read aloud, in whichever campaign."""
    return tuple(
        CampaignAddresses(campaign.ma).bulletin(bulletin_of_post(post))
        for campaign in (pair.old.phong_trao if pair.old else ())
    )


RULES = (post_removed,)
