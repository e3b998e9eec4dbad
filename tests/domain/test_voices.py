"""Who said a place of an ask."""

import pytest

from translator.domain.reading import Speaker
from translator.domain.value import Span
from translator.domain.voices import Voices

VOICES = Voices([Speaker(who="Ana", start=0, end=20), Speaker(who="her boss", start=5, end=10)])


@pytest.mark.parametrize(
    ("start", "end", "who"),
    [
        pytest.param(0, 3, "Ana", id="the-sender"),
        pytest.param(5, 8, "her boss", id="within-what-the-sender-wrote"),
        pytest.param(12, 30, "Ana", id="the-first-that-anybody-is-named-for"),
        pytest.param(20, 30, None, id="nobody"),
        pytest.param(90, 95, None, id="beyond-the-end"),
    ],
)
def test_the_innermost_says_who_it_was(start: int, end: int, who: str | None) -> None:
    assert VOICES.of(Span(start=start, end=end)) == who


def test_nobody_is_named_where_nobody_speaks() -> None:
    assert Voices([]).of(Span(start=0, end=5)) is None
