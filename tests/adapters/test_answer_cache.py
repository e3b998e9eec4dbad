"""Answers remembered: what is kept, for whom, how long, and that a broken memory only costs money."""

import asyncio
import logging
import multiprocessing
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import FakeModel, FixedClock
from translator.adapters.answer_cache import RememberingModel
from translator.adapters.answer_file import AnswerFile
from translator.domain.errors import ModelBudgetSpent, ModelFailed, ModelNotThere
from translator.domain.model import Budget, Message, ModelAnswer, ModelRequest, Purse

REQUEST = ModelRequest(
    messages=(Message(role="system", content="Be exact."), Message(role="user", content="写下来 🖋")),
    answer_schema={"type": "object"},
    prompt="draft.v1",
    prompt_sha256="0" * 64,
    tokens_max=1000,
)
WHOLE = ModelAnswer(text='{"数": 1}', model="fake/one", calls=2, tokens_in=90, tokens_out=9, usd=0.25)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "answers.sqlite"


def purse() -> Purse:
    return Purse(Budget())


def ask(model: RememberingModel, request: ModelRequest = REQUEST, own: Purse | None = None) -> ModelAnswer:
    return asyncio.run(model.answer(request, own or purse()))


def test_the_second_time_costs_nothing(clock: FixedClock, path: Path) -> None:
    inner = FakeModel(clock, WHOLE)
    model, second = RememberingModel(inner, AnswerFile(path, clock)), purse()

    assert ask(model) == WHOLE
    again = ask(model, own=second)

    assert (again.text, again.model, again.finish) == (WHOLE.text, WHOLE.model, "whole")
    assert (again.calls, again.tokens_in, again.tokens_out, again.usd) == (0, 0, 0, 0.0)
    assert (second.calls, second.tokens_in, second.usd) == (0, 0, None)
    assert len(inner.asked) == 1


def test_it_is_remembered_after_a_restart(clock: FixedClock, path: Path) -> None:
    ask(RememberingModel(FakeModel(clock, WHOLE), AnswerFile(path, clock)))
    restarted = FakeModel(clock, "another")

    assert ask(RememberingModel(restarted, AnswerFile(path, clock))).text == WHOLE.text
    assert restarted.asked == []


@pytest.mark.parametrize(
    "change",
    [
        {"messages": (*REQUEST.messages, Message(role="assistant", content=""))},
        {"messages": REQUEST.messages[::-1]},
        {"answer_schema": {"type": "array"}},
        {"prompt": "draft.v2"},
        {"prompt_sha256": "1" * 64},
        {"tokens_max": 1001},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_question_is_asked(clock: FixedClock, path: Path, change: dict[str, Any]) -> None:
    inner = FakeModel(clock, WHOLE, "another")
    model = RememberingModel(inner, AnswerFile(path, clock))
    ask(model)

    assert ask(model, REQUEST.model_copy(update=change)).text == "another"


@pytest.mark.parametrize(("name", "host"), [("fake/two", "fake"), ("fake/one", "elsewhere")])
def test_another_model_or_another_server_is_asked(
    clock: FixedClock, path: Path, name: str, host: str
) -> None:
    answers = AnswerFile(path, clock)
    ask(RememberingModel(FakeModel(clock, WHOLE), answers))

    assert ask(RememberingModel(FakeModel(clock, "another", name=name, host=host), answers)).text == "another"


def test_a_refusal_is_not_kept(clock: FixedClock, path: Path) -> None:
    inner = FakeModel(clock, WHOLE.model_copy(update={"finish": "refused"}), "another")
    model = RememberingModel(inner, AnswerFile(path, clock))
    ask(model)

    assert ask(model).text == "another"


def test_an_answer_that_was_cut_off_is_paid_once_and_still_says_so(clock: FixedClock, path: Path) -> None:
    inner = FakeModel(clock, WHOLE.model_copy(update={"finish": "cut_off"}), "another")
    model = RememberingModel(inner, AnswerFile(path, clock))
    ask(model)

    again = ask(model)
    assert (again.text, again.finish, again.calls) == (WHOLE.text, "cut_off", 0)


def test_a_failure_is_not_remembered(clock: FixedClock, path: Path) -> None:
    model = RememberingModel(
        FakeModel(clock, ModelNotThere(model="fake/one", why="it sleeps"), WHOLE), AnswerFile(path, clock)
    )
    with pytest.raises(ModelNotThere):
        ask(model)

    assert ask(model) == WHOLE


class SlowModel(FakeModel):
    """Answers when it is let go."""

    def __init__(self, clock: FixedClock, *lines: ModelAnswer | ModelFailed | str) -> None:
        super().__init__(clock, *lines)
        self.go = asyncio.Event()
        self.begun = asyncio.Event()

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        self.begun.set()
        await self.go.wait()
        return await super().answer(request, purse)


def test_identical_questions_at_one_time_pay_once(clock: FixedClock, path: Path) -> None:
    async def together() -> tuple[list[ModelAnswer], int]:
        inner = SlowModel(clock, WHOLE, "another")
        model = RememberingModel(inner, AnswerFile(path, clock))
        asking = [asyncio.create_task(model.answer(REQUEST, purse())) for _ in range(5)]
        await inner.begun.wait()
        inner.go.set()
        return await asyncio.gather(*asking), len(inner.asked)

    answers, asked = asyncio.run(together())

    assert asked == 1
    assert {answer.text for answer in answers} == {WHOLE.text}
    assert sorted(answer.calls for answer in answers) == [0, 0, 0, 0, WHOLE.calls]


def test_identical_questions_at_one_time_fail_together(clock: FixedClock, path: Path) -> None:
    async def together() -> tuple[list[ModelAnswer | BaseException], int]:
        inner = SlowModel(clock, ModelNotThere(model="fake/one", why="it sleeps"))
        model = RememberingModel(inner, AnswerFile(path, clock))
        asking = [asyncio.create_task(model.answer(REQUEST, purse())) for _ in range(3)]
        await inner.begun.wait()
        inner.go.set()
        return await asyncio.gather(*asking, return_exceptions=True), len(inner.asked)

    told, asked = asyncio.run(together())

    assert asked == 1
    assert [type(one) for one in told] == [ModelNotThere] * 3


def test_when_the_first_asker_is_called_off_the_next_asks(clock: FixedClock, path: Path) -> None:
    async def together() -> tuple[ModelAnswer, int]:
        inner = SlowModel(clock, WHOLE)
        model = RememberingModel(inner, AnswerFile(path, clock))
        first = asyncio.create_task(model.answer(REQUEST, purse()))
        await inner.begun.wait()
        second = asyncio.create_task(model.answer(REQUEST, purse()))
        await asyncio.sleep(0)
        first.cancel()
        inner.go.set()
        return await second, len(inner.asked)

    assert asyncio.run(together()) == (WHOLE, 1)


def test_when_a_later_asker_is_called_off_the_first_goes_on(clock: FixedClock, path: Path) -> None:
    async def together() -> ModelAnswer:
        inner = SlowModel(clock, WHOLE)
        model = RememberingModel(inner, AnswerFile(path, clock))
        first = asyncio.create_task(model.answer(REQUEST, purse()))
        await inner.begun.wait()
        second = asyncio.create_task(model.answer(REQUEST, purse()))
        await asyncio.sleep(0)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        inner.go.set()
        return await first

    assert asyncio.run(together()) == WHOLE


def test_an_empty_purse_is_nobody_elses(clock: FixedClock, path: Path) -> None:
    async def together() -> list[ModelAnswer | BaseException]:
        inner = SlowModel(clock, WHOLE)
        model = RememberingModel(inner, AnswerFile(path, clock))
        empty = purse()
        empty.calls = empty.budget.calls_max
        asking = [asyncio.create_task(model.answer(REQUEST, own)) for own in (empty, purse())]
        await inner.begun.wait()
        inner.go.set()
        return await asyncio.gather(*asking, return_exceptions=True)

    first, second = asyncio.run(together())

    assert isinstance(first, ModelBudgetSpent)
    assert second == WHOLE


def test_an_answer_is_forgotten_after_thirty_days(clock: FixedClock, path: Path) -> None:
    inner = FakeModel(clock, WHOLE, "another")
    model = RememberingModel(inner, AnswerFile(path, clock))
    ask(model)

    clock.move(30 * 86_400)
    assert ask(model).text == WHOLE.text
    clock.move(1)
    assert ask(model).text == "another"


def test_what_is_too_old_leaves_the_file(clock: FixedClock, path: Path) -> None:
    answers = AnswerFile(path, clock)
    asyncio.run(answers.keep("old", WHOLE.model_copy(update={"text": "a private word"})))
    clock.move(31 * 86_400)
    asyncio.run(answers.keep("new", WHOLE))

    assert b"a private word" not in path.read_bytes()
    assert asyncio.run(answers.find("new")) == WHOLE


def test_the_oldest_go_when_there_are_too_many(clock: FixedClock, path: Path) -> None:
    size = len(WHOLE.model_dump_json().encode())
    answers = AnswerFile(path, clock, bytes_max=2 * size)
    for key in ("c", "b", "a"):
        asyncio.run(answers.keep(key, WHOLE))
        clock.move(1)

    kept = {key: asyncio.run(answers.find(key)) is not None for key in "cba"}

    assert kept == {"c": False, "b": True, "a": True}


def test_only_its_owner_may_read_the_file(clock: FixedClock, path: Path) -> None:
    asyncio.run(AnswerFile(path, clock).keep("key", WHOLE))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_looking_makes_no_file(clock: FixedClock, path: Path) -> None:
    assert asyncio.run(AnswerFile(path, clock).find("key")) is None
    assert not path.parent.exists()


def folder(path: Path) -> None:
    path.mkdir(parents=True)


def anothers(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE answers (something TEXT)")


def under_a_file(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")


@pytest.mark.parametrize("spoil", [folder, anothers, under_a_file])
def test_a_file_that_cannot_be_used_costs_another_call_and_says_so(
    clock: FixedClock, path: Path, caplog: pytest.LogCaptureFixture, spoil: Any
) -> None:
    spoil(path)
    inner = FakeModel(clock, WHOLE)
    model = RememberingModel(inner, AnswerFile(path, clock))

    with caplog.at_level(logging.WARNING):
        assert ask(model) == WHOLE
        assert ask(model) == WHOLE

    assert len(inner.asked) == 2
    assert "paid for again" in caplog.text


def test_a_damaged_file_begins_anew_and_says_so(
    clock: FixedClock, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is no database" * 100)
    inner = FakeModel(clock, WHOLE, "another")
    model = RememberingModel(inner, AnswerFile(path, clock))

    with caplog.at_level(logging.WARNING):
        assert ask(model) == WHOLE
    assert ask(model).text == WHOLE.text

    assert "let go of" in caplog.text


def test_a_locked_file_costs_another_call(
    clock: FixedClock, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("translator.adapters.side_file.BUSY_S", 0.05)
    inner = FakeModel(clock, WHOLE)
    model = RememberingModel(inner, AnswerFile(path, clock))
    ask(model)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert ask(model) == WHOLE

    assert len(inner.asked) == 2


def test_an_answer_of_another_version_is_asked_anew(clock: FixedClock, path: Path) -> None:
    answers = AnswerFile(path, clock)
    asyncio.run(answers.keep("key", WHOLE))
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE answers SET answer = '{\"words\": 1}'")
        db.commit()

    assert asyncio.run(answers.find("key")) is None


def keep_many(path: Path, who: int) -> None:
    answers = AnswerFile(path, FixedClock())
    for n in range(20):
        asyncio.run(answers.keep(f"{who} {n}", WHOLE))


def test_several_processes_keep_their_answers_in_one_file(clock: FixedClock, path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=keep_many, args=(path, who)) for who in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    answers = AnswerFile(path, clock)
    found = [asyncio.run(answers.find(f"{who} {n}")) for who in range(3) for n in range(20)]

    assert found == [WHOLE] * 60
