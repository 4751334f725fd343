"""`campaign new year` and `campaign new commune`: files prepared as proposals."""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from datetime import date
from pathlib import Path

from campaign.commands.chosen import chosen
from campaign.commands.said import printable, report
from campaign.facts import places
from campaign.new import current_line, new_commune, next_campaign, write_new
from campaign.site.examine import errors, examine

HELP = (
    "soạn sẵn phong trào năm sau (year NĂM), hoặc dữ liệu của một xã, phường khác (commune THƯ_MỤC)"
)


def arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what",
        choices=("year", "commune"),
        metavar="year|commune",
        help="year: phong trào năm sau; commune: một xã, phường khác",
    )
    command.add_argument(
        "name", metavar="NĂM|THƯ_MỤC", help="năm sau, ví dụ 2025; hoặc thư mục dữ liệu của nơi khác"
    )
    command.add_argument(
        "--from",
        dest="source",
        metavar="MÃ",
        help="chép từ phong trào nào (mặc định: phong trào hiện tại)",
    )


def run(options: argparse.Namespace, today: date) -> int:
    """Write the files of a new year or commune that are not there yet, and say what to do next."""
    return _year(options, today) if options.what == "year" else _commune(options, today)


def _year(options: argparse.Namespace, today: date) -> int:
    facts, problems = examine(options.data, today)
    if facts is None or errors(problems):
        return report(problems)
    ma = chosen(options.source, facts)
    if ma is None:
        return 1
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    year = int(options.name) if re.fullmatch("[0-9]{4}", options.name) else 0
    if not campaign.phong_trao.nam < year <= 2200:
        print(
            f"«{options.name}» không phải năm sau năm {campaign.phong_trao.nam}. Viết ví dụ:"
            f" campaign new year {campaign.phong_trao.nam + 1}",
            file=sys.stderr,
        )
        return 1
    folder = options.data / options.name
    _say_written(folder, write_new(folder, next_campaign(facts, campaign, year)))
    line, text = current_line((options.data / places.SETTINGS).read_text("utf-8-sig"))
    if options.name != facts.trang.phong_trao_hien_tai:
        print(f"Chốt xong kế hoạch thì xóa dòng «du_thao: có» trong {folder / places.HEAD},")
        print(
            f"rồi sửa {options.data / places.SETTINGS}, dòng {line}: «{printable(text)}» thành"
            f' «phong_trao_hien_tai: "{options.name}"».'
        )
    return 0


def _commune(options: argparse.Namespace, today: date) -> int:
    folder = Path(options.name)
    if unfit := _unfit(folder):
        print(printable(unfit), file=sys.stderr)
        return 1
    begun = sorted(home.name for home in folder.glob(places.CampaignFolder("*").head))
    try:
        files = new_commune(options.data, today.year)
        if begun:  # what it began with may lack the vocabularies; its own campaigns are its own
            files = {path: text for path, text in files.items() if path in places.SHARED}
        _say_written(folder, write_new(folder, files))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        print(
            printable(f"không ghi được vào «{folder}» ({reason}). Chọn một thư mục khác."),
            file=sys.stderr,
        )
        return 1
    print(f"Xem thử: campaign check --data {printable(shlex.quote(str(folder)))}")
    return 0


# What a folder may have before its data: a repository's own, such as .git.
_BESIDE = ("readme", "license", "licence")


def _unfit(folder: Path) -> str:
    """Why no data can begin in the folder; nothing where it can."""
    if folder.exists() and not folder.is_dir():
        return f"«{folder}» là một tệp. Chọn tên khác cho thư mục."
    above = next((up for up in folder.resolve().parents if (up / places.SETTINGS).is_file()), None)
    if above:
        return (
            f"«{folder}» nằm trong thư mục dữ liệu của xã khác ({above}), máy sẽ coi là một phong"
            " trào của xã ấy. Chọn một thư mục ở ngoài."
        )
    if folder.is_dir() and not (folder / places.SETTINGS).is_file():
        names = [file.name.lower() for file in folder.iterdir()]
        if any(not name.startswith((".", *_BESIDE)) for name in names):
            return f"thư mục «{folder}» đã có tệp khác. Chọn một thư mục mới."
    return ""


def _say_written(folder: Path, written: list[str]) -> None:
    where = printable(str(folder))
    print(
        f"Đã soạn trong {where}: {', '.join(written)}. Tìm chữ «CẦN QUYẾT ĐỊNH» để biết còn phải"
        " quyết định gì."
        if written
        else f"{where} đã có đủ tệp, không ghi gì."
    )
