"""A text in the room that a chat gives it."""

from __future__ import annotations

# what Facebook and Zalo show of a title and of a description before they cut it themselves,
# anywhere
TITLE = 65
DESCRIPTION = 155

_LOOSE = ' ,;:–-(“"'  # what must not stand before the mark of a cut


def cut(text: str, limit: int) -> str:
    """The text in at most `limit` characters, ending with … where it was cut.

    Cut after a whole word, and not after a number: neither «12…» of «12 500» nor «2…» of «2 chậm»
    says what it is.
    """
    if len(text) <= limit:
        return text
    words = text.split(" ")
    while len(words) > 1 and (
        len(" ".join(words).rstrip(_LOOSE)) >= limit or words[-1].rstrip(_LOOSE)[-1:].isdigit()
    ):
        words.pop()
    # A single word longer than the room, such as an address: there is nowhere better to cut.
    return f"{' '.join(words)[: limit - 1].rstrip(_LOOSE)}…"
