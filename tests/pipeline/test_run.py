"""The stages run in order, each hands its work on, and each is reported once it is done."""

import asyncio
from dataclasses import replace

import pytest

from tests.drafting.drafted import asked, drafted, studied
from translator.knowledge.catalogue import built_in
from translator.pipeline.run import run
from translator.pipeline.stages import offline
from translator.pipeline.work import Stage, StageEvent, Work

TEXT = "Gardeners need a fast search over plant diseases. It gets 300 searches a day."


def work(text: str = TEXT) -> Work:
    return Work(ask=asked(text), spec_id="spec_7", workspace="garden")


def reported(stages: tuple[Stage, ...]) -> list[StageEvent]:
    heard: list[StageEvent] = []

    async def hear(event: StageEvent) -> None:
        heard.append(event)

    asyncio.run(run(stages, work(), hear))
    return heard


def naming(name: str) -> Stage:
    async def stage(so_far: Work) -> Work:
        return replace(so_far, spec_id=so_far.spec_id + name)

    stage.__name__ = name
    return stage


def test_each_stage_gets_the_work_of_the_one_before() -> None:
    assert asyncio.run(run((naming("a"), naming("b")), work())).spec_id == "spec_7ab"


def test_without_stages_the_work_stays_as_it_is() -> None:
    assert asyncio.run(run((), work())) == work()


def test_each_stage_is_reported_once_in_order_with_what_it_found() -> None:
    events = reported(offline(built_in()))

    assert [e.stage for e in events] == ["read", "draft", "check"]
    assert events[0].found == "1 vague phrases, 1 numbers"
    assert "1 targets" in events[1].found


def test_a_stage_that_has_found_nothing_yet_says_nothing() -> None:
    assert reported((naming("a"),)) == [StageEvent(stage="a", found="")]


def test_what_goes_wrong_in_a_stage_is_not_swallowed_and_nothing_runs_after_it() -> None:
    ran: list[str] = []

    async def broken(so_far: Work) -> Work:
        raise ValueError("broken")

    async def after(so_far: Work) -> Work:
        ran.append("after")
        return so_far

    with pytest.raises(ValueError, match="broken"):
        asyncio.run(run((broken, after), work()))
    assert ran == []


def test_the_way_through_all_stages_keeps_id_room_and_ask() -> None:
    spec = asyncio.run(run(offline(built_in()), work())).spec

    assert spec is not None
    assert (spec.spec_id, spec.workspace, spec.ask.text) == ("spec_7", "garden", TEXT)


def test_two_asks_at_once_do_not_mix() -> None:
    other = "Let staff book a meeting room in an app."

    async def both() -> tuple[Work, Work]:
        stages = offline(built_in())
        return await asyncio.gather(run(stages, work()), run(stages, work(other)))

    first, second = asyncio.run(both())

    assert first.spec is not None
    assert second.spec is not None
    assert (first.spec.requirements, second.spec.requirements) == (
        drafted(TEXT).requirements, drafted(other).requirements
    )  # fmt: skip
    assert (first.notes, second.notes) == (studied(TEXT), studied(other))
