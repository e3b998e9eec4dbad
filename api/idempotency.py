"""Lets a client repeat a request without doing the work twice.

Source: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Header
from starlette.requests import Request
from starlette.responses import Response

from api.deps import AppDep, CallerDep
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.canonical import sha256_of
from translator.domain.errors import KeyNotUnderstood
from translator.ports import Receipt, Replay

CHARS_MAX = 255
ACCEPTED = 202
_KEPT_HEADERS = ("content-type", "location", "etag", "link", "vary", "cache-control")

Work = Callable[[Receipt | None], Awaitable[Response]]


class Once:
    """Does a request's work once, however often it is sent."""

    def __init__(self, app: App, caller: Caller, key: str | None, sha256: str) -> None:
        self._app = app
        self._caller = caller
        self._key = key
        self._sha256 = sha256

    async def __call__(self, work: Work) -> Response:
        """Do the work, or repeat the answer it had.

        Args:
            work: gets the receipt to keep with what it writes; without a key there is none.

        Raises:
            IdempotencyKeyReused: when the key was used for another request.
            IdempotencyKeyInUse: when the first request is still at work.
        """
        if self._key is None:
            return await work(None)
        requests = self._app.store.within(self._caller.workspace).requests
        claimed = await requests.claim(self._key, sha256=self._sha256, at=self._app.clock.now())
        if isinstance(claimed, Replay):
            return Response(claimed.body, claimed.status, {**claimed.headers, "Idempotency-Replayed": "true"})
        try:
            response = await work(claimed)
        except BaseException:
            # Also when the service is being stopped: what brought nothing about may be tried again at once.
            await asyncio.shield(requests.release(claimed))
            raise
        if response.status_code == ACCEPTED:
            return response  # the work goes on; a repetition finds how it stands then
        headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
        body = bytes(response.body).decode()
        await requests.keep(claimed, Replay(response.status_code, headers, body))
        return response


async def _once(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    idempotency_key: Annotated[
        str | None,
        Header(description="Repeat a request under the same key and it is done once; kept for a day."),
    ] = None,
) -> Once:
    key = None if idempotency_key is None else _understood(idempotency_key)
    body = sha256_of((await request.body()).decode("utf-8", "replace"))
    parts = (
        request.method,
        request.url.path,
        *(request.headers.get(h, "") for h in ("accept", "if-match")),
        body,
    )
    return Once(app, caller, key, sha256_of("\n".join(parts)))


OnceDep = Annotated[Once, Depends(_once)]


def _understood(sent: str) -> str:
    """Read the key, quoted as the draft has it or bare as many clients send it."""
    key = sent.strip()
    if len(key) >= 2 and key[0] == key[-1] == '"':
        key = key[1:-1]
    if not 1 <= len(key) <= CHARS_MAX or not all(" " <= char <= "~" for char in key):
        raise KeyNotUnderstood(chars_max=CHARS_MAX)
    return key
