"""The manners in which an indicator is on its way: it fills up from nothing, it stands on a ruler,
or it keeps within a limit. A kind has one of them; some choose it by their keys.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from campaign.kinds.phrases import apart, happens, is_counted, none_found
from campaign.kinds.standing import Filled, Marks, Measurement, Standing
from campaign.words.written import date_short, percent, printed, with_unit

if TYPE_CHECKING:
    from campaign.kinds.indicator import Indicator


class Manner:
    """What is neither a way nor a limit: its figure is told beside what is asked."""

    has_way: ClassVar[bool] = False
    """Whether progress from a start to the target is a fraction."""

    is_level: ClassVar[bool] = False
    """Whether it stands somewhere on a ruler, rather than fills up from nothing."""

    is_guarded: ClassVar[bool] = False
    """Something that must not be lost or passed: a miss is a miss today, not work still to do."""

    starts_at_zero: ClassVar[bool] = False
    """What adds up begins with nothing; a level begins at its base."""

    can_be_lost: ClassVar[bool] = True
    """A level can slip back after it is reached; what adds up or is done stays done."""

    def said(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return f"{of.verb} {of.worded(latest)}; mục tiêu {of.asked}"

    def said_in_short(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return ""

    def how_far(self, of: Indicator, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        return ()

    def share_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return ""

    def gap_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return ""

    def step_text(self, of: Indicator, measured: Measurement, before: Measurement) -> str:
        """What moved since the figure before: «+12 tấn», «−0,4 điểm %»."""
        sign = "+" if measured.value > before.value else "−"
        return sign + apart(of.shown(measured) - of.shown(before), of.unit)

    def filled(self, of: Indicator, standing: Standing, planned: Decimal | None) -> Filled | None:
        return None

    def marks(self, of: Indicator, standing: Standing, planned: Decimal | None) -> Marks | None:
        return None


class FillsUp(Manner):
    """From nothing to the target: «282 trên 600 tấn, bằng 47% kế hoạch», drawn as a bar."""

    has_way: ClassVar[bool] = True
    starts_at_zero: ClassVar[bool] = True
    can_be_lost: ClassVar[bool] = False

    def said(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        if none := self.said_in_short(of, standing, latest):
            return f"{none}; mục tiêu {of.asked}"
        if standing.target is None or standing.share is None or of.operator == ">":
            # «181 trên 220» is out of 220, where the plan asks for more than 220.
            return super().said(of, standing, latest)
        value = printed(of.shown(latest), "")
        return f"{of.verb} {value} trên {printed(standing.target, of.unit)}"

    def said_in_short(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        """That there is none yet: nobody says «đã cấp 0 trên 100 giấy»."""
        if latest.value == 0 and is_counted(of.unit):
            return none_found(of.unit, over=standing.settled)
        return ""

    def how_far(self, of: Indicator, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        share = self.share_text(of, standing, latest)
        return (f"bằng {share} kế hoạch",) if share and latest.value else ()

    def share_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return "" if standing.share is None else percent(standing.share)

    def filled(self, of: Indicator, standing: Standing, planned: Decimal | None) -> Filled | None:
        return None if standing.share is None else Filled(done=standing.share, mark=planned)


class OnRuler(Manner):
    """From where, where now and where to; how far of the way that is would only puzzle people."""

    has_way: ClassVar[bool] = True
    is_level: ClassVar[bool] = True

    def said(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        return f"{from_where(of)}{self._now(of, standing, latest)}; mục tiêu {of.asked}"

    def said_in_short(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        """That there is none left; a figure otherwise has no short form."""
        if latest.value == 0 and of.falls and is_counted(of.unit):
            return none_found(of.unit, over=False, remains=True)
        return ""

    def _now(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        if none := self.said_in_short(of, standing, latest):
            return none
        for said, meant in (("tăng", "giảm"), ("giảm", "tăng")):
            if latest.value < 0 and said in of.verb.split():
                return f"{of.verb.replace(said, meant)} {printed(abs(of.shown(latest)), of.unit)}"
        return f"{of.verb if of.base is None else 'nay'} {of.worded(latest)}"

    def how_far(self, of: Indicator, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        target, value = standing.target, of.shown(latest)
        if target is None:
            return ()
        gap = self.gap_text(of, standing, latest)
        if standing.met and value != target:
            past = "thấp hơn" if of.falls else "hơn"
            gap = f"{past} mục tiêu {apart(value - target, of.unit)}"
        share = "" if of.base is not None else self.share_text(of, standing, latest)
        return tuple(filter(None, (gap, f"bằng {share} kế hoạch" if share else "")))

    def share_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        share = of.plan_share(latest.value)
        if share is None or (of.unit == "%" and standing.target == 100):
            return ""
        return percent(share)

    def gap_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        target, value = standing.target, of.shown(latest)
        if target is None or standing.met or value == target:
            return ""
        lacks = "còn thiếu" if target > value else "còn phải giảm"
        return f"{lacks} {apart(target - value, of.unit)}"

    def marks(self, of: Indicator, standing: Standing, planned: Decimal | None) -> Marks | None:
        latest, target, base = standing.latest, standing.target, of.base
        if latest is None or target is None:
            return None
        return Marks(
            now=latest.value,
            target=target,
            base=base,
            due=None if planned is None or base is None else base + (target - base) * planned,
            ambition=of.ambition,
            whole=base is None and of.unit == "%",
        )


def from_where(of: Indicator) -> str:
    """«từ 92,4% ngày 31/12/2024, »; a base that a decision changed has no day of its own."""
    if of.base is None:
        return ""
    typed = of.so_goc is not None and of.so_goc.gia_tri == of.base
    day = f" ngày {date_short(of.so_goc.ngay)}" if typed and of.so_goc else ""
    return f"từ {with_unit(of.base, of.unit)}{day}, "


class Placed(Manner):
    """A place in a row: the nearer the first the better, and no percentage of anything."""

    def how_far(self, of: Indicator, standing: Standing, latest: Measurement) -> tuple[str, ...]:
        return tuple(filter(None, (self.gap_text(of, standing, latest),)))

    def gap_text(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        if standing.target is None or standing.met:
            return ""
        off = latest.value - standing.target
        return f"còn kém {printed(off, 'bậc')}" if off > 0 else ""

    def step_text(self, of: Indicator, measured: Measurement, before: Measurement) -> str:
        off = measured.value - before.value
        return f"{'xuống' if off > 0 else 'lên'} {printed(abs(off), 'bậc')}"


class WithinLimit(Manner):
    """No share of anything: within the limit or past it, and by how much."""

    is_guarded: ClassVar[bool] = True

    def said(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        found = self._found(of, standing, latest)
        if standing.target == 0 and standing.met:
            return found
        if standing.target == 0 or standing.met is None:
            return f"{found}; mục tiêu {of.asked}"
        return f"{self.said_in_short(of, standing, latest)} ({of.asked})"

    def said_in_short(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        found, target, value = self._found(of, standing, latest), standing.target, of.shown(latest)
        if target == 0 or target is None:
            return found
        if standing.met:
            return f"{found}, trong mức cho phép"
        more = "nhiều" if is_counted(of.unit) else "cao"
        over = f" {apart(value - target, of.unit)}" if value != target else ""
        return f"{found}, {more} hơn mức cho phép{over}" if over else f"{found}, bằng mức"

    def _found(self, of: Indicator, standing: Standing, latest: Measurement) -> str:
        if latest.value == 0 and is_counted(of.unit):
            return none_found(of.unit, over=standing.settled)
        return f"{'đã xảy ra' if happens(of.unit) else 'có'} {of.worded(latest)}"


PLAIN, FILLS_UP, ON_RULER = Manner(), FillsUp(), OnRuler()
PLACED, WITHIN_LIMIT = Placed(), WithinLimit()
