"""What the frame is told of a page that somebody wrote by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.facts import Facts
from campaign.outputs.forms import Commit
from campaign.site.frame import Framing, Headless
from campaign.view import view_site
from tests.helpers.communes import TODAY

WRITTEN = {"title": "Về trang này", "description": "Trang này của ai."}


@pytest.fixture
def framing(facts: Facts) -> Framing:
    site = view_site(facts, TODAY)
    return Framing(
        site,
        Commit("", "main", "data/"),
        {f"{site.current.address}the.png": Path("0123456789.png")},
    )


def test_a_page_of_prose_stands_with_the_current_campaign(framing):
    told = framing.of_prose("gioi-thieu/", WRITTEN)
    assert (told["here"], told["campaign"], told["staff"]) == (
        "gioi-thieu/",
        framing.site.current,
        "can-bo/",
    )
    assert (told["pasted"].title, told["pasted"].description) == (
        WRITTEN["title"],
        WRITTEN["description"],
    )


@pytest.mark.parametrize("lacking", WRITTEN)
def test_one_without_a_title_or_a_description_is_refused_with_what_to_type(framing, lacking):
    with pytest.raises(Headless, match=f"chưa có {lacking}. Thêm một dòng «{lacking}: …»"):
        framing.of_prose("gioi-thieu/", {**WRITTEN, lacking: ""})
