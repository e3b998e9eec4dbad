"""`/livez` and `/readyz`: whether the process runs, and whether it can work."""

from fastapi import APIRouter
from pydantic import BaseModel

from api.deps import AppDep
from api.problems import RESPONSES
from translator.services.warm import Warmth

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """How the service is."""

    status: str = "ok"
    model: Warmth | None = None
    """How the language model is, where one is configured; while it is warming, asks are accepted and wait."""


@router.head("/livez", include_in_schema=False)
@router.get("/livez", summary="Is the process alive?", response_model_exclude_none=True)
async def livez() -> Health:
    """Answer as long as the process runs."""
    return Health()


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", summary="Can it work?", responses=RESPONSES, response_model_exclude_none=True)
async def readyz(app: AppDep) -> Health:
    """Answer when what is kept is taken and what is accepted is begun; otherwise 503 says what is not there."""
    await app.ready()
    return Health(model=app.warming.state if app.warming else None)
