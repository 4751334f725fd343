"""Suggests the known word nearest to one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """«Có phải «x»?», or the list of what is known when nothing is near."""
    names = sorted(known)
    if near := difflib.get_close_matches(word, names, n=1, cutoff=0.65):
        return f"Có phải «{near[0]}»?"
    shown = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
    return f"Đang có: {shown}." if names else "Chưa có mã nào."
