"""`/v1/specs`: the specifications that were kept, their revisions, answers and forms."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from api.deps import AppDep, CallerDep
from api.etags import etag, has, named
from api.idempotency import OnceDep
from api.intake import StrictRoute
from api.problems import RESPONSES
from api.v1.answered import prefers_markdown, spec_response
from api.v1.translations import ANSWERS_MAX, AnswerIn
from translator.domain.spec import Spec
from translator.domain.value import SCHEMA_VERSION
from translator.ports import Receipt, SpecRow
from translator.services.export import form
from translator.services.look_up import PAGE_ROWS, PAGE_ROWS_MAX

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["specs"])
_REVISIONS_MAX = 2**31 - 1

SpecId = Annotated[str, Path(max_length=100)]
IfNoneMatch = Annotated[str | None, Header(description="The revisions at hand; 304 if one is the newest.")]
Accept = Annotated[str | None, Header(description="`text/markdown` gives the form for a ticket.")]


class SpecList(BaseModel):
    """One page of the specifications, the last changed first."""

    schema_version: str = SCHEMA_VERSION
    specs: list[SpecRow]
    next_cursor: str | None
    """Where the next page begins; null on the last."""


class AnswersIn(BaseModel):
    """Answers to questions; one answer alone may be sent without the list around it."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {"answers": [{"question": "Q1", "kind": "option", "option": 0}]},
                {"answers": [{"question": "Q2", "kind": "not_yet", "owner": "Legal", "due": "2027-03-01"}]},
            ]
        },
    )

    answers: list[AnswerIn] = Field(min_length=1, max_length=ANSWERS_MAX)

    @model_validator(mode="before")
    @classmethod
    def _one_alone(cls, sent: Any) -> Any:
        return {"answers": [sent]} if isinstance(sent, dict) and "question" in sent else sent


@router.get("/v1/specs", summary="List the specifications")
async def recent(
    app: AppDep,
    caller: CallerDep,
    limit: Annotated[int, Query(ge=1, le=PAGE_ROWS_MAX)] = PAGE_ROWS,
    cursor: Annotated[
        str | None, Query(max_length=40, description="`next_cursor` of the page before.")
    ] = None,
) -> SpecList:
    """Return the newest revision of each, last changed first."""
    page = await app.specs.recent(caller, limit=limit, after=cursor)
    return SpecList(specs=list(page.rows), next_cursor=page.next_cursor)


@router.get("/v1/specs/{spec_id}", summary="The newest revision", responses={200: {"model": Spec}, 304: {}})
async def newest(
    spec_id: SpecId, app: AppDep, caller: CallerDep, if_none_match: IfNoneMatch = None, accept: Accept = None
) -> Response:
    """Return the newest revision under its tag."""
    return _unless_there(await app.specs.get(caller, spec_id), if_none_match, accept)


@router.get(
    "/v1/specs/{spec_id}/revisions/{revision}",
    summary="One revision",
    responses={200: {"model": Spec}, 304: {}},
)
async def one(
    spec_id: SpecId,
    revision: Annotated[int, Path(ge=1, le=_REVISIONS_MAX)],
    app: AppDep,
    caller: CallerDep,
    if_none_match: IfNoneMatch = None,
    accept: Accept = None,
) -> Response:
    """Return a revision; what was kept never changes."""
    return _unless_there(await app.specs.get(caller, spec_id, revision), if_none_match, accept)


@router.post("/v1/specs/{spec_id}/answers", summary="Answer questions", responses={200: {"model": Spec}})
async def answer(
    spec_id: SpecId,
    body: AnswersIn,
    app: AppDep,
    caller: CallerDep,
    once: OnceDep,
    if_match: Annotated[
        str | None, Header(description='The revision you read, such as `"3"`; needed.')
    ] = None,
) -> Response:
    """Put answers in their places, all or none, and return the next revision."""
    revision = named(if_match)

    async def answering(receipt: Receipt | None) -> Response:
        if receipt and receipt.spec_id:
            spec = await app.specs.get(caller, receipt.spec_id, receipt.revision)
        else:
            replies = [one.reply for one in body.answers]
            spec = await app.answer(caller, spec_id, replies, expected_revision=revision, receipt=receipt)
        return spec_response(spec)

    return await once(answering)


@router.get(
    "/v1/specs/{spec_id}/export",
    summary="A specification in another form",
    responses={200: {"content": {"text/markdown": {"schema": {"type": "string"}}}}},
)
async def export(
    spec_id: SpecId,
    app: AppDep,
    caller: CallerDep,
    format: Annotated[str, Query(max_length=40, description="`markdown`, `ticket` or `json`.")] = "markdown",
) -> Response:
    """Write the newest revision in the form asked for."""
    wanted = form(format)
    spec = await app.specs.get(caller, spec_id)
    name = f"{spec.spec_id}.{wanted.suffix}"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return Response(wanted.write(spec), headers=headers, media_type=wanted.media_type)


def _unless_there(spec: Spec, if_none_match: str | None, accept: str | None) -> Response:
    name: Literal["ticket", "json"] = "ticket" if prefers_markdown(accept) else "json"
    if name == "json" and has(if_none_match, spec.revision):
        return Response(status_code=304, headers={"ETag": etag(spec.revision), "Vary": "Accept"})
    return spec_response(spec, name=name)
