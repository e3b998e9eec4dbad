"""What each stage adds to the work, and what it leaves alone."""

import asyncio
from dataclasses import replace

import pytest

from tests.drafting.drafted import asked, drafted, studied
from translator.checks.examined import Examined
from translator.domain.spec import Finding, Precedent
from translator.knowledge.catalogue import built_in
from translator.pipeline.run import name_of
from translator.pipeline.stages import check, draft_from_rules, offline, read, recall
from translator.pipeline.work import Stage, Work
from translator.ports import Bearing

TEXT = "Gardeners need a fast search over plant diseases."
START = Work(ask=asked(TEXT), spec_id="spec_1", workspace="default")
READ = replace(START, notes=studied(TEXT))

KEPT = Bearing(
    Precedent(
        decision_id="0003",
        title="Search by leaf",
        status="accepted",
        relation="related",
        why="Both speak of plants.",
        quote="",
    ),
    version=1,
)


def after(stage: Stage, work: Work) -> Work:
    async def once() -> Work:
        return await stage(work)

    return asyncio.run(once())


def drafted_from(work: Work) -> Work:
    return after(draft_from_rules(built_in()), work)


def test_reading_adds_the_notes_and_nothing_else() -> None:
    assert after(read(built_in()), START) == READ


def test_drafting_adds_a_draft_of_the_first_revision_without_findings() -> None:
    spec = drafted_from(READ).spec

    assert spec is not None
    assert (spec.revision, spec.state, spec.findings, spec.confirmations) == (1, "draft", (), ())


def test_drafting_needs_the_reading_first() -> None:
    with pytest.raises(AssertionError, match="reading comes first"):
        drafted_from(START)


def test_checking_needs_the_draft_first() -> None:
    with pytest.raises(AssertionError, match="draft comes first"):
        after(check(), READ)


def test_without_a_model_asked_for_the_rules_are_no_fallback() -> None:
    spec = drafted_from(READ).spec

    assert spec is not None
    assert (spec.engine.kind, spec.engine.fallback, spec.engine.fallback_reason) == ("rules", False, None)
    assert spec.engine.version


def test_a_model_asked_for_is_named_with_the_reason_why_the_rules_answered() -> None:
    spec = drafted_from(replace(READ, model_asked_for="gpt-test")).spec

    assert spec is not None
    assert (spec.engine.kind, spec.engine.model, spec.engine.fallback) == ("rules", "gpt-test", True)
    assert "none is set up here" in (spec.engine.fallback_reason or "")


def test_a_model_asked_for_changes_nothing_else_of_the_draft() -> None:
    plain, wanted = drafted(TEXT), drafted(TEXT, model="gpt-test")

    assert wanted.model_copy(update={"engine": plain.engine}) == plain


def test_checking_writes_what_the_checks_find() -> None:
    def always(examined: Examined) -> tuple[Finding, ...]:
        return (
            Finding(check="always", severity="note", about="spec", where="/", message=examined.spec.verdict),
        )

    done = after(check((always,)), drafted_from(READ))

    assert done.spec is not None
    assert [f.message for f in done.spec.findings] == ["specifiable"]


def test_checking_twice_finds_the_same_once() -> None:
    once = after(check(), drafted_from(READ))

    assert after(check(), once) == once


def test_the_work_given_to_a_stage_is_not_changed() -> None:
    before = replace(READ)
    drafted_from(READ)

    assert before == READ


def test_offline_is_a_list_of_stages_that_need_only_knowledge() -> None:
    assert [stage.__name__ for stage in offline(built_in())][:3] == ["read", "draft", "check"]


def found(text: str) -> tuple[list[tuple[str, str]], Work]:
    """What was looked for, and the work after it."""
    sought: list[tuple[str, str]] = []

    async def precedents(workspace: str, text: str) -> tuple[Bearing, ...]:
        sought.append((workspace, text))
        return (KEPT,)

    start = replace(START, ask=asked(text), notes=studied(text), workspace="forest", keeps=True)
    return sought, after(recall(precedents), start)


def test_recalling_adds_what_was_decided_in_the_workspace_and_nothing_else() -> None:
    sought, work = found(TEXT)

    assert sought == [("forest", TEXT)]
    assert work.bearings == (KEPT,)
    assert work.spec is None


def test_greetings_are_not_what_is_looked_for() -> None:
    sought, _ = found(f"Hi all,\n\n{TEXT}\n\nKind regards\nUma")

    assert TEXT in sought[0][1]
    assert "regards" not in sought[0][1]


def test_nothing_is_looked_for_where_nothing_is_asked_for() -> None:
    sought, work = found("Thank you all, see you on Monday!")

    assert (sought, work.bearings) == ([], ())


def test_a_draft_names_what_was_recalled() -> None:
    spec = drafted_from(replace(READ, bearings=(KEPT,))).spec

    assert spec is not None
    assert spec.precedents == (KEPT.precedent,)


def test_only_where_something_is_remembered_is_anything_recalled() -> None:
    async def precedents(workspace: str, text: str) -> tuple[Bearing, ...]:
        return ()

    assert [name_of(s) for s in offline(built_in())] == ["read", "draft", "check"]
    assert [name_of(s) for s in offline(built_in(), precedents)] == ["read", "recall", "draft", "check"]


def test_what_is_not_kept_looks_nothing_up() -> None:
    async def precedents(workspace: str, text: str) -> tuple[Bearing, ...]:
        raise AssertionError("nothing is looked up")

    work = replace(START, notes=studied(TEXT))

    assert after(recall(precedents), work) == work
