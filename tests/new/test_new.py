"""`campaign new year` and `campaign new commune`: proposals to decide on, every comment kept,
nothing overwritten.
"""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from campaign.__main__ import main
from campaign.facts import load
from campaign.facts.reader import UNDECIDED
from campaign.new.later import shifted, years_later
from campaign.new.text import scalar
from campaign.progress import measure
from campaign.site.examine import errors, examine
from tests.helpers.communes import COMMUNE, DATA
from tests.helpers.html import text_of

NEXT = date(2026, 1, 5)
LEFT = {
    "2026": ("minh-hoa", DATA, NEXT),
    "2032": ("2031", COMMUNE, date(2032, 1, 5)),
    "2025": ("2024", DATA, date(2025, 1, 5)),
}


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture(params=LEFT)
def made(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> tuple[str, str, date]:
    """A year made from another in a copy of its data: the new one, the old one, the day."""
    year, (source, data, today) = request.param, LEFT[request.param]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", today.isoformat())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    shutil.copytree(data, "data")
    assert main(["new", "year", year, "--from", source]) == 0
    return year, source, today


def test_only_three_files_are_added_and_a_second_time_nothing(
    made, capsys: pytest.CaptureFixture[str]
) -> None:
    year, source, _ = made
    data, before = LEFT[year][1], content(Path("data"))
    assert {
        path: text for path, text in before.items() if not path.startswith(f"{year}/")
    } == content(data)
    assert {path for path in before if path.startswith(f"{year}/")} == {
        f"{year}/{name}.yml" for name in ("phong_trao", "ke_hoach", "chi_tieu")
    }
    capsys.readouterr()
    assert main(["new", "year", year, "--from", source]) == 0
    assert capsys.readouterr().out.startswith(f"data/{year} đã có đủ tệp, không ghi gì.\n")
    assert content(Path("data")) == before


def test_the_check_has_no_error_and_asks_only_for_decisions(made) -> None:
    year, _, today = made
    _, problems = examine(Path("data"), today)
    assert errors(problems) == []
    about = [p for p in problems if p.path.startswith(f"data/{year}/")]
    assert {p.path for p in about if UNDECIDED in p.message} == {
        f"data/{year}/{name}.yml" for name in ("phong_trao", "ke_hoach", "chi_tieu")
    }
    assert [str(p) for p in about if UNDECIDED not in p.message and "so_goc" not in p.message] == []


def test_every_target_is_proposed_with_its_comments_and_marked(made) -> None:
    year, source, _ = made
    facts, _ = load(Path("data"))
    new, old = (next(c for c in facts.phong_trao if c.ma == ma) for ma in (year, source))
    assert list(new.indicators) == list(old.indicators)
    assert new.phong_trao.nam == int(year)
    texts = [Path("data", ma, "chi_tieu.yml").read_text("utf-8") for ma in (year, source)]
    comments = [
        [line.strip() for line in text.split("\n") if line.lstrip().startswith("#")]
        for text in texts
    ]
    assert [line for line in comments[1] if line not in comments[0]] == []
    for ma, indicator in new.indicators.items():
        assert (indicator.ten, indicator.loai, indicator.nhom, indicator.muc) == tuple(
            getattr(old.indicators[ma], key) for key in ("ten", "loai", "nhom", "muc")
        )
        assert indicator.dieu_chinh == ()
        assert [getattr(indicator, key, None) for key in ("muc_tieu", "phan_dau", "tang")] == [
            getattr(old.indicators[ma], key, None) for key in ("muc_tieu", "phan_dau", "tang")
        ]
    asked = len(re.findall(r"^ *(?:muc_tieu|phan_dau|tang|nguyen_van):", texts[0], re.M))
    assert texts[0].count(f"# {UNDECIDED}:") >= asked


def test_a_baseline_is_last_years_last_figure_with_its_source_or_is_asked_for(made) -> None:
    year, source, _ = made
    facts, _ = load(Path("data"))
    new, old = (next(c for c in facts.phong_trao if c.ma == ma) for ma in (year, source))
    series = measure(old)
    based = {ma: i for ma, i in new.indicators.items() if i.so_goc}
    for ma, indicator in based.items():
        last = series[ma][-1]
        assert (indicator.so_goc.ngay, indicator.so_goc.nguon) == (last.day, last.source)
        assert abs(indicator.so_goc.gia_tri - last.value) <= Decimal("0.005")
    levels = {ma for ma, i in new.indicators.items() if i.loai in {"muc_tang", "muc_giam", "ty_le"}}
    assert levels - based.keys() == {ma for ma in levels if not series[ma]}


def test_a_corrected_figure_is_the_baseline_and_one_before_the_years_end_is_marked(made) -> None:
    if made[0] != "2032":
        return
    text = Path("data/2032/chi_tieu.yml").read_text("utf-8")
    assert (
        f"    # {UNDECIDED}: số gốc dưới đây chốt ngày 30/9/2031, chưa phải số cuối năm 2031; có số"
        " cuối năm thì thay.\n    so_goc:\n      gia_tri: 14,4\n      ngay: 30/9/2031\n     "
        " nguon: Báo cáo số 40/BC-UBND ngày 30/9/2031\n" in text
    )
    assert "so_voi: cuối năm 2031" in text
    assert '{ngay: 30/6/2032, gia_tri: "92,5"}' in text


def test_the_command_says_which_line_to_change_and_changes_it_for_nobody(
    made, capsys: pytest.CaptureFixture[str]
) -> None:
    year, source, _ = made
    capsys.readouterr()
    main(["new", "year", year, "--from", source])
    number, was, becomes = re.search(
        r"dòng (\d+): «(.*?)» thành «(.*?)»", capsys.readouterr().out
    ).groups()
    assert Path("data/trang.yml").read_text("utf-8").split("\n")[int(number) - 1] == was
    assert becomes == f'phong_trao_hien_tai: "{year}"'


def test_a_draft_is_not_published_and_cannot_come_first(made) -> None:
    year, _, today = made
    facts, _ = load(Path("data"))
    assert year in {c.ma for c in facts.phong_trao}
    assert year not in {c.ma for c in facts.published.phong_trao}
    settings = Path("data/trang.yml")
    settings.write_text(
        re.sub(
            r'phong_trao_hien_tai: "\d+"',
            f'phong_trao_hien_tai: "{year}"',
            settings.read_text("utf-8"),
        ),
        "utf-8",
    )
    _, problems = examine(Path("data"), today)
    assert [p.message.partition(".")[0] for p in errors(problems)] == [
        "phong trào hiện tại còn là dự thảo"
    ]
    head = Path("data", year, "phong_trao.yml")
    head.write_text(head.read_text("utf-8").replace("du_thao: có\n", ""), "utf-8")
    _, problems = examine(Path("data"), today)
    assert errors(problems) == []


def test_the_next_year_and_the_one_before_are_both_browsable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    data = shutil.copytree(DATA, tmp_path / "data")
    assert main(["new", "year", "2026", "--from", "minh-hoa", "--data", str(data)]) == 0
    site = built("next_year", data, NEXT)
    facts, _ = load(data)
    for campaign in facts.phong_trao:
        assert site.page(f"{campaign.ma}/").css("h1")
        for ma in campaign.indicators:
            assert text_of(site.page(f"{campaign.ma}/chi-tieu/{ma}/").css("h1")[0])
    drafts = {
        path.partition("/")[0] for path, page in site.pages.items() if page.css("aside.draft")
    }
    assert drafts == {"2026"}, "a draft says so on its every page, and nothing else does"
    links = {node.attributes["href"] for node in site.page("").css("a")}
    assert {"2026/", "minh-hoa/"} <= links
    public = built("next_year_public", data, NEXT, CAMPAIGN_PUBLISH="1")
    assert not [path for path in public.files if path.startswith(("2026/", "minh-hoa/"))]
    assert "2024/index.html" in public.files


@pytest.mark.parametrize("year", ["2024", "1999", "25", "sang-nam", "20255", "../x", "2201"])
def test_a_year_that_does_not_follow_is_refused(
    year: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    shutil.copytree(DATA, "data")
    assert main(["new", "year", year]) == 1
    assert (
        capsys.readouterr().err
        == f"«{year}» không phải năm sau năm 2024. Viết ví dụ: campaign new year 2025\n"
    )
    assert content(Path("data")) == content(DATA)


def test_a_target_typed_in_braces_is_proposed_too(
    commune: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", "2031-10-01")
    targets = commune / "2031/chi_tieu.yml"
    with targets.open("a", encoding="utf-8") as file:
        file.write(
            '\n  - {ma: ty-le-a, ten: "Tỷ lệ: một", nhom: an-ninh, muc: II.4, nguyen_van: Đạt 90%.,'
            ' loai: muc_tang, muc_tieu: "90,5", don_vi_tinh: "%", so_goc: {gia_tri: 80, ngay:'
            " 31/12/2030, nguon: a}}   # ghi chú cuối"
        )
    assert main(["new", "year", "2032"]) == 0
    text = (commune / "2032/chi_tieu.yml").read_text("utf-8")
    assert '  - ma: ty-le-a\n    ten: "Tỷ lệ: một"\n' in text
    assert "    # ghi chú cuối\n" in text
    facts, problems = examine(commune, date(2031, 10, 1))
    assert errors(problems) == []
    assert next(c for c in facts.phong_trao if c.ma == "2032").indicators["ty-le-a"].so_goc is None


def test_a_new_commune_begins_with_a_folder_that_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    assert main(["new", "commune", "xa-ben", "--data", str(DATA)]) == 0
    before = content(Path("xa-ben"))
    facts, problems = examine(Path("xa-ben"), NEXT)
    assert errors(problems) == []
    assert facts.current.phong_trao.nam == 2026
    assert all(UNDECIDED in p.message for p in problems)
    assert {p.path for p in problems} == {
        "xa-ben/trang.yml",
        *(f"xa-ben/2026/{name}.yml" for name in ("phong_trao", "ke_hoach", "chi_tieu")),
    }
    monkeypatch.setenv("CAMPAIGN_TODAY", "2027-03-01")
    capsys.readouterr()
    assert main(["new", "commune", "xa-ben", "--data", str(DATA)]) == 0
    assert capsys.readouterr().out.startswith("xa-ben đã có đủ tệp, không ghi gì.")
    assert content(Path("xa-ben")) == before


NAMES = {
    "spaces and marks": "xã mới lập/dữ liệu của xã",
    "a ward": "phuong-ben-song",
    "very long": "thị trấn " + "dài " * 40 + "cuối",
    "quotation marks": "xã 'Thử' \"Hai\"",
    "by another way": "mot/../hai",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_new_commune_begins_anywhere_without_any_data_at_hand(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    assert main(["new", "commune", NAMES[name]]) == 0
    advice = capsys.readouterr().out.splitlines()[-1]
    _, *command = shlex.split(advice.removeprefix("Xem thử: "))
    assert main(command) == 0
    assert main(["new", "commune", NAMES[name]]) == 0


def test_a_new_commune_is_built_from_a_folder_of_any_name(
    built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    folder = tmp_path / "xã mới lập" / "dữ liệu"
    assert main(["new", "commune", str(folder)]) == 0
    site = built("new_commune", folder, NEXT)
    assert "Chưa Đặt Tên" in text_of(site.page(""))


def test_a_vocabulary_that_cannot_be_read_is_not_handed_on(
    commune: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    (commune / "tu_dien/chuyen_muc.yml").write_text("chuyen_muc: {ma: a\n", "utf-8")
    (commune / "tu_dien/khen_thuong.yml").unlink()
    assert main(["new", "commune", "../xa-ben"]) == 0
    assert errors(examine(Path("../xa-ben"), NEXT)[1]) == []


def test_a_commune_begun_without_vocabularies_gets_them_and_keeps_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", NEXT.isoformat())
    assert main(["new", "commune", "xa-ben"]) == 0
    whole = content(Path("xa-ben"))
    shutil.rmtree("xa-ben/tu_dien")
    monkeypatch.setenv("CAMPAIGN_TODAY", "2027-03-01")
    assert main(["new", "commune", "xa-ben"]) == 0
    assert content(Path("xa-ben")) == whole


def test_a_repository_that_has_nothing_yet_may_become_a_commune(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("xa-ben/.git").mkdir(parents=True)
    Path("xa-ben/README.md").write_text("# Xã bên\n", "utf-8")
    assert main(["new", "commune", "xa-ben"]) == 0


def test_where_no_commune_can_begin_is_said(
    commune: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("tep.txt").write_text("a", "utf-8")
    for name, said in (
        ("tep.txt", "«tep.txt» là một tệp."),
        ("data/xa-ben", "«data/xa-ben» nằm trong thư mục dữ liệu của xã khác"),
        ("tep.txt/xa-ben", "không ghi được vào «tep.txt/xa-ben»"),
    ):
        assert main(["new", "commune", name]) == 1
        assert capsys.readouterr().err.startswith(said)
    assert content(commune) == content(COMMUNE)


def test_a_folder_with_something_else_in_it_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("khac").mkdir()
    Path("khac/thu.txt").write_text("a", "utf-8")
    assert main(["new", "commune", "khac", "--data", str(DATA)]) == 1
    assert capsys.readouterr().err == "thư mục «khac» đã có tệp khác. Chọn một thư mục mới.\n"
    assert content(Path("khac")) == {"thu.txt": b"a"}


@pytest.mark.parametrize(
    ("typed", "later"),
    [
        ("30/6/2031", "30/6/2032"),
        ("2031-06-30", "2032-06-30"),
        ("2031-01", "2032-01"),
        ("01/2031", "01/2032"),
        ("{ngay: 30/6/2031, gia_tri: 2031}", "{ngay: 30/6/2032, gia_tri: 2031}"),
    ],
)
def test_days_move_a_year_on_and_numbers_stay(typed: str, later: str) -> None:
    assert shifted(typed, 1) == later


def test_the_29th_of_february_moves_to_a_day_that_exists() -> None:
    assert shifted("29/02/2028", 1) == "28/02/2029"
    assert shifted("2028-02-29", 4) == "2032-02-29"


def test_only_the_years_of_the_campaign_move_in_a_sentence() -> None:
    assert (
        years_later("năm 2031 so với năm 2030, nghị quyết 2026", 2031, 1)
        == "năm 2032 so với năm 2031, nghị quyết 2026"
    )


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("«a»", '"«a»"'),
        ("Báo cáo số 4", "Báo cáo số 4"),
        ('a "b"', 'a "b"'),
        (Decimal("1250"), "1250"),
        (Decimal("1.25"), "1,25"),
    ],
)
def test_a_value_is_quoted_where_it_must_be(value, typed: str) -> None:
    assert scalar(value) == typed
