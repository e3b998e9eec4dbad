"""Answers make the next revision, all of them or none."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from tests.fakes import FixedClock
from translator.bootstrap import App
from translator.domain.errors import AnswerNotUnderstood, NotFound, RevisionOutOfDate, TextNotReadable
from translator.domain.reply import Reply
from translator.domain.spec import Question, Spec

ASK = "Clerks need a fast search over past repairs."
LATER = Reply(kind="not_yet", owner="Grace")


def run(app: App, work: Coroutine[Any, Any, None]) -> None:
    async def whole() -> None:
        try:
            await app.store.ready()
            await work
        finally:
            await app.store.close()

    asyncio.run(whole())


def with_options(spec: Spec) -> Question:
    return next(q for q in spec.questions if any(p.endswith("/goal") for o in q.options for p in o.sets))


def test_an_answer_makes_the_next_revision_and_keeps_the_one_before(app: App, clock: FixedClock) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)
        clock.move(60)
        question = with_options(first)

        second = await app.answer(
            app.caller, first.spec_id, [(question.id, Reply(kind="option", option=0))], expected_revision=1
        )

        assert (second.revision, second.updated_at) == (2, "2026-11-24T09:31:00.000Z")
        goal = second.entry(second.targets[0].goal or "")
        assert (goal.status, goal.source.kind, goal.source.by) == ("answered", "answer", "local")
        assert await app.specs.get(app.caller, first.spec_id, 1) == first
        assert await app.specs.get(app.caller, first.spec_id) == second

    run(app, test())


def test_several_answers_make_one_revision(app: App) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)
        replies = [(question.id, LATER) for question in first.questions[:3]]

        second = await app.answer(app.caller, first.spec_id, replies, expected_revision=1)

        assert second.revision == 2
        assert set(second.inputs.answers) == {name for name, _ in replies}

    run(app, test())


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        (("Q99", LATER), NotFound),
        (("Q1", Reply(kind="option", option=99)), AnswerNotUnderstood),
        (("Q1", Reply(kind="not_yet")), AnswerNotUnderstood),
        (("Q1", Reply(kind="text", text="a\x00b")), TextNotReadable),
        (("Q1", Reply(kind="not_yet", owner="a\x00b")), TextNotReadable),
    ],
)
def test_one_bad_answer_among_good_ones_leaves_nothing(
    app: App, bad: tuple[str, Reply], error: type[Exception]
) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)

        with pytest.raises(error):
            await app.answer(
                app.caller, first.spec_id, [(first.questions[1].id, LATER), bad], expected_revision=1
            )

        assert await app.specs.get(app.caller, first.spec_id) == first

    run(app, test())


def test_no_answer_at_all_is_refused(app: App) -> None:
    with pytest.raises(AnswerNotUnderstood):
        asyncio.run(app.answer(app.caller, "spec_1", [], expected_revision=1))


def test_whoever_comes_late_is_told_what_changed(app: App) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)
        question = with_options(first)
        await app.answer(
            app.caller, first.spec_id, [(question.id, Reply(kind="option", option=0))], expected_revision=1
        )

        with pytest.raises(RevisionOutOfDate) as late:
            await app.answer(app.caller, first.spec_id, [("Q1", LATER)], expected_revision=1)

        assert late.value.current == 2
        assert any(first.targets[0].name in line for line in late.value.changed)

    run(app, test())


@pytest.mark.parametrize("expected", [0, 2, 99])
def test_a_revision_that_never_was_is_out_of_date(app: App, expected: int) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)
        with pytest.raises(RevisionOutOfDate):
            await app.answer(app.caller, first.spec_id, [("Q1", LATER)], expected_revision=expected)

    run(app, test())


def test_of_many_at_once_one_answer_wins(app: App) -> None:
    async def test() -> None:
        first = await app.translate(app.caller, ASK)
        answers = [
            app.answer(app.caller, first.spec_id, [(q.id, LATER)], expected_revision=1)
            for q in first.questions
        ]

        ended = await asyncio.gather(*answers, return_exceptions=True)

        assert sum(isinstance(one, Spec) for one in ended) == 1
        assert sum(isinstance(one, RevisionOutOfDate) for one in ended) == len(answers) - 1

    run(app, test())
