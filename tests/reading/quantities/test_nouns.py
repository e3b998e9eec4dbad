"""What a number counts, in English."""

import pytest

from tests.reading.amounts import found, values
from translator.reading.quantities.nouns import noun_code


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("boxes", "box"), ("batches", "batch"), ("branches", "branch"), ("coaches", "coach"), ("caches", "cache"),
        ("houses", "house"), ("nurses", "nurse"), ("licenses", "license"), ("statuses", "status"), ("viruses", "virus"),
        ("processes", "process"), ("queries", "query"), ("movies", "movie"), ("potatoes", "potato"), ("shoes", "shoe"),
        ("people", "person"), ("staff", "staff"), ("shelves", "shelf"), ("aircraft", "aircraft"), ("analyses", "analysis"),
        ("FTEs", "fte"), ("APIs", "api"), ("sizes", "size"), ("clauses", "clause"), ("dishes", "dish"),
    ],
)  # fmt: skip
def test_a_unit_is_the_singular(plural: str, singular: str) -> None:
    assert noun_code(plural) == singular


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("There are 18,400 old films.", (18400, "film")),
        ("There are 130 such messages.", (130, "message")),
        ("There are 12 FTE.", (12, "fte")),
        ("It needs 12+ characters.", (12, "character")),
        ("A 40-page report.", (40, "page")),
        ("A 60-seat theatre.", (60, "seat")),
        ("Of these, 5 of the new branches are closed.", (5, "branch")),
        ("It allows at most one wrong answer.", (1, "answer")),
        ("It was tried four times.", (4, "time")),
        ("The list is 20 most frequent groups long.", (20, "group")),
    ],
)
def test_the_noun_after_a_number_is_its_unit(text: str, amount: tuple[float, str]) -> None:
    assert amount in values(text)


@pytest.mark.parametrize(
    "text",
    ["A 3-tier system.", "A 3-way valve and 2-factor logins.", "A Transit 350 L3H2.", "Two sides of it."],
)
def test_a_number_that_tells_a_kind_counts_nothing(text: str) -> None:
    assert found(text) == []


def test_a_false_alarm_is_more_than_an_alarm() -> None:
    assert values("There were 6 false alarms.") == [(6, "false_alarm")]
    assert values("There were 6 loud alarms.") == [(6, "alarm")]
