"""Many ranges as one set."""

from hypothesis import given
from hypothesis import strategies as st

from translator.domain.cover import Cover
from translator.domain.value import Span

SPANS = st.builds(
    lambda start, length: Span(start=start, end=start + length), st.integers(0, 40), st.integers(1, 8)
)


@given(st.lists(SPANS), SPANS)
def test_it_touches_what_any_of_its_ranges_touches(spans: list[Span], asked: Span) -> None:
    assert Cover(spans).touches(asked) == any(s.overlaps(asked) for s in spans)


@given(st.lists(SPANS), SPANS)
def test_it_holds_whatever_one_of_its_ranges_holds(spans: list[Span], asked: Span) -> None:
    if any(s.covers(asked) for s in spans):
        assert Cover(spans).holds(asked)


def test_ranges_that_only_touch_hold_nothing_across_their_border() -> None:
    assert not Cover([Span(start=0, end=3), Span(start=3, end=6)]).holds(Span(start=2, end=4))
