"""Rules of what is doubted in reports and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from campaign.checks.doubts.ask import Known, Question, half, question, size_question
from campaign.checks.doubts.nature import Nature, nature_of
from campaign.checks.doubts.says import SAYS, typed_in_braces
from campaign.checks.doubts.targets import base_is_doubted
from campaign.facts.problems import Problem, problem, warning
from campaign.kinds import Measurement
from campaign.models.reports import Correction, Figure, ShareCount
from campaign.progress import Course
from campaign.words.written import as_typed, date_short, number

Keys = tuple[str, ...]
_NEARLY_ALL = Decimal("0.9")


def figure_is_odd(course: Course, today: date) -> Iterator[Problem]:
    """A figure of an unlikely size, above the whole, below nothing, or with half a cow in it is
    right only when somebody says so.
    """
    for ma in course.series:
        for _, found in _odd(course, ma):
            yield from found


def odd_days(course: Course, ma: str) -> set[date]:
    """The days whose figures of a target are doubted: nothing is to be concluded from them."""
    return {day for day, found in _odd(course, ma) if _doubted(found)}


def _doubted(found: list[Problem]) -> bool:
    return any(one.severity == "error" for one in found)


def _odd(course: Course, ma: str) -> Iterator[tuple[date, list[Problem]]]:
    indicator = course.campaign.indicators[ma]
    if indicator.is_told_in_words or indicator.tinh_tu:
        return
    nature = nature_of(indicator)
    if base_is_doubted(indicator):
        nature = replace(nature, base=None)
    known = Known()
    for measured in course.series[ma]:
        found = list(_asked(measured, nature, known))
        yield measured.day, found
        if not _doubted(found):
            last = measured.value, date_short(measured.day)
            known = replace(known, last=last, below_zero=known.below_zero or measured.value < 0)


def _asked(measured: Measurement, nature: Nature, known: Known) -> Iterator[Problem]:
    figure = measured.figure
    if figure is None:
        return
    known = replace(known, last_year=figure.cung_ky)
    # What was corrected stays as it was published; the correction is what counts.
    if measured.corrections:
        yield from _of_correction(measured.corrections[-1], nature, known)
    else:
        yield from of_figure(figure, measured.value, nature, known)


def _of_correction(correction: Correction, nature: Nature, known: Known) -> Iterator[Problem]:
    value, keys = correction.gia_tri_moi, ("gia_tri_moi",)
    if _never(value, nature):
        yield problem(correction, *keys, SAYS["negative"].format(who=nature.ma))
    elif not correction.da_xem_lai:
        found = question(value, nature, known)
        if found and found.key != "cung_ky":
            tell = warning if found.mild else problem
            yield tell(correction, *keys, found.said(nature.ma, SAYS["right_long"]))


def of_figure(figure: Figure, value: Decimal, nature: Nature, known: Known) -> Iterator[Problem]:
    """What is asked of a figure that stands for `value`."""
    if any(_never(part, nature) for _, part in _typed(figure)):
        keys = next(keys for keys, part in _typed(figure) if _never(part, nature))
        yield problem(figure, *keys, SAYS["negative"].format(who=nature.ma))
    elif not figure.da_xem_lai:
        for keys, who, found in _questions(figure, value, nature, known):
            at = ("cung_ky",) if found.key else keys
            tell = warning if found.mild else problem
            yield tell(figure, *at, found.said(who, _right(figure, nature)))
        yield from _of_counts(figure, nature)


def _never(value: Decimal, nature: Nature) -> bool:
    return value < 0 and nature.negative == "never"


def _typed(figure: Figure) -> list[tuple[Keys, Decimal]]:
    """Every number typed as a value, and where."""
    if figure.gia_tri is not None:
        return [(("gia_tri",), figure.gia_tri)]
    return [(("chia_theo", part), value) for part, value in (figure.chia_theo or {}).items()]


def _questions(
    figure: Figure, value: Decimal, nature: Nature, known: Known
) -> Iterator[tuple[Keys, str, Question]]:
    """Where, of what, and the question."""
    # Parts of a yield are each a yield; parts of a sum are measured by their sum.
    alone = figure.gia_tri is not None or nature.averaged
    for keys, part in _typed(figure):
        who = nature.ma if figure.gia_tri is not None else f"{nature.ma}, {keys[-1]}"
        if found := question(part, nature if alone else replace(nature, sizes=()), known):
            yield keys, who, found
    if figure.chia_theo and not alone:
        yield from _of_sum(figure.chia_theo, value, nature, known)
    if figure.cung_ky is not None and (found := half(figure.cung_ky, nature)):
        yield ("cung_ky",), f"{nature.ma}, cùng kỳ năm trước", found


def _of_sum(
    parts: dict[str, Decimal], value: Decimal, nature: Nature, known: Known
) -> Iterator[tuple[Keys, str, Question]]:
    """A sum is of an odd size: the part that makes nearly all of it answers for it."""
    part, largest = max(parts.items(), key=lambda item: abs(item[1]))
    if (found := size_question(largest, nature, known)) and largest >= value * _NEARLY_ALL:
        yield ("chia_theo", part), f"{nature.ma}, {part}", found
    elif found := size_question(value, nature, known):
        yield ("chia_theo",), f"{nature.ma}, cộng lại", found


def _right(figure: Figure, nature: Nature) -> str:
    """How to say that it is right: in a figure typed as a number alone there is no place for it."""
    alone = figure.gia_tri is not None and "gia_tri" not in _keys_of(figure)
    if not alone:
        return SAYS["right_long"]
    typed = typed_in_braces(figure.gia_tri or Decimal(0))
    return SAYS["right_short"].format(ma=nature.ma, typed=typed)


def _keys_of(figure: Figure) -> set[str]:
    """The keys that stand in the file."""
    below = len(figure.source.prefix)
    return {
        str(path[below])
        for path in figure.source.places
        if path[:below] == figure.source.prefix and len(path) > below
    }


def _of_counts(figure: Figure, nature: Nature) -> Iterator[Problem]:
    """A counted part is no more than its whole, and both count whole things."""
    for village, counts in _counts(figure):
        keys = ("theo_thon", village) if village else ()
        who = f"{nature.ma}, {village}" if village else nature.ma
        part, whole = counts.tu_so, counts.mau_so
        if part is None or whole is None:
            continue
        if part > whole and not nature.past_whole:
            yield problem(
                figure,
                *(keys or ("tu_so",)),
                SAYS["part_above_whole"].format(
                    who=who,
                    part=number(part),
                    whole=number(whole),
                    right=SAYS["right_long"],
                    always=SAYS["always"],
                ),
            )
            continue
        for key, value, unit in zip(
            ("tu_so", "mau_so"), (part, whole), nature.counted, strict=True
        ):
            if unit and value % 1:
                yield warning(figure, *keys, key, _half_of(who, key, value, unit))


def _counts(figure: Figure) -> list[tuple[str, Figure | ShareCount]]:
    return list((figure.theo_thon or {}).items()) or [("", figure)]


def _half_of(who: str, key: str, value: Decimal, unit: str) -> str:
    likely = SAYS["likely"].format(number=as_typed(value.quantize(Decimal(1), ROUND_HALF_UP)))
    return SAYS["half_count"].format(
        who=who,
        key=key,
        value=number(value),
        unit=unit,
        likely=likely,
        right=SAYS["right_long"],
    )


COURSE_CHECKS = (figure_is_odd,)
