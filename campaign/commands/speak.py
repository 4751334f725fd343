"""`campaign speak`: lines typed in, read aloud in words."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from campaign.commands.chosen import campaign_option, chosen
from campaign.commands.said import report
from campaign.facts import load
from campaign.words.spoken import leftovers, read_aloud
from campaign.words.written import old_encoding

HELP = "đọc từng dòng gõ vào thành chữ, mỗi dòng một dòng"
arguments = campaign_option


def run(options: argparse.Namespace, today: date) -> int:
    """Read standard input aloud, one line for one line; what could not be read is said on standard
    error.
    """
    facts, problems = load(options.data)
    if facts is None:
        return report(problems)
    ma = chosen(options.phong_trao, facts)
    if ma is None:
        return 1
    voice = facts.voice(next(c for c in facts.phong_trao if c.ma == ma))
    for number, line in enumerate(sys.stdin, 1):
        spoken = read_aloud(line.rstrip("\r\n"), voice)
        print(" ".join(spoken.splitlines()))
        # Its letters may be changed or dropped as signs while it is read.
        for left in leftovers(line) if old_encoding(line) else leftovers(spoken):
            print(
                f"dòng {number}, chữ thứ {left.column}: «{left.token}» chưa có cách đọc."
                f" {left.remedy}",
                file=sys.stderr,
            )
    return 0
