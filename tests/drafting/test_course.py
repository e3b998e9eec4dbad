"""Risks and milestones: customary ones, in the words of the ask, without days and without odds."""

from tests.drafting.drafted import drafted

LEARNS = "Tenants need an assistant that answers questions about the lease."
PLAIN = "Let staff book a meeting room in an app."


def test_at_most_three_risks_each_with_a_trigger_and_a_response() -> None:
    risks = drafted(LEARNS).risks

    assert 1 <= len(risks) <= 3
    assert all(r.cause and r.event and r.effect and r.trigger and r.response.action for r in risks)


def test_nobody_has_said_how_likely_or_how_bad() -> None:
    assert all(
        r.probability is None and r.impact is None and r.response.owner is None for r in drafted(LEARNS).risks
    )


def test_risks_are_said_to_be_customary_and_not_from_the_ask() -> None:
    assert {r.origin for r in drafted(LEARNS).risks} == {"knowledge"}


def test_each_step_has_a_deliverable_and_an_acceptance_and_no_days() -> None:
    steps = drafted(LEARNS).milestones

    assert len(steps) >= 2
    assert all(m.deliverable and m.acceptance and m.estimate is None for m in steps)


def test_only_the_last_step_is_judged_by_the_targets() -> None:
    spec = drafted(LEARNS + " At least 90 % of the answers must be correct.")

    assert spec.milestones[-1].targets == tuple(t.id for t in spec.targets)
    assert all(m.targets == () for m in spec.milestones[:-1])


def test_another_kind_of_system_has_other_risks_and_steps() -> None:
    one, other = drafted(LEARNS), drafted(PLAIN)

    assert not {r.event for r in one.risks} & {r.event for r in other.risks}
    assert not {m.name for m in one.milestones} & {m.name for m in other.milestones}


def test_a_wish_without_a_thing_has_neither() -> None:
    spec = drafted("We need something better.")

    assert (spec.risks, spec.milestones) == ((), ())
