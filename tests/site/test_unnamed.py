"""Who must not be named is in no file of the site."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.helpers.communes import DATA, TODAY
from tests.helpers.fixtures import lay_out_commune
from tests.helpers.html import text_of
from tests.helpers.pictures import photo
from tests.helpers.reading import TEXT_FILES, folded, read
from tests.helpers.sites import Site

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
    assert "khen thưởng đột xuất" in text_of(secretive.page("2031/vinh-danh/go-ten/"))


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


def test_who_withdrew_or_never_agreed_is_in_no_file(site):
    found = {secret: told(site, secret) for person in unnamed() for secret in person}
    assert {secret: files for secret, files in found.items() if files} == {}


def test_a_child_who_agreed_is_told_of_only_as_far_as_both_agreed(site):
    decision = read(DATA / "minh-hoa" / "khen_thuong" / "qd-62-2025.yml")
    child = next(
        person
        for person in decision["danh_sach"]
        if person.get("tre_em") == "có" and "dong_y" in person
    )
    assert "don_vi" not in child["dong_y"]["cua_phu_huynh"]
    entries = [
        node
        for page in site.pages.values()
        for node in page.css("li")
        if child["ten"] in text_of(node)
    ]
    assert entries
    for entry in entries:
        assert folded(child["don_vi"]) not in folded(
            " ".join([text_of(entry), *filter(None, entry.attributes.values())])
        )


def test_a_child_without_consent_is_counted_as_a_pupil(site):
    assert "01 học sinh" in text_of(site.page("minh-hoa/vinh-danh/qd-62-2025/"))


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
