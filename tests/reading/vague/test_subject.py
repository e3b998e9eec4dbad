"""What a word of mere size or change is about."""

import pytest

from translator.domain.value import Language, Span
from translator.reading.vague.subject import Subjects


def _aspect(text: str, phrase: str, aspect: str, noun: str = "", about: str = "accuracy") -> str:
    nouns = [(text.index(noun), text.index(noun) + len(noun), about)] if noun else []
    at = text.index(phrase)
    language: Language = "zh" if text[0] > "㐀" else "en"
    return Subjects(text, nouns, language).aspect_of(Span(start=at, end=at + len(phrase)), aspect)


@pytest.mark.parametrize(
    ("text", "phrase", "noun"),
    [
        pytest.param("few errors", "few", "errors", id="after it"),
        pytest.param("errors should be few", "few", "errors", id="before it"),
        pytest.param("too finicky errors", "too finicky", "errors", id="about nothing by itself"),
    ],
)
def test_the_noun_beside_it_says_it(text: str, phrase: str, noun: str) -> None:
    assert _aspect(text, phrase, "" if "finicky" in text else "amount", noun) == "accuracy"


@pytest.mark.parametrize(
    ("text", "phrase", "noun"),
    [
        pytest.param("few shops, errors", "few", "errors", id="beyond a comma"),
        pytest.param("few of the small shops in the old town make errors", "few", "errors", id="far away"),
    ],
)
def test_a_noun_elsewhere_does_not(text: str, phrase: str, noun: str) -> None:
    assert _aspect(text, phrase, "amount", noun) == "amount"


def test_a_phrase_that_says_what_it_is_about_keeps_it() -> None:
    assert _aspect("fast errors", "fast", "speed", "errors") == "speed"


def test_soon_is_a_date_for_the_thing_and_a_speed_for_what_it_does() -> None:
    assert _aspect("We need it soon", "soon", "time") == "time"
    assert _aspect("Alerts are sent soon", "soon", "time") == "speed"
    assert _aspect("系统要尽快提醒", "尽快", "time") == "speed"
    assert _aspect("系统要尽快上线", "尽快", "time") == "time"
