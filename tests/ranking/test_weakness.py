"""A request that nothing was decided about is told so; one that was decided about is not."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.test_finding import BOOK, CANOES, OARS, SHOP
from translator.ranking.finding import Decisions, is_weak

ROOM = Decisions([CANOES, OARS, SHOP, BOOK])


def test_a_request_about_what_was_decided_is_not_weak() -> None:
    assert not is_weak(ROOM.best("Guests want to lend canoes for an hour", limit=5))


def test_one_common_word_among_many_others_is_weak() -> None:
    text = "Bees need new hives before guests arrive. The gardener shall paint wooden frames and order sugar for winter feeding."
    found = ROOM.best(text, limit=5)
    assert found
    assert is_weak(found)


def test_where_nothing_is_found_nothing_was_decided() -> None:
    assert is_weak(ROOM.best("hives", limit=5))
    assert is_weak(Decisions([]).best("canoes", limit=5))


def test_hidden_records_do_not_count_for_the_strength() -> None:
    without = Decisions([CANOES, OARS]).best("lend canoes", limit=1)[0]
    hidden = Decisions([CANOES, OARS, SHOP, BOOK]).best("lend canoes", limit=1, exclude=["shop", "book"])[0]
    assert hidden.strength == without.strength


@given(st.text(alphabet="canoes lend guests hour keep boat early.", max_size=80))
def test_strength_is_a_share(text: str) -> None:
    assert all(0 <= one.strength <= 1 for one in ROOM.best(text, limit=5))
