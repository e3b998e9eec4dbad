"""The pages of decisions: a list, a search, one record, and a form that takes files in. Plain forms and links."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from starlette.datastructures import UploadFile

from api.decision_list import SearchView, list_view, search_view
from api.decision_view import record_view
from api.deps import AppDep, CallerDep
from api.human import ForPeople, language_of, show
from api.shown import short
from api.taking_in import Outcome, taken_in
from api.words import words
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.errors import InputRefused
from translator.domain.text import accepted

router = APIRouter(route_class=ForPeople, include_in_schema=False)
_FOUND_MAX = 10
_PAGE_MAX = 1_000_000
_VERSION_MAX = 2**31 - 1
_UNREAD_ROWS = 50


@router.get("/decisions")
async def listed(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    q: str = "",
    status: str = "",
    page: Annotated[int, Query(ge=1, le=_PAGE_MAX)] = 1,
) -> Response:
    """Show the decisions of the workspace, or what bears on some words among them."""
    if not q.strip():
        return await _list(request, app, caller, status=status, page=page)
    try:
        accepted(q)
    except InputRefused as error:
        w = words(language_of(request))
        return await _list(
            request, app, caller, asked=q, error=w.get(error.code, error.message), code=error.status
        )
    found = await app.recall(caller, q, limit=_FOUND_MAX)
    weighed = await app.recall.weighed(caller.workspace, q, found)
    return await _list(request, app, caller, asked=q, search=search_view(q, weighed, language_of(request)))


@router.post("/decisions")
async def take_in(request: Request, app: AppDep, caller: CallerDep) -> Response:
    """Take files in and say what became of them."""
    async with request.form() as form:
        sent = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
        files = [(_name(one), await one.read()) for one in sent]
    outcome = await taken_in(app, caller, files) if files else None
    return await _list(request, app, caller, outcome=outcome, none_sent=not files, code=200 if files else 422)


@router.get("/decisions/{decision_id:path}")
async def one(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    decision_id: str,
    version: Annotated[int | None, Query(ge=1, le=_VERSION_MAX)] = None,
    as_: Annotated[str, Query(alias="as")] = "",
) -> Response:
    """Show one decision, or its text alone."""
    if not decision_id:
        return RedirectResponse("/decisions", status_code=307)
    found = await app.browse.one(caller, decision_id, version)
    if as_ == "text":
        return PlainTextResponse(found.decision.text)
    language = language_of(request)
    return show(
        request,
        "decision.html",
        language,
        written=words(language)["decisions_written"],
        left=False,
        record=record_view(found, language),
    )


async def _list(
    request: Request,
    app: App,
    caller: Caller,
    *,
    status: str = "",
    page: int = 1,
    asked: str = "",
    search: SearchView | None = None,
    error: str = "",
    outcome: Outcome | None = None,
    none_sent: bool = False,
    code: int = 200,
) -> Response:
    language = language_of(request)
    w = words(language)
    shelf = await app.browse.shelf(caller)
    return show(
        request,
        "decisions.html",
        language,
        status=code,
        written=w["decisions_written"],
        left=False,
        asked=asked,
        error=error,
        search=search,
        many=len(shelf.newest),
        list=list_view(shelf, language, status=status, page=page),
        taken=_taken(outcome, w) if outcome else "",
        unread=_unread(outcome),
        unread_more=max(0, len(outcome.unread) - _UNREAD_ROWS) if outcome else 0,
        none_sent=none_sent,
    )


def _name(file: UploadFile) -> str:
    """Return what a file is called, without the folders that some browsers name."""
    return (file.filename or "").replace("\\", "/").rpartition("/")[2]


def _taken(outcome: Outcome, w: Any) -> str:
    taken = outcome.taken
    return str(w["taken"].format(new=taken.new, changed=taken.changed, same=taken.same))


def _unread(outcome: Outcome | None) -> Sequence[tuple[str, int, str]]:
    if outcome is None:
        return ()
    return [(short(one.file, 120), one.line, short(one.why, 300)) for one in outcome.unread[:_UNREAD_ROWS]]
