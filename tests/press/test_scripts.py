"""Scripts travel without what is only for people; and every script is written so that this is
safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from campaign.press.trim import bare
from tests.helpers.communes import ROOT

SCRIPTS = [*(ROOT / "docs" / "js").rglob("*.js"), *(ROOT / "templates").rglob("*.js")]

# One thing of a script at a time, as far as it goes. A template's own text ends where code begins
# in it; a pattern stands where a value may begin.
_THINGS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
      | (?P<template>[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{))
      | (?P<pattern>/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*)""",
    re.X | re.S,
)
_BEFORE_A_VALUE = re.compile(r"(?:[=(,:!&|?{}\[;>+]|return)\s*$|^\s*$")


def things(script: str) -> Iterator[tuple[str, str, str]]:
    """Comments, strings and patterns: the kind, the text, and what stands before it in its line."""
    at, open_braces, templates = 0, 0, []
    while at < len(script):
        found = _THINGS.match(script, at)
        kind = found.lastgroup if found else ""
        line = script[:at].rpartition("\n")[2]
        if kind == "pattern" and not _BEFORE_A_VALUE.search(script[:at]):
            kind = ""
        if kind == "template" and script[at] == "}" and (templates or [None])[-1] != open_braces:
            kind = ""
        if kind == "template":
            if script[at] == "}":
                templates.pop()
            if found[0].endswith("${"):
                templates.append(open_braces)
        if not kind:
            open_braces += {"{": 1, "}": -1}.get(script[at], 0)
            at += 1
            continue
        yield kind, found[0], line
        at = found.end()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_written_so_that_its_comments_can_be_taken_out(script):
    for kind, text, before in things(script.read_text("utf-8")):
        if kind != "comment":
            assert "\n" not in text, text
        elif not text.startswith("/** @type "):
            assert not before.strip(), text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_what_travels_has_the_same_strings_and_patterns_and_no_comment(script):
    written = list(things(script.read_text("utf-8")))
    sent = list(things(bare(script.read_text("utf-8"))))
    assert len(written) > 2
    assert [(kind, text) for kind, text, _ in sent] == [
        (kind, text) for kind, text, _ in written if kind != "comment"
    ]


@pytest.mark.parametrize(
    ("script", "sent"),
    [
        ("// why\nrun();\n", "run();\n"),
        (
            "/**\n * What it does.\n * @type {() => void}\n */\nfunction run() {}\n",
            "function run() {}\n",
        ),
        ("/* one */\nrun(); /* two */\n", "run(); /* two */\n"),
        ("all(/** @type {any} */ (box), 1);\n", "all((box), 1);\n"),
        ('open("https://a.example/");\n', 'open("https://a.example/");\n'),
        ("run(\n  1,\n  [\n    2\n  ]\n);\nrun();\n", "run(1,[2]);\nrun();\n"),
        ("if (a)\n  run();\nelse\n  stop();\n", "if (a)\nrun();\nelse\nstop();\n"),
    ],
)
def test_comments_indents_and_breaks_inside_brackets_stay_at_home(script, sent):
    assert bare(script) == sent
