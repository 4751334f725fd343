"""What keyboards, Word and phones leave in a text: put right, or known for what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.words.written import (
    clean,
    fold,
    mended,
    name_key,
    old_encoding,
    slug,
    visible,
    without_entities,
)
from campaign.words.written.syllables import is_vietnamese


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ðội Ðoàn Ðào", "Đội Đoàn Đào"),
        ("ðường Ɖông ɖê D\u0335en", "đường Đông đê Đen"),
        ("UBNÐ, HÐND, 5 trð, Ê-ðê", "UBNĐ, HĐND, 5 trđ, Ê-đê"),
        ("Sigurðsson và Guðrún", "Sigurðsson và Guðrún"),
        ("H'Lan, H‘Lan, H’Lan, HʼLan, H`Lan, H´Lan", ", ".join(["H’Lan"] * 6)),
        ("K'Brơi Y'Thim", "K’Brơi Y’Thim"),
        ("xem https://vi-du.example/d'an 7h30'", "xem https://vi-du.example/d'an 7h30'"),
        ("dùng`mã`này", "dùng`mã`này"),
        ("𝐇𝐨̣𝐩 𝑡𝒉ô𝑛", "Họp thôn"),
        ("Ｈọｐ　ｔｈôｎ １２", "Họp thôn 12"),
        ("ᴛʜôɴ ⓐ 🅑 ﬁ ㎡ Ⅳ", "thôn a B fi m2 IV"),
        ("m² ½ 30°C № ™ 🎉", "m² ½ 30°C № ™ 🎉"),
        ("Vаn Нữ Οanh", "Van Hữ Oanh"),
        ("Москва Ωmega", "Москва Ωmega"),
        ("Vǎn Lǎo", "Văn Lǎo"),
        ("tie\u0301\u0302ng", "tiếng"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("thôn\u00ad bản\u200b\u2060", "thôn bản"),
        ("\u202eđảo\u202c \u2066ngược\u2069", "đảo ngược"),
        ("một\u2028hai\u2029ba\x0bbốn\x85năm", "một\nhai\nba\nbốn\nnăm"),
        ("\uf0b7 Bàn việc \uf0d8 xong", "• Bàn việc • xong"),
    ],
)
def test_a_letter_has_one_form(typed: str, kept: str) -> None:
    assert visible(typed) == kept


def test_a_line_loses_the_bullet_that_was_pasted_with_it() -> None:
    assert clean("\uf0b7  Bàn việc đường") == clean("• ▪ Bàn việc đường") == "Bàn việc đường"
    assert clean("•") == "•"


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_what_is_mended_stays_as_it_is(text: str) -> None:
    assert mended(mended(text)) == mended(text)
    assert clean(clean(text)) == clean(text)


def test_letters_that_a_web_page_spelt_out_are_letters() -> None:
    assert without_entities("H&#7897;i n&ocirc;ng&nbsp;d&#xe2;n H&#39;Lan") == (
        "Hội nông dân H’Lan"
    )
    assert without_entities("&lt;b&gt; &amp; a?x=1&copy=2 &#60;") == (
        "&lt;b&gt; &amp; a?x=1&copy=2 &#60;"
    )


def test_a_name_is_found_sorted_and_addressed_however_its_letters_were_typed() -> None:
    assert fold("Ðoàn Thị Ðào") == "doan thi dao"
    assert slug("Ðoàn Ɖình ðức") == "doan-dinh-duc"
    assert slug("H’Lan") == slug("H'Lan") == "h-lan"
    assert sorted(["Lê Thị Em", "Ðoàn Thị Ðào", "Lê Thị Dung"], key=name_key) == [
        "Lê Thị Dung",
        "Ðoàn Thị Ðào",
        "Lê Thị Em",
    ]


# ── old encodings ────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Keá hoaïch troàng röøng", "Keá"),
        ("ÑAÏI HOÄI NOÂNG DAÂN", "ÑAÏI"),
        ("thoân: Thoân 7", "thoân"),
        ("Ban giaùm saùt ñaàu tö", "giaùm"),
        ("KÕ ho¹ch trång rõng", "KÕ"),
        ("Hội h¹n chót", "h¹n"),
        ("§ång chÝ bÝ th­ chi bé", "§ång"),
        ("tËp thÓ", "tËp"),
        ("Tr\xadêng häc", "Tr\xadêng"),
        ("Káº¿ hoáº¡ch trá»\x93ng rá»«ng", "Káº¿"),
        ("Uá»· ban nhÃ¢n dÃ¢n", "Uá»·"),
        ("Ä\x90á»\x93ng chÃ\xad bÃ\xad thÆ°", "Ä\x90á»\x93ng"),
        ("cuộc há»p thÃ´n", "há»p"),
        ("H¶i nông dân xã, h÷p dân", "H¶i"),
        ("Ke^' hoa.ch tro^`ng ru+`ng nha^n da^n", "Ke^'"),
    ],
)
def test_an_old_encoding_shows_in_syllables_that_are_none(line: str, word: str) -> None:
    found = old_encoding(line)
    assert found, line
    assert line.startswith(found[1], found[0])
    assert found[1] == word


@pytest.mark.parametrize(
    "line",
    [
        "Y Krŏng, Kpă H’Nhung, Ksor Phước, Siu Black, Rơ Châm Jú, Êđê, Gia Rai, H’Mông, Mlô",
        "Niê Kđăm, Kbuôr, Byă, Ayŭn, Ea H’leo, Krông Pắk, Kơ Să, Pơloong, Zơrâm, Hôih, Brôl",
        "Cil Múp, Ê Ban, Đắk Tô, Kông Chro, K’Brêu, Y Ngông, Ra Lan Păng, A Lăng, Cơ Liêng",
        "José Muñoz, Loïc, Noël, Haïti, Müller, Köln, Björk, São Paulo, Beyoncé, Raúl, Ångström",
        "café, résumé, naïve, Citroën, Zürich, Malmö, façade, señor, crème brûlée, déjà vu",
        "12 m², 5 µm, 30°C, ½ ha, kế hoạch¹ Zalo® 3×4 m×n §2 ©2025 ±3% £5 ¥100 a^2+b^2",
        "“ĐÃ XONG”, «ĐÃ», ĐÃ… ĐÃ–XONG, «lá», «cá»…",
        "xem https://vi-du.example/Th%C3%B4ng?x=Ã´ng hoặc thöñ@xa.example",
        "Ðại hội, Ðoàn Thị Ðào, UBNÐ, QÐ-UBNÐ",
        "toà soạn, hoà thuận, thuỷ lợi, quý, QUÍ, giếng, khuỷu tay, ngoằn ngoèo, xoèn xoẹt, quở",
        "gìn giữ, gịa, thuở, khuya, uỷ ban, yêu, ỷ lại, ngoắt ngoéo, loẹt quẹt, quều quào",
        "qúa trình, hòan thành, thuế, côt, lôc, cuả, nguời, viêt thiếu dấu",
        "UBND, HĐND, MTTQ, BHYT, QĐ-TTg, CT/TU, NQ-HĐND, TT-BTNMT, OCOP, VNeID",
    ],
)
def test_names_signs_addresses_and_slips_are_no_old_encoding(line: str) -> None:
    assert old_encoding(line) is None


@pytest.mark.parametrize("word", "nghiêng quyển giặt gì ỷ ƯỚC khuỵu thoòng uể oải quốc".split())
def test_a_syllable_is_one(word: str) -> None:
    assert is_vietnamese(word)


@pytest.mark.parametrize("word", "Krông céng baùo kế́ hocj nge qan thôp zô Thïn".split())
def test_what_nobody_spells_so_is_no_syllable(word: str) -> None:
    assert not is_vietnamese(word)
