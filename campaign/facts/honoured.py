"""How many a decision honours: as it says itself (so_luong), else as its lists have it.

A body or a person with two awards is one, wherever it is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from campaign.models.awards import KINDS, Decision, Recipient, RecipientKind
from campaign.words.names import addressed
from campaign.words.written import TextKey, text_key

Share = tuple[str, RecipientKind]  # an award (`award_of`) and who received it


@dataclass(frozen=True)
class Honoured:
    """How many of one kind.

    `apart` says that these are bodies; otherwise the awards were counted, and one body may have
    several of them.
    """

    kind: RecipientKind
    count: int
    apart: bool = True


@dataclass(frozen=True)
class Listed:
    """One line of a list, as far as it tells who is meant; places that aren't given are empty."""

    name: str
    places: tuple[str, ...]
    award: Hashable


def award_of(person: Recipient, decision: Decision) -> str:
    """The code of the award, or the name of one outside the vocabulary."""
    return person.khac.ten if person.khac else person.hinh_thuc or decision.hinh_thuc or ""


def bodies(lines: Iterable[Listed]) -> int:
    """How many different bodies or people stand in a list of one kind.

    The same name under another award is the same one, unless the places tell them apart.
    """
    return sum(map(_alike, _by_name(lines)))


def several_awards(lines: Iterable[Listed]) -> list[int]:
    """How many awards each body or person of one kind has that has more than one."""
    different = ((of_one, len({line.award for line in of_one})) for of_one in _by_name(lines))
    return [
        awards
        for of_one, awards in different
        if awards > 1
        for _ in range(_alike(of_one))
        if _alike(of_one) < len(of_one)
    ]


def _by_name(lines: Iterable[Listed]) -> Iterable[list[Listed]]:
    named: dict[TextKey, list[Listed]] = {}
    for line in lines:
        named.setdefault(text_key(line.name), []).append(line)
    return named.values()


def _alike(lines: list[Listed]) -> int:
    """How many of one name there are: as often as one award has it, or as places differ."""
    awards = Counter(line.award for line in lines)
    places = zip(*(line.places for line in lines), strict=True)
    different = [len({text_key(place) for place in column if place}) for column in places]
    return max(*awards.values(), *different, 1)


def listed(
    decision: Decision, kind: RecipientKind, withdrawn: bool = False
) -> list[tuple[Recipient, Listed]]:
    """The lines of one kind; `withdrawn`: with those whose name was taken off."""
    return [
        (person, Listed(_name(person), _places(person), award_of(person, decision)))
        for person in decision.danh_sach
        if person.loai == kind and (withdrawn or not person.go_ten)
    ]


def _name(person: Recipient) -> str:
    return person.ten if person.loai == "tap_the" else addressed(person.ten)[1]


def _places(person: Recipient) -> tuple[str, str]:
    return person.thon, getattr(person, "don_vi", "")


def by_village(decision: Decision) -> int:
    """Households counted per village."""
    return sum(village.so_ho for village in decision.theo_thon)


def in_lists(decision: Decision, share: Share, withdrawn: bool = False) -> int:
    """How many of one award and kind the lists have, households of villages among them."""
    award, kind = share
    lines = [line for _, line in listed(decision, kind, withdrawn) if line.award == award]
    counted = kind == "ho" and award == (decision.hinh_thuc or "")
    return bodies(lines) + (by_village(decision) if counted else 0)


def not_listed(decision: Decision, withdrawn: bool = False) -> dict[Share, int]:
    """How many of each award and kind the decision counts beyond its lists.

    Who is counted without an award of its own has that of the whole decision.
    """
    rest: dict[Share, int] = {}
    for counts in decision.so_luong:
        for kind, count in counts.given():
            share = (counts.hinh_thuc or decision.hinh_thuc or "", kind)
            there = (
                in_lists(decision, share, withdrawn)
                if counts.hinh_thuc
                else _everywhere(decision, kind, withdrawn)
            )
            if count > there:
                rest[share] = rest.get(share, 0) + count - there
    return rest


def _everywhere(decision: Decision, kind: RecipientKind, withdrawn: bool) -> int:
    counted = by_village(decision) if kind == "ho" else 0
    return bodies(line for _, line in listed(decision, kind, withdrawn)) + counted


def at_least(decision: Decision, award: str | None, kind: RecipientKind) -> int:
    """The smallest number that a decision may say beside its own lists, taken-off names included.

    Households of villages may be those of the list too: the larger of both counts.
    """
    lines = [line for _, line in listed(decision, kind, withdrawn=True)]
    named = bodies(line for line in lines if award is None or line.award == award)
    villages = kind == "ho" and award in {None, decision.hinh_thuc}
    return max(named, by_village(decision)) if villages else named


def honoured(decision: Decision, withdrawn: bool = False) -> tuple[Honoured, ...]:
    """How many of each kind, those that there are, in the order of `KINDS`."""
    found = (_of_kind(decision, kind, withdrawn) for kind in KINDS)
    return tuple(one for one in found if one.count)


def _of_kind(decision: Decision, kind: RecipientKind, withdrawn: bool) -> Honoured:
    for counts in decision.so_luong:
        if not counts.hinh_thuc and kind in dict(counts.given()):
            return Honoured(kind, dict(counts.given())[kind])
    rest = {share: n for share, n in not_listed(decision, withdrawn).items() if share[1] == kind}
    lines = [line for _, line in listed(decision, kind, withdrawn)]
    awards = {str(line.award) for line in lines} | {award for award, _ in rest}
    if kind == "ho" and decision.theo_thon:
        awards.add(decision.hinh_thuc or "")
    if not rest or len(awards) < 2:
        return Honoured(kind, _everywhere(decision, kind, withdrawn) + sum(rest.values()))
    each = sum(in_lists(decision, (award, kind), withdrawn) for award in awards)
    return Honoured(kind, each + sum(rest.values()), apart=False)


def awarded(decision: Decision, share: Share) -> int:
    """How many received one award, those whose name was taken off among them."""
    return in_lists(decision, share, True) + not_listed(decision, True).get(share, 0)
