"""What a chat is told of each page, and the pictures that it shows."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from PIL import Image

from campaign.outputs.cards import (
    Card,
    decision_said,
    kept,
    of_campaign,
    of_decision,
    of_post,
    of_target,
    people_of,
    pictures,
    tags,
)
from campaign.outputs.cards.cut import DESCRIPTION, TITLE, cut
from campaign.outputs.cards.picture import MOST_BYTES, fingerprint, png, tools
from campaign.view import CampaignView, view_site
from campaign.view.honours import DecisionView
from campaign.view.news import PostView
from campaign.words.names import Names
from campaign.words.written import fold
from tests.helpers.codes import dark_modules, drawn_modules
from tests.helpers.communes import ADDRESS, COMMUNE, DATA, DATA_TODAY
from tests.helpers.each import each
from tests.helpers.html import Node, text_of
from tests.helpers.sites import Site
from tests.helpers.views import campaigns, facts_of, sites

FIXED = {
    "og:locale": "vi_VN",
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "twitter:card": "summary_large_image",
}


@cache
def someone() -> dict[str, Names]:
    """Whom no card of a campaign may name."""
    return {campaign.ma: people_of(site) for site in sites() for campaign in site.campaigns}


def card_of_post(campaign: CampaignView, post: PostView) -> Card:
    return of_post(campaign, post, someone()[campaign.ma]).card


def card_of_decision(campaign: CampaignView, decision: DecisionView) -> Card:
    return of_decision(campaign, decision, someone()[campaign.ma])


def cards_of(campaign: CampaignView) -> Iterator[Card]:
    yield of_campaign(campaign)
    yield from (of_target(campaign, target) for target in campaign.targets)
    yield from (card_of_decision(campaign, decision) for decision in campaign.honours.decisions)
    yield from (card_of_post(campaign, post) for post in campaign.own_posts)


@cache
def cards() -> dict[str, tuple[CampaignView, Card]]:
    """Every card of both communes by its address, with the campaign that it tells of."""
    return {
        card.address: (campaign, card)
        for campaign in campaigns().values()
        for card in cards_of(campaign)
    }


@pytest.fixture(scope="module")
def shared(built) -> Site:
    """The illustration and all else on a site that knows its address."""
    return built("shared", DATA, DATA_TODAY, "/xa/", SITE_URL=ADDRESS)


def told(page: Node) -> dict[str, str]:
    """The tags for chats, by name; one that stands twice is a fault."""
    found = [
        (
            node.attributes.get("property") or node.attributes.get("name", ""),
            node.attributes.get("content", ""),
        )
        for node in page.css("meta")
    ]
    found = [(name, said) for name, said in found if name.startswith(("og:", "twitter:"))]
    assert len(found) == len({name for name, _ in found})
    return dict(found)


def pasted_pages(site: Site) -> dict[str, Node]:
    """Pages that somebody would paste, by address: not the staff's, and not those that stand
    outside the frame.
    """
    return {
        path.removesuffix("index.html"): page
        for path, page in site.pages.items()
        if page.css("div.page-tools")
    }


# ── tags ─────────────────────────────────────────────────────────────────────


def test_each_kind_of_page_tells_chats_what_it_is(shared):
    pages = pasted_pages(shared)
    base = "minh-hoa/"
    for address in (
        "",
        base,
        f"{base}ke-hoach/",
        f"{base}chi-tieu/",
        f"{base}vinh-danh/",
        f"{base}tin-tuc/",
        "2024/ke-hoach/",
        "tin-tuc/",
    ):
        assert address in pages
    for campaign in (campaigns()["2024"], campaigns()["minh-hoa"]):
        things = [
            *campaign.targets,
            *(d.head for d in campaign.honours.decisions),
            *campaign.own_posts,
        ]
        assert {thing.address for thing in things} <= pages.keys()
    for address, page in pages.items():
        tags = told(page)
        assert tags.items() >= FIXED.items(), address
        assert tags["og:url"] == f"{ADDRESS}{address}"
        assert tags["og:type"] == ("article" if re.search(r"tin-tuc/.", address) else "website"), (
            address
        )
        assert tags["og:site_name"] == "Thi đua xã Tân Lập"


def test_what_is_told_fits_into_what_chats_show_and_is_whole(shared):
    for address, page in pasted_pages(shared).items():
        tags = told(page)
        for name, limit in (("og:title", TITLE), ("og:description", DESCRIPTION)):
            assert 3 < len(tags[name]) <= limit, (address, name)
            assert not re.search(r"\d[.,]?…$|[ ,;:]…$|\s\s|None|[<>{}]", tags[name]), (
                address,
                tags[name],
            )
        assert tags["og:title"].startswith("MINH HỌA · ") is address.startswith("minh-hoa/"), (
            address
        )
        assert tags["og:image:alt"].startswith("MINH HỌA. ") is address.startswith("minh-hoa/"), (
            address
        )


def test_each_page_shows_the_picture_of_its_own_matter(shared):
    for address, page in pasted_pages(shared).items():
        image = told(page)["og:image"]
        assert re.fullmatch(rf"{ADDRESS}[a-z0-9/-]+/the\.png\?v=[0-9a-f]{{8}}", image)
        of_its_own = re.search(r"(chi-tieu|vinh-danh|tin-tuc)/.", address)
        campaign = address.split("/")[0] if address.split("/")[0] in campaigns() else "2024"
        assert image.startswith(
            f"{ADDRESS}{address}the.png" if of_its_own else f"{ADDRESS}{campaign}/the.png"
        ), address
        assert image.removeprefix(ADDRESS).partition("?")[0] in shared.files


def test_a_site_that_does_not_know_its_address_tells_the_rest_and_draws_nothing(site):
    assert not [path for path in site.files if path.endswith("/the.png")]
    for address, page in pasted_pages(site).items():
        assert set(told(page)) == {
            "og:title",
            "og:description",
            "og:type",
            "og:locale",
            "og:site_name",
            "twitter:card",
        }, address
        assert not page.css(".printed-code")


def test_the_staffs_pages_and_the_page_for_what_is_missing_tell_chats_nothing(shared):
    for path in ("404.html", "can-bo/index.html", "minh-hoa/can-bo/index.html"):
        assert not told(shared.pages[path]), path


def test_a_verdict_that_would_be_cut_off_is_said_first(shared):
    for target in campaigns()["minh-hoa"].targets:
        said = told(shared.page(target.address))["og:description"]
        assert target.sentence == said or said.startswith(f"{target.status.word}. "), said


# ── cutting ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "limit", "result"),
    [
        ("Sản lượng lúa", 13, "Sản lượng lúa"),
        ("Sản lượng lúa", 12, "Sản lượng…"),
        ("Thu được 1.789,2 tấn lúa", 15, "Thu được…"),
        ("Thu được 1.789,2 tấn lúa", 17, "Thu được…"),
        ("Thu được 1.789,2 tấn lúa", 22, "Thu được 1.789,2 tấn…"),
        ("Thu được 12 500 tấn lúa", 13, "Thu được…"),
        ("Thu được 12 500 tấn lúa", 20, "Thu được 12 500 tấn…"),
        ("Đã được 7 đúng, 2 chậm", 18, "Đã được 7 đúng…"),
        ("Đã đi được 88 % mục tiêu", 14, "Đã đi được…"),
        ("Lúa, ngô, sắn và khoai", 10, "Lúa, ngô…"),
        ("Khen thưởng (đợt hai)", 14, "Khen thưởng…"),
        ("dàidàidàidài", 6, "dàidà…"),
    ],
)
def test_a_text_is_cut_after_a_whole_word_and_never_inside_a_number(text, limit, result):
    assert cut(text, limit) == result
    assert len(result) <= limit


def test_no_length_of_a_sentence_leaves_half_a_number():
    text = "Đến ngày 30/9/2025: đã thu hoạch 538,3 trên 1.612 tấn; 12 500 hộ, bằng 88,1% mục tiêu."
    whole = set(re.findall(r"\d[\d.,/ ]*\d%?", text))
    for limit in range(12, len(text)):
        assert set(re.findall(r"\d[\d.,/ ]*\d%?|\d", cut(text, limit))) <= whole, limit


# ── what stands on a card ────────────────────────────────────────────────────


def said_on(card: Card) -> str:
    """Everything that is drawn, and what is told of it, as folded words."""
    told = fold(f"{card.alt} {card.owner} {card.campaign} {card.contents!r}")
    return f" {' '.join(re.findall(r'[a-z0-9]+', told))} "


@each(cards)
def test_nobody_is_named_on_a_card(campaign, card):
    people = {
        re.sub("^Hộ (?:ông |bà )?", "", r.name)
        for d in campaign.honours.decisions
        for r in d.recipients
        if r.kind != "tap_the" and not r.hidden_child
    }
    assert [
        name
        for name in {*map(fold, people), *campaign.hidden_names}
        if f" {name} " in said_on(card)
    ] == []


def test_a_subject_or_a_title_that_names_someone_honoured_is_left_out():
    campaign = campaigns()["minh-hoa"]
    decision = next(d for d in campaign.honours.decisions if d.head.ma == "qd-83-2025")
    for name in ("Hà Văn AD", "HA VAN AD", "Kiều Văn AM"):
        card = card_of_decision(campaign, replace(decision, subject=f"khen thưởng đột xuất {name}"))
        assert fold(name) not in said_on(card)
        card = card_of_post(
            campaign, replace(campaign.own_posts[0], title=f"Gương sáng {name}, Thôn 4")
        )
        assert fold(name) not in said_on(card)
        assert card.contents.title == "Tin xã Minh Họa"
    assert card_of_decision(campaign, decision).contents.subject == f"Về việc {decision.subject}"


def test_the_words_that_go_with_a_card_name_nobody_either():
    campaign, named = campaigns()["minh-hoa"], someone()["minh-hoa"]
    post = replace(
        campaign.own_posts[0],
        title="Gương sáng Hà Văn AD",
        summary="Anh Hà Văn AD có mặt suốt đêm.",
    )
    # The site's own news is told of by the current campaign, whichever campaign honoured them.
    for teller in (campaign, campaigns()["2024"]):
        pasted = of_post(teller, post, named)
        told_of = tags(sites()[0], post.address, post.title, pasted, {})
        assert "ha van ad" not in fold(
            f"{told_of.title} {told_of.description} {told_of.alt}"
        ) and told_of.title.endswith(pasted.card.contents.title)
        assert told_of.description == f"{post.category_name}, {post.day_long}."
    plain = of_post(campaign, campaign.own_posts[0], named)
    assert (plain.title, plain.description) == ("", campaign.own_posts[0].summary)
    decision = next(d for d in campaign.honours.decisions if d.head.ma == "qd-83-2025")
    assert (
        decision_said(replace(decision, subject="khen thưởng đột xuất Hà Văn AD"), named)
        == f"Khen {decision.summary}. Quyết định {decision.day_long}."
    )


def test_a_decision_says_how_many_and_a_cancelled_one_only_that():
    campaign = campaigns()["minh-hoa"]
    by_ma = {d.head.ma: card_of_decision(campaign, d).contents for d in campaign.honours.decisions}
    assert by_ma["qd-83-2025"].counts == (
        ("03", "tập thể"),
        ("06", "cá nhân"),
        ("03", "hộ gia đình"),
    )
    assert by_ma["qd-08-2025"].counts[-1] == ("711", "hộ gia đình")
    assert (by_ma["qd-49-2025"].counts, by_ma["qd-49-2025"].cancelled) == ((), "Đã hủy bỏ")


@pytest.mark.parametrize(
    ("ma", "figure", "asked"),
    [
        ("ngo-san-luong", "282 / 600 tấn", ""),
        ("chuyen-doi-so", "4 / 5 việc", ""),
        ("truong-chuan", "3 trường", "Mục tiêu: giữ 3 trường"),
        ("bao-hiem-y-te", "94,3%", "Mục tiêu: từ 96% trở lên"),
        ("viec-lam-moi", "Mục tiêu: từ 120 người trở lên", ""),
        ("chay-rung", "3 vụ", "Mục tiêu: không quá 2 vụ"),
        ("dan-van-kheo", "6 mô hình", "Mục tiêu: ít nhất 8, phấn đấu 16 mô hình"),
    ],
)
def test_a_target_shows_its_figure_beside_what_is_asked(ma, figure, asked):
    campaign = campaigns()["minh-hoa"]
    contents = of_target(campaign, next(t for t in campaign.targets if t.ma == ma)).contents
    assert (contents.figure, contents.asked) == (figure, asked)
    assert contents.status.word and contents.status.icon


@each(campaigns)
def test_a_campaigns_card_leaves_no_target_out(campaign):
    assert sum(int(family.count) for family in of_campaign(campaign).contents.families) == len(
        campaign.targets
    )


def test_only_an_illustration_is_marked_as_one():
    for campaign, card in cards().values():
        assert bool(card.illustration) is campaign.illustration


def test_a_card_does_not_change_from_one_day_to_the_next():
    for first, second in zip(
        *(
            cards_of(view_site(facts_of(COMMUNE), day).current)
            for day in (date(2031, 10, 1), date(2031, 10, 2))
        ),
        strict=True,
    ):
        assert first == second


# ── pictures ─────────────────────────────────────────────────────────────────


def test_pictures_are_of_the_size_that_chats_ask_for_and_small(shared):
    drawn = {path: content for path, content in shared.files.items() if path.endswith("/the.png")}
    assert drawn.keys() == {
        address for address, (campaign, _) in cards().items() if campaign.ma in {"2024", "minh-hoa"}
    }
    for path, content in drawn.items():
        picture = Image.open(io.BytesIO(content))
        assert (picture.size, picture.mode, picture.format) == ((1200, 630), "P", "PNG"), path
        assert len(content) <= MOST_BYTES, (path, len(content))


def one_of_each_form() -> list[Card]:
    return list({card.form: card for _, card in cards().values()}.values())


@pytest.mark.parametrize("card", one_of_each_form(), ids=lambda card: card.form)
def test_the_same_card_gives_the_same_bytes(card):
    assert png(card) == png(card)


@pytest.mark.parametrize(
    "text", ['#import "x"', "$x$ *a* _b_ `c` <d> @e \\ [f] {g}", "=" * 300, "chữ " * 200, "́̂", ""]
)
def test_a_card_takes_any_text_as_text_and_stays_small(text):
    campaign, post = campaigns()["minh-hoa"], campaigns()["minh-hoa"].own_posts[0]
    target, decision = campaign.targets[0], campaign.honours.decisions[0]
    for card in (
        card_of_post(campaign, replace(post, title=text)),
        of_target(campaign, replace(target, name=text)),
        card_of_decision(campaign, replace(decision, subject=text)),
    ):
        assert len(png(card)) <= MOST_BYTES


def test_a_card_goes_with_what_is_on_it_and_with_what_draws_it():
    card = next(card for _, card in cards().values() if card.form == "post")
    known = fingerprint(card, "tools")
    assert fingerprint(replace(card, address="x/the.png", alt="khác"), "tools") == known
    assert (
        fingerprint(replace(card, contents=replace(card.contents, title="khác")), "tools") != known
    )
    assert fingerprint(replace(card, illustration="bịa"), "tools") != known
    assert fingerprint(card, "other tools") != known
    assert re.fullmatch("[0-9a-f]{64}", tools())


def test_only_what_changed_is_drawn_again(tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(kept, "png", lambda card: drawn.append(card.address) or b"picture")
    campaign = campaigns()["2031"]
    posts, targets = (
        [card_of_post(campaign, p) for p in campaign.own_posts],
        [of_target(campaign, t) for t in campaign.targets],
    )
    first = pictures([*posts, *targets], tmp_path)
    assert sorted(drawn) == sorted(card.address for card in (*posts, *targets))
    drawn.clear()
    assert pictures([*posts, *targets], tmp_path) == first and drawn == []
    changed = replace(targets[0], contents=replace(targets[0].contents, figure="600 / 612 tấn"))
    second = pictures([*posts, changed, *targets[1:]], tmp_path)
    assert drawn == [changed.address]
    assert {address for address in first if first[address] != second[address]} == {changed.address}


def test_old_pictures_go_when_there_are_too_many_but_none_that_is_shown(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "png", lambda card: b"picture")
    monkeypatch.setattr(kept, "_MOST", 5)
    campaign = campaigns()["2031"]
    shown = [of_target(campaign, t) for t in campaign.targets]
    (tmp_path / "old.png").write_bytes(b"")
    files = pictures(shown, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(files.values())


def test_a_picture_that_could_not_be_drawn_is_not_kept(tmp_path, monkeypatch):
    def broken(card):
        raise ValueError("không vẽ được")

    monkeypatch.setattr(kept, "png", broken)
    with pytest.raises(ValueError, match="không vẽ được"):
        pictures([next(card for _, card in cards().values())], tmp_path)
    assert list(tmp_path.iterdir()) == []


# ── on paper ─────────────────────────────────────────────────────────────────


def test_each_page_carries_a_code_of_its_address_for_paper(shared):
    pages = pasted_pages(shared)
    codes = {address: page.css(".printed-code") for address, page in pages.items()}
    assert {address for address, found in codes.items() if len(found) != 1} == set()
    for address, (code,) in codes.items():
        assert text_of(code.css("b")[0]) == f"{ADDRESS}{address}"
    drawn = {
        address: drawn_modules(code.css("path")[0].attributes["d"])
        for address, (code,) in codes.items()
    }
    assert len(set(map(frozenset, drawn.values()))) == len(pages)
    for address in ("", "minh-hoa/chi-tieu/ngo-san-luong/"):
        assert drawn[address] == dark_modules(f"{ADDRESS}{address}")
