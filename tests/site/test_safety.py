"""Whatever is typed into the data is text on the site: every free text field of every model, filled
with what would be something else.
"""

from __future__ import annotations

import functools
import json
import re
import types
import typing
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from pydantic import BaseModel

from campaign import models
from campaign.models.reports import RESULT_WORDS
from campaign.models.scalars import Line
from tests.helpers.browser import sticking_out, watch
from tests.helpers.communes import TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.pictures import photo
from tests.helpers.scripts import script
from tests.helpers.sites import Node, Site, serve
from tests.helpers.styles import pieces, whole

# Each value would set window.__hacked, call something up or break the page if it were taken for
# anything but text.
HOSTILE = {
    "markup": [
        "<script>__hacked=1</script>",
        "<svg onload=__hacked=2>",
        "<img src=x onerror=__hacked=3>",
        "</title></style></script><script>__hacked=4</script>",
        "</div></article></main>",
        "<b>đậm</b> **đậm** __đậm__",
        "<style>body{display:none}</style>",
        "<iframe srcdoc='<script>parent.__hacked=5</script>'></iframe>",
        "<a href=javascript:__hacked=6>",
        "]]><!--",
    ],
    "attributes": [
        '" onmouseover="__hacked=7',
        "' autofocus onfocus='__hacked=8",
        '" style="position:fixed;inset:0',
        "`onload=__hacked=9`",
        "[đọc thêm](javascript:__hacked=10)",
        "![ảnh](javascript:__hacked=15)",
        "![ảnh](//vi.du/x.png)",
        "q{{ 7*7 }}q",
        "{% raise %}",
        "{#",
        "${__hacked=11}",
        "&lt;script&gt;__hacked=12&lt;/script&gt;",
        "&#60;script&#62;__hacked=13&#60;/script&#62;",
        "&quot;&#x3c;svg onload=__hacked=14&gt;",
        "\\",
    ],
    "letters": [
        unicodedata.normalize("NFD", "Đường Tiến Bộ"),
        "\u202eđảo ngược\u202c \u2067cách ly\u2069",
        "ngắt\u2028dòng\u200bẩn",
        "Dài" * 100,
    ],
}
HARMLESS = ["chữ thường " * 30]
POST_BODY = [
    "# {}",
    "{}",
    "- {}",
    "> {}",
    "1. {}",
    "| {} | b |\n|---|---|\n| {} | d |",
    "    {}",
    "[{}]({})",
    "![{}]({})",
    "<{}>",
    "```\n{}\n```",
    "<p {}>",
    "[a]: {}",
    "*{}*",
]

FILES = {
    "trang.yml": models.SiteSettings,
    "tu_dien/khen_thuong.yml": models.AwardNames,
    "tu_dien/chuyen_muc.yml": models.NewsCategories,
    "tu_dien/viet_tat.yml": models.Abbreviations,
    "*/phong_trao.yml": models.CampaignHead,
    "*/ke_hoach.yml": models.Plan,
    "*/chi_tieu.yml": models.Indicators,
    "*/so_lieu/*.yml": models.Report,
    "*/dinh_chinh/*.yml": models.Correction,
    "*/khen_thuong/*.yml": models.Decision,
    "*/ban_tin/*.yml": models.BulletinFile,
    "tin_tuc/*.md": models.Post,
    "chuyen_huong.yml": models.Redirects,
    "cho_phep.yml": models.Permissions,
}
# Typed as text, but each must be one of the campaign's own ids or clause numbers.
REFERENCES = {
    (kind.__name__, "nhip")
    for kind in typing.get_args(
        typing.get_args(typing.get_args(models.Indicators.model_fields["chi_tieu"].annotation)[0])[
            0
        ]
    )
} | {("Post", "muc")}
IS_TEXT = Line.__metadata__[0]  # the validator that Line, MaybeLine and Paragraph share


# ── filling the models ───────────────────────────────────────────────────────


@dataclass
class Filler:
    """Fills every free text field of a typed file; each gets all of `payload` and a number of its
    own.
    """

    payload: str
    filled: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    count: int = 0

    def text(self, owner: tuple[str, str]) -> str:
        self.count += 1
        value = f"{self.payload.strip()} {self.count}"
        assert len(value) <= 400
        self.filled.setdefault(owner, []).append(value)
        return value

    def fill(self, kind: Any, typed: Any, owner: tuple[str, str] = ("", "")) -> Any:
        """`typed` as it stands in a file, with new text wherever `kind` allows free text; other
        values stay.
        """
        if is_text(kind):
            return self.text(owner)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.model(kind, {} if typed is None and can_be_text_alone(kind) else typed)
        kind = bare(kind)
        inside = typing.get_args(kind)
        if typing.get_origin(kind) is tuple:
            if is_text(inside[0]):
                return [self.text(owner) for _ in typed or [""]]
            return [
                self.fill(inside[0], item, owner)
                for item in typed or ([{}] if can_be_text_alone(inside[0]) else [])
            ] or None
        if typing.get_origin(kind) is dict and typed:
            # The same name becomes the same name everywhere: one target's parts are another's
            # weights.
            names = {
                key: f"{self.payload[: 390 - len(key)]} {key}" if is_text(inside[0]) else key
                for key in typed
            }
            if is_text(inside[0]):
                self.filled.setdefault(owner, []).extend(names.values())
            return {names[key]: self.fill(inside[1], value, owner) for key, value in typed.items()}
        if choices := [part for part in union(kind) if part is not types.NoneType]:
            return self.fill(choose(choices, typed), typed, owner)
        return typed

    def model(self, model: type[BaseModel], typed: Any) -> dict | None:
        if typed is None:
            return None
        given = dict(long_form(model, typed))
        for key, about in model.model_fields.items():
            owner = (model.__name__, key)
            kind = (
                typing.Annotated[about.annotation, *about.metadata]
                if about.metadata
                else about.annotation
            )
            # «khac» beside «hinh_thuc» is refused: only an example that has it keeps it.
            filled = (
                given.get(key)
                if owner in REFERENCES or (key == "khac" and key not in given)
                else self.fill(kind, given.get(key), owner)
            )
            if filled is not None:
                given[key] = filled
        return given


def is_text(kind: Any) -> bool:
    return IS_TEXT in getattr(kind, "__metadata__", ()) or any(
        is_text(part) for part in union(kind)
    )


def bare(kind: Any) -> Any:
    """A kind without what `Annotated` hangs on it."""
    return kind.__origin__ if hasattr(kind, "__metadata__") else kind


def union(kind: Any) -> tuple:
    """The kinds that a value may be of; empty when there is only one."""
    return (
        typing.get_args(bare(kind))
        if typing.get_origin(bare(kind)) in {typing.Union, types.UnionType}
        else ()
    )


def choose(choices: list, typed: Any) -> Any:
    """Of several models the one that the value says by its `loai`."""
    for kind in choices:
        if (
            isinstance(typed, dict)
            and "loai" in typed
            and typed["loai"] in typing.get_args(kind.model_fields["loai"].annotation)
        ):
            return kind
    return choices[0] if len(choices) == 1 else str


def can_be_text_alone(kind: Any) -> bool:
    """Whether a thing that the file lacks can be made of free text and nothing else."""
    return (
        isinstance(kind, type)
        and issubclass(kind, BaseModel)
        and all(
            not about.is_required() or IS_TEXT in about.metadata
            for about in kind.model_fields.values()
        )
    )


def long_form(model: type[BaseModel], typed: Any) -> dict:
    """A figure typed alone, with its keys: beside it stand a source, a note, a reason."""
    if model is not models.Figure or isinstance(typed, dict):
        return typed
    return (
        {"hoan_thanh": typed}
        if isinstance(typed, list)
        else {"ket_qua": typed}
        if typed in RESULT_WORDS
        else {"gia_tri": typed}
    )


def text_fields(model: type[BaseModel], seen: set[type]) -> Iterator[tuple[str, str]]:
    """Every free text field of a model and of the models in it."""
    if model in seen:
        return
    seen.add(model)
    for key, about in model.model_fields.items():
        kinds = [about.annotation]
        if IS_TEXT in about.metadata and (model.__name__, key) not in REFERENCES:
            yield model.__name__, key
        while kinds:
            kind = kinds.pop()
            if is_text(kind) and (model.__name__, key) not in REFERENCES:
                yield model.__name__, key
            elif (
                isinstance(kind, type)
                and not isinstance(kind, types.GenericAlias)
                and issubclass(kind, BaseModel)
            ):
                yield from text_fields(kind, seen)
            else:
                kinds += typing.get_args(bare(kind))


# ── the hostile commune ──────────────────────────────────────────────────────

# What the commune has no example of.
CANCELLED = """
trang_thai: huy_bo
so: 40/QĐ-UBND
ngay_ky: 01/9/2031
co_quan: Chủ tịch
nguoi_ky: Phạm Thử Một
chuc_vu_nguoi_ky: Chủ tịch
trich_yeu: khen
loai_khen: dot_xuat
hinh_thuc: giay-khen
hien_tien: có
muc: [II.1]
chi_tieu: [che-san-luong]
huy_bo: {van_ban: Quyết định, ngay: 10/9/2031}
danh_sach:
  - {loai: tap_the, ten: Tổ, khac: {ten: Thư khen, co_quan: Xã}}
  - {loai: ca_nhan, ten: Người, tre_em: không, so_tien: 300000, truy_tang: có,
     anh: mot.jpg, dong_y_anh: {ngay: 01/9/2031, luu_tai: tủ}}
  - {loai: ca_nhan, ten: Em, tre_em: có, dong_y: {cua_em: [ten, don_vi, thon, thanh_tich],
     cua_phu_huynh: [ten, don_vi, thon, thanh_tich], ngay: 01/9/2031, luu_tai: tủ}}
  - {loai: ho, chu_ho: Hộ, thon: Thôn, go_ten: {ngay: 02/9/2031}}
"""
BULLETIN = """
duyet: {nguoi: Người, ngay: 16/7/2031}
loi_da_duyet: [Lời]
thong_bao: [{viec: Họp, thoi_gian: Tối, dia_diem: Nhà}]
tieng_khac: [{ngon_ngu: Tày, ma: tyz, loi: [Lời]}]
"""
ABBREVIATIONS = """
viet_tat:
  - {viet: HĐND, doc: Hội đồng nhân dân}
  - {viet: BV, doc: bảo vệ, ngu_canh: [rừng, đê]}
"""
MOVED, LEADS_ON = "chuyen_huong: [{cu: cu/, moi: 2031/}]", "cu/index.html"
ALLOWED = (
    "cho_phep: [{ngay: 01/9/2031, nguoi: Người, gi: {loai: bao_cao, ma: 2031/2031-01-31}, ly_do:"
    " Nhầm}]"
)
EXTRA = {
    "chuyen_huong.yml": MOVED,
    "cho_phep.yml": ALLOWED,
    "2031/khen_thuong/qd-40-2031.yml": CANCELLED,
    "2031/ban_tin/khen-thuong-qd-31-2031.yml": BULLETIN,
    "tu_dien/viet_tat.yml": ABBREVIATIONS,
}
PICTURES = ("2031/anh/mot.jpg", "tin_tuc/hinh/hai.jpg")


def spoil(data: Path, payload: list[str]) -> dict[tuple[str, str], list[str]]:
    """Fill a copy of the commune with a payload; returns what was filled in, by model and key."""
    filler = Filler(" ".join(payload))
    for name, content in (EXTRA | dict.fromkeys(PICTURES, "")).items():
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_bytes(content.encode() or photo())
    for pattern, model in FILES.items():
        for file in sorted(data.glob(pattern)):
            head = file.read_text("utf-8").split("---\n")[1 if file.suffix == ".md" else 0]
            typed = filler.model(model, yaml.load(head, yaml.BaseLoader))
            if model is models.CampaignHead:
                typed["loa"]["toi_da_phut"] = "1"  # so that every bulletin is read in parts
                typed["van_ban"]["toan_van"] = "van-ban.md"
                (file.parent / "van-ban.md").write_text(markdown(payload), "utf-8")
            if model is models.Post:
                spoil_post(file, typed | {"anh": "hai.jpg"}, payload)
            else:
                file.write_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "utf-8")
    return filler.filled


def spoil_post(file: Path, head: dict, payload: list[str]) -> None:
    """The post; and beside it one that was removed, for `go_bo` is a text too, and takes its post
    off the site.
    """
    for name, shown in (
        (file.name, {key: value for key, value in head.items() if key != "go_bo"}),
        ("2031-02-go.md", head),
    ):
        file.with_name(name).write_text(
            f"---\n{yaml.safe_dump(shown, allow_unicode=True)}---\n\n{markdown(payload)}", "utf-8"
        )


def markdown(payload: list[str]) -> str:
    """Each hostile value at each place where Markdown reads something else into text."""
    return "\n\n".join(place.replace("{}", value) for value in payload for place in POST_BODY)


@dataclass(frozen=True)
class Spoiled:
    site: Site
    filled: dict[tuple[str, str], list[str]]


@pytest.fixture(scope="session")
def spoiled(built, tmp_path_factory) -> Callable[[str], Spoiled]:
    """The commune filled with a lot of hostile values, or with «harmless» ones to compare with."""
    # The loudspeaker refuses most of it, since nobody could read it aloud; what lies behind that
    # gate must be safe by itself.
    lift = "import campaign.words.spoken; campaign.words.spoken.leftovers = lambda *_, **__: ()"

    @functools.cache
    def make(lot: str) -> Spoiled:
        data = lay_out_commune(tmp_path_factory.mktemp(lot) / "data")
        filled = spoil(data, HOSTILE.get(lot, HARMLESS))
        return Spoiled(built(f"spoiled_{lot}", data, TODAY, before=lift), filled)

    return make


every_lot = pytest.mark.parametrize("lot", HOSTILE)


def subclasses(kind: type) -> set[type]:
    return {kind}.union(*(subclasses(below) for below in kind.__subclasses__()))


def test_every_free_text_field_of_every_model_is_filled(spoiled):
    seen: set[type] = set()
    fields = {found for model in FILES.values() for found in text_fields(model, seen)}
    leaves = {
        kind.__name__
        for kind in subclasses(models.Written)
        if not kind.__subclasses__() and kind.__module__.startswith("campaign.")
    }
    assert leaves - {kind.__name__ for kind in seen} == set(), (
        "a model that no file of FILES has: add its file there"
    )
    assert len(fields) > 150
    for name in HOSTILE:
        assert fields ^ set(spoiled(name).filled) == set(), "give EXTRA an example of it"


# ── the files ────────────────────────────────────────────────────────────────

# What Markdown may make of a text, with the attributes it may give.
MARKDOWN = {
    **{
        tag: set()
        for tag in (
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "ul",
            "li",
            "strong",
            "em",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "sup",
            "sub",
            "code",
            "pre",
        )
    },
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "a": {"href", "title", "rel"},
    "img": {"src", "alt", "width", "height", "loading", "srcset", "sizes"},
}
NEVER = {
    "iframe",
    "object",
    "embed",
    "base",
    "frame",
    "applet",
    "portal",
    "marquee",
    "foreignobject",
    "use",
    "animate",
    "set",
    "math",
    "template",
    "slot",
    "video",
    "audio",
}
CARRIES_A_LINK = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"}


def bodies(page: Node) -> list[Node]:
    """Where a page shows what staff wrote in Markdown: a structure of its own."""
    return page.all("article", "prose")


def skeleton(page: Node) -> list[tuple]:
    """Tags, names of attributes and classes of a page: everything of it but the text."""
    written = {id(node) for body in bodies(page) for node in body}
    return [
        (node.tag, sorted(node.attributes), node.attributes.get("class"))
        for node in page
        if id(node) not in written
    ]


@every_lot
def test_hostile_text_gives_the_same_page_as_harmless_text(spoiled, lot):
    hostile, harmless = spoiled(lot).site, spoiled("harmless").site
    assert list(hostile.files) == list(harmless.files)
    # How many sentences a bulletin has depends on its words; what a sentence looks like does not.
    of_bulletins = {
        repr(part)
        for path, page in harmless.pages.items()
        if "/loa/" in path
        for part in skeleton(page)
    }
    for path, page in hostile.pages.items():
        if "/loa/" in path:
            assert {repr(part) for part in skeleton(page)} <= of_bulletins, path
        else:
            assert skeleton(page) == skeleton(harmless.pages[path]), path


def texts_of(site: Site, tag: str) -> set[str]:
    """What stands in these elements; not what a script only reads as data."""
    return {
        "".join(node.children)
        for page in site.pages.values()
        for node in page.all(tag)
        if node.attributes.get("type") != "application/json"
    }


@every_lot
def test_data_for_a_script_holds_nothing_that_a_page_could_read_as_its_own(spoiled, lot):
    embedded = [
        node
        for page in spoiled(lot).site.pages.values()
        for node in page.all("script", type="application/json")
    ]
    assert embedded
    for node in embedded:
        text = "".join(node.children)
        assert not set(text) & set("<>&\u2028\u2029\n")
        assert json.loads(text)["targets"]


@every_lot
def test_no_element_attribute_script_or_link_comes_from_text(spoiled, lot):
    hostile, harmless = spoiled(lot).site, spoiled("harmless").site
    ours = {node.tag for page in harmless.pages.values() for node in page}
    assert not ours & NEVER
    for path, page in hostile.pages.items():
        assert {node.tag for node in page} <= ours | MARKDOWN.keys(), path
        for node in page:
            if path == LEADS_ON and node.attributes.get("http-equiv"):
                assert node.attributes == {"http-equiv": "refresh", "content": "0; url=../2031/"}
                continue
            assert not [
                key
                for key in node.attributes
                if key.startswith("on")
                or key in {"style", "srcdoc", "autofocus", "http-equiv", "ping"}
            ], (path, node.tag)
            for link in (node.attributes[key] for key in CARRIES_A_LINK & set(node.attributes)):
                assert urlsplit(link.strip()).scheme in {"", "http", "https", "mailto", "tel"}, (
                    path,
                    link,
                )
    assert texts_of(hostile, "script") <= texts_of(harmless, "script")
    # Which rules a page gets depends on the elements that Markdown made; what they say is ours
    # alone.
    ours = pieces("".join([whole(), *texts_of(harmless, "style")]))
    assert {piece for css in texts_of(hostile, "style") for piece in pieces(css)} <= ours


@every_lot
def test_markdown_keeps_to_the_few_elements_it_may_have(spoiled, lot):
    def parts(which: str) -> list[Node]:
        return [
            node
            for page in spoiled(which).site.pages.values()
            for body in bodies(page)
            for node in body
        ]

    def form(node: Node) -> str:
        return repr((node.tag, sorted(node.attributes), node.attributes.get("class")))

    of_templates = {form(node) for node in parts("harmless")}
    written = [node for node in parts(lot) if form(node) not in of_templates]
    assert parts(lot)
    for node in written:
        assert set(node.attributes) <= MARKDOWN[node.tag], form(node)
    for node in parts(lot):
        assert node.tag != "img" or re.fullmatch(r"[\w./-]*", node.attributes.get("src", "")), (
            node.attributes
        )


@every_lot
def test_templates_in_text_are_not_carried_out(spoiled, lot):
    for path, content in spoiled(lot).site.files.items():
        assert b"q49q" not in content, path
    if lot == "attributes":
        read = spoiled(lot).site.page("2031/").text
        assert "q{{ 7*7 }}q {% raise %} {#" in read


@every_lot
def test_what_is_typed_is_what_is_read(spoiled, lot):
    site, filled = spoiled(lot).site, spoiled(lot).filled
    invisible = dict.fromkeys(map(ord, "\u202e\u202c\u2067\u2069\u200b"))
    plain = {
        key: [
            " ".join(unicodedata.normalize("NFC", text.translate(invisible)).split())
            for text in texts
        ]
        for key, texts in filled.items()
    }
    names = {name for (_, key), texts in plain.items() if key == "ten" for name in texts}
    for target in site.page("2031/chi-tieu/").all("article", "target"):
        name = target.all("h3")[0].text
        assert name in names
        assert site.page(f"2031/chi-tieu/{target.attributes['id']}/").all("h1")[0].text == name
    assert any(
        theme in site.page("").all("h1")[0].text for theme in plain["CampaignHead", "chu_de"]
    )
    assert site.page("tin-tuc/2031-01-phat-dong/").all("h1")[0].text in plain["Post", "tieu_de"]
    assert any(
        name in site.page("2031/vinh-danh/qd-40-2031/").text for name in plain["Person", "ten"]
    )
    assert any(
        name in "".join(site.page("2031/vinh-danh/").all("title")[0].children)
        for name in plain["SiteSettings", "ten"]
    )


def test_no_page_holds_marks_that_turn_its_text_around(spoiled):
    for path, content in spoiled("letters").site.files.items():
        if path.endswith((".html", ".xml", ".json", ".txt")):
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", content.decode()), path


def test_text_of_any_spelling_is_published_composed(spoiled):
    for path, page in spoiled("letters").site.pages.items():
        assert page.text == unicodedata.normalize("NFC", page.text), path


# ── the browser ──────────────────────────────────────────────────────────────


@every_lot
def test_a_phone_shows_hostile_text_as_text(spoiled, browser, lot):
    site = spoiled(lot).site
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    watched = watch(context)
    wrong = []
    with serve(site.folder) as root:
        for address in site.kinds:
            if f"{address}index.html" == LEADS_ON:
                # it is left before it can be looked at; where it leads is looked at by itself
                continue
            watched.open(root + address)
            wrong += [
                f"{address}: carried out {done}"
                for done in watched.page.evaluate(
                    "'__hacked' in window ? [String(window.__hacked)] : []"
                )
            ]
            wrong += [f"{address}: not text {odd}" for odd in watched.page.evaluate(script("odd"))]
            wrong += [f"{address}: too wide {what}" for what in sticking_out(watched.page)]
            wrong += [f"{address}, or the page before: {complaint}" for complaint in watched.take()]
        watched.page.wait_for_load_state()
        wrong += watched.take()
    context.close()
    assert len(site.kinds) > 20
    assert not wrong, "\n".join(wrong)
