"""Account numbers are known by their check digits, and cards besides by how they are written or what is said."""

import pytest

from tests.binding.finding import data_in

CARD, IBAN = "4000000000000002", "GB21TEST00000012345678"
GROUPED = "4000 0000 0000 0002"


@pytest.mark.parametrize(
    ("text", "kind", "datum"),
    [
        (f"IBAN {IBAN}, please", "iban", IBAN),
        ("to GB21 TEST 0000 0012 3456 78 BIC X", "iban", "GB21 TEST 0000 0012 3456 78"),
        (f"card {CARD}", "card", CARD),
        (f"{CARD} (Visa)", "card", CARD),
        (f"charged {GROUPED} twice", "card", GROUPED),
        (f"银行卡号：{CARD}", "card", CARD),
        ("Amex 3400 000000 00009", "card", "3400 000000 00009"),
    ],
)
def test_an_account_number_is_masked(text: str, kind: str, datum: str) -> None:
    assert data_in(text) == [(kind, datum)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("GB22 TEST 0000 0012 3456 78", id="another check digit"),
        pytest.param("ZZ21TEST00000012345678", id="no country"),
        pytest.param(f"{IBAN}9", id="too long"),
        pytest.param("card 4000000000000003", id="the sum does not hold"),
        pytest.param(f"the value {CARD}", id="nobody says card"),
        pytest.param(f"{GROUPED} rows", id="a figure"),
        pytest.param(f"order {GROUPED}", id="the number of an order"),
        pytest.param(f"card 9{CARD}", id="too long for a card"),
    ],
)
def test_a_number_that_only_looks_like_one_stays(text: str) -> None:
    assert data_in(text) == []
