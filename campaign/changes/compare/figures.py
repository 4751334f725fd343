"""Figures and targets that say something else than before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from campaign.changes.compare.told import AskedChange, FigureChange, Step
from campaign.changes.pair import CampaignPair, Pair
from campaign.facts import Campaign
from campaign.kinds import Indicator
from campaign.progress import Measurement
from campaign.view import CampaignView, IndicatorView
from campaign.words.written import date_short, printed


def _views(campaign: CampaignView | None) -> dict[str, IndicatorView]:
    return {target.ma: target for target in campaign.targets} if campaign else {}


def _printed(indicator: Indicator, measured: Measurement | None) -> str:
    if measured is None:
        return ""
    if measured.figure and measured.figure.ket_qua and indicator.result_words:
        return indicator.result_words[measured.value == 1]
    mark = " (tạm tính)" if measured.provisional else ""
    return indicator.worded(measured) + mark


def changed_figures(pair: Pair, c: CampaignPair | None, new: Campaign) -> Iterator[FigureChange]:
    """Each figure that says something else than before, in the plan's order."""
    old_view, new_view = pair.view(c.old.ma, old=True) if c else None, pair.view(new.ma)
    before, after = (v.course.series if v else {} for v in (old_view, new_view))
    was, now = _views(old_view), _views(new_view)
    names = {after_ma: ma for ma, after_ma in c.targets.items() if after_ma} if c else {}
    for ma, indicator in new.indicators.items():
        earlier = {m.day: m for m in before.get(names.get(ma, ma), ())}
        later = {m.day: m for m in after[ma]}
        for day in sorted(earlier.keys() | later.keys()):
            step = Step(_printed(indicator, earlier.get(day)), _printed(indicator, later.get(day)))
            if step.moved:
                reasons = (
                    [
                        x.ly_do
                        for x in later[day].corrections[
                            len(earlier[day].corrections) if day in earlier else 0 :
                        ]
                    ]
                    if day in later
                    else []
                )
                yield FigureChange(
                    target=indicator.short,
                    day=date_short(day),
                    value=step,
                    share=_share(was.get(names.get(ma, ma)), now[ma]),
                    status=_status(was.get(names.get(ma, ma)), now[ma]),
                    reason=pair.sayable("; ".join(reasons)),
                )


def _share(old: IndicatorView | None, new: IndicatorView) -> Step:
    return Step(old.so_far if old else "", new.so_far)


def _status(old: IndicatorView | None, new: IndicatorView) -> Step:
    return Step(old.status.word if old else "", new.status.word)


def changed_standings(
    pair: Pair, c: CampaignPair, figures: tuple[FigureChange, ...]
) -> Iterator[tuple[str, Step]]:
    """Targets whose status moved though none of their figures did: another target, baseline or cut
    point.
    """
    was, now = _views(pair.view(c.old.ma, old=True)), _views(pair.view(c.new.ma))
    told = {change.target for change in figures}
    for ma, new_ma in c.targets.items():
        if (
            new_ma
            and (step := _status(was[ma], now[new_ma])).moved
            and now[new_ma].short not in told
        ):
            yield now[new_ma].short, step


def changed_targets(pair: Pair, c: CampaignPair) -> Iterator[AskedChange]:
    was, now = _views(pair.view(c.old.ma, old=True)), _views(pair.view(c.new.ma))
    for ma, new_ma in c.targets.items():
        if new_ma is None:
            yield AskedChange(
                c.old.indicators[ma].short, Step(was[ma].asked, ""), "không còn trong danh sách"
            )
            continue
        old, new = c.old.indicators[ma], c.new.indicators[new_ma]
        said = [
            f"theo {x.van_ban}" + (": bỏ chỉ tiêu" if x.bo else "")
            for x in new.dieu_chinh[len(old.dieu_chinh) :]
        ]
        said += [f"đổi tên từ «{old.ten}»"] if old.ten != new.ten else []
        said += (
            [f"số gốc {_base(old) or 'chưa có'} → {_base(new) or 'chưa có'}"]
            if _base(old) != _base(new)
            else []
        )
        asked = Step(was[ma].asked, now[new_ma].asked)
        if said or asked.moved:
            yield AskedChange(new.short, asked, "; ".join(said))
    known = {new_ma for new_ma in c.targets.values() if new_ma}
    yield from (
        AskedChange(i.short, Step("", now[ma].asked), "chỉ tiêu mới")
        for ma, i in c.new.indicators.items()
        if ma not in known
    )


def _base(indicator: Indicator) -> str:
    return (
        printed(Decimal(indicator.so_goc.gia_tri), indicator.don_vi_tinh)
        if indicator.so_goc
        else ""
    )
