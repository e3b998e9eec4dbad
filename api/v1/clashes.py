"""`/v1/clashes`: what cannot all hold, across the specifications and the decisions of the caller's workspace."""

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from api.deps import AppDep, CallerDep
from api.intake import StrictRoute
from api.problems import RESPONSES
from translator.domain.ledger import Entry
from translator.domain.value import SCHEMA_VERSION

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["decisions"])


class LevelOut(BaseModel):
    """A level with the document that sets it."""

    kind: Literal["spec", "decision"]
    id: str
    revision: int | None = None
    """Of a specification."""
    title: str
    target: str | None
    """The target whose goal or limit it is."""
    quote: str
    """The sentence that says it, or what was typed."""
    about: str
    """The sentence of the ask that what was typed is of; empty where the quote says that itself."""
    entry: Entry
    """The number in its ledger."""


class ClashOut(BaseModel):
    """Levels that cannot all hold; each left out, the others can."""

    levels: list[LevelOut]


class ClashList(BaseModel):
    """All clashes, those with a decision first."""

    schema_version: str = SCHEMA_VERSION
    clashes: list[ClashOut]
    more: bool
    """Whether some are left off."""
    specs: int
    """Live specifications that were looked at."""
    decisions: int
    """Decisions that stand."""


@router.get("/v1/clashes", summary="Find what clashes across the backlog")
async def found(app: AppDep, caller: CallerDep) -> ClashList:
    """Return the smallest sets of levels on one measure and scope that no value meets, each with all its sources."""
    checked = await app.cross_check(caller)
    return ClashList.model_validate(checked.as_json())
