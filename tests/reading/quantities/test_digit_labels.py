"""Names that are a word and a number."""

import pytest

from tests.reading.amounts import values
from translator.reading.quantities.digit_labels import labels_in


def labels(text: str) -> list[str]:
    return list(dict.fromkeys(text[a:b] for a, b in sorted(labels_in(text))))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The torque of press 3 still lands in the log.", ["press 3"]),
        ("See page 3 or line 12.", ["page 3", "line 12"]),
        ("It runs on Android 9 or later and Chrome 120+.", ["Android 9 or later", "Chrome 120+"]),
        ("Only Safari 16 and up.", ["Safari 16 and up"]),
        ("Rooms 4 to 6 are for level 2 support.", ["level 2"]),
        ("The 2.0 TDI rattles.", ["2.0 TDI"]),
        ("Back at 6, closed by 17.", ["at 6", "by 17"]),
        ("Dial the hotline 116117 please.", ["hotline 116117"]),
        ("We upgraded from 5.1 to 5.2.", ["upgraded from 5.1 to 5.2"]),
        ("Pilot in week 36.", ["week 36"]),
    ],
)
def test_a_number_after_a_noun_tells_which(text: str, names: list[str]) -> None:
    assert labels(text) == names


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("We track 20 vehicles.", (20, "vehicle")),
        ("Stores store 5 products.", (5, "product")),
        ("It must process 1000 transactions per second.", (1000, "transaction/s")),
        ("He fixed the bug. 20 dumps per hour are left.", (20, "dump/h")),
        ("They key in the number 3x.", (3, "time")),
        ("Send it by 12 hours.", (12, "h")),
    ],
)
def test_a_number_after_a_verb_tells_how_many(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


def test_a_decimal_before_a_unit_is_no_kind() -> None:
    assert labels("2.5 TB, 1.6 GHz and 0.5 FTE") == []


def test_a_product_and_its_release_is_a_name_and_a_product_with_an_amount_is_none() -> None:
    assert labels("Ask whether Joomla 4.2 sends mails.") == ["Joomla 4.2"]
    assert labels("Ask whether Joomla 4.2 million rows.") == []


def test_a_period_that_begins_a_line_is_numbered() -> None:
    assert labels("Week 12 totals: fine.") == ["Week 12"]
    assert labels("It took one week 12 times.") == []
