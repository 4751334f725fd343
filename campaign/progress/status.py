"""The statuses and the table of rules that picks one.

The public page «Cách tính» is printed from this same table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from campaign.models.site import Cutoffs
from campaign.words.written import number


@dataclass(frozen=True)
class Status:
    """A word for the reader, a shape beside it, and how much it asks for attention (0 most)."""

    ma: str
    word: str
    tone: str  # good · fair · slow · bad · none: picks colour and shape together
    icon: str
    attention: int

    @property
    def asks_for_a_reason(self) -> bool:
        """Whether the public is owed why, and what will be done."""
        return self in ASKS_FOR_A_REASON

    @property
    def after_name(self) -> str:
        """How it is said after «chỉ tiêu» or after a target's name."""
        return _SAID[self][0]

    @property
    def sentence(self) -> str:
        """How it is said by itself."""
        return _SAID[self][1]


CHANGED = Status("dieu-chinh", "Điều chỉnh", "none", "pencil", 5)
NOT_DUE = Status("chua-den-ky", "Chưa đến kỳ", "none", "clock", 12)
NO_FIGURE = Status("chua-co-so-lieu", "Chưa có số liệu", "none", "blank", 4)
NO_BASELINE = Status("chua-co-so-goc", "Chưa có số gốc", "none", "blank", 3)
EXCEEDED = Status("vuot", "Vượt", "good", "star", 10)
ACHIEVED = Status("dat", "Đạt", "good", "check", 9)
ACHIEVING = Status("dang-dat", "Đang đạt", "good", "check", 8)
FAILED = Status("khong-dat", "Không đạt", "bad", "cross", 0)
AT_RISK = Status("nguy-co", "Nguy cơ không đạt", "bad", "alert", 1)
AHEAD = Status("vuot-tien-do", "Vượt tiến độ", "fair", "up", 7)
ON_TRACK = Status("dung-tien-do", "Đúng tiến độ", "fair", "level", 6)
BEHIND = Status("cham", "Chậm", "slow", "down", 2)
UNDER_WAY = Status("dang-thuc-hien", "Đang thực hiện", "none", "dots", 11)

# In the order of a headline: what is done first, what is unknown last.
STATUSES = (
    EXCEEDED,
    ACHIEVED,
    ACHIEVING,
    AHEAD,
    ON_TRACK,
    UNDER_WAY,
    BEHIND,
    AT_RISK,
    FAILED,
    CHANGED,
    NO_BASELINE,
    NOT_DUE,
    NO_FIGURE,
)

ASKS_FOR_A_REASON = frozenset({BEHIND, AT_RISK, FAILED})

# Apart from what a status is drawn from, so that other words for the voice make no picture anew.
_SAID = {
    EXCEEDED: ("vượt mục tiêu", "Chỉ tiêu này đã vượt."),
    ACHIEVED: ("đã đạt", "Chỉ tiêu này đã đạt."),
    ACHIEVING: ("đang đạt", "Mức này đang đạt, cần giữ đến hết năm."),
    AHEAD: ("đi trước tiến độ", "Việc này đi trước tiến độ."),
    ON_TRACK: ("đúng tiến độ", "Việc này đúng tiến độ."),
    UNDER_WAY: ("đang thực hiện", "Việc này đang được thực hiện."),
    BEHIND: ("chậm", "Việc này đang chậm."),
    AT_RISK: ("có nguy cơ không đạt", "Việc này có nguy cơ không đạt."),
    FAILED: ("không đạt", "Chỉ tiêu này không đạt."),
    CHANGED: ("đã điều chỉnh mục tiêu", "Mục tiêu của việc này đã được điều chỉnh."),
    NO_BASELINE: ("chưa có số gốc", "Chưa có số gốc để so sánh."),
    NOT_DUE: ("chưa đến kỳ", "Chưa đến kỳ chốt số liệu."),
    NO_FIGURE: ("chưa có số liệu", "Chưa có số liệu."),
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """The inputs of a rule."""

    changed: bool = False
    measured: bool = False
    first_check_passed: bool = False
    base_needed: bool = False  # without it nobody can say whether the target is met
    met: bool = False
    losable: bool = True  # a level can slip back; a running total can't
    settled: bool = False  # the campaign is over and the figure is its last
    provisional: bool = False
    broken_for_good: bool = False
    broken_now: bool = False
    base_missing: bool = False  # met or not can be said, how far along cannot
    share: Decimal | None = None
    beyond: bool | None = None  # of a range: at its ambition
    gap: Decimal | None = None  # share done minus share planned by the day of the figure


@dataclass(frozen=True)
class Rule:
    """First rule that fits decides. `says` is printed for the public."""

    status: Status
    fits: Callable[[Situation, Cutoffs], bool]
    says: str


def _final(s: Situation) -> bool:
    return s.met and not s.provisional and (s.settled or not s.losable)


def _exceeds(s: Situation, c: Cutoffs) -> bool:
    # A range says itself what its highest level is; a percentage of its minimum would call every
    # extra item «Vượt».
    return s.beyond if s.beyond is not None else s.share is not None and s.share * 100 >= c.vuot_muc


RULES: tuple[Rule, ...] = (
    Rule(
        CHANGED,
        lambda s, c: s.changed,
        "Mục tiêu đã được đổi hoặc bỏ bằng một văn bản. Trang giữ cả mục tiêu cũ và văn bản đó.",
    ),
    Rule(
        NOT_DUE,
        lambda s, c: not s.measured and not s.first_check_passed,
        "Chưa có số liệu, và ngày chốt số liệu đầu tiên chưa qua.",
    ),
    Rule(
        NO_FIGURE,
        lambda s, c: not s.measured,
        "Đã qua ngày chốt số liệu đầu tiên mà chưa có con số nào. Không có số thì không coi là 0.",
    ),
    Rule(
        NO_BASELINE,
        lambda s, c: s.base_needed,
        "Chỉ tiêu so với một số gốc (dự toán, năm trước) mà chưa ai cung cấp số gốc ấy.",
    ),
    Rule(
        EXCEEDED,
        lambda s, c: _final(s) and _exceeds(s, c),
        "Đã đạt chắc chắn và bằng từ {vuot_muc}% mục tiêu trở lên, hoặc tới mức phấn đấu.",
    ),
    Rule(
        ACHIEVED,
        lambda s, c: _final(s),
        "Đã đạt mục tiêu và không thể mất đi nữa: số cộng dồn đã đủ, hoặc phong trào đã kết thúc"
        " với số liệu cuối kỳ. Số tạm tính không bao giờ được gọi là Đạt.",
    ),
    Rule(
        ACHIEVING,
        lambda s, c: s.met,
        "Đang ở mức mục tiêu nhưng còn có thể thay đổi: một tỷ lệ, một mức trần, một chuẩn phải"
        " giữ, hoặc số còn tạm tính.",
    ),
    Rule(
        FAILED,
        lambda s, c: s.broken_for_good or s.settled,
        "Mức trần cả năm đã bị vượt, chuẩn phải giữ cả năm đã mất, hoặc phong trào đã kết thúc mà"
        " chưa đạt.",
    ),
    Rule(
        AT_RISK,
        lambda s, c: s.broken_now,
        "Đang vượt mức trần hoặc đang mất chuẩn phải giữ, còn kịp sửa trong năm.",
    ),
    Rule(
        NO_BASELINE,
        lambda s, c: s.base_missing,
        "Chưa đạt, và thiếu số gốc nên không tính được đã đi được bao nhiêu phần đường.",
    ),
    Rule(
        AHEAD,
        lambda s, c: s.gap is not None and s.gap * 100 > c.vuot_tien_do,
        "Phần đã làm hơn nhịp của ngày chốt số liệu quá {vuot_tien_do} điểm phần trăm.",
    ),
    Rule(
        ON_TRACK,
        lambda s, c: s.gap is not None and s.gap * 100 >= c.dung_tien_do,
        "Phần đã làm không kém nhịp của ngày chốt số liệu quá {dung_tien_do} điểm phần trăm.",
    ),
    Rule(
        BEHIND,
        lambda s, c: s.gap is not None and s.gap * 100 >= c.cham,
        "Kém nhịp quá {dung_tien_do} nhưng không quá {cham} điểm phần trăm.",
    ),
    Rule(AT_RISK, lambda s, c: s.gap is not None, "Kém nhịp quá {cham} điểm phần trăm."),
    Rule(UNDER_WAY, lambda s, c: True, "Chưa đạt, và kế hoạch không đặt nhịp trong năm để so."),
)


def decide(situation: Situation, cutoffs: Cutoffs) -> Status:
    """The status of the first rule that fits; the last rule always does."""
    return next(rule.status for rule in RULES if rule.fits(situation, cutoffs))


def explained(rule: Rule, cutoffs: Cutoffs) -> str:
    """The rule's text with the site's own cut points in it."""
    return rule.says.format(
        vuot_muc=number(cutoffs.vuot_muc),
        vuot_tien_do=number(cutoffs.vuot_tien_do),
        dung_tien_do=number(abs(cutoffs.dung_tien_do)),
        cham=number(abs(cutoffs.cham)),
    )
