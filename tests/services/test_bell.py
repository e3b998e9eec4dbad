"""Who waits for a job is woken when something happens to it."""

import asyncio

from translator.services.bell import Bell


def test_only_those_who_wait_for_a_job_are_woken() -> None:
    async def test() -> None:
        bell = Bell()
        with bell.listening("job_1") as mine, bell.listening("job_2") as other:
            bell.ring("job_1")
            async with asyncio.timeout(1):
                await mine.wait(5)
            began = asyncio.get_running_loop().time()
            await other.wait(0.05)
            assert asyncio.get_running_loop().time() - began >= 0.04

    asyncio.run(test())


def test_what_rang_before_one_waits_is_not_missed_and_heard_once() -> None:
    async def test() -> None:
        bell = Bell()
        with bell.listening("job_1") as ears:
            bell.ring("job_1")
            bell.ring("job_1")
            async with asyncio.timeout(1):
                await ears.wait(5)
            began = asyncio.get_running_loop().time()
            await ears.wait(0.05)
            assert asyncio.get_running_loop().time() - began >= 0.04

    asyncio.run(test())


def test_a_bell_that_is_closed_wakes_everybody() -> None:
    async def test() -> None:
        bell = Bell()
        with bell.listening("job_1") as one, bell.listening("job_2") as two:
            bell.close()
            async with asyncio.timeout(1):
                await asyncio.gather(one.wait(5), two.wait(5))
        assert bell.closed

    asyncio.run(test())


def test_ringing_for_nobody_keeps_nothing() -> None:
    bell = Bell()
    with bell.listening("job_1"):
        pass
    bell.ring("job_1")
    bell.ring("job_2")

    assert dict(bell._listeners) == {}
