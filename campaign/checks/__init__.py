"""Facts → problems.

A rule is a small generator whose docstring is the rule; the tuple is the table of contents.

Rules never print, raise or stop one another.
"""

from __future__ import annotations

from datetime import date
from decimal import localcontext

from campaign.checks import (
    awards,
    campaigns,
    corrections,
    decisions,
    doubts,
    figures,
    goals,
    indicators,
    news,
    pace,
    people,
    pictures,
    plan,
    speech,
    standing,
    totals,
)
from campaign.facts import Facts
from campaign.facts.problems import Problem
from campaign.progress import Courses, courses_of

CAMPAIGN_CHECKS = (
    *campaigns.CHECKS,
    *plan.CHECKS,
    *goals.CHECKS,
    *indicators.CHECKS,
    *pace.CHECKS,
    *figures.CHECKS,
    *doubts.CHECKS,
    *totals.CHECKS,
    *corrections.CHECKS,
    *decisions.CHECKS,
    *awards.CHECKS,
    *people.CHECKS,
    *speech.CHECKS,
)
COURSE_CHECKS = (*doubts.COURSE_CHECKS, *totals.COURSE_CHECKS, *standing.COURSE_CHECKS)
SITE_CHECKS = (
    *campaigns.SITE_CHECKS,
    *awards.SITE_CHECKS,
    *people.SITE_CHECKS,
    *news.SITE_CHECKS,
    *pictures.SITE_CHECKS,
    *speech.SITE_CHECKS,
)


def check(facts: Facts, today: date, courses: Courses | None = None) -> list[Problem]:
    """Every problem of every campaign and of the site, sorted by file and line.

    `courses` are those of this build, where it has worked them out.
    """
    courses = courses or courses_of(facts)
    # Room for the product of two mistyped numbers of 40 digits: it is compared, not a crash.
    with localcontext(prec=200):
        found = [p for rule in SITE_CHECKS for p in rule(facts, today)]
        for campaign in facts.phong_trao:
            course, day = courses[campaign.ma], campaign.today(today)
            found += [p for rule in CAMPAIGN_CHECKS for p in rule(campaign, facts, day)]
            found += [p for rule in COURSE_CHECKS for p in rule(course, day)]
    return sorted(set(found))
