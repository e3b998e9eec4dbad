"""Numerals of digits and English words, and the values they say."""

import pytest

from translator.reading.quantities.numerals import digits_value, folded, numerals_in, word_value


def said(text: str) -> list[float]:
    return [n.value for n in numerals_in(folded(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250 seats", 1250),
        ("12 500 seats", 12500),
        ("12'500 seats", 12500),
        ("1.250.000 seats", 1250000),
        ("1,20,000 seats", 120000),
        ("1.250,75 litres", 1250.75),
        ("2,5 litres", 2.5),
        ("12k seats", 12000),
        ("12 k seats", 12000),
        ("1.5bn rows", 1500000000),
        ("3 million rows", 3000000),
        ("20 grand", 20000),
        ("4½ hours", 4.5),
        ("4 1/2 hours", 4.5),
        ("4 and a half hours", 4.5),
        ("1/2 day", 0.5),
        ("５０ seats", 50),
    ],
)
def test_digits_say_a_value_however_they_are_grouped(text: str, value: float) -> None:
    assert said(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five", 25),
        ("twenty five", 25),
        ("five hundred and twelve", 512),
        ("a hundred and ten thousand", 110000),
        ("two and a half", 2.5),
        ("half a million", 500000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple of hundred", 200),
    ],
)
def test_words_say_a_value(text: str, value: float) -> None:
    assert said(f"There are {text} of them.") == [value]
    assert word_value(text) == value


def test_two_words_joined_by_and_are_two_numbers() -> None:
    assert said("between eight and twelve seconds") == [8, 12]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("1 in 8 parcels", 12.5),
        ("one parcel in eight", 12.5),
        ("3 out of 5 callers", 60),
        ("95 out of every 100 letters", 95),
        ("nine trips out of ten", 90),
        ("two in three calls", 66.7),
        ("2/3 of the bill", 66.7),
        ("¾ of the bill", 75),
        ("1 in 3000 scans", 0.0333),
    ],
)
def test_a_part_of_a_whole_is_a_share_in_percent(text: str, share: float) -> None:
    assert [(n.value, n.kind) for n in numerals_in(text)] == [(share, "share")]


@pytest.mark.parametrize("text", ["3 in 10 minutes", "5 in 2 days"])
def test_a_count_in_a_time_is_no_share(text: str) -> None:
    assert all(n.kind != "share" for n in numerals_in(text))


@pytest.mark.parametrize("text", ["phone2", "a_1", "#12", "weekend", "often", "tenant", "9" * 16])
def test_digits_and_letters_within_words_are_no_numerals(text: str) -> None:
    assert said(text) == []


def test_a_comma_before_three_digits_groups_and_before_others_divides() -> None:
    assert digits_value("1,250") == 1250
    assert digits_value("0,250") == 0.25
    assert digits_value("1,25") == 1.25


def test_a_great_m_before_things_is_a_million() -> None:
    assert [n.value for n in numerals_in("70 M clicks and 6 M long")] == [70_000_000, 6]
