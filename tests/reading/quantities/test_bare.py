"""What counts as a bare quantity in our own prose."""

import pytest

from translator.reading.quantities.quantities import bare_quantity


@pytest.mark.parametrize(
    "text",
    [
        "answers in 2 s",
        "at 95 % of calls",
        "costs € 40",
        "handles 200 chats",
        "takes two weeks",
        "within an hour",
        "half a day of work",
        "a 2-day course",
        "for ten people",
        "at least three users",
        "a share of 0.5",
        "5k requests",
        "三天内回复",
        "约20分钟",
        "百分之五",
        "十二名员工",
        "一周内上线",
    ],
)
def test_a_numeral_with_a_unit_or_a_counted_noun_is_bare(text: str) -> None:
    assert bare_quantity(text)


@pytest.mark.parametrize(
    "text",
    [
        "answers within {N1} for {N2}",
        "stays inside ISO 27001 rules",
        "uses GPT-4 and OAuth2",
        "the cameras of line 4 are kept",
        "one request, two sides and three questions",
        "a few days, several weeks, some users",
        "since 2024 orders are kept",
        "第3条和第一周",
        "两个方案，一个问题",
        "version 0.9 is kept",
        "v2.1.3 stays",
    ],
)
def test_names_references_and_small_words_are_not(text: str) -> None:
    assert bare_quantity(text) is None
