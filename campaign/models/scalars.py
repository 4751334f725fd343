"""What a single typed value may be: numbers, days, yes or no, ids, text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from campaign.words import marks
from campaign.words.written import (
    Unreadable,
    clean,
    date_long,
    date_short,
    month_long,
    parse_date,
    parse_month,
    parse_number,
    slug,
)

# Keys of tables and positions in lists that lead to a value in a file.
KeyPath = tuple[str | int, ...]


class Source:
    """Where a fact was typed: its file and, by path of keys, line and column."""

    def __init__(
        self, path: str, places: Mapping[KeyPath, tuple[int, int]], prefix: KeyPath = ()
    ) -> None:
        self.path, self.places, self.prefix = path, places, prefix

    def below(self, *keys: str | int) -> Source:
        return Source(self.path, self.places, (*self.prefix, *keys))

    def place(self, *keys: str | int) -> tuple[int, int]:
        """Line and column of the nearest place known on the way to `keys`."""
        path = (*self.prefix, *keys)
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


NOWHERE = Source("", {})


class Written(BaseModel):
    """A fact as somebody wrote it: frozen, unknown keys refused, and it knows its own place."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    _source: Source = PrivateAttr(default=NOWHERE)

    @property
    def source(self) -> Source:
        return self._source


def refuse(message: str, kind: Literal["noi_ro", "con_so"] = "noi_ro") -> PydanticCustomError:
    """An error whose Vietnamese text reaches the officer unchanged; of a number (con_so), unless
    more can be said where its unit is known.
    """
    return PydanticCustomError(kind, "{message}", {"message": message})


def _readable(
    parse: Callable[[str], object], kind: Literal["noi_ro", "con_so"] = "noi_ro"
) -> Callable[[object], object]:
    def read(value: object) -> object:
        if not isinstance(value, str):
            if isinstance(value, (dict, list)) or value is None:
                raise refuse("cần một giá trị trên cùng dòng.")
            return value
        try:
            return parse(value)
        except Unreadable as error:
            raise refuse(f"«{clean(value)[:60]}» {error}", kind) from None

    return read


def one_line(value: object) -> object:
    """Text on one line, its white space made even; a list or a table is refused."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        raise refuse(
            "mở đầu bằng [[ nên máy tưởng là danh sách. Đặt cả câu trong dấu nháy thẳng:"
            ' "[[chữ viết|cách đọc]] …".'
        )
    if isinstance(value, (dict, list)):
        raise refuse(
            "cần một câu chữ, không phải danh sách. Nếu câu có dấu hai chấm, đặt cả câu trong dấu"
            ' nháy "…".'
        )
    return clean(value) if isinstance(value, str) else value


def _marked(text: str) -> str:
    """Marks for reading aloud are whole, and out of the way of whoever prints."""
    if wrong := marks.fault(text):
        raise refuse(wrong[1])
    return marks.marked(text)


def _yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        answer = clean(value).casefold()
        if answer in {"có", "co"}:
            return True
        if answer in {"không", "khong"}:
            return False
        raise refuse(f"«{clean(value)[:60]}» chưa rõ có hay không. Viết có hoặc không.")
    raise refuse("chưa rõ có hay không. Viết có hoặc không.")


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def _id(value: object) -> object:
    text = one_line(value)
    if isinstance(text, str) and not (_ID.match(text) and len(text) <= 60):
        raise refuse(
            f"«{text[:60]}» không dùng làm mã được. Viết chữ thường không dấu, số và gạch nối, ví"
            f" dụ {slug(text)[:60] or 'lua-san-luong'}."
        )
    return text


_SAFE_LINK = re.compile(
    r"https?://[^\s<>\"'`\\/?#\[\]]+(?:[/?#][^\s<>\"'`\\]*)?\Z",
    re.I,
)


def _link(value: object) -> object:
    text = one_line(value)
    if isinstance(text, str) and not (_SAFE_LINK.match(text) and _leads_to_a_host(text)):
        raise refuse(
            f"«{text[:60]}» không phải địa chỉ trang. Chép cả địa chỉ, bắt đầu bằng https://"
        )
    return text


def _leads_to_a_host(link: str) -> bool:
    try:
        return bool(urlsplit(link).hostname)
    except ValueError:  # letters that turn into a slash or a colon
        return False


_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


def _file_name(value: object) -> object:
    text = one_line(value)
    if isinstance(text, str) and not _FILE.match(text):
        raise refuse(
            f"«{text[:60]}» không dùng làm tên tệp được. Chỉ ghi tên tệp không dấu, không dấu cách,"
            " ví dụ van-ban.pdf."
        )
    return text


class Month(Written):
    """A month whose day the document leaves blank."""

    nam: int
    thang: int

    @property
    def first(self) -> date:
        return date(self.nam, self.thang, 1)

    def __str__(self) -> str:
        return month_long(self.nam, self.thang)


def _day_or_month(text: str) -> date | Month:
    typed = text.strip()
    if re.match(r"[0-9]{4}-[0-9]{1,2}\Z|[0-9]{1,2}/[0-9]{4}\Z", typed):
        year, month = parse_month(typed)
        return Month(nam=year, thang=month)
    return parse_date(typed)


def first_day(day: date | Month) -> date:
    return day.first if isinstance(day, Month) else day


def written_day(day: date | Month, long: bool = True) -> str:
    if isinstance(day, Month):
        return str(day)
    return date_long(day) if long else date_short(day)


_NUMBER_SCHEMA = {
    "type": ["string", "number"],
    "pattern": r"^\s*[-−]?\s*[0-9][0-9., \u00a0]*$",
    "examples": ["1789,2"],
}
_DAY = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
_MONTH = r"[0-9]{4}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{4}"
_DAY_SCHEMA = {"type": "string", "pattern": rf"^\s*(?:{_DAY})\s*$", "examples": ["30/6/2024"]}
_DAY_OR_MONTH_SCHEMA = {
    "type": "string",
    "pattern": rf"^\s*(?:{_DAY}|{_MONTH})\s*$",
    "examples": ["30/6/2024", "2024-01"],
}
Number = Annotated[
    Decimal, BeforeValidator(_readable(parse_number, "con_so")), WithJsonSchema(_NUMBER_SCHEMA)
]
Day = Annotated[date, BeforeValidator(_readable(parse_date)), WithJsonSchema(_DAY_SCHEMA)]
DayOrMonth = Annotated[
    date | Month, BeforeValidator(_readable(_day_or_month)), WithJsonSchema(_DAY_OR_MONTH_SCHEMA)
]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["có", "không"]})]
_ASIDE = AfterValidator(_marked)
Line = Annotated[str, BeforeValidator(one_line), Field(min_length=1, max_length=400), _ASIDE]
Paragraph = Annotated[str, BeforeValidator(one_line), Field(min_length=1, max_length=4000), _ASIDE]
MaybeLine = Annotated[str, BeforeValidator(one_line), Field(max_length=400), _ASIDE]
Id = Annotated[
    str,
    BeforeValidator(_id),
    WithJsonSchema(
        {"type": "string", "pattern": "^" + _ID.pattern.replace(r"\Z", "$"), "maxLength": 60}
    ),
]
Link = Annotated[
    str,
    BeforeValidator(_link),
    WithJsonSchema(
        {"type": "string", "pattern": "^https?://", "examples": ["https://vi-du.example/"]}
    ),
]
FileName = Annotated[
    str,
    BeforeValidator(_file_name),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^" + _FILE.pattern.replace(r"\Z", "$"),
            "examples": ["van-ban.pdf"],
        }
    ),
]
