"""`campaign bulletin`: one loudspeaker bulletin, or the list of all."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from campaign.commands.chosen import campaign_option, chosen
from campaign.commands.said import report
from campaign.outputs.bulletin import bulletins
from campaign.outputs.bulletin.forms import approval_form, terminal
from campaign.site.examine import errors, examined
from campaign.view import view_site
from campaign.words.nearest import nearest

HELP = "in một bản tin truyền thanh, hoặc danh sách các bản tin"


def arguments(command: argparse.ArgumentParser) -> None:
    campaign_option(command)
    command.add_argument("ma", nargs="?", help="mã bản tin; để trống thì in danh sách")
    command.add_argument(
        "--duyet", action="store_true", help="in sẵn phần loi_da_duyet để chép vào tệp duyệt"
    )


def run(options: argparse.Namespace, today: date) -> int:
    """Print one bulletin, its approved form, or the list of all."""
    found = examined(options.data, today)
    facts = found.facts
    if facts is None or errors(found.problems):
        return report(found.problems)
    ma = chosen(options.phong_trao, facts)
    if ma is None:
        return 1
    site = view_site(facts, today, courses=found.courses)
    ready = {b.ma: b for b in bulletins(next(c for c in site.campaigns if c.ma == ma))}
    if not options.ma:
        for b in ready.values():
            print(f"{b.ma}\t{b.length}\t{'đã duyệt' if b.approved else 'chưa duyệt'}\t{b.title}")
        return 0
    if options.ma not in ready:
        print(f"không có bản tin «{options.ma}». {nearest(options.ma, ready)}", file=sys.stderr)
        return 1
    print(
        approval_form(ready[options.ma]) if options.duyet else terminal(ready[options.ma]), end=""
    )
    return 0
