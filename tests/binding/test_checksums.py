"""Check digits hold for what has them, and break when any digit changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.binding.checksums import entropy_bits, iban_holds, luhn_holds, resident_id_holds


@pytest.mark.parametrize("number", ["4000000000000002", "340000000000009", "0"])
def test_a_number_whose_last_digit_checks_the_others_holds(number: str) -> None:
    assert luhn_holds(number)


@given(st.integers(0, 15), st.integers(1, 9))
def test_a_card_number_with_one_digit_changed_does_not_hold(place: int, by: int) -> None:
    number = "4000000000000002"
    changed = str((int(number[place]) + by) % 10)

    assert not luhn_holds(number[:place] + changed + number[place + 1 :])


@pytest.mark.parametrize(
    ("iban", "holds"), [("GB21TEST00000012345678", True), ("GB22TEST00000012345678", False)]
)
def test_an_iban_holds_by_its_two_check_digits(iban: str, holds: bool) -> None:
    assert iban_holds(iban) is holds


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        pytest.param("990000190001010016", True, id="right"),
        pytest.param("990000190001010017", False, id="another last digit"),
        pytest.param("990000190002300016", False, id="a day that never was"),
    ],
)
def test_a_resident_id_holds_by_its_day_of_birth_and_last_character(number: str, holds: bool) -> None:
    assert resident_id_holds(number) is holds


def test_one_character_over_and_over_has_no_entropy_and_two_alike_have_one_bit() -> None:
    assert (entropy_bits(""), entropy_bits("aaaa"), entropy_bits("abab")) == (0, 0, 1)
