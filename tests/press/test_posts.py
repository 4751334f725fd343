"""The text of a post as people type it, and what a page makes of it."""

from __future__ import annotations

import pytest

from campaign.outputs.search.plain import plain
from campaign.press.posts import pictures_in, ways_to_picture
from campaign.press.render import markdown_html


def shown(text: str, pictures: dict[str, str] | None = None) -> str:
    """The HTML in one line, without the paragraphs of list items."""
    return str(markdown_html(text, pictures or {})).replace("\n", "")


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        # lines
        ("Lúc: 8 giờ\nỞ: Sân đình", "<p>Lúc: 8 giờ<br>Ở: Sân đình</p>"),
        ("Lúc: 8 giờ  \r\nỞ: Sân đình", "<p>Lúc: 8 giờ<br>Ở: Sân đình</p>"),
        ("Lúc: 8 giờ\u2028Ở: Sân đình", "<p>Lúc: 8 giờ<br>Ở: Sân đình</p>"),
        ("Một\n\n\n\nHai", "<p>Một</p><p>Hai</p>"),
        ("a) Một\nb) Hai", "<p>a) Một<br>b) Hai</p>"),
        ("[Lưu ý]: mang\ntheo", "<p>[Lưu ý]: mang<br>theo</p>"),
        ("Tên\n---\nHết\n===", "<p>Tên</p><hr><p>Hết</p><p>===</p>"),
        ("#ChungTay\n# Mục", "<p>#ChungTay</p><h2>Mục</h2>"),
        # indents
        ("    Đoạn lùi vào.\n\n\tĐoạn nữa.", "<p>Đoạn lùi vào.</p><p>Đoạn nữa.</p>"),
        ("\u3000\u3000Đoạn lùi vào.", "<p>Đoạn lùi vào.</p>"),
        ("- Một\n\n    Đoạn sau.", "<ul><li>Một</li></ul><p>Đoạn sau.</p>"),
        ("- Câu dài\n  viết tiếp\n- Hai", "<ul><li>Câu dài<br>    viết tiếp</li><li>Hai</li></ul>"),
        # bullets
        *(
            (
                f"Gồm:\n{sign} Một\n{sign} Hai\nHết.",
                "<p>Gồm:</p><ul><li>Một</li><li>Hai</li></ul><p>Hết.</p>",
            )
            for sign in ("-", "–", "—", "+", "*", "•", "▪", "\uf0b7", "\u00a0-")
        ),
        ("-Một\n•Hai", "<ul><li>Một<ul><li>Hai</li></ul></li></ul>"),
        (
            "- Một\n+ Một a\n+ Một b\n- Hai",
            "<ul><li>Một<ul><li>Một a</li><li>Một b</li></ul></li><li>Hai</li></ul>",
        ),
        ("- • Một", "<ul><li>Một</li></ul>"),
        ("-5 độ\n+84 912\n*nghiêng*", "<p>-5 độ<br>+84 912<br><em>nghiêng</em></p>"),
        # numbers
        ("1) Một\n2) Hai", "<ol><li>Một</li><li>Hai</li></ol>"),
        ("Gồm:\n1/ Một\n2/ Hai", "<p>Gồm:</p><ol><li>Một</li><li>Hai</li></ol>"),
        ("1.Một\n2.Hai", "<ol><li>Một</li><li>Hai</li></ol>"),
        ("3) Ba\n4) Bốn", '<ol start="3"><li>Ba</li><li>Bốn</li></ol>'),
        ("1) Một\n4) Bốn", '<ol><li>Một</li></ol><ol start="4"><li>Bốn</li></ol>'),
        ("1) Một\nGiữa\n2) Hai", '<ol><li>Một</li></ol><p>Giữa</p><ol start="2"><li>Hai</li></ol>'),
        ("1) Một\n- a\n2) Hai", "<ol><li>Một<ul><li>a</li></ul></li><li>Hai</li></ol>"),
        ("1.5 ha\n20/11 họp\nnăm\n2031. Hết", "<p>1.5 ha<br>20/11 họp<br>năm<br>2031. Hết</p>"),
        # what else Markdown has stays
        (
            "**đậm** [chỗ](https://vi-du.example)",
            '<p><strong>đậm</strong> <a href="https://vi-du.example" rel="noopener">chỗ</a></p>',
        ),
        ("> lời\n> nói", "<blockquote><p>lời<br>nói</p></blockquote>"),
        (
            "Bảng\n| a | b |\n|---|---|\n| 1 | 2 |\nHết",
            "<p>Bảng</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td>"
            "<td>2</td></tr></tbody></table><p>Hết</p>",
        ),
    ],
)
def test_a_post_shows_as_it_was_typed(typed: str, html: str) -> None:
    assert shown(typed) == html


@pytest.mark.parametrize("way", ways_to_picture("2031/tin_tuc/hinh", "che.jpg"))
def test_a_picture_shows_however_the_way_to_it_is_written(way: str) -> None:
    (found,) = pictures_in(f'Chè: ![Hái chè]({way} "Hái")')
    assert (found.file, found.alt, found.column, found.shown) == (way, "Hái chè", 6, True)
    assert ' src="../che.jpg"' in shown(f"![Hái chè]({way})", {way: "../che.jpg"})


def test_every_way_to_mean_a_picture_is_found() -> None:
    text = "![a](x.jpg)\n![](y z.jpg) ![[w.png]]\n![c][d] <IMG alt=v src='u.jpg' /> ![e](f(1).jpg)"
    assert [(p.line, p.file, p.shown) for p in pictures_in(text)] == [
        (1, "x.jpg", True),
        (2, "y z.jpg", True),
        (2, "w.png", False),
        (3, "d", False),
        (3, "u.jpg", False),
        (3, "f(1).jpg", True),
    ]


def test_what_is_searched_has_no_signs_of_lists_and_pictures() -> None:
    assert plain("Gồm:\n• Một\n– Hai\n1) Ba\n2/ Bốn\n![Hái chè](che.jpg)") == (
        "Gồm: Một Hai Ba Bốn Hái chè"
    )
