"""Waits for a vendor's call no longer than it may take; a call that hangs is left behind and does not hold up the end."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_daemon_thread(
    do: Callable[[], T], within_s: float, unwanted: Callable[[T], object] = lambda _: None
) -> T:
    """Do something that blocks, on a thread of its own that ends with the process.

    Args:
        do: what blocks; what it raises is raised here.
        within_s: how long it is waited for, in seconds.
        unwanted: puts away what it brings when nobody waits for it any more.

    Raises:
        TimeoutError: when it takes longer; it may still be at work then.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def succeed(result: T) -> None:
        if done.done():
            Thread(target=unwanted, args=(result,), daemon=True).start()
        else:
            done.set_result(result)

    def fail(error: BaseException) -> None:
        if not done.done():
            done.set_exception(error)

    def run() -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            try:
                result = do()
            except BaseException as error:
                loop.call_soon_threadsafe(fail, error)
            else:
                loop.call_soon_threadsafe(succeed, result)

    Thread(target=run, daemon=True).start()
    async with asyncio.timeout(
        within_s
    ):  # asyncio.wait_for of Python 3.11 may swallow that this task is cancelled
        return await done
