"""Words that carry content, told from those of grammar."""

import pytest

from translator.domain.value import Span
from translator.reading.text.content import content_words


def words(text: str) -> list[str]:
    return [text[s.start : s.end] for s in content_words(text, Span(start=0, end=len(text)))]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("but then it is also there", []),
        ("a warden confirms each case", ["warden", "confirms", "case"]),
        ("at most 3.5 kg of co-op flour", ["most", "3.5", "kg", "co-op", "flour"][1:]),
        ("也都是的", []),
        ("值班员确认", list("值班员确认")),
    ],
)
def test_words_of_grammar_carry_nothing(text: str, carried: list[str]) -> None:
    assert words(text) == carried
