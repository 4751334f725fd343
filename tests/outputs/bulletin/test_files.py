"""The files in ban_tin/: from the form that is printed for approval to the approved bulletin, and
what is refused.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from campaign.__main__ import main
from campaign.models import BulletinFile
from campaign.outputs.bulletin import Bulletin, bulletins
from campaign.outputs.bulletin.forms import approval_form, reading_page
from campaign.site.examine import examine
from campaign.view import view_site
from tests.helpers.communes import TODAY
from tests.helpers.html import read_html, text_of

REPORT = "bao-cao-2031-09-30"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMPAIGN_TODAY", TODAY.isoformat())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def signed(form: str) -> str:
    """The form as somebody fills it in."""
    for key, value in (
        ("bien_tap", "Phạm Thử Tám"),
        ("nguoi", "Phạm Thử Một"),
        ("chuc_vu", "Chủ tịch"),
        ("ngay", "01/10/2031"),
    ):
        form, filled = re.subn(rf"(?m)^( *{key}:) *$", rf"\1 {value}", form)
        assert filled == 1, key
    return form


def write(commune: Path, ma: str, text: str, campaign: str = "2031") -> Path:
    file = commune / campaign / "ban_tin" / f"{ma}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def ready(commune: Path, campaign: str = "2031") -> dict[str, Bulletin]:
    facts, problems = examine(commune, TODAY)
    assert facts
    assert [str(p) for p in problems if p.severity == "error"] == []
    return {
        b.ma: b
        for b in bulletins(next(c for c in view_site(facts, TODAY).campaigns if c.ma == campaign))
    }


def words(bulletin: Bulletin) -> list[str]:
    return [line.spoken for part in bulletin.parts for line in part.lines]


def approve(commune: Path, capsys: pytest.CaptureFixture[str], ma: str) -> None:
    assert main(["bulletin", ma, "--duyet", "--data", str(commune)]) == 0
    write(commune, ma, signed(capsys.readouterr().out))


@pytest.mark.parametrize(
    "ma",
    [
        REPORT,
        "tinh-hinh-2031-09-30",
        "khen-thuong-qd-31-2031",
        "tin-2031-01-phat-dong",
        "diem-tin",
        "diem-tin-2031-04-06",
    ],
)
def test_the_printed_form_filled_in_approves_the_bulletin(commune, capsys, ma):
    before = ready(commune)[ma]
    approve(commune, capsys, ma)
    after = ready(commune)[ma]
    assert words(after) == words(before)
    assert (after.approved.nguoi, after.approved.chuc_vu, after.approved.ngay) == (
        "Phạm Thử Một",
        "Chủ tịch",
        TODAY,
    )
    assert (after.editor, after.moved_on, after.broken_approval) == ("Phạm Thử Tám", False, False)


def test_every_form_is_a_bulletin_file_once_it_is_filled_in(commune):
    for campaign in ("2030", "2031"):
        for bulletin in ready(commune, campaign).values():
            read = BulletinFile.model_validate(
                yaml.load(signed(approval_form(bulletin)), yaml.BaseLoader)
            )
            assert list(read.loi_da_duyet) == words(bulletin)


@pytest.mark.parametrize("blank", ["nguoi", "ngay"])
def test_a_form_without_name_or_day_approves_nothing(commune, capsys, blank):
    approve(commune, capsys, REPORT)
    file = commune / "2031" / "ban_tin" / f"{REPORT}.yml"
    file.write_text(re.sub(rf"(?m)^( *{blank}:).*$", r"\1", file.read_text("utf-8")), "utf-8")
    assert main(["check", "--data", "data"]) == 1
    assert f"data/2031/ban_tin/{REPORT}.yml:" in capsys.readouterr().err


def test_what_was_added_by_hand_is_part_of_the_words_to_approve(commune, capsys):
    notice = (
        "thong_bao:\n  - viec: Họp thôn\n    thoi_gian: 8 giờ ngày 05/10/2031\n    dia_diem: Nhà"
        " văn hóa Thôn Một\nthem:\n  - Mong bà con đến đủ.\n"
    )
    write(commune, REPORT, notice)
    assert main(["bulletin", REPORT, "--duyet", "--data", "data"]) == 0
    form = signed(capsys.readouterr().out)
    write(commune, REPORT, form + notice)
    after = ready(commune)[REPORT]
    assert "Họp thôn." in words(after)
    assert "Mong bà con đến đủ." in words(after)
    assert after.approved
    assert not after.moved_on


def test_the_words_stay_when_a_figure_changes_in_its_file_and_the_page_says_so(commune, capsys):
    before = ready(commune)[REPORT]
    approve(commune, capsys, REPORT)
    report = commune / "2031" / "so_lieu" / "2031-09-30.yml"
    report.write_text(report.read_text("utf-8").replace("dan-trau: 408", "dan-trau: 409"), "utf-8")
    after = ready(commune)[REPORT]
    assert words(after) == words(before)
    assert "bốn trăm linh tám con" in " ".join(words(after))
    assert after.moved_on
    assert "Lời dưới đây giữ nguyên như đã duyệt." in text_of(
        read_html(reading_page(after, "Trang thử"))
    )


def test_an_approved_situation_does_not_stop_the_build_when_the_next_report_comes(commune, capsys):
    newest = commune / "2031" / "so_lieu" / "2031-09-30.yml"
    text = newest.read_text("utf-8")
    newest.unlink()
    approve(commune, capsys, "tinh-hinh-2031-06-30")
    before = ready(commune)["tinh-hinh-2031-06-30"]
    newest.write_text(text, "utf-8")
    after = ready(commune)["tinh-hinh-2031-06-30"]
    assert words(after) == words(before)
    assert after.approved
    assert after.moved_on
    assert "tinh-hinh-2031-09-30" in ready(commune)


def test_approved_words_that_name_somebody_taken_off_later_are_not_used(commune, capsys):
    approve(commune, capsys, "khen-thuong-qd-31-2031")
    decision = commune / "2031" / "khen_thuong" / "qd-31-2031.yml"
    decision.write_text(
        decision.read_text("utf-8").replace(
            "    danh_xung: bà\n", "    danh_xung: bà\n    go_ten: {ngay: 01/10/2031}\n"
        ),
        "utf-8",
    )
    after = ready(commune)["khen-thuong-qd-31-2031"]
    assert after.broken_approval
    assert after.approved is None
    assert "Phạm Thử Hai" not in " ".join(words(after))
    page = text_of(read_html(reading_page(after, "Trang thử")))
    assert "Phạm Thử Hai" not in page
    assert "Lời đã duyệt có tên một người nay đã gỡ, nên không dùng nữa." in page
    assert main(["check", "--data", "data"]) == 0
    assert f"data/2031/ban_tin/{after.ma}.yml:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao-cao-2031-09-03", REPORT),
        ("khen-thuong-qd-31-231", "khen-thuong-qd-31-2031"),
        ("tinh-hinh-2031-09-31", "tinh-hinh-2031-09-30"),
    ],
)
def test_a_file_for_a_bulletin_that_is_not_there_is_an_error_with_the_nearest(
    commune, capsys, typed, meant
):
    write(commune, typed, "them:\n  - Mong bà con cùng theo dõi.\n")
    assert main(["check", "--data", "data"]) == 1
    assert (
        f"data/2031/ban_tin/{typed}.yml:1:1: không có bản tin «{typed}». Có phải «{meant}»? Đổi tên"
        " tệp cho đúng mã bản tin.\n" in capsys.readouterr().err
    )


def test_the_file_of_one_campaign_says_nothing_of_another(commune):
    write(commune, "diem-tin", "them:\n  - Mong bà con cùng theo dõi.\n", "2030")
    assert "Mong bà con cùng theo dõi." in words(ready(commune, "2030")["diem-tin"])
    assert "Mong bà con cùng theo dõi." not in words(ready(commune)["diem-tin"])
