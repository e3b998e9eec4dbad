"""`POST /v1/translations`: an ask becomes a specification."""

from typing import Annotated

from fastapi import APIRouter, Header, Response
from pydantic import BaseModel, ConfigDict, Field

from api.deps import AppDep, CallerDep
from api.idempotency import OnceDep
from api.intake import StrictRoute
from api.problems import RESPONSES
from api.v1.answered import prefers_markdown, spec_response
from api.v1.progress import JobOut, once_ended
from api.waiting import WAIT_S, WAIT_S_MAX, waiting
from translator.domain.job import job_id_of
from translator.domain.reply import Reply
from translator.domain.spec import AskOrigin, Spec
from translator.domain.text import CHARS_MAX
from translator.ports import Receipt

router = APIRouter(route_class=StrictRoute, responses=RESPONSES, tags=["translations"])
ANSWERS_MAX = 100


class AnswerIn(Reply):
    """What is said to one question."""

    model_config = ConfigDict(strict=True)

    question: str = Field(max_length=40, description="The question's id, such as Q1.")

    @property
    def reply(self) -> tuple[str, Reply]:
        """Return the question and what is said to it."""
        return self.question, Reply(**self.model_dump(exclude={"question"}))


class TranslationIn(BaseModel):
    """An ask to translate."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(description=f"The ask, at most {CHARS_MAX:,} characters.")
    origin: AskOrigin = Field(AskOrigin(kind="api"), description="The door the ask came through.")
    model: str | None = Field(
        None,
        max_length=200,
        description="A language model; without one configured the rules answer and say so.",
    )
    answers: list[AnswerIn] = Field(
        default_factory=list, max_length=ANSWERS_MAX, description="Answers known beforehand."
    )


@router.post(
    "/v1/translations",
    status_code=201,
    summary="Translate an ask",
    responses={
        201: {"model": Spec, "content": {"text/markdown": {"schema": {"type": "string"}}}},
        202: {"model": JobOut, "description": "Accepted, and not done yet: look under Location"},
    },
)
async def translate(
    body: TranslationIn,
    app: AppDep,
    caller: CallerDep,
    once: OnceDep,
    accept: Annotated[str | None, Header(description="`text/markdown` gives the form for a ticket.")] = None,
    prefer: Annotated[
        str | None,
        Header(
            description=f"`wait=N`: seconds to wait for a model, {WAIT_S:.0f} by default, {WAIT_S_MAX:.0f} at most."
        ),
    ] = None,
) -> Response:
    """Keep the ask as a specification. Rules answer at once; what a model takes longer for answers 202."""
    name = "ticket" if prefers_markdown(accept) else "json"
    wait = waiting(prefer)

    async def translating(receipt: Receipt | None) -> Response:
        if receipt and receipt.spec_id:
            return await once_ended(app, caller, job_id_of(receipt.spec_id), wait, name)
        replies = [answer.reply for answer in body.answers]
        if app.accept is None:
            spec = await app.translate(
                caller, body.text, origin=body.origin, model=body.model, replies=replies, receipt=receipt
            )
            return spec_response(spec, status=201, name=name)
        job = await app.accept(
            caller, body.text, origin=body.origin, model=body.model, replies=replies, receipt=receipt
        )
        return await once_ended(app, caller, job.job_id, wait, name)

    return await once(translating)
