"""Which measures would settle a vague phrase, and when none is likely enough to be offered."""

import pytest

from translator.domain.reading import ArchetypeScore, VaguePhrase
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import learned
from translator.reading.measured import with_measures, words_beside, words_said


def vague(text: str, phrase: str, aspect: str) -> VaguePhrase:
    at = text.index(phrase)
    return VaguePhrase(
        text=phrase, start=at, end=at + len(phrase), kind="vague_adjective", aspect=aspect, advice="-"
    )


def measures(
    text: str, phrase: str, aspect: str, kind: str | None = None, language: Language = "en"
) -> tuple[str, ...]:
    kinds = [ArchetypeScore(name=kind, score=0.9)] if kind else []
    line = Span(start=0, end=len(text))
    [named] = with_measures(text, language, [vague(text, phrase, aspect)], [line], built_in(), kinds)
    return named.measures


def beside(text: str, phrase: str, aspect: str, language: Language = "en") -> dict[str, float]:
    line = Span(start=0, end=len(text))
    return words_beside(text, language, vague(text, phrase, aspect), line, built_in())


def test_a_phrase_gets_at_most_three_measures_that_exist() -> None:
    named = measures("The lookup must be fast.", "fast", "speed", "search")

    assert 1 <= len(named) <= 3
    assert all(built_in().measure(m) for m in named)


def test_the_measure_whose_words_stand_beside_comes_first() -> None:
    assert measures("The drone should not be noisy near houses.", "noisy", "safety")[0] == "noise-level"
    assert measures("窗口的风扇别太吵。", "别太吵", "safety", language="zh")[0] == "noise-level"


def test_a_phrase_that_nothing_points_from_is_left_to_a_question() -> None:
    assert measures("It must be decent.", "decent", "usefulness") == ()


def test_what_is_quick_for_a_kind_of_system_is_its_own_time_unless_words_say_which() -> None:
    assert measures("It must be quick.", "quick", "speed")[0] == "response-time"
    assert measures("It must be quick.", "quick", "speed", "anomaly_detection")[0] == "decision-time"
    told = "A quick way to a new plan when a driver falls ill, so that the tours are replanned."
    assert measures(told, "quick", "speed")[0] == "replan-time"


def test_what_is_quick_is_measured_in_time_whatever_its_sentence_is_about() -> None:
    said = beside("Noise reports are handled quickly.", "quickly", "speed")

    assert "noise-level" not in said
    assert "noise-level" in beside("Noise reports are handled safely.", "safely", "safety")


def test_a_word_in_the_phrase_says_more_than_in_its_clause_and_there_more_than_beyond() -> None:
    inside = beside("It should not be noisy.", "not be noisy", "safety")
    clause = beside("It should be nice and not be noisy.", "nice", "safety")
    beyond = beside("It should be nice, and not be noisy.", "nice", "safety")

    assert inside["noise-level"] > clause["noise-level"] > beyond["noise-level"] > 0


def test_a_word_of_another_clause_says_nothing_for_a_measure_of_something_else() -> None:
    assert "noise-level" not in beside("It should be nice, and not be noisy.", "nice", "looks")


def test_a_single_chinese_character_counts_only_in_the_phrase_itself() -> None:
    assert "noise-level" in beside("风扇别太吵。", "别太吵", "safety", "zh")
    assert "noise-level" not in beside("吵架的邻居要妥善处理。", "妥善", "safety", "zh")


def test_a_phrase_about_nothing_has_only_a_measure_that_words_point_to() -> None:
    assert measures("It must be proper.", "proper", "") == ()
    assert measures("Loud fans must not be noisy.", "not be noisy", "")[0] == "noise-level"


def test_the_weights_know_every_measure() -> None:
    assert set(learned("measures", "any").labels) == {measure.id for measure in built_in().measures}


@pytest.mark.parametrize("many", [1, 4])
def test_each_phrase_is_read_with_the_sentence_it_stands_in(many: int) -> None:
    one = "The fans must not be noisy. "
    text = one * many
    lines = [Span(start=i * len(one), end=(i + 1) * len(one) - 1) for i in range(many)]
    phrases = [
        vague(one, "noisy", "safety").model_copy(update={"start": line.start + 21, "end": line.start + 26})
        for line in lines
    ]

    named = with_measures(text, "en", phrases, lines, built_in(), [])

    assert {phrase.measures[0] for phrase in named} == {"noise-level"}


def test_a_latin_word_counts_where_a_word_begins_with_it_and_nowhere_inside() -> None:
    assert words_said(("noise", "din"), "noises while dining") == 2
    assert words_said(("din",), "loading") == 0
    assert words_said(("噪声",), "夜间噪声大") == 1
