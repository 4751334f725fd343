"""Addresses, for whatever no other rule has told already."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.changes.losses import honours, posts, reports, targets
from campaign.changes.losses.honours import of_decision
from campaign.changes.losses.loss import Loss
from campaign.changes.losses.posts import loud
from campaign.changes.pair import Pair
from campaign.facts.problems import problem
from campaign.words.addresses import DIGEST, SITUATION, CampaignAddresses, first_part

TELLING = (*reports.RULES, *targets.RULES, *honours.RULES, *posts.RULES)


def address_gone(pair: Pair) -> Iterator[Loss]:
    """An address that was published leads somewhere for ever: it is printed on paper."""
    told = [address for rule in TELLING for loss in rule(pair) for address in loss.gone]
    taken_off = [
        a
        for (address, old), now in pair.posts
        if now and now[1].head.go_bo
        for a in (address, *loud(pair, old.ma))
    ]
    illustrated = [
        CampaignAddresses(c.ma).home
        for c in (pair.old.phong_trao if pair.old else ())
        if c.phong_trao.minh_hoa
    ]
    leading = (*told, *taken_off, *illustrated)
    for address, title in pair.old_addresses.items():
        if (
            address in pair.new_addresses
            or address in pair.moved
            or _follows(address)
            or (leading and address.startswith(leading))
        ):
            continue
        said = (
            f"địa chỉ «{address}» ({pair.sayable(title)}) đã công bố, nay không còn. Thêm vào"
            f" chuyen_huong.yml: - {{cu: {address}, moi: {_guess(pair, address)}}}."
        )
        yield Loss(
            "dia_chi",
            address.rstrip("/"),
            problem(pair.new.chuyen_huong if pair.moved else pair.new.trang, said),
        )


def _follows(address: str) -> bool:
    """A bulletin that sums up what there is comes and goes with it."""
    bulletins = CampaignAddresses(first_part(address)).bulletins
    return address.startswith((bulletins + SITUATION, bulletins + DIGEST))


def _guess(pair: Pair, address: str) -> str:
    """Where the thing is now, as far as it can be told."""
    for c in pair.kept:
        for (ma, _), now in c.decisions:
            old, new = of_decision(c.old.ma, ma), of_decision(c.new.ma, now[0]) if now else ()
            for before, after in zip(old, new, strict=False):
                if address.startswith(before):
                    return after + address.removeprefix(before)
    for (was, _), post in pair.posts:
        if post and address == was:
            return post[0]
    return "ĐỊA_CHỈ_MỚI"
