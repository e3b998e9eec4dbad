"""The pages for people: paste an ask, read its page, answer questions. Plain forms; scripts only add comfort."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from pydantic import ValidationError

from api.deps import AppDep, CallerDep
from api.human import Elsewhere, ForPeople, error_page, language_of, show
from api.marking import Say, typing_marks
from api.questions import Typed
from api.view import page_view
from api.words import words
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.errors import (
    AnswerNotUnderstood,
    InputRefused,
    NotFound,
    RevisionOutOfDate,
)
from translator.domain.reply import Reply
from translator.domain.spec import AskOrigin, Question, Spec
from translator.domain.value import Language
from translator.exports.markdown import engine_words
from translator.reading.quantities.quantities import quantities_in
from translator.services.export import page, ticket

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
_EXAMPLE_NAMES = ("assistant", "report", "repair")
_RECENT_ROWS = 12
_TITLE_CHARS_MAX = 80

router = APIRouter(route_class=ForPeople, include_in_schema=False)


@router.get("/")
async def home(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    example: str = "",
    again: Annotated[str, Query(alias="from")] = "",
    job: str = "",
) -> Response:
    """Show the form, with an example or an earlier ask in it when asked for."""
    text = _example(example) if example in _EXAMPLE_NAMES else ""
    if again:
        text = (await app.specs.get(caller, again)).ask.text
    if job:
        kept = (await app.jobs.get(caller, job)).input
        text = kept.ask.text if kept else text
    return await _form(request, app, caller, text=text)


@router.post("/")
async def make(
    request: Request, app: AppDep, caller: CallerDep, text: Annotated[str, Form()] = ""
) -> Response:
    """Make the page of an ask and go there, or to where one sees it being made; a text that cannot be taken stays."""
    typed = text.replace("\r\n", "\n")  # browsers send line ends so; nobody typed them
    origin = AskOrigin(kind="web")
    try:
        if app.accept:
            job = await app.accept(caller, typed, origin=origin)
            return RedirectResponse(f"/jobs/{quote(job.job_id)}", status_code=303)
        spec = await app.translate(caller, typed, origin=origin)
    except InputRefused as error:
        return await _form(request, app, caller, text=typed, error=error)
    return RedirectResponse(f"/specs/{quote(spec.spec_id)}", status_code=303)


@router.post("/marks")
def marks(app: AppDep, text: Annotated[str, Form()] = "") -> dict[str, object]:
    """Say where the vague phrases and numbers of a half-written text stand, in UTF-16 units as browsers count."""
    typed = text.replace("\r\n", "\n")
    try:
        return {"marks": typing_marks(typed, app.read(typed))}
    except InputRefused:
        return {"marks": []}


@router.get("/specs/{spec_id}")
async def read(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    spec_id: str,
    since: Annotated[int, Query(ge=0)] = 0,
    ask: str = "",
) -> Response:
    """Show the page of a specification; what changed since a revision stands out, a question asked for comes first."""
    spec = await app.specs.get(caller, spec_id)
    before = await app.specs.get(caller, spec_id, since) if 0 < since < spec.revision else None
    return _page(request, spec, before=before, ask=ask)


@router.get("/specs/{spec_id}/ticket")
async def ticket_text(app: AppDep, caller: CallerDep, spec_id: str) -> Response:
    """Show the ticket form as plain text, for browsers that cannot copy."""
    return PlainTextResponse(ticket(await app.specs.get(caller, spec_id)))


@router.get("/specs/{spec_id}/text")
async def whole_text(app: AppDep, caller: CallerDep, spec_id: str) -> Response:
    """Show the whole page as plain text, for browsers that cannot copy."""
    return PlainTextResponse(page(await app.specs.get(caller, spec_id)))


@router.post("/specs/{spec_id}/answers")
async def answer(
    request: Request,
    app: AppDep,
    caller: CallerDep,
    spec_id: str,
    question: Annotated[str, Form()] = "",
    revision: Annotated[int, Form()] = 0,
    option: Annotated[int | None, Form()] = None,
    text: Annotated[str, Form()] = "",
    owner: Annotated[str, Form()] = "",
    due: Annotated[str, Form()] = "",
    not_known: Annotated[bool, Form()] = False,
) -> Response:
    """Take an answer and show what it changed; one that cannot be taken stays where it was typed."""
    fields = {"text": text, "owner": owner, "due": due}
    spec = await app.specs.get(caller, spec_id)
    typed = Typed(question, fields)
    if revision != spec.revision:  # before anything else: an older page may show what is no longer there
        return await _too_late(request, app, caller, spec_id, revision, typed, option)
    asked = spec.question(question)
    if asked is None:
        raise NotFound(kind="question", id=question)
    w = words(spec.language)
    try:
        meanings = _replies(asked, spec.language, fields, option, not_known=not_known)
        await _answered(app, caller, spec_id, question, meanings, revision)
    except ValidationError:
        return _page(request, spec, typed=Typed(question, fields, w["bad_size"]), status=422)
    except AnswerNotUnderstood:
        why = w["bad_owner"] if not_known else w["bad_words" if "text" in asked.takes else "bad_number"]
        return _page(request, spec, typed=Typed(question, fields, why), status=422)
    except InputRefused as error:
        return _page(request, spec, typed=Typed(question, fields, _refused(error, w)), status=error.status)
    except RevisionOutOfDate:
        return await _too_late(request, app, caller, spec_id, revision, typed, option)
    return RedirectResponse(f"/specs/{quote(spec_id)}?since={revision}#changed", status_code=303)


def _replies(
    question: Question, language: Language, fields: dict[str, str], option: int | None, *, not_known: bool
) -> list[Reply]:
    """Turn a form into what it may mean, likeliest first: typed words with a number in them may be a level."""
    if option is not None:
        return [Reply(kind="option", option=option)]
    if not_known:
        return [Reply(kind="not_yet", owner=fields["owner"].strip(), due=fields["due"] or None)]
    typed = fields["text"]
    level, words_only = Reply(kind="quantity", text=typed), Reply(kind="text", text=typed)
    if "text" not in question.takes:
        return [level]
    named = "quantity" in question.takes and quantities_in(typed, "zh" if language == "zh" else "en")
    return [level, words_only] if named else [words_only]


async def _answered(
    app: App, caller: Caller, spec_id: str, question: str, meanings: list[Reply], revision: int
) -> None:
    """Take the first meaning that fits the question."""
    for reply in meanings[:-1]:
        with suppress(AnswerNotUnderstood):
            await app.answer(caller, spec_id, [(question, reply)], expected_revision=revision)
            return
    await app.answer(caller, spec_id, [(question, meanings[-1])], expected_revision=revision)


async def _too_late(
    request: Request,
    app: App,
    caller: Caller,
    spec_id: str,
    revision: int,
    typed: Typed,
    option: int | None,
) -> Response:
    """Show how the page stands after somebody else was faster, with what was typed still in its place."""
    spec = await app.specs.get(caller, spec_id)
    before = await app.specs.get(caller, spec_id, revision) if 0 < revision < spec.revision else None
    w = words(spec.language)
    message = f"{w['conflict']} {w['conflict_now']}"
    asked = (before or spec).question(typed.question)
    if asked and option is not None and 0 <= option < len(asked.options):
        chosen = Say(before or spec).plain(asked.options[option].label)
        message = f"{message} {w['conflict_option']} “{chosen}”."
    return _page(request, spec, before=before, typed=typed, conflict=message, status=RevisionOutOfDate.status)


def _page(
    request: Request,
    spec: Spec,
    *,
    before: Spec | None = None,
    typed: Typed | None = None,
    ask: str = "",
    conflict: str = "",
    status: int = 200,
) -> Response:
    view = page_view(spec, before=before, typed=typed, ask=ask, conflict=conflict)
    engine = spec.engine
    return show(
        request,
        "spec.html",
        spec.language,
        status=status,
        page=view,
        written=engine_words(spec),
        left=engine.sent_to is not None,
    )


async def _form(
    request: Request, app: App, caller: Caller, *, text: str, error: InputRefused | None = None
) -> Response:
    language = language_of(request)
    rows = (await app.specs.recent(caller, limit=_RECENT_ROWS)).rows
    return show(
        request,
        "home.html",
        language,
        status=error.status if error else 200,
        text=text,
        error=_refused(error, words(language)) if error else "",
        examples=[name for name in _EXAMPLE_NAMES if (EXAMPLES / f"{name}.ask.txt").is_file()],
        recent=rows,
        unfinished=[
            {"job_id": job.job_id, "title": _beginning(job.input.ask.text), "at": job.created_at}
            for job in await app.jobs.unfinished(caller, limit=_RECENT_ROWS)
            if job.input
        ]
        if app.accept
        else [],
    )


def _beginning(text: str) -> str:
    words_of = " ".join(text.split())
    return words_of if len(words_of) <= _TITLE_CHARS_MAX else words_of[:_TITLE_CHARS_MAX].rstrip() + "…"


def _refused(error: InputRefused, w: Any) -> str:
    """Say in the words of the page why an input was refused."""
    return str(w.get(error.code, error.message))


def _example(name: str) -> str:
    file = EXAMPLES / f"{name}.ask.txt"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


async def elsewhere(request: Request) -> Response:
    """Say that there is no such page."""
    return error_page(request, NotFound.status, "")


router.routes.append(Elsewhere("/{path:path}", elsewhere, methods=["GET"], include_in_schema=False))
