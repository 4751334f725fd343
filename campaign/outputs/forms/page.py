"""The staff page of one campaign: what its template is given."""

from __future__ import annotations

from campaign.facts import Campaign, Facts
from campaign.facts.places import CampaignFolder, post_pictures
from campaign.kinds import Indicator
from campaign.models.awards import KINDS
from campaign.outputs.bulletin import Bulletin
from campaign.outputs.forms.commit import Commit
from campaign.outputs.forms.describe import describe, retold
from campaign.outputs.forms.indicators import Known
from campaign.outputs.forms.known import FORMS, Reported, embedded, known, posts_folder, reported
from campaign.view import CampaignView, IndicatorView
from campaign.view.honours import REASONS
from campaign.words.written import date_short

# In this order, for each uses those before it.
SCRIPTS = (
    "marks",
    "written",
    "letters",
    "measures",
    "amounts",
    "yaml",
    "check",
    "progress",
    "sizes",
    "doubts",
    "aloud",
    "rules",
    "documents",
    "columns",
    "paste",
    "plain",
    "fields",
    "preview",
    "wrong",
    "doubted",
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


def staff_page(
    facts: Facts,
    campaign: Campaign,
    view: CampaignView,
    bulletins: tuple[Bulletin, ...],
    commit: Commit,
) -> dict[str, object]:
    """What the page's template needs."""
    targets = reported(campaign, view)
    return {
        "forms": {name: retold(describe(m), view.called) for name, m in FORMS.items()},
        "words": WORDS,
        "awards": facts.award_names.khen_thuong,
        "categories": facts.chuyen_muc.chuyen_muc,
        "villages": campaign.phong_trao.don_vi.thon,
        "clauses": campaign.ke_hoach.places,
        "rows": _rows(view, targets),
        "estimate": _estimate(campaign),
        "bulletins": bulletins,
        "pictures_folder": post_pictures(posts_folder(view)),
        "repository": commit.repository.rstrip("/"),
        "pictures": commit.upload(post_pictures(posts_folder(view))),
        "scans": commit.upload(CampaignFolder(campaign.ma).scans),
        "village": view.called.village,
        "example_day": f"30/6/{_example_year(view)}",
        "example_year": _example_year(view),
        "scripts": SCRIPTS,
        "data": embedded(known(facts, campaign, view, targets, bulletins, commit)),
    }


def _estimate(campaign: Campaign) -> dict[str, str]:
    """What is said of the box for figures of the end that were told before it."""
    period = campaign.phong_trao.thoi_gian
    whole = "năm" if period.years == 1 else "giai đoạn"
    return {
        "title": f"Ước cả {whole}",
        "help": (
            f"Báo cáo viết trước khi hết {whole}, ước đến ngày {date_short(period.last)}. Trang"
            " ghi rõ là số ước, và xét lại khi có số chính thức."
        ),
    }


def _example_year(view: CampaignView) -> int:
    """The year that a report may be of today."""
    time = view.head.thoi_gian
    return min(max(view.today.year, time.first.year), time.last.year)


def _rows(view: CampaignView, targets: dict[str, Reported]) -> list[dict[str, object]]:
    """The targets in their groups: as pages say each, as the plan has it, as the script knows
    it.
    """

    def row(target: IndicatorView) -> tuple[IndicatorView, Indicator, Known]:
        found = targets[target.ma]
        return target, found.progress.indicator, found.known

    return [{"name": g.name, "targets": [row(t) for t in g.targets]} for g in view.groups]
