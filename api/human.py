"""Pages as answers: templates, and routes whose errors are pages that say what to do."""

import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import Scope

from api.shield import BODY_BYTES_MAX
from api.whereabouts import nothing_leaves
from api.words import preferred, words
from translator.domain.errors import NotFound, TranslatorError
from translator.domain.value import Language

_log = logging.getLogger(__name__)
_templates = Jinja2Templates(
    env=Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
)


class ForPeople(APIRoute):
    """A route whose errors are pages."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.methods and "GET" in self.methods:
            self.methods.add("HEAD")  # link checkers ask so; the server leaves the body out

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with our errors turned into pages."""
        handler = super().get_route_handler()

        async def answer(request: Request) -> Response:
            w = words(language_of(request))
            try:
                if request.method == "POST":
                    # Read here, since the framework's own bound on a field is shorter than the longest ask.
                    await request.form(max_part_size=BODY_BYTES_MAX)
                return await handler(request)
            except TranslatorError as error:
                return error_page(request, error.status, w.get(error.code, error.message))
            except RequestValidationError:
                return error_page(request, 400, w["bad_form"])
            except HTTPException as error:
                return error_page(request, error.status_code, w["bad_form"])
            except Exception:
                _log.exception("a page could not be shown")
                return error_page(request, 500, w["bug"])

        return answer


class Elsewhere(ForPeople):
    """The last route: whatever else a person's browser asks for is a page that is not there."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Leave files, and requests of programs, to the rest of the application."""
        wants_page = (
            "text/html" in Headers(scope=scope).get("accept", "") if scope["type"] == "http" else False
        )
        if not wants_page or scope["path"].startswith("/static/"):
            return Match.NONE, {}
        return super().matches(scope)


def error_page(request: Request, status: int, message: str) -> Response:
    """Say on a page what went wrong and where to go.

    Args:
        request: what was asked for; its headers choose the language.
        status: the HTTP status.
        message: what happened and who acts, for people.
    """
    missing = status == NotFound.status
    return show(request, "error.html", language_of(request), status=status, missing=missing, message=message)


def language_of(request: Request) -> Language:
    """Choose the language of a page that shows no text yet."""
    return preferred(request.headers.get("accept-language", ""))


def show(
    request: Request,
    template: str,
    language: Language,
    *,
    status: int = 200,
    written: str = "",
    left: bool | None = None,
    **context: Any,
) -> Response:
    """Fill a template; the footer says only what holds for this request.

    Args:
        request: what was asked for.
        template: its file.
        language: of the page.
        status: HTTP status.
        written: what wrote the page and where its text was sent; empty where no specification is shown.
        left: whether the text of the page was sent to a model; None where it would be, if one is set up.
        context: what the template shows.
    """
    w, model = words(language), request.app.state.app.model
    sends = model is not None if left is None else left
    here = nothing_leaves(request) and not sends
    if not written and model is not None:
        written = w["footer_model"].format(host=model.host)
    return _templates.TemplateResponse(
        request,
        template,
        {"w": w, "here": here, "written": written, **context},
        status_code=status,
        headers={"Cache-Control": "no-store", "Vary": "Accept-Language"},
    )
