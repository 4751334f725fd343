"""What the YAML parser stumbled on, in words that an officer can act on."""

from __future__ import annotations

import re

import yaml

from campaign.facts.letters import UNSEEN

MARK = (
    'giá trị mở đầu bằng dấu *, & hoặc ! thì máy hiểu sai. Đặt cả giá trị trong dấu nháy thẳng "…".'
)


_UNTIDY = (
    "tệp viết chưa đúng cách từ dòng này. So với tệp mẫu trong data/README.md: mỗi dòng «khoá: giá"
    " trị», thụt đầu bằng hai dấu cách."
)


# What the parser says, whether the place is where the thing began, and what to tell the officer.
_HINTS = (
    (r"tab character", False, "dòng này có phím Tab. Thay bằng hai dấu cách."),
    (
        r"could not find expected ':'",
        True,
        (
            "dòng này thiếu dấu hai chấm sau khoá, hoặc thiếu dấu cách sau dấu hai chấm, sau dấu"
            " gạch. Viết «khoá: giá trị» hoặc «- giá trị»."
        ),
    ),
    (
        r"escape|hexdecimal",
        False,
        "trong dấu nháy kép không dùng được dấu \\. Thay dấu nháy kép bằng dấu nháy đơn '…'.",
    ),
    (r"quoted scalar", True, "dấu nháy mở ở đây mà không đóng. Thêm dấu nháy ở cuối câu."),
    (
        r"',' or '[]}]'|flow",
        True,
        (
            "dấu ngoặc mở ở đây mà không đóng, hoặc bên trong thiếu dấu phẩy giữa hai giá trị. Sửa"
            " lại, hoặc viết mỗi giá trị một dòng với dấu gạch."
        ),
    ),
    (
        r"block scalar",
        False,
        'dấu > hoặc | mở đầu một giá trị thì phải đặt trong dấu nháy thẳng, ví dụ ">=".',
    ),
    (r"\b(?:alias|anchor|tag)\b", False, MARK),
    (
        r"cannot start any token|directive",
        False,
        (
            "giá trị mở đầu bằng dấu đặc biệt (@, %, `) thì máy hiểu sai. Đặt cả giá trị trong dấu"
            ' nháy thẳng "…".'
        ),
    ),
    (
        r"node content",
        False,
        (
            "có dấu ngoặc đóng hoặc dấu phẩy mà không có gì mở trước đó. Xóa dấu ấy, hoặc đặt cả"
            ' giá trị trong dấu nháy thẳng "…".'
        ),
    ),
)


_KEY = re.compile(r"[ -]*[^\s:#]+:(?: |$)")


def syntax(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Line, column and message of what the parser stumbled on."""
    if not (isinstance(error, yaml.MarkedYAMLError) and error.problem_mark):
        # The reader refused a character before any parsing.
        unseen = yaml.reader.Reader.NON_PRINTABLE.search(text)
        start = unseen.start() if unseen else 0
        return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), UNSEEN
    mark, lines = error.problem_mark, [*text.split("\n"), ""]
    number = min(mark.line, len(lines) - 1)
    before, rest = lines[number][: mark.column], lines[number][mark.column :]
    said = f"{error.problem or ''} {error.context or ''}"
    if rest.startswith("\t"):
        said = "tab character"
    elif "mapping values" in said:
        return number + 1, mark.column + 1, _colon(before)
    elif "expected key" in said or "'-' indicator" in said or "<block end>" in said:
        return number + 1, mark.column + 1, _misplaced(before)
    for pattern, at_start, message in _HINTS:
        if re.search(pattern, said):
            place = error.context_mark if at_start and error.context_mark else mark
            return min(place.line + 1, len(lines)), place.column + 1, message
    return number + 1, mark.column + 1, _UNTIDY


def _colon(before: str) -> str:
    if _KEY.match(before[:200]):
        return 'có dấu hai chấm giữa câu. Đặt cả câu trong dấu nháy thẳng "…".'
    return (
        "dòng này thụt đầu sâu quá, hoặc dòng trên thiếu dấu cách sau dấu hai chấm. Cho thẳng hàng"
        " với các dòng cùng nhóm, hoặc sửa dòng trên thành «khoá: giá trị»."
    )


def _misplaced(before: str) -> str:
    if re.search("[\"']", before):
        return (
            "sau dấu nháy đóng vẫn còn chữ, hoặc dấu nháy ở dòng trên chưa đóng. Đặt cả câu trong"
            " một cặp dấu nháy; muốn trích dẫn bên trong thì dùng “…”."
        )
    return (
        "dòng này thụt đầu không thẳng hàng với các dòng cùng nhóm. Thêm hoặc bớt dấu cách ở đầu"
        " dòng cho thẳng hàng."
    )
