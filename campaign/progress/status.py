"""The statuses, their four families, and the table of rules that picks one.

The public page «Cách tính» is printed from this same table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from campaign.models.site import Cutoffs
from campaign.words.written import lowered, number


@dataclass(frozen=True)
class Family:
    """What a resident is told first; the finer status stands behind it."""

    ma: str
    word: str
    tone: str  # good · fair · slow · none: colour and shape together
    icon: str
    after_count: str  # how it is said after «12 chỉ tiêu»
    says: str

    @property
    def in_text(self) -> str:
        """Its word after a number: «12 đạt»."""
        return lowered(self.word)


MET = Family(
    "dat-hoac-dang-dat",
    "Đạt",
    "good",
    "check",
    "đã đạt hoặc đang đạt",
    "đã tới mục tiêu, hoặc đang ở mức mục tiêu và còn phải giữ",
)
RIGHT_WAY = Family(
    "dung-huong",
    "Đúng hướng",
    "fair",
    "level",
    "đang đúng hướng",
    "chưa tới mục tiêu và chưa thấy dấu hiệu chậm; hoặc số cuối kỳ đủ mục tiêu nhưng mới là số"
    " ước, số tạm tính",
)
ATTENTION = Family(
    "can-quan-tam",
    "Cần quan tâm",
    "slow",
    "alert",
    "cần quan tâm",
    "chậm, đang lùi, có nguy cơ hoặc không đạt",
)
UNKNOWN = Family(
    "chua-biet",
    "Chưa biết",
    "none",
    "blank",
    "chưa có đủ số liệu để xét",
    "chưa có đủ số liệu để xét; chưa biết không có nghĩa là kém",
)
OUT = Family(
    "da-bo",
    "Đã bỏ",
    "none",
    "pencil",
    "đã bỏ khỏi kế hoạch",
    "một văn bản đã bỏ chỉ tiêu khỏi kế hoạch",
)

# In the order of a headline.
FAMILIES = (MET, RIGHT_WAY, ATTENTION, UNKNOWN, OUT)


@dataclass(frozen=True)
class Status:
    """A word for the reader, a shape beside it, and how much it asks for attention (0 most)."""

    ma: str
    word: str
    tone: str  # good · fair · slow · bad · none: picks colour and shape together
    icon: str
    attention: int

    @property
    def family(self) -> Family:
        return _FAMILY[self]

    @property
    def finer(self) -> str:
        """Its word behind the family's; empty where it says nothing more."""
        return "" if self.word == self.family.word else lowered(self.word)

    @property
    def needs_attention(self) -> bool:
        return self.family is ATTENTION

    @property
    def is_known(self) -> bool:
        """Whether a figure was judged: only between such is a change of status one."""
        return self.family not in {UNKNOWN, OUT}

    @property
    def asks_for_a_reason(self) -> bool:
        """Whether the public is owed why, and what will be done."""
        return self.needs_attention

    @property
    def after_name(self) -> str:
        """How it is said after «chỉ tiêu» or after a target's name."""
        return _SAID[self][0]

    @property
    def sentence(self) -> str:
        """How it is said by itself."""
        return _SAID[self][1]


DROPPED = Status("da-bo", "Đã bỏ", "none", "pencil", 9)
NOT_DUE = Status("chua-den-ky", "Chưa đến kỳ", "none", "clock", 15)
NO_FIGURE = Status("chua-co-so-lieu", "Chưa có số liệu", "none", "blank", 7)
UNJUDGED = Status("chua-xet-duoc", "Chưa xét được", "none", "blank", 6)
AWAITED = Status("cho-so-cuoi-ky", "Chờ số cuối kỳ", "none", "clock", 5)
EXCEEDED = Status("vuot", "Vượt", "good", "star", 14)
ACHIEVED = Status("dat", "Đạt", "good", "check", 13)
LIKELY_MET = Status("uoc-dat", "Ước đạt", "fair", "up", 11)
ACHIEVING = Status("dang-dat", "Đang đạt", "good", "check", 12)
FAILED = Status("khong-dat", "Không đạt", "bad", "cross", 0)
LIKELY_MISSED = Status("uoc-khong-dat", "Ước không đạt", "bad", "cross", 1)
AT_RISK = Status("nguy-co", "Nguy cơ không đạt", "bad", "alert", 2)
BEHIND = Status("cham", "Chậm", "slow", "down", 3)
TO_SPEED_UP = Status("can-day-nhanh", "Cần đẩy nhanh", "slow", "down", 4)
AHEAD = Status("vuot-tien-do", "Vượt tiến độ", "fair", "up", 10)
ON_TRACK = Status("dung-tien-do", "Đúng tiến độ", "fair", "level", 9)
UNDER_WAY = Status("dang-thuc-hien", "Đang thực hiện", "fair", "dots", 8)

# In the order of a headline: what is done first, what is unknown last.
STATUSES = (
    EXCEEDED,
    ACHIEVED,
    ACHIEVING,
    LIKELY_MET,
    AHEAD,
    ON_TRACK,
    UNDER_WAY,
    TO_SPEED_UP,
    BEHIND,
    AT_RISK,
    LIKELY_MISSED,
    FAILED,
    AWAITED,
    UNJUDGED,
    NOT_DUE,
    NO_FIGURE,
    DROPPED,
)

_FAMILY = {
    **dict.fromkeys((EXCEEDED, ACHIEVED, ACHIEVING), MET),
    **dict.fromkeys((LIKELY_MET, AHEAD, ON_TRACK, UNDER_WAY), RIGHT_WAY),
    **dict.fromkeys((TO_SPEED_UP, BEHIND, AT_RISK, LIKELY_MISSED, FAILED), ATTENTION),
    **dict.fromkeys((AWAITED, UNJUDGED, NOT_DUE, NO_FIGURE), UNKNOWN),
    DROPPED: OUT,
}

# Apart from what a status is drawn from, so that other words for the voice make no picture anew.
_SAID = {
    EXCEEDED: ("vượt mục tiêu", "Chỉ tiêu này đã vượt."),
    ACHIEVED: ("đã đạt", "Chỉ tiêu này đã đạt."),
    LIKELY_MET: ("ước đạt", "Chỉ tiêu này ước đạt, chờ số chính thức."),
    ACHIEVING: ("đang đạt", "Mức này đang đạt, cần giữ đến hết thời gian thi đua."),
    AHEAD: ("đi trước tiến độ", "Việc này đi trước tiến độ."),
    ON_TRACK: ("đúng tiến độ", "Việc này đúng tiến độ."),
    UNDER_WAY: ("đang thực hiện", "Việc này đang được thực hiện."),
    TO_SPEED_UP: ("cần đẩy nhanh", "Việc này cần đẩy nhanh."),
    BEHIND: ("chậm", "Việc này đang chậm."),
    AT_RISK: ("có nguy cơ không đạt", "Việc này có nguy cơ không đạt."),
    LIKELY_MISSED: ("ước không đạt", "Chỉ tiêu này ước không đạt, chờ số chính thức."),
    FAILED: ("không đạt", "Chỉ tiêu này không đạt."),
    AWAITED: ("chờ số cuối kỳ", "Đã hết hạn, chưa công bố số cuối kỳ."),
    UNJUDGED: ("chưa xét được", "Chưa có số để so nên chưa xét được."),
    NOT_DUE: ("chưa đến kỳ", "Chưa đến kỳ chốt số liệu."),
    NO_FIGURE: ("chưa có số liệu", "Chưa có số liệu."),
    DROPPED: ("đã bỏ khỏi kế hoạch", "Chỉ tiêu này đã được bỏ khỏi kế hoạch."),
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """The inputs of a rule. Shares and spans of time: 1 is the whole."""

    dropped: bool = False
    measured: bool = False
    first_check_passed: bool = False
    base_needed: bool = False  # without it nobody can say whether the target is met
    met: bool = False
    losable: bool = True  # a level can slip back; a running total can't
    done: bool = False  # a final figure reached what cannot be lost, whatever is estimated since
    expired: bool = False  # the campaign, or the target's own deadline, is over
    last: bool = False  # the figure is that of the end: final, or an estimate of it
    provisional: bool = False
    broken_for_good: bool = False
    broken_now: bool = False
    share: Decimal | None = None  # of the way from the start to the target
    of_plan: Decimal | None = None  # what there is beside what is asked, as reports count
    milestone_met: bool | None = None  # the last one due, where no share of a way can be said
    beyond: bool | None = None  # of a range: at its ambition
    gap: Decimal | None = None  # share done minus share planned by the day of the figure
    explained: bool = False  # the commune said why it is slow, or what it will do
    slid_back: bool = False  # a level that went the wrong way
    measurable: bool = True  # its figure is a number that comes nearer to the target or doesn't
    elapsed: Decimal = Decimal(0)  # of the time until the deadline, on the day of the figure

    @property
    def settled(self) -> bool:
        return self.expired and self.last


@dataclass(frozen=True)
class Rule:
    """First rule that fits decides. `says` is printed for the public."""

    status: Status
    fits: Callable[[Situation, Cutoffs], bool]
    says: str


def _final(s: Situation) -> bool:
    return s.met and (s.done or (not s.provisional and (s.settled or not s.losable)))


def _exceeds(s: Situation, c: Cutoffs) -> bool:
    # A range says itself what its highest level is; a percentage of its minimum would call every
    # extra item «Vượt».
    return (
        s.beyond
        if s.beyond is not None
        else (s.of_plan is not None and s.of_plan * 100 >= c.vuot_muc)
    )


def _far_behind_the_calendar(s: Situation, c: Cutoffs) -> bool:
    if s.share is None:
        return s.measurable and s.elapsed * 100 >= c.cuoi_ky_tu
    return s.elapsed * 100 >= c.xet_lich_tu and (s.share - s.elapsed) * 100 < c.cham


RULES: tuple[Rule, ...] = (
    Rule(
        DROPPED,
        lambda s, c: s.dropped,
        "Một văn bản đã bỏ chỉ tiêu khỏi kế hoạch. Trang giữ mục tiêu cũ và văn bản đó.",
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
        UNJUDGED,
        lambda s, c: s.base_needed,
        "Kế hoạch so với một số khác (dự toán, năm trước) mà chưa ai công bố số ấy.",
    ),
    Rule(
        EXCEEDED,
        lambda s, c: _final(s) and _exceeds(s, c),
        "Đã đạt chắc chắn và bằng từ {vuot_muc}% kế hoạch trở lên; kế hoạch có ghi mức phấn đấu thì"
        " xét theo mức phấn đấu, không theo {vuot_muc}%.",
    ),
    Rule(
        ACHIEVED,
        lambda s, c: _final(s),
        "Đã đạt mục tiêu và không thể mất đi nữa: số cộng dồn chính thức đã đủ, hoặc đã hết hạn và"
        " có số cuối kỳ chính thức.",
    ),
    Rule(
        LIKELY_MET,
        lambda s, c: s.met and s.last and s.provisional,
        "Số cuối kỳ còn là số ước hoặc số tạm tính, và đạt mục tiêu. Khi có số chính thức, trang"
        " xét lại.",
    ),
    Rule(
        ACHIEVING,
        lambda s, c: s.met,
        "Hôm nay đang ở mức mục tiêu, nhưng đến cuối kỳ còn có thể thay đổi: một tỷ lệ, một mức cho"
        " phép, một điều phải giữ, hoặc số giữa kỳ còn tạm tính.",
    ),
    Rule(
        FAILED,
        lambda s, c: s.broken_for_good or (s.settled and not s.provisional),
        "Đã hết hạn, có số cuối kỳ chính thức mà chưa đạt; hoặc chưa hết hạn nhưng không sửa được"
        " nữa: số đếm dồn đã vượt mức cho phép, hay điều phải giữ suốt kỳ đã có lần không giữ được."
        " Hạn là ngày kết thúc phong trào, hoặc hạn riêng của chỉ tiêu.",
    ),
    Rule(
        LIKELY_MISSED,
        lambda s, c: s.last and s.provisional,
        "Số cuối kỳ còn là số ước hoặc số tạm tính, và chưa đạt mục tiêu.",
    ),
    Rule(
        AWAITED,
        lambda s, c: s.expired,
        "Đã hết hạn nhưng số mới nhất là số trước hạn, nên chưa biết có đạt không.",
    ),
    Rule(
        AT_RISK,
        lambda s, c: s.broken_now,
        "Đang vượt mức cho phép hoặc đang không giữ được điều phải giữ, nhưng đến cuối kỳ còn kịp"
        " sửa.",
    ),
    Rule(
        AHEAD,
        lambda s, c: s.gap is not None and s.gap * 100 > c.vuot_tien_do,
        "Phần đã làm hơn nhịp quá {vuot_tien_do} điểm phần trăm.",
    ),
    Rule(
        ON_TRACK,
        lambda s, c: (s.gap is not None and s.gap * 100 >= c.dung_tien_do) or bool(s.milestone_met),
        "Phần đã làm ngang nhịp: hơn không quá {vuot_tien_do}, kém không quá {dung_tien_do} điểm"
        " phần trăm; một mức không có số gốc thì đã tới mốc gần nhất đã qua.",
    ),
    Rule(
        BEHIND,
        lambda s, c: (s.gap is not None and s.gap * 100 >= c.cham) or s.milestone_met is False,
        "Kém nhịp quá {dung_tien_do} nhưng không quá {cham} điểm phần trăm; một mức không có số"
        " gốc thì chưa tới mốc gần nhất đã qua.",
    ),
    Rule(AT_RISK, lambda s, c: s.gap is not None, "Kém nhịp quá {cham} điểm phần trăm."),
    Rule(
        TO_SPEED_UP,
        lambda s, c: s.explained or s.slid_back or _far_behind_the_calendar(s, c),
        "Không có nhịp để so, nhưng có dấu hiệu chậm: báo cáo đã nêu vướng mắc; hoặc mức đang lùi;"
        " hoặc đã qua {xet_lich_tu}% thời gian mà phần đã làm kém phần thời gian đã qua hơn {cham}"
        " điểm phần trăm, ví dụ đã qua {vi_du_qua}% thời gian mà làm được chưa tới {vi_du_lam}%;"
        " hoặc, với một mức không có số gốc, đã qua {cuoi_ky_tu}% thời gian mà chưa tới mục tiêu.",
    ),
    Rule(
        UNDER_WAY,
        lambda s, c: True,
        "Chưa đạt và chưa thấy dấu hiệu chậm rõ rệt. Không có nhịp để so, nên trang không nói là"
        " đúng tiến độ.",
    ),
)


def decide(situation: Situation, cutoffs: Cutoffs) -> Status:
    """The status of the first rule that fits; the last rule always does."""
    return next(rule.status for rule in RULES if rule.fits(situation, cutoffs))


def explained(rule: Rule, cutoffs: Cutoffs) -> str:
    """The rule's text with the site's own cut points in it, and an example that they make."""
    elapsed = max(Decimal(60), cutoffs.xet_lich_tu)
    return rule.says.format(
        vuot_muc=number(cutoffs.vuot_muc),
        vuot_tien_do=number(cutoffs.vuot_tien_do),
        dung_tien_do=number(abs(cutoffs.dung_tien_do)),
        cham=number(abs(cutoffs.cham)),
        xet_lich_tu=number(cutoffs.xet_lich_tu),
        cuoi_ky_tu=number(cutoffs.cuoi_ky_tu),
        vi_du_qua=number(elapsed),
        vi_du_lam=number(max(elapsed + cutoffs.cham, Decimal(0))),
    )
