"""Each address of the site and each name in the data folder is spelt in one file only.

The words to look for are read from those two files, so a new one is guarded as soon as it is there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.helpers.communes import ROOT

ADDRESSES = ROOT / "campaign" / "words" / "addresses.py"
PLACES = ROOT / "campaign" / "facts" / "places.py"
TEMPLATES = ROOT / "templates"
FORMS = {file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.*")}


def texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings of a file, the pieces of f-strings too; what is said of a module, class or
    function apart.
    """
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def parts(source: str) -> set[str]:
    """`tim-kiem/chi-muc.json` → `tim-kiem` and `chi-muc.json`, of all strings of a home."""
    said = (part for text in texts(ast.parse(source)) for part in text.value.split("/"))
    return {part for part in said if re.fullmatch(r"[a-z]+(?:[-_][a-z]+)*(?:\.[a-z]+|-)?", part)}


ADDRESS_PARTS = parts(ADDRESSES.read_text("utf-8"))
PLACE_PARTS = parts(PLACES.read_text("utf-8"))


def spelt(text: str, known: set[str]) -> bool:
    """Whether the text is a way with one of the names in it, or such a name alone that no key and
    no word can be.
    """
    if not re.fullmatch(r"[a-z0-9/_.*-]+", text) or text in FORMS:
        return False
    return ("/" in text or bool(re.search(r"[-.]", text))) and not known.isdisjoint(text.split("/"))


def literals(source: str, known: set[str]) -> list[str]:
    """The strings of a file that spell an address or a name of the home, ways of `Path` too."""
    tree = ast.parse(source)
    joined = {
        id(node.right)
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    }
    return [
        f"{text.lineno}: {text.value}"
        for text in texts(tree)
        if spelt(text.value, known)
        or (known is PLACE_PARTS and id(text) in joined and text.value in known)
    ]


@pytest.mark.parametrize("known", [ADDRESS_PARTS, PLACE_PARTS], ids=["address", "place in data/"])
def test_no_other_file_of_the_program_spells_one(known):
    assert len(known) > 10
    files = {*(ROOT / "campaign").rglob("*.py"), ROOT / "macros.py"} - {ADDRESSES, PLACES}
    found = {
        file.relative_to(ROOT).as_posix(): literals(file.read_text("utf-8"), known)
        for file in files
    }
    assert not {name: said for name, said in found.items() if said}


def test_no_template_spells_an_address():
    links = re.compile(r"""\b(?:url|link)\(\s*(?:\w[\w.]* ~ )?['"]([a-z][^'"]*)""")
    own = ADDRESS_PARTS - {"js", "css"}  # a script has the address that it has in docs/
    found = [
        f"{file.relative_to(ROOT)}: {link}"
        for folder in ("templates", "overrides")
        for file in sorted((ROOT / folder).rglob("*.html"))
        for link in links.findall(file.read_text("utf-8"))
        if link.partition("/")[0] in own
    ]
    assert not found


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ('x = "chi-tieu/"', True),
        ('x = f"{base}chi-tieu/{ma}/"', True),
        ('x = f"{base}/loa/khen-thuong-{ma}/"', True),
        ('taken = {"tin-tuc"}', True),
        ('x = f"{page}the.png"', True),
        ('x = f"tin-{ma}"', True),
        ('problem(fact, "loa")', False),
        ('x = "Bản đọc trên loa"', False),
        ('render("loa/archive.html")', False),
        ('"""chi-tieu/ is an address."""', False),
    ],
)
def test_an_address_is_seen_however_it_is_put_together(line, seen):
    assert bool(literals(line, ADDRESS_PARTS)) is seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ('x = "trang.yml"', True),
        ('x = f"{ma}/so_lieu/{day}.yml"', True),
        ('x = folder / "hinh"', True),
        ('problem(report, "so_lieu")', False),
        ('x = "Ghi vào chuyen_huong.yml: một dòng"', False),
    ],
)
def test_a_name_in_the_data_folder_is_seen_however_it_is_put_together(line, seen):
    assert bool(literals(line, PLACE_PARTS)) is seen


def test_a_link_of_a_template_is_asked_for_and_never_typed():
    typed = re.compile(
        r"""\b(?:href|src|action)=["'](?!\{|#|\./["']|https?:|data:|mailto:|tel:)([^"']+)"""
    )
    assert typed.search('<a href="/tin-tuc/">') and not typed.search("""<a href="{{ url('') }}">""")
    found = [
        f"{file.relative_to(ROOT)}: {link}"
        for folder in ("templates", "overrides")
        for file in sorted((ROOT / folder).rglob("*.html"))
        for link in typed.findall(file.read_text("utf-8"))
    ]
    assert not found
