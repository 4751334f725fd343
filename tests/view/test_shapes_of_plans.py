"""What plans and reports of communes write, each shape with the sentence that is said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from campaign.facts import Campaign
from campaign.models.scalars import Month
from campaign.outputs.bulletin.sentences import in_short
from campaign.progress import Progress, measure, track_all
from campaign.view.indicators import view_indicator
from campaign.view.wording import sentence
from tests.helpers.targets import JUNE, LAST, PLAIN, SEPTEMBER, campaign, track_one

AFTER = "2032-01-15"


def base(value: str) -> dict:
    return {"so_goc": {"gia_tri": value, "ngay": "2030-12-31", "nguon": "Báo cáo"}}


def changed(**to: str) -> dict:
    decided = {"ngay": "2031-05-20", "van_ban": "Nghị quyết số 9", "ly_do": "Sáp nhập"}
    return {"dieu_chinh": (decided | to,)}


COMPARED = {"so_voi": "năm 2030", "don_vi_tinh": "vụ"}
CRIMES = COMPARED | {"loai": "giam", "giam": "10", "cong_don": "có"} | base("50")
POOR = COMPARED | {"loai": "giam", "cong_don": "không", "dong_tu": "Còn"}
FOREST = {"loai": "luy_ke", "muc_tieu": "40", "don_vi_tinh": "ha", "dong_tu": "Đã trồng"}
COVER = {"loai": "muc_tang", "muc_tieu": "96", "don_vi_tinh": "%", "dong_tu": "Hiện đạt"}
BUDGET = {
    "loai": "tang_truong",
    "tang": "10",
    "so_voi": "dự toán",
    "cong_don": "có",
    "don_vi_tinh": "triệu đồng",
    "dong_tu": "Đã thu",
} | base("1000")


@pytest.mark.parametrize(
    ("target", "figures", "said"),
    [
        # Decreases: of a count that adds up, of one counted anew, of a rate.
        (
            CRIMES,
            {JUNE: "46"},
            "đã xảy ra 46 vụ, nhiều hơn mức cho phép 1 vụ (giảm 10% so với năm 2030, tức không quá"
            " 45 vụ). Không đạt.",
        ),
        (
            COMPARED | {"loai": "tang_truong", "tang": "-10", "cong_don": "có"} | base("50"),
            {JUNE: "20"},
            "đã xảy ra 20 vụ, trong mức cho phép (giảm 10% so với năm 2030, tức không quá 45 vụ)."
            " Đang đạt.",
        ),
        (
            CRIMES | {"giam": "7"},
            {LAST: "46"},
            "đã xảy ra 46 vụ, trong mức cho phép (giảm 7% so với năm 2030, tức không quá 46 vụ)."
            " Đạt.",
        ),
        (
            POOR | {"giam_so": "30", "don_vi_tinh": "hộ"} | base("150"),
            {JUNE: "135"},
            "từ 150 hộ ngày 31/12/2030, nay 135 hộ; mục tiêu giảm 30 hộ so với năm 2030, tức không"
            " quá 120 hộ, còn phải giảm 15 hộ. Đang thực hiện.",
        ),
        (
            POOR | {"giam_so": "1", "phan_dau": "1,5", "don_vi_tinh": "%"} | base("8,4"),
            {LAST: "6,8"},
            "từ 8,4% ngày 31/12/2030, nay 6,8%; mục tiêu giảm 1–1,5 điểm % so với năm 2030, tức"
            " không quá 7,4%, thấp hơn mục tiêu 0,6 điểm %. Vượt.",
        ),
        (
            POOR | {"giam_so": "3", "don_vi_tinh": "%", "so_sanh": ">"} | base("15"),
            {LAST: "12"},
            "từ 15% ngày 31/12/2030, nay 12%; mục tiêu giảm trên 3 điểm % so với năm 2030, tức dưới"
            " 12%. Không đạt; bằng mức, chưa thấp hơn.",
        ),
        (
            CRIMES | {"so_goc": None},
            {JUNE: "9"},
            "đã xảy ra 9 vụ; mục tiêu giảm 10% so với năm 2030, chưa có số năm 2030 để so. Chưa xét"
            " được.",
        ),
        # A rate is a level: it may go down and below zero, and is judged at the end.
        (
            {"loai": "khoang", "muc_tieu": "7", "phan_dau": "7,5", "don_vi_tinh": "%"},
            {JUNE: "7,4", SEPTEMBER: "6,9"},
            "đã đạt 6,9%; mục tiêu ít nhất 7%, phấn đấu 7,5%, còn thiếu 0,1 điểm %, bằng 98,6% kế"
            " hoạch. Cần đẩy nhanh; kế hoạch không đặt mốc để so.",
        ),
        (
            COVER | {"muc_tieu": "8", "dong_tu": "Tăng"},
            {JUNE: "-2,5"},
            "giảm 2,5%; mục tiêu từ 8% trở lên, còn thiếu 10,5 điểm %. Cần đẩy nhanh; kế hoạch"
            " không đặt mốc để so.",
        ),
        (
            {
                "loai": "khoang",
                "muc_tieu": "12",
                "phan_dau": "10",
                "so_sanh": "<=",
                "don_vi_tinh": "%",
                "dong_tu": "Còn",
            },
            {LAST: "9,8"},
            "còn 9,8%; mục tiêu không quá 12%, phấn đấu 10%, thấp hơn mục tiêu 2,2 điểm %. Vượt.",
        ),
        # A changed target is typed in the plan's terms and judged like any other.
        (
            BUDGET | changed(muc_tieu_moi="15"),
            {LAST: "1120"},
            "đã thu 1.120 trên 1.150 triệu đồng, bằng 97,4% kế hoạch. Không đạt; mục tiêu đã điều"
            " chỉnh theo Nghị quyết số 9.",
        ),
        (
            BUDGET | changed(so_goc_moi="900"),
            {LAST: "1000"},
            "đã thu 1.000 trên 990 triệu đồng, bằng 101% kế hoạch. Đạt; mục tiêu đã điều chỉnh theo"
            " Nghị quyết số 9.",
        ),
        (
            FOREST | changed(muc_tieu_moi="30"),
            {LAST: "33"},
            "đã trồng 33 trên 30 ha, bằng 110% kế hoạch. Vượt; mục tiêu đã điều chỉnh theo Nghị"
            " quyết số 9.",
        ),
        # Little is given, and something is said all the same.
        (
            COVER,
            {JUNE: "94,3"},
            "hiện đạt 94,3%; mục tiêu từ 96% trở lên, còn thiếu 1,7 điểm %, bằng 98,2% kế hoạch."
            " Đang thực hiện.",
        ),
        (
            COVER | base("92,4"),
            {JUNE: "94,3"},
            "từ 92,4% ngày 31/12/2030, nay 94,3%; mục tiêu từ 96% trở lên, còn thiếu 1,7 điểm %."
            " Đang thực hiện.",
        ),
        (
            COVER | {"moc": ({"ngay": JUNE, "gia_tri": "94"},)},
            {JUNE: "93,5"},
            "hiện đạt 93,5%; mục tiêu từ 96% trở lên, còn thiếu 2,5 điểm %, bằng 97,4% kế hoạch;"
            " mốc ngày 30/6/2031 là 94%. Chậm.",
        ),
        (
            FOREST,
            {SEPTEMBER: "15"},
            "đã trồng 15 trên 40 ha, bằng 37,5% kế hoạch. Cần đẩy nhanh; kế hoạch không đặt mốc để"
            " so.",
        ),
        (
            FOREST,
            {JUNE: {"gia_tri": "22", "ly_do": "Thiếu cây giống."}},
            "đã trồng 22 trên 40 ha, bằng 55% kế hoạch. Cần đẩy nhanh; kế hoạch không đặt mốc để"
            " so.",
        ),
        # A deadline of its own: a season that is closed, a goal of the second quarter.
        (
            FOREST | {"moc": ({"ngay": "2031-04-30", "gia_tri": "40"},)},
            {JUNE: "39"},
            "đã trồng 39 trên 40 ha, bằng 97,5% kế hoạch. Không đạt; hạn là ngày 30/4/2031.",
        ),
        (
            {"loai": "dat", "moc": ({"ngay": JUNE, "gia_tri": "1"},)},
            {"2031-07-15": "chưa đạt"},
            "chưa đạt. Không đạt; hạn là ngày 30/6/2031.",
        ),
        (
            {"loai": "dat", "han": JUNE},
            {"2031-07-15": "đạt"},
            "đã đạt.",
        ),
        (
            {"loai": "dat", "han": JUNE},
            {"2031-06-20": "chưa đạt"},
            "chưa đạt. Chờ số cuối kỳ.",
        ),
        # What is kept, counted, ranked, judged.
        (
            {"loai": "duy_tri", "ten": "Trật tự an toàn trong thôn"},
            {JUNE: "giữ"},
            "giữ vững. Đang đạt.",
        ),
        (
            {"loai": "duy_tri", "ten": "Chuẩn y tế"},
            {JUNE: "mất"},
            "không giữ được chuẩn. Nguy cơ không đạt.",
        ),
        (
            {"loai": "duy_tri", "muc_tieu": "5", "don_vi_tinh": "trường"},
            {JUNE: "7"},
            "giữ được 7 trường; mục tiêu giữ 5 trường, hơn 2 trường. Đang đạt.",
        ),
        (
            {"loai": "danh_muc", "muc_tieu": "19"},
            {JUNE: "14"},
            "đã xong 14 trong 19 tiêu chí, còn 5 tiêu chí. Đang thực hiện.",
        ),
        (
            {"loai": "xep_hang", "muc_tieu": "10", "tong_so": "56"},
            {JUNE: "12"},
            "xếp thứ 12 trên 56; mục tiêu từ thứ 10 trở lên, còn kém 2 bậc. Đang thực hiện.",
        ),
        (
            {"loai": "muc_giam", "muc_tieu": "10", "don_vi_tinh": "hạng", "dong_tu": "Xếp"},
            {JUNE: "3"},
            "xếp hạng 3; mục tiêu từ hạng 10 trở lên. Đang đạt.",
        ),
        (
            {"loai": "dinh_tinh"},
            {JUNE: {"ket_qua": "đạt", "danh_gia": "Nếp sống văn minh chuyển biến rõ."}},
            "được đánh giá là đạt: Nếp sống văn minh chuyển biến rõ. Đang đạt.",
        ),
        # Nothing, and all of it.
        (
            {"loai": "tran", "muc_tieu": "0", "cong_don": "có", "don_vi_tinh": "vụ"},
            {JUNE: "0"},
            "chưa xảy ra vụ nào. Đang đạt.",
        ),
        (
            {"loai": "tran", "muc_tieu": "0", "cong_don": "có", "don_vi_tinh": "vụ"},
            {LAST: "0"},
            "không xảy ra vụ nào. Đạt.",
        ),
        (
            {"loai": "tran", "muc_tieu": "0", "cong_don": "có", "don_vi_tinh": "vụ"},
            {JUNE: "2"},
            "đã xảy ra 2 vụ; mục tiêu không để xảy ra vụ nào. Không đạt.",
        ),
        (
            COVER | {"muc_tieu": "100"},
            {JUNE: "99,96"},
            "hiện đạt 99,96%; mục tiêu 100%, còn thiếu 0,04 điểm %. Đang thực hiện.",
        ),
        # A limit is not passed by rounding: 7 of 43,751 is 0,016% and more.
        (
            {"loai": "ty_le", "so_sanh": "<", "muc_tieu": "16", "tu_so": "trẻ"},
            {JUNE: {"tu_so": "15996", "mau_so": "100000"}},
            "có 15.996 trên 100.000 trẻ, bằng 15,996%; mục tiêu dưới 16%, thấp hơn mục tiêu 0,004"
            " điểm %. Đang đạt.",
        ),
    ],
)
def test_a_shape_of_a_plan_is_told_in_its_own_terms(target, figures, said):
    day = max(figures)
    today = AFTER if day == LAST else None
    assert sentence(track_one(target, figures, today)).partition(": ")[2] == said


@pytest.mark.parametrize(
    ("target", "figure", "today", "said"),
    [
        (FOREST, "41", "2031-12-20", "Ước đến ngày 31/12/2031: trồng 41 trên 40 ha, bằng"
         " 102,5% kế hoạch. Ước đạt."),
        (FOREST, "39", "2031-12-20", "Ước đến ngày 31/12/2031: trồng 39 trên 40 ha, bằng"
         " 97,5% kế hoạch. Ước không đạt."),
        (FOREST, "41", AFTER, "Đến ngày 31/12/2031 (số tạm tính): đã trồng 41 trên 40 ha, bằng"
         " 102,5% kế hoạch. Ước đạt."),
    ],
)  # fmt: skip
def test_an_estimate_of_the_whole_year_is_told_and_judged_as_one(target, figure, today, said):
    report = {"tam_tinh": "có", "cuoi_ky": "có"}
    assert sentence(track_one(target, {LAST: figure}, today, report=report)) == said


def test_the_final_figure_replaces_the_estimate_of_its_day():
    made = campaign(
        [FOREST],
        [
            {"ngay_chot": LAST, "so_lieu": {"x": "38"}, "cuoi_ky": "có"},
            {
                "ngay_chot": LAST,
                "so_lieu": {"x": "41"},
                "tam_tinh": "có",
                "ngay_dang": "2031-12-05",
            },
        ],
    )
    days = (date(2031, 12, 1), date(2031, 12, 10), date(2032, 1, 15))
    seen = [track_all(made, measure(made), day, PLAIN)[0] for day in days]
    assert [(p.latest and p.latest.value, p.status.word) for p in seen] == [
        (None, "Chưa có số liệu"),
        (Decimal(41), "Ước đạt"),
        (Decimal(38), "Không đạt"),
    ]


def over_years(target: dict, figures: dict[str, str], last: str = "2035-12-31") -> Progress:
    """One target of a campaign from 2031 to `last`, a week after its latest figure."""
    made = campaign([target], [{"ngay_chot": d, "so_lieu": {"x": v}} for d, v in figures.items()])
    head = made.phong_trao
    period = head.thoi_gian.model_copy(
        update={"bat_dau": Month(nam=2031, thang=1), "ket_thuc": date.fromisoformat(last)}
    )
    longer: Campaign = replace(made, phong_trao=head.model_copy(update={"thoi_gian": period}))
    today = date.fromisoformat(max(figures)).replace(day=31)
    return track_all(longer, measure(longer), today, PLAIN)[0]


@pytest.mark.parametrize(
    ("target", "figures", "said"),
    [
        (
            FOREST | {"don_vi_tinh": "ha/năm", "nhip": "đều"},
            {"2031-12-31": "40", "2032-12-31": "76"},
            "Đến ngày 31/12/2032: đã trồng 76 trên 200 ha, bằng 38% kế hoạch; theo nhịp đều trong"
            " cả giai đoạn đến ngày ấy cần 40% kế hoạch. Đúng tiến độ.",
        ),
        (
            FOREST | {"tung_nam": "có"},
            {"2031-12-31": "40", "2032-12-31": "36"},
            "Đến ngày 31/12/2032: năm 2032 được 36 trên 40 ha; cả 5 năm đã trồng 76 trên 200 ha,"
            " bằng 38% kế hoạch. Đang thực hiện.",
        ),
        (
            FOREST,
            {"2033-12-31": "10"},
            "Đến ngày 31/12/2033: đã trồng 10 trên 40 ha, bằng 25% kế hoạch. Cần đẩy nhanh; kế"
            " hoạch không đặt mốc để so.",
        ),
        (
            COVER
            | {
                "moc": (
                    {"ngay": "2031-12-31", "gia_tri": "91"},
                    {"ngay": "2032-12-31", "gia_tri": "92"},
                )
            },
            {"2032-12-31": "92,5"},
            "Đến ngày 31/12/2032: hiện đạt 92,5%; mục tiêu từ 96% trở lên, còn thiếu 3,5 điểm %,"
            " bằng 96,4% kế hoạch; mốc ngày 31/12/2032 là 92%. Đúng tiến độ.",
        ),
        # Every year so much less than in the year before.
        (
            POOR | {"giam_so": "1,5", "don_vi_tinh": "%", "tung_nam": "có"} | base("9"),
            {"2032-12-31": "6,2"},
            "Đến ngày 31/12/2032: từ 9% ngày 31/12/2030, nay 6,2%; mục tiêu mỗi năm giảm 1,5 điểm"
            " % so với năm 2030, tức sau 5 năm không quá 1,5%, còn phải giảm 4,7 điểm %. Đang thực"
            " hiện.",
        ),
        (
            BUDGET | {"cong_don": "không", "tung_nam": "có"},
            {"2032-12-31": "1230"},
            "Đến ngày 31/12/2032: từ 1.000 triệu đồng ngày 31/12/2030, nay 1.230 triệu đồng; mục"
            " tiêu mỗi năm tăng 10% so với dự toán, tức sau 5 năm từ 1.610,51 triệu đồng trở lên,"
            " còn thiếu 380,51 triệu đồng. Đang thực hiện.",
        ),
    ],
)
def test_a_plan_of_several_years_asks_for_all_of_them(target, figures, said):
    assert sentence(over_years(target, figures)) == said


AREA = {"ma": "dien-tich", "loai": "luy_ke", "muc_tieu": "200", "don_vi_tinh": "ha"}
YIELD = {"ma": "nang-suat", "loai": "muc_tang", "muc_tieu": "52", "don_vi_tinh": "tạ/ha"}
CROP = {"ma": "san-luong", "loai": "luy_ke", "muc_tieu": "1040", "don_vi_tinh": "tấn"}
PRODUCT = {"tinh_tu": {"phep": "tich", "tu": ("dien-tich", "nang-suat")}}
SEASONS = {"chia_theo": {"Vụ xuân": "120", "Vụ mùa": "80"}}


@pytest.mark.parametrize(
    ("area", "yields", "values"),
    [
        (
            AREA,
            YIELD | {"trong_so": "dien-tich"},
            {"dien-tich": "200", "nang-suat": "53", "san-luong": "1060"},
        ),
        (
            AREA | {"gop": "lon_nhat"},
            YIELD | {"trong_so": "dien-tich", "gop": "tong"},
            {"dien-tich": "120", "nang-suat": "105", "san-luong": "1060"},
        ),
    ],
    ids=["seasons of their own land", "the same land twice"],
)
def test_a_crop_is_area_by_yield_in_the_units_that_are_used(area, yields, values):
    made = campaign(
        [area, yields, CROP | PRODUCT],
        [
            {
                "ngay_chot": JUNE,
                "so_lieu": {
                    "dien-tich": SEASONS,
                    "nang-suat": {"chia_theo": {"Vụ xuân": "55", "Vụ mùa": "50"}},
                },
            }
        ],
    )
    found = {ma: measured[-1].value for ma, measured in measure(made).items()}
    assert found == {ma: Decimal(value) for ma, value in values.items()}


def test_a_village_is_told_what_it_was_asked_and_how_far_it_is():
    target = FOREST | {"theo_thon": {"Thôn 1": "15", "Thôn 2": "25"}}
    made = campaign(
        [target], [{"ngay_chot": JUNE, "so_lieu": {"x": {"chia_theo": {"Thôn 1": "16"}}}}]
    )
    progress = track_all(made, measure(made), date(2031, 7, 15), PLAIN)
    view = view_indicator(made, progress[0], {"x": progress[0]}, date(2031, 7, 15))
    assert [(p.name, p.asked, p.value, p.so_far) for p in view.shares] == [
        ("Thôn 1", "15 ha", "16 ha", "đạt"),
        ("Thôn 2", "25 ha", "", ""),
    ]
    assert view.by_village


@pytest.mark.parametrize(
    ("target", "figure", "told"),
    [
        (
            FOREST | {"ten": "Trồng rừng"},
            "22",
            "Trồng rừng được 22 ha. Mục tiêu là từ 40 ha trở lên, như vậy mới được 55% kế hoạch.",
        ),
        (
            FOREST | {"ten": "Cấp giấy", "dong_tu": "Đã cấp", "don_vi_tinh": "giấy"},
            "0",
            "Cấp giấy: chưa có giấy nào. Mục tiêu là từ 40 giấy trở lên. Việc này cần đẩy nhanh.",
        ),
        (
            FOREST | {"ten": "Rừng mới"},
            "5",
            "Rừng mới đã trồng 5 ha. Mục tiêu là từ 40 ha trở lên, như vậy mới được 12,5% kế hoạch."
            " Việc này cần đẩy nhanh.",
        ),
        (
            COVER | {"ten": "Bảo hiểm"},
            "94,3",
            "Bảo hiểm hiện đạt 94,3%. Mục tiêu là từ 96% trở lên, như vậy còn thiếu 1,7 điểm %.",
        ),
        (
            CRIMES | {"ten": "Phạm pháp"},
            "46",
            "Phạm pháp: đã xảy ra 46 vụ, nhiều hơn mức cho phép 1 vụ. Mục tiêu là không quá 45 vụ."
            " Chỉ tiêu này không đạt.",
        ),
        (
            {"loai": "muc_giam", "muc_tieu": "0", "don_vi_tinh": "hộ", "ten": "Nhà tạm"},
            "0",
            "Nhà tạm: không còn hộ nào.",
        ),
    ],
)
def test_aloud_it_says_the_target_and_how_far_and_no_verb_twice(target, figure, told):
    progress = track_one(target, {JUNE: figure})
    made = campaign([target], [])
    view = view_indicator(made, progress, {"x": progress}, date(2031, 7, 15))
    assert " ".join(in_short(view)) == told
