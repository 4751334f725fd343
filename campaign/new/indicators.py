"""chi_tieu.yml of the next year: the same text, with what must be decided marked and last year's
results put in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from campaign.facts import Campaign
from campaign.kinds import Indicator, Terms
from campaign.new.later import shifted, years_later
from campaign.new.text import (
    Entry,
    changed,
    entries,
    in_block,
    line_of,
    mark,
    parse,
    scalar,
)
from campaign.progress import Measurement, measure
from campaign.words.written import date_short, printed


@dataclass(frozen=True)
class Last:
    """What last year leaves behind for one target."""

    campaign: Campaign
    indicator: Indicator
    figure: Measurement | None
    year: int  # the year to come

    @property
    def old(self) -> int:
        return self.campaign.phong_trao.nam

    @property
    def result(self) -> str:
        """«đến 30/9/2025 được 282 tấn (tạm tính)»; empty while nothing was reported."""
        if self.figure is None:
            return f"năm {self.old} chưa có số liệu"
        if self.figure.figure and self.figure.figure.ket_qua:
            return f"đến {date_short(self.figure.day)} là «{self.figure.figure.ket_qua}»"
        value = printed(self.figure.value, self.indicator.unit)
        provisional = " (tạm tính)" if self.figure.provisional else ""
        return f"đến {date_short(self.figure.day)} được {value}{provisional}"

    @property
    def takes_base(self) -> bool:
        """Whether the target is measured from where last year ended; a growth on a budget, for one,
        is not.
        """
        return self.indicator.continues_from(self.old - 1)

    @property
    def final(self) -> bool:
        report = self.figure.report if self.figure else None
        return bool(
            report
            and self.figure
            and not self.figure.provisional
            and (report.cuoi_ky or self.figure.day >= self.campaign.phong_trao.thoi_gian.last)
        )


def next_indicators(text: str, campaign: Campaign, year: int) -> str:
    """The text of chi_tieu.yml for `year`, from last year's text."""
    text = _in_blocks(text)
    root, figures = entries(text, parse(text)), measure(campaign)
    edits: list[tuple[int, int, str]] = []
    for node in root["chi_tieu"].items:
        found = entries(text, node)
        ma = found["ma"].typed
        last = Last(
            campaign, campaign.indicators[ma], figures[ma][-1] if figures[ma] else None, year
        )
        edits += _target(text, found, last)
    if profiles := root.get("nhip"):
        edits.append(
            _above(
                text,
                profiles,
                f"các nhịp dưới đây là của năm {campaign.phong_trao.nam}; xem lại cho năm {year}.",
            )
        )
    head = mark(
        f"chỉ tiêu năm {year}. Tệp này chép từ năm {campaign.phong_trao.nam} để làm đề xuất, chưa"
        " phải kế hoạch."
    )
    return (
        head
        + "# Chỗ nào quyết định xong thì sửa giá trị rồi xóa ghi chú bên trên; mã (ma) giữ nguyên"
        " thì so được các năm.\n\n" + changed(text, edits)
    )


def _in_blocks(text: str) -> str:
    """Targets typed in braces become lines."""
    edits = [
        (
            node.start_mark.index,
            node.end_mark.index,
            in_block(text, node, " " * node.start_mark.column),
        )
        for node in entries(text, parse(text))["chi_tieu"].items
        if node.flow_style
    ]
    return changed(text, edits)


def _above(text: str, found: Entry, said: str) -> tuple[int, int, str]:
    """A mark on a line of its own above the entry, as deep as the entry."""
    start, _ = line_of(text, found.start)
    return (start, start, mark(said, _indent(text, found)))


def _indent(text: str, found: Entry) -> str:
    start, _ = line_of(text, found.start)
    return " " * (found.start - start)


def _target(text: str, found: dict[str, Entry], last: Last) -> list[tuple[int, int, str]]:
    edits = [edit for e in found.values() if (edit := _marked(text, e, last))]
    for key in ("moc", "ky_dau", "han"):
        if key in found:
            span = (found[key].value_start, found[key].end)
            edits.append((*span, shifted(text[slice(*span)], last.year - last.old)))
    if "so_voi" in found:
        span = (found["so_voi"].value_start, found["so_voi"].end)
        edits.append((*span, years_later(text[slice(*span)], last.old, last.year - last.old)))
    for key in ("so_goc", "dieu_chinh"):
        if key in found:
            start, end = line_of(text, found[key].start)[0], line_of(text, found[key].end - 1)[1]
            edits.append((start, end, _kept_comments(text[start:end])))
    _, after = line_of(text, max(e.end for e in found.values()) - 1)
    base = _base(
        last,
        (
            _indent(text, found["loai"])
            if text[: found["loai"].start].endswith((" ", "\n"))
            else "    "
        ),
    )
    # Where the last lines are themselves replaced, what is new goes behind the replacement.
    return _appended(
        edits, after, base if text[after - 1 : after] == "\n" or not base else f"\n{base}"
    )


def _appended(
    edits: list[tuple[int, int, str]], place: int, piece: str
) -> list[tuple[int, int, str]]:
    if not piece:
        return edits
    for i, (start, end, text) in enumerate(edits):
        if end == place and start < end:
            return [*edits[:i], (start, end, text + piece), *edits[i + 1 :]]
    return [*edits, (place, place, piece)]


def _kept_comments(lines: str) -> str:
    """Of lines that go, the comments stay, each on a line of its own."""
    kept = []
    for line in lines.splitlines():
        unquoted = re.sub(r"\"[^\"]*\"|'[^']*'", lambda quoted: " " * len(quoted[0]), line)
        if found := re.search(r"(?:^|(?<=\s))#", unquoted):
            kept.append(f"{' ' * (len(line) - len(line.lstrip()))}{line[found.start() :]}\n")
    return "".join(kept)


def _terms_after(indicator: Indicator) -> list[Terms]:
    """What was asked after each decision that changed it."""
    return list(accumulate(indicator.dieu_chinh, Terms.after, initial=indicator.first_terms))[1:]


def _marked(text: str, found: Entry, last: Last) -> tuple[int, int, str] | None:
    indicator = last.indicator
    if found.key == "nguyen_van":
        return _above(
            text, found, f"lời của kế hoạch năm {last.year}; dòng dưới là lời của năm {last.old}."
        )
    if found.key in indicator.asked_keys:
        changes = [
            (
                f"đã bỏ theo {c.van_ban}"
                if c.bo
                else f"đã đổi thành {indicator.asked_in_short(terms)} theo {c.van_ban}"
            )
            for c, terms in zip(indicator.dieu_chinh, _terms_after(indicator), strict=True)
        ]
        was = "; ".join([f"năm {last.old} đặt mức dưới đây", *changes, last.result])
        return _above(text, found, f"mức của năm {last.year}; {was}.")
    if found.key == "loai" and not any(
        getattr(indicator, key, None) is not None for key in indicator.asked_keys
    ):
        return _above(
            text, found, f"có giữ chỉ tiêu này trong năm {last.year} không; {last.result}."
        )
    if found.key in {"ten", "ten_gon", "dinh_nghia"} and any(
        str(named) in text[found.value_start : found.end] for named in (last.old, last.old - 1)
    ):
        return _above(text, found, f"dòng dưới nói về năm {last.old}; xem lại cho năm {last.year}.")
    if found.key in {"moc", "ky_dau", "han"}:
        return _above(text, found, f"ngày dưới đây là của năm {last.old} dời sang năm {last.year}.")
    if found.key == "so_voi" and not last.takes_base:
        return _above(
            text,
            found,
            f"chưa có số gốc của năm {last.year} ({found.typed}); có thì thêm so_goc (gia_tri,"
            " ngay, nguon).",
        )
    return None


def _base(last: Last, indent: str) -> str:
    """The baseline with its source, or what is missing."""
    if not last.takes_base:
        return ""
    if last.figure is None:
        said = (
            f"chưa có số gốc, vì năm {last.old} chưa có số liệu; có thì thêm so_goc (gia_tri,"
            " ngay, nguon)."
        )
        return mark(said, indent)
    figure = last.figure
    value = round(figure.value, 2).normalize() if figure.value % 1 else figure.value
    rows = (
        ("gia_tri", scalar(value)),
        ("ngay", date_short(figure.day)),
        ("nguon", scalar(figure.source)),
    )
    keys = "".join(f"{indent}  {key}: {typed}\n" for key, typed in rows)
    return f"{_early(last, figure, indent)}{indent}so_goc:\n{keys}"


def _early(last: Last, figure: Measurement, indent: str) -> str:
    """A mark on a base that was measured before the year ended."""
    if last.final:
        return ""
    said = (
        f"số gốc dưới đây chốt ngày {date_short(figure.day)}, chưa phải số cuối năm {last.old}; có"
        " số cuối năm thì thay."
    )
    return mark(said, indent)
