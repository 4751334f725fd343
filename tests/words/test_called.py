"""A place is called what its own names say."""

from __future__ import annotations

import pytest

from campaign.words.called import VILLAGES, called
from campaign.words.places import in_one_line


@pytest.mark.parametrize(
    ("names", "commune"),
    [
        (["xã Thử Nghiệm"], "xã"),
        (["Phường 5"], "phường"),
        (["PHƯỜNG THỬ NGHIỆM"], "phường"),
        (["thị trấn Nông trường Thử"], "thị trấn"),
        (["đặc khu Đảo Thử"], "đặc khu"),
        (["Ủy ban nhân dân phường Thử Nghiệm"], "phường"),
        (["Thử Nghiệm", "Ủy ban nhân dân thị trấn Thử Nghiệm"], "thị trấn"),
        (["xã Phường Thử"], "xã"),
        (["xã Thử Nghiệm", "Ủy ban nhân dân phường Thử Nghiệm"], "xã"),
        (["thị xã Thử Nghiệm, phường Thử"], "phường"),
        (["Hợp tác xã Thử", "phường Thử"], "phường"),
        (["Thử Nghiệm"], "xã"),
        (["Xãm Thử"], "xã"),
        ([], "xã"),
    ],
)
def test_the_first_name_that_says_it_tells_what_a_commune_is(names, commune):
    assert called(names, []).commune == commune


@pytest.mark.parametrize(
    ("commune", "villages", "village"),
    [
        ("xã", ["Thôn 1", "Thôn 2"], "thôn"),
        ("xã", ["THÔN MỘT"], "thôn"),
        ("xã", ["Bản Nà Thử", "Bản Thử"], "bản"),
        ("xã", ["Ấp 1", "Ấp 2"], "ấp"),
        ("xã", ["Làng Thử", "Làng Krử", "Thôn 1"], "làng, thôn"),
        ("xã", ["Thôn 1", "Tổ dân phố 1", "Thôn 2"], "thôn, tổ dân phố"),
        ("xã", ["Thôn Làng Mới", "Thôn Bản Mới"], "thôn"),
        ("xã", ["Nà Thử", "Thôn 1"], "thôn"),
        ("xã", ["Nà Thử", "Bảnh Thử"], "thôn"),
        ("xã", ["Thôn 1", "Bản 1", "Xóm 1", "Khu 1"], "thôn, bản, xóm"),
        ("xã", ["Tổ 1", "Tổ 2"], "tổ"),
        ("xã", [], "thôn"),
        ("phường", ["Tổ 1", "Tổ 2"], "tổ dân phố"),
        ("phường", ["TDP số 1", "Tổ dân phố 2"], "tổ dân phố"),
        ("phường", ["Khu phố 1", "KP 2"], "khu phố"),
        ("phường", ["Khóm 1"], "khóm"),
        ("phường", ["Phố Mới"], "phố"),
        ("phường", [], "tổ dân phố"),
        ("thị trấn", ["Khu 1"], "khu"),
        ("thị trấn", [], "tổ dân phố"),
        ("đặc khu", [], "khu dân cư"),
        ("đặc khu", ["Khu dân cư 3"], "khu dân cư"),
    ],
)
def test_villages_are_called_what_most_of_them_are(commune, villages, village):
    assert called([f"{commune} Thử"], villages).village == village


@pytest.mark.parametrize("kind", VILLAGES)
def test_every_kind_of_village_is_known_by_its_own_name(kind):
    assert called(["xã Thử"], [f"{kind.capitalize()} 3"]).village == kind
    assert in_one_line("Trưởng ban", f"{kind.capitalize()} Thử Nghiệm", after="ở Thử Nghiệm") == (
        "Trưởng ban"
    )


@pytest.mark.parametrize(
    ("villages", "head"),
    [
        (["Thôn 1"], "trưởng thôn"),
        (["Tổ dân phố 1"], "tổ trưởng tổ dân phố"),
        (["Khu phố 1"], "trưởng khu phố"),
        (["Thôn 1", "Thôn 2", "Tổ 3"], "trưởng thôn, tổ trưởng tổ"),
    ],
)
def test_who_stands_at_the_head_of_a_village_has_a_title(villages, head):
    assert called(["xã Thử"], villages).village_head == head


def test_a_text_about_any_commune_is_retold_whole_words_only():
    ward = called(["phường Thử"], ["Tổ dân phố 1"])
    assert ward.retold("Thôn, số hộ theo thôn của xã") == (
        "Tổ dân phố, số hộ theo tổ dân phố của phường"
    )
    assert ward.retold("Xã hội, xãm, thônn") == "Xã hội, xãm, thônn"
    assert called(["xã Thử"], ["Thôn 1"]).retold("Thôn của xã") == "Thôn của xã"


def test_a_page_of_prose_has_the_words_where_its_macros_stand():
    ward = called(["phường Thử"], [])
    prose = "{{ commune()|capitalize }} báo cho {{ village() }}, {{ contact() }}"
    assert ward.said_in(prose) == "Phường báo cho tổ dân phố, {{ contact() }}"
