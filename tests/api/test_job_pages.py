"""The page of an ask that a model works on, as a browser without scripts sees it."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from httpx2 import AsyncClient, Response

from api.job_pages import found_words
from api.words import words
from tests.api.serving import serving
from tests.fakes import FixedClock, Gate, Raising
from tests.services.working import ASK, TEST_S_MAX, in_state, put_together, sweeper_of
from translator.bootstrap import App
from translator.config import Settings
from translator.domain.errors import ModelBusy
from translator.domain.job import FAILURES_MAX


def run(app: App, test: Callable[[AsyncClient], Awaitable[None]]) -> None:
    async def whole() -> None:
        async with asyncio.timeout(TEST_S_MAX), serving(app) as client:
            await sweeper_of(app).sweep()
            await test(client)

    asyncio.run(whole())


async def sent(client: AsyncClient, text: str = ASK) -> Response:
    return await client.post("/", data={"text": text})


def test_the_form_leads_to_the_page_of_the_work_and_that_to_what_came_out(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test(client: AsyncClient) -> None:
        answer = await sent(client)
        where = answer.headers["location"]
        assert (answer.status_code, where.split("/")[1]) == (303, "jobs")

        await gate.inside.wait()
        page = (await client.get(where)).text
        assert "Your page is being written" in page
        assert '<meta http-equiv="refresh"' in page
        assert f'data-events="/v1{where}/events"' in page
        assert f'action="{where}/cancel"' in page
        assert ASK in page
        assert f'href="{where}"' in (await client.get("/")).text

        gate.opened.set()
        done = await in_state(app, where.removeprefix("/jobs/"), "done")
        there = await client.get(where)
        assert (there.status_code, there.headers["location"]) == (303, f"/specs/{done.result}")
        assert where not in (await client.get("/")).text

    run(app, test)


def test_each_stage_that_is_done_is_shown_with_what_it_found(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()
    app = put_together(settings, clock, last=gate)

    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        await gate.inside.wait()
        page = (await client.get(where)).text
        assert "Read your text</span> <small>1 number</small>" in " ".join(page.split())
        assert "Draft by rules" in page

    run(app, test)


def test_a_text_that_cannot_be_taken_stays_in_the_form(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        answer = await sent(client, "   ")

        assert answer.status_code == 422
        assert "There is nothing to read yet" in answer.text

    run(put_together(settings, clock), test)


def test_cancelling_keeps_the_text_for_another_try(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        for _ in range(2):
            assert (await client.post(f"{where}/cancel")).headers["location"] == where
        page = (await client.get(where)).text
        again = f"/?job={where.removeprefix('/jobs/')}"

        assert "Nothing was saved" in page
        assert "refresh" not in page
        assert f'href="{again}"' in page
        assert ASK in (await client.get(again)).text

    run(put_together(settings, clock, Gate()), test)


def test_what_is_done_already_is_shown_instead_of_cancelled(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        await in_state(app, where.removeprefix("/jobs/"), "done")

        stopped = await client.post(f"{where}/cancel", follow_redirects=True)

        assert stopped.url.path.startswith("/specs/")
        assert stopped.status_code == 200

    run(app, test)


def test_a_busy_provider_is_waited_for_in_sight(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, Raising(RuntimeError("a bug"), ModelBusy(model="m", wait_s=3600)))

    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        job_id = where.removeprefix("/jobs/")
        await in_state(app, job_id, "waiting")
        assert "tried again by itself" in (await client.get(where)).text
        clock.move(60)
        await sweeper_of(app).sweep()
        await in_state(app, job_id, "waiting", 2)
        page = (await client.get(where)).text

        assert "Waiting for the language model&#39;s provider" in page
        assert "10:31 UTC" in page
        assert 'content="30"' in page

    run(app, test)


def test_what_was_given_up_says_so_and_keeps_the_text(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, Raising(*(RuntimeError("a bug") for _ in range(9))))

    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        for attempt in range(1, FAILURES_MAX):
            await in_state(app, where.removeprefix("/jobs/"), "waiting", attempt)
            clock.move(3600)
            await sweeper_of(app).sweep()
        await in_state(app, where.removeprefix("/jobs/"), "failed")
        page = (await client.get(where)).text

        assert "not tried again" in page
        assert "a bug" not in page
        assert ASK in page

    run(app, test)


def test_an_unknown_job_is_a_page_that_is_not_there(settings: Settings, clock: FixedClock) -> None:
    async def test(client: AsyncClient) -> None:
        for answer in (await client.get("/jobs/job_nowhere"), await client.post("/jobs/job_nowhere/cancel")):
            assert answer.status_code == 404
            assert "There is no such page here" in answer.text

    run(put_together(settings, clock), test)


@pytest.mark.parametrize(
    ("found", "en", "zh"),
    [
        ("1 vague phrases, 2 numbers", "1 vague phrase, 2 numbers", "1 处含糊说法，2 个数字"),
        ("3 targets, 1 questions, 0 findings", "3 targets, 1 question", "3 个指标，1 个问题"),
        ("", "", ""),
        ("something else", "something else", "something else"),
        ("4 unknown things", "4 unknown things", "4 unknown things"),
    ],
)
def test_what_was_found_is_said_in_the_words_of_the_page(found: str, en: str, zh: str) -> None:
    assert (found_words(found, words("en")), found_words(found, words("zh"))) == (en, zh)


def test_the_link_of_forgotten_work_still_leads_to_what_came_out(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test(client: AsyncClient) -> None:
        where = (await sent(client)).headers["location"]
        done = await in_state(app, where.removeprefix("/jobs/"), "done")
        clock.move(settings.retention_days * 86_400 + 1)
        assert await app.retention.forget()

        there = await client.get(where)
        assert (there.status_code, there.headers["location"]) == (303, f"/specs/{done.result}")
        assert (await client.get("/jobs/job_nowhere")).status_code == 404

    run(app, test)
