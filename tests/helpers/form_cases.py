"""Reports as the staff page's scripts write them."""

from __future__ import annotations

HEAD = {"ngay_chot": "10/10/2025", "nguon": "Báo cáo thử"}


def report(**figures) -> dict:
    return {**HEAD, "so_lieu": figures}
