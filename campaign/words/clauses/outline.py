"""The clauses of a plan in its own order, each with its place: what it is below, and its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from campaign.words.written import fold

from .labels import Label, label, value
from .place import Place, bare
from .rows import Row, rows

_RANKS = {
    word: rank
    for rank, words in enumerate(
        (("phần", "phụ lục"), ("chương",), ("mục",), ("tiểu mục",), ("điều",), ("khoản",))
    )
    for word in words
}
_CHAPTER = _RANKS["chương"]


def outline(clauses: Iterable[tuple[str, str]]) -> tuple[Place, ...]:
    """The place of each clause, given as its number and its title, in the document's order."""
    read = [(label(number), title) for number, title in clauses]
    called = Counter(_called(found, title) for found, title in read)
    reader = _Reader()
    return tuple(
        reader.placed(found, title, alone=called[_called(found, title)] == 1)
        for found, title in read
    )


def _called(found: Label, title: str) -> tuple[object, ...]:
    if found.is_bullet:
        return (fold(title),)
    return found.word.lower(), *map(value, found.parts)


@dataclass
class _Reader:
    """Reads clause after clause; `open` are those that the next one may stand below."""

    open: list[_Open] = field(default_factory=list)
    seen: list[Place] = field(default_factory=list)

    def placed(self, found: Label, title: str, alone: bool) -> Place:
        row, missing = self._row(found), ""
        if len(found.parts) > 1:
            missing = self._below_its_prefix(found)
        elif found.word:
            self._below_its_like(found)
        else:
            self._in_its_row(row)
        above = self.open[-1].place if self.open else None
        place = Place(
            label=found,
            title=title,
            above=above,
            within=_within(found, above),
            numbers=_numbers(found, above),
            alone=alone,
            missing=missing,
        )
        self.open.append(_Open(place, row))
        self.seen.append(place)
        return place

    def _row(self, found: Label) -> Row:
        """The row that a number goes on with, or the likeliest one that it begins."""
        if found.is_bullet:
            return Row(f"bullet {found.sign}")
        if found.word:
            return Row(f"word {found.word.lower()}")
        likely = list(rows(found))
        for known in reversed(self.open):
            for row in likely:
                if row.continues(known.row):
                    return row
        begun = {known.row.style for known in self.open}
        return next(
            (r for r in likely if r.style not in begun and r.at == 1),
            next((r for r in likely if r.style in begun), likely[0]),
        )

    def _below_its_prefix(self, found: Label) -> str:
        """Open what `2.1` counts on, `2`; if it isn't there, its number comes back."""
        prefix = found.parts[:-1]
        for known in reversed(self.open):  # beside 2.1 rather than below another 2 inside it
            beside = known.place.label
            if (beside.word, beside.parts[:-1]) == (found.word, prefix):
                self._stand_below(known.place.above)
                return ""
        for pool, agrees in (
            ([o.place for o in self.open], _is),
            ([o.place for o in self.open], _counts_as),
            (self.seen, _is),
        ):
            for place in reversed(pool):
                if agrees(place, prefix):
                    self._stand_below(place)
                    return ""
        if found.word:
            self._below_its_like(found)
            return ""
        self.open = []
        return ".".join(prefix)

    def _stand_below(self, place: Place | None) -> None:
        chain: list[_Open] = []
        known = {id(o.place): o.row for o in self.open}
        while place:
            chain.append(_Open(place, known.get(id(place)) or _row_of(place)))
            place = place.above
        self.open = chain[::-1]

    def _below_its_like(self, found: Label) -> None:
        """A word closes its own kind and what is smaller by law; parts and chapters stand in
        nothing that has no word.
        """
        rank = _RANKS.get(found.word.lower())
        for at, known in enumerate(self.open):
            other = known.place.label.word.lower()
            below = rank is not None and _RANKS.get(other, -1) >= rank
            unworded = rank is not None and rank <= _CHAPTER and not other
            if other == found.word.lower() or below or unworded:
                del self.open[at:]
                return

    def _in_its_row(self, row: Row) -> None:
        """A row met before closes back to its level, a new one opens a deeper level; what has a
        number stands below no dash.
        """
        if not row.style.startswith("bullet"):
            self.open = [o for o in self.open if not o.place.label.is_bullet]
        for at in range(len(self.open) - 1, -1, -1):
            if row.continues(self.open[at].row):
                del self.open[at:]
                return
        if self._begins_below_a_dotted_one(row):
            return
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].row.style == row.style:
                del self.open[at:]
                return

    def _begins_below_a_dotted_one(self, row: Row) -> bool:
        """After 2 and 2.1, a 1 can't be the plan's first clause again: it counts inside 2.1."""
        return bool(self.open) and row.style == "1" and row.at == 1 and self.open[-1].row.dotted


@dataclass(frozen=True)
class _Open:
    place: Place
    row: Row


def _row_of(place: Place) -> Row:
    found = place.label
    return Row(f"word {found.word.lower()}") if found.word else next(rows(found))


def _is(place: Place, prefix: tuple[str, ...]) -> bool:
    own = tuple(bare(step.rpartition(" ")[2]) for step in place.steps)
    return not place.label.is_bullet and prefix in (place.label.parts, own)


def _counts_as(place: Place, prefix: tuple[str, ...]) -> bool:
    own = tuple(map(value, place.label.parts))
    return not place.label.is_bullet and own == tuple(map(value, prefix))


def _within(found: Label, above: Place | None) -> Place | None:
    """The clause with a word that the numbers of `found` count in."""
    if above is None or found.word or _says_its_way(found, above):
        return None
    return above if above.label.word else above.within


def _numbers(found: Label, above: Place | None) -> tuple[str, ...]:
    if found.word or found.is_bullet:
        return ()
    if above is None or above.label.word or _says_its_way(found, above):
        return (*found.parts[:-1], found.step)
    return (*above.numbers, found.step)


def _says_its_way(found: Label, above: Place) -> bool:
    """Whether 1.1 stands below Chương I or I: its own number is its way, not «I.1»."""
    dotted = len(found.parts) > 1
    return dotted and (bool(above.label.word) or not _is(above, found.parts[:-1]))
