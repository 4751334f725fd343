"""What is said of a clause that is named unclearly."""

from __future__ import annotations

import pytest

from campaign.checks.plan import unclear_clause
from campaign.models import Plan

PLAN = Plan.model_validate(
    {
        "muc": tuple(
            {"muc": number, "tieu_de": title}
            for number, title in (
                ("1", "Nghề rừng"),
                ("a)", "Quế"),
                ("b)", "Hồi"),
                ("2", "Nghề sông"),
                ("a)", "Cá lồng"),
                ("", "Bến bãi"),
            )
        )
    }
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2.a", ""),
        ("điểm b mục 1", ""),
        ("bến bãi", ""),
        ("a)", "kế hoạch có 2 mục «a)»: 1.a), 2.a). Viết rõ là mục nào, ví dụ 1.a)."),
        ("2.d)", "kế hoạch không có mục «2.d)». Có phải «2.a)»?"),
        ("mục 2.d)", "kế hoạch không có mục «mục 2.d)». Có phải «2.a)»?"),
        ("Bến bải", ""),
        ("Bến bè", "kế hoạch không có mục «Bến bè». Có phải «Bến bãi»?"),
        ("V", "kế hoạch không có mục «V». Đang có: 1, 1.a), 1.b), 2, 2.a), Bến bãi."),
    ],
)
def test_an_unclear_clause_is_asked_about(written: str, said: str) -> None:
    assert unclear_clause(PLAN, written) == said


def test_what_the_remedy_proposes_is_accepted() -> None:
    for place in PLAN.places:
        assert unclear_clause(PLAN, place.number) == ""
