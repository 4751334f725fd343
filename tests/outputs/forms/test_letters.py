"""Letters that reach no reader, found in the form as in the check."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.facts.letters import BROKEN, OF_ONE_FONT, OLD
from campaign.words.written import clean, old_encoding

LINES = [
    "Keá hoaïch troàng röøng",
    "Hội h¹n chót",
    "§ång chÝ bÝ th­ chi bé",
    "Káº¿ hoáº¡ch, cuộc há»p",
    "Ke^' hoa.ch tro^`ng ru+`ng nha^n da^n",
    "Kpă H’Nhung, José, Loïc, 5 µm, «cá»… “ĐÃ”, café",
    "xem https://vi-du.example/Ã´ng, Ðại hội",
    "qúa trình côt lôc",
    "Sigurðsson, H'Lan, H`Lan, https://a.example/d'a, Vаn, Vǎn, 𝐇𝐨̣𝐩, \uf0b7 Bàn, Ｈọｐ",
]


def test_an_old_encoding_is_found_alike(js, known) -> None:
    found = js.evaluate(
        "([lines, data]) => lines.map(l => CanBo.oldEncoding(l, data.letters))", [LINES, known]
    )
    assert found == [(old_encoding(line) or (0, ""))[1] for line in LINES]
    assert js.evaluate("lines => lines.map(CanBo.clean)", LINES) == [clean(line) for line in LINES]


@settings(max_examples=150, deadline=None)
@given(st.text("aeiouchngtbàáâãèéêøùûõïäåëüöñßæ¹¸¨©®«»·÷§ÃÆá»º°'Ðð ", max_size=24))
def test_any_row_of_such_letters_is_judged_alike(js, known, text: str) -> None:
    found = js.evaluate("([text, data]) => CanBo.oldEncoding(text, data.letters)", [text, known])
    assert found == (old_encoding(text) or (0, ""))[1]
    assert js.evaluate("text => CanBo.clean(text)", text) == clean(text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Baùo caùo", OLD),
        ("Báo c\ufffdo", BROKEN),
        ("\uf0d9 Báo cáo", OF_ONE_FONT.format(code="F0D9")),
    ],
)
def test_a_form_refuses_them_before_it_sends(js, known, typed: str, said: str) -> None:
    document = {"tieu_de": typed, "ngay": "10/10/2025", "chuyen_muc": "doi-song", "tom_tat": "Một."}
    (found,) = js.evaluate("([d, data]) => CanBo.problems('tin', d, data)", [document, known])
    assert found["path"] == ["tieu_de"]
    assert found["message"].startswith(said)
