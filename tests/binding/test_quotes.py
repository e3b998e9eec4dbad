import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.binding.quotes import Quotable
from translator.domain.value import Span

ASK = "We need  a “fast” search,\nresults within 2 seconds. It must be fast for agents — always."


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("results within 2 seconds", "results within 2 seconds"),
        ("Results within 2 seconds.", "results within 2 seconds"),
        ('a "fast" search', "a “fast” search"),
        ("we need a", "We need  a"),
        ("search, results", "search,\nresults"),
        ("for agents - always", "for agents — always"),
    ],
)
def test_a_quote_is_found_though_spaces_marks_and_capitals_changed(quote: str, said: str) -> None:
    span = Quotable(ASK).find(quote)

    assert span is not None
    assert ASK[span.start : span.end] == said


@pytest.mark.parametrize(
    "quote", ["results within 3 seconds", "quick search", "", ".", "a ... nothing like it", "…"]
)
def test_what_the_ask_does_not_say_is_found_nowhere(quote: str) -> None:
    assert Quotable(ASK).find(quote) is None


@pytest.mark.parametrize(
    ("ask", "quote"),
    [
        ("within 12 seconds", "2 seconds"),
        ("at 99.95 %", "95 %"),
        ("for 1,200 users", "200 users"),
        ("live by 11 March", "1 March"),
        ("takes 2-3 days", "3 days"),
        ("15分钟内", "5分钟内"),
        ("as SHOP-170 says", "SHOP-17"),
        ("mail joanna today", "anna today"),
        ("they disappear", "sap"),
        ("up to 20 users", "up to 2"),
    ],
)
def test_a_part_of_a_word_or_number_is_no_quote(ask: str, quote: str) -> None:
    assert Quotable(ask).find(quote) is None


def test_a_whole_one_behind_a_part_is_found() -> None:
    assert Quotable("within 12 seconds, better 2 seconds").find("2 seconds") == Span(start=26, end=35)


def test_a_quote_with_a_gap_is_none() -> None:
    assert Quotable(ASK).find("We need ... 2 seconds") is None


def test_the_same_words_are_found_again_behind_a_place() -> None:
    first = Quotable(ASK).find("fast")
    assert first is not None
    second = Quotable(ASK).find("fast", after=first.end)

    assert second is not None
    assert second.start > first.start
    assert Quotable(ASK).find("fast", after=len(ASK)) == first


def test_full_width_and_chinese_marks_are_forgiven() -> None:
    span = Quotable("要求：响应时间≤２秒，并发５００。").find("响应时间≤2秒, 并发500".replace(", ", "，"))

    assert span is not None


@given(
    st.lists(st.sampled_from(["fast", "Search", "2", "秒", "“ok”", "a-b", "x…"]), min_size=3, max_size=30),
    st.data(),
)
def test_every_run_of_words_of_an_ask_is_found_and_reads_the_same(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 2, len(words)))
    quote = " ".join(words[first:last])

    span = Quotable(text).find(quote)

    assert span is not None
    assert text[span.start : span.end].strip("“”… ") == quote.strip("“”… ")
