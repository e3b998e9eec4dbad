"""The service on a real port, in the event loop of the test, so that a test sees both sides."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from httpx2 import AsyncClient

from api.app import create_app
from translator.bootstrap import App


@asynccontextmanager
async def serving(app: App) -> AsyncIterator[AsyncClient]:
    """Serve until the test is over."""
    config = uvicorn.Config(create_app(app), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        async with AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            yield client
    finally:
        app.bell.close()  # as the command does when it stops
        server.should_exit = True
        await task


async def told(client: AsyncClient, path: str, **headers: str) -> list[dict[str, Any]]:
    """Read server-sent events until the stream ends."""
    events: list[dict[str, Any]] = []
    async with client.stream("GET", path, headers=headers) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        event: dict[str, Any] = {}
        async for line in answer.aiter_lines():
            name, _, value = line.partition(": ")
            if not line:
                if "event" in event:
                    events.append(event)
                event = {}
            else:
                event[name] = value
    return events
