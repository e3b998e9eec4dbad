"""Who uses it: people of whom the ask says that they act with the thing, or that it acts for them."""

import pytest

from tests.drafting.drafted import studied


def users(text: str) -> str | None:
    span = studied(text).terms.users
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Want: agents order a boat online, the harbour master approves.", "agents", id="they-act-in-the-wish"),
        pytest.param("We want relatives to be able to look up a grave.", "relatives", id="they-are-to-be-able"),
        pytest.param("We want a map of graves. Gardeners should be able to add a photo.", "Gardeners", id="they-may"),
        pytest.param("It would be lovely if the singers could reserve a set.", "singers", id="lovely-if"),
        pytest.param("Every estate agent is late. Can we have a tool that drafts a text? The agent reads it and signs.", "estate agent", id="by-the-fuller-name"),
        pytest.param("We want a bell that warns the driver when it rains.", "driver", id="it-warns-them"),
        pytest.param("As the owner of a barn I want to see the hens.", "owner of a barn", id="a-story"),
        pytest.param("I'd like a map of graves for the gardeners.", "gardeners", id="it-is-for-them"),
    ],
)  # fmt: skip
def test_users_act_with_it_or_are_served_by_it(text: str, who: str) -> None:
    assert users(text) == who


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pilots are ordered by phone. We want a list of orders.", id="what-is-done-to-them"),
        pytest.param("Interpreters complain about the jobs. We need to match interpreters to hearings.", id="they-complain"),
        pytest.param("The tuners keep getting lost. I'd like something that plans the rounds.", id="it-happens-to-them"),
        pytest.param("We want a list of orders. Drivers must not touch a phone.", id="a-ban"),
        pytest.param("We want a list of orders. Dentists should not have to buy a camera.", id="what-they-need-not"),
        pytest.param("So the insurance people want to know who died. I'm thinking voice notes: a minute at the hive.", id="they-want-to-know"),
        pytest.param("We want a list of orders. Records are kept for the auditors.", id="for-whom-something-else-is"),
        pytest.param("We want a list of orders. Patient names must be removed.", id="whose-it-is"),
        pytest.param("We want a list of orders, no names in it (parents would go mad).", id="what-they-would"),
    ],
)  # fmt: skip
def test_people_who_are_only_spoken_of_are_no_users(text: str) -> None:
    assert users(text) is None
