"""What is pinned to the board: for each decision and for the state of the targets, a light page
that prints and the same as PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from campaign.models import SiteSettings
from campaign.outputs.offline import NAMES_PEOPLE, head
from campaign.outputs.sheets.honours import honours
from campaign.outputs.sheets.notice import notice
from campaign.outputs.sheets.paper import Contents, pdf
from campaign.outputs.sheets.targets import targets
from campaign.press.render import render
from campaign.view import CampaignView, SiteView
from campaign.words.addresses import board_sheet, notice_sheet

__all__ = ["Sheet", "sheets"]

_BOARD = ("a4", "a3")
_OFFICE = ("a4",)


@dataclass(frozen=True)
class Sheet:
    """A stand-alone page at `address`, which ends with a slash, and beside it the PDF files by
    name, each made when it is called.
    """

    address: str
    title: str
    html: str
    pdfs: dict[str, Callable[[], bytes]]
    campaign: CampaignView


def sheets(site: SiteView, address: str | None) -> Iterator[Sheet]:
    """Every sheet of every campaign.

    `address` is the site's own on the web, for the QR codes; None where it has none yet.
    """
    sheet = partial(_sheet, site.settings)
    for campaign in site.campaigns:
        yield sheet(
            "targets",
            targets(campaign, address),
            campaign.addresses.targets,
            board_sheet,
            _BOARD,
            campaign,
        )
        for decision in campaign.honours.decisions:
            yield sheet(
                "honours",
                honours(campaign, decision, address),
                decision.head.address,
                board_sheet,
                _BOARD,
                campaign,
            )
            yield sheet(
                "notice",
                notice(campaign, decision),
                decision.head.address,
                notice_sheet,
                _OFFICE,
                campaign,
            )


def _sheet(
    settings: SiteSettings,
    form: str,
    contents: Contents,
    page: str,
    sheet_of: Callable[[str], str],
    papers: tuple[str, ...],
    campaign: CampaignView,
) -> Sheet:
    """The sheet of the page whose content it prints."""
    here = sheet_of(page)
    offline = {"head": head(here), "keep": NAMES_PEOPLE if settings.ngoai_tuyen else ""}
    html = render(
        f"sheets/{form}.html",
        here,
        sheet=contents,
        frame=contents.frame,
        page=page,
        papers=papers,
        place=campaign.called,
        site_name=settings.ten,
        offline=offline,
    )
    return Sheet(
        here,
        f"{contents.frame.title}, {contents.frame.running}",
        html,
        {f"{paper}.pdf": partial(pdf, form, contents, paper) for paper in papers},
        campaign,
    )
