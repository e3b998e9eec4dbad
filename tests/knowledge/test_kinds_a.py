"""What the kinds of system that answer, find, sort, read out, write, suggest or foresee must keep to."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from translator.domain.value import Value
from translator.knowledge.catalogue import built_in
from translator.knowledge.files import SourcesFile, read_file
from translator.knowledge.schema import SLOTS, Archetype, Words
from translator.reading.quantities.quantities import bare_quantity

KINDS = (
    "question_answering", "search", "classification", "extraction", "generation", "recommendation", "forecast",
)  # fmt: skip
HOME = files("translator.knowledge")
PLACES = {
    "/boundaries/fallback/-", "/boundaries/out_of_scope/-", "/boundaries/in_scope/-",
    "/boundaries/constraints/-", "/boundaries/data_conditions/-", "/boundaries/model_limits/-",
    "/problem/outcome", "/problem/user", "/problem/evidence",
}  # fmt: skip
SLOTTED_MIN = 0.6
"""Share of the sentences with a word of the ask; a pronoun often reads better, but too few would fit any ask."""
EN_WORDS_MAX = 32
"""A sentence a manager takes in at one glance; longer ones hide the question in them."""


def kind(name: str) -> Archetype:
    return read_file(HOME / "archetypes" / f"{name}.yaml", Archetype)


def words_of(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        yield from words_of(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from words_of(part)
    elif isinstance(value, Value):
        yield from words_of([getattr(value, name) for name in type(value).model_fields])


@pytest.mark.parametrize("name", KINDS)
def test_no_text_of_a_kind_states_a_number_of_its_own(name: str) -> None:
    for words in words_of(kind(name)):
        for text in (words.en, words.zh):
            assert bare_quantity(text) is None, text
            assert not re.search(r"\d", text), text


@pytest.mark.parametrize("name", KINDS)
def test_every_slot_is_one_the_draft_can_fill(name: str) -> None:
    for words in words_of(kind(name)):
        for text in (words.en, words.zh):
            assert set(re.findall(r"\{(.*?)\}", text)) <= set(SLOTS), text


@pytest.mark.parametrize("name", KINDS)
def test_both_languages_name_something_of_the_ask_in_every_question(name: str) -> None:
    for situation in kind(name).situations:
        assert "{" in situation.text.en, situation.text.en
        assert "{" in situation.text.zh, situation.text.zh


@pytest.mark.parametrize("name", KINDS)
def test_most_sentences_name_something_of_the_ask(name: str) -> None:
    whole = [w for w in words_of(kind(name)) if w.en.endswith((".", "?"))]
    for texts in ([w.en for w in whole], [w.zh for w in whole]):
        assert sum("{" in text for text in texts) >= SLOTTED_MIN * len(texts)


@pytest.mark.parametrize("name", KINDS)
def test_a_question_is_short_enough_to_be_answered(name: str) -> None:
    for situation in kind(name).situations:
        assert len(situation.text.en.split()) <= EN_WORDS_MAX, situation.text.en


@pytest.mark.parametrize("name", KINDS)
def test_chinese_texts_use_chinese_punctuation(name: str) -> None:
    for words in words_of(kind(name)):
        assert not re.search(r"[,;:?!]", words.zh), words.zh


@pytest.mark.parametrize("name", KINDS)
def test_every_measure_a_question_asks_for_exists(name: str) -> None:
    known = {measure.id for measure in built_in().measures}
    assert {s.measure for s in kind(name).situations if s.measure} <= known


@pytest.mark.parametrize("name", KINDS)
def test_every_condition_of_a_question_can_come_true(name: str) -> None:
    facets = {
        "user", "need", "outcome", "boundary", "baseline", "load", "data", "fallback", "deadline", "budget",
    }  # fmt: skip
    aspects = {aspect.id for aspect in built_in().aspects}
    for situation in kind(name).situations:
        assert set(situation.unless) <= facets
        assert set(situation.when) <= facets | aspects
        assert not set(situation.when) & set(situation.unless)


@pytest.mark.parametrize("name", KINDS)
def test_every_answer_lands_on_a_place_of_the_page(name: str) -> None:
    for situation in kind(name).situations:
        assert {place for option in situation.options for place in option.sets} <= PLACES
        assert situation.lands is None or situation.lands in PLACES
        assert all(option.sets for option in situation.options), situation.key


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_asks_where_the_work_ends_and_what_happens_beyond(name: str) -> None:
    landed = {p for s in kind(name).situations for o in s.options for p in o.sets}
    assert {"/boundaries/out_of_scope/-", "/boundaries/fallback/-"} <= landed


@pytest.mark.parametrize("name", KINDS)
def test_keys_are_given_once(name: str) -> None:
    made = kind(name)
    for keys in (
        [s.key for s in made.situations],
        *([o.key for o in s.options] for s in made.situations),
        [a.key for a in made.alternatives],
        [r.key for r in made.risks],
        [m.key for m in made.milestones],
    ):
        assert len(keys) == len(set(keys)), keys


@pytest.mark.parametrize("name", KINDS)
def test_every_alternative_is_judged_on_all_four_dimensions(name: str) -> None:
    for choice in kind(name).alternatives:
        assert set(choice.ratings) == {
            "business_value", "technical_feasibility", "model_effect", "data_conditions",
        }  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_at_least_one_alternative_learns_nothing(name: str) -> None:
    effects = [choice.ratings["model_effect"].judgement for choice in kind(name).alternatives]
    assert "not_applicable" in effects
    assert set(effects) != {"not_applicable"}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_says_where_it_is_described(name: str) -> None:
    companion = read_file(HOME / "sources_kinds_a.yaml", SourcesFile)
    assert kind(name).source in {source.id for source in companion.sources}


def test_different_kinds_do_not_share_their_sentences() -> None:
    seen: dict[str, str] = {}
    for name in KINDS:
        for words in words_of(kind(name)):
            for text in (words.en, words.zh):
                if text.endswith((".", "?", "。", "？")):
                    assert seen.setdefault(text, name) == name, text
