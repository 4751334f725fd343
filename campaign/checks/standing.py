"""Rules of how targets stand: what the public is owed when one is behind, or when the year is
over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.facts.problems import Problem, warning
from campaign.progress import Course


def reason_is_missing(course: Course, today: date) -> Iterator[Problem]:
    """A target that is slow, at risk or failed asks for its reason and its remedy."""
    if not course.campaign.complete:
        return
    for progress in course.on(today):
        figure = progress.latest.figure if progress.latest else None
        if progress.status.asks_for_a_reason and figure:
            missing = [key for key in ("ly_do", "giai_phap") if not getattr(figure, key)]
            if missing:
                yield warning(
                    figure,
                    f"{progress.indicator.ma} đang «{progress.status.word}» mà chưa có"
                    f" {' và '.join(missing)}. Thêm để bà con hiểu vì sao và"
                    f" {course.campaign.called.commune} sẽ làm gì.",
                )


def last_figure_is_missing(course: Course, today: date) -> Iterator[Problem]:
    """A campaign that is over wants its last figures."""
    campaign = course.campaign
    period = campaign.phong_trao.thoi_gian
    if today > period.last and campaign.so_lieu and campaign.complete:
        waiting = [p.indicator.ma for p in course.on(today) if p.latest and not p.settled]
        if waiting:
            yield warning(
                campaign.so_lieu[-1],
                "ngay_chot",
                f"phong trào đã kết thúc, còn {len(waiting)} chỉ tiêu chưa có số cuối kỳ:"
                f" {', '.join(waiting[:6])}{', …' if len(waiting) > 6 else ''}. Thêm báo cáo cuối"
                " kỳ.",
            )


COURSE_CHECKS = (reason_is_missing, last_figure_is_missing)
