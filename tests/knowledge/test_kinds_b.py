"""The kinds without learning, and those that watch, see or listen."""

import re
from collections.abc import Iterator

import pytest

from translator.domain.value import Value
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import SLOTS, Archetype, Words
from translator.reading.quantities.quantities import bare_quantity

PLAIN = ("workflow", "report", "integration", "crud")
LEARNING = ("anomaly_detection", "vision", "speech")
KINDS = (*PLAIN, *LEARNING)
SLOTTED_MIN = 0.6
"""Share of the lines with a word of the ask; a pronoun often reads better, but too few would fit any ask."""
DIMENSIONS = {"business_value", "technical_feasibility", "model_effect", "data_conditions"}
PLACES = {
    "/boundaries/fallback/-",
    "/boundaries/out_of_scope/-",
    "/boundaries/in_scope/-",
    "/boundaries/constraints/-",
    "/boundaries/data_conditions/-",
    "/boundaries/model_limits/-",
    "/problem/outcome",
    "/problem/user",
    "/problem/evidence",
    "/examples/-",
}
AI_WORDS = re.compile(
    r"\b(?:AI|LLMs?|models?|neural|machine learning|train(?:s|ed|ing)?|learn\w*|predict\w*|classifier\w*|algorithm\w*)\b"
    r"|人工智能|智能|模型|机器学习|训练|学习|算法|预测",
    re.I,
)


def kind(name: str) -> Archetype:
    return built_in().archetype(name)


def words_of(node: object) -> Iterator[Words]:
    """Walk all texts in both languages below a value."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, Value):
        for _, below in node:
            yield from words_of(below)
    elif isinstance(node, dict):
        for below in node.values():
            yield from words_of(below)
    elif isinstance(node, tuple):
        for below in node:
            yield from words_of(below)


def texts(name: str) -> list[str]:
    return [text for words in words_of(kind(name)) for text in (words.en, words.zh)]


@pytest.mark.parametrize("name", KINDS)
def test_every_file_is_read_and_names_a_known_source(name: str) -> None:
    knowledge = built_in()
    assert knowledge.source(knowledge.archetype(name).source).title


@pytest.mark.parametrize("name", KINDS)
def test_no_text_of_ours_holds_a_bare_quantity(name: str) -> None:
    assert [text for text in texts(name) if bare_quantity(text) or re.search(r"\d", text)] == []


@pytest.mark.parametrize("name", KINDS)
def test_every_slot_is_one_the_draft_can_fill(name: str) -> None:
    used = {slot for text in texts(name) for slot in re.findall(r"\{([^}]*)\}", text)}
    assert used <= set(SLOTS)


@pytest.mark.parametrize("name", KINDS)
def test_every_question_names_something_of_the_ask(name: str) -> None:
    asked = [text for s in kind(name).situations for text in (s.text.en, s.text.zh)]
    assert [text for text in asked if "{" not in text] == []


@pytest.mark.parametrize("name", KINDS)
def test_most_lines_for_the_page_name_something_of_the_ask(name: str) -> None:
    archetype = kind(name)
    lines = [
        *(w for s in archetype.situations for w in (s.text, s.why)),
        *(w for s in archetype.situations for o in s.options for w in (o.consequence, *o.sets.values())),
        *(w for c in archetype.alternatives for w in words_of(c)),
        *words_of(archetype.risks),
        *words_of(archetype.milestones),
        *archetype.data_conditions,
        *archetype.model_limits,
    ]
    for texts in ([w.en for w in lines], [w.zh for w in lines]):
        assert sum("{" in text for text in texts) >= SLOTTED_MIN * len(texts)


@pytest.mark.parametrize("name", KINDS)
def test_every_measure_a_situation_names_is_in_the_catalogue(name: str) -> None:
    known = {measure.id for measure in built_in().measures}
    assert {s.measure for s in kind(name).situations if s.measure} <= known


@pytest.mark.parametrize("name", KINDS)
def test_every_answer_lands_in_a_place_of_the_specification(name: str) -> None:
    situations = kind(name).situations
    named = {s.lands for s in situations if s.lands} | {
        p for s in situations for o in s.options for p in o.sets
    }
    assert named <= PLACES


@pytest.mark.parametrize("name", KINDS)
def test_every_alternative_is_rated_on_all_four_dimensions(name: str) -> None:
    assert all(set(choice.ratings) == DIMENSIONS for choice in kind(name).alternatives)


@pytest.mark.parametrize("name", KINDS)
def test_somebody_is_asked_what_stays_outside(name: str) -> None:
    asked = [s for s in kind(name).situations if s.about == "boundary"]
    assert any("/boundaries/out_of_scope/-" in option.sets for s in asked for option in s.options)


@pytest.mark.parametrize("name", KINDS)
def test_each_situation_is_about_something_else(name: str) -> None:
    abouts = [s.about for s in kind(name).situations]
    assert len(abouts) == len(set(abouts))


@pytest.mark.parametrize("name", KINDS)
def test_the_keys_of_a_kind_are_unique(name: str) -> None:
    archetype = kind(name)
    for group in (archetype.situations, archetype.alternatives, archetype.risks, archetype.milestones):
        keys = [entry.key for entry in group]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", PLAIN)
def test_a_kind_that_learns_nothing_has_no_words_of_learning(name: str) -> None:
    archetype = kind(name)
    assert not archetype.needs_learning
    assert archetype.model_limits == ()
    assert [text for text in texts(name) if AI_WORDS.search(text)] == []
    assert {c.ratings["model_effect"].judgement for c in archetype.alternatives} == {"not_applicable"}


def test_the_general_questions_suit_kinds_that_learn_nothing() -> None:
    asked = [text for w in words_of(kind("general").situations) for text in (w.en, w.zh)]

    assert [text for text in asked if AI_WORDS.search(text)] == []


def test_the_words_of_learning_are_found_where_they_stand() -> None:
    assert AI_WORDS.search("A model trained on old requests")
    assert AI_WORDS.search("用旧数据训练")
    assert not AI_WORDS.search("The email and the detail of a claim")


@pytest.mark.parametrize("name", LEARNING)
def test_a_kind_that_learns_asks_for_examples_and_for_the_way_out(name: str) -> None:
    archetype = kind(name)
    assert archetype.needs_learning
    assert archetype.model_limits
    assert any(s.about == "data" and s.lands == "/examples/-" for s in archetype.situations)
    unsure = [s for s in archetype.situations if s.about == "fallback"]
    assert all("/boundaries/fallback/-" in option.sets for s in unsure for option in s.options)
    assert unsure
