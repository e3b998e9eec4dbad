"""The Chinese nouns of a text."""

import pytest

from translator.knowledge.counted import counted
from translator.reading.quantities.lexicon_han import Noun, by_its_head, nouns_in, sense_of, word_at


def named(text: str) -> list[tuple[str, str]]:
    return [(text[n.start : n.end], n.unit) for n in nouns_in(text).all]


def test_nouns_of_two_characters_and_more_are_found() -> None:
    assert named("护士推着车去病房。") == [("护士", "nurse"), ("病房", "ward")]


def test_a_noun_may_begin_a_longer_word_with_a_head_of_its_own() -> None:
    assert named("病房柜要锁好。") == [("病房柜", "cabinet")]


@pytest.mark.parametrize(("text", "unit"), [("一线护士", ""), ("护士", "nurse")])
def test_a_word_that_only_tells_which_has_no_unit(text: str, unit: str) -> None:
    word = word_at(text, 0, len(text), roles=False)
    assert word is not None
    assert word.unit == unit


def test_a_role_is_a_person_only_where_asked_for() -> None:
    assert word_at("地推", 0, 2, roles=True) == Noun(0, 2, "salesperson", "people")
    assert word_at("地推", 0, 2, roles=False) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [("猪舍分成三栏", "pen"), ("报价表分成三栏", "column")],
)
def test_the_rest_of_the_text_tells_the_sense_of_a_word(text: str, unit: str) -> None:
    assert sense_of(text, "栏", "column") == unit


def test_a_text_speaks_of_its_heads_not_of_what_tells_which_nor_of_the_system() -> None:
    topic = nouns_in("发票系统要看合同。").topic(counted().measures["份"], 9)
    assert topic is not None
    assert topic.unit == "contract"


def test_what_is_named_once_and_further_on_is_no_topic() -> None:
    once, often = nouns_in("每份120元，另附合同。"), nouns_in("每份120元，另附合同，合同要盖章。")
    measure = counted().measures["份"]
    assert once.topic(measure, 2) is None
    assert often.topic(measure, 2) is not None


@pytest.mark.parametrize(("word", "unit"), [("点胶机", "machine"), ("拨叉", None), ("机", None)])
def test_an_unlisted_word_is_named_by_its_last_character(word: str, unit: str | None) -> None:
    noun = by_its_head(word, 0, len(word), counted().measures["台"])
    assert (noun.unit if noun else None) == unit
