"""A level that an ask leaves open is filled only from a decision of its workspace that is accepted, not replaced, and valid that day."""

import asyncio

import pytest

from tests.drafting.drafted import target_of
from translator.bootstrap import App
from translator.checks.all import check
from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.domain.spec import Spec

FOREST = Caller(name="Ada", workspace="forest")
HARBOUR = Caller(name="Bo", workspace="harbour")
ASK = "Foresters need a fast search over felling permits."
YEAR_AGO, THIS_DAY, NEXT_YEAR = "2025-11-27", "2026-11-24", "2027-11-27"


def decision(**changes: object) -> Decision:
    return Decision.model_validate(
        {
            "decision_id": "0012-search",
            "workspace": "forest",
            "title": "Search over felling permits",
            "status": "accepted",
            "text": "# Search over felling permits\n\n## Decision\n\nSearch over felling permits answers within 2 s.",
        }
        | changes
    )


def asked(app: App, *decisions: Decision, caller: Caller = FOREST, ask: str = ASK) -> Spec:
    async def whole() -> Spec:
        try:
            await app.store.ready()
            await app.remember(FOREST, decisions)
            return await app.translate(caller, ask)
        finally:
            await app.store.close()

    return asyncio.run(whole())


def is_filled(spec: Spec) -> bool:
    decided = [e for e in spec.ledger if e.status == "decided"]
    assert bool(decided) == (target_of(spec, "response-time").goal is not None)
    assert not [f for f in check(spec) if f.about == "spec"]
    return bool(decided)


@pytest.mark.parametrize(
    "dates", [{}, {"valid_until": NEXT_YEAR}, {"valid_from": YEAR_AGO}, {"valid_until": THIS_DAY}]
)
def test_one_that_holds_fills_it_and_is_named(app: App, dates: dict[str, str]) -> None:
    spec = asked(app, decision(**dates))

    assert is_filled(spec)
    assert spec.precedents[0].decision_id == "0012-search"
    assert spec.precedents[0].quote == "Search over felling permits answers within 2 s."


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "rejected"},
        {"status": "superseded"},
        {"status": "deprecated"},
        {"status": "proposed"},
        {"superseded_by": ("0013",)},
        {"valid_until": YEAR_AGO},
        {"valid_from": NEXT_YEAR},
    ],
)
def test_one_that_does_not_hold_never_does(app: App, changes: dict[str, object]) -> None:
    assert not is_filled(asked(app, decision(**changes)))


def test_one_that_another_replaces_never_does_though_its_own_record_says_nothing(app: App) -> None:
    link = {"kind": "supersedes", "to": "0012-search"}
    newer = decision(
        decision_id="0013", title="No search", text="We drop the search over felling permits.", links=(link,)
    )
    spec = asked(app, decision(), newer)

    assert not is_filled(spec)
    assert {p.decision_id: p.relation for p in spec.precedents}["0012-search"] == "superseded"


def test_one_that_was_only_proposed_replaces_nothing(app: App) -> None:
    link = {"kind": "supersedes", "to": "0012-search"}
    newer = decision(
        decision_id="0013", status="proposed", text="We drop the search over felling permits.", links=(link,)
    )

    assert is_filled(asked(app, decision(), newer))


def test_one_whose_time_has_passed_is_named_as_such_and_binds_nobody(app: App) -> None:
    [one] = asked(
        app, decision(valid_until=YEAR_AGO), ask=f"{ASK[:-1]} that answers after at least 9 s."
    ).precedents

    assert (one.status, one.relation) == ("deprecated", "related")
    assert one.why.startswith("The time it was decided for has passed.")


def test_one_of_another_workspace_never_does(app: App) -> None:
    spec = asked(app, decision(), caller=HARBOUR)

    assert not is_filled(spec)
    assert spec.precedents == ()


def test_what_the_ask_says_itself_stands_beside_what_was_decided(app: App) -> None:
    spec = asked(app, decision(), ask="Foresters need a search over felling permits that answers within 1 s.")
    goal = target_of(spec, "response-time").goal

    assert goal is not None
    assert spec.entry(goal).status == "stated"
    assert "the decided one is the looser" in spec.precedents[0].why


def test_the_measure_that_both_are_about_is_the_reason(app: App) -> None:
    [one] = asked(app, decision()).precedents

    assert "Both are about waiting time for a result." in one.why
