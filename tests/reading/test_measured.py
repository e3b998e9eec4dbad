"""Which measure would settle a vague phrase."""

from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.knowledge.catalogue import built_in
from translator.reading.measured import with_measures, words_said


def measures(text: str, phrase: str, aspect: str) -> tuple[str, ...]:
    at = text.index(phrase)
    vague = VaguePhrase(
        text=phrase, start=at, end=at + len(phrase), kind="vague_adjective", aspect=aspect, advice="-"
    )
    line = Span(start=0, end=len(text))
    [named] = with_measures(text, [vague], [line], built_in(), None)
    return named.measures


def test_a_phrase_gets_at_most_three_measures_of_its_aspect() -> None:
    named = measures("The search must be fast.", "fast", "speed")

    assert 1 <= len(named) <= 3
    assert all("speed" in built_in().measure(m).aspects for m in named)


def test_the_measure_whose_words_stand_beside_comes_first() -> None:
    plain, beside = (
        measures(t, "safe", "safety")[0]
        for t in ("It must be safe.", "It must be safe, with little noise at night.")
    )

    assert plain != beside == "noise-level"


def test_a_phrase_about_nothing_has_no_measure() -> None:
    assert measures("It must be lovely.", "lovely", "") == ()


def test_a_latin_word_counts_where_a_word_begins_with_it_and_nowhere_inside() -> None:
    assert words_said(("noise", "din"), "noises while dining") == 2
    assert words_said(("din",), "loading") == 0
    assert words_said(("噪声",), "夜间噪声大") == 1
