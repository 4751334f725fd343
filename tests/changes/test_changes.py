"""`campaign changes`: prepared histories of the invented commune, each with the documents it must
give. `pytest --accept` writes them anew.
"""

from __future__ import annotations

import re
import typing
from pathlib import Path

import pytest

from campaign.__main__ import main
from campaign.changes import account
from campaign.changes.losses import LOSSES
from campaign.changes.words import safe
from campaign.models.kept import LostThing
from campaign.site.examine import errors, examine
from tests.helpers.communes import TODAY
from tests.helpers.histories import EXPECTED, History, histories, lay_out

HISTORIES = histories()
CASES = [(history, way) for history in HISTORIES for way in history.ways]
REFUSED = re.compile(r"^data/\S+:\d+:\d+: ", re.M)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def told(
    history: History, way: str, form: str, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str]:
    """Exit status, document and what was said beside it."""
    if not Path("truoc").exists():
        lay_out(Path("truoc"), history.before)
        lay_out(Path("data"), history.before, history.ways[way])
    status = main(["changes", "truoc", "--format", form])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.mark.parametrize(("history", "way"), CASES, ids=[way for _, way in CASES])
def test_a_history_gives_its_documents(
    history: History, way: str, capsys: pytest.CaptureFixture[str], accept
) -> None:
    status, page, beside = told(history, way, "markdown", capsys)
    same_status, lines, _ = told(history, way, "terminal", capsys)
    assert status == same_status
    assert status == ("### Chưa nhận được" in page) == bool(REFUSED.search(beside)), (
        "refused in the document, on the terminal and by the status alike"
    )
    accept(f"changes/{way}.md", page)
    accept(f"changes/{way}.txt", f"$ campaign changes truoc\n{lines}{beside}")
    for word in history.never:
        assert word not in page
    assert not any(
        word in lines + beside for word in history.never if word.startswith(("Phạm", "Thử", "##["))
    )


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.name)
def test_the_change_itself_has_no_error_so_only_the_loss_is_refused(history: History) -> None:
    for way, edits in history.ways.items():
        _, problems = examine(lay_out(Path(way), history.before, edits), TODAY)
        assert [str(p) for p in errors(problems)] == []


@pytest.mark.parametrize(
    "history", [h for h in HISTORIES if h.properly], ids=lambda history: history.name
)
def test_what_is_refused_is_accepted_when_done_properly(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(Path("truoc"), history.before)
    for way, edits in history.ways.items():
        data = lay_out(Path(way), history.before, edits)
        assert main(["changes", "truoc", "--data", str(data)]) == (way == history.name)
        assert capsys.readouterr().out.startswith("So với truoc:")


def test_no_document_is_left_over() -> None:
    assert sorted(file.name for file in EXPECTED.iterdir()) == sorted(
        f"{way}.{kind}" for _, way in CASES for kind in ("md", "txt")
    )


def test_every_kind_of_loss_is_refused_in_some_history() -> None:
    kinds = set(typing.get_args(LostThing.model_fields["loai"].annotation))
    refused = set()
    for history in HISTORIES:
        lay_out(Path(history.name) / "truoc", history.before)
        data = lay_out(Path(history.name) / "data", history.before, history.edits)
        facts, _ = examine(data, TODAY)
        assert facts
        for problem in account(facts, f"{history.name}/truoc", data, TODAY).judgement.refused:
            refused |= set(re.findall(r"gi: \{loai: (\w+),", problem.message))
    assert refused == kinds
    assert len({rule.__doc__ for rule in LOSSES}) == len(LOSSES)


def test_an_entry_lets_one_loss_through_and_not_a_second(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay_out(Path("truoc"))
    entry = (
        "  - ngay: 01/10/2031\n    nguoi: Phạm Thử Một\n    gi: {loai: so_lieu, ma:"
        " 2031/2031-09-30/dan-trau}\n    ly_do: Đã duyệt.\n"
    )
    both = [
        {"was": "dan-trau: 408", "now": "dan-trau: 409"},
        {"was": "to-cong-nghe: 2", "now": "to-cong-nghe: 3"},
    ]
    lay_out(
        Path("data"), {"2031/so_lieu/2031-09-30.yml": both, "cho_phep.yml": f"cho_phep:\n{entry}"}
    )
    assert main(["changes", "truoc"]) == 1
    assert len(REFUSED.findall(capsys.readouterr().err)) == 1
    lay_out(
        Path("lai"),
        {
            "2031/so_lieu/2031-09-30.yml": [{"was": "dan-trau: 408", "now": "dan-trau: 410"}],
            "cho_phep.yml": f"cho_phep:\n{entry}",
        },
    )
    # Once it was published the entry is spent: the same figure can't be overwritten again by the
    # same word.
    assert main(["changes", "data", "--data", "lai"]) == 1


def test_an_entry_that_lets_nothing_through_is_asked_about(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay_out(Path("truoc"))
    lay_out(
        Path("data"),
        {
            "cho_phep.yml": (
                "cho_phep:\n  - {ngay: 01/10/2031, nguoi: Phạm Thử Một, gi: {loai: bai_tin, ma:"
                " tin-tuc/khong-co}, ly_do: Thử.}\n"
            )
        },
    )
    assert main(["changes", "truoc"]) == 0
    assert capsys.readouterr().err.startswith("data/cho_phep.yml:2:")


def test_an_illustration_promises_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    marked = {
        "2030/phong_trao.yml": [{"was": "nam: 2030\n", "now": "nam: 2030\nminh_hoa: có\n"}],
        "trang.yml": [{"was": "lien_he:", "now": "cong_bo_minh_hoa: có\nlien_he:"}],
    }
    lay_out(Path("truoc"), marked)
    lay_out(Path("data"), marked, {"2030": None})
    assert main(["changes", "truoc"]) == 0
    lay_out(Path("that"))
    lay_out(Path("giau"), {"2030/phong_trao.yml": marked["2030/phong_trao.yml"]})
    assert (
        main(["changes", "that", "--data", "giau"]) == 1
    )  # but a real campaign can't be called one and be gone
    assert "phong trào «2030»" in capsys.readouterr().err


def test_data_with_an_error_is_told_as_by_check(capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(Path("truoc"))
    lay_out(Path("data"), {"trang.yml": "ten: a\n"})
    assert main(["changes", "truoc"]) == 1
    assert "1 lỗi. Chưa công bố gì" in capsys.readouterr().err


def test_on_github_a_refusal_is_an_annotation_beside_the_document(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    history = next(h for h in HISTORIES if h.name == "so-bi-sua-lang-le")
    status, page, beside = told(history, history.name, "markdown", capsys)
    assert status == 1
    assert "::error" not in page
    assert (
        "::error file=data/2031/so_lieu/2031-09-30.yml,line=15,col=13::dan-trau chốt ngày 30/9/2031"
        in beside
    )


@pytest.mark.parametrize(
    "typed",
    [
        "@a",
        "a@b.example",
        "#1",
        "x/y#1",
        "GH-1",
        "https://a.example",
        "HTTP://a.example",
        "www.a.example",
        "mailto:a",
        "[a](b)",
        "![a](b)",
        "<b>",
        "<!--",
        "&lt;",
        "`a`",
        "**a**",
        "_a_",
        "~~a~~",
        "| a",
        "$a$",
        "a\n\n# b",
        "0123456",
        "abcdef0123456789abcdef0123456789abcdef01",
        "\\[a](b)",
        "[^1]",
        "==a==",
        "^a^",
    ],
)
def test_typed_text_is_only_text_in_markdown(typed: str) -> None:
    out = safe(typed)
    assert "\n" not in out
    assert not re.search(
        r"[\\`*_{}\[\]<>|~$^=\"]|@\w|#\d+(?!\d*;)|://|(?i:www\.|gh-\d|mailto:)|\b[0-9a-f]{7,40}\b",
        out,
    )
    import html

    assert html.unescape(out).replace("\u2060", "") == " ".join(typed.split())


def test_vietnamese_and_figures_are_left_as_they_are() -> None:
    assert (
        safe("Đã thu 1.789,2 tấn (53%), quý I – «tốt»; 30/6/2031")
        == "Đã thu 1.789,2 tấn (53%), quý I – «tốt»; 30/6/2031"
    )
