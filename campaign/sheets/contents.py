"""What each sheet says: the words of both its forms, the page and the PDF, are found here once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.progress import Status
from campaign.sheets.qr import QR, qr
from campaign.view import CampaignView, TargetView
from campaign.view.honours import AwardGroup, DecisionView, RecipientView
from campaign.view.shapes import Bar, Box, Scale
from campaign.written import number

_NAMES = {"tập thể": "Tập thể", "cá nhân": "Họ và tên", "hộ gia đình": "Hộ gia đình"}
_CARDS = 3  # so few are honoured one below the other in large letters: a table of one line looks forgotten
_INLINE = 8  # up to here a notice tells its list in the text; a longer one is attached


@dataclass(frozen=True)
class Link:
    """The page on which a sheet's reader finds more. Without an address of the site there is no code to scan."""

    address: str
    says: str
    qr: QR | None


@dataclass(frozen=True)
class Frame:
    """What every sheet has around its own matter. `marks` go across each page; `warning` stands before everything else."""

    title: str
    place: str
    campaign: str
    theme: str
    illustration: str
    marks: tuple[str, ...]
    warning: str
    running: str
    closing: str
    link: Link | None


@dataclass(frozen=True)
class Row:
    number: int
    name: str
    place: str
    deed: str
    money: str


@dataclass(frozen=True)
class Group:
    """Recipients of one award and one kind; `names` heads the column of their names."""

    title: str
    count: str
    names: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Villages:
    title: str
    count: str
    rows: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class Honours:
    """BẢNG VINH DANH of one decision."""

    frame: Frame
    cited: str
    summary: str
    groups: tuple[Group, ...]
    villages: Villages | None
    has_places: bool
    has_deeds: bool
    cards: bool
    empty: str


@dataclass(frozen=True)
class Notice:
    """The draft of a THÔNG BÁO: its number, its date and its signature are left for the office to fill in."""

    frame: Frame
    office: tuple[str, ...]
    number: str
    place_and_day: str
    subject: str
    paragraphs: tuple[str, ...]
    groups: tuple[Group, ...]
    villages: Villages | None
    has_places: bool
    has_deeds: bool
    attached: str
    ending: str
    receivers: tuple[str, ...]


@dataclass(frozen=True)
class TargetRow:
    """`bar`, `scale`, `boxes`, `status` and `sentence` are what the site's own bars are drawn from."""

    name: str
    asked: str
    value: str
    day: str  # only where it isn't the sheet's own day
    provisional: bool
    share: str
    share_of: str
    status: Status
    bar: Bar | None
    scale: Scale | None
    boxes: tuple[Box, ...]
    sentence: str


@dataclass(frozen=True)
class TargetGroup:
    name: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True)
class Targets:
    """TIẾN ĐỘ CÁC CHỈ TIÊU as the newest figures have it."""

    frame: Frame
    day: str
    headline: str
    groups: tuple[TargetGroup, ...]
    legend: str


# ── honours ──────────────────────────────────────────────────────────────────


def honours(campaign: CampaignView, decision: DecisionView, address: str | None) -> Honours:
    cancelled = decision.head.cancelled
    link = _link(decision.head.address, address, "để xem quyết định này trên trang thông tin của phong trào.")
    frame = _frame(
        campaign, "Bảng vinh danh", f"Quyết định số {decision.head.number}", link,
        closing="Bản đăng tải phục vụ niêm yết, không thay thế văn bản gốc.",
        marks=("ĐÃ HỦY BỎ",) if cancelled else (),
        warning=f"{_cancellation(decision)} Phải gỡ bảng này xuống, không niêm yết nữa." if cancelled else "",
    )  # fmt: skip
    rows = decision.recipients
    return Honours(
        frame, f"Theo {_cited(decision)} về việc {decision.subject}", f"{decision.reason}: {decision.summary}" if decision.summary else "",
        _groups(decision), _villages(decision), any(r.place for r in rows), any(r.deed for r in rows),
        cards=0 < len(rows) <= _CARDS and not decision.villages,
        empty="" if rows or decision.villages else "Hiện không có tên nào được đăng.",
    )  # fmt: skip


def _groups(decision: DecisionView) -> tuple[Group, ...]:
    return tuple(_group(group) for group in decision.groups)


def _group(group: AwardGroup) -> Group:
    title = f"{_capital(group.verb)} {group.award}"
    return Group(title, f"{len(group.recipients):02} {group.kind}", _NAMES[group.kind], tuple(_row(i, r) for i, r in enumerate(group.recipients, 1)))


def _row(place_in_list: int, recipient: RecipientView) -> Row:
    return Row(place_in_list, recipient.name, recipient.place, recipient.deed, f"Tiền thưởng: {recipient.money}" if recipient.money else "")


def _villages(decision: DecisionView) -> Villages | None:
    if not decision.villages:
        return None
    count = f"{number(Decimal(decision.households_counted))} hộ gia đình, đếm theo thôn"
    return Villages(decision.village_award or "Số hộ theo thôn", count, decision.villages, "Danh sách từng hộ niêm yết tại nhà văn hóa thôn.")


def _cited(decision: DecisionView) -> str:
    return f"Quyết định số {decision.head.number} {decision.day_long} của {decision.issuer}"


def _cancellation(decision: DecisionView) -> str:
    day = "" if "ngày" in decision.cancelled_by else f" {decision.cancelled_day}"
    reason = f" {_sentence(decision.cancelled_reason)}" if decision.cancelled_reason else ""
    return f"Quyết định số {decision.head.number} đã bị hủy bỏ bằng {decision.cancelled_by}{day}.{reason}"


# ── notice ───────────────────────────────────────────────────────────────────


def notice(campaign: CampaignView, decision: DecisionView, address: str | None) -> Notice:
    head, rows = campaign.head, decision.recipients
    cancelled = decision.head.cancelled
    many = len(rows) > _INLINE
    subject = f"hủy bỏ Quyết định số {decision.head.number} về việc {decision.subject}" if cancelled else decision.subject
    code = head.van_ban.ky_hieu.partition("-")[2]
    blank_day = "ngày …… tháng …… năm ………"
    return Notice(
        _frame(campaign, "Thông báo", f"Dự thảo thông báo, Quyết định số {decision.head.number}", None, closing="", marks=("DỰ THẢO",)),
        _in_two_lines(head.don_vi.co_quan, campaign.owner), f"Số: ……/TB-{code or '……'}", f"{head.van_ban.noi_ky or '…………'}, {blank_day}", f"Về việc {subject}",
        _withdrawn_words(head.don_vi.co_quan, decision) if cancelled else _award_words(head.don_vi.co_quan, decision, many),
        () if cancelled else _groups(decision), None if cancelled else _villages(decision), any(r.place for r in rows), any(r.deed for r in rows),
        attached=f"Kèm theo Thông báo số ……/TB-{code or '……'} {blank_day}" if many and not cancelled else "",
        ending=f"Trên đây là thông báo của {head.don_vi.co_quan} để cán bộ và nhân dân trong xã được biết./.",
        receivers=("Các thôn (để niêm yết);", *([f"{head.don_vi.dai_truyen_thanh};"] if head.don_vi.dai_truyen_thanh else []), "Lưu: VT."),
    )  # fmt: skip


def _award_words(office: str, decision: DecisionView, attached: bool) -> tuple[str, ...]:
    how = " (có danh sách kèm theo)" if attached else ", gồm:" if decision.summary else ""
    told = f"{office} thông báo kết quả khen thưởng: {decision.summary}{how}" if decision.summary else f"{office} thông báo kết quả khen thưởng"
    return f"Thực hiện {_cited(decision)} về việc {decision.subject};", told if told.endswith(":") else f"{told}."


def _withdrawn_words(office: str, decision: DecisionView) -> tuple[str, ...]:
    return (
        f"{_cancellation(decision)} {office} thông báo: các khen thưởng theo {_cited(decision)} không còn giá trị.",
        "Đề nghị các thôn gỡ bảng vinh danh đã niêm yết theo quyết định nói trên.",
    )


def _in_two_lines(office: str, owner: str) -> tuple[str, ...]:
    """«Ủy ban nhân dân» above «xã Minh Họa», as letterheads have it."""
    kind = office.removesuffix(owner).strip()
    return (kind, owner) if kind and kind != office else (office,)


# ── targets ──────────────────────────────────────────────────────────────────


def targets(campaign: CampaignView, address: str | None) -> Targets:
    latest = campaign.latest
    link = _link(f"{campaign.address}chi-tieu/", address, "để xem từng chỉ tiêu, nguồn số liệu và cách tính.")
    frame = _frame(
        campaign, "Tiến độ các chỉ tiêu", f"Tiến độ các chỉ tiêu năm {campaign.head.nam}", link,
        closing="Bản đăng tải phục vụ niêm yết, không thay thế báo cáo của xã.",
    )  # fmt: skip
    groups = tuple(TargetGroup(g.name, tuple(_target(t, latest.day if latest else "") for t in g.targets)) for g in campaign.groups if g.targets)
    legend = "Phần tô đậm là phần đã làm. Vạch đứng là chỗ lẽ ra phải tới vào ngày có số liệu. Chặng đường tính từ số gốc tới mục tiêu. Ô nét đứt và chỗ trống là chưa biết, không phải là kém."
    return Targets(frame, f"Số liệu đến ngày {latest.day}" if latest else "", campaign.headline if latest else campaign.unknown, groups, legend)


def _target(target: TargetView, day: str) -> TargetRow:
    return TargetRow(
        target.name, _capital(target.asked), target.value, target.day if target.day != day else "", target.provisional,
        target.percent, target.percent_of if target.percent else "", target.status, target.bar, target.scale, target.boxes, target.sentence,
    )  # fmt: skip


# ── around them ──────────────────────────────────────────────────────────────


def _frame(campaign: CampaignView, title: str, running: str, link: Link | None, *, closing: str, marks: tuple[str, ...] = (), warning: str = "") -> Frame:
    illustration = "Tờ này chỉ để giới thiệu: tên người, tên thôn và con số đều không có thật." if campaign.illustration else ""
    return Frame(
        title, _capital(campaign.place), campaign.head.ten, campaign.head.chu_de, illustration,
        (*marks, *(("MINH HỌA",) if campaign.illustration else ())), warning, running, closing, link,
    )  # fmt: skip


def _link(page: str, address: str | None, what: str) -> Link:
    if address is None:
        return Link(page, f"Mở trang thông tin của phong trào, vào mục ghi dưới đây {what}", None)
    absolute = f"{address.rstrip('/')}/{page}"
    return Link(absolute, f"Quét mã bằng điện thoại {what}", qr(absolute))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
