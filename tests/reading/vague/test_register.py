"""Telling specifications from chats."""

import pytest

from translator.reading.vague.register import ChineseRegister, EnglishRegister


def _binds(text: str, sentence: str) -> bool:
    start = text.index(sentence)
    return EnglishRegister(text).binds(start, start + len(sentence))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The pump shall start.", id="shall"),
        pytest.param("We agreed that the pump shall start.", id="shall, said by people"),
        pytest.param("2.4.1 The pump must start. (M)", id="must, of a thing"),
        pytest.param("Pumps are small. The pump must start.", id="must, later on"),
    ],
)
def test_a_sentence_that_binds_a_thing_is_of_a_specification(text: str) -> None:
    assert _binds(text, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We need a pump that must start.", id="somebody speaks"),
        pytest.param("Must start within a minute.", id="a note without a subject"),
        pytest.param("Shall we start the pump?", id="a proposal"),
        pytest.param("A pump for the cellar.", id="no duty"),
        pytest.param("The pump must start, please.", id="a plea"),
    ],
)
def test_what_somebody_says_to_somebody_is_a_chat(text: str) -> None:
    assert not _binds(text, text)


def test_in_a_chat_only_the_sentence_with_shall_binds() -> None:
    text = "Hi all, we met today. The pump shall start. Some want it louder."
    assert _binds(text, "The pump shall start")
    assert not _binds(text, "Some want it louder")


def test_in_a_specification_every_sentence_binds() -> None:
    assert _binds("The pump shall start. Some parts are spare.", "Some parts are spare")


def test_a_long_text_is_no_single_statement() -> None:
    text = "The pump must start. " * 100
    assert not EnglishRegister(text).binds(0, 20)


def test_a_chinese_statement_binds_with_its_modal_verb_unless_somebody_is_spoken_to() -> None:
    assert ChineseRegister("系统应支持适当的权限。").binds
    assert not ChineseRegister("我们希望系统应支持适当的权限。").binds
    assert not ChineseRegister("系统响应快。").binds
