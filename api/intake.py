"""Reads the bodies of requests: JSON and nothing else, of bounded size, without ambiguity."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from translator.domain.errors import BodyKindUnknown, JsonBroken
from translator.imports.json_document import document


class StrictRoute(APIRoute):
    """A route that refuses what is no clean JSON document before anything looks at its fields."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the route's handler, with the body read strictly first."""
        handler = super().get_route_handler()

        async def strict(request: Request) -> Response:
            if self.body_field is not None:
                await _look_at(request)
            return await handler(request)

        return strict


async def _look_at(request: Request) -> None:
    sent = request.headers.get("content-type", "")
    kind = sent.split(";")[0].strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise BodyKindUnknown(sent=sent[:100])
    raw = await request.body()
    if not raw.strip():
        raise JsonBroken(why="it is empty")
    document(raw)
