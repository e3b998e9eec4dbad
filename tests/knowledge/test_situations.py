"""The questions every kind of system brings: for what people ask about it, in plain words, answerable at a glance."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from translator.domain.value import Value
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import SLOTS, Situation, Slot, Words
from translator.reading.quantities.quantities import bare_quantity

EN_WORDS_MAX = 32
"""A sentence a manager takes in at one glance; longer ones hide the question in them."""
OPTIONS_MAX = 3
"""More ways to answer are not weighed in under a minute."""
ASKED_FOR = {
    "anomaly_detection": "latency privacy users",
    "classification": "coverage users cost availability",
    "crud": "security users deadline task_quality coverage baseline",
    "extraction": "coverage latency users security",
    "forecast": "users deadline load cost",
    "generation": "safety latency users fairness",
    "integration": "integration deadline users outcome",
    "question_answering": "safety drift availability coverage cost",
    "recommendation": "deadline drift safety cost",
    "report": "usability security deadline",
    "search": "coverage availability usability security cost users",
    "speech": "load availability safety outcome usability",
    "vision": "cost safety privacy coverage load users availability",
    "workflow": "users availability deadline usability security latency coverage",
}
"""What analysts often ask about a kind of system, beside what every kind asks."""
SAID_BY = {"deadline": "deadline", "users": "user", "load": "load"}
"""Facets that answer a slot whole, once the ask says them."""
JARGON = re.compile(
    r"\b(?:latency|throughput|precision|recall|fallback|baseline|scalab\w*|SLA|KPI|SLO|uptime|use case|stakeholder\w*|robust\w*)\b"
    r"|时延|吞吐|召回|兜底|降级|鲁棒|基线|干系人|高可用",
    re.I,
)
KINDS = tuple(kind.name for kind in built_in().archetypes)
each = pytest.mark.parametrize("kind", KINDS)


def situations_of(kind: str) -> tuple[Situation, ...]:
    return built_in().archetype(kind).situations


def words_of(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        yield from words_of(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from words_of(part)
    elif isinstance(value, Value):
        yield from words_of(tuple(getattr(value, name) for name in type(value).model_fields))


def test_where_a_kind_has_no_question_the_general_ones_have_it_for_every_slot() -> None:
    asked = [s.about for s in situations_of("general")]

    assert sorted(asked) == sorted(get_args(Slot))


@pytest.mark.parametrize("kind", sorted(ASKED_FOR))
def test_a_kind_asks_what_people_ask_about_it(kind: str) -> None:
    asked = {s.about for s in situations_of(kind)}

    assert set(ASKED_FOR[kind].split()) <= asked


def test_all_kinds_are_looked_at() -> None:
    assert set(ASKED_FOR) == set(KINDS) - {"general"}


@each
def test_a_question_names_something_of_the_ask_in_both_languages(kind: str) -> None:
    asked = [text for s in situations_of(kind) for text in (s.text.en, s.text.zh)]

    assert [text for text in asked if "{" not in text] == []


@each
def test_a_question_is_short_and_ends_as_one(kind: str) -> None:
    for situation in situations_of(kind):
        assert len(situation.text.en.split()) <= EN_WORDS_MAX, situation.key
        assert situation.text.en.endswith(("?", "."))
        assert situation.text.zh.endswith(("？", "。"))


@each
def test_its_words_hold_no_number_and_fill_only_known_slots(kind: str) -> None:
    for words in words_of(situations_of(kind)):
        for text in (words.en, words.zh):
            assert text.strip()
            assert not re.search(r"\d", text)
            assert bare_quantity(text) is None, text
            assert set(re.findall(r"\{(.*?)\}", text)) <= set(SLOTS)


@each
def test_its_words_are_plain(kind: str) -> None:
    texts = [text for words in words_of(situations_of(kind)) for text in (words.en, words.zh)]

    assert [text for text in texts if JARGON.search(text)] == []


@each
def test_its_chinese_is_written_as_chinese(kind: str) -> None:
    for words in words_of(situations_of(kind)):
        assert re.search(r"[\u4e00-\u9fff]", words.zh)
        assert not re.search(r"[,;:?!]", words.zh), words.zh
        assert not re.search(r"[\u4e00-\u9fff]", words.en)


@each
def test_it_offers_a_few_answers_that_change_the_page_or_takes_typed_ones(kind: str) -> None:
    for situation in situations_of(kind):
        keys = [option.key for option in situation.options]
        assert len(keys) == len(set(keys))
        assert len(keys) != 1
        assert len(keys) <= OPTIONS_MAX
        assert all(option.sets for option in situation.options), situation.key


@each
def test_what_the_ask_says_already_is_not_asked(kind: str) -> None:
    said = {s.key: SAID_BY[s.about] for s in situations_of(kind) if s.about in SAID_BY}

    assert [s.key for s in situations_of(kind) if s.key in said and said[s.key] not in s.unless] == []


@each
def test_the_keys_of_its_questions_are_unique(kind: str) -> None:
    keys = [s.key for s in situations_of(kind)]

    assert len(set(keys)) == len(keys)


@each
def test_a_number_typed_goes_to_a_measure_of_its_kind(kind: str) -> None:
    for situation in situations_of(kind):
        if situation.measure:
            kinds = built_in().measure(situation.measure).archetypes
            assert not kinds or kind in kinds


def test_jargon_is_found_where_it_stands() -> None:
    assert JARGON.search("What latency is acceptable?")
    assert JARGON.search("要不要兜底？")
    assert not JARGON.search("How late may it be?")
