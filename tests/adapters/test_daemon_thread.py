"""A call that takes too long is left behind, and what it brings afterwards is put away."""

import asyncio
from threading import Event

import pytest

from translator.adapters.daemon_thread import in_daemon_thread


def test_what_it_brings_or_raises_is_handed_on() -> None:
    def fails() -> None:
        raise LookupError("nobody")

    assert asyncio.run(in_daemon_thread(lambda: 7, 5)) == 7
    with pytest.raises(LookupError, match="nobody"):
        asyncio.run(in_daemon_thread(fails, 5))


def test_what_comes_too_late_is_put_away() -> None:
    async def test() -> None:
        go_on, away = Event(), asyncio.Queue[str]()
        loop = asyncio.get_running_loop()

        def slow() -> str:
            go_on.wait(30)
            return "late"

        def put_away(one: str) -> None:
            loop.call_soon_threadsafe(away.put_nowait, one)

        with pytest.raises(TimeoutError):
            await in_daemon_thread(slow, 0.01, put_away)
        go_on.set()
        assert await asyncio.wait_for(away.get(), 30) == "late"

    asyncio.run(test())


def test_a_call_that_hangs_does_not_hold_up_the_end() -> None:
    hanging = Event()
    with pytest.raises(TimeoutError):
        asyncio.run(in_daemon_thread(lambda: hanging.wait(30), 0.01))
    hanging.set()
