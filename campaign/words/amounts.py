"""What was meant where more than a number was typed («32,4 nghìn con», «1 tỷ 200 triệu», «hơn
4.000», «115/116»), and what to type instead.

Never proposes a number of another size than the one that was typed. The staff page says the same:
docs/js/can-bo/amounts.js.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from campaign.words.measures import factor_between, is_measured, magnitude_before
from campaign.words.written import Unreadable, as_typed, clean, parse_number


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for at a place.

    `unit` is empty where nobody knows it; `note` is the key that takes what doesn't fit in a
    number; `signs` are the comparisons that may stand in so_sanh beside a target.
    """

    unit: str = ""
    note: str = ""
    is_target: bool = False
    is_counted: bool = False
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advice:
    """What to say of what was typed. Where the same is said of many, `of_all` says it once for all
    and `answers` is what may be typed here.
    """

    message: str
    of_all: str = ""
    answers: str = ""


_DIGITS = r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?(?![0-9.,])|[0-9](?:[0-9.,'’‘´`]*[0-9])?"
_NUMBER = rf"[-−]?\s?(?:{_DIGITS})"
_WITH_UNIT = re.compile(rf"({_NUMBER})\s*([^0-9.,'’‘´`\s/–—+*-].*)?\Z")
_PIECES = re.compile(rf"({_DIGITS})\s*([^0-9]*)")
_PAIR = re.compile(rf"({_DIGITS})\s*([^0-9/]*?)\s*/\s*({_DIGITS})\s*(?![0-9/])(.*)\Z")
_RANGE = re.compile(
    rf"(?:(?:từ|khoảng|chừng|ước|đạt|~) ?)*({_DIGITS})\s*([^0-9]*?)\s*(?:-|–|—|÷|đến|tới)"
    rf"\s*({_DIGITS})\s*(?![0-9-])(.*)\Z"
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:['’‘´`][0-9]{3})+(?:[.,][0-9]+)?\Z")
_ENDS = re.compile(r"\A\((?=[^()]*\)\Z)|(?<=\d)[)\s.,;:*+]+\Z")

# How a number is hedged, and the comparison that is meant, if any; longer words first.
_HEDGES = {
    ">=": ">=",
    "<=": "<=",
    "≥": ">=",
    "≤": "<=",
    ">": ">",
    "<": "<",
    "~": "",
    "≈": "",
    "không dưới": ">=",
    "không quá": "<=",
    "không vượt quá": "<=",
    "tối thiểu": ">=",
    "tối đa": "<=",
    "ít nhất": ">=",
    "nhiều nhất": "<=",
    "trên dưới": "",
    "xấp xỉ": "",
    "ước đạt": "",
    "ước tính": "",
    "ước": "",
    "khoảng": "",
    "chừng": "",
    "gần": "",
    "hơn": ">",
    "trên": ">",
    "vượt": ">",
    "dưới": "<",
}
_HEDGED = re.compile(
    rf"(?:đạt |được )?({'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s*([0-9−-].*)\Z", re.I
)
_FROM = re.compile(r"(?:từ |đạt )*([0-9].*?)\s*(trở lên|trở xuống)\Z", re.I)
_SAID = re.compile(r"(?:đạt|được|là|=|\+)\s*(?=[0-9])", re.I)

_MOST_DIGITS = 25
_TWO_WAYS = "số có thể hiểu hai cách. Viết lại từng số"
_BESIDE = "số có chữ viết kèm. Chỉ ghi con số"


def hedges() -> list[str]:
    """The words before a number that is not exact, the longer first."""
    return sorted(_HEDGES, key=len, reverse=True)


def advice(typed: str, wanted: Wanted) -> Advice | None:
    """What to say of `typed`, which is no number; None where nothing better is known than that."""
    text = _ENDS.sub("", clean(typed))
    # More digits than arithmetic keeps would come out as another number.
    if not 0 < len(re.findall("[0-9]", text)) <= _MOST_DIGITS or len(text) > 80:
        return None
    return (
        _either(text)
        or _range(text, wanted)
        or _hedged(text, wanted)
        or _pair(text, wanted)
        or _amount(_SAID.sub("", text, count=1), wanted)
    )


def _either(text: str) -> Advice | None:
    """1.250 and 1,234.5, of which every place says the same."""
    try:
        parse_number(text)
    except Unreadable as error:
        if found := re.match(r"là .* hay .*\? Viết (.*)\.\Z", str(error)):
            return Advice(str(error), _TWO_WAYS, found[1])
        if str(error).startswith("viết kiểu tiếng Anh"):
            return Advice(str(error))
    return None


def readings(digits: str) -> tuple[Decimal, ...]:
    """The numbers that `digits` may stand for, whole thousands first: 1.250 is 1250 or 1,25."""
    text = re.sub(r"\A([-−])\s", r"\1", digits.strip())
    if _GROUPED.match(text.lstrip("-−")):
        text = re.sub("['’‘´`]", "", text)
    try:
        return (parse_number(text),)
    except Unreadable as error:
        if not re.match(r"là .* hay |viết kiểu tiếng Anh", str(error)):
            return ()
        answers = re.findall(r"[-−]?[0-9]+(?:,[0-9]+)?", str(error).rpartition("Viết ")[2])
        return tuple(parse_number(answer) for answer in answers)


def _amount(text: str, wanted: Wanted) -> Advice | None:
    """A number with its unit, or several that add up: «1 tỷ 200 triệu»."""
    found = _WITH_UNIT.match(text)
    values, unit = (readings(found[1]), found[2] or "") if found else ((), "")
    if added := _added(text, wanted):
        return Advice(f"chỉ ghi một con số{_in(wanted)}. Viết {as_typed(added)}.")
    # «4O7» is no number of «O7».
    if not values or (re.match(r"[^\s/0-9]+[0-9]", unit) and not is_measured(unit)):
        return None
    if not unit:
        return Advice(f"chỉ ghi con số. Viết {_answers(values)}.", _BESIDE, _answers(values))
    if not wanted.unit:
        return _of_unknown(values, unit)
    factor = _factor(unit, wanted.unit)
    if factor is None:
        return _of_another(values, unit, wanted)
    answers = _answers(value * factor for value in values)
    if factor != 1:
        return Advice(f"chỉ ghi con số{_in(wanted)}. Viết {answers}.", _BESIDE, answers)
    return Advice(f"chỉ ghi con số, bỏ «{unit}». Viết {answers}.", _BESIDE, answers)


def _of_unknown(values: tuple[Decimal, ...], unit: str) -> Advice:
    answers, size = _answers(values), magnitude_before(unit)
    if re.search(r"\s[0-9]", unit):
        return Advice("chưa rõ là bao nhiêu. Viết một con số, theo đơn vị của chỉ tiêu.")
    if size == 1:
        return Advice(f"chỉ ghi con số, bỏ «{unit}». Viết {answers}.", _BESIDE, answers)
    large = _answers(value * size for value in values)
    return Advice(
        f"chỉ ghi con số, không ghi «{unit}». Đơn vị của chỉ tiêu chưa tính bằng nghìn, triệu thì"
        f" viết {large}."
    )


def _of_another(values: tuple[Decimal, ...], unit: str, wanted: Wanted) -> Advice:
    """Of a unit that can't be turned into the wanted one."""
    if re.search(r"\s[0-9]", unit):
        return Advice(f"chưa rõ là bao nhiêu {wanted.unit}. Viết một con số{_in(wanted)}.")
    said = (
        f"ghi theo «{unit}», còn ở đây tính bằng {wanted.unit}. Viết con số tính bằng {wanted.unit}"
    )
    if is_measured(unit) or is_measured(wanted.unit):
        return Advice(f"{said}.")
    return Advice(f"{said}; đúng là {wanted.unit} rồi thì viết {_answers(values)}.")


def _in(wanted: Wanted) -> str:
    return f" tính bằng {wanted.unit}" if wanted.unit else ""


def _answers(values: Iterable[Decimal]) -> str:
    return " hoặc ".join(dict.fromkeys(as_typed(value) for value in values))


def _factor(unit: str, wanted: str) -> Decimal | None:
    """By what a number of `unit` is multiplied to be one of `wanted`; None where it can't be.

    A short form stands for the whole: «triệu» for «triệu đồng/người», «nghìn» for «nghìn con».
    """
    said = _plain(unit)
    for other in (wanted, "/".join(wanted.split("/")[: said.count("/") + 1])):
        for written in (said, f"{said} {_without_magnitude(other)}"):
            if written != said and (magnitude_before(said) == 1 or is_measured(other)):
                continue
            if (factor := factor_between(written, other)) is not None:
                return factor
    known = _plain(wanted)
    alike = re.match(rf"{re.escape(known)}(?![\w/])", said) or re.match(
        rf"{re.escape(said)}(?!\w)", known
    )
    return Decimal(1) if alike else None


def _plain(unit: str) -> str:
    text = clean(unit).casefold().strip(" .,;:")
    text = re.sub(r"\s*\([^()]*\)\Z", "", text) or text
    text = re.sub(r"\Aphần trăm\b", "%", text)
    text = re.sub(r"\Ak(?=\s|\Z)", "nghìn", text)
    return re.sub(r"\Atr(?=\s|\Z)", "triệu", text)


def _without_magnitude(unit: str) -> str:
    words = clean(unit).split(" ")
    while words and magnitude_before(words[0]) != 1:
        words = words[1:]
    return " ".join(words)


def _added(text: str, wanted: Wanted) -> Decimal | None:
    """«1 tỷ 200 triệu», «2 tấn 5 tạ»: each smaller than the one before, all in units that are
    known; None for anything else.
    """
    pieces = _PIECES.findall(text)
    if not wanted.unit or len(pieces) < 2:
        return None
    if "".join(a + b for a, b in pieces).replace(" ", "") != text.replace(" ", ""):
        return None
    total, least = Decimal(0), None
    for digits, words in pieces:
        unit = re.sub(r"\s*(?:,|và|\.)?\s*\Z", "", words)
        values, factor = readings(digits), _factor(unit, wanted.unit) if unit else None
        if len(values) != 1 or factor is None or (least is not None and factor >= least):
            return None
        total, least = total + values[0] * factor, factor
    return total


def _numbers(text: str, wanted: Wanted) -> str:
    """What may be typed for `text`; empty where nobody can tell."""
    found = _WITH_UNIT.match(_ENDS.sub("", text))
    values = readings(found[1]) if found else ()
    unit = (found[2] or "") if found else ""
    factor = _factor(unit, wanted.unit) if unit and wanted.unit else Decimal(1)
    if unit and not wanted.unit and magnitude_before(unit) != 1:
        return ""
    return _answers(value * factor for value in values) if values and factor else ""


def _hedged(text: str, wanted: Wanted) -> Advice | None:
    if found := _FROM.match(text):
        word, sign = found[2].casefold(), ">=" if found[2].casefold() == "trở lên" else "<="
        answers = _numbers(found[1], wanted)
    elif found := _HEDGED.match(text):
        word, sign = found[1], _HEDGES[found[1].casefold()]
        answers = _numbers(found[2], wanted)
    else:
        return None
    if not answers:
        return None
    if not wanted.is_target:
        return Advice(
            f"chưa phải con số đúng. Viết số đúng{_in(wanted)}; chưa có số đúng thì viết {answers}"
            f"{_noted(wanted, text)}."
        )
    if sign in wanted.signs:
        return Advice(f'chỉ ghi con số. Viết {answers}, còn «{word}» ghi ở dòng so_sanh: "{sign}".')
    return Advice(f"chỉ ghi con số. Viết {answers}; lời «{word}» đã có trong nguyen_van.")


def _noted(wanted: Wanted, text: str) -> str:
    return f", còn «{text}» thì ghi ở {wanted.note}" if wanted.note else ""


def _pair(text: str, wanted: Wanted) -> Advice | None:
    found = _PAIR.match(text)
    # «12 người/6 tháng» is a rate, not a number beside its plan.
    if not found or (found[2] and _plain(found[2]) != _plain(found[4])):
        return None
    first = _numbers(f"{found[1]} {found[4]}", wanted)
    if wanted.is_counted:
        first, second = (_answers(readings(part)) for part in (found[1], found[3]))
        return Advice(f"là hai số. Viết tu_so: {first} và mau_so: {second}.")
    if wanted.unit.startswith("%"):
        return Advice(f"là hai số, còn ở đây tính bằng {wanted.unit}. Viết tỷ lệ phần trăm.")
    if not first:
        return None
    if wanted.is_target:
        return Advice(f"là hai số. Viết {first} nếu đó là mục tiêu; số sau đã có trong nguyen_van.")
    return Advice(
        f"là hai số. Viết {first} nếu đó là số thực hiện; số sau là kế hoạch hay tổng số thì không"
        " ghi ở đây."
    )


def _range(text: str, wanted: Wanted) -> Advice | None:
    if not (found := _RANGE.match(text)):
        return None
    unit = found[4] or found[2]
    low, high = (_numbers(f"{part} {unit}".strip(), wanted) for part in (found[1], found[3]))
    if not (low and high):
        return None
    if wanted.is_target:
        return Advice(
            f"là một khoảng. Viết {low} nếu đó là mức phải đạt; có cả mức phấn đấu thì thêm dòng"
            f" phan_dau: {high}; chỉ tiêu luy_ke, muc_tang, muc_giam thì đổi loai thành khoang."
        )
    return Advice(
        f"là một khoảng, mà ở đây cần một con số. Viết {low} hoặc {high}; chưa chốt được thì viết"
        f" {low}{_noted(wanted, text)}."
    )
