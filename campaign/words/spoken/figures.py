"""Numbers as they are typed: 1.789,2 · 05 · −5 · 4.0 · 1,2,3."""

import re

from .numbers import digits_in_words, figure_in_words, leading_zeros_said, signed
from .vocabulary import LABELS, MAGNITUDES, MEASURE_WORDS, UNITS, either
from .voice import Voice

# A point parts thousands, a comma decimals. The look-arounds keep it from matching a part
# of a longer run of digits.
NUMBER = r"(?<![0-9])(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?![0-9])"
MINUS = r"(?:(?<![\w.,)%])[-−–](?=[0-9])|−\s?(?=[0-9]))"
SIGNED = rf"(?:{MINUS})?{NUMBER}"

MEASURES = rf"\s?(?:{either(UNITS)}|{either(MAGNITUDES)}|{either(MEASURE_WORDS)})(?!\w)|\s?[%‰]"
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
DOTTED = re.compile(r"(?<![0-9.,])[0-9]+(?:\.[0-9]+)+(?![0-9])")
POINT_IS_COMMA = re.compile(MEASURES)
ENGLISH_THOUSANDS = re.compile(r"(?<![0-9.,])([1-9][0-9]{0,2}(?:,[0-9]{3}){2,})(?![0-9,])")
SPACED_THOUSANDS = re.compile(
    # Narrow and unbreakable spaces part thousands; a plain one may also part two numbers
    # ("thôn 1 200 hộ"), so it is believed only when there are two groups.
    r"(?<![0-9.,/])([1-9][0-9]{0,2}(?:[\u00a0\u202f\u2009][0-9]{3})+|[1-9][0-9]{0,2}(?:"
    r" [0-9]{3}){2,})"
    r"(?![0-9])"
)
LISTED = re.compile(r"(?<![0-9.,])[0-9]+(?:,[0-9]+){2,}(?![0-9])")
LABELLED_LIST = re.compile(
    rf"(?<!\w)({either(LABELS)}|năm(?= [0-9]{{4}},[0-9]{{4}}))\s([0-9]+),([0-9]+)"
    rf"(?![0-9.,])(?!{MEASURES})",
    re.I,
)
NUMERAL = re.compile(SIGNED)


def spoken_figure(written: str, voice: Voice) -> str:
    """One match of SIGNED in words; leading zeros are dropped."""
    unsigned = written.lstrip("-−– ")
    whole, _, fraction = unsigned.replace(".", "").partition(",")
    if whole.startswith("0") and len(whole) > 4 and not fraction:
        spoken = digits_in_words(whole)  # no quantity is typed so: it is a code
    else:
        spoken = figure_in_words(whole, fraction, voice)
    return signed(unsigned != written, spoken)


def untangled(line: str, voice: Voice) -> str:
    """Other habits of typing brought to one: 1 500 000, 1,500,000, 12.5 ha, "1,2,3", 4.0."""
    line = SPACED_THOUSANDS.sub(lambda m: re.sub(r"\s", ".", m[1]), line)
    line = ENGLISH_THOUSANDS.sub(lambda m: m[1].replace(",", "."), line)
    line = LISTED.sub(lambda m: m[0].replace(",", ", "), line)
    line = LABELLED_LIST.sub(r"\1 \2, \3", line)
    return DOTTED.sub(lambda m: dotted(m, voice), line)


def dotted(match: re.Match[str], voice: Voice) -> str:
    """1.500 stays; a measured 12.5 gets its comma; a version 4.0 or clause 2.1 says *chấm*."""
    written, after = match[0], match.string[match.end() :]
    if THOUSANDS.fullmatch(written):
        return written
    parts = written.split(".")
    if len(parts) == 2 and (POINT_IS_COMMA.match(after) or parts[0] == "0"):
        return ",".join(parts)
    return f" {' chấm '.join(leading_zeros_said(part, voice) for part in parts)} "


def numerals(line: str, voice: Voice) -> str:
    """Whatever numbers are left."""
    line = re.sub(r"(?<=[^\W\d_])[-–](?=[0-9])", " ", line)  # SARS-CoV-2: a joint, no minus
    return NUMERAL.sub(lambda m: f" {spoken_figure(m[0], voice)} ", line)
