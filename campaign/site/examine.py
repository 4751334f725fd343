"""A data folder from files to problems: what every command and every build does first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from campaign.checks import check
from campaign.facts import Facts, load
from campaign.facts.problems import Problem
from campaign.outputs.bulletin.checks import bulletin_problems
from campaign.site.addresses import redirect_problems
from campaign.view import view_site


def examine(folder: Path, today: date) -> tuple[Facts | None, list[Problem]]:
    """Load and check a data folder: the facts where they could be read, and every problem."""
    facts, problems = load(folder)
    if facts:
        problems = sorted({*problems, *check(facts, today)})
        if not errors(
            problems
        ):  # bulletins are made of the view, and the view of facts without errors
            site = view_site(facts, today)
            problems = sorted(
                {*problems, *bulletin_problems(facts, site), *redirect_problems(facts, site)}
            )
    return facts, problems


def errors(problems: list[Problem]) -> list[Problem]:
    """Those that keep a site from being published."""
    return [found for found in problems if found.severity == "error"]
