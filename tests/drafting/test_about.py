"""A text speaks of a measure where it names a level of it, an ask also where its vague words would be settled by it."""

import pytest

from translator.drafting.about import measures_asked, measures_of
from translator.knowledge.catalogue import built_in


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Search over felling permits answers within 2 s.", {"response-time"}),
        ("客服助手收到问题后，3秒内显示结果。", {"response-time"}),
        ("The register is available at least 99.9 % of the month.", {"availability"}),
        ("Search over felling permits answers.", set()),
        ("The meeting takes 2 hours.", set()),
    ],
)
def test_a_level_tells_what_a_text_is_about(text: str, measures: set[str]) -> None:
    assert measures_of(text, built_in()) == measures


def test_the_vague_words_of_an_ask_tell_it_too() -> None:
    assert measures_asked("Foresters need a fast search over felling permits.", built_in()) == {
        "response-time"
    }
    assert measures_asked("Foresters need a search over felling permits.", built_in()) == set()
