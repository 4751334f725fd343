"""Who may be named, by the decision, the person's wish and a child's two consents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from campaign.facts import Campaign, Facts
from campaign.facts.people import everybody, may_be_named, unnameable, unnamed
from campaign.models.awards import ChildConsent, Decision, Person, Withdrawal
from tests.helpers.communes import TODAY

DAY = date(2031, 3, 1)
BOTH = ChildConsent(cua_em=("ten",), cua_phu_huynh=("ten",), ngay=DAY, luu_tai="Ủy ban xã")
ONE = ChildConsent(cua_em=("ten",), cua_phu_huynh=("anh",), ngay=DAY, luu_tai="Ủy ban xã")


def person(**more: object) -> Person:
    return Person.model_validate(
        {"loai": "ca_nhan", "ten": "Phạm Thử Chín", "tre_em": False} | more
    )


@pytest.mark.parametrize(
    ("who", "may"),
    [
        (person(), True),
        (person(go_ten=Withdrawal(ngay=DAY)), False),
        (person(tre_em=True), False),
        (person(tre_em=True, dong_y=ONE), False),
        (person(tre_em=True, dong_y=BOTH), True),
        (person(tre_em=True, dong_y=BOTH, go_ten=Withdrawal(ngay=DAY)), False),
    ],
)
def test_one_who_asked_not_to_be_named_or_a_child_without_both_consents_is_not(who, may):
    assert may_be_named(who) is may


@pytest.fixture
def listing(facts: Facts):
    """A campaign with one decision that lists these people."""

    def made(*people: Person, **more: object) -> Campaign:
        [(ma, decision), *_] = facts.current.khen_thuong
        told = {"danh_sach": people, "trang_thai": "da_quyet_dinh", "huy_bo": None} | more
        listed: Decision = decision.model_copy(update=told)
        return replace(facts.current, khen_thuong=((ma, listed),))

    return made


def test_a_name_that_may_not_be_told_is_looked_for_everywhere(listing):
    campaign = listing(person(go_ten=Withdrawal(ngay=DAY)), person(ten="Hà Thử Mười"))
    assert list(unnameable([campaign], TODAY)) == ["pham thu chin"]
    assert unnamed(campaign) == 1
    assert sorted(everybody(campaign)) == ["ha thu muoi", "pham thu chin"]


@pytest.mark.parametrize(
    "decision",
    [{"trang_thai": "du_kien"}, {"ngay_dang": TODAY + timedelta(days=1)}],
    ids=["a draft", "a decision that waits for its day"],
)
def test_nobody_is_named_before_the_decision_is_published(listing, decision):
    assert "pham thu chin" in set(unnameable([listing(person(), **decision)], TODAY))
    assert not set(unnameable([listing(person())], TODAY))


def test_one_whom_another_list_may_name_is_not_hidden(listing):
    hidden, named = listing(person(go_ten=Withdrawal(ngay=DAY))), listing(person())
    assert not set(unnameable([hidden, named], TODAY))


@pytest.mark.parametrize("shown", ["Ông Phạm Thử Chín", "Hộ Phạm Thử Chín", "Bà Phạm Thử Chín"])
def test_one_typed_otherwise_in_another_list_may_be_somebody_else(listing, shown):
    withdrawn = listing(person(go_ten=Withdrawal(ngay=DAY)))
    hidden = unnameable([withdrawn, listing(person(ten=shown))], TODAY)
    assert hidden.stand_in("Bà Phạm Thử Chín đi đầu")


def test_one_withdrawn_with_a_form_of_address_is_hidden_without_it_too(listing):
    hidden = unnameable(
        [listing(person(ten="Bà Phạm Thử Chín", go_ten=Withdrawal(ngay=DAY)))], TODAY
    )
    assert hidden.stand_in("Phạm Thử Chín đi đầu")
