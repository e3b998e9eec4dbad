"""Rules that are laid down without a word of duty, told from what is merely told."""

import pytest

from translator.domain.value import Language, Span
from translator.reading.text.laid_down import lays_down


def laid(text: str, language: Language = "en") -> bool:
    return lays_down(text, Span(start=0, end=len(text)), language)


@pytest.mark.parametrize(
    "text",
    [
        "Gates opened for cleaning are not a fault.",
        "The late shift isn't staffed.",
        "Porters then sign.",
        "a nurse confirms each case",
        "Everybody wears a badge.",
        "Polish and Latvian permits.",
        "Same in the reminder mail.",
        "but not at night",
    ],
)
def test_what_holds_counts_follows_or_is_meant_is_a_rule(text: str) -> None:
    assert laid(text)


@pytest.mark.parametrize(
    "text",
    [
        "The gates are not great.",
        "The gates were not closed.",
        "We are not happy with it.",
        "Porters signed last week.",
        "The bishop loved roses.",
        "Everybody was late yesterday.",
        "Rain came in.",
        "What about permits?",
    ],
)
def test_a_story_or_a_complaint_is_none(text: str) -> None:
    assert not laid(text)


@pytest.mark.parametrize(
    "text", ["退货不算销量。", "值班员确认后再关单。", "也别半夜响铃", "苏州、无锡、常州", "每位访客都有胸牌"]
)
def test_chinese_rules_are_seen(text: str) -> None:
    assert laid(text, "zh")


@pytest.mark.parametrize(
    "text", ["昨天刚开完会了。", "界面不好用，很麻烦。", "目前都靠人工抄写。", "主教最爱玫瑰。"]
)
def test_chinese_stories_are_none(text: str) -> None:
    assert not laid(text, "zh")
