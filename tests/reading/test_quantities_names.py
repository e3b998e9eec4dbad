"""Names that hold digits."""

import pytest

from translator.reading.quantities import names_with_digits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stay within ISO 27001, use GPT-4.", ["ISO 27001", "GPT-4"]),
        ("Release 5.2 or v2.1 in Q3", ["Release 5.2", "v2.1", "Q3"]),
        ("due 30 September, not 2026-10-01", ["30 September", "2026-10-01"]),
        ("plan 3, ticket LOG-22, at 02:14", ["plan 3", "LOG-22", "02:14"]),
        ("training data from 2022-2024.", ["2022-2024"]),
        ("p95 stays", ["p95"]),
        ("3月12日开会，第3条作废", ["3月12日", "第3条"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert [text[n.start : n.end] for n in names_with_digits(text)] == names


@pytest.mark.parametrize(
    "text", ["within 2s", "12k rows", "a 30-minute call", "400MB", "6,000 mails/day", "EUR 4.20 each"]
)
def test_a_number_grown_to_its_unit_is_no_name(text: str) -> None:
    assert names_with_digits(text) == ()
