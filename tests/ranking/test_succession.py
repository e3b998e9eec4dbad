"""What took the place of what: both ways of saying it, chains, circles, and what is left out."""

from hypothesis import given
from hypothesis import strategies as st

from translator.domain.decision import Link, LinkKind
from translator.ports import DecisionHead
from translator.ranking.succession import Mention, Shelf, Step


def head(
    id: str, *, day: str = "", over: str = "", by: str = "", kind: LinkKind = "supersedes"
) -> DecisionHead:
    """Return a decision that says which others it replaced, and by which it was replaced, each a letter."""
    return DecisionHead(id, f"Title {id}", "accepted", day, [Link(kind=kind, to=to) for to in over], list(by))


def chain(many: int) -> Shelf:
    """Return decisions each of which replaced the one before."""
    return Shelf(
        [
            DecisionHead(
                f"d{n:04}", "Title", "superseded", f"2024-01-{n % 28 + 1:02}",
                [Link(kind="supersedes", to=f"d{n - 1:04}")] if n else [],
            )
            for n in range(many)
        ]
    )  # fmt: skip


def test_the_newest_stands_first_and_what_has_no_date_last() -> None:
    shelf = Shelf(
        [head("a"), head("b", day="2024-01-01"), head("d", day="2025-01-01"), head("c", day="2025-01-01")]
    )

    assert [one.decision_id for one in shelf.newest] == ["c", "d", "b", "a"]


def test_either_record_may_say_that_one_took_the_place_of_the_other() -> None:
    for shelf in (Shelf([head("a"), head("b", over="a")]), Shelf([head("a", by="b"), head("b")])):
        near = shelf.succession("a", most=7)

        assert near.ids == ("b", "a")
        assert near.steps == (Step("b", "a"),)
        assert (shelf.newer("a"), shelf.older("b")) == (["b"], ["a"])


def test_other_links_are_no_succession_but_are_known_from_both_ends() -> None:
    shelf = Shelf([head("a"), head("b", over="a", kind="amends")])

    assert shelf.succession("a", most=7).steps == ()
    assert shelf.mentions("a") == (Mention("amends", "b"),)


def test_of_a_long_chain_the_near_part_is_drawn_and_the_rest_is_counted() -> None:
    near = chain(12).succession("d0006", most=7)

    assert near.ids == ("d0009", "d0008", "d0007", "d0006", "d0005", "d0004", "d0003")
    assert near.left_out == 5
    assert len(near.steps) == 6


def test_what_holds_in_the_end_is_found_through_a_long_chain() -> None:
    shelf = chain(3_000)

    assert shelf.holding("d0000") == ["d2999"]
    assert shelf.holding("d2999") == []


def test_a_circle_is_drawn_once_with_one_line_that_leads_back() -> None:
    shelf = Shelf([head("a", over="b"), head("b", over="c"), head("c", over="a"), head("d", over="")])
    near = shelf.succession("b", most=7)

    assert set(near.ids) == {"a", "b", "c"}
    assert [step.back for step in near.steps].count(True) == 1
    assert shelf.holding("a") == []


def test_what_hangs_below_a_circle_is_no_part_of_it() -> None:
    shelf = Shelf([head("a", over="bz"), head("b", over="a"), head("z", day="2030-01-01")])
    near = shelf.succession("a", most=7)

    assert near.ids[0] != "z"
    assert [{step.newer, step.older} for step in near.steps if step.back] == [{"a", "b"}]


def test_links_to_nothing_are_drawn_and_links_to_itself_are_not() -> None:
    near = Shelf([head("a", over="ax", by="a")]).succession("a", most=7)

    assert near.steps == (Step("a", "x"),)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdefgh"), st.text("abcdefghx", max_size=4), st.text("abcdefgh", max_size=2)
        )
    ),
    st.integers(1, 5),
)
def test_whatever_records_say_each_step_is_between_rows_that_are_drawn(
    said: list[tuple[str, str, str]], most: int
) -> None:
    shelf = Shelf([head(id, over=over, by=by) for id, over, by in {one[0]: one for one in said}.values()])
    near = shelf.succession("a", most=most)

    assert near.ids[0:1]
    assert len(near.ids) <= most
    assert len(set(near.ids)) == len(near.ids)
    assert all({step.newer, step.older} <= set(near.ids) for step in near.steps)
    assert all(step.back == (near.ids.index(step.older) < near.ids.index(step.newer)) for step in near.steps)
