"""One value of one target → what is asked of it. Pure; docs/js/can-bo/doubts.js asks alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from campaign.checks.doubts.nature import Nature
from campaign.checks.doubts.says import SAYS, rounded_times, to_type
from campaign.checks.doubts.sizes import (
    Mistake,
    agrees,
    at_home,
    jumped,
    mistake_between,
    mistake_beyond,
)
from campaign.words.written import number, printed, with_unit


@dataclass(frozen=True, kw_only=True)
class Known:
    """What one figure is measured by, beside its target: the last figure that was not doubted, with
    its day; the same period of last year; whether an earlier figure was below zero already.
    """

    last: tuple[Decimal, str] | None = None
    last_year: Decimal | None = None
    below_zero: bool = False


@dataclass(frozen=True)
class Question:
    """Its words want `who` and `right`; `key` is where the doubted number stands. A mild one asks
    and stops nothing.
    """

    text: str
    key: str = ""
    mild: bool = False

    def said(self, who: str, right: str) -> str:
        return self.text.format(who=who, right=right)


def question(value: Decimal, nature: Nature, known: Known) -> Question | None:
    """The first thing to ask of a value; None where nothing is odd."""
    return next(
        filter(
            None,
            (
                _below_zero(value, nature, known),
                _above_whole(value, nature),
                size_question(value, nature, known),
                half(value, nature),
            ),
        ),
        None,
    )


def _below_zero(value: Decimal, nature: Nature, known: Known) -> Question | None:
    if value >= 0 or nature.negative == "data" or known.below_zero:
        return None
    return _filled("below_nothing", value=with_unit(value, nature.unit))


def _above_whole(value: Decimal, nature: Nature) -> Question | None:
    if nature.unit != "%" or value <= 100 or nature.past_whole:
        return None
    return _filled("above_whole", value=number(value), always=SAYS["always"])


def half(value: Decimal, nature: Nature) -> Question | None:
    """A fraction of what is counted in wholes."""
    if not nature.whole or value % 1 == 0:
        return None
    whole = value.quantize(Decimal(1), ROUND_HALF_UP)
    likely = SAYS["likely"].format(number=to_type(whole, nature.unit))
    shown = with_unit(value, nature.unit)
    asked = _filled("half", value=shown, unit=nature.unit, likely=likely)
    return replace(asked, mild=True)  # a report may well say 3,6 of them, as a mean


def size_question(value: Decimal, nature: Nature, known: Known) -> Question | None:
    """Whether the unit was mistaken."""
    return (_size_of_total if nature.total else _size_of_level)(value, nature, known)


def _size_of_level(value: Decimal, nature: Nature, known: Known) -> Question | None:
    """A level is compared both ways with whatever it is known by, and one that bears it out is
    enough: a herd may grow a thousandfold if the plan says so.
    """
    others = list(_others(nature, known))
    for key, other in others:
        if key == "mark" and nature.low_is_fine and abs(value) < abs(other):
            continue
        found = mistake_between(value, other, nature.sizes, total=False)
        if not found:
            continue
        if not any(agrees(value, known_by, found) for _, known_by in others):
            return _sized(value, key, other, found, nature, known)
        if key == "last_year":
            return _of_last_year(value, other, nature)
    return None


def _others(nature: Nature, known: Known) -> Iterator[tuple[str, Decimal]]:
    if known.last:
        yield "last", known.last[0]
    if known.last_year is not None:
        yield "last_year", known.last_year
    if nature.base is not None:
        yield "base", nature.base
    if nature.target is not None:
        yield "mark", nature.target


def _size_of_total(value: Decimal, nature: Nature, known: Known) -> Question | None:
    """A running total begins with next to nothing, so a small one is no slip unless last year says
    so; one far beyond its target is.
    """
    for key, other in (("mark", nature.target), ("base", nature.base)):
        if other is not None and (
            found := mistake_beyond(value, other, nature.sizes, whole=nature.whole)
        ):
            return _sized(value, key, other, found, nature, known)
    if (other := known.last_year) is not None and (
        found := mistake_between(value, other, nature.sizes, total=True)
    ):
        if at_home(value, nature.target):
            return _of_last_year(value, other, nature)
        return _sized(value, "last_year", other, found, nature, known)
    if known.last and (found := jumped(value, known.last[0], nature.sizes)):
        if at_home(value, nature.target):
            return _one_of_two(value, found, nature, known)
        return _sized(value, "last", known.last[0], found, nature, known)
    return None


def _sized(
    value: Decimal, key: str, other: Decimal, found: Mistake, nature: Nature, known: Known
) -> Question:
    meant = value * found.factor  # what is proposed must not be asked about in its turn
    return _filled(
        "too_large" if abs(value) > abs(other) else "too_small",
        value=printed(value, nature.unit),
        times=_times(value, other),
        other=_named(key, other, nature, known),
        likely=(
            SAYS["no_guess"]
            if size_question(meant, nature, known)
            else likely(value, found, nature)
        ),
    )


def _of_last_year(value: Decimal, other: Decimal, nature: Nature) -> Question | None:
    """The figure is at home where it is: last year's, typed beside it, is the odd one."""
    found = mistake_between(other, value, nature.sizes, total=nature.total)
    if found is None:
        return None
    asked = _filled(
        "last_year_large" if abs(other) > abs(value) else "last_year_small",
        value=with_unit(other, nature.unit),
        times=_times(value, other),
        other=SAYS["now"].format(value=with_unit(value, nature.unit)),
        likely=(
            SAYS["no_guess"]
            if mistake_between(other * found.factor, value, nature.sizes, total=nature.total)
            else likely(other, found, nature)
        ),
    )
    return Question(asked.text, "cung_ky")


def _one_of_two(value: Decimal, found: Mistake, nature: Nature, known: Known) -> Question:
    last = known.last[0] if known.last else value
    former = to_type(last / found.factor, nature.unit)
    return _filled(
        "one_of_two",
        value=printed(value, nature.unit),
        times=_times(value, last),
        other=_named("last", last, nature, known),
        likely=SAYS["likely_former"].format(number=former),
    )


def likely(value: Decimal, found: Mistake, nature: Nature) -> str:
    """What the officer may have meant; a part of a whole thing is nothing to propose."""
    meant = value * found.factor
    if nature.whole and meant % 1:
        return SAYS["no_guess"]
    shown = to_type(meant, nature.unit)
    if not found.unit:
        return SAYS["likely"].format(number=shown)
    return SAYS["likely_in"].format(unit=found.unit, number=shown)


def _named(key: str, other: Decimal, nature: Nature, known: Known) -> str:
    day = known.last[1] if known.last else ""
    return SAYS[key].format(value=printed(other, nature.unit), day=day)


def _times(value: Decimal, other: Decimal) -> str:
    times = abs(value / other)
    return rounded_times(max(times, 1 / times))


def _filled(key: str, **words: str) -> Question:
    """The words but for who it is about and how to say that it is right."""
    blank = {"who": "{who}", "right": "{right}", "always": "", "likely": ""}
    safe = {name: word.replace("{", "{{").replace("}", "}}") for name, word in words.items()}
    return Question(SAYS[key].format(**{**blank, **safe}))
