"""`campaign changes`: what a change of the data does to the public site, and what it may not take
away.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

from campaign.changes import NoBase, account, errors_markdown
from campaign.commands.said import printable, report, say
from campaign.facts.problems import gathered
from campaign.site.examine import errors, examine

HELP = "nói trang công khai sẽ đổi gì; không nhận khi mất điều đã công bố"


def arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "base",
        nargs="?",
        metavar="BẢN_CŨ",
        help=(
            "một bản của git (main, HEAD~1…) hoặc một thư mục dữ liệu; để trống thì so với bản đang"
            " công bố (nhãn da-cong-bo)"
        ),
    )
    command.add_argument(
        "--format",
        choices=("terminal", "markdown"),
        default="terminal",
        help="cho người đọc ở cửa sổ lệnh, hay cho trang của GitHub",
    )


def run(options: argparse.Namespace, today: date) -> int:
    """Tell what the change does to the public site; 1 when it takes something away, or when the
    data has errors.
    """
    facts, problems = examine(options.data, today)
    wrong = gathered(errors(problems))
    if wrong and options.format == "markdown":
        print(errors_markdown(wrong), end="", flush=True)
        print(f"{len(wrong)} lỗi trong dữ liệu. Xem từng chỗ: make check", file=sys.stderr)
        return 1
    if facts is None or wrong:
        return report(problems)
    try:
        told = account(facts, options.base, options.data, today)
    except NoBase as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    print(told.text(options.format), end="", flush=True)
    # Standard output is the document, so the rest goes beside it.
    for found in told.problems:
        say(found, sys.stderr, sys.stderr)
    if lost := len(errors(told.problems)):
        print(
            f"{lost} chỗ làm mất điều đã công bố. Chưa công bố gì; trang hiện tại vẫn nguyên.",
            file=sys.stderr,
        )
    return 1 if lost else 0
