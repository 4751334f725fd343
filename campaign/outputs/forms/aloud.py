"""What the staff page's script needs to tell, before anything is sent, that a text can't be read
aloud.

The script finds drawings, signs, addresses, unfinished marks and abbreviations; the reader of
`words/spoken` knows more, and `campaign check` has the last word.
"""

from __future__ import annotations

from campaign.words.spoken import Voice, leftovers
from campaign.words.spoken.degrees import BEFORE_A_NAME, DEGREES
from campaign.words.spoken.leftovers import (
    ERASE,
    FINISH_OVERRIDE,
    SYLLABLE,
    WRITE_IN_FULL,
    WRITE_NAME,
    WRITE_OUT,
)
from campaign.words.spoken.units import AFTER_SLASH
from campaign.words.spoken.vocabulary import NUMBER_WORDS, PER, PER_COUNTED, PLAIN_UNITS, UNITS


def aloud(voice: Voice) -> dict[str, object]:
    """As `StaffData["aloud"]` of docs/js/can-bo/types.d.ts has it."""
    return {
        "known": {
            written: [list(reading.near) for reading in readings]
            for written, readings in voice.abbreviations.items()
        },
        "degrees": [*DEGREES],
        "before_a_name": [*BEFORE_A_NAME],
        "numbers": list(NUMBER_WORDS),
        "units": [unit for unit in UNITS if leftovers(unit)],
        "plain_units": list(PLAIN_UNITS),
        "per": [*PER, *PER_COUNTED, *AFTER_SLASH],
        "syllable": SYLLABLE.pattern,
        "remedies": {
            "picture": ERASE,
            "sign": WRITE_OUT,
            "address": WRITE_NAME,
            "mark": FINISH_OVERRIDE,
            "word": WRITE_IN_FULL,
        },
    }
