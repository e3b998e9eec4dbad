"""Errors as other programs read them: RFC 9457 documents with a code that never changes.

Source: https://www.rfc-editor.org/rfc/rfc9457
"""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.headers import SECURITY
from translator.domain.errors import FieldsNotUnderstood, RevisionOutOfDate, TranslatorError

MEDIA_TYPE = "application/problem+json"


class Place(BaseModel):
    """One place of what was sent, and what is wrong there."""

    pointer: str
    """JSON pointer into what was sent. Source: https://www.rfc-editor.org/rfc/rfc6901"""
    detail: str


class Problem(BaseModel):
    """What went wrong and who can mend it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str
    """Stays the same for ever; programs decide by it."""
    errors: list[Place] | None = None
    current: int | None = None
    """The newest revision, when a change was made on an older one."""
    changed: list[str] | None = None
    """What changed since the revision the change was made on."""


RESPONSES: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "What went wrong and who can mend it",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}
"""How the interface's description names errors."""

_CODES = {404: "not_found", 405: "method_not_allowed", 400: "bad_request"}
_PLAIN = {
    "extra_forbidden": "this field is not known here",
    "missing": "this field is missing",
    "string_type": "this must be a text",
}
_DETAILS = {
    404: "There is nothing at this address. The addresses are listed at /docs.",
    405: "This address does not take that method. What it takes is listed at /docs.",
}


def problem(error: TranslatorError, *, errors: list[Place] | None = None) -> Response:
    """Write one of our errors.

    Args:
        error: what went wrong.
        errors: the places it went wrong at, where there are several.
    """
    late = error if isinstance(error, RevisionOutOfDate) else None
    return _response(
        Problem(
            title=_title(error.status),
            status=error.status,
            detail=error.message,
            code=error.code,
            errors=errors,
            current=late.current if late else None,
            changed=list(late.changed) if late else None,
        ),
        {"Retry-After": "1"} if error.code == "idempotency_key_in_use" else {},
    )


def install(web: FastAPI) -> None:
    """Make every error of the application a problem document."""
    web.add_exception_handler(TranslatorError, _ours)
    web.add_exception_handler(RequestValidationError, _fields)
    web.add_exception_handler(HTTPException, _framework)
    web.add_exception_handler(Exception, _bug)


async def _ours(_: Request, error: Exception) -> Response:
    assert isinstance(error, TranslatorError)
    return problem(error)


async def _fields(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    places = [
        Place(pointer=_pointer(e["loc"]), detail=_PLAIN.get(e["type"], e["msg"])) for e in error.errors()
    ]
    first = places[0]
    more = f" ({len(places) - 1} more below.)" if len(places) > 1 else ""
    return problem(
        FieldsNotUnderstood(
            f"{first.pointer or 'The request'}: {first.detail}.{more} The fields are listed at /docs."
        ),
        errors=places,
    )


async def _framework(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = error.status_code
    return _response(
        Problem(
            title=_title(status),
            status=status,
            detail=_DETAILS.get(status, str(error.detail)),
            code=_CODES.get(status, "http_error"),
        ),
        error.headers or {},
    )


async def _bug(_: Request, __: Exception) -> Response:
    # What happened goes to the log; a stranger learns nothing about the inside.
    return _response(
        Problem(
            title=_title(500),
            status=500,
            detail="Something went wrong inside the service; nothing was half saved. Whoever runs it finds more in its log.",
            code="internal_error",
        ),
        SECURITY,  # this answer is written outside of everything that adds them
    )


def _response(what: Problem, headers: Mapping[str, str]) -> Response:
    body = json.dumps(what.model_dump(exclude_none=True), ensure_ascii=False)
    return Response(
        body.encode("utf-8", "replace"),
        what.status,
        {**headers, "Content-Language": "en", "Cache-Control": "no-store"},
        media_type=MEDIA_TYPE,
    )


def _title(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def _pointer(steps: tuple[int | str, ...]) -> str:
    inner = steps[1:] if steps and steps[0] == "body" else steps
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in inner)
