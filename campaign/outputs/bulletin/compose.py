"""One bulletin from its draft: its words, its length, its parts. Pure: view in, bulletin out."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from campaign.models.bulletin import BulletinFile, Notice, OtherLanguage
from campaign.outputs.bulletin.sentences import end, sentences
from campaign.outputs.bulletin.shape import Bulletin, Draft, Item, Line, Part
from campaign.view import CampaignView
from campaign.words.marks import printed, spoken
from campaign.words.spoken import Voice, read_aloud, syllables
from campaign.words.written import date_long, lowered

_NO_NOTES = BulletinFile()


def compose(draft: Draft, campaign: CampaignView, voice: Voice) -> Bulletin:
    """Give the draft, made of the campaign as a voice takes it, its shape, words and length."""
    notes = campaign.aloud.bulletin_files.get(draft.ma, _NO_NOTES)
    printed_notes = campaign.bulletin_files.get(draft.ma, _NO_NOTES)
    generated = _parts(draft, notes, campaign.aloud, voice)
    named = campaign.hidden_names.stand_in(*notes.loi_da_duyet)
    keep = notes.duyet is not None and not named
    parts = _kept(notes, campaign.aloud, voice) if keep else generated
    return Bulletin(
        ma=draft.ma,
        kind=draft.kind,
        title=printed(draft.title),
        day=draft.day,
        campaign=campaign,
        parts=parts,
        approved=printed_notes.duyet if keep else None,
        moved_on=keep and _words(parts) != _words(generated),
        broken_approval=named,
        editor=printed_notes.bien_tap,
        announcer=printed_notes.nguoi_doc,
        others=(
            ()
            if campaign.hidden_names.stand_in(*(p for o in notes.tieng_khac for p in o.loi))
            else tuple(map(_as_said, notes.tieng_khac))
        ),
    )


def _as_said(other: OtherLanguage) -> OtherLanguage:
    """Its words as their author wants them said: no rule of Vietnamese reads another language."""
    words = tuple(map(spoken, other.loi))
    return other.model_copy(update={"ngon_ngu": printed(other.ngon_ngu), "loi": words})


def _words(parts: tuple[Part, ...]) -> list[str]:
    return " ".join(line.spoken for part in parts for line in part.lines).split()


def aloud(text: str, voice: Voice) -> str:
    """The text as it is said, and still a sentence: «83 hộ…» → «Tám mươi ba hộ…»."""
    said = read_aloud(text, voice)
    return said[:1].upper() + said[1:]


def _line(role: str, text: str, voice: Voice) -> Line:
    return Line(role, printed(text), aloud(text, voice))


def _kept(notes: BulletinFile, campaign: CampaignView, voice: Voice) -> tuple[Part, ...]:
    return (
        _part(
            tuple(
                _line("news", sentence, voice)
                for p in notes.loi_da_duyet
                for sentence in sentences(p)
            ),
            campaign,
        ),
    )


def _part(lines: tuple[Line, ...], campaign: CampaignView) -> Part:
    count = _count(lines)
    seconds = (Decimal(count) * 60 / campaign.head.loa.toc_do).quantize(Decimal(1), ROUND_HALF_UP)
    return Part(lines, count, int(seconds))


def _parts(
    draft: Draft, notes: BulletinFile, campaign: CampaignView, voice: Voice
) -> tuple[Part, ...]:
    """Notices first, then the items, then what was written by hand; cut where the limit is
    reached.
    """
    notices = [
        notice
        for notice in map(_notice, notes.thong_bao)
        if not campaign.hidden_names.stand_in(*notice.sentences)
    ]
    added = [s for p in notes.them if not campaign.hidden_names.stand_in(p) for s in sentences(p)]
    items = [*notices, *draft.items, *([Item("Thông tin thêm", tuple(added))] if added else [])]
    blocks = [_block(item, len(items) > 1, voice) for item in items]
    limit = int(campaign.head.loa.toi_da_phut * campaign.head.loa.toc_do)
    ends = max(_count(_closing(campaign, more, voice)) for more in (True, False))
    frame = _count(_opening(draft, [], campaign, 99, voice)) + ends
    headlines = _count(_opening(draft, items, campaign, 99, voice)) + ends - frame
    shares = _shared_out(blocks, limit - frame, headlines)
    parts = []
    for number, share in enumerate(shares, 1):
        told = items if number == 1 else []
        opening = _opening(draft, told, campaign, number if len(shares) > 1 else 0, voice)
        parts.append(
            _part((*opening, *share, *_closing(campaign, number < len(shares), voice)), campaign)
        )
    return tuple(parts)


def _count(lines: Iterable[Line]) -> int:
    return sum(syllables(line.spoken) for line in lines)


def _shared_out(blocks: list[tuple[Line, ...]], room: int, used: int) -> list[tuple[Line, ...]]:
    """Lines in as few shares as fit, of the first of which so much is `used`; a block moves on
    whole unless it alone is longer than a share.
    """
    shares: list[list[Line]] = [[]]
    for block in blocks:
        if shares[-1] and used + _count(block) > room:
            shares.append([])
            used = 0
        for line in block:
            length = syllables(line.spoken)
            if shares[-1] and used + length > room:
                shares.append([])
                used = 0
            shares[-1].append(line)
            used += length
    return [tuple(share) for share in shares]


def _block(item: Item, titled: bool, voice: Voice) -> tuple[Line, ...]:
    title = (_line("title", end(item.title), voice),) if titled else ()
    return (*title, *(_line("news", sentence, voice) for sentence in item.sentences))


def _notice(notice: Notice) -> Item:
    when = end(f"Thời gian: {notice.thoi_gian}")
    where = end(f"Địa điểm: {notice.dia_diem}")
    return Item(
        "Thông báo",
        (
            end(notice.viec),
            when,
            where,
            "Xin nhắc lại.",
            when,
            where,
            *(sentences(notice.ghi_chu) if notice.ghi_chu else ()),
        ),
    )


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _opening(
    draft: Draft, items: list[Item], campaign: CampaignView, part: int, voice: Voice
) -> tuple[Line, ...]:
    station = campaign.head.don_vi.dai_truyen_thanh
    said = [
        f"Đây là {station}." if station else f"Đây là bản tin truyền thanh của {campaign.owner}."
    ]
    if campaign.illustration:
        said.append("Đây là bản tin minh họa, tên người và số liệu đều không có thật.")
    said += [
        "Kính chào bà con và các đồng chí.",
        f"Bản tin {date_long(draft.day)}{f', phần {part}' if part else ''}.",
    ]
    lines = [_line("opening", text, voice) for text in said]
    if 3 <= len(items) <= len(_ORDINALS):
        lines.append(_line("headline", f"Bản tin hôm nay có {len(items)} tin.", voice))
        lines += [
            _line(
                "headline",
                end(f"Tin thứ {_ORDINALS[i]}, {lowered(item.title)}"),
                voice,
            )
            for i, item in enumerate(items)
        ]
    return tuple(lines)


def _closing(campaign: CampaignView, more: bool, voice: Voice) -> tuple[Line, ...]:
    ends = (
        "Bản tin còn tiếp ở phần sau."
        if more
        else f"Bản tin truyền thanh của {campaign.owner} đến đây là hết."
    )
    return (
        _line("closing", ends, voice),
        _line("closing", "Xin kính chào bà con và các đồng chí.", voice),
    )
