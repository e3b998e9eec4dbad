"""Both sides read what a requirement comes from."""

import pytest

from tests.drafting.drafted import drafted
from translator.exports.heard import requirements_heard
from translator.exports.markdown import page


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The lock must open, and the harbour office hears of it by radio at once.",
            "the harbour office hears",
            id="half-a-sentence",
        ),
        pytest.param("岛上信号不好，断网时设备也要能自己开闸。", "岛上信号不好", id="前半句"),
    ],
)
def test_words_that_the_wording_for_engineers_leaves_out_stand_beneath_it(text: str, words: str) -> None:
    spec = drafted(
        "We need a lock control for our sluice. " + text
        if text.isascii()
        else "想做一个闸门控制系统。" + text
    )

    assert words in page(spec)


def test_the_same_in_other_words_is_not_told_twice() -> None:
    spec = drafted("The kiosk must print a receipt within 3 seconds.")

    assert [words for _, words in requirements_heard(spec)] == [None]


def test_one_sentence_that_became_two_requirements_is_quoted_once() -> None:
    spec = drafted("我们想做一个报修系统，管家登记后，系统要派给师傅，再把进度告诉住户。")

    assert page(spec).count("  - “") <= 1
