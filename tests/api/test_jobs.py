"""Asks that take a while, from outside: accepted, followed, cancelled, repeated."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from httpx2 import AsyncClient, Response

from tests.api.serving import serving, told
from tests.fakes import FakeModel, FixedClock, Gate, Raising
from tests.services.working import TEST_S_MAX, put_together, sweeper_of
from translator.adapters.inline_jobs import InlineJobs
from translator.bootstrap import App, bootstrap
from translator.config import Settings
from translator.domain.errors import ModelBusy
from translator.domain.job import Job, JobEvent, job_id_of
from translator.domain.model import Spent
from translator.domain.spec import Spec
from translator.pipeline.work import Stage, Work
from translator.services.bell import Bell

ASK = {"text": "Clerks need a fast search over 40,000 past repairs, within 2 seconds."}
NOW_S = {"Prefer": "wait=0"}


def run(app: App, test: Callable[[AsyncClient], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with asyncio.timeout(TEST_S_MAX), serving(app) as client:
            await sweeper_of(app).sweep()
            await test(client)

    asyncio.run(whole())


async def posted(client: AsyncClient, **headers: str) -> Response:
    return await client.post("/v1/translations", json=ASK, headers=headers)


def test_what_is_done_in_time_answers_as_without_a_model(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await posted(client, Prefer="wait=20")

        assert answer.status_code == 201
        assert answer.headers["preference-applied"] == "wait=20"
        assert answer.headers["etag"] == '"1"'
        assert (await client.get(answer.headers["location"])).json() == answer.json()
        assert Spec.model_validate(answer.json()).ask.text == ASK["text"]

    run(put_together(settings, clock), test)


def test_the_ticket_form_may_be_waited_for_too(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await posted(client, Accept="text/markdown")

        assert (answer.status_code, answer.headers["content-type"]) == (201, "text/markdown; charset=utf-8")
        assert "preference-applied" not in answer.headers

    run(put_together(settings, clock), test)


def test_what_takes_longer_is_accepted_and_found_under_its_address(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()

    async def test(client: AsyncClient) -> None:
        answer = await posted(client, **NOW_S)
        job = answer.json()
        where = answer.headers["location"]

        assert (answer.status_code, answer.headers["retry-after"]) == (202, "2")
        assert where == job["url"] == f"/v1/jobs/{job['job_id']}"
        assert answer.headers["preference-applied"] == "wait=0"
        assert "text" not in json.dumps(job)

        await gate.inside.wait()
        running = await client.get(where)
        assert (running.json()["state"], running.json()["result_url"]) == ("running", None)
        assert (running.headers["retry-after"], running.headers["cache-control"]) == ("2", "no-store")

        clock.move(3)
        gate.opened.set()
        ended = (await told(client, job["events_url"]))[-1]
        done = await client.get(where)
        assert json.loads(ended["data"]) == done.json()
        assert (done.json()["state"], done.json()["elapsed_ms"]) == ("done", 3000)
        assert [stage["stage"] for stage in done.json()["stages"]] == ["gate", "read", "draft", "check"]
        assert "retry-after" not in done.headers
        spec = (await client.get(done.json()["result_url"])).json()
        assert job_id_of(spec["spec_id"]) == job["job_id"]

    run(put_together(settings, clock, gate), test)


def test_a_refused_text_is_refused_at_once(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await client.post("/v1/translations", json={"text": ""})

        assert (answer.status_code, answer.json()["code"]) == (422, "text_empty")

    run(put_together(settings, clock), test)


def test_an_answer_to_no_question_is_said_to_whoever_waits(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answers = [{"question": "Q99", "kind": "not_yet", "owner": "Grace"}]
        refused = await client.post("/v1/translations", json={**ASK, "answers": answers})

        assert (refused.status_code, refused.json()["code"]) == (422, "job_refused")
        assert "Q99" in refused.json()["detail"]

    run(put_together(settings, clock), test)


def test_a_busy_provider_is_said_with_the_time_it_goes_on(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await posted(client, Prefer="wait=20")  # does not wait for what is due later than that

        job = answer.json()
        assert (answer.status_code, answer.headers["retry-after"]) == (202, "90")
        assert (job["state"], job["due_at"]) == ("waiting", "2026-11-24T09:31:30.000Z")
        assert "some/model" in job["error_message"]

    run(put_together(settings, clock, Raising(ModelBusy(model="some/model", wait_s=90))), test)


def test_what_the_model_costs_is_said_while_it_runs_and_stays_over_all_runs(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test(client: AsyncClient) -> None:
        job_id = (await posted(client, **NOW_S)).json()["job_id"]
        jobs = app.store.within("default").jobs
        await gate.inside.wait()
        assert (await client.get(f"/v1/jobs/{job_id}")).json()["usd"] is None
        event = JobEvent(sequence=1, at="x", state="running", stage="draft", usd=0.05)
        await jobs.note(job_id, 1, event, spent=Spent(calls=2, usd=0.05))
        assert (await client.get(f"/v1/jobs/{job_id}")).json()["usd"] == 0.05

        async def killed() -> Job:  # as kill -9 leaves it: nobody wrote how the run ended
            return await jobs.change(job_id, lambda job: job.model_copy(update={"state": "accepted"}))

        await killed()
        gate.inside.clear()
        await sweeper_of(app).close()
        await sweeper_of(app).sweep()
        await gate.inside.wait()

        job = (await client.get(f"/v1/jobs/{job_id}")).json()
        assert (job["attempts"], job["usd"], job["stages"]) == (2, 0.05, [])

    run(app, test)


@pytest.mark.parametrize("how", ["cancelled", "failed"])
def test_whoever_waits_for_what_never_comes_is_told_why(
    settings: Settings, clock: FixedClock, how: str
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test(client: AsyncClient) -> None:
        waiting = asyncio.create_task(posted(client, Prefer="wait=20"))
        await gate.inside.wait()
        (job,) = await app.jobs.unfinished(app.caller, limit=9)
        if how == "cancelled":
            await client.delete(f"/v1/jobs/{job.job_id}")
        else:
            given_up = job.model_copy(
                update={"state": "failed", "error_code": "job_failed", "error_message": "It is kept."}
            )
            await app.store.within("default").jobs.change(job.job_id, lambda _: given_up)
            app.bell.ring(job.job_id)
        answer = await waiting

        expected = {"cancelled": (409, "job_cancelled"), "failed": (500, "job_failed")}[how]
        assert (answer.status_code, answer.json()["code"]) == expected

    run(app, test)


def test_cancelling_stops_the_work_and_may_be_repeated(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()

    async def test(client: AsyncClient) -> None:
        where = (await posted(client, **NOW_S)).headers["location"]
        await gate.inside.wait()

        first, again = [await client.delete(where) for _ in range(2)]

        assert (first.status_code, again.status_code) == (200, 200)
        assert first.json()["state"] == again.json()["state"] == "cancelled"
        assert gate.interrupted == 1
        assert (await client.get("/v1/specs")).json()["specs"] == []

    run(put_together(settings, clock, gate), test)


def test_what_is_done_or_unknown_cannot_be_cancelled(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        made = await posted(client)
        job = f"/v1/jobs/{job_id_of(made.json()['spec_id'])}"

        refused = await client.delete(job)
        unknown = await client.delete("/v1/jobs/job_nowhere")

        assert (refused.status_code, refused.json()["code"]) == (409, "job_ended")
        assert job in refused.json()["detail"]
        assert (unknown.status_code, unknown.json()["code"]) == (404, "not_found")
        assert (await client.get(made.headers["location"])).status_code == 200

    run(put_together(settings, clock), test)


def test_the_events_of_a_job_come_as_they_happen_and_end_with_it(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()

    async def test(client: AsyncClient) -> None:
        job = (await posted(client, **NOW_S)).json()
        telling = asyncio.create_task(told(client, job["events_url"]))
        await gate.inside.wait()
        gate.opened.set()
        events = await telling

        assert [event["event"] for event in events] == ["state", "state", *["stage"] * 4, "state", "end"]
        assert [event.get("id") for event in events] == [*map(str, range(1, 8)), None]
        read = json.loads(events[3]["data"])
        assert (read["stage"], read["next_stage"], read["sequence"]) == ("read", "draft", 4)
        assert read["found"]
        assert json.loads(events[-1]["data"])["state"] == "done"

    run(put_together(settings, clock, gate), test)


@pytest.mark.parametrize(("last", "first"), [("3", "4"), ("0", "1"), ("nonsense", "1"), ("-1", "1")])
def test_events_go_on_after_the_last_one_seen(
    settings: Settings, clock: FixedClock, last: str, first: str
) -> None:
    async def test(client: AsyncClient) -> None:
        made = await posted(client)
        path = f"/v1/jobs/{job_id_of(made.json()['spec_id'])}/events"

        events = await told(client, path, **{"Last-Event-ID": last})

        assert events[0]["id"] == first
        assert events[-1]["event"] == "end"
        assert await told(client, path, **{"Last-Event-ID": events[-2]["id"]}) == events[-1:]

    run(put_together(settings, clock), test)


def test_the_events_of_an_unknown_job_are_a_problem_and_no_stream(
    settings: Settings, clock: FixedClock
) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await client.get("/v1/jobs/job_nowhere/events")

        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")

    run(put_together(settings, clock), test)


def test_a_client_that_goes_away_is_listened_for_no_longer(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, Gate())

    async def test(client: AsyncClient) -> None:
        job = (await posted(client, **NOW_S)).json()
        async with client.stream("GET", job["events_url"]) as answer:
            async for line in answer.aiter_lines():
                if line.startswith("event"):
                    break
            assert listened_for(app.bell) == {job["job_id"]}
        async with asyncio.timeout(5):
            while listened_for(app.bell):
                await asyncio.sleep(0.02)

    run(app, test)


def listened_for(bell: Bell) -> set[str]:
    return set(bell._listeners)


def test_a_stopping_service_ends_the_stream_without_an_end_so_that_clients_come_back(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test(client: AsyncClient) -> None:
        job = (await posted(client, **NOW_S)).json()
        telling = asyncio.create_task(told(client, job["events_url"]))
        waiting = asyncio.create_task(posted(client, Prefer="wait=30"))
        while gate.entered < 2:
            await asyncio.sleep(0.01)
        app.bell.close()

        assert [event["event"] for event in await telling] == ["state", "state"]
        assert (await waiting).status_code == 202

    run(app, test)


def test_a_repeated_request_finds_the_same_job_and_then_what_came_out(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()

    async def test(client: AsyncClient) -> None:
        key = {"Idempotency-Key": '"one"'}
        first = await posted(client, **NOW_S, **key)
        again = await posted(client, **NOW_S, **key)
        assert (first.status_code, again.status_code) == (202, 202)
        assert again.headers["location"] == first.headers["location"]

        gate.opened.set()
        done = await posted(client, Prefer="wait=20", **key)
        replayed = await posted(client, Prefer="wait=20", **key)
        assert (done.status_code, replayed.status_code) == (201, 201)
        assert replayed.content == done.content
        assert replayed.headers["idempotency-replayed"] == "true"
        assert job_id_of(done.json()["spec_id"]) == first.json()["job_id"]
        assert len((await client.get("/v1/specs")).json()["specs"]) == 1
        assert gate.entered == 1

        other = await client.post("/v1/translations", json={"text": "Another."}, headers=key)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")

    run(put_together(settings, clock, gate), test)


def test_many_at_once_under_one_key_make_one_job(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test(client: AsyncClient) -> None:
        sent = (posted(client, Prefer="wait=20", **{"Idempotency-Key": "k"}) for _ in range(10))
        answers = await asyncio.gather(*sent)

        assert {answer.status_code for answer in answers} <= {201, 409}
        assert len({a.headers["location"] for a in answers if a.status_code == 201}) == 1
        assert len((await client.get("/v1/specs")).json()["specs"]) == 1

    run(app, test)


def test_a_repetition_after_cancelling_says_so(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        key = {"Idempotency-Key": "one"}
        where = (await posted(client, **NOW_S, **key)).headers["location"]
        await client.delete(where)

        again = await posted(client, **key)

        assert (again.status_code, again.json()["code"]) == (409, "job_cancelled")

    run(put_together(settings, clock, Gate()), test)


def test_many_accepted_at_once_are_all_done(settings: Settings, clock: FixedClock) -> None:
    async def short(work: Work) -> Work:
        await asyncio.sleep(0.01)
        return work

    stage: Stage = short

    async def test(client: AsyncClient) -> None:
        answers = await asyncio.gather(*(posted(client, **NOW_S) for _ in range(40)))
        assert {answer.status_code for answer in answers} <= {201, 202}

        jobs: list[dict[str, Any]] = []
        for answer in answers:
            await told(client, answer.headers["location"] + "/events")
            jobs.append((await client.get(answer.headers["location"])).json())

        assert {job["state"] for job in jobs} == {"done"}
        assert {job["attempts"] for job in jobs} == {1}
        assert len((await client.get("/v1/specs?limit=200")).json()["specs"]) == 40

    run(put_together(settings, clock, stage), test)


def test_ready_says_how_the_model_is_and_asks_are_accepted_meanwhile(
    settings: Settings, clock: FixedClock
) -> None:
    loaded = asyncio.Event()

    class Slow(FakeModel):
        async def ready(self) -> None:
            await loaded.wait()

    model = Slow(clock, "{}")
    app = bootstrap(settings, clock=clock, model=model, stages=(Gate(),), carrier=InlineJobs())

    async def test(client: AsyncClient) -> None:
        assert (await client.get("/readyz")).json() == {"status": "ok", "model": "warming"}
        assert (await client.get("/livez")).json() == {"status": "ok"}
        assert (await posted(client, **NOW_S)).status_code == 202

        loaded.set()
        await asyncio.sleep(0.05)
        assert (await client.get("/readyz")).json() == {"status": "ok", "model": "ready"}

    run(app, test)


def test_a_job_that_was_forgotten_is_not_found_and_its_key_is_new(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test(client: AsyncClient) -> None:
        key = {"Idempotency-Key": "one"}
        first = (await posted(client, Prefer="wait=20", **key)).json()["spec_id"]
        clock.move(settings.retention_days * 86_400 + 1)
        assert await app.retention.forget()

        for path in ("", "/events"):
            gone = await client.get(f"/v1/jobs/{job_id_of(first)}{path}")
            assert (gone.status_code, gone.json()["code"]) == (404, "not_found")
            assert f"stays, as {first}" in gone.json()["detail"]
        assert (await client.get(f"/v1/specs/{first}")).status_code == 200

        again = await posted(client, Prefer="wait=20", **key)
        assert again.status_code == 201
        assert again.json()["spec_id"] != first

    run(app, test)


def test_a_failed_job_is_found_for_as_long_as_its_request_is_repeated(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test(client: AsyncClient) -> None:
        key = {"Idempotency-Key": "one"}
        body = {**ASK, "answers": [{"question": "Q99", "kind": "not_yet", "owner": "Legal"}]}

        async def sent() -> Response:
            return await client.post("/v1/translations", json=body, headers={"Prefer": "wait=20", **key})

        first = await sent()
        assert first.status_code == 422
        for _ in range(settings.retention_days + 2):
            clock.move(86_400)
            assert (await sent()).json() == first.json()
            assert await app.retention.forget()

    run(app, test)
