import pytest

from translator.checks.lines import Line, LineKind, Source
from translator.checks.lines.figures import figures

EN = Source("We want answers for guests within a second. In March the second release doubles the load of 4.5 calls; two clerks help weekly.", "en")  # fmt: skip
ZH = Source("希望明年上线，三月试点，回答数量翻倍，两名客服值守。", "zh")


@pytest.mark.parametrize(
    "text",
    [
        "It is live in 2027.", "Guests use it until 2035.", "It starts in april.", "Guests get it by Monday.", "Guests get it next week.", "It is there at the end of the year.",
        "It scores 5.", "It scores .5 of 14.5", "The limit is ten.", "It stays below 1:1000.", "It halves the load.", "Load rises tenfold.", "A third of guests ask.", "One in two guests asks.",
        "It takes half the time.", "It answers in a minute.", "It answers within the hour.", "It runs hourly.", "It runs overnight.", "It answers within V seconds.", "It takes ½ of it.",
        "It answers within seconds.",
    ],
)  # fmt: skip
def test_an_amount_or_day_that_the_ask_does_not_say_is_refused(text: str) -> None:
    assert figures(Line(text, "summary", EN)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "It answers within a second.", "In March the load doubles.", "The second release brings 4.5 calls.", "Two clerks help weekly.", "It answers within {N1}.", "Guests may march on.",
        "One page shows answers.", "A manifold is a thing.",
    ],
)  # fmt: skip
def test_what_the_ask_says_and_what_is_no_amount_may_stand(text: str) -> None:
    assert figures(Line(text.replace("manifold", "folder"), "summary", EN)) is None


@pytest.mark.parametrize(
    "text",
    [
        "后年上线。",
        "四月试点。",
        "成本降低两成。",
        "成本减半。",
        "三名客服。",
        "每小时更新。",
        "一秒内回答。",
        "半数顾客会用。",
    ],
)
def test_a_chinese_amount_that_the_ask_does_not_say_is_refused(text: str) -> None:
    assert figures(Line(text, "summary", ZH)) is not None


@pytest.mark.parametrize(
    "text", ["明年上线。", "三月试点。", "数量翻倍。", "两名客服。", "一个统一的入口。", "第三方接口。"]
)
def test_a_chinese_amount_of_the_ask_may_stand(text: str) -> None:
    assert figures(Line(text, "summary", ZH)) is None


@pytest.mark.parametrize(("kind", "refused"), [("question", False), ("option", False), ("title", True)])
def test_only_places_that_speak_of_facts_are_looked_at(kind: LineKind, refused: bool) -> None:
    assert (figures(Line("It is live in 2027.", kind, EN)) is not None) is refused
