"""`campaign preview`: a finished site as a folder that opens with a double click."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from campaign.press.preview import NotASite, write_preview

HELP = "chép trang đã dựng thành bản mở thẳng từ máy mình, không cần máy chủ"


def arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "site", type=Path, metavar="TRANG", help="thư mục trang đã dựng, ví dụ site"
    )
    command.add_argument(
        "out", type=Path, metavar="BẢN_XEM_THỬ", help="thư mục mới; đã có thì được thay"
    )


def run(options: argparse.Namespace, today: date) -> int:
    """Write the folder anew, whole or not at all."""
    try:
        pages = write_preview(options.site, options.out)
    except NotASite as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Đã chép {pages} trang. Mở tệp {options.out / 'index.html'} để xem.")
    return 0
