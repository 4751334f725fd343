"""Who may be named: as the decision stands, as people wish, as a child and its parents allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from campaign.facts.facts import Campaign
from campaign.models.awards import ConsentedField, Decision, Person, Recipient
from campaign.words.marks import halves
from campaign.words.names import Names, ways_to_call


def is_public(decision: Decision, today: date) -> bool:
    """Whether the decision stands on the site on `today`."""
    return decision.trang_thai != "du_kien" and (decision.ngay_dang or decision.ngay_ky) <= today


def may_show(person: Recipient, field: ConsentedField) -> bool:
    """What of a child both consents cover; an adult's award is public."""
    if not (isinstance(person, Person) and person.tre_em):
        return True
    consent = person.dong_y
    return consent is not None and field in consent.cua_em and field in consent.cua_phu_huynh


def may_be_named(person: Recipient) -> bool:
    """Not withdrawn, and no child without both consents."""
    return not person.go_ten and may_show(person, "ten")


def unnameable(campaigns: Iterable[Campaign], today: date) -> Names:
    """Who is to be named nowhere on `today`: withdrawn, a child without both consents, listed only
    where nothing is published yet.

    Who is named by another list of these campaigns, just as there, is not among them; one typed
    otherwise may be somebody else.
    """
    named, hidden = set[str](), set[str]()
    for campaign in campaigns:
        for decision, person in _listed(campaign):
            public = is_public(decision, campaign.today(today)) and may_be_named(person)
            (named if public else hidden).update(halves(person.ten))
    shown = set(Names(named))
    return _called(name for name in hidden if not shown.issuperset(Names([name])))


def everybody(campaign: Campaign) -> Names:
    """Every person and head of a household in a decision, shown or not."""
    return _called(
        name
        for _, person in _listed(campaign)
        if person.loai != "tap_the"
        for name in halves(person.ten)
    )


def unnamed(campaign: Campaign) -> int:
    """How many recipients of decisions may not be named."""
    return sum(not may_be_named(person) for _, person in _listed(campaign))


def _called(names: Iterable[str]) -> Names:
    return Names(called for name in names for called in ways_to_call(name))


def _listed(campaign: Campaign) -> Iterator[tuple[Decision, Recipient]]:
    for _, decision in campaign.khen_thuong:
        yield from ((decision, person) for person in decision.danh_sach)
