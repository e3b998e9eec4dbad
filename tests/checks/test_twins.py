"""Alternatives differ in what is built."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from translator.checks.twins import twins
from translator.domain.spec import Spec


def doubled(spec: Spec, name: str, summary: str) -> list[str]:
    twin = spec.alternatives[0].model_copy(update={"id": "A9", "name": name, "summary": summary})
    return found(twins, spec.model_copy(update={"alternatives": (*spec.alternatives, twin)}))


def test_the_alternatives_of_a_draft_differ() -> None:
    assert found(twins, search()) == found(twins, help_desk()) == []


@pytest.mark.parametrize(
    ("name", "summary"),
    [
        (
            "Categories and filters for past repairs",
            "Mechanics narrow past repairs down by a few attributes instead of typing words.",
        ),
        (
            "Filters and categories over past repairs",
            "By a few attributes the mechanics narrow down past repairs, instead of typing a word.",
        ),
    ],
)
def test_the_same_one_again_and_in_other_words_is_found(name: str, summary: str) -> None:
    assert doubled(search(), name, summary) == ["/alternatives/A9"]


def test_another_thing_is_not() -> None:
    assert doubled(search(), "A hotline", "An old hand answers on the phone.") == []
