"""Retries, waits and the fallback: what is tried again, how often, how long, and what is not."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeModel, FixedClock
from translator.adapters.model_trouble import ModelStumbled, ModelUnpaid
from translator.adapters.patient_model import PatientModel
from translator.domain.errors import (
    ModelAnswerNotUnderstood,
    ModelAskTooLong,
    ModelBudgetSpent,
    ModelBusy,
    ModelFailed,
    ModelKeyRefused,
    ModelNotThere,
    ModelUnknown,
)
from translator.domain.model import Budget, Message, ModelAnswer, ModelRequest, Purse

REQUEST = ModelRequest(
    messages=(Message(role="user", content="Write it down."),),
    answer_schema={"type": "object"},
    prompt="draft.v1",
    prompt_sha256="0" * 64,
    tokens_max=1000,
)
STUMBLE = ModelStumbled(model="fake/one", why="the connection broke")
REFUSED = ModelAnswer(text="I cannot.", model="fake/one", finish="refused")


def busy(wait_s: float) -> ModelBusy:
    return ModelBusy(model="fake/one", wait_s=wait_s)


def ask(
    first: FakeModel,
    fallback: FakeModel | None,
    clock: FixedClock,
    *,
    purse: Purse | None = None,
    wait_max_s: float = 20.0,
    chance: float = 0.0,
) -> ModelAnswer:
    patient = PatientModel(first, fallback, clock, wait_max_s, lambda: chance)
    return asyncio.run(patient.answer(REQUEST, purse or Purse(Budget())))


def other(clock: FixedClock, *lines: ModelAnswer | ModelFailed | str) -> FakeModel:
    return FakeModel(clock, *lines, name="fake/two", host="elsewhere")


def test_an_answer_at_once_is_one_call_without_a_pause(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, "done"), None, clock)

    assert (answer.text, answer.model, answer.calls) == ("done", "fake/one", 1)
    assert clock.slept_s == []


def test_a_stumble_is_asked_again_after_pauses_that_double(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, STUMBLE, STUMBLE, "done"), None, clock)

    assert (answer.text, answer.calls) == ("done", 3)
    assert clock.slept_s == [1.0, 2.0]


def test_chance_takes_up_to_half_of_a_pause(clock: FixedClock) -> None:
    ask(FakeModel(clock, STUMBLE, STUMBLE, "done"), None, clock, chance=1.0)

    assert clock.slept_s == [0.5, 1.0]


def test_after_three_calls_a_model_that_stumbles_is_not_there(clock: FixedClock) -> None:
    first = FakeModel(clock, STUMBLE)

    with pytest.raises(ModelNotThere, match="the connection broke"):
        ask(first, None, clock)

    assert len(first.asked) == 3


def test_after_three_calls_the_fallback_is_asked_and_named(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, STUMBLE), other(clock, "done"), clock)

    assert (answer.text, answer.model, answer.calls) == ("done", "fake/two", 4)


def test_the_fallback_is_asked_once_and_the_first_ones_failure_is_told(clock: FixedClock) -> None:
    second = other(clock, ModelStumbled(model="fake/two", why="the other reason"))

    with pytest.raises(ModelNotThere, match="the connection broke"):
        ask(FakeModel(clock, STUMBLE), second, clock)

    assert len(second.asked) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        ModelKeyRefused(model="fake/one"),
        ModelUnpaid(model="fake/one"),
        ModelUnknown(model="fake/one", why="404"),
        ModelAskTooLong(model="fake/one"),
        ModelAnswerNotUnderstood(model="fake/one", why="it is empty"),
        ModelNotThere(model="fake/one", why="its certificate is not accepted"),
    ],
    ids=lambda trouble: type(trouble).__name__,
)
def test_what_would_come_again_is_not_asked_again(clock: FixedClock, trouble: ModelFailed) -> None:
    first = FakeModel(clock, trouble)

    with pytest.raises(type(trouble)):
        ask(first, None, clock)
    answer = ask(first, other(clock, "done"), clock)

    assert len(first.asked) == 2
    assert answer.model == "fake/two"
    assert clock.slept_s == []


def test_a_refusal_goes_to_the_fallback_and_never_to_the_same_model(clock: FixedClock) -> None:
    first = FakeModel(clock, REFUSED)

    answer = ask(first, other(clock, "done"), clock)

    assert (answer.model, answer.finish, answer.calls) == ("fake/two", "whole", 2)
    assert len(first.asked) == 1


def test_a_refusal_without_a_fallback_is_the_answer(clock: FixedClock) -> None:
    first = FakeModel(clock, REFUSED)

    assert ask(first, None, clock) == REFUSED
    assert len(first.asked) == 1


def test_a_refusal_stands_where_the_fallback_fails(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, REFUSED), other(clock, STUMBLE), clock)

    assert (answer.finish, answer.model, answer.calls) == ("refused", "fake/one", 2)


def test_an_answer_cut_off_is_handed_on_as_it_is(clock: FixedClock) -> None:
    cut = ModelAnswer(text='{"a', model="fake/one", finish="cut_off")
    second = other(clock, "done")

    assert ask(FakeModel(clock, cut), second, clock) == cut
    assert second.asked == []


def test_a_busy_provider_is_waited_for_as_long_as_it_says(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, busy(20.0), "done"), None, clock)

    assert answer.text == "done"
    assert clock.slept_s == [20.0]


def test_a_longer_wait_than_allowed_is_let_through_at_once(clock: FixedClock) -> None:
    first = FakeModel(clock, busy(20.1), "done")

    with pytest.raises(ModelBusy) as told:
        ask(first, None, clock)

    assert told.value.wait_s == 20.1
    assert len(first.asked) == 1
    assert clock.slept_s == []


def test_waits_are_added_up(clock: FixedClock) -> None:
    with pytest.raises(ModelBusy):
        ask(FakeModel(clock, busy(12.0), busy(12.0), "done"), None, clock)

    assert clock.slept_s == [12.0]


def test_a_long_wait_is_spared_where_the_fallback_answers(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, busy(3600.0)), other(clock, "done"), clock)

    assert (answer.model, answer.calls) == ("fake/two", 2)
    assert clock.slept_s == []


@pytest.mark.parametrize(("first_s", "second_s"), [(900.0, 60.0), (60.0, 900.0)])
def test_of_two_busy_models_the_one_that_is_free_sooner_is_waited_for(
    clock: FixedClock, first_s: float, second_s: float
) -> None:
    with pytest.raises(ModelBusy) as told:
        ask(FakeModel(clock, busy(first_s)), other(clock, busy(second_s)), clock)

    assert told.value.wait_s == 60.0


def test_a_busy_first_is_waited_for_where_the_fallback_cannot_answer(clock: FixedClock) -> None:
    with pytest.raises(ModelBusy):
        ask(FakeModel(clock, busy(900.0)), other(clock, ModelKeyRefused(model="fake/two")), clock)


def test_no_pause_is_begun_that_the_purse_has_no_time_for(clock: FixedClock) -> None:
    purse = Purse(Budget(seconds_max=10))

    with pytest.raises(ModelBusy):
        ask(FakeModel(clock, busy(10.0), "done"), None, clock, purse=purse)
    assert clock.slept_s == []

    assert ask(FakeModel(clock, busy(9.9), "done"), None, clock, purse=purse).text == "done"


@pytest.mark.parametrize(("takes_s", "asked"), [(50.0, 2), (50.5, 1), (90.0, 1), (10.0, 3)])
def test_a_slow_model_is_asked_again_only_where_the_job_has_the_time(
    clock: FixedClock, takes_s: float, asked: int
) -> None:
    first = FakeModel(clock, STUMBLE, takes_s=takes_s)

    with pytest.raises(ModelNotThere):
        ask(first, None, clock, purse=Purse(Budget(seconds_max=102)))

    assert len(first.asked) == asked


@pytest.mark.parametrize(("takes_s", "asked"), [(34.0, 1), (33.0, 2)])
def test_time_for_the_fallback_stays(clock: FixedClock, takes_s: float, asked: int) -> None:
    first = FakeModel(clock, STUMBLE, takes_s=takes_s)

    answer = ask(first, other(clock, "done"), clock, purse=Purse(Budget(seconds_max=101)))

    assert answer.model == "fake/two"
    assert len(first.asked) == asked


def test_one_call_of_the_purse_stays_for_the_fallback(clock: FixedClock) -> None:
    purse = Purse(Budget(calls_max=2))
    first = FakeModel(clock, STUMBLE)

    answer = ask(first, other(clock, "done"), clock, purse=purse)

    assert (answer.model, len(first.asked), purse.calls) == ("fake/two", 1, 2)


def test_without_a_fallback_the_first_may_use_every_call(clock: FixedClock) -> None:
    answer = ask(FakeModel(clock, STUMBLE, "done"), None, clock, purse=Purse(Budget(calls_max=2)))

    assert answer.calls == 2


@pytest.mark.parametrize(("tokens", "usd"), [(1001, None), (1, 0.51)], ids=["tokens", "money"])
def test_nothing_is_asked_on_an_empty_purse(clock: FixedClock, tokens: int, usd: float | None) -> None:
    purse = Purse(Budget(tokens_max=1000, usd_max=0.5))
    purse.pay(tokens_in=tokens, tokens_out=0, usd=usd)
    first, second = FakeModel(clock, "done"), other(clock, "done")

    with pytest.raises(ModelBudgetSpent):
        ask(first, second, clock, purse=purse)

    assert first.asked == second.asked == []


def test_hosts_are_told_once_each(clock: FixedClock) -> None:
    first, second = FakeModel(clock, "a"), other(clock, "b")

    assert PatientModel(first, None, clock, 20.0).host == "fake"
    assert PatientModel(first, first, clock, 20.0).host == "fake"
    assert PatientModel(first, second, clock, 20.0).host == "fake or elsewhere"


def test_both_models_are_made_ready(clock: FixedClock) -> None:
    first, second = FakeModel(clock, "a"), other(clock, "b")

    asyncio.run(PatientModel(first, second, clock, 20.0).ready())

    assert first.loaded
    assert second.loaded


LINES = st.lists(
    st.one_of(
        st.just("done"),
        st.just(STUMBLE),
        st.just(REFUSED),
        st.just(ModelKeyRefused(model="fake/one")),
        st.floats(0, 90_000).map(busy),
    ),
    min_size=1,
    max_size=8,
)


@given(LINES, st.none() | LINES, st.integers(1, 8), st.floats(1, 300), st.floats(0, 300), st.floats(0, 1))
def test_whatever_happens_it_ends_within_the_purse(
    lines: list[ModelAnswer | ModelFailed | str],
    fallback: list[ModelAnswer | ModelFailed | str] | None,
    calls_max: int,
    seconds_max: float,
    wait_max_s: float,
    chance: float,
) -> None:
    clock, purse = FixedClock(), Purse(Budget(calls_max=calls_max, seconds_max=seconds_max))
    begun = clock.now()
    first, second = FakeModel(clock, *lines), other(clock, *fallback) if fallback else None

    try:
        answer = ask(first, second, clock, purse=purse, wait_max_s=wait_max_s, chance=chance)
        assert answer.calls == purse.calls
    except ModelFailed:
        pass

    asked = len(first.asked) + (len(second.asked) if second else 0)
    assert purse.calls == asked <= min(calls_max, 4)
    assert (clock.now() - begun).total_seconds() <= seconds_max
