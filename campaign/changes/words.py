"""Changes in words, for a terminal and as Markdown.

In Markdown every text that somebody typed goes through `safe`: it can open no link, picture, tag or
table cell, and calls nobody by @name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from campaign.changes.compare import CampaignChanges, Changes, DecisionChange, FigureChange, Step
from campaign.changes.losses import Judgement
from campaign.facts.problems import Problem
from campaign.models import Permission
from campaign.words.written import clean, date_short

NOTHING = "Không có gì đổi trên trang công khai."
_MOST = 30  # addresses told one by one
_LONGEST = 60_000  # characters; GitHub takes 65,536 in a comment

_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~$&^=\"]")
_JOINER = (  # no one sees it; it parts what GitHub would take for a link, a mention or a commit
    "\u2060"
)


def safe(text: str) -> str:
    """Typed text as Markdown that shows just that text, in one line."""
    plain = _MARKS.sub(
        lambda mark: f"&#{ord(mark[0])};", clean(text).replace("://", f":{_JOINER}//")
    )
    plain = re.sub(r"(?i)\bwww\.", lambda found: f"{found[0][:-1]}{_JOINER}.", plain)
    plain = re.sub(r"(?i)\bgh-(?=\d)", lambda found: f"{found[0][:-1]}{_JOINER}-", plain)
    plain = re.sub(
        r"(?i)\b(?:mailto|xmpp|https?|ftp):", lambda found: f"{found[0][:-1]}{_JOINER}:", plain
    )
    plain = re.sub(
        r"(?i)\b[0-9a-f]{7,40}\b",
        lambda found: _JOINER.join(found[0][i : i + 6] for i in range(0, len(found[0]), 6)),
        plain,
    )
    return plain.replace("&#35;", f"&#35;{_JOINER}").replace("@", f"&#64;{_JOINER}")


def plain(text: str) -> str:
    """Typed text for a terminal: one line, nothing that moves a cursor, nothing that a log would
    take for a command.
    """
    return "".join(char for char in clean(text) if char.isprintable()).replace("##[", "# #[")


def _arrow(step: Step, none: str) -> str:
    return f"{step.old or none} → {step.new or none}" if step.moved else step.new or none


def _said(decision: DecisionChange) -> str:
    taken = (
        [f"gỡ tên {decision.withdrawn} người, hộ hoặc tập thể theo yêu cầu"]
        if decision.withdrawn
        else []
    )
    taken += (
        [f"hiện lại tên của {decision.shown_again} người, hộ hoặc tập thể đã xin gỡ"]
        if decision.shown_again
        else []
    )
    return "; ".join([*([decision.said] if decision.said else []), *taken])


# ── terminal ─────────────────────────────────────────────────────────────────


def terminal(changes: Changes, judgement: Judgement, base: str) -> str:
    """For a terminal: one thing a line.

    What is refused is told by itself, as `campaign check` tells errors.
    """
    lines = [f"So với {plain(base)}:", ""]
    lines += list(_terminal(changes)) or [NOTHING]
    if judgement.allowed:
        lines += ["", "Cho qua theo cho_phep.yml"]
        lines += [f"  {plain(_allowed(entry))}" for entry, _ in judgement.allowed]
    return "\n".join(lines) + "\n"


def _allowed(entry: Permission) -> str:
    by = f"{entry.nguoi}, {date_short(entry.ngay)}"
    return f"{entry.gi.loai} {entry.gi.ma}: {entry.ly_do} ({by})"


def _terminal(changes: Changes) -> Iterator[str]:
    for campaign in changes.campaigns:
        yield plain(f"{campaign.name} ({campaign.ma})") + (
            f": {plain(campaign.said)}" if campaign.said else ""
        )
        for heading, rows in _sections(campaign, plain, _figure_line):
            yield f"  {heading}"
            yield from (f"    {row}" for row in rows)
    for heading, rows in _site_sections(changes, plain):
        yield heading
        yield from (f"  {row}" for row in rows)


def _figure_line(figure: FigureChange) -> str:
    more = (
        [f"đến đâu: {_arrow(figure.share, 'không ghi')}"]
        if figure.share.old or figure.share.new
        else []
    )
    more += [f"trạng thái {_arrow(figure.status, 'chưa có')}"]
    more += [f"đính chính: {figure.reason}"] if figure.reason else []
    return plain(
        f"{figure.target}, chốt ngày {figure.day}: {_arrow(figure.value, 'chưa có')};"
        f" {'; '.join(more)}"
    )


# ── Markdown ─────────────────────────────────────────────────────────────────


def markdown(changes: Changes, judgement: Judgement, base: str) -> str:
    """For a workflow's summary and a pull request."""
    lines = ["## Thay đổi trên trang công khai", "", f"So với {safe(base)}.", ""]
    if judgement.refused:
        lines += [f"### Chưa nhận được: {len(judgement.refused)} chỗ làm mất điều đã công bố", ""]
        lines += [*_places(judgement.refused), ""]
    lines += list(_markdown(changes)) or [NOTHING, ""]
    if judgement.allowed:
        lines += ["### Cho qua theo cho_phep.yml", ""]
        lines += [
            f"- {safe(entry.gi.loai)} {safe(entry.gi.ma)}: {safe(entry.ly_do)}"
            f" ({safe(entry.nguoi)}, {date_short(entry.ngay)})"
            for entry, _ in judgement.allowed
        ] + [""]
    if judgement.warnings:
        lines += ["### Nên xem lại", "", *_places(judgement.warnings), ""]
    return _short_enough(lines)


def errors_markdown(errors: list[Problem]) -> str:
    """What is said in place of the changes while the data has errors."""
    lines = [
        f"## Dữ liệu chưa đúng: {len(errors)} lỗi",
        "",
        "Chưa công bố gì; trang hiện tại vẫn nguyên. Sửa các chỗ dưới đây rồi gửi lại.",
        "",
        *_places(errors),
    ]
    return _short_enough(lines)


def _places(problems: Iterable[Problem]) -> list[str]:
    return [f"- **{safe(f'{p.path}:{p.line}')}** {safe(p.message)}" for p in problems]


def _short_enough(lines: list[str]) -> str:
    """The lines that a comment has room for; what is refused stands first and so is never what is
    cut.
    """
    text = "\n".join(lines).rstrip("\n") + "\n"
    if len(text) <= _LONGEST:
        return text
    return (
        text[: text.rindex("\n", 0, _LONGEST)]
        + "\n\n… còn nữa. Xem đủ ở máy mình: `make changes`\n"
    )


def _markdown(changes: Changes) -> Iterator[str]:
    for campaign in changes.campaigns:
        yield f"### {safe(campaign.name)} ({safe(campaign.ma)})"
        yield ""
        if campaign.said:
            yield from (f"**{safe(campaign.said[:1].upper() + campaign.said[1:])}.**", "")
        for heading, rows in _sections(campaign, safe, _figure_row):
            yield from (f"**{heading}**", "")
            if heading.startswith("Số liệu"):
                yield from (
                    "| Chỉ tiêu | Chốt ngày | Con số | Đến đâu | Trạng thái | Đính chính vì |",
                    "|---|---|---|---|---|---|",
                    *rows,
                    "",
                )
            else:
                yield from (*(f"- {row}" for row in rows), "")
    for heading, rows in _site_sections(changes, safe):
        yield from (f"### {heading}", "", *(f"- {row}" for row in rows), "")


def _figure_row(figure: FigureChange) -> str:
    cells = (
        figure.target,
        figure.day,
        _arrow(figure.value, "chưa có"),
        _arrow(figure.share, "–"),
        _arrow(figure.status, "chưa có"),
        figure.reason,
    )
    return f"| {' | '.join(map(safe, cells))} |"


# ── what both say ────────────────────────────────────────────────────────────

Escape = Callable[[str], str]


def _sections(
    campaign: CampaignChanges, escape: Escape, figure: Callable[[FigureChange], str]
) -> Iterator[tuple[str, list[str]]]:
    if campaign.figures:
        corrected = sum(bool(f.reason) for f in campaign.figures)
        yield (
            (
                f"Số liệu: {len(campaign.figures)} con"
                f" số{f', {corrected} do đính chính' if corrected else ''}"
            ),
            [figure(f) for f in campaign.figures],
        )
    if campaign.standings:
        yield (
            "Trạng thái đổi theo",
            [escape(f"{name}: {_arrow(step, 'chưa có')}") for name, step in campaign.standings],
        )
    if campaign.targets:
        yield (
            "Chỉ tiêu",
            [
                escape(
                    f"{t.target}: {_arrow(t.asked, 'không có')}{f'; {t.said}' if t.said else ''}"
                )
                for t in campaign.targets
            ],
        )
    if campaign.decisions:
        yield (
            "Khen thưởng",
            [
                escape(
                    f"Quyết định số {d.number} ngày {d.day}: {_said(d)};"
                    f" {'số lượng ghi là' if d.in_numbers else 'trong danh sách có'}"
                    f" {d.honoured or 'không ai'}"
                )
                for d in campaign.decisions
            ],
        )
    if campaign.bulletins:
        yield "Bản tin truyền thanh mới", [escape(title) for title in campaign.bulletins]


def _site_sections(changes: Changes, escape: Escape) -> Iterator[tuple[str, list[str]]]:
    if changes.posts:
        yield "Tin tức", [escape(f"«{post.title}»: {post.said}") for post in changes.posts]
    if changes.settings:
        yield "Cả trang", [escape(said) for said in changes.settings]
    if changes.added:
        yield (
            f"Trang mới: {len(changes.added)}",
            _first([escape(f"/{address} ({title})") for address, title in changes.added]),
        )
    if changes.gone:
        yield (
            f"Địa chỉ không còn: {len(changes.gone)}",
            _first(
                [
                    escape(f"/{address} ({title}){f' → /{to}' if to else ''}")
                    for address, title, to in changes.gone
                ]
            ),
        )


def _first(rows: list[str]) -> list[str]:
    return rows if len(rows) <= _MOST else [*rows[:_MOST], f"… và {len(rows) - _MOST} địa chỉ nữa"]
