"""News, bulletins, and what of the settings is seen."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.changes.compare.told import PostChange
from campaign.changes.pair import CampaignPair, Pair, posts
from campaign.models.walk import plain
from campaign.outputs.bulletin import drafts


def changed_posts(pair: Pair) -> Iterator[PostChange]:
    seen = {now[0] for _, now in pair.posts if now}
    yield from (
        PostChange(pair.sayable(post.head.tieu_de), "bài mới")
        for address, post in posts(pair.new, pair.today)
        if address not in seen
    )
    for (_, old), now in pair.posts:
        if now is None:
            yield PostChange(pair.sayable(old.head.tieu_de), "không còn trên trang")
        elif now[1].head.go_bo:
            yield PostChange(
                pair.sayable(old.head.tieu_de), f"gỡ bài: {pair.sayable(now[1].head.go_bo)}"
            )
        elif (plain(now[1].head), now[1].body) != (plain(old.head), old.body):
            yield PostChange(pair.sayable(now[1].head.tieu_de), "sửa bài")


def new_bulletins(pair: Pair, c: CampaignPair) -> Iterator[str]:
    was, now = pair.view(c.old.ma, old=True), pair.view(c.new.ma)
    known = {draft.ma for draft in drafts(was)} if was else set()
    yield from (
        pair.sayable(draft.title) for draft in (drafts(now) if now else ()) if draft.ma not in known
    )
    approved = {ma for ma, file in c.old.ban_tin if file.duyet}
    yield from (
        f"duyệt bản tin {ma}" for ma, file in c.new.ban_tin if file.duyet and ma not in approved
    )


def changed_settings(pair: Pair) -> Iterator[str]:
    """What of trang.yml is seen: the name, the current campaign, the contact, the cut points."""
    old, new = pair.old.trang if pair.old else None, pair.new.trang
    if old is None:
        return
    for key, field in type(new).model_fields.items():
        if plain(getattr(old, key)) != plain(getattr(new, key)):
            was, now = getattr(old, key), getattr(new, key)
            yield (
                f"{field.title}: {was} → {now}"
                if isinstance(now, str) and isinstance(was, str)
                else f"{field.title}: có sửa"
            )
