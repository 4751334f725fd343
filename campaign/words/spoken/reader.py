"""Written Vietnamese → the words to be read aloud."""

import re
import unicodedata
from collections.abc import Callable

from campaign.words.written import visible

from .abbreviations import abbreviations
from .dates import dates
from .degrees import degrees
from .documents import documents
from .figures import numerals, untangled
from .layout import brackets, bullets, closing_mark, tidied
from .leftovers import leftovers
from .ordinals import ordinals
from .phones import phones
from .protect import kept, restored
from .ranges import ranges, ratios
from .symbols import symbols
from .times import times
from .units import units
from .voice import DEFAULT, Voice
from .years import years

Rule = Callable[[str, Voice], str]

# Each rule sees what those before it left: a document's 08/2019 mustn't become a month, nor a
# date's 05/9 a share. The author's overrides stand above all and are put back at the end.
RULES: tuple[Rule, ...] = (
    closing_mark,
    bullets,
    documents,
    phones,
    dates,
    times,
    ordinals,
    years,
    degrees,
    abbreviations,
    symbols,
    untangled,
    ranges,
    ratios,
    units,
    numerals,
    brackets,
)


def read_aloud(text: str, voice: Voice = DEFAULT) -> str:
    """`text` as an announcer says it: NFC, one line for each line. Never raises.

    What no rule could read stays as it was; `leftovers` finds it.
    """
    text = unicodedata.normalize("NFC", text)
    return "".join(line_aloud(line, voice) for line in text.splitlines(keepends=True))


def line_aloud(line: str, voice: Voice) -> str:
    body = line.splitlines()[0]
    # A zero-width space inside a year would make two numbers of it; a keycap is drawn, not said.
    seen = visible(body).replace("\u20e3", "")
    marked, pieces = kept(
        re.sub(r"(\s)\s+", r"\1", seen),
        voice,
        lambda said: in_the_authors_words(said, voice),
    )
    for rule in RULES:
        marked = rule(marked, voice)
    return restored(tidied(marked), pieces) + line[len(body) :]


def in_the_authors_words(said: str, voice: Voice) -> str:
    """The right half of a mark: word for word, but for figures and abbreviations left in it."""
    return line_aloud(said, voice) if leftovers(said) else said
