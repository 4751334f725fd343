"""What the script of the staff page knows of one campaign: plain values for JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from campaign.checks.doubts import BOUNDS
from campaign.checks.doubts import SAYS as DOUBTS
from campaign.checks.figures import FARTHEST_ESTIMATE
from campaign.checks.people import HELPING, OF_OTHERS, PRIVATE
from campaign.facts import Campaign, Facts
from campaign.facts.explain import SAYS
from campaign.facts.letters import BROKEN, EXAMPLE, OF_ONE_FONT, OLD
from campaign.facts.places import NEWS, CampaignFolder, post
from campaign.models import BulletinFile, Correction, Decision, Post, Report
from campaign.models.scalars import Written
from campaign.models.walk import inside
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.forms.aloud import aloud
from campaign.outputs.forms.commit import Commit
from campaign.outputs.forms.describe import Described, describe, retold
from campaign.outputs.forms.indicators import Known, file_of, indicator_data
from campaign.progress import STATUSES, Progress
from campaign.view import CampaignView
from campaign.words.amounts import hedges
from campaign.words.called import Called
from campaign.words.decisions import number_key
from campaign.words.marks import Marked, parts
from campaign.words.measures import magnitudes, mistaken_for, named
from campaign.words.results import RESULTS
from campaign.words.written import date_short, encodings, fold, syllables

UNFIT = {"old": OLD + EXAMPLE, "broken": BROKEN, "of_one_font": OF_ONE_FONT}

FORMS = {
    "bao-cao": Report,
    "quyet-dinh": Decision,
    "tin": Post,
    "dinh-chinh": Correction,
    "duyet": BulletinFile,
}


@dataclass(frozen=True)
class Reported:
    """How far a target is, and what the script knows of it."""

    progress: Progress
    known: Known


def reported(campaign: Campaign, view: CampaignView) -> dict[str, Reported]:
    """Each target by its code, in the plan's order."""
    progress = {p.indicator.ma: p for p in view.course.on(view.today)}
    return {
        target.ma: Reported(
            progress[target.ma], indicator_data(campaign, progress[target.ma], target)
        )
        for target in view.targets
    }


def posts_folder(view: CampaignView) -> str:
    """An illustration keeps its news at home; the commune's news is the site's own."""
    return CampaignFolder(view.ma).news if view.illustration else NEWS


def known(
    facts: Facts,
    campaign: Campaign,
    view: CampaignView,
    targets: dict[str, Reported],
    bulletins: tuple[Bulletin, ...],
    commit: Commit,
) -> dict[str, object]:
    """All of it, as `StaffData` of docs/js/can-bo/types.d.ts has it."""
    period = campaign.phong_trao.thoi_gian
    grouped = [targets[target.ma] for group in view.groups for target in group.targets]
    return {
        "campaign": campaign.ma,
        "today": view.today.isoformat(),
        "counts_from": period.counts_from.isoformat(),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "farthest_estimate": FARTHEST_ESTIMATE.days,
        "repository": commit.repository.rstrip("/"),
        "branch": commit.branch,
        "home": commit.home,
        "posts": f"{posts_folder(view)}/",
        "illustration": view.illustration,
        **_rules(facts, view.called),
        "sizes": _sizes(campaign),
        "aloud": aloud(view.voice),
        "targets": [target.known for target in grouped],
        "villages": list(campaign.phong_trao.don_vi.thon),
        "commune": view.called.commune,
        "village": view.called.village,
        "awards": [[a.ma, a.ten] for a in facts.award_names.khen_thuong],
        "clauses": [place.number for place in campaign.ke_hoach.places],
        "taken": _taken(campaign, view),
        "decided": [
            [number_key(d.head.number), d.signed.isoformat(), fold(d.issuer), d.head.ma]
            for d in view.honours.decisions
        ],
        "measured": [row for target in grouped for row in _measured(target.progress)],
        "waiting": [ma for ma, one in targets.items() if _waits(one.progress)],
        "bulletins": [_bulletin(b, view) for b in bulletins],
    }


def _rules(facts: Facts, place: Called) -> dict[str, object]:
    """What is checked and said in the browser as here."""
    cutoffs = facts.trang.nguong
    return {
        "models": {name: described(retold(describe(m), place)) for name, m in FORMS.items()},
        "says": SAYS | UNFIT,
        "results": RESULTS,
        "letters": syllables.for_browser() | encodings.for_browser(),
        "measures": {"named": named(), "magnitudes": magnitudes(), "hedges": hedges()},
        "doubts": {"says": DOUBTS, "bounds": {key: str(value) for key, value in BOUNDS.items()}},
        "private": [[*for_browser(pattern), what] for pattern, what in PRIVATE],
        "helping": for_browser(HELPING),
        "of_others": sorted(OF_OTHERS),
        "cutoffs": {key: str(getattr(cutoffs, key)) for key in type(cutoffs).model_fields},
        "statuses": {s.ma: [s.word, s.tone, s.asks_for_a_reason] for s in STATUSES},
    }


def _sizes(campaign: Campaign) -> dict[str, list[list[str]]]:
    """For each unit of the plan those for which it may be mistaken, and by how much."""
    return {
        unit: [[other, f"{factor:f}"] for other, factor in mistaken_for(unit)]
        for unit in sorted({target.unit for target in campaign.chi_tieu.chi_tieu})
    }


def _waits(progress: Progress) -> bool:
    """Whether it has figures, and none of the end of its time."""
    latest = progress.latest
    return latest is not None and not latest.report.cuoi_ky and progress.elapsed < 1


def _measured(progress: Progress) -> list[list[object]]:
    """Day, target and file of each figure that was typed, and whether it was provisional."""
    return [
        [m.day.isoformat(), progress.indicator.ma, file_of(m), m.provisional]
        for m in progress.measurements
        if m.figure
    ]


def _taken(campaign: Campaign, view: CampaignView) -> list[str]:
    """Files that are there and that the site tells of, as named inside the data folder; a draft's
    name is nobody's business.
    """
    folder, news = CampaignFolder(view.ma), posts_folder(view)
    names = [folder.decision(d.head.ma) for d in view.honours.decisions]
    names += [post(news, p.ma) for p in view.news.posts]
    names += [folder.bulletin(ma) for ma in view.bulletin_files]
    return names + [
        f"{view.ma}/{fact.source.path.rpartition(f'/{view.ma}/')[2]}"
        for fact in (*campaign.so_lieu, *campaign.dinh_chinh)
    ]


def _bulletin(bulletin: Bulletin, view: CampaignView) -> dict[str, object]:
    """Its words as they stand, and what somebody had already written to it, so that nothing of it
    is lost.
    """
    notes = view.bulletin_files.get(bulletin.ma)
    return {
        "ma": bulletin.ma,
        "title": bulletin.title,
        "day": date_short(bulletin.day),
        "length": bulletin.length,
        "approved": bool(bulletin.approved),
        "words": [line.spoken for part in bulletin.parts for line in part.lines],
        "notes": _notes(notes, view) if notes else {},
    }


def _notes(notes: BulletinFile, view: CampaignView) -> dict[str, object]:
    written = _as_typed(notes)
    return {} if view.hidden_names.stand_in(json.dumps(written, ensure_ascii=False)) else written


def _as_typed(fact: Written) -> dict[str, object]:
    """A fact as its file says it, without what was left out; a marked text in its parts, since
    nothing of a page has marks in it.
    """

    def said(value: object) -> object:
        if isinstance(value, Written):
            return _as_typed(value)
        if isinstance(value, tuple):
            return [said(item) for item in value]
        if isinstance(value, Marked):
            return {"parts": parts(value)}
        return date_short(value) if isinstance(value, date) else value

    return {str(key): said(value) for key, value in inside(fact) if value}


def described(form: Described) -> dict[str, object]:
    """The description as the script reads it; what is empty is left out."""
    told = {
        "key": form.key,
        "title": form.title,
        "help": form.help,
        "kind": form.kind,
        "required": form.required,
        "name": form.name,
        "limits": form.limits,
        "choices": list(form.choices),
        "fields": [described(f) for f in form.fields],
        "item": described(form.item) if form.item else None,
        "kinds": {tag: [described(f) for f in fields] for tag, fields in form.kinds.items()},
    }
    return {key: value for key, value in told.items() if value}


# Python's \b and \d know every letter and digit, the browser's only those of English.
_EDGE = r"(?:(?<=[\p{L}\p{N}_])(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_]))"


def for_browser(pattern: re.Pattern[str]) -> list[str]:
    """A pattern's text and flags for JavaScript's `new RegExp`."""
    text = pattern.pattern.removeprefix("(?i)").replace(r"\b", _EDGE).replace(r"\d", r"\p{Nd}")
    return [text, "iu" if pattern.flags & re.I else "u"]


def embedded(data: Mapping[str, object]) -> Markup:
    """JSON that may stand in a script element of a page: nothing in it ends the element, no line of
    it is broken, and no mark without its letter joins what stands before it.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(
        re.sub(
            r"[<>&\x7f-\x9f\u0300-\u036f\u2028\u2029]", lambda char: f"\\u{ord(char[0]):04x}", text
        )
    )
