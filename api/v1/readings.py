"""`POST /v1/readings`: what is found in a text, with nothing kept."""

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from api.deps import AppDep
from api.idempotency import OnceDep
from api.intake import StrictRoute
from api.problems import RESPONSES
from translator.domain.reading import Reading
from translator.domain.text import CHARS_MAX
from translator.ports import Receipt

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["readings"])


class ReadingIn(BaseModel):
    """A text to read."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(description=f"The ask, at most {CHARS_MAX:,} characters.")


@router.post("/v1/readings", summary="Read a text", responses={200: {"model": Reading}})
async def read(body: ReadingIn, app: AppDep, once: OnceDep) -> Response:
    """Return the vague words, the numbers, and what is there and missing. Nothing is kept."""

    async def reading(_: Receipt | None) -> Response:
        # Off the event loop: the longest text takes a while.
        found = await run_in_threadpool(app.read, body.text)
        return Response(found.model_dump_json(by_alias=True), media_type="application/json")

    return await once(reading)
