"""`POST /v1/previews`: what of a text a language model would get to see, with nothing sent and nothing kept."""

from fastapi import APIRouter, Response
from starlette.concurrency import run_in_threadpool

from api.deps import AppDep
from api.idempotency import OnceDep
from api.intake import StrictRoute
from api.problems import RESPONSES
from api.v1.readings import ReadingIn
from translator.ports import Receipt
from translator.services.preview import Outgoing

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["previews"])


@router.post("/v1/previews", summary="See what would be sent", responses={200: {"model": Outgoing}})
async def preview(body: ReadingIn, app: AppDep, once: OnceDep) -> Response:
    """Return the text as it would leave, masked, and where it would go. Nothing is sent."""

    async def showing(_: Receipt | None) -> Response:
        sent = await run_in_threadpool(app.preview, body.text)
        return Response(sent.model_dump_json(), media_type="application/json")

    return await once(showing)
