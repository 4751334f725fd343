"""One file → its model with every value's place, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from campaign.facts.explain import at_most, explain
from campaign.facts.facts import NewsPost
from campaign.facts.letters import readable, unfit_letters
from campaign.facts.problems import Problem
from campaign.facts.text import read_text
from campaign.facts.wanted import Units, units_of
from campaign.facts.yaml_text import Tree, read_yaml
from campaign.kinds import Indicators
from campaign.models import Post, Written
from campaign.models.scalars import Source
from campaign.models.walk import walk
from campaign.words import marks
from campaign.words.written import slug, visible

Model = TypeVar("Model", bound=Written)

UNDECIDED = "CẦN QUYẾT ĐỊNH"
_TEXTS = frozenset({".yml", ".yaml", ".md", ".txt"})
_OFFICE = frozenset({".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".csv"})
_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class Reader:
    """Reads one data folder and gathers every problem on the way."""

    def __init__(self, folder: Path, shown_as: str):
        self.folder, self.shown_as = folder, shown_as
        self.problems: list[Problem] = []
        self.units: Units = {}
        """Of the targets of the campaign that is being read."""

    def name(self, file: Path) -> str:
        return f"{self.shown_as}/{file.relative_to(self.folder).as_posix()}"

    def refuse(self, file: Path, message: str, line: int = 1) -> None:
        self.problems.append(Problem(self.name(file), line, 1, message))

    def model(self, file: Path, model: type[Model], required: bool = True) -> Model | None:
        if not (file.is_file() or file.is_dir()):
            if required:
                self.refuse(file, "chưa có tệp này. Tạo tệp theo mẫu trong data/README.md.")
            return None
        text, failed = read_text(file, self.name(file))
        if failed:
            self.problems.append(failed)
            return None
        unfit = [*unfit_letters(text, self.name(file))]
        self.problems += [*unfit, *undecided(text, self.name(file))]
        fact = self.validate(read_yaml(readable(text), self.name(file)), model)
        return None if unfit else fact

    def models(self, folder: Path, model: type[Model]) -> list[tuple[str, Model | None]]:
        """The folder's files by name, None for those that could not be read."""
        return [(file.stem, self.model(file, model)) for file in self.files(folder, ".yml")]

    def validate(self, tree: Tree, model: type[Model]) -> Model | None:
        slips = at_most(tree.problems, tree.path, len(tree.problems))
        if tree.value is None:
            self.problems += slips
            return None
        if issubclass(model, Indicators):
            self.units = units_of(tree.value)
        try:
            fact = model.model_validate(tree.value)
        except ValidationError as error:
            self.problems += _beside(slips, explain(error, tree, model, self.units))
            return None
        self.problems += slips
        if not tree.sure:
            return None
        source = Source(tree.path, tree.places)
        for keys, part in walk(fact):
            if isinstance(part, Written):
                part._source = source.below(*keys)
        return fact

    def files(self, folder: Path, ending: str) -> Iterator[Path]:
        """The folder's files in order of name; what does not belong there is said."""
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file.name.startswith(".") or (file.is_dir() and file.suffix != ending):
                continue
            if file.suffix != ending:
                if said := _unread(file, ending):
                    self.refuse(file, f"thư mục này chỉ đọc tệp {ending}. {said}")
            elif not _FILE_NAME.match(file.stem):
                self.refuse(
                    file,
                    "tên tệp thành địa chỉ trang nên chỉ dùng chữ thường không dấu, số và gạch nối."
                    f" Đổi tên tệp thành «{slug(file.stem) or 'so-15-2025'}{ending}».",
                )
            else:
                yield file

    def posts(self, folder: Path) -> tuple[tuple[NewsPost, ...], tuple[NewsPost, ...]]:
        """The folder's posts, newest first, and those that were taken off."""
        read = (self.post(file) for file in self.files(folder, ".md") if file.name != "README.md")
        posts = sorted(
            (post for post in read if post),
            key=lambda post: (post.head.ngay, post.ma),
            reverse=True,
        )
        return tuple(p for p in posts if not p.head.go_bo), tuple(p for p in posts if p.head.go_bo)

    def post(self, file: Path) -> NewsPost | None:
        name = self.name(file)
        text, failed = read_text(file, name)
        if failed:
            self.problems.append(failed)
            return None
        unfit = [*unfit_letters(text, name)]
        self.problems += unfit
        head, body, first_line = split_post(readable(text))
        if head is None:
            self.refuse(
                file,
                "bài tin phải mở đầu bằng phần đầu bài giữa hai dòng ---. Xem bài mẫu trong"
                " data/README.md.",
            )
            return None
        post = self.validate(read_yaml(head, name, first_line), Post)
        if not post:
            return None
        if not body.strip():
            self.refuse(
                file,
                "bài tin chưa có nội dung bên dưới dòng ---. Viết nội dung rồi lưu lại.",
                first_line,
            )
            return None
        first = first_line + head.count("\n") + 2
        body = visible(body)
        if unfit or not self.marks_are_whole(file, body, first):
            return None
        return NewsPost(file.stem, post, marks.marked(body), first)

    def marks_are_whole(self, file: Path, text: str, first_line: int) -> bool:
        """Whether every mark for reading aloud in a file's Markdown is whole; says where one isn't.

        `first_line` is the line of the file on which the text begins.
        """
        wrong = marks.fault(text)
        if wrong:
            at, message = wrong
            before = text[:at]
            line, column = first_line + before.count("\n"), at - before.rfind("\n")
            self.problems.append(Problem(self.name(file), line, column, message))
        return wrong is None


def _beside(slips: list[Problem], found: list[Problem]) -> list[Problem]:
    """What is found in a file that was read past slips, with the slips.

    Of a line with a slip, the slip is enough, since what is wrong with its value may come of it;
    but «> 95» where a number is wanted is not to be put in quotes.
    """
    lines = {slip.line for slip in slips}
    numbers = {one.line for one in found if one.is_number}
    return [slip for slip in slips if slip.line not in numbers] + [
        one for one in found if one.line not in lines or one.is_number
    ]


def _unread(file: Path, ending: str) -> str:
    """What to do with a file of another ending; empty where nobody expects it to be read."""
    if file.suffix.lower() in _TEXTS:
        return f"Đổi tên tệp thành «{file.stem}{ending}» hoặc chuyển đi nơi khác."
    if file.suffix.lower() in _OFFICE:
        return f"Chép nội dung vào một tệp {ending}, rồi chuyển tệp này đi nơi khác."
    return ""


def undecided(text: str, name: str) -> list[Problem]:
    """A warning where comments still mark something to decide."""
    lines = [i for i, line in enumerate(text.split("\n"), 1) if UNDECIDED in line.partition("#")[2]]
    if not lines:
        return []
    more = f" (và {len(lines) - 1} chỗ nữa trong tệp này)" if lines[1:] else ""
    return [
        Problem(
            name,
            lines[0],
            1,
            f"còn chỗ ghi «{UNDECIDED}»{more}. Quyết định xong thì sửa giá trị và xóa ghi chú ấy.",
            "warning",
        )
    ]


def split_post(text: str) -> tuple[str | None, str, int]:
    """A post's YAML head, its body, and the line on which the head starts; head is None when there
    is none.
    """
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return None, text, 1
    for i, line in enumerate(lines[1:], 1):
        if line.strip() == "---":
            return "\n".join(lines[1:i]), "\n".join(lines[i + 1 :]), 2
    return None, text, 1
