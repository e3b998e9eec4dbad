"""Reads the bodies of requests: JSON and nothing else, of bounded size, without ambiguity."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import Scope

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


JSON_LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl", "application/jsonlines", "application/x-jsonlines")  # fmt: skip
"""What JSON lines are called; no name is registered. Source: https://jsonlines.org and https://github.com/ndjson/ndjson-spec"""


class JsonLinesRoute(APIRoute):
    """A route for JSON lines, beside one for JSON at the same address; what is no JSON is told by its line."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Leave what calls itself anything else to the other route."""
        if scope["type"] == "http" and kind_of(Headers(scope=scope).get("content-type", "")) in JSON_LINES:
            return super().matches(scope)
        return Match.NONE, {}


def kind_of(content_type: str) -> str:
    """Return what a body says that it is, without its parameters."""
    return content_type.split(";")[0].strip().lower()


async def _look_at(request: Request) -> None:
    sent = request.headers.get("content-type", "")
    kind = kind_of(sent)
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise BodyKindUnknown(sent=sent[:100])
    raw = await request.body()
    if not raw.strip():
        raise JsonBroken(why="it is empty")
    document(raw)
