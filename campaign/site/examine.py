"""A data folder from files to problems: what every command and every build does first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign.checks import check
from campaign.facts import Facts, load
from campaign.facts.problems import Problem
from campaign.outputs.bulletin.checks import bulletin_problems
from campaign.progress import Courses, courses_of
from campaign.site.addresses import redirect_problems
from campaign.site.heard import heard_problems
from campaign.view import view_site


@dataclass(frozen=True)
class Examined:
    """A data folder: its facts where they could be read, all problems, and how its campaigns go."""

    facts: Facts | None
    problems: list[Problem]
    courses: Courses


def examined(folder: Path, today: date) -> Examined:
    """Load and check a data folder."""
    facts, problems = load(folder)
    if facts is None:
        return Examined(None, problems, {})
    courses = courses_of(facts)
    problems = sorted({*problems, *check(facts, today, courses)})
    if not errors(problems):
        # Bulletins are made of the view, and the view of facts without errors.
        site = view_site(facts, today, courses=courses)
        problems = sorted(
            {
                *problems,
                *bulletin_problems(facts, site),
                *redirect_problems(facts, site),
                *heard_problems(facts, site),
            }
        )
    return Examined(facts, problems, courses)


def examine(folder: Path, today: date) -> tuple[Facts | None, list[Problem]]:
    """The facts where they could be read, and every problem."""
    found = examined(folder, today)
    return found.facts, found.problems


def errors(problems: list[Problem]) -> list[Problem]:
    """Those that keep a site from being published."""
    return [found for found in problems if found.severity == "error"]
