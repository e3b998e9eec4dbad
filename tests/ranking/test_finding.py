"""The decisions that bear on a request come first; what was not known then, or is hidden, is not seen in any way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.decision import Link
from translator.ranking.finding import Decisions, Known
from translator.ranking.postings import Terms
from translator.ranking.records import terms_of_record


def known(id: str, title: str, text: str = "", day: str = "2024-01-01", **more: object) -> Known:
    links = more.get("links", ())
    return Known(
        terms=Terms(id, day, terms_of_record(title, text)),
        title=title,
        status=str(more.get("status", "accepted")),
        links=links if isinstance(links, tuple) else (),
    )


CANOES = known("canoes", "Lend canoes by the hour", "Canoes come back late when they are lent by the day.")
OARS = known("oars", "Lend no oars alone", "Oars get lost.")
SHOP = known("shop", "Open the shop at nine", "Guests come early.")
BOOK = known("book", "Keep the boat book", "It is asked for.", links=(Link(kind="requires", to="canoes"),))


def ids(decisions: Decisions, text: str, **more: object) -> list[str]:
    before, exclude = more.get("before"), more.get("exclude", ())
    found = decisions.best(
        text,
        limit=10,
        before=str(before) if before else None,
        exclude=exclude if isinstance(exclude, tuple) else (),
    )
    return [one.known.terms.decision_id for one in found]


def test_what_shares_the_rarer_terms_comes_first() -> None:
    assert ids(Decisions([SHOP, OARS, CANOES]), "Guests want to lend canoes for an hour")[0] == "canoes"


def test_what_shares_nothing_is_not_there() -> None:
    assert ids(Decisions([SHOP, OARS, CANOES]), "bees and hives") == []
    assert ids(Decisions([]), "canoes") == []
    assert ids(Decisions([CANOES]), "") == []


def test_a_linked_decision_comes_along_and_says_through_whom() -> None:
    found = Decisions([SHOP, CANOES, BOOK]).best("canoes by the hour", limit=5)

    assert [(one.known.terms.decision_id, one.linked_to) for one in found] == [("canoes", None), ("book", "canoes")]  # fmt: skip


def test_each_says_which_terms_it_shares_the_telling_ones_first() -> None:
    [first, *_] = Decisions([SHOP, OARS, CANOES]).best("lend canoes", limit=5)

    assert first.shared == ("canoes", "lend")


def test_later_decisions_are_not_seen_nor_are_the_links_they_wrote() -> None:
    later = known("later", "Canoes have numbers", day="2025-06-01", links=(Link(kind="cites", to="shop"),))
    decisions = Decisions([CANOES, SHOP, later])

    assert ids(decisions, "canoes", before="2025-06-01") == ["later", "canoes", "shop"]
    assert ids(decisions, "canoes", before="2025-05-31") == ["canoes"]


def test_undated_decisions_are_always_seen() -> None:
    assert ids(Decisions([known("old", "Canoes are green", day="")]), "canoes", before="1990-01-01") == [
        "old"
    ]


def test_hidden_decisions_and_the_links_they_wrote_are_not_seen() -> None:
    assert ids(Decisions([CANOES, BOOK]), "the boat book", exclude=("book",)) == []


def test_what_is_hidden_or_later_does_not_change_how_the_others_are_ranked() -> None:
    crowd = [known(f"c{i}", "Canoes canoes", day="2030-01-01") for i in range(50)]
    plain = Decisions([CANOES, OARS, SHOP]).best("lend canoes to guests", limit=5)
    later = Decisions([CANOES, OARS, SHOP, *crowd]).best(
        "lend canoes to guests", limit=5, before="2029-01-01"
    )
    hidden = Decisions([CANOES, OARS, SHOP, crowd[0]]).best("lend canoes to guests", limit=5, exclude=("c0",))

    assert [(f.known, f.score) for f in plain] == [(f.known, f.score) for f in later]
    assert [(f.known, f.score) for f in plain] == [(f.known, f.score) for f in hidden]


def test_a_cycle_of_links_and_links_to_nothing_end() -> None:
    a = known("a", "Canoes", links=(Link(kind="cites", to="b"), Link(kind="cites", to="nobody")))
    b = known("b", "Oars", links=(Link(kind="cites", to="a"), Link(kind="cites", to="b")))

    assert set(ids(Decisions([a, b]), "canoes")) == {"a", "b"}


@pytest.mark.parametrize("limit", [1, 2])
def test_no_more_than_asked_for_are_returned(limit: int) -> None:
    assert len(Decisions([CANOES, OARS, BOOK]).best("lend canoes and oars", limit=limit)) == limit


@given(st.permutations([CANOES, OARS, SHOP, BOOK]))
def test_the_order_in_which_decisions_came_changes_nothing(order: list[Known]) -> None:
    expected = Decisions([CANOES, OARS, SHOP, BOOK]).best("lend canoes and the book", limit=4)

    assert Decisions(order).best("lend canoes and the book", limit=4) == expected
