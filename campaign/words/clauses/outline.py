"""The clauses of a plan in its own order, each with its place: what it is below, and its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from campaign.words.addresses import clause_anchor
from campaign.words.written import fold

from .labels import Label, Manner, label, manners, value

_RANKS = {
    word: rank
    for rank, words in enumerate(
        (("phần", "phụ lục"), ("chương",), ("mục",), ("tiểu mục",), ("điều",), ("khoản",))
    )
    for word in words
}
_CHAPTER = _RANKS["chương"]
_POINTS = ("điểm", "tiết")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A clause among the others.

    `numbers` lead to it from the last clause with a word (`within`), or from the plan itself;
    `missing` is the number of a clause that its own number counts on and that isn't there.
    """

    label: Label
    title: str
    above: Place | None
    within: Place | None
    numbers: tuple[str, ...]
    alone: bool  # whether no other clause has the same word and number, or the same title
    missing: str = ""

    @property
    def depth(self) -> int:
        """0 for a clause that is below no other."""
        return self.above.depth + 1 if self.above else 0

    @property
    def anchor(self) -> str:
        """Its place on a page: the same for two clauses only if one of them is a mistake."""
        return clause_anchor(self.steps)

    @property
    def steps(self) -> tuple[str, ...]:
        """The way to it, which no other clause has."""
        if self.label.is_bullet:
            return (*(self.above.steps if self.above else ()), f"- {self.title}")
        if self.label.word:
            own = (f"{self.label.word} {'.'.join(self.label.parts)}",)
            return (*(self.above.steps if self.above else ()), *own)
        return (*(self.within.steps if self.within else ()), *self.numbers)

    @property
    def number(self) -> str:
        """What to type to mean this clause and no other: II.1, 2.a), khoản 1 Điều 2."""
        if self.label.is_bullet:
            above = self.above if not self.alone else None
            return f"{above.number} – {self.title}" if above else self.title
        if self.label.word or self.within:
            return self.name
        *most, last = self.numbers
        return ".".join((*(_bare(n) if n[0].islower() else n for n in most), last))

    @property
    def name(self) -> str:
        """How a sentence calls it: «mục II.1», «điểm a mục 2», «Điều 3», «khoản 1 Điều 3»."""
        above = self.above.name if self.above and not self.alone else ""
        if self.label.is_bullet:
            title = self.title if len(self.title) <= 60 else f"{self.title[:60].strip()}…"
            return f"mục “{title}”{f' thuộc {above}' if above else ''}"
        if self.label.word:
            return f"{self.label.typed} {above}".strip()
        return " ".join(filter(None, (_counted(self), self.within.name if self.within else "")))

    @property
    def heading(self) -> str:
        """The number before its title, closed by a dot where nothing else closes it; a bullet has
        none.
        """
        if self.label.is_bullet:
            return ""
        return self.label.typed if self.label.sign else f"{self.label.typed}."

    @property
    def titled(self) -> str:
        """Its title where it stands apart from the others: «II.1. Trồng rừng»."""
        if self.label.is_bullet:
            return self.title
        return f"{self.number}{'' if self.number.endswith(')') else '.'} {self.title}"


def _bare(number: str) -> str:
    return number.strip("()")


def _counted(place: Place) -> str:
    """«điểm a mục 2»: the law begins with the smallest."""
    sections = [place.numbers[0]] if not place.numbers[0][0].islower() else []
    for number in place.numbers[len(sections) :]:
        if number.endswith(")"):
            break
        sections.append(number)
    points = place.numbers[len(sections) :]
    words = (*_POINTS, *("ý" for _ in points))
    said = [f"{words[at]} {_bare(number)}" for at, number in enumerate(points)][::-1]
    if sections:
        article = place.within and place.within.label.word.lower() in {"điều", "mục", "tiểu mục"}
        said.append(f"{'khoản' if article else 'mục'} {'.'.join(map(_bare, sections))}")
    return " ".join(said)


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

    def _row(self, found: Label) -> _Row:
        """The row that a number goes on with, or the likeliest one that it begins."""
        if found.is_bullet:
            return _Row(f"bullet {found.sign}")
        if found.word:
            return _Row(f"word {found.word.lower()}")
        rows = list(_rows(found))
        for known in reversed(self.open):
            for row in rows:
                if row.continues(known.row):
                    return row
        begun = {known.row.style for known in self.open}
        return next(
            (r for r in rows if r.style not in begun and r.at == 1),
            next((r for r in rows if r.style in begun), rows[0]),
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
        rows = {id(o.place): o.row for o in self.open}
        while place:
            chain.append(_Open(place, rows.get(id(place)) or _row_of(place)))
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

    def _in_its_row(self, row: _Row) -> None:
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

    def _begins_below_a_dotted_one(self, row: _Row) -> bool:
        """After 2 and 2.1, a 1 can't be the plan's first clause again: it counts inside 2.1."""
        return bool(self.open) and row.style == "1" and row.at == 1 and self.open[-1].row.dotted


@dataclass(frozen=True)
class _Row:
    """What a number goes on with: 1, 2, 3, or a), b), c)."""

    style: str
    manner: Manner | None = None
    part: str = ""
    dotted: bool = False

    @property
    def at(self) -> int:
        return self.manner.at if self.manner else 0

    def continues(self, before: _Row) -> bool:
        return bool(
            self.style == before.style
            and self.manner
            and before.manner
            and self.manner.follows(before.manner, self.part, before.part)
        )


@dataclass(frozen=True)
class _Open:
    place: Place
    row: _Row


def _rows(found: Label) -> Iterator[_Row]:
    dotted = len(found.parts) > 1
    for manner in manners(found.last):
        closed = found.sign == "()" or (found.sign == ")" and manner.row == "1")
        style = f"{manner.row}{found.sign if closed else ''}"
        # 2 after 1.1 goes on with 1; b after I.a goes on with a.
        counts_alone = dotted and manner.row == "1"
        yield _Row(f"dotted {style}" if counts_alone else style, manner, found.last, dotted)


def _row_of(place: Place) -> _Row:
    found = place.label
    return _Row(f"word {found.word.lower()}") if found.word else next(_rows(found))


def _is(place: Place, prefix: tuple[str, ...]) -> bool:
    own = tuple(_bare(step.rpartition(" ")[2]) for step in place.steps)
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
