"""`/livez` and `/readyz`: whether the process runs, and whether it can work."""

from fastapi import APIRouter
from pydantic import BaseModel

from api.deps import AppDep
from api.problems import RESPONSES

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """How the service is."""

    status: str = "ok"


@router.head("/livez", include_in_schema=False)
@router.get("/livez", summary="Is the process alive?")
async def livez() -> Health:
    """Answer as long as the process runs."""
    return Health()


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", summary="Can it work?", responses=RESPONSES)
async def readyz(app: AppDep) -> Health:
    """Answer when the store answers; otherwise 503 says what is not there."""
    await app.store.alive()
    return Health()
