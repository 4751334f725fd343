"""The site as files: what is linked exists, what is said is said on every page, what must not be
told is nowhere.
"""

from __future__ import annotations

import html
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

import pytest
import yaml
from pypdf import PdfReader

from tests.helpers.communes import DATA, DATA_TODAY, ROOT, TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.pictures import photo
from tests.helpers.sites import Node, Site, build

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list")
TEXT_FILES = {
    ".html",
    ".xml",
    ".gz",
    ".json",
    ".webmanifest",
    ".txt",
    ".js",
    ".css",
    ".svg",
    ".csv",
    ".ics",
    ".map",
}


def read(file: Path):
    """A data file as plain text, by a reader that is not the program's own."""
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def folded(text: str) -> str:
    """Text as somebody types it who types no marks, after whatever a page may do to spell it
    differently.
    """
    plain = unicodedata.normalize("NFD", html.unescape(unquote(text)).casefold())
    return " ".join(
        "".join(char for char in plain if not unicodedata.combining(char)).replace("đ", "d").split()
    )


# ── the build ────────────────────────────────────────────────────────────────


def test_a_good_build_has_nothing_to_complain_of(any_site):
    assert not re.findall(
        r"^.*(?:WARNING|ERROR|CRITICAL|Traceback|Deprecat).*$", any_site.said, re.M
    )


def test_the_same_day_gives_the_same_bytes(site, site_again):
    paths = site.files.keys() | site_again.files.keys()
    assert {path for path in paths if site.files.get(path) != site_again.files.get(path)} == set()


def spoil(data: Path) -> None:
    """Two slips of the kind that officers make, in a copy of a data folder."""
    for pattern, right, slip in (
        ("*/phong_trao.yml", "(?m)^ten:", "tenn:"),
        ("*/so_lieu/*.yml", "(?m)^ngay_chot: .*$", "ngay_chot: 31/2/2025"),
    ):
        file = sorted(data.glob(pattern))[0]
        file.write_text(re.sub(right, slip, file.read_text("utf-8")), "utf-8")


def complaints_of(said: str) -> list[str]:
    assert "Traceback" not in said, said
    return re.findall(r"^\S+\.yml:\d+:\d+: .*$", said, re.M)


def test_a_broken_data_folder_ends_the_build_with_every_problem_in_vietnamese(tmp_path):
    spoil(data := Path(shutil.copytree(DATA, tmp_path / "data")))
    process = build(data, tmp_path / "out", DATA_TODAY)
    found = complaints_of(process.stdout + process.stderr)
    assert process.returncode not in {0, None}
    assert any(
        "phong_trao.yml" in line and "không có khoá «tenn»" in line and "Có phải «ten»?" in line
        for line in found
    ), found
    assert any(
        "so_lieu" in line and "«31/2/2025» là ngày không có trong lịch" in line for line in found
    ), found
    assert not list(tmp_path.glob("out/**/*.html"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what `make build` needs, with the older site that it made."""
    for name in ("Makefile", "mkdocs.yml", "macros.py"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("data", "docs", "overrides", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    first = make_build(tmp_path)
    assert first.returncode == 0, first.stderr
    return tmp_path


def make_build(project: Path) -> subprocess.CompletedProcess[str]:
    # The tools are those that run this test; `-o` tells make that they are up to date.
    command = ["make", "-o", ".venv/.site", "build", f"RUN={Path(sys.executable).parent}/"]
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | {"CAMPAIGN_TODAY": TODAY.isoformat()},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def contents(folder: Path) -> dict[Path, bytes]:
    return {
        file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_a_build_that_fails_early_or_late_leaves_the_older_site_as_it_was(project):
    before = contents(project / "site")
    assert Path("index.html") in before
    last = project / "overrides" / "404.html"
    last.write_text(
        last.read_text("utf-8").replace(
            "{% block content %}", "{% block content %}{{ khong.co.gi }}"
        ),
        "utf-8",
    )
    late = make_build(project)
    assert late.returncode != 0 and "khong" in late.stderr
    assert contents(project / "site") == before
    spoil(project / "data")
    early = make_build(project)
    assert early.returncode != 0 and complaints_of(early.stdout + early.stderr)
    assert contents(project / "site") == before


# ── links ────────────────────────────────────────────────────────────────────


def links(node: Node) -> list[str]:
    found = [
        node.attributes[key]
        for key in ("href", "src", "poster", "action", "xlink:href")
        if key in node.attributes
    ]
    found += [
        part.split()[0] for part in node.attributes.get("srcset", "").split(",") if part.split()
    ]
    if node.tag == "meta" and node.attributes.get("http-equiv", "").lower() == "refresh":
        found.append(node.attributes["content"].partition("url=")[2])
    if node.tag == "meta" and re.fullmatch(
        r"(?:og|twitter):(?:url|image|audio|video)(?::secure_url|:url|:src)?",
        node.attributes.get("property", node.attributes.get("name", "")),
    ):
        found.append(node.attributes["content"])
    return found


def inside(site: Site, path: str, link: str) -> str | None:
    """What a link of the page `path` leads to, as a path in the site with its #anchor; None for
    what lies elsewhere.

    The site is taken to live under /xa/, which no page but 404 may know.
    """
    root = site.root if path == "404.html" else "/xa/"
    whole = urljoin(f"http://site{root}{path.removesuffix('index.html')}", link)
    if urlsplit(whole).netloc != "site":
        return None
    address, anchor = urldefrag(whole)
    address = address.partition("?")[0].removeprefix("http://site")
    file = (
        address.removeprefix(root) if address.startswith(root) else f"outside the site: {address}"
    )
    index = "index.html" if file.endswith("/") or not file else ""
    return f"{file}{index}#{unquote(anchor)}".removesuffix("#")


def test_every_link_asset_and_anchor_leads_somewhere_under_any_path(any_site):
    ids = {
        path: {node.attributes["id"] for node in page if "id" in node.attributes}
        for path, page in any_site.pages.items()
    }
    dead = []
    for path, page in any_site.pages.items():
        for node in page:
            for link in links(node):
                target, _, anchor = (inside(any_site, path, link) or "").partition("#")
                if target and (
                    target not in any_site.files or (anchor and anchor not in ids[target])
                ):
                    dead.append((path, node.tag, link))
    assert not dead
    assert sum(len(links(node)) for page in any_site.pages.values() for node in page) > 10 * len(
        any_site.pages
    )


def test_what_style_sheets_ask_for_exists(any_site):
    for path, content in any_site.files.items():
        if path.endswith(".css"):
            for link in re.findall(r"(?:url\(|@import )\s*['\"]?([^'\")\s]+)", content.decode()):
                assert link.startswith("data:") or inside(any_site, path, link) in any_site.files, (
                    path,
                    link,
                )


def test_nothing_is_fetched_from_elsewhere_and_links_out_are_plain(any_site):
    for path, page in any_site.pages.items():
        for node in page:
            for link in links(node):
                if node.tag in {"a", "meta"} or node.attributes.get("rel") == "canonical":
                    assert urlsplit(link).scheme in {"", "http", "https", "mailto", "tel"}, (
                        path,
                        link,
                    )
                else:
                    assert inside(any_site, path, link) is not None, (path, node.tag, link)


def test_ids_are_given_once_and_what_points_at_them_finds_them(any_site):
    for path, page in any_site.pages.items():
        ids = Counter(node.attributes["id"] for node in page if "id" in node.attributes)
        assert not [name for name, times in ids.items() if times > 1], path
        for node in page:
            pointed_at = {
                name for key in REFERENCES for name in node.attributes.get(key, "").split()
            }
            assert pointed_at <= set(ids), (path, node.tag, pointed_at - set(ids))


def test_what_a_canonical_link_or_a_shared_card_leads_to_exists(published):
    """These say the whole address, for they are read elsewhere."""
    led = 0
    for path, page in published.pages.items():
        for node in page.all("link", rel="canonical") + page.all("meta"):
            for link in links(node):
                if link.startswith(home := "https://vi-du.example/xa/"):
                    assert (
                        re.split("[?#]", link.removeprefix(home))[0]
                        + ("index.html" if link.endswith("/") else "")
                        in published.files
                    ), (path, link)
                    led += 1
    assert led > 20


def test_every_page_says_how_to_reach_the_commune(any_site):
    """By telephone or mail, or by a link to the page that tells."""
    for path, page in any_site.pages.items():
        ways = [link for node in page.all("a") for link in links(node)]
        assert path == "yeu-cau/index.html" or any(
            link.startswith(("tel:", "mailto:"))
            or (inside(any_site, path, link) or "").startswith("yeu-cau/")
            for link in ways
        ), path
        assert any(
            inside(any_site, path, link) == "tiep-can/index.html" for link in ways
        ) or not page.all("footer", "bottom"), path


def test_a_link_to_a_filtered_list_chooses_what_the_list_offers(any_site):
    chosen = 0
    for path, page in any_site.pages.items():
        for link in (link for node in page.all("a") for link in links(node)):
            for name, value in parse_qsl(urlsplit(link).query):
                target = any_site.pages[inside(any_site, path, link).partition("#")[0]]
                offered = [
                    option.attributes.get("value", option.text)
                    for field in target.all("select", name=name)
                    for option in field.all("option")
                ]
                assert value in offered, (path, link)
                chosen += 1
    assert chosen > 10


def test_the_published_site_says_its_own_address_and_no_other(published):
    for path, page in published.pages.items():
        for node in page.all("link", rel="canonical"):
            assert (
                node.attributes["href"]
                == f"https://vi-du.example/xa/{path.removesuffix('index.html')}"
            )


# ── every page ───────────────────────────────────────────────────────────────


def meta(page: Node, name: str) -> str:
    return next((node.attributes["content"] for node in page.all("meta", name=name)), "")


def test_every_page_has_a_heading_a_language_a_title_and_a_description(any_site):
    for path, page in any_site.pages.items():
        assert len(page.all("h1")) == 1, path
        assert page.all("h1")[0].text, path
        assert [node.attributes.get("lang") for node in page.all("html")] == ["vi"], path
        assert "".join(page.all("title")[0].children).strip(), path
        assert meta(page, "description").strip(), path
        assert "initial-scale=1" in meta(page, "viewport"), path


def test_no_two_pages_have_the_same_title(any_site):
    titles = Counter(
        "".join(page.all("title")[0].children)
        for path, page in any_site.pages.items()
        if path != "404.html"
    )
    assert [title for title, times in titles.items() if times > 1] == []


def test_headings_go_down_one_step_at_a_time(any_site):
    for path, page in any_site.pages.items():
        levels = [int(node.tag[1]) for node in page if re.fullmatch(r"h[1-6]", node.tag)]
        assert levels[0] == 1, path
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), (
            path,
            levels,
        )


def test_pages_that_name_people_stay_out_of_search_engines(any_site):
    honours = [path for path in any_site.pages if "/vinh-danh/" in path]
    assert honours
    for path in (*honours, "404.html"):
        assert "noindex" in meta(any_site.pages[path], "robots"), path


def test_the_plan_and_the_targets_may_be_found_by_search_engines(published):
    for address in ("", "2024/ke-hoach/", "2024/chi-tieu/", "tin-tuc/"):
        assert "noindex" not in meta(published.page(address), "robots"), address


# ── the illustration ─────────────────────────────────────────────────────────


def test_every_page_of_the_illustration_says_that_it_is_one(site):
    pages = {path: page for path, page in site.pages.items() if path.startswith("minh-hoa/")}
    assert len(pages) > 30
    for path, page in pages.items():
        for said in (page.text, "".join(page.all("title")[0].children), meta(page, "description")):
            assert "MINH HỌA" in said, path
        assert "noindex" in meta(page, "robots"), path


def test_no_page_of_the_real_campaign_says_that_it_is_an_illustration(site):
    for path, page in site.pages.items():
        if not path.startswith("minh-hoa/"):
            assert "MINH HỌA" not in "".join(page.all("title")[0].children) + meta(
                page, "description"
            ), path
            assert "MINH HỌA" not in page.text or path == "gioi-thieu/index.html", path


def test_what_goes_to_the_public_holds_nothing_of_the_illustration(published):
    owner = read(DATA / "minh-hoa" / "phong_trao.yml")["don_vi"]["ten"]
    assert not [path for path in published.files if "minh-hoa" in path]
    for path, content in published.files.items():
        said = html.unescape(content.decode(errors="replace"))
        assert "minh-hoa/" not in said, path
        assert owner.casefold() not in said.casefold(), path
        # «Về trang này» tells in general what the mark means; it can be searched.
        if path == "tim-kiem/chi-muc.json":
            index = json.loads(content)
            said = json.dumps(
                index | {"found": [row for row in index["found"] if row[2] != "gioi-thieu/"]},
                ensure_ascii=False,
            )
        assert path == "gioi-thieu/index.html" or not re.search("minh[- ]h[oọ]a", said, re.I), path


# ── people who must not be named ─────────────────────────────────────────────

DECISION = """
trang_thai: {state}
so: {number}/QĐ-UBND
ngay_ky: 2031-09-20
ngay_dang: {day}
co_quan: Chủ tịch Ủy ban nhân dân xã
nguoi_ky: Nguyễn Văn A
chuc_vu_nguoi_ky: Chủ tịch
trich_yeu: khen thưởng {subject}
loai_khen: dot_xuat
hinh_thuc: giay-khen
danh_sach:
  - {{loai: tap_the, ten: Tổ {secret}, thanh_tich: Việc {secret}.{withdrawn}}}
  - {{loai: ca_nhan, ten: Hoàng {secret}, tre_em: không, chuc_vu: Trưởng {secret},
     don_vi: Đội {secret}, thanh_tich: Làm {secret}., anh: {picture},
     dong_y_anh: {{ngay: 2031-09-01, luu_tai: tủ {secret}}}{withdrawn}}}
  - {{loai: ho, chu_ho: Nông {secret}, thon: Bản {secret}, thanh_tich: Hiến {secret}.{withdrawn}}}
"""
POST = """---
tieu_de: Tin {secret}
ngay: {day}
chuyen_muc: phong-trao
tom_tat: Kể về {secret}.
anh: {picture}
anh_mo_ta: Ảnh {secret}
{removed}
---
Bài về {secret}. ![{secret}](trong-bai-{picture})
"""
# What makes people stay unnamed, each with a word of its own that stands in no other file.
SECRETS = {
    "du-kien": "Đậu Quẩy Zựt",
    "chua-den-ngay": "Ngảnh Wợm",
    "go-ten": unicodedata.normalize("NFD", "Xuyệt Khỡn"),
    "bai-da-go": "Phjợt Nghẻo",
    "bai-hen-ngay": "Jặc Tuềnh",
}
SHOWN = {
    "duoc-khen": "Tràng Khuốm",
    "bai-dang": "Sluông Đẻng",
}  # the same decision and post with nothing to hide


@pytest.fixture(scope="session")
def secretive(built) -> Site:
    return built("secretive", lay_out_secrets, TODAY)


def lay_out_secrets(folder: Path) -> None:
    """The invented commune with decisions that are drafts, wait for their day or name only people
    who withdrew, and such posts.
    """
    data = lay_out_commune(folder)
    words_of = SECRETS | SHOWN

    def decision(
        name: str, state: str = "da_quyet_dinh", day: str = "2031-09-21", **more: str
    ) -> None:
        words = {
            "secret": words_of[name],
            "subject": words_of[name],
            "number": name,
            "picture": f"anh-{name}.jpg",
            "withdrawn": "",
            **more,
        }
        (data / "2031" / "khen_thuong" / f"{name}.yml").write_text(
            DECISION.format(state=state, day=day, **words), "utf-8"
        )
        picture(data / "2031" / "anh", name)

    def post(name: str, day: str, removed: str = "") -> None:
        (data / "tin_tuc" / f"{name}.md").write_text(
            POST.format(secret=words_of[name], day=day, removed=removed, picture=f"anh-{name}.jpg"),
            "utf-8",
        )
        picture(data / "tin_tuc" / "hinh", name)

    def picture(pictures: Path, name: str) -> None:
        pictures.mkdir(exist_ok=True)
        for file in (f"anh-{name}.jpg", f"trong-bai-anh-{name}.jpg"):
            (pictures / file).write_bytes(photo(words_of[name]))

    decision("du-kien", state="du_kien")
    decision("chua-den-ngay", day="2031-12-30")
    decision(
        "go-ten",
        subject="đột xuất",
        withdrawn=f", go_ten: {{ngay: 2031-09-30, ly_do: Vì {SECRETS['go-ten']}}}",
    )
    # What was approved for the loudspeaker before somebody withdrew still has the name.
    approved = (
        "duyet: {nguoi: Phạm Thử Một, ngay: 22/9/2031}\nloi_da_duyet: [Xã khen bà Hoàng"
        f" {SECRETS['go-ten']}.]\n"
    )
    (data / "2031" / "ban_tin").mkdir(exist_ok=True)
    (data / "2031" / "ban_tin" / "khen-thuong-go-ten.yml").write_text(approved, "utf-8")
    post("bai-da-go", day="2031-09-21", removed="go_bo: Đăng nhầm.")
    post("bai-hen-ngay", day="2031-12-30")
    decision("duoc-khen")
    post("bai-dang", day="2031-09-21")


def told(site: Site, secret: str) -> list[str]:
    """The files that tell a secret, spelled with marks, without, composed, decomposed or escaped,
    in text or in a name.
    """
    wanted = folded(secret)
    assert len(wanted) > 5
    return [
        path
        for path, content in site.files.items()
        if wanted in folded(f"{path} {content.decode(errors='ignore')}")
    ]


def printed(site: Site) -> str:
    """The text of every sheet to print."""
    sheets = [site.folder / path for path in site.files if path.endswith(".pdf")]
    assert sheets
    return "\n".join(page.extract_text() for file in sheets for page in PdfReader(file).pages)


def test_who_must_not_be_named_is_on_no_sheet_to_print(site, secretive):
    said = folded(printed(site)), folded(printed(secretive))
    assert folded(SHOWN["duoc-khen"]) in said[1]
    hidden = [*SECRETS.values(), *(part for person in unnamed() for part in person)]
    assert [secret for secret in hidden if folded(secret) in said[0] + said[1]] == []


@pytest.mark.parametrize("name", SECRETS)
def test_drafts_what_waits_for_its_day_and_what_was_withdrawn_are_in_no_file(secretive, name):
    assert told(secretive, SECRETS[name]) == []
    assert told(secretive, f"anh-{name}") == []


def test_the_same_decision_and_post_are_shown_when_there_is_nothing_to_hide(secretive):
    honoured, posted = (set(told(secretive, SHOWN[name])) for name in SHOWN)
    assert honoured >= {f"2031/vinh-danh/{rest}" for rest in ("index.html", "duoc-khen/index.html")}
    assert posted >= {f"tin-tuc/{rest}" for rest in ("index.html", "bai-dang/index.html")}
    assert set(secretive.files) >= {
        "2031/vinh-danh/anh/anh-duoc-khen.jpg",
        "tin-tuc/hinh/anh-bai-dang.jpg",
        "tin-tuc/hinh/trong-bai-anh-bai-dang.jpg",
    }


def test_a_decision_of_withdrawn_people_alone_still_has_its_page(secretive):
    assert "khen thưởng đột xuất" in secretive.page("2031/vinh-danh/go-ten/").text


def unnamed() -> list[tuple[str, str]]:
    """Who of the real data folder is not to be named, with what they did: withdrawn people, and
    children without both consents.
    """
    found = []
    for file in sorted(DATA.glob("*/khen_thuong/*.yml")):
        for person in read(file).get("danh_sach", ()):
            agreed = person.get("dong_y", {"cua_em": (), "cua_phu_huynh": ()})
            child = person.get("tre_em") == "có" and not all(
                "ten" in agreed[whose] for whose in ("cua_em", "cua_phu_huynh")
            )
            if child or "go_ten" in person:
                found.append((person.get("ten") or person["chu_ho"], person["thanh_tich"]))
    return found


def test_the_illustration_has_a_withdrawn_person_and_a_child_without_consent():
    assert len(unnamed()) >= 2


def test_who_withdrew_or_never_agreed_is_in_no_file(site, subtests):
    for name, deed in unnamed():
        with subtests.test(name):
            assert told(site, name) == []
            assert told(site, deed) == []


def test_a_child_who_agreed_is_told_of_only_as_far_as_both_agreed(site):
    decision = read(DATA / "minh-hoa" / "khen_thuong" / "qd-62-2025.yml")
    child = next(
        person
        for person in decision["danh_sach"]
        if person.get("tre_em") == "có" and "dong_y" in person
    )
    assert "don_vi" not in child["dong_y"]["cua_phu_huynh"]
    entries = [
        node for page in site.pages.values() for node in page.all("li") if child["ten"] in node.text
    ]
    assert entries
    for entry in entries:
        assert folded(child["don_vi"]) not in folded(
            " ".join([entry.text, *entry.attributes.values()])
        )


def test_a_child_without_consent_is_counted_as_a_pupil(site):
    assert "01 học sinh" in site.page("minh-hoa/vinh-danh/qd-62-2025/").text


def test_the_data_files_themselves_are_not_published(any_site):
    assert not [
        path for path in any_site.files if Path(path).suffix in {".yml", ".yaml", ".md", ".py"}
    ]
    assert {Path(path).suffix for path in any_site.files} <= TEXT_FILES | {
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
        ".avif",
        ".ico",
        ".pdf",
        ".woff2",
    }


# ── the targets ──────────────────────────────────────────────────────────────


def targets_pages(site: Site) -> list[tuple[str, Node]]:
    return [
        (path, page)
        for path, page in site.pages.items()
        if re.fullmatch(r"[^/]+/chi-tieu/index.html", path)
    ]


def test_the_counts_on_the_list_of_targets_add_up_to_the_targets(any_site):
    assert targets_pages(any_site)
    for path, page in targets_pages(any_site):
        shown = len(page.all("article", "target"))
        total = int(page.all("h1")[0].text.split()[0])
        tones = [len(page.all("article", css)) for css in ("target--good", "target--fair")] + [
            len(page.all("article", "target--slow")) + len(page.all("article", "target--bad")),
            len(page.all("article", "target--none")),
        ]
        said = [
            int(number) for lead in page.all(css="lead") for number in re.findall(r"\d+", lead.text)
        ]
        # One tone alone needs no summing up; then there is no such sentence.
        assert said == (
            [count for count in tones if count]
            if len([count for count in tones if count]) > 1
            else []
        ), path
        assert sum(tones) == total == shown, path
        for name in ("trang-thai", "nhom"):
            options = page.all("select", name=name)[0].all("option")
            offered = [
                int(number)
                for option in options
                for number in re.findall(r"\((\d+)\)$", option.text)
            ]
            assert sum(offered) == total and len(offered) == len(options) - 1, (path, name)
        assert Counter(
            node.attributes["data-status"] for node in page.all("article", "target")
        ) == {
            option.attributes["value"]: int(re.search(r"\((\d+)\)$", option.text)[1])
            for option in page.all("select", name="trang-thai")[0].all("option")
            if option.attributes["value"]
        }


def test_all_41_targets_of_2024_have_a_page(site):
    targets = [target["ma"] for target in read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]]
    listed = [
        node.attributes["id"] for node in site.page("2024/chi-tieu/").all("article", "target")
    ]
    assert len(targets) == 41
    assert sorted(listed) == sorted(targets)
    for target in targets:
        assert site.page(f"2024/chi-tieu/{target}/").all("h1")[0].text


def shares(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*(?=%)", text))


def test_a_target_without_figures_shows_no_percent_but_the_plans_own(site, subtests):
    for target in read(DATA / "2024" / "chi_tieu.yml")["chi_tieu"]:
        own = shares(yaml.dump(target, allow_unicode=True))
        own |= {target.get("tang", ""), target.get("muc_tieu", "")}
        card = site.page("2024/chi-tieu/").all("article", id=target["ma"])[0]
        with subtests.test(target["ma"]):
            for shown in (card, site.page(f"2024/chi-tieu/{target['ma']}/")):
                assert shares(shown.text) <= own
                assert not shown.all("svg", "bar") + shown.all("svg", "scale")
                assert not shown.all("strong")
            assert "Chưa có số liệu" in card.text
