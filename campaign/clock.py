"""What day it is in Vietnam. Only the doors (`macros.py`, `__main__.py`) ask; all else is told."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone

from campaign.words.written import Unreadable, parse_date

# Vietnam keeps UTC+7 all year, so no time zone database is needed on the machine.
_VIETNAM = timezone(timedelta(hours=7))


def today_in_vietnam() -> date:
    """Today, or the day that CAMPAIGN_TODAY or SOURCE_DATE_EPOCH fixes.

    Raises Unreadable, which names the variable.
    """
    if fixed := os.environ.get("CAMPAIGN_TODAY"):
        try:
            return parse_date(fixed)
        except Unreadable as error:
            raise Unreadable(f"CAMPAIGN_TODAY {error}") from None
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(_VIETNAM).date()
        except (ValueError, OverflowError, OSError):
            raise Unreadable(
                f"SOURCE_DATE_EPOCH «{epoch[:40]}» không phải số giây. Bỏ biến này, hoặc đặt"
                " CAMPAIGN_TODAY, ví dụ 2024-06-30."
            ) from None
    return datetime.now(_VIETNAM).date()
