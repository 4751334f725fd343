"""What day it is in Vietnam. Only the doors (`macros.py`, `__main__.py`) ask; all else is told."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone

from campaign.words.written import parse_date

# Vietnam keeps UTC+7 all year, so no time zone database is needed on the machine.
_VIETNAM = timezone(timedelta(hours=7))


def today_in_vietnam() -> date:
    """Today, or the day that CAMPAIGN_TODAY or SOURCE_DATE_EPOCH fixes."""
    if fixed := os.environ.get("CAMPAIGN_TODAY"):
        return parse_date(fixed)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(_VIETNAM).date()
    return datetime.now(_VIETNAM).date()
