"""How a piece of work goes on, and who may write it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from translator.domain.errors import JobEnded, JobTakenOver
from translator.domain.instant import instant
from translator.domain.job import (
    AGAIN,
    AGAIN_S,
    BUSY,
    BUSY_S,
    BUSY_S_MAX,
    FAILURES_MAX,
    GIVEN_UP,
    Holder,
    Job,
    begun,
    cancelled,
    done,
    failed_once,
    held_on,
    may_wait_s,
    put_back,
    put_off,
    refused,
    startable,
)

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MINE = Holder(place="worker-1", process="a")
THEIRS = Holder(place="worker-2", process="b")
AFTER_ME = Holder(place="worker-1", process="c")
HOLD_S = 30.0


def a_job(**changes: Any) -> Job:
    at = "2026-11-24T09:00:00.000Z"
    job = Job(
        job_id="job_1", workspace="w", kind="translate", input_sha256="0" * 64, created_at=at, updated_at=at
    )
    return job.model_copy(update=changes)


def running(holder: Holder = MINE, **changes: Any) -> Job:
    return begun(a_job(**changes), holder=holder, at=NOW, hold_s=HOLD_S)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_what_is_begun_is_held_and_counted() -> None:
    job = running()

    assert (job.state, job.attempts, job.failures, job.holder) == ("running", 1, 0, MINE)
    assert job.held_until == "2026-11-24T09:30:30.000Z"


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_what_has_ended_is_never_begun(state: str) -> None:
    assert not startable(a_job(state=state), MINE, NOW)
    with pytest.raises(JobTakenOver):
        running(state=state)


def test_what_waits_is_begun_when_it_is_due_and_not_before() -> None:
    waiting = put_off(running(), 1, at=NOW, wait_s=60, why="busy")

    assert waiting.error_code == BUSY
    assert (waiting.state, waiting.due_at, waiting.holder) == ("waiting", "2026-11-24T09:31:00.000Z", None)
    assert not startable(waiting, MINE, later(59))
    assert startable(waiting, MINE, later(60))


def test_waiting_for_a_provider_is_no_failure() -> None:
    job = a_job()
    for hour in range(FAILURES_MAX * 2):
        job = begun(job, holder=MINE, at=later(hour * 3600), hold_s=HOLD_S)
        job = put_off(job, job.attempts, at=later(hour * 3600), wait_s=60, why="busy")

    assert (job.state, job.failures, job.attempts) == ("waiting", 0, FAILURES_MAX * 2)


@pytest.mark.parametrize(
    ("waits", "asked_s", "waited_s"),
    [
        (0, 0, BUSY_S),
        (0, BUSY_S + 1, BUSY_S + 1),
        (1, 0, 2 * BUSY_S),
        (50, 0, BUSY_S_MAX),
        (50, 2 * BUSY_S_MAX, 2 * BUSY_S_MAX),
    ],
)
def test_a_busy_provider_is_asked_again_later_each_time_and_never_sooner_than_it_says(
    waits: int, asked_s: float, waited_s: float
) -> None:
    job = put_off(running(waits=waits), 1, at=NOW, wait_s=asked_s, why="busy")

    assert (job.waits, job.waited_s, job.due_at) == (waits + 1, waited_s, instant(later(waited_s)))


@pytest.mark.parametrize(("waited_s", "left_s"), [(0, 100), (85, 15), (86, 0), (200, 0)])
def test_waiting_ends_once_the_shortest_wait_no_longer_fits(waited_s: float, left_s: float) -> None:
    assert may_wait_s(running(waited_s=waited_s), 100) == left_s


def test_what_another_process_runs_is_left_to_it_while_it_lives() -> None:
    assert not startable(running(), THEIRS, later(HOLD_S - 1))
    assert startable(running(), THEIRS, later(HOLD_S))


def test_who_says_that_it_lives_holds_on() -> None:
    kept = held_on(running(), 1, at=later(20), hold_s=HOLD_S)

    assert not startable(kept, THEIRS, later(40))


def test_the_next_process_at_a_place_takes_over_at_once_but_no_process_from_itself() -> None:
    assert startable(running(), AFTER_ME, later(1))
    assert not startable(running(), MINE, later(1))


def test_taking_over_counts_as_a_failure_of_the_process_before() -> None:
    taken = begun(running(), holder=AFTER_ME, at=later(1), hold_s=HOLD_S)

    assert (taken.attempts, taken.failures, taken.holder) == (2, 1, AFTER_ME)


def test_what_takes_its_process_with_it_again_and_again_is_given_up() -> None:
    job = a_job()
    for number in range(FAILURES_MAX + 1):
        holder = Holder(place="worker-1", process=str(number))
        job = begun(job, holder=holder, at=NOW, hold_s=HOLD_S)

    assert (job.state, job.error_code, job.attempts) == ("failed", GIVEN_UP, FAILURES_MAX)
    assert "text is kept" in (job.error_message or "")


def test_what_ends_unexpectedly_is_tried_again_later_each_time_and_then_given_up() -> None:
    at, job, waits = NOW, a_job(), []
    while job.state != "failed":
        job = failed_once(begun(job, holder=MINE, at=at, hold_s=HOLD_S), job.attempts + 1, at=at)
        if job.due_at:
            due = datetime.fromisoformat(job.due_at)
            waits.append((due - at).total_seconds())
            at = due

            assert job.error_code == AGAIN

    assert waits == [AGAIN_S, AGAIN_S * 2]
    assert (job.attempts, job.failures, job.error_code) == (FAILURES_MAX, FAILURES_MAX, GIVEN_UP)


def test_a_process_that_stops_leaves_its_work_to_the_next_without_a_failure() -> None:
    left = put_back(running(), 1, at=NOW)

    assert (left.state, left.failures, left.holder) == ("accepted", 0, None)


def test_what_is_refused_ends_with_its_reason() -> None:
    job = refused(running(), 1, at=NOW, code="not_found", message="There is no question 'Q9'.")

    assert (job.state, job.error_code, job.ended) == ("failed", "not_found", True)


def test_what_happened_before_is_not_said_of_what_is_done() -> None:
    waited = put_off(running(), 1, at=NOW, wait_s=1, why="busy")
    job = done(begun(waited, holder=MINE, at=later(20), hold_s=HOLD_S), 2, at=later(21), result="spec_1")

    assert (job.state, job.result, job.error_message, job.due_at) == ("done", "spec_1", None, None)


@pytest.mark.parametrize(
    "move",
    [
        lambda job: done(job, 1, at=NOW, result="spec_1"),
        lambda job: put_off(job, 1, at=NOW, wait_s=1, why="busy"),
        lambda job: put_back(job, 1, at=NOW),
        lambda job: refused(job, 1, at=NOW, code="x", message="x"),
        lambda job: failed_once(job, 1, at=NOW),
        lambda job: held_on(job, 1, at=NOW, hold_s=1),
    ],
)
def test_a_run_that_was_cancelled_or_taken_over_writes_nothing(move: Any) -> None:
    for job in (
        cancelled(running(), at=NOW),
        begun(running(), holder=AFTER_ME, at=NOW, hold_s=HOLD_S),
        put_back(running(), 1, at=NOW),
    ):
        with pytest.raises(JobTakenOver):
            move(job)


@pytest.mark.parametrize("state", ["accepted", "running", "waiting", "cancelled"])
def test_what_has_not_ended_is_cancelled_and_stays_so(state: str) -> None:
    once = cancelled(a_job(state=state), at=NOW)

    assert once.state == "cancelled"
    assert cancelled(once, at=later(60)) == once


@pytest.mark.parametrize("state", ["done", "failed"])
def test_what_has_ended_is_not_cancelled(state: str) -> None:
    with pytest.raises(JobEnded, match=r"/v1/jobs/job_1"):
        cancelled(a_job(state=state), at=NOW)


def test_who_runs_it_and_what_it_works_on_stays_inside() -> None:
    assert set(running().model_dump()) & {"holder", "held_until", "input"} == set()
