"""A number that stands bare in a text of ours is entered as a whole, with what the ask says."""

import pytest

from translator.domain.value import Span
from translator.drafting.strays import strays_in


@pytest.mark.parametrize(
    ("text", "bare", "said", "value"),
    [
        pytest.param("旺季一百二，开采前要用", "一百", "一百二", 120.0, id="a-short-numeral-is-kept-whole"),
        pytest.param("旺季一百人，开采前要用", "一百", "一百", 100.0, id="near-miss"),
        pytest.param("about twelve of them", "twelve", "twelve", 12.0, id="english"),
    ],
)
def test_a_numeral_is_entered_whole(text: str, bare: str, said: str, value: float) -> None:
    [(where, read)] = strays_in(text, [Span(start=0, end=len(text))], [], bare)

    assert (text[where.start : where.end], read) == (said, value)
