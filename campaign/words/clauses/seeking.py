"""Which clause somebody means by «2.a», «điểm a mục 2», «Điều 1» or a clause's title."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from campaign.words.written import fold

from .labels import ORDINALS, tidy, value
from .place import Place

# People call by these whatever has no word of its own.
_ANY = frozenset(("mục", "tiểu mục", "khoản", "điểm", "tiết", "ý", "phần", "số"))
_STEP = re.compile(
    rf"(?:(?P<word>[^\W\d_]{{2,}}(?: [^\W\d_]{{2,}}){{0,2}}?|ý) )?"
    rf"(?:(?:thứ )?(?P<spelt>{'|'.join(ORDINALS)})(?!\w)"
    rf"|(?P<part>[0-9]{{1,4}}(?:[a-zđ](?!\w))?|[ivxlIVXL]+|[^\W\d_][0-9]{{0,2}})(?![^\W\d_]))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s.,;/()-]*")

Step = tuple[str, str]  # the word before a number, and the number


def sought(places: Sequence[Place], written: str) -> tuple[Place, ...]:
    """The clauses that `written` may mean: one if it is clear, none if there is no such clause.

    What is written exactly comes first, then what leaves out a bracket, a word or a parent.
    """
    text = tidy(written)
    for means in (_exactly(text), _by_its_own_number(text), _by_its_name(text)):
        if found := tuple(filter(means, places)):
            return found
    return _by_its_way(places, text) or _by_its_title(places, written)


def _exactly(text: str) -> Callable[[Place], bool]:
    return lambda place: _one_dash(text) == _one_dash(tidy(place.number))


def _one_dash(text: str) -> str:
    return re.sub("[–—−]", "-", text)


def _by_its_own_number(text: str) -> Callable[[Place], bool]:
    return lambda place: bool(text) and text == place.label.typed and not place.label.is_bullet


def _by_its_name(text: str) -> Callable[[Place], bool]:
    return lambda place: text.casefold() == place.name.casefold()


def _by_its_way(places: Sequence[Place], text: str) -> tuple[Place, ...]:
    ways = [(p, _way(p), _openings(p)) for p in places if not p.label.is_bullet]
    for agree in (_called_so, _counted_so, _the_same, _alike):
        for steps in _read(text):
            whole = tuple(p for p, way, _ in ways if _agree(way, steps, agree))
            if whole:
                return whole
            ends = ((p, _ends_at(way, steps, agree), begins) for p, way, begins in ways)
            if found := tuple(p for p, at, begins in ends if at >= 0 and begins[at]):
                return found
    return ()


def _by_its_title(places: Sequence[Place], written: str) -> tuple[Place, ...]:
    text = _plain(written)
    return tuple(
        place
        for place in places
        if text
        in {_plain(place.title), _plain(place.titled), _plain(f"{place.label.typed} {place.title}")}
    )


def _plain(text: str) -> str:
    """«2.1. Kinh tế» and «2.1 – Kinh tế» are copied from one heading."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _read(text: str) -> list[tuple[Step, ...]]:
    """The ways that a text may name, from the whole to the part; «điểm a mục 2» begins with the
    part.
    """
    steps: list[Step] = []
    at = _skip(text, 0)
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None:
            return []
        spelt = match["spelt"]
        part = str(ORDINALS[spelt.lower()]) if spelt else match["part"]
        steps.append(((match["word"] or "").lower(), part))
        at = _skip(text, match.end())
    split = [one for step in steps for one in _split(step)]
    return [tuple(way) for way in (steps, split, _turned(steps)) if way]


def _skip(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _split(step: Step) -> tuple[Step, ...]:
    """2a may be a point of 2, B1 the first of B."""
    word, part = step
    if part[0].isalpha() and part[-1].isdigit():
        return (word, part[0]), ("", part[1:])
    if part[0].isdigit() and not part[-1].isdigit():
        return (word, part[:-1]), ("", part[-1])
    return (step,)


def _turned(steps: list[Step]) -> list[Step]:
    """From the whole to the part: each word takes the numbers after it, and the groups turn."""
    groups: list[list[Step]] = []
    for step in steps:
        if step[0] or not groups:
            groups.append([])
        groups[-1].append(step)
    return [step for group in reversed(groups) for step in group]


def _way(place: Place) -> tuple[Step, ...]:
    """Word and number of all that leads to a clause, and its own last."""
    if place.label.is_bullet:
        return ()
    if place.label.word:
        above = _way(place.above) if place.above else ()
        own = tuple(("", part) for part in place.label.parts)
        return (*above, (place.label.word.lower(), own[0][1]), *own[1:])
    within = _way(place.within) if place.within else ()
    return (*within, *(("", number.strip("()")) for number in place.numbers))


def _openings(place: Place) -> tuple[bool, ...]:
    """For each step of the way, whether a name may begin there: not inside a 2.1."""
    above = place.above
    if place.label.word:
        return (*(_openings(above) if above else ()), *_opened(place.label.parts))
    goes_on = above is not None and len(place.numbers) == len(above.numbers) + 1
    if above and goes_on and not above.label.is_bullet and not above.label.word:
        return (*_openings(above), len(place.label.parts) == 1)
    return (*(_openings(place.within) if place.within else ()), *_opened(place.numbers))


def _opened(parts: Sequence[str]) -> tuple[bool, ...]:
    return tuple(at == 0 for at in range(len(parts)))


Agree = Callable[[Step, Step], bool]


def _agree(way: tuple[Step, ...], steps: tuple[Step, ...], agree: Agree) -> bool:
    return len(way) == len(steps) and all(map(agree, way, steps))


def _ends_at(way: tuple[Step, ...], steps: tuple[Step, ...], agree: Agree) -> int:
    """From where on the way has these steps to its end, or -1; only between a step with a word and
    the next one may others lie, since nobody says the chapter of an article.
    """
    at = len(way)
    for own in range(len(steps) - 1, -1, -1):
        step = steps[own]
        near = range(at - 1, -1, -1) if step[0] and own < len(steps) - 1 else range(at - 1, at)
        at = next((place for place in near if place >= 0 and agree(way[place], step)), -1)
        if at < 0:
            break
    return at


def _called_so(own: Step, step: Step) -> bool:
    return own == step


def _counted_so(own: Step, step: Step) -> bool:
    return own == step or bool(step[0] and own[0] == step[0] and _counts(own[1], step[1]))


def _the_same(own: Step, step: Step) -> bool:
    return _counted_so(own, step) or (_word(own[0], step[0]) and own[1] == step[1])


def _alike(own: Step, step: Step) -> bool:
    return _the_same(own, step) or (_word(own[0], step[0]) and own[1].lower() == step[1].lower())


def _counts(known: str, typed: str) -> bool:
    """Chương 2 is Chương II; but «điểm a» isn't «điểm 1»."""
    letters = known[:1].isalpha() and known.upper().strip("IVXL")
    return (
        not letters and typed.upper().strip("IVXL0123456789") == "" and value(known) == _at(typed)
    )


def _at(typed: str) -> int:
    return int(typed) if typed.isdigit() else value(typed.upper())


def _word(known: str, typed: str) -> bool:
    return not typed or known == typed or (not known and typed in _ANY)
