"""Whether a number beside a vague phrase settles it."""

import pytest

from translator.domain.reading import VagueKind
from translator.domain.value import Span
from translator.reading.vague.figures import settled


def _settled(text: str, phrase: str, aspect: str, figure: str, kind: VagueKind = "vague_adjective") -> bool:
    def span(words: str) -> Span:
        at = text.index(words)
        return Span(start=at, end=at + len(words))

    return settled(text, span(phrase), aspect, kind, [span(figure)])


@pytest.mark.parametrize(
    ("text", "phrase", "aspect", "figure"),
    [
        pytest.param("within 2 s, fast enough for dispatch", "fast", "speed", "within 2 s", id="a time before"),
        pytest.param("fast, within 2 s", "fast", "speed", "within 2 s", id="a time after"),
        pytest.param("accurate to 2 %", "accurate", "accuracy", "2 %", id="a share"),
        pytest.param("fast, a 2 second response", "fast", "speed", "2 second", id="a time that says how long one waits"),
        pytest.param("cheap, EUR 400 at most", "cheap", "cost", "EUR 400", id="a price with its bound"),
        pytest.param("up to date every 15 minutes", "up to date", "freshness", "15 minutes", id="a rhythm"),
        pytest.param(
            "Tell us early enough to order. Delivery takes 9 days.", "early enough", "time", "9 days",
            id="what it must be early enough for",
        ),
    ],
)  # fmt: skip
def test_a_figure_of_its_kind_settles_a_phrase(text: str, phrase: str, aspect: str, figure: str) -> None:
    assert _settled(text, phrase, aspect, figure)


@pytest.mark.parametrize(
    ("text", "phrase", "aspect", "figure"),
    [
        pytest.param("accurate, within 2 s", "accurate", "accuracy", "within 2 s", id="another kind"),
        pytest.param("fast. The pilot lasts 2 h", "fast", "speed", "2 h", id="another sentence"),
        pytest.param("fast, 600 mails a day", "fast", "speed", "600 mails a day", id="a rate"),
        pytest.param("ready in 60 s, easy to use", "easy", "ease", "60 s", id="a time of something else"),
        pytest.param("cheap, EUR 400 today", "cheap", "cost", "EUR 400", id="today's price"),
        pytest.param(
            "after a 30 minute course, fast", "fast", "speed", "30 minute", id="how long something else is"
        ),
        pytest.param("lovely, 4 of them", "lovely", "looks", "4", id="an aspect without a unit"),
    ],
)
def test_any_other_figure_does_not(text: str, phrase: str, aspect: str, figure: str) -> None:
    assert not _settled(text, phrase, aspect, figure)


def test_a_change_is_settled_only_by_where_it_shall_go() -> None:
    text = "cut waiting, 9 minutes today, to 2 minutes"
    assert not _settled(text, "cut waiting", "speed", "9 minutes", "vague_verb")
    assert _settled(text, "cut waiting", "speed", "2 minutes", "vague_verb")
