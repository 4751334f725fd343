"""Marks for reading aloud in every text of the data: what is printed of them and what is said."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from campaign.changes import account
from campaign.site.examine import errors, examine
from campaign.site.pages import campaign_pasted, pages
from campaign.view import view_site
from tests.helpers.communes import ADDRESS, COMMUNE, TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.hostile import spoil
from tests.helpers.html import text_of
from tests.helpers.reading import TEXT_FILES
from tests.helpers.sites import Site

# Nobody could say the left half, nothing else of the site has the right half.
WRITTEN, SAID = "Kzq/9", "lời kêu vang"
MARK = f"[[{WRITTEN}|{SAID}]]"


@dataclass(frozen=True)
class Marked:
    site: Site
    data: Path


@pytest.fixture(scope="session")
def everywhere(built, tmp_path_factory) -> Marked:
    """The invented commune with a mark in every text, and in every post and document."""
    data = lay_out_commune(tmp_path_factory.mktemp("marks") / "data")
    spoil(data, [f"Nhà {MARK}"])
    # How an abbreviation is read must be readable, and a mark there would be no reading.
    (data / "tu_dien" / "viet_tat.yml").write_text("viet_tat: [{viet: HĐND, doc: Hội đồng}]")
    for post in (data / "tin_tuc").glob("*.md"):
        # A picture by such a name is there for nobody.
        post.write_text(re.sub(r"(?m)^!\[.*$", "", post.read_text("utf-8")), "utf-8")
    return Marked(built("marks_everywhere", data, TODAY, SITE_URL=ADDRESS), data)


def strings(value: object) -> Iterator[str]:
    """Every text in what was read from JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (text for item in value for text in strings(item))
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for text in strings(list(pair)))


def shown(text: str) -> bool:
    """Whether something of a mark but its left half stands in a text that is printed."""
    return "[[" in text or "]]" in text or f"|{SAID}" in text


def test_no_page_prints_more_of_a_mark_than_its_left_half(everywhere: Marked) -> None:
    counted = 0
    for path, page in everywhere.site.pages.items():
        attributes = [value for node in page.css("*") for value in node.attributes.values()]
        for text in (text_of(page), page.css("title")[0].text(), *filter(None, attributes)):
            assert not shown(text), (path, text)
            counted += WRITTEN in text
    assert counted > 300


# What the staff page tells somebody to type; none of the data's words stand there.
REMEDIES = re.compile(r"\[\[(?!Kzq)[^|\]]*\|(?!lời)[^\]]*\]\]")


def test_no_data_of_a_script_and_no_index_holds_a_mark(everywhere: Marked) -> None:
    read = [
        (path, json.loads(node.text()))
        for path, page in everywhere.site.pages.items()
        for node in page.css('script[type="application/json"], script[type="application/ld+json"]')
    ]
    read += [
        (path, json.loads(content))
        for path, content in everywhere.site.files.items()
        if path.endswith((".json", ".webmanifest"))
    ]
    assert len(read) > 3
    for path, value in read:
        for text in strings(value):
            assert not shown(REMEDIES.sub("", text)), (path, text)


def test_no_other_file_of_the_site_holds_a_mark(everywhere: Marked) -> None:
    for path, content in everywhere.site.files.items():
        if Path(path).suffix in TEXT_FILES and not path.endswith((".json", ".webmanifest")):
            text = content.decode(errors="ignore")
            assert f"[[{WRITTEN}" not in text and f"|{SAID}" not in text, path
            assert f"{SAID}]]" not in text, path


def test_sheets_print_the_left_half(everywhere: Marked) -> None:
    sheets = [path for path in everywhere.site.files if path.endswith(".pdf")]
    assert sheets
    for path in sheets:
        text = " ".join(
            page.extract_text() for page in PdfReader(everywhere.site.folder / path).pages
        )
        assert not shown(text) and SAID not in " ".join(text.split()), path


def test_what_a_voice_reads_has_the_right_half_and_never_the_left(everywhere: Marked) -> None:
    heard = {
        path: content.decode()
        for path, content in everywhere.site.files.items()
        if path.endswith("nghe.txt") or ("/loa/" in path and path.endswith(".txt"))
    }
    assert len(heard) > 20
    assert sum(SAID in text.casefold() for text in heard.values()) > 20
    for path, text in heard.items():
        # What stands in square brackets is for the announcer's eyes.
        spoken = "\n".join(line for line in text.splitlines() if not line.startswith("["))
        assert "Kzq" not in spoken and not shown(text), (path, text)
    for path, page in everywhere.site.pages.items():
        for line in page.css(".line"):
            if "/loa/" in path:
                assert "Kzq" not in line.text(), (path, line.text())


def test_cards_and_shared_links_print_the_left_half(everywhere: Marked) -> None:
    facts, problems = examine(everywhere.data, TODAY)
    assert facts and not errors(problems)
    site = view_site(facts, TODAY, ADDRESS)
    loud = {campaign.ma: () for campaign in site.campaigns}
    pasted = [
        campaign_pasted(site.current),
        *(page.pasted for page in pages(site, everywhere.data, loud) if page.pasted),
    ]
    assert len(pasted) > 20
    for one in pasted:
        for text in strings(asdict(one)):
            assert not shown(text), text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_what_a_change_does_is_told_with_the_left_half(everywhere: Marked, form: str) -> None:
    facts, _ = examine(everywhere.data, TODAY)
    assert facts
    told = account(facts, str(COMMUNE), everywhere.data, TODAY).text(form).replace("\\", "")
    assert WRITTEN in told
    assert not shown(told), told


def test_another_way_of_saying_it_is_a_change(tmp_path: Path) -> None:
    data, old = (lay_out_commune(tmp_path / name) for name in ("data", "old"))
    for folder, said in ((data, "ba a"), (old, "thứ ba")):
        post = next((folder / "tin_tuc").glob("*.md"))
        summary = re.sub("(?m)^tom_tat: .*", f"tom_tat: Xóm [[3A|{said}]] vui.", post.read_text())
        post.write_text(summary, "utf-8")
    facts, _ = examine(data, TODAY)
    assert facts
    assert "sửa bài" in account(facts, str(old), data, TODAY).text("terminal")
