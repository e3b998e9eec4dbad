"""Words that point to a measure."""

from translator.knowledge.catalogue import built_in
from translator.knowledge.pointing import pointing_words

MEASURES = built_in().measures
NOISE = built_in().measure("noise-level").model_copy(update={"says": ("noise", "hum"), "hints": ("噪声",)})
SHAKING = built_in().measure("vibration").model_copy(update={"says": ("noise", "振动"), "hints": ()})
WORDS = pointing_words([NOISE, SHAKING])


def found(text: str) -> list[str]:
    return [text[word.start : word.end] for word in WORDS.said_in(text, 0, len(text))]


def test_a_latin_word_is_found_where_a_word_begins_with_it() -> None:
    assert found("noises at night") == ["noise"]
    assert found("turquoise") == []


def test_a_short_latin_word_is_found_only_whole_or_in_the_plural() -> None:
    assert found("it hums, a hum") == ["hum", "hum"]
    assert found("humid") == []


def test_a_chinese_word_is_found_anywhere() -> None:
    assert found("夜间噪声和振动") == ["噪声", "振动"]


def test_a_word_that_measures_share_says_less_than_one_of_its_own() -> None:
    shared, own = (next(WORDS.said_in(text, 0, len(text))) for text in ("noise", "噪声"))

    assert set(shared.measures) == {"noise-level", "vibration"}
    assert shared.weight < own.weight


def test_nothing_is_found_beyond_the_part_looked_at() -> None:
    text = "noise, then noise"

    assert [word.start for word in WORDS.said_in(text, 3, len(text))] == [12]
    assert list(WORDS.said_in(text, 3, len(text) - 1)) == []


def test_the_words_of_every_measure_are_lower_case_and_said_once() -> None:
    for measure in MEASURES:
        words = (*measure.says, *measure.hints)
        assert all(word == word.lower() for word in words), measure.id
        assert len(set(words)) == len(words), measure.id
