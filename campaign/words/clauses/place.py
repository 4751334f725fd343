"""A clause among the others of its plan, and how it is called."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.words.addresses import clause_anchor

from .labels import Label

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
        return ".".join((*(bare(n) if n[0].islower() else n for n in most), last))

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


def bare(number: str) -> str:
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
    said = [f"{words[at]} {bare(number)}" for at, number in enumerate(points)][::-1]
    if sections:
        article = place.within and place.within.label.word.lower() in {"điều", "mục", "tiểu mục"}
        said.append(f"{'khoản' if article else 'mục'} {'.'.join(map(bare, sections))}")
    return " ".join(said)
