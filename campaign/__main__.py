"""The commands. One of the two doors that ask the clock."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from datetime import date
from pathlib import Path

from campaign.bulletin import bulletins
from campaign.bulletin.forms import approval_form, terminal
from campaign.changes import NoBase, account
from campaign.checks.nearest import nearest
from campaign.clock import today_in_vietnam
from campaign.examine import errors, examine
from campaign.load import Facts, load
from campaign.new import current_line, new_commune, next_campaign, write_new
from campaign.problems import Problem
from campaign.schema import FILES, schemas, write_schemas
from campaign.spoken import leftovers, read_aloud
from campaign.view import view_site
from campaign.written import Unreadable


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the machine's language is
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        return options.run(options, today_in_vietnam())
    except Unreadable as error:
        print(f"CAMPAIGN_TODAY {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="campaign", description="Trang thi đua của xã: kiểm tra dữ liệu, bản tin truyền thanh.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, run, says in (
        ("check", run_check, "kiểm tra mọi tệp dữ liệu, không ghi gì"),
        ("speak", run_speak, "đọc từng dòng gõ vào thành chữ, mỗi dòng một dòng"),
        ("bulletin", run_bulletin, "in một bản tin truyền thanh, hoặc danh sách các bản tin"),
        ("changes", run_changes, "nói trang công khai sẽ đổi gì; không nhận khi mất điều đã công bố"),
        ("schema", run_schema, "in JSON Schema của một loại tệp dữ liệu; không ghi tên thì ghi tất cả vào thư mục schema"),
        ("new", run_new, "soạn sẵn phong trào năm sau (year NĂM), hoặc dữ liệu của một xã khác (commune THƯ_MỤC)"),
    ):
        command = commands.add_parser(name, help=says, description=says)
        command.add_argument("--data", type=Path, default=Path(os.environ.get("CAMPAIGN_DATA", "data")), metavar="THƯ_MỤC", help="thư mục dữ liệu (mặc định: data)")
        command.set_defaults(run=run)
        if name == "changes":
            command.add_argument("base", metavar="BẢN_CŨ", help="một bản của git (main, HEAD~1…) hoặc một thư mục dữ liệu")
            command.add_argument("--format", choices=("terminal", "markdown"), default="terminal", help="cho người đọc ở cửa sổ lệnh, hay cho trang của GitHub")
        elif name == "schema":
            command.add_argument("name", nargs="?", metavar="TÊN", choices=[file.name for file in FILES], help=", ".join(file.name for file in FILES))
        elif name == "new":
            command.add_argument("what", choices=("year", "commune"), metavar="year|commune", help="year: phong trào năm sau; commune: một xã khác")
            command.add_argument("name", metavar="NĂM|THƯ_MỤC", help="năm sau, ví dụ 2025; hoặc thư mục dữ liệu của xã khác")
            command.add_argument("--from", dest="source", metavar="MÃ", help="chép từ phong trào nào (mặc định: phong trào hiện tại)")
        elif name != "check":
            command.add_argument("--phong-trao", metavar="MÃ", help="phong trào nào (mặc định: phong trào hiện tại)")
        if name == "bulletin":
            command.add_argument("ma", nargs="?", help="mã bản tin; để trống thì in danh sách")
            command.add_argument("--duyet", action="store_true", help="in sẵn phần loi_da_duyet để chép vào tệp duyệt")
    return parser


def run_check(options: argparse.Namespace, today: date) -> int:
    """Print every problem; 1 when there is an error."""
    _, problems = examine(options.data, today)
    return _report(problems)


def _report(problems: list[Problem]) -> int:
    for found in problems:
        print(visible(str(found)), file=sys.stderr if found.severity == "error" else sys.stdout)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(annotation(found))
    wrong = len(errors(problems))
    warnings = len(problems) - wrong
    also = f" {warnings} cảnh báo." if warnings else ""
    if wrong:
        print(f"{wrong} lỗi.{also} Chưa công bố gì; trang hiện tại vẫn nguyên.", file=sys.stderr)
        return 1
    print(f"Không có lỗi.{also}")
    return 0


def _campaign(options: argparse.Namespace, facts: Facts) -> str | None:
    ma = options.phong_trao or facts.trang.phong_trao_hien_tai
    if ma in {campaign.ma for campaign in facts.phong_trao}:
        return ma
    print(f"không có phong trào «{ma}». Đang có: {', '.join(c.ma for c in facts.phong_trao)}.", file=sys.stderr)
    return None


def run_speak(options: argparse.Namespace, today: date) -> int:
    """Read standard input aloud, one line for one line; what could not be read is said on standard error."""
    facts, problems = load(options.data)
    if facts is None:
        return _report(problems)
    ma = _campaign(options, facts)
    if ma is None:
        return 1
    voice = facts.voice(next(c for c in facts.phong_trao if c.ma == ma))
    for number, line in enumerate(sys.stdin, 1):
        spoken = read_aloud(line.rstrip("\r\n"), voice)
        print(" ".join(spoken.splitlines()))
        for left in leftovers(spoken):
            print(f"dòng {number}, chữ thứ {left.column}: «{left.token}» chưa có cách đọc. {left.remedy}", file=sys.stderr)
    return 0


def run_bulletin(options: argparse.Namespace, today: date) -> int:
    """Print one bulletin, its approved form, or the list of all."""
    facts, problems = examine(options.data, today)
    if facts is None or errors(problems):
        return _report(problems)
    ma = _campaign(options, facts)
    if ma is None:
        return 1
    site = view_site(facts, today)
    ready = {b.ma: b for b in bulletins(next(c for c in site.campaigns if c.ma == ma))}
    if not options.ma:
        for b in ready.values():
            print(f"{b.ma}\t{b.length}\t{'đã duyệt' if b.approved else 'chưa duyệt'}\t{b.title}")
        return 0
    if options.ma not in ready:
        print(f"không có bản tin «{options.ma}». {nearest(options.ma, ready)}", file=sys.stderr)
        return 1
    print(approval_form(ready[options.ma]) if options.duyet else terminal(ready[options.ma]), end="")
    return 0


def run_changes(options: argparse.Namespace, today: date) -> int:
    """Tell what the change does to the public site; 1 when it takes something away."""
    facts, problems = examine(options.data, today)
    if facts is None or errors(problems):
        return _report(problems)
    try:
        told = account(facts, options.base, options.data, today)
    except NoBase as error:
        print(visible(str(error)), file=sys.stderr)
        return 1
    print(told.text(options.format), end="", flush=True)
    return _refuse(told.problems)


def run_schema(options: argparse.Namespace, today: date) -> int:
    """Print one schema, or write those that changed."""
    if options.name:
        print(schemas()[f"{options.name}.json"], end="")
        return 0
    changed = write_schemas(Path("schema"))
    print(f"Đã ghi schema/: {', '.join(changed)}." if changed else "Các tệp trong schema/ đã đúng, không ghi gì.")
    return 0


def run_new(options: argparse.Namespace, today: date) -> int:
    """Write the files of a new year or commune that are not there yet, and say what to do next."""
    return _new_year(options, today) if options.what == "year" else _new_commune(options, today)


def _new_year(options: argparse.Namespace, today: date) -> int:
    facts, problems = examine(options.data, today)
    if facts is None or errors(problems):
        return _report(problems)
    options.phong_trao = options.source
    ma = _campaign(options, facts)
    if ma is None:
        return 1
    campaign = next(c for c in facts.phong_trao if c.ma == ma)
    year = int(options.name) if re.fullmatch("[0-9]{4}", options.name) else 0
    if not campaign.phong_trao.nam < year <= 2200:
        print(f"«{options.name}» không phải năm sau năm {campaign.phong_trao.nam}. Viết ví dụ: campaign new year {campaign.phong_trao.nam + 1}", file=sys.stderr)
        return 1
    folder = options.data / options.name
    _say_written(folder, write_new(folder, next_campaign(facts, campaign, year)))
    line, text = current_line((options.data / "trang.yml").read_text("utf-8-sig"))
    if options.name != facts.trang.phong_trao_hien_tai:
        print(f"Chốt xong kế hoạch thì xóa dòng «du_thao: có» trong {folder / 'phong_trao.yml'},")
        print(f"rồi sửa {options.data / 'trang.yml'}, dòng {line}: «{visible(text)}» thành «phong_trao_hien_tai: \"{options.name}\"».")
    return 0


def _new_commune(options: argparse.Namespace, today: date) -> int:
    folder = Path(options.name)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "trang.yml").is_file():
        print(f"thư mục «{visible(options.name)}» đã có tệp khác. Chọn một thư mục mới.", file=sys.stderr)
        return 1
    begun = sorted(home.name for home in folder.glob("*/phong_trao.yml"))
    _say_written(folder, [] if begun else write_new(folder, new_commune(options.data / "tu_dien", today.year)))
    print(f"Xem thử: campaign check --data {folder}")
    return 0


def _say_written(folder: Path, written: list[str]) -> None:
    print(f"Đã soạn trong {folder}: {', '.join(written)}. Tìm chữ «CẦN QUYẾT ĐỊNH» để biết còn phải quyết định gì." if written else f"{folder} đã có đủ tệp, không ghi gì.")


def _refuse(problems: list[Problem]) -> int:
    """On standard error, annotations too: standard output is the document."""
    for found in problems:
        print(visible(str(found)), file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(annotation(found), file=sys.stderr)
    if wrong := len(errors(problems)):
        print(f"{wrong} chỗ làm mất điều đã công bố. Chưa công bố gì; trang hiện tại vẫn nguyên.", file=sys.stderr)
    return 1 if wrong else 0


def visible(text: str) -> str:
    """One line that any terminal can print: names of files may hold line breaks and halves of letters."""
    # «##[» opens a command of GitHub's wherever it stands in a line.
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text).replace("##[", "# #[")


def annotation(found: Problem) -> str:
    """The problem as GitHub shows it beside its line. Its text is escaped, since it may quote what was typed."""

    def escape(text: str, reserved: str) -> str:
        return "".join(f"%{ord(char):02X}" if char in reserved else char for char in visible(text))

    return f"::{found.severity} file={escape(found.path, '%:,')},line={found.line},col={found.column}::{escape(found.message, '%')}"


if __name__ == "__main__":
    sys.exit(main())
