"""The program as the suite serves it: a case with decisions is asked in a workspace that remembers them."""

import asyncio

from evals.suite.case import Case, suite_cases
from evals.suite.outcome import Outcome
from evals.suite.service import served

CASES = {case.id: case for case in suite_cases()}


def outcomes(model: str, *cases: Case) -> list[Outcome]:
    async def all_of_them() -> list[Outcome]:
        try:
            return [await service.translate_case(case) for case in cases]
        finally:
            await service.close()

    with served(model) as service:
        return asyncio.run(all_of_them())


def test_what_was_decided_lies_beside_the_draft_of_its_own_case_and_of_no_other() -> None:
    against, speaks_for, none = outcomes("rules", CASES["timeclock-en"], CASES["quay-en"], CASES["pay-en"])

    assert against.spec.verdict == "contradicts_decision"
    assert "HR-5; decided, stands against it" in against.page
    assert "F-3; decided, speaks for it" in speaks_for.page
    assert "HR-5" not in speaks_for.page
    assert none.spec.precedents == ()


def test_the_model_that_cites_stale_decisions_is_told_those_of_the_case_and_gets_none_onto_the_page() -> None:
    case = CASES["letters-en"]
    [outcome] = outcomes("stale_cited", case)

    assert "T-4 still holds" in outcome.exchanges[0].answer
    assert "ADR-0007" in outcome.exchanges[0].answer
    assert outcome.spec.engine.kind == "model"
    assert "(T-4; no longer holds, superseded)" in outcome.page
    assert "still holds" not in outcome.page.partition("## Written by the model")[0]


def test_the_same_decisions_may_be_remembered_twice() -> None:
    first, again = outcomes("rules", CASES["quay-en"], CASES["quay-en"])

    assert first.page == again.page
