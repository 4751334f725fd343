"""Units turn into one another only where they measure the same."""

from decimal import Decimal

import pytest

from campaign.words.measures import factor_between, factor_of_product, mistaken_for
from campaign.words.wholes import counts_wholes


@pytest.mark.parametrize(
    ("written", "wanted", "factor"),
    [
        ("tạ", "tấn", "0.1"),
        ("kg", "tấn", "0.001"),
        ("đồng", "triệu đồng", "0.000001"),
        ("tỷ đồng", "triệu đồng", "1000"),
        ("triệu", "tỷ đồng", "0.001"),
        ("Triệu  đồng", "triệu đồng", "1"),
        ("nghìn người", "người", "1000"),
        ("nghìn con", "con", "1000"),
        ("m2", "ha", "0.0001"),
        ("km", "m", "1000"),
        ("tạ/ha", "tấn/ha", "0.1"),
        ("nghìn đồng/người/năm", "triệu đồng/người/năm", "0.001"),
        ("1000 đồng", "triệu đồng", "0.001"),
        ("1.000đ", "đồng", "1000"),
        ("Tr. đồng", "tỷ đồng", "0.001"),
        ("người", "hộ", None),
        ("con", "%", None),
        ("ha", "m", None),
        ("triệu đồng/người", "triệu đồng", None),
    ],
)
def test_one_unit_in_another(written, wanted, factor):
    assert factor_between(written, wanted) == (None if factor is None else Decimal(factor))


@pytest.mark.parametrize(
    ("parts", "wanted", "factor"),
    [
        (["ha", "tạ/ha"], "tấn", "0.1"),
        (["ha", "tấn/ha"], "tấn", "1"),
        (["tấn/ha", "ha"], "tạ", "10"),
        (["con", "kg/con"], "tấn", "0.001"),
        (["hộ", "triệu đồng/hộ"], "tỷ đồng", "0.001"),
        (["ha", "tạ/ha"], "con", None),
        (["ha", "con"], "tấn", None),
    ],
)
def test_a_product_in_its_unit(parts, wanted, factor):
    assert factor_of_product(parts, wanted) == (None if factor is None else Decimal(factor))


@pytest.mark.parametrize(
    ("unit", "others"),
    [
        ("triệu đồng", {"đồng": "1E-6", "nghìn đồng": "0.001", "tỷ đồng": "1000", "": "1000000"}),
        ("tấn/ha", {"kg/ha": "0.001", "tạ/ha": "0.1", "": "1000000"}),
        ("ha", {"m²": "0.0001", "": "1000000"}),
        ("con", {"nghìn con": "1000", "": "1000000"}),
        ("nghìn con", {"con": "0.001", "": "1000000"}),
        ("%", {"": "100"}),
    ],
)
def test_units_that_one_may_be_mistaken_for(unit, others):
    found = dict(mistaken_for(unit))
    assert found == {name: Decimal(factor) for name, factor in others.items()}


@pytest.mark.parametrize("unit", ["con", "Hộ", "hộ nghèo", "lượt khách", "vụ", "mô hình", "cháu"])
def test_what_is_counted_in_wholes(unit):
    assert counts_wholes(unit)


@pytest.mark.parametrize("unit", ["tấn", "nghìn con", "người/hộ", "cây số", "lần", "điểm", "", "%"])
def test_what_may_have_a_fraction(unit):
    assert not counts_wholes(unit)
