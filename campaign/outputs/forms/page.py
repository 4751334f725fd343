"""The staff page of one campaign: its forms, what they know, and where a finished file goes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from campaign.checks.awards import HELPING, OF_OTHERS, PRIVATE
from campaign.facts import Campaign, Facts
from campaign.facts.explain import SAYS
from campaign.facts.places import NEWS, CampaignFolder, post, post_pictures
from campaign.models import BulletinFile, Correction, Decision, Post, Report
from campaign.models.awards import KINDS
from campaign.models.scalars import Written
from campaign.models.walk import inside
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.forms.describe import Described, describe
from campaign.outputs.forms.targets import target_data
from campaign.progress import STATUSES
from campaign.view import CampaignView
from campaign.view.honours import REASONS
from campaign.words.written import date_short, fold

FORMS = {
    "bao-cao": Report,
    "quyet-dinh": Decision,
    "tin": Post,
    "dinh-chinh": Correction,
    "duyet": BulletinFile,
}
# In this order, for each uses those before it.
SCRIPTS = (
    "written",
    "yaml",
    "check",
    "progress",
    "rules",
    "documents",
    "paste",
    "plain",
    "fields",
    "preview",
    "wrong",
    "kept",
    "picture",
    "result",
    "page",
)
WORDS = {
    **{key: f"{word[:1].upper()}{word[1:]}" for key, word in KINDS.items()},
    **REASONS,
    "du_kien": "Dự kiến, chưa ký (trang chưa hiện)",
    "da_quyet_dinh": "Đã ký",
}


@dataclass(frozen=True)
class Commit:
    """Where the commune's files lie on GitHub.

    `repository` is empty while nobody has said; `home` is the data folder inside it, with its
    slash.
    """

    repository: str
    branch: str
    home: str

    def edit(self, source: str) -> str:
        """The page that edits a file of the data folder, or that lists a folder (its name ends with
        a slash).
        """
        if not (self.repository and source):
            return ""
        what = "tree" if source.endswith("/") else "edit"
        return f"{self.repository.rstrip('/')}/{what}/{quote(self.branch)}/{quote(self.home + source.rstrip('/'))}"

    def upload(self, folder: str) -> str:
        """The page that puts files into a folder of the data folder; GitHub makes the folder when
        it isn't there.
        """
        return (
            f"{self.repository.rstrip('/')}/upload/{quote(self.branch)}/{quote(self.home + folder)}"
            if self.repository
            else ""
        )


def staff_page(
    facts: Facts,
    campaign: Campaign,
    view: CampaignView,
    bulletins: tuple[Bulletin, ...],
    commit: Commit,
) -> dict[str, Any]:
    """What the page's template needs."""
    return {
        "forms": {name: describe(model) for name, model in FORMS.items()},
        "words": WORDS,
        "awards": facts.khen_thuong.khen_thuong,
        "categories": facts.chuyen_muc.chuyen_muc,
        "villages": campaign.phong_trao.don_vi.thon,
        "clauses": campaign.ke_hoach.muc,
        "rows": _rows(campaign, view),
        "bulletins": bulletins,
        "pictures_folder": post_pictures(_posts_folder(view)),
        "repository": commit.repository.rstrip("/"),
        "pictures": commit.upload(post_pictures(_posts_folder(view))),
        "scans": commit.upload(CampaignFolder(campaign.ma).scans),
        "example_day": f"30/6/{campaign.phong_trao.nam}",
        "scripts": SCRIPTS,
        "data": embedded(_data(facts, campaign, view, bulletins, commit)),
    }


def _rows(campaign: Campaign, view: CampaignView) -> list[dict[str, Any]]:
    progress = {p.indicator.ma: p for p in view.course.on(view.today)}
    targets = {
        t.ma: (t, progress[t.ma].indicator, target_data(campaign, progress[t.ma], t))
        for t in view.targets
    }
    return [{"name": g.name, "targets": [targets[t.ma] for t in g.targets]} for g in view.groups]


def _posts_folder(view: CampaignView) -> str:
    """An illustration keeps its news at home; the commune's news is the site's own."""
    return CampaignFolder(view.ma).news if view.illustration else NEWS


def _data(
    facts: Facts,
    campaign: Campaign,
    view: CampaignView,
    bulletins: tuple[Bulletin, ...],
    commit: Commit,
) -> dict[str, Any]:
    period, cutoffs = campaign.phong_trao.thoi_gian, facts.trang.nguong
    return {
        "campaign": campaign.ma,
        "today": view.today.isoformat(),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "repository": commit.repository.rstrip("/"),
        "branch": commit.branch,
        "home": commit.home,
        "posts": f"{_posts_folder(view)}/",
        "illustration": view.illustration,
        "models": {name: described(describe(model)) for name, model in FORMS.items()},
        "says": SAYS,
        "private": [[*for_browser(pattern), what] for pattern, what in PRIVATE],
        "helping": for_browser(HELPING),
        "of_others": sorted(OF_OTHERS),
        "cutoffs": {key: str(getattr(cutoffs, key)) for key in type(cutoffs).model_fields},
        "statuses": {s.ma: [s.word, s.tone, s.asks_for_a_reason] for s in STATUSES},
        "targets": [data for group in _rows(campaign, view) for _, _, data in group["targets"]],
        "villages": list(campaign.phong_trao.don_vi.thon),
        "awards": [[a.ma, a.ten] for a in facts.khen_thuong.khen_thuong],
        "clauses": [c.muc for c in campaign.ke_hoach.muc],
        "taken": _taken(campaign, view),
        "decided": [
            [fold(d.head.number), d.signed.year, d.head.ma] for d in view.honours.decisions
        ],
        "measured": [
            [m["day"], target["ma"], m["file"]]
            for g in _rows(campaign, view)
            for _, _, target in g["targets"]
            for m in target["earlier"]
            if target["form"] != "computed"
        ],
        "bulletins": [_bulletin(b, view) for b in bulletins],
    }


def _taken(campaign: Campaign, view: CampaignView) -> list[str]:
    """Files that are there and that the site tells of, as named inside the data folder; a draft's
    name is nobody's business.
    """
    folder, news = CampaignFolder(view.ma), _posts_folder(view)
    names = [folder.decision(d.head.ma) for d in view.honours.decisions]
    names += [post(news, p.ma) for p in view.news.posts]
    names += [folder.bulletin(ma) for ma in view.bulletin_files]
    return names + [
        f"{view.ma}/{fact.source.path.rpartition(f'/{view.ma}/')[2]}"
        for fact in (*campaign.so_lieu, *campaign.dinh_chinh)
    ]


def _bulletin(bulletin: Bulletin, view: CampaignView) -> dict[str, Any]:
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


def _notes(notes: BulletinFile, view: CampaignView) -> dict[str, Any]:
    written = _as_typed(notes)
    return {} if view.hidden_names.stand_in(json.dumps(written, ensure_ascii=False)) else written


def _as_typed(value: Any) -> Any:
    """A fact as its file says it, without what was left out."""
    if isinstance(value, Written):
        return {key: _as_typed(item) for key, item in inside(value) if item}
    if isinstance(value, tuple):
        return [_as_typed(item) for item in value]
    return value if isinstance(value, str) else date_short(value)


def described(form: Described) -> dict[str, Any]:
    """The description as the script reads it; what is empty is left out."""
    own = {
        "key": form.key,
        "title": form.title,
        "help": form.help,
        "kind": form.kind,
        "required": form.required,
        "name": form.name,
    }
    own |= {
        "limits": form.limits,
        "choices": list(form.choices),
        "fields": [described(f) for f in form.fields],
        "item": described(form.item) if form.item else None,
    }
    return {
        key: value
        for key, value in {
            **own,
            "kinds": {tag: [described(f) for f in fields] for tag, fields in form.kinds.items()},
        }.items()
        if value
    }


# Python's \b and \d know every letter and digit, the browser's only those of English.
_EDGE = r"(?:(?<=[\p{L}\p{N}_])(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_]))"


def for_browser(pattern: re.Pattern[str]) -> list[str]:
    """A pattern's text and flags for JavaScript's `new RegExp`."""
    text = pattern.pattern.removeprefix("(?i)").replace(r"\b", _EDGE).replace(r"\d", r"\p{Nd}")
    return [text, "iu" if pattern.flags & re.I else "u"]


def embedded(data: Any) -> Markup:
    """JSON that may stand in a script element of a page: nothing in it ends the element, and no
    line of it is broken.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(
        re.sub(r"[<>&\x7f-\x9f\u2028\u2029]", lambda char: f"\\u{ord(char[0]):04x}", text)
    )
