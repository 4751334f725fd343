"""The communes of the tests, each with the one day on which they see it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
# The invented commune, so that tests of the code need not follow what the real one publishes.
COMMUNE, TODAY = TESTS / "xa-thu", date(2031, 10, 1)
# An invented ward with a plan of five years, of which the third is estimated.
WARD, WARD_TODAY = TESTS / "phuong-thu", date(2033, 12, 15)
# The real data folder with its illustration.
DATA, DATA_TODAY = ROOT / "data", date(2026, 11, 24)

ADDRESS = "https://vi-du.example/xa/"  # of a site that knows where it is
