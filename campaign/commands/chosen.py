"""Which campaign a command is about."""

from __future__ import annotations

import argparse
import sys

from campaign.facts import Facts


def campaign_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--phong-trao", metavar="MÃ", help="phong trào nào (mặc định: phong trào hiện tại)"
    )


def chosen(ma: str | None, facts: Facts) -> str | None:
    """The campaign that was named, else the current one; None, with those that there are said, when
    there is no such campaign.
    """
    ma = ma or facts.trang.phong_trao_hien_tai
    if ma in {campaign.ma for campaign in facts.phong_trao}:
        return ma
    print(
        f"không có phong trào «{ma}». Đang có: {', '.join(c.ma for c in facts.phong_trao)}.",
        file=sys.stderr,
    )
    return None
