"""How numbers, days and letters are written in Vietnamese: typed, printed and sorted."""

from campaign.words.written.dates import (
    age,
    date_long,
    date_short,
    month_long,
    parse_date,
    parse_month,
)
from campaign.words.written.encodings import old_encoding
from campaign.words.written.entered import LINE_ENDS, SPACES, UNUSUAL, mended, without_entities
from campaign.words.written.letters import (
    INVISIBLE,
    SyllableKey,
    TextKey,
    clean,
    fold,
    heading_slug,
    lowered,
    name_key,
    slug,
    text_key,
    visible,
)
from campaign.words.written.numbers import (
    Unreadable,
    as_typed,
    number,
    parse_number,
    percent,
    printed,
    with_unit,
)

__all__ = [
    "INVISIBLE",
    "LINE_ENDS",
    "SPACES",
    "UNUSUAL",
    "SyllableKey",
    "TextKey",
    "Unreadable",
    "age",
    "as_typed",
    "clean",
    "date_long",
    "date_short",
    "fold",
    "heading_slug",
    "lowered",
    "mended",
    "month_long",
    "name_key",
    "number",
    "old_encoding",
    "parse_date",
    "parse_month",
    "parse_number",
    "percent",
    "printed",
    "slug",
    "text_key",
    "visible",
    "with_unit",
    "without_entities",
]
