"""`/v1/decisions`: what was decided before in the caller's workspace: list it, take more in, find what bears on a text."""

import json
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.deps import AppDep, CallerDep
from api.idempotency import OnceDep
from api.intake import JSON_LINES, JsonLinesRoute, StrictRoute
from api.problems import RESPONSES
from api.taking_in import taken_in
from translator.domain.decision import Decision
from translator.domain.errors import FieldsNotUnderstood
from translator.domain.text import CHARS_MAX
from translator.domain.value import SCHEMA_VERSION
from translator.imports.decision_files import Unread, decisions_in
from translator.imports.decision_markdown import day_in
from translator.ports import Receipt
from translator.services.recall import answer

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["decisions"])
_AT_ONCE_MAX = 1000
_LIMIT_MAX = 100


class DecisionList(BaseModel):
    """The decisions of the workspace, the newest version of each, by id."""

    schema_version: str = SCHEMA_VERSION
    decisions: list[Decision]


class DecisionsIn(BaseModel):
    """Decisions to be taken in, as `translator decisions import` reads them from JSON."""

    model_config = ConfigDict(extra="forbid", strict=True)

    decisions: list[dict[str, Any]] = Field(min_length=1, max_length=_AT_ONCE_MAX)


class UnreadOut(BaseModel):
    """One that could not be read; the others went in."""

    at: int
    """Its place in the list, from 0."""
    why: str


class TakenOut(BaseModel):
    """What became of the decisions."""

    schema_version: str = SCHEMA_VERSION
    new: int
    changed: int
    same: int
    unread: list[UnreadOut]


class UnreadLine(BaseModel):
    """A line that could not be read; the others went in."""

    line: int
    """Its number, from 1."""
    why: str


class LinesTakenOut(BaseModel):
    """What became of the decisions on some lines."""

    schema_version: str = SCHEMA_VERSION
    new: int
    changed: int
    same: int
    unread: list[UnreadLine]


class SearchIn(BaseModel):
    """A text that past decisions may bear on."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(min_length=1, max_length=CHARS_MAX)
    limit: int = Field(default=10, ge=1, le=_LIMIT_MAX)
    before: str | None = Field(default=None, description="A day, inclusive; later decisions are not seen.")
    exclude: list[str] = Field(default=[], max_length=_AT_ONCE_MAX)


@router.get("/v1/decisions", summary="List the decisions", response_model=DecisionList)
async def listed(app: AppDep, caller: CallerDep) -> DecisionList:
    """Return every decision of the workspace."""
    return DecisionList(decisions=list(await app.store.within(caller.workspace).decisions.all()))


@router.post(
    "/v1/decisions",
    summary="Take decisions in",
    responses={200: {"model": TakenOut}},
    openapi_extra={"requestBody": {"content": {JSON_LINES[0]: {"schema": {"type": "string"}}}}},
)
async def taken(body: DecisionsIn, app: AppDep, caller: CallerDep, once: OnceDep) -> Response:
    """Keep decisions; the same again changes nothing, and what cannot be read is told while the rest goes in."""

    async def keep(_: Receipt | None) -> Response:
        read: list[Decision] = []
        unread: list[UnreadOut] = []
        for at, row in enumerate(body.decisions):
            raw = json.dumps(row).encode()
            for one in decisions_in("decisions.json", raw, record_id=str(at), workspace=caller.workspace):
                if isinstance(one, Unread):
                    unread.append(UnreadOut(at=at, why=one.why))
                else:
                    read.append(one)
        kept = await app.remember(caller, read)
        out = TakenOut(new=kept.new, changed=kept.changed, same=kept.same, unread=unread)
        return Response(out.model_dump_json(), media_type="application/json")

    return await once(keep)


async def lines_taken(request: Request, app: AppDep, caller: CallerDep, once: OnceDep) -> Response:
    """Keep the decisions of JSON lines; a line that cannot be read is told by its number while the rest goes in."""

    async def keep(_: Receipt | None) -> Response:
        outcome = await taken_in(app, caller, [("decisions.jsonl", await request.body())])
        unread = [UnreadLine(line=one.line, why=one.why) for one in outcome.unread]
        kept = outcome.taken
        out = LinesTakenOut(new=kept.new, changed=kept.changed, same=kept.same, unread=unread)
        return Response(out.model_dump_json(), media_type="application/json")

    return await once(keep)


router.add_api_route(
    "/v1/decisions",
    lines_taken,
    methods=["POST"],
    include_in_schema=False,
    route_class_override=JsonLinesRoute,
)
router.routes.insert(
    0, router.routes.pop()
)  # looked at first, and taken only for what calls itself JSON lines


@router.post("/v1/decisions/search", summary="Find what was decided before")
async def search(body: SearchIn, app: AppDep, caller: CallerDep, once: OnceDep) -> Response:
    """Return the decisions nearest to a text, how each bears on it, and whether all that is near is weak."""
    if not body.text.strip():
        raise FieldsNotUnderstood("There is nothing to look for. Write the request in a few words.")
    day = day_in(body.before) if body.before else None
    if body.before and day is None:
        raise FieldsNotUnderstood(f"{body.before[:40]!r} is no day. Write it as 2027-03-01.")

    async def find(_: Receipt | None) -> Response:
        found = await app.recall(caller, body.text, limit=body.limit, before=day, exclude=body.exclude)
        weighed = await app.recall.weighed(caller.workspace, body.text, found)
        document = {
            "schema_version": SCHEMA_VERSION,
            **answer(body.text, weighed, app.recall.index_standing(caller.workspace)),
        }
        return Response(json.dumps(document, ensure_ascii=False), media_type="application/json")

    return await once(find)
