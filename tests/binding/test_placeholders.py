"""Placeholders are made of what survives, and no reader of numbers sees one."""

import json

import pytest

from translator.binding.found import KINDS
from translator.binding.placeholders import lookalikes, placeholder
from translator.reading.quantities.quantities import names_with_digits, quantities_in


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_places_are_counted_in_letters(place: int, letters: str) -> None:
    assert placeholder("email", place) == f"<EMAIL_{letters}>"


def test_no_two_places_have_one_placeholder() -> None:
    made = {placeholder(kind, place) for kind in KINDS for place in range(1000)}

    assert len(made) == 1000 * len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_placeholder_is_known_again_and_survives_json(kind: str) -> None:
    made = placeholder(next(k for k in KINDS if k == kind), 27)

    assert (0, len(made)) in list(lookalikes(made))
    assert json.dumps(made) == f'"{made}"'


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_placeholder_is_read_as_a_number(language: str) -> None:
    text = "Send 3 reports to <EMAIL_A> within 2 s, else ring <PHONE_AB>."

    assert [q.text for q in quantities_in(text, "zh" if language == "zh" else "en")] == [
        q.text for q in quantities_in(text.replace("<EMAIL_A>", "them").replace("<PHONE_AB>", "them"), "zh" if language == "zh" else "en")
    ]  # fmt: skip
    assert names_with_digits("<EMAIL_A> <IBAN_B>") == names_with_digits("them")
