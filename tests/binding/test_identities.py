"""Numbers by which a state knows a person go where a check digit or the word before makes it sure."""

import pytest

from tests.binding.finding import data_in

RESIDENT = "990000190001010016"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"身份证号{RESIDENT}", RESIDENT),
        (f"编码 {RESIDENT}", RESIDENT),
        ("身份证 990000 19000101 0016", "990000 19000101 0016"),
        ("Her SSN is 219-09-9999;", "219-09-9999"),
        ("ssn=219099999", "219099999"),
        ("Social Security Number: 219 09 9999.", "219 09 9999"),
        ("社会安全号：219-09-9999", "219-09-9999"),
        ("NI number AB 12 34 56 C", "AB 12 34 56 C"),
        ("NINO=ab123456c", "ab123456c"),
        ("his SSN (219-09-9999)", "219-09-9999"),
        ("National Insurance number:\nAB 12 34 56 C\nGrade 7", "AB 12 34 56 C"),
        ("Passport no. C01X00T47", "C01X00T47"),
        ("护照号：E00000012", "E00000012"),
    ],
)
def test_the_number_of_a_person_is_masked(text: str, number: str) -> None:
    assert data_in(text) == [("identity", number)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(RESIDENT[:-1] + "7", id="another last digit"),
        pytest.param(RESIDENT + "1", id="nineteen digits"),
        pytest.param("990000-19000101 0016", id="parted unevenly"),
        pytest.param("Part 219-09-9999", id="nobody says SSN"),
        pytest.param("SSN format 000-00-0000", id="never given"),
        pytest.param("SSN 219-09 9999", id="SSN parted unevenly"),
        pytest.param("SSN: 9 digits, 3-2-4", id="about SSNs"),
        pytest.param("SSN for order 219-09-9999", id="an order's"),
        pytest.param("SSN 219099999 rows", id="a figure"),
        pytest.param("SSN\n\nPart\n219-09-9999", id="another word in between"),
        pytest.param("AB 12 34 56 C is the shelf", id="nobody says NINO"),
        pytest.param("NI number QQ 12 34 56 C", id="letters that are never given"),
        pytest.param("NINO AB 12 34 56 E", id="a last letter that is never given"),
        pytest.param("passport number 12345678 pages", id="pages"),
        pytest.param("passport number REQUIRED", id="a word"),
        pytest.param("passport valid for 12345678", id="no number of a passport"),
    ],
)
def test_a_number_that_only_looks_like_one_stays(text: str) -> None:
    assert data_in(text) == []
