"""Words that say much before `of` and are things elsewhere."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.vague.vague import vague_in


def vague(text: str) -> list[str]:
    return [v.text for v in vague_in(text, "en", built_in())]


@pytest.mark.parametrize(
    "text",
    [
        "Drivers must see which lots fill up by noon.",
        "The town needs a map of its parking lots.",
        "Wardens want a list of the parking lots of the harbour.",
        "The mill must trace all lots back to the field.",
        "The mill must release 40 lots per shift.",
        "The page must show the stacks of crates in each row.",
        "Foremen need a count of these piles of scrap.",
        "The crane must lift two loads of gravel.",
    ],
)
def test_behind_a_determiner_or_without_of_they_are_things(text: str) -> None:
    assert not [v for v in vague(text) if v.split()[0] in ("lots", "stacks", "piles", "loads")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The desk must handle lots of guests.", "lots of"),
        ("It should save the team lots of time.", "lots of"),
        ("The desk must read piles of letters.", "piles of"),
        ("The desk must cope with loads of letters.", "loads of"),
        ("There should be lots more filters.", "lots"),
        ("It should answer lots faster.", "lots"),
        ("We want filters, and we want lots.", "lots"),
    ],
)
def test_elsewhere_they_say_much_and_no_number(text: str, found: str) -> None:
    assert any(v.startswith(found) for v in vague(text))
