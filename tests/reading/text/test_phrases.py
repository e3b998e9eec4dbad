"""Cutting a text into units, and the known phrases that stand at one."""

from translator.reading.text.phrases import Phrases, key_of, units_of


def _at(text: str, phrases: Phrases[str], at: int = 0) -> list[str]:
    return [owner for _, owner in phrases.at(text, units_of(text), at)]


def test_a_word_a_number_a_sign_and_a_character_are_units() -> None:
    assert [u.low for u in units_of("User-friendly, 2.5 很快!")] == [
        "user",
        "friendly",
        ",",
        "2.5",
        "很",
        "快",
        "!",
    ]


def test_the_longest_phrase_comes_first() -> None:
    phrases = Phrases({key_of(w): w for w in ("as", "as fast", "as fast as possible")})
    assert _at("As fast as possible please", phrases) == ["as fast as possible", "as fast", "as"]


def test_a_phrase_may_be_hyphenated_or_broken_over_a_line_but_not_over_a_comma() -> None:
    phrases = Phrases({key_of("user friendly"): "ease"})
    assert _at("user-friendly", phrases) == ["ease"]
    assert _at("user\nfriendly", phrases) == ["ease"]
    assert _at("user, friendly", phrases) == []


def test_a_phrase_cut_off_by_the_end_does_not_stand() -> None:
    phrases = Phrases({key_of("as fast as possible"): "speed"})
    assert _at("as fast as", phrases) == []
