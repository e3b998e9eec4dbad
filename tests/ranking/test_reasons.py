"""Why a decision is near is said in words, with the measure that both speak of, and without a number."""

from translator.domain.value import Language
from translator.knowledge.schema import Words
from translator.ranking.bearing import LOOSER, OVER, Bears
from translator.ranking.finding import Found, Known
from translator.ranking.postings import Terms
from translator.ranking.reasons import why_borne

WAIT = Words(en="waiting time for a result", zh="等待结果的时间")


def why(bears: Bears, *measures: Words, shared: tuple[str, ...] = (), language: Language = "en") -> str:
    known = Known(Terms("d1", "", {}), "Search", "accepted", ())
    return why_borne(bears, Found(known, 1.0, shared), language, measures)


def test_the_measure_that_both_are_about_is_named_before_their_words() -> None:
    assert (
        why(Bears("related"), WAIT, shared=("search",))
        == "Both are about waiting time for a result. Both speak of “search”."
    )
    assert why(Bears("related"), WAIT, language="zh") == "两者都关系到等待结果的时间。"


def test_without_one_their_words_or_their_meaning_are_the_reason() -> None:
    assert why(Bears("related"), shared=("search",)) == "Both speak of “search”."
    assert why(Bears("related")) == "It is close in meaning."


def test_what_was_shown_goes_first_in_both_languages() -> None:
    assert why(Bears("related", OVER)).startswith("The time it was decided for has passed.")
    assert why(Bears("related", LOOSER), language="zh").startswith("两者为同一件事定了水平，以前定的更松。")
