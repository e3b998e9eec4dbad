"""Waits for a vendor's call no longer than it may take; a call that hangs is left behind and does not hold up the end."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_daemon_thread(do: Callable[[], T], within_s: float) -> T:
    """Do something that blocks, on a thread of its own that ends with the process.

    Args:
        do: what blocks; what it raises is raised here.
        within_s: how long it is waited for, in seconds.

    Raises:
        TimeoutError: when it takes longer; it may still be at work then.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is None:
            done.set_result(result)  # type: ignore[arg-type]  # there is one where there is no error
        else:
            done.set_exception(error)

    def run() -> None:
        try:
            result, error = do(), None
        except BaseException as raised:
            result, error = None, raised
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, result, error)

    Thread(target=run, daemon=True).start()
    return await asyncio.wait_for(done, within_s)
